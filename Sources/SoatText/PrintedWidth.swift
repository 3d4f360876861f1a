/// How wide text is in print, in the proportional serif face of official documents.
///
/// Source: the advance widths of Times Roman (Adobe Core 14 font metrics), in thousandths of the
/// size of the type; a letter with Vietnamese marks is as wide as it is without them.
enum PrintedWidth {
  /// A sign that is not in the table: a quotation mark, a dash.
  static let other = 500

  /// By code; controls have none.
  static let ascii: [Int] =
    [Int](repeating: 0, count: 32) + [
      250, 333, 408, 500, 500, 833, 778, 180, 333, 333, 500, 564, 250, 333, 250, 278, 500, 500, 500,
      500, 500, 500, 500, 500, 500, 500, 278, 278, 564, 564, 564, 444, 921, 722, 667, 667, 722, 611,
      556, 722, 722, 333, 389, 722, 611, 889, 722, 722, 556, 722, 667, 556, 611, 722, 722, 944, 722,
      722, 611, 333, 278, 333, 469, 500, 333, 444, 500, 444, 500, 444, 333, 500, 500, 278, 278, 500,
      278, 778, 500, 500, 500, 500, 333, 389, 278, 500, 500, 722, 500, 500, 444, 480, 200, 480, 541,
      0,
    ]

  /// The letter without its marks, in ASCII; nil for what is none of the alphabet.
  @inline(__always)
  static func plain(_ letter: Letter) -> Int? {
    guard letter.folded &- 1 < 26 else { return nil }
    return Int(letter.folded) + (letter.isUpper ? 0x40 : 0x60)
  }
}

extension SourceText {
  /// How wide a span is in print, in thousandths of the size of the type.
  package func printedWidth(_ span: ByteSpan) -> Int {
    bytes.withUnsafeBufferPointer { bytes in
      LetterTable.shared.letters.withUnsafeBufferPointer { letters in
        PrintedWidth.ascii.withUnsafeBufferPointer { widths in
          var (width, position) = (0, span.start)
          while position < span.end {
            let byte = bytes[position]
            if byte < 0x80 {
              width &+= widths[Int(byte)]
              position &+= 1
              continue
            }
            let length = byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
            let value = (1..<length).reduce(UInt32(byte) & 0xFF >> UInt32(length + 1)) {
              $0 << 6 | UInt32(bytes[position &+ $1] & 0x3F)
            }
            let letter = LetterTable.letter(value, in: letters)
            width &+= PrintedWidth.plain(letter).map { widths[$0] } ?? PrintedWidth.other
            position &+= length
          }
          return width
        }
      }
    }
  }
}
