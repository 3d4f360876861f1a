import SoatText

/// Whose parts the references of a document name.
extension PartReferenceParser {
  private static let tails: Wordings = [
    "ban hành kèm theo", "đính kèm theo", "gửi kèm theo", "kèm theo", "đính kèm", "gửi kèm", "của",
    "tại", "trong", "theo", "thuộc", "nêu trong",
  ]
  /// Behind them stands whose part it is, though it be no type of document: *của Bộ tiêu chí*,
  /// *đính kèm công văn của Sở Nội vụ*.
  private static let owning: Wordings = ["của", "đính kèm", "gửi kèm"]
  private static let draft: Wording = "dự thảo"
  static let this = Wording("này").toned[0]
  private static let joints: Wordings = ["và", "hoặc", "đến", "hay"]
  private static let statute: Wording = "Điều lệ"
  private static let above: Wordings = ["nêu trên", "trên đây", "nói trên"]
  private static let here: Wordings = ["dưới đây", "kèm theo"]
  static let text: Wording = "văn bản"
  /// Another document named so far in front leaves it open whose part is meant.
  private static let reach = 24
  private static let appendixReach = 8

  /// Whose part each one is: of several joined by commas or *và*, the last one says.
  func owned(_ references: [PartReference]) -> [PartReference] {
    var references = references
    for index in references.indices.reversed() {
      let end = references[index].words.upperBound
      let next = index + 1
      if next < references.count, isJoined(end, references[next].words.lowerBound),
        references[next].owner != .own, references[next].owner != .this
      {
        references[index].owner = references[next].owner
      } else {
        references[index].owner = owner(of: references[index])
      }
    }
    // *nêu trên* may mean a part of the other document that was spoken of above.
    var speaksOfOther = false
    for index in references.indices {
      if references[index].owner == .other { speaksOfOther = true }
      if speaksOfOther, references[index].owner == .this, isAbove(references[index]) {
        references[index].owner = .unsure
      }
    }
    return references
  }

  /// *mục II nêu trên*
  private func isAbove(_ reference: PartReference) -> Bool {
    stream.firstMatch(of: Self.above, at: reference.words.upperBound) != nil
  }

  private func isJoined(_ end: Int, _ start: Int) -> Bool {
    guard start - end <= 1, start < stream.words.count else { return false }
    if start == end { return stream.words[start].gap.contains(.comma) }
    return stream.firstMatch(of: Self.joints, at: end) != nil
  }

  private func owner(of reference: PartReference) -> PartReference.Owner {
    if reference.parts.contains(where: \.path.isEmpty) { return .own }
    var start = reference.words.upperBound
    // *Điều 5, 6 và 7 Nghị định …*
    while start < stream.words.count, stream.words[start].isNumber,
      stream.words[start].gap.contains(.comma), !stream.words[start].gap.contains(.boundary)
    {
      start += 1
    }
    if start < stream.words.count, !stream.words[start].gap.intersects(.sentenceEnd) {
      if stream.firstMatch(of: Self.joints, at: start) != nil, start + 1 < stream.words.count,
        stream.words[start + 1].isNumber
      {
        start += 2
      }
      let isOwned = stream.firstExactMatch(of: Self.owning, at: start) != nil
      if let tail = stream.firstMatch(of: Self.tails, at: start) {
        start += Self.tails.count(of: tail)
      }
      let isDraft = stream.matches(Self.draft, at: start)
      if isDraft { start += Self.draft.count }
      if start < stream.words.count, !stream.words[start].gap.intersects(.sentenceEnd),
        let name = documentName(at: start)
      {
        guard isThis(behind: start + name) else { return .other }
        // *Nghị định này* in a plan is the one that was just spoken of.
        return isOwnType(start, name) ? .this : .own
      }
      if stream.matches(Self.text, at: start), isThis(behind: start + Self.text.count) {
        return .this
      }
      if stream.firstMatch(of: Self.here, at: start) != nil { return .own }
      if isOwned, let owner = otherOwner(at: start, isDraft: isDraft) { return owner }
      if stream.firstMatch(of: Self.above, at: start) != nil {
        return isOther(before: reference) ? .unsure : .this
      }
    }
    return isOther(before: reference) ? .unsure : .own
  }

  /// Whose part it is by the words behind *của*; nil where they name another part: *khoản 2 của
  /// Điều 3*.
  private func otherOwner(at position: Int, isDraft: Bool) -> PartReference.Owner? {
    guard position < stream.words.count, !stream.words[position].gap.intersects(.sentenceEnd),
      stream.firstExactMatch(of: PartKind.wordings, at: position) == nil
    else { return nil }
    let own = document.type?.names.map { Wording($0) }.first { stream.matches($0, at: position) }
    guard let own, !isDraft else { return isThis(behind: position) ? nil : .other }
    return isThis(behind: position + own.count) ? .this : nil
  }

  /// How many words name a kind of document here; nil for none.
  func documentName(at position: Int) -> Int? {
    guard stream.words[position].isCapitalised else { return nil }
    if stream.matches(Self.statute, at: position) { return Self.statute.count }
    let names = DocumentType.names
    let first = stream.words[position].folded
    guard names.mayBegin(with: first) else { return nil }
    var longest: Int?
    var next = names.index(beginningWith: first, from: 0)
    while let index = next {
      if stream.matches(names, index, at: position) {
        longest = max(longest ?? 0, names.count(of: index))
      }
      next = names.index(beginningWith: first, from: index + 1)
    }
    return longest
  }

  /// These words name the type that the document itself is of.
  private func isOwnType(_ position: Int, _ count: Int) -> Bool {
    document.type.map { type in
      type.names.contains { stream.equals(Wording($0), position..<position + count) }
    } ?? false
  }

  func isThis(behind position: Int) -> Bool {
    position < stream.words.count && stream.words[position].toned == Self.this
  }

  /// In front of it the same sentence names another document.
  func isOther(before reference: PartReference) -> Bool {
    let isAppendix = reference.parts.last.map { $0.kind == .appendix && !$0.path.isEmpty }
    let reach = isAppendix ?? false ? Self.appendixReach : Self.reach
    let start = reference.words.lowerBound
    let sentence = document.sentence(at: max(start - 1, 0), reach: reach).lowerBound
    guard sentence < start, !stream.words[start].gap.intersects(.sentenceEnd) else { return false }
    var position = start - 1
    while position >= sentence {
      if let name = documentName(at: position), !isThis(behind: position + name) { return true }
      position -= 1
    }
    return false
  }
}
