/// A UTF-8 text taken back to the single bytes it may have been made from.
///
/// A scalar that Latin-1 or Windows-1252 has becomes its byte there, both at once: `U+0093` and
/// `U+201C` are both 0x93. Nothing is corrected here; the bytes serve to look for words.
struct Latin1Reading {
  /// Stands for a letter of Vietnamese that only Unicode has; a word with it is no legacy word.
  static let unicodeLetter: UInt8 = 0x7F

  /// One byte for each scalar, a blank for those that neither encoding has.
  private(set) var bytes: [UInt8] = []
  /// How many words hold a letter of Vietnamese that only Unicode has, precomposed or decomposed.
  private(set) var unicodeWords = 0

  init(of text: some Collection<UInt8>) {
    bytes.reserveCapacity(text.count)
    var isCounted = false
    for scalar in String(decoding: text, as: UTF8.self).unicodeScalars {
      let byte = Self.byte(of: scalar)
      bytes.append(byte)
      if byte == Self.unicodeLetter {
        if !isCounted { unicodeWords += 1 }
        isCounted = true
      } else if byte < 0x80 && !Self.isASCIILetter(byte) {
        isCounted = false
      }
    }
  }

  static func isASCIILetter(_ byte: UInt8) -> Bool { 0x61...0x7A ~= byte | 0x20 }

  private static func byte(of scalar: Unicode.Scalar) -> UInt8 {
    switch scalar.value {
    case 0...0xFF: UInt8(scalar.value)
    case 0x102, 0x103, 0x110, 0x111, 0x128, 0x129, 0x168, 0x169, 0x1A0, 0x1A1, 0x1AF, 0x1B0,
      0x300...0x303, 0x306, 0x309, 0x31B, 0x323, 0x1EA0...0x1EF9:
      unicodeLetter
    default: windows1252[scalar] ?? UInt8(ascii: " ")
    }
  }

  /// The scalars of bytes 0x80–0x9F that differ from Latin-1.
  ///
  /// Source: encoding.spec.whatwg.org, index-windows-1252; the five bytes left out there stand for
  /// the C1 control of the same number.
  private static let windows1252: [Unicode.Scalar: UInt8] = [
    "€": 0x80, "‚": 0x82, "ƒ": 0x83, "„": 0x84, "…": 0x85, "†": 0x86, "‡": 0x87, "ˆ": 0x88,
    "‰": 0x89, "Š": 0x8A, "‹": 0x8B, "Œ": 0x8C, "Ž": 0x8E, "‘": 0x91, "’": 0x92, "“": 0x93,
    "”": 0x94, "•": 0x95, "–": 0x96, "—": 0x97, "˜": 0x98, "™": 0x99, "š": 0x9A, "›": 0x9B,
    "œ": 0x9C, "ž": 0x9E, "Ÿ": 0x9F,
  ]
}
