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
    closing: while end > span.start {
      switch bytes[end - 1] {
      case 0x2A, 0x5F, 0x22, 0x29, 0...0x20:
        end -= 1
      case 0x99, 0x9D:
        guard end - 3 >= span.start, bytes[end - 3] == 0xE2, bytes[end - 2] == 0x80 else {
          break closing
        }
        end -= 3
      case 0x3E:
        guard let open = bytes[span.start..<end].lastIndex(of: 0x3C), end - open <= Self.longestTag
        else { break closing }
        end = open
      default:
        break closing
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
