/// Text of a document or a message in XML 1.0.
extension ByteWriter {
  /// Appends what stands between two tags.
  mutating func xmlText(_ text: String) { xml(text, inAttribute: false) }

  /// Appends a value with its quotation marks.
  mutating func xmlValue(_ text: String) {
    raw("\"")
    xml(text, inAttribute: true)
    raw("\"")
  }

  /// A carriage return would be read as a line feed (section 2.11), and any white space in a value as
  /// a space (section 3.3.3), if it did not stand as a reference. What XML cannot hold at all, and
  /// the controls that it discourages (section 2.2), stand as `\u{1B}`.
  ///
  /// Source: https://www.w3.org/TR/xml/
  private mutating func xml(_ text: String, inAttribute: Bool) {
    text.utf8.span.withUnsafeBufferPointer { bytes in
      // What needs no escaping is copied in one go.
      var start = 0
      var position = 0
      while position < bytes.count {
        let length = Self.escapedLength(bytes, position, inAttribute: inAttribute)
        if length > 0 {
          verbatim(UnsafeBufferPointer(rebasing: bytes[start..<position]))
          escape(bytes, position, length)
          start = position + length
        }
        position += max(length, 1)
      }
      verbatim(UnsafeBufferPointer(rebasing: bytes[start...]))
    }
  }

  /// Bytes of the code point at a position if it cannot stand as it is, otherwise 0.
  private static func escapedLength(
    _ bytes: UnsafeBufferPointer<UInt8>, _ position: Int, inAttribute: Bool
  ) -> Int {
    switch bytes[position] {
    case UInt8(ascii: "\n"), UInt8(ascii: "\t"): inAttribute ? 1 : 0
    case 0..<0x20, 0x7F, UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"),
      UInt8(ascii: "\""):
      1
    // U+0080 to U+009F.
    case 0xC2 where bytes[position + 1] < 0xA0: 2
    // U+FFFE and U+FFFF.
    case 0xEF where bytes[position + 1] == 0xBF && bytes[position + 2] >= 0xBE: 3
    default: 0
    }
  }

  private mutating func escape(
    _ bytes: UnsafeBufferPointer<UInt8>, _ position: Int, _ length: Int
  ) {
    switch bytes[position] {
    case UInt8(ascii: "&"): raw("&amp;")
    case UInt8(ascii: "<"): raw("&lt;")
    case UInt8(ascii: ">"): raw("&gt;")
    case UInt8(ascii: "\""): raw("&quot;")
    case UInt8(ascii: "\r"): raw("&#13;")
    case UInt8(ascii: "\n"): raw("&#10;")
    case UInt8(ascii: "\t"): raw("&#9;")
    default:
      raw(#"\u{"#)
      let scalar =
        String(decoding: bytes[position..<position + length], as: UTF8.self)
        .unicodeScalars.first?.value ?? 0
      for byte in String(scalar, radix: 16, uppercase: true).utf8 { self.byte(byte) }
      raw("}")
    }
  }
}
