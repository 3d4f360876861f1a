import SoatText

/// How a line ends, markup and closing quotation marks aside.
enum Ending {
  /// A mark that ends a sentence or an item: `.`, `;`, `:`, `!`, `?`, `…`.
  case final
  case comma
  /// A hyphen or a slash that touches its word: a symbol torn apart.
  case torn
  case open

  /// `</strong>`
  private static let longestTag = 9

  init(_ span: ByteSpan, in bytes: [UInt8]) {
    var end = span.end
    while end > span.start {
      let byte = bytes[end - 1]
      if byte == 0x2A || byte == 0x5F || byte == 0x22 || byte == 0x29 || byte <= 0x20 {
        end -= 1
      } else if end - 3 >= span.start, bytes[end - 3] == 0xE2, bytes[end - 2] == 0x80,
        byte == 0x9D || byte == 0x99
      {
        end -= 3
      } else if byte == 0x3E, let open = bytes[span.start..<end].lastIndex(of: 0x3C),
        end - open <= Self.longestTag
      {
        end = open
      } else {
        break
      }
    }
    guard end > span.start else {
      self = .open
      return
    }
    switch bytes[end - 1] {
    case 0x2E, 0x3B, 0x3A, 0x21, 0x3F: self = .final
    case 0x2C: self = .comma
    case 0x2D, 0x2F: self = end - 2 >= span.start && bytes[end - 2] > 0x20 ? .torn : .open
    case 0xA6 where end - 3 >= span.start && bytes[end - 3] == 0xE2 && bytes[end - 2] == 0x80:
      self = .final
    default: self = .open
    }
  }
}
