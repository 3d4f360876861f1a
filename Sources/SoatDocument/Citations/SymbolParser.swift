import SoatText

/// Finds symbols in the stream.
struct SymbolParser {
  let stream: SyllableStream
  let source: SourceText

  private static let mostCodes = 8

  /// The symbol whose number is this word.
  ///
  /// - Parameter allowsSingleCode: the place shows that it is a symbol, even with one code alone:
  ///   `56/SGDĐT`, as a công văn of a body without departments bears it. Asked only then.
  func symbol(
    at position: Int, allowsSingleCode: @autoclosure () -> Bool = false
  ) -> DocumentSymbol? {
    reading(at: position, allowsSingleCode: allowsSingleCode()).map { symbol($0) }
  }

  /// Whether a symbol of several codes begins with this number.
  func holdsSymbol(at position: Int) -> Bool {
    reading(at: position, allowsSingleCode: false) != nil
  }

  /// The symbol without a number whose first code is this word: a blank to be filled in.
  func blankSymbol(firstCode position: Int) -> DocumentSymbol? {
    let mark = stream.words[position].gap.intersection([.dash, .slash])
    return reading(
      numberAt: nil, year: nil, firstCode: position, separator: mark, allowsSingleCode: false
    ).map { symbol($0) }
  }

  /// Where a symbol stands, and what it is; nothing of it is spelled out yet.
  private struct Reading {
    let form: DocumentSymbol.Form
    /// The word of the number; nil for a blank one.
    let number: Int?
    let year: Int?
    /// From the first word of the first code on.
    let codes: Range<Int>
    let codeCount: Int
  }

  private func reading(
    at position: Int, allowsSingleCode: @autoclosure () -> Bool
  ) -> Reading? {
    guard stream.words[position].isNumber, position + 1 < stream.words.count,
      stream.words[position].end - stream.words[position].start <= 5
    else { return nil }
    var next = position + 1
    guard let mark = separator(next) else { return nil }
    var year: Int?
    if mark == .slash, stream.words[next].isNumber,
      stream.words[next].end - stream.words[next].start == 4
    {
      year = source.number(stream.words[next].span)
      next += 1
    }
    return reading(
      numberAt: position, year: year, firstCode: next, separator: separator(next),
      allowsSingleCode: allowsSingleCode())
  }

  private func reading(
    numberAt position: Int?, year: Int?, firstCode: Int, separator first: Gap?,
    allowsSingleCode: @autoclosure () -> Bool
  ) -> Reading? {
    guard let first, first == .dash || first == .slash, isCode(firstCode) else { return nil }
    var second: Gap?
    var count = 1
    // The end of the first code.
    var firstEnd = firstCode + 1
    var end = firstCode + 1
    while end < stream.words.count, end - firstCode < Self.mostCodes, isCode(end) {
      if isAmpersand(before: end) {
        if count == 1 { firstEnd = end + 1 }
      } else if let mark = separator(end), !opensList(end) {
        second = second ?? mark
        count += 1
      } else {
        break
      }
      end += 1
    }
    let form = form(
      first, second, firstCode: firstCode..<firstEnd, hasYear: year != nil,
      allowsSingleCode: allowsSingleCode())
    return form.map {
      Reading(
        form: $0, number: position, year: year, codes: firstCode..<end, codeCount: count)
    }
  }

  private func symbol(_ reading: Reading) -> DocumentSymbol {
    let words = (reading.number ?? reading.codes.lowerBound)..<reading.codes.upperBound
    var hasSpaceInside = false
    var hasBreakInside = false
    for word in words.dropFirst() {
      let breaks = stream.words[word].gap.intersection([.space, .newline])
      if breaks == .space { hasSpaceInside = true }
      if breaks.contains(.newline) { hasBreakInside = true }
    }
    return DocumentSymbol(
      form: reading.form, number: reading.number.flatMap { source.number(stream.words[$0].span) },
      numberText: reading.number.map { source[stream.words[$0].span] } ?? "", year: reading.year,
      codes: codes(reading), words: words, hasSpaceInside: hasSpaceInside,
      hasBreakInside: hasBreakInside, span: stream.span(words) ?? ByteSpan(0, 0),
      codesKey: reading.codes.reduce(0xcbf2_9ce4_8422_2325) {
        ($0 ^ stream.words[$1].toned) &* 0x0000_0100_0000_01b3
      })
  }

  private func codes(_ reading: Reading) -> [String] {
    let first = code(from: reading.codes.lowerBound, in: reading)
    // Nearly every symbol has one or two.
    if reading.codeCount == 1 { return [first.text] }
    var last = code(from: first.end, in: reading)
    if reading.codeCount == 2 { return [first.text, last.text] }
    var codes = [first.text, last.text]
    while codes.count < reading.codeCount {
      last = code(from: last.end, in: reading)
      codes.append(last.text)
    }
    return codes
  }

  /// - Parameter start: the first word of a code.
  private func code(from start: Int, in reading: Reading) -> (text: String, end: Int) {
    var end = start + 1
    while end < reading.codes.upperBound, isAmpersand(before: end) { end += 1 }
    return (
      source[ByteSpan(Int(stream.words[start].start), Int(stream.words[end - 1].end))], end
    )
  }

  /// - Parameters:
  ///   - first: before the first code.
  ///   - second: before the second one; nil where there is none.
  private func form(
    _ first: Gap, _ second: Gap?, firstCode: Range<Int>, hasYear: Bool,
    allowsSingleCode: @autoclosure () -> Bool
  ) -> DocumentSymbol.Form? {
    var isKnown: Bool {
      stream.span(firstCode).map { DocumentType.knownCodes.contains(source[$0]) } ?? false
    }
    guard let second else {
      return first == .slash && (hasYear || allowsSingleCode() && !isKnown) ? .state : nil
    }
    if first == .slash, second == .dash { return .state }
    if first == .dash, second == .slash { return .party }
    return isKnown ? .irregular : nil
  }

  /// The one mark before this word, when nothing but spaces and breaks stand beside it.
  func separator(_ position: Int) -> Gap? {
    guard position < stream.words.count else { return nil }
    let marks = stream.words[position].gap.intersection(.marks)
    return marks == .dash || marks == .slash ? marks : nil
  }

  /// `SNN&MT`: one code.
  private func isAmpersand(before position: Int) -> Bool {
    let (before, after) = (stream.words[position - 1].span, stream.words[position].span)
    return after.start == before.end + 1 && source.bytes[before.end] == 0x26
  }

  /// *… 57-NQ/TW - UBND tỉnh*: a dash between spaces is no part of a symbol.
  private func opensList(_ position: Int) -> Bool {
    let word = stream.words[position]
    guard word.gap.contains(.dash), word.gap.contains(.space) else { return false }
    let before = Int(stream.words[position - 1].span.end)
    let mark = source.trimmed(ByteSpan(before, word.span.start))
    return mark.start > before && mark.end < word.span.start
  }

  /// Two capitals at least: `NQ`, `CTr`, `UBND`, `QH15`; no ordinary word.
  func isCode(_ position: Int) -> Bool {
    guard position < stream.words.count else { return false }
    let word = stream.words[position]
    switch word.shape {
    case .upper: return true
    case .mixed: return source.bytes[word.span.start] < 0x80 ? isUpper(word) : true
    case .capital, .initial, .lower, .number: return false
    }
  }

  private func isUpper(_ word: Word) -> Bool {
    (0x41...0x5A).contains(source.bytes[word.span.start])
  }
}
