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
