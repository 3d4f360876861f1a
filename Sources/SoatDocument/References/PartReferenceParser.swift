import SoatText

/// Reads references to numbered parts, and whose parts they are.
struct PartReferenceParser {
  let document: Document
  let stream: SyllableStream

  private static let links: Wordings = ["của", "thuộc", "tại", "trong"]
  private static let units: Wordings = [
    "triệu", "tỷ", "tỉ", "nghìn", "ngàn", "đồng", "tiền", "kinh phí", "phần trăm", "vốn",
  ]
  private static let many: Wordings = ["các", "những"]

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
      let value = spelledValue(ordinal, name) ?? value(ordinal),
      !stream.words[ordinal].gap.intersects(.marks),
      start == 0 || kind == .appendix || !isCompound(start),
      kind != .article || word.isCapitalised || isOneOfMany(start),
      kind != .part || word.isCapitalised || value.style == .roman,
      kind != .form || value.style == .arabic && word.isCapitalised,
      kind != .clause || !countsSomething(ordinal + 1)
    else { return nil }
    let (path, end) = path(from: ordinal, value, kind)
    // *điểm 8* may be a mark in an examination.
    guard kind != .point || value.style == .letter || path.count > 1 && isSoughtAt(start) else {
      return nil
    }
    return (PartReference.Part(kind: kind, path: path), start..<end)
  }

  /// *nêu tại điểm 2.5*; but *đạt điểm 2.5*
  private func isSoughtAt(_ start: Int) -> Bool {
    stream.firstMatch(of: Self.seekers, before: start) != nil
  }

  private static let seekers: Wordings = [
    "tại", "theo", "nêu", "ở", "trong", "của", "và", "thực hiện", "quy định",
  ]

  /// *Phần thứ tư*
  private func spelledValue(_ ordinal: Int, _ name: Int) -> PartOrdinal? {
    guard PartKind.wordings.all[name].last == Self.ordinalWord.first else { return nil }
    return Self.spelled.firstIndex(of: stream.words[ordinal].toned).map {
      PartOrdinal(value: $0 + 1, style: .roman)
    }
  }

  private static let ordinalWord: Wording = "thứ"
  private static let spelled = Wording("nhất hai ba tư năm sáu bảy tám chín mười").toned

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

  /// *II.3*, *1.2*, *II.1.b*; of a *khoản* and a *điểm* figures only: *điểm 2.5*
  private func path(
    from ordinal: Int, _ first: PartOrdinal, _ kind: PartKind
  ) -> (path: [PartOrdinal], end: Int) {
    var path = [first]
    var end = ordinal + 1
    let isFigure = first.style == .arabic && (kind == .point || kind == .clause)
    while kind == .division || isFigure, end < stream.words.count {
      let gap = stream.words[end].gap
      if isFigure, gap != .stop || !stream.words[end].isNumber { break }
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
    guard let last = reference.parts.last, last.kind < .part || last.kind == .form else {
      return nil
    }
    var start = reference.words.upperBound
    guard start < stream.words.count,
      !stream.words[start].gap.intersects([.stop, .semicolon, .colon, .boundary])
    else { return nil }
    if stream.firstMatch(of: Self.links, at: start) != nil { start += 1 }
    guard let name = stream.firstExactMatch(of: PartKind.wordings, at: start),
      PartKind.kind(name) > last.kind || last.kind == .form && PartKind.kind(name) == .appendix
    else { return nil }
    let kind = PartKind.kind(name)
    let ordinal = start + PartKind.wordings.count(of: name)
    guard ordinal < stream.words.count else { return nil }
    if stream.words[ordinal].toned == Self.this {
      return (PartReference.Part(kind: kind, path: []), start..<ordinal + 1)
    }
    return part(at: ordinal)
  }
}

extension PartKind: Comparable {
  package static func < (left: PartKind, right: PartKind) -> Bool { left.rawValue < right.rawValue }
}
