import SoatText

/// Reads references to numbered parts, and whose parts they are.
struct PartReferenceParser {
  private let document: Document
  private let stream: SyllableStream

  /// Another document named so far in front leaves it open whose part is meant.
  private static let reach = 24
  private static let appendixReach = 8
  private static let links: Wordings = ["của", "thuộc", "tại", "trong"]
  private static let tails: Wordings = [
    "ban hành kèm theo", "kèm theo", "của", "tại", "trong", "theo", "thuộc", "nêu trong",
  ]
  private static let units: Wordings = [
    "triệu", "tỷ", "tỉ", "nghìn", "ngàn", "đồng", "tiền", "kinh phí", "phần trăm", "vốn",
  ]
  private static let this = Wording("này").toned[0]
  private static let many: Wordings = ["các", "những"]
  private static let joints: Wordings = ["và", "hoặc", "đến", "hay"]
  private static let statute: Wording = "Điều lệ"
  private static let above: Wordings = ["nêu trên", "trên đây", "dưới đây", "kèm theo", "nói trên"]

  init(_ document: Document) {
    self.document = document
    stream = document.stream
  }

  var references: [PartReference] {
    var references: [PartReference] = []
    var next = 0
    while next < document.ordinals.count {
      let position = document.ordinals[next]
      next += 1
      if let last = references.last, position < last.words.upperBound { continue }
      guard let reference = reference(at: position) else { continue }
      references.append(reference)
    }
    return owned(references)
  }

  private func reference(at ordinal: Int) -> PartReference? {
    guard let first = part(at: ordinal), !isMarker(first.words.lowerBound) else { return nil }
    var reference = PartReference(parts: [first.part], words: first.words)
    if first.part.kind == .clause || first.part.kind == .article || first.part.kind == .division,
      let point = pointBefore(first.words.lowerBound)
    {
      reference.parts.insert(point.part, at: 0)
      reference.words = point.words.lowerBound..<first.words.upperBound
    }
    while let outer = outerPart(behind: reference) {
      reference.parts.append(outer.part)
      reference.words = reference.words.lowerBound..<outer.words.upperBound
    }
    return reference
  }

  /// *Điều 5* where the ordinal is its second word.
  private func part(at ordinal: Int) -> (part: PartReference.Part, words: Range<Int>)? {
    guard let name = stream.firstMatch(of: PartKind.wordings, before: ordinal) else { return nil }
    let kind = PartKind.kind(name)
    let start = ordinal - PartKind.wordings.count(of: name)
    let word = stream.words[start]
    guard stream.firstExactMatch(of: PartKind.wordings, at: start) != nil,
      let value = value(ordinal), !stream.words[ordinal].gap.intersects(.marks),
      start == 0 || kind == .appendix || !isCompound(start),
      kind != .article || word.isCapitalised || isOneOfMany(start),
      kind != .part || word.isCapitalised || value.style == .roman,
      kind != .point || value.style == .letter,
      kind != .clause || !countsSomething(ordinal + 1)
    else { return nil }
    let (path, end) = path(from: ordinal, value, kind)
    return (PartReference.Part(kind: kind, path: path), start..<end)
  }

  private func isCompound(_ start: Int) -> Bool {
    !stream.words[start].isCapitalised && !stream.words[start].gap.intersects(.marks)
      && PartKind.compounds.contains(stream.words[start - 1].toned)
  }

  /// *khoản 12 triệu đồng*: a sum, and no clause.
  private func countsSomething(_ position: Int) -> Bool {
    stream.firstExactMatch(of: Self.units, at: position) != nil
      && !stream.words[position].gap.intersects(.marks)
  }

  private func isOneOfMany(_ start: Int) -> Bool {
    stream.firstMatch(of: Self.many, before: start) != nil
  }

  /// *II.3*, *1.2*, *II.1.b*
  private func path(
    from ordinal: Int, _ first: PartOrdinal, _ kind: PartKind
  ) -> (path: [PartOrdinal], end: Int) {
    var path = [first]
    var end = ordinal + 1
    while kind == .division, end < stream.words.count {
      let gap = stream.words[end].gap
      guard gap == .stop || gap == .slash || gap == .dash && first.style == .roman,
        let value = value(end)
      else { break }
      path.append(value)
      end += 1
    }
    return (path, end)
  }

  func value(_ position: Int) -> PartOrdinal? {
    let word = stream.words[position]
    if word.isNumber {
      guard word.end - word.start <= 3 else { return nil }
      return document.source.number(word.span).map { PartOrdinal(value: $0, style: .arabic) }
    }
    if word.isUpperCase {
      if let roman = RomanNumber.value(word.span, in: document.source) {
        return PartOrdinal(value: roman, style: .roman)
      }
      return letter(word).map { PartOrdinal(value: $0, style: .capital) }
    }
    return letter(word).map { PartOrdinal(value: $0, style: .letter) }
  }

  private func letter(_ word: Word) -> Int? {
    word.end - word.start <= 2
      ? MarkerParser.letters.firstIndex(of: word.toned).map { $0 + 1 } : nil
  }

  /// The reference is the number of the part itself, where that begins.
  private func isMarker(_ start: Int) -> Bool {
    guard stream.words[start].gap.contains(.boundary) || start == 0 else { return false }
    if stream.words[start].shape == .upper { return true }
    let isNumbered = document.paragraphIndex(at: start).map { index in
      document.paragraphs[index].marker.map { $0.wordCount > 1 } ?? false
    }
    return isNumbered ?? true
  }

  /// *điểm a khoản 1*
  private func pointBefore(_ start: Int) -> (part: PartReference.Part, words: Range<Int>)? {
    let ordinal = start - 1
    guard ordinal > 0, !stream.words[start].gap.intersects([.stop, .semicolon, .boundary]),
      stream.firstMatch(of: PartKind.wordings, before: ordinal) == PartKind.point.rawValue
    else { return nil }
    let word = stream.words[ordinal]
    let path = letter(word).map { PartOrdinal(value: $0, style: .letter) }
    let number =
      word.isNumber
      ? document.source.number(word.span).map { PartOrdinal(value: $0, style: .arabic) } : nil
    return (path ?? number).map {
      (PartReference.Part(kind: .point, path: [$0]), ordinal - 1..<start)
    }
  }

  /// *khoản 2* goes on with *Điều 5*, *của Điều này*.
  private func outerPart(
    behind reference: PartReference
  ) -> (part: PartReference.Part, words: Range<Int>)? {
    guard let last = reference.parts.last, last.kind < .part else { return nil }
    var start = reference.words.upperBound
    guard start < stream.words.count,
      !stream.words[start].gap.intersects([.stop, .semicolon, .colon, .boundary])
    else { return nil }
    if stream.firstMatch(of: Self.links, at: start) != nil { start += 1 }
    guard let name = stream.firstExactMatch(of: PartKind.wordings, at: start),
      PartKind.kind(name) > last.kind
    else { return nil }
    let kind = PartKind.kind(name)
    let ordinal = start + PartKind.wordings.count(of: name)
    guard ordinal < stream.words.count else { return nil }
    if stream.words[ordinal].toned == Self.this {
      return (PartReference.Part(kind: kind, path: []), start..<ordinal + 1)
    }
    return part(at: ordinal)
  }

  /// Whose part each one is: of several joined by commas or *và*, the last one says.
  private func owned(_ references: [PartReference]) -> [PartReference] {
    var references = references
    for index in references.indices.reversed() {
      let end = references[index].words.upperBound
      let next = index + 1
      if next < references.count, isJoined(end, references[next].words.lowerBound),
        references[next].owner != .own
      {
        references[index].owner = references[next].owner
      } else {
        references[index].owner = owner(of: references[index])
      }
    }
    return references
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
      if let tail = stream.firstMatch(of: Self.tails, at: start) {
        start += Self.tails.count(of: tail)
      }
      if start < stream.words.count, !stream.words[start].gap.intersects(.sentenceEnd),
        let name = documentName(at: start)
      {
        return isThis(behind: start + name) ? .own : .other
      }
      if stream.firstMatch(of: Self.above, at: start) != nil { return .own }
    }
    return isOther(before: reference) ? .unsure : .own
  }

  /// How many words name a kind of document here; nil for none.
  private func documentName(at position: Int) -> Int? {
    guard stream.words[position].isCapitalised else { return nil }
    if stream.matches(Self.statute, at: position) { return Self.statute.count }
    let names = DocumentType.names
    guard names.mayBegin(with: stream.words[position].folded) else { return nil }
    return names.all.filter { stream.matches($0, at: position) }.map(\.count).max()
  }

  private func isThis(behind position: Int) -> Bool {
    position < stream.words.count && stream.words[position].toned == Self.this
  }

  /// In front of it the same sentence names another document.
  private func isOther(before reference: PartReference) -> Bool {
    let reach = reference.parts.last?.kind == .appendix ? Self.appendixReach : Self.reach
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

extension PartKind: Comparable {
  package static func < (left: PartKind, right: PartKind) -> Bool { left.rawValue < right.rawValue }
}
