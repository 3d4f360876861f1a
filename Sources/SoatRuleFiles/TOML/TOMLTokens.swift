/// The smallest parts of a TOML text that is known to parse, one after the other.
///
/// The text is only looked at: it has to stay where it is as long as it is read.
struct TOMLTokens {
  /// One part of a dotted key.
  struct Key {
    let name: String
    /// Where it begins, its quotation mark included.
    let offset: Int
  }

  static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]
  private static let quote = UInt8(ascii: "\"")
  private static let apostrophe = UInt8(ascii: "'")
  private static let backslash = UInt8(ascii: "\\")

  private let text: UnsafeBufferPointer<UInt8>
  /// The byte that comes next.
  private(set) var offset: Int

  init(_ text: UnsafeBufferPointer<UInt8>) {
    self.text = text
    offset = text.starts(with: Self.byteOrderMark) ? Self.byteOrderMark.count : 0
  }

  /// Zero at the end of the text.
  var byte: UInt8 { offset < text.count ? text[offset] : 0 }

  mutating func advance(by count: Int = 1) { offset = min(offset + count, text.count) }

  /// Passes white space, line breaks and comments.
  ///
  /// - Returns: false at the end of the text.
  mutating func skipBlank() -> Bool {
    while offset < text.count {
      switch text[offset] {
      case 0x20, 0x09, 0x0A, 0x0D: offset += 1
      case UInt8(ascii: "#"): while offset < text.count, text[offset] != 0x0A { offset += 1 }
      default: return true
      }
    }
    return false
  }

  mutating func skipComma() {
    if skipBlank(), byte == UInt8(ascii: ",") { advance() }
  }

  mutating func skipAssignment() {
    skipSpaces()
    if byte == UInt8(ascii: "=") { advance() }
    skipSpaces()
  }

  private mutating func skipSpaces() {
    while byte == 0x20 || byte == 0x09 { advance() }
  }

  /// `[a.b]` or `[[a.b]]`; nil where no header stands.
  mutating func header() -> (keys: [Key], isElement: Bool)? {
    guard byte == UInt8(ascii: "[") else { return nil }
    advance()
    let isElement = byte == UInt8(ascii: "[")
    if isElement { advance() }
    let keys = keyPath()
    skipSpaces()
    advance(by: isElement ? 2 : 1)
    return (keys, isElement)
  }

  /// `a."b c".d`
  mutating func keyPath() -> [Key] {
    var keys: [Key] = []
    repeat {
      if !keys.isEmpty { advance() }
      skipSpaces()
      keys.append(key())
      skipSpaces()
    } while byte == UInt8(ascii: ".")
    return keys
  }

  private mutating func key() -> Key {
    let start = offset
    switch byte {
    case Self.quote:
      skipString()
      return Key(name: TOMLEscapes.resolved(written(start + 1, offset - 1)), offset: start)
    case Self.apostrophe:
      skipString()
      return Key(name: String(decoding: text[start + 1..<offset - 1], as: UTF8.self), offset: start)
    default:
      while Self.isBare(byte) { advance() }
      if offset == start { advance() }
      return Key(name: String(decoding: text[start..<offset], as: UTF8.self), offset: start)
    }
  }

  private static func isBare(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"), 0x80...:
      true
    default: false
    }
  }

  /// A string, a number, a date or a truth value, as it is written; white space may follow a value
  /// without quotation marks.
  mutating func scalar() -> UnsafeBufferPointer<UInt8> {
    let start = offset
    skipScalar()
    return written(start, offset)
  }

  private func written(_ start: Int, _ end: Int) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(rebasing: text[start..<end])
  }

  /// Passes a string, a number, a date or a truth value.
  mutating func skipScalar() {
    if byte == Self.quote || byte == Self.apostrophe { return skipString() }
    let start = offset
    scan: while offset < text.count {
      switch text[offset] {
      case 0x0A, 0x0D, UInt8(ascii: ","), UInt8(ascii: "]"), UInt8(ascii: "}"), UInt8(ascii: "#"):
        break scan
      default: offset += 1
      }
    }
    if offset == start { advance() }
  }

  private mutating func skipString() {
    let mark = byte
    let isLong = offset + 2 < text.count && text[offset + 1] == mark && text[offset + 2] == mark
    advance(by: isLong ? 3 : 1)
    while true {
      offset = text.firstIndex(of: mark, or: Self.backslash, from: offset)
      guard offset < text.count else { return }
      if text[offset] == Self.backslash {
        advance(by: mark == Self.quote ? 2 : 1)
      } else if !isLong {
        return advance()
      } else if closesLongString(mark) {
        return
      }
    }
  }

  /// Up to two quotation marks may stand right before the three that end a string.
  private mutating func closesLongString(_ mark: UInt8) -> Bool {
    let start = offset
    while byte == mark, offset - start < 5 { advance() }
    return offset - start >= 3
  }
}
