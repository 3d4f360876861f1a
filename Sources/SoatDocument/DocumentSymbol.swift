import SoatText

/// Number and symbol of a document — *số, ký hiệu* — as written: `57-NQ/TW`, `30/2020/NĐ-CP`.
package struct DocumentSymbol: Sendable {
  package enum Form: Sendable, Hashable {
    /// `57-NQ/TW`
    case party
    /// `30/2020/NĐ-CP`, `12/UBND-VX`, `193/2025/QH15`
    case state
    /// Separators that belong to neither: `57-NQ-TW`, `57NQ/TW`, `57-NQTW`.
    case irregular
  }

  package let form: Form
  /// Nil for a blank number: `      -HD/BTGTU`.
  package let number: Int?
  package let numberText: String
  package let year: Int?
  /// The parts behind the number: `["NQ", "TW"]`.
  package let codes: [String]
  /// From the number, or the first code, to the last code.
  package let words: Range<Int>
  /// A space, but no line break, stands inside.
  package let hasSpaceInside: Bool
  package let hasBreakInside: Bool
  package let span: ByteSpan
  /// Names the codes, whatever their case.
  package let codesKey: UInt64

  /// The code that names the type: `NQ`; nil in `12/UBND-VX`.
  package var typeCode: String? {
    codes.first.flatMap { DocumentType.knownCodes.contains($0) ? $0 : nil }
  }

  /// What follows the type code: `TW`.
  package var bodyCodes: [String] { typeCode == nil ? codes : Array(codes.dropFirst()) }

  /// The symbol in its right spelling, without spaces: what identifies the document.
  package var canonical: String {
    let first = codes.first ?? ""
    let rest = codes.dropFirst().joined(separator: "-")
    switch form {
    case .party,
      .irregular where year == nil:
      return "\(numberText)-\(first)" + (rest.isEmpty ? "" : "/\(rest)")
    case .state, .irregular:
      let year = year.map { "/\($0)" } ?? ""
      return "\(numberText)\(year)/\(first)" + (rest.isEmpty ? "" : "-\(rest)")
    }
  }
}

extension DocumentSymbol {
  /// Reads a symbol written alone, as a registry gives it; nil where the text is none.
  package static func reading(_ text: String) -> DocumentSymbol? {
    let source = SourceText(text)
    let stream = SyllableStream(source, dropsPageNumbers: false)
    guard !stream.words.isEmpty else { return nil }
    return SymbolParser(stream: stream, source: source).symbol(at: 0)
  }

  /// Several symbols, each written alone, read in one go; nil for each text that is none.
  package static func reading(_ texts: [String]) -> [DocumentSymbol?] {
    var bytes: [UInt8] = []
    for text in texts {
      for byte in text.utf8 { bytes.append(byte == 0x0A || byte == 0x0D ? 0x20 : byte) }
      bytes.append(0x0A)
    }
    let source = SourceText(String(decoding: bytes, as: UTF8.self))
    let stream = SyllableStream(source, dropsPageNumbers: false)
    let parser = SymbolParser(stream: stream, source: source)
    return texts.indices.map { index in
      guard index < stream.lines.count, let first = stream.lines[index].words.first,
        let symbol = parser.symbol(at: first),
        symbol.words.upperBound <= stream.lines[index].words.upperBound
      else { return nil }
      return symbol
    }
  }

  /// What two spellings of one symbol share, whatever their separators and zeros.
  package struct Key: Sendable, Hashable {
    let number: Int?
    let year: Int?
    /// FNV-1a over the syllables of the codes.
    let codes: UInt64
  }

  package var key: Key { Key(number: number, year: year, codes: codesKey) }
}

/// Finds symbols in the stream.
struct SymbolParser {
  let stream: SyllableStream
  let source: SourceText

  private static let mostCodes = 8

  /// The symbol whose number is this word.
  ///
  /// - Parameter allowsSingleCode: the place shows that it is a symbol, even with one code alone:
  ///   `56/SGDĐT`, as a công văn of a body without departments bears it.
  func symbol(at position: Int, allowsSingleCode: Bool = false) -> DocumentSymbol? {
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
    return symbol(
      numberAt: position, year: year, firstCode: next, separator: separator(next),
      allowsSingleCode: allowsSingleCode)
  }

  /// The symbol without a number whose first code is this word: a blank to be filled in.
  func blankSymbol(firstCode position: Int) -> DocumentSymbol? {
    let mark = stream.words[position].gap.intersection([.dash, .slash])
    return symbol(numberAt: nil, year: nil, firstCode: position, separator: mark)
  }

  private func symbol(
    numberAt position: Int?, year: Int?, firstCode: Int, separator first: Gap?,
    allowsSingleCode: Bool = false
  ) -> DocumentSymbol? {
    guard let first, first == .dash || first == .slash, isCode(firstCode) else { return nil }
    var second: Gap?
    var codes: [String] = []
    codes.reserveCapacity(3)
    var code = stream.words[firstCode].span
    var end = firstCode + 1
    while end < stream.words.count, end - firstCode < Self.mostCodes, isCode(end) {
      let span = stream.words[end].span
      if isAmpersand(before: end) {
        code = code.union(span)
      } else if let mark = separator(end), !opensList(end) {
        second = second ?? mark
        codes.append(source[code])
        code = span
      } else {
        break
      }
      end += 1
    }
    codes.append(source[code])
    guard
      let form = form(
        first, second, firstCode: codes[0], hasYear: year != nil,
        allowsSingleCode: allowsSingleCode)
    else { return nil }
    let words = (position ?? firstCode)..<end
    let inside = words.dropFirst()
    return DocumentSymbol(
      form: form, number: position.flatMap { source.number(stream.words[$0].span) },
      numberText: position.map { source[stream.words[$0].span] } ?? "", year: year, codes: codes,
      words: words,
      hasSpaceInside: inside.contains {
        stream.words[$0].gap.intersection([.space, .newline]) == .space
      },
      hasBreakInside: inside.contains { stream.words[$0].gap.contains(.newline) },
      span: stream.span(words) ?? ByteSpan(0, 0),
      codesKey: (firstCode..<end).reduce(0xcbf2_9ce4_8422_2325) {
        ($0 ^ stream.words[$1].toned) &* 0x0000_0100_0000_01b3
      })
  }

  /// - Parameters:
  ///   - first: before the first code.
  ///   - second: before the second one; nil where there is none.
  private func form(
    _ first: Gap, _ second: Gap?, firstCode: String, hasYear: Bool, allowsSingleCode: Bool
  ) -> DocumentSymbol.Form? {
    var isKnown: Bool { DocumentType.knownCodes.contains(firstCode) }
    guard let second else {
      return first == .slash && (hasYear || allowsSingleCode && !isKnown) ? .state : nil
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
