/// The escape sequences of a basic string.
///
/// Source: TOML 1.0.0, https://toml.io/en/v1.0.0#string
enum TOMLEscapes {
  /// - Parameter text: valid UTF-8.
  static func resolved(_ text: UnsafeBufferPointer<UInt8>) -> String {
    guard text.contains(UInt8(ascii: "\\")) else { return String(provenUTF8: text) }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.count)
    var rest = Array(text)[...]
    while let slash = rest.firstIndex(of: UInt8(ascii: "\\")) {
      bytes += rest[..<slash]
      rest = rest[(slash + 1)...]
      guard let escape = rest.popFirst() else { break }
      switch escape {
      case UInt8(ascii: "b"): bytes.append(0x08)
      case UInt8(ascii: "t"): bytes.append(0x09)
      case UInt8(ascii: "n"): bytes.append(0x0A)
      case UInt8(ascii: "f"): bytes.append(0x0C)
      case UInt8(ascii: "r"): bytes.append(0x0D)
      case UInt8(ascii: "u"): bytes += scalar(digits: 4, of: &rest).utf8
      case UInt8(ascii: "U"): bytes += scalar(digits: 8, of: &rest).utf8
      // The line goes on at the next letter.
      case 0x20, 0x09, 0x0A, 0x0D: rest = rest.drop { $0 <= 0x20 }
      default: bytes.append(escape)
      }
    }
    return String(decoding: bytes + rest, as: UTF8.self)
  }

  private static func scalar(digits count: Int, of rest: inout ArraySlice<UInt8>) -> String {
    let digits = String(decoding: rest.prefix(count), as: UTF8.self)
    rest = rest.dropFirst(count)
    return UInt32(digits, radix: 16).flatMap(Unicode.Scalar.init).map { String($0) } ?? ""
  }
}

extension String {
  /// - Parameter text: valid UTF-8: as a whole file is proven, none of its texts is asked again.
  init(provenUTF8 text: UnsafeBufferPointer<UInt8>) {
    var span = UTF8Span(unchecked: text.span)
    // Texts of plain letters are compared in a faster way.
    _ = span.checkForASCII()
    self.init(copying: span)
  }
}
