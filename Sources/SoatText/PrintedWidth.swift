/// How wide text is in print, in the proportional serif face of official documents.
///
/// Source: the advance widths of Times Roman (Adobe Core 14 font metrics), in thousandths of the
/// size of the type; a letter with Vietnamese marks is as wide as it is without them.
enum PrintedWidth {
  /// A sign that is not in the table: a quotation mark, a dash.
  private static let other = 500

  /// From the space on.
  private static let ascii = [
    250, 333, 408, 500, 500, 833, 778, 180, 333, 333, 500, 564, 250, 333, 250, 278, 500, 500, 500,
    500, 500, 500, 500, 500, 500, 500, 278, 278, 564, 564, 564, 444, 921, 722, 667, 667, 722, 611,
    556, 722, 722, 333, 389, 722, 611, 889, 722, 722, 556, 722, 667, 556, 611, 722, 722, 944, 722,
    722, 611, 333, 278, 333, 469, 500, 333, 444, 500, 444, 500, 444, 333, 500, 500, 278, 278, 500,
    278, 778, 500, 500, 500, 500, 333, 389, 278, 500, 500, 722, 500, 500, 444, 480, 200, 480, 541,
  ]

  static func width(of scalar: Unicode.Scalar, _ letters: UnsafeBufferPointer<Letter>) -> Int {
    if scalar.isASCII { return width(of: Int(scalar.value)) }
    let letter = LetterTable.letter(scalar.value, in: letters)
    guard (1...26).contains(letter.folded) else { return other }
    let base = letter.isUpper ? UInt8(ascii: "A") : UInt8(ascii: "a")
    return width(of: Int(base + letter.folded - 1))
  }

  private static func width(of code: Int) -> Int {
    let index = code - 0x20
    return ascii.indices.contains(index) ? ascii[index] : 0
  }
}

extension SourceText {
  /// How wide a span is in print, in thousandths of the size of the type.
  package func printedWidth(_ span: ByteSpan) -> Int {
    LetterTable.shared.letters.withUnsafeBufferPointer { letters in
      self[span].unicodeScalars.reduce(0) { $0 + PrintedWidth.width(of: $1, letters) }
    }
  }
}
