import SoatText

/// Reads what stands where a symbol must stand, behind *số*, and is written as none.
///
/// A separator is lost (`57NQ/TW`, `57-NQTW`, `25 KH/TU`), is another mark (`57-NQ.TW`,
/// `57–NQ/TW`), or parts number and year as if they were codes (`30-2020/NĐ-CP`). The type's code
/// has to be a known one, so that *số 15 TP/HCM* stays what it is.
extension SymbolParser {
  private static let bodies = [
    "TW", "TU", "HU", "ĐU", "ThU", "QU", "CP", "TTg", "UBND", "HĐND", "BTGTW", "VPTW",
  ]

  /// The malformed symbol that begins with this word; nil where none can be made out.
  func malformedSymbol(at position: Int) -> DocumentSymbol? {
    let word = stream.words[position]
    guard position + 1 < stream.words.count else { return nil }
    if !word.isNumber { return gluedNumber(position) }
    guard word.span.end - word.span.start <= 5 else { return nil }
    let number = source[word.span]
    if let year = yearBehindDash(position + 1) {
      guard
        let codes = codes(from: position + 2, marks: [.slash, .dash])
          ?? codes(from: position + 2, marks: [.dash, .dash])
          ?? codes(from: position + 2, marks: [.dash, .slash])
      else { return nil }
      return symbol(number, year: year, codes, from: position, to: position + 3)
    }
    let gap = stream.words[position + 1].gap
    if gap == .space, let codes = codes(from: position + 1, marks: [.space, .slash]) {
      return symbol(number, codes, from: position, to: position + 2)
    }
    if gap == .stop, let codes = codes(from: position + 1, marks: [.stop, .slash]) {
      return symbol(number, codes, from: position, to: position + 2)
    }
    if gap == .dash || gap == .slash {
      if let codes = gluedCodes(position + 1) {
        return symbol(number, codes, from: position, to: position + 1)
      }
      if let codes = codes(from: position + 1, marks: [gap, .stop]), Self.bodies.contains(codes[1])
      {
        return symbol(number, codes, from: position, to: position + 2)
      }
    }
    return nil
  }

  /// `57NQ/TW`
  private func gluedNumber(_ position: Int) -> DocumentSymbol? {
    let text = source[stream.words[position].span]
    let number = text.prefix { $0.isASCII && $0.isNumber }
    let code = String(text.dropFirst(number.count))
    guard !number.isEmpty, number.count <= 5, DocumentType.knownCodes.contains(code),
      isCode(position + 1), stream.words[position + 1].gap == .slash
    else { return nil }
    let body = source[stream.words[position + 1].span]
    return symbol(String(number), [code, body], from: position, to: position + 1)
  }

  /// `57-NQTW`: a known type and a known body in one word.
  private func gluedCodes(_ position: Int) -> [String]? {
    guard isCode(position), position + 1 >= stream.words.count || separator(position + 1) == nil
    else { return nil }
    let text = source[stream.words[position].span]
    for body in Self.bodies where text.hasSuffix(body) && text.count > body.count {
      let type = String(text.dropLast(body.count))
      if DocumentType.knownCodes.contains(type) { return [type, body] }
    }
    return nil
  }

  private func yearBehindDash(_ position: Int) -> Int? {
    let word = stream.words[position]
    guard word.isNumber, word.gap == .dash, word.span.end - word.span.start == 4,
      let year = Int(source[word.span]), (1945...2100).contains(year)
    else { return nil }
    return year
  }

  /// A type's code and a body's, with these marks before them.
  private func codes(from position: Int, marks: [Gap]) -> [String]? {
    guard position + 1 < stream.words.count, isCode(position), isCode(position + 1),
      stream.words[position].gap == marks[0], stream.words[position + 1].gap == marks[1]
    else { return nil }
    let type = source[stream.words[position].span]
    guard DocumentType.knownCodes.contains(type) else { return nil }
    return [type, source[stream.words[position + 1].span]]
  }

  private func symbol(
    _ number: String, year: Int? = nil, _ codes: [String], from first: Int, to last: Int
  ) -> DocumentSymbol? {
    let words = first..<last + 1
    return stream.span(words).map { span in
      DocumentSymbol(
        form: .irregular, number: Int(number), numberText: number, year: year, codes: codes,
        words: words, hasSpaceInside: false, hasBreakInside: false, span: span,
        codesKey: DocumentSymbol.reading("1-" + codes.joined(separator: "/"))?.codesKey ?? 0)
    }
  }
}
