/// Text that a viewer of SARIF shows to the letter.
enum SARIFMessage {
  /// Braces would be read as placeholders (section 3.11.5), `[words](target)` as a link (3.11.6).
  static func escaped(_ text: String) -> String {
    guard text.utf8.contains(where: { "{}]".utf8.contains($0) }) else { return text }
    var escaped: [UInt8] = []
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "{"), UInt8(ascii: "}"): escaped += [byte, byte]
      case UInt8(ascii: "(") where escaped.last == UInt8(ascii: "]"):
        escaped.insert(UInt8(ascii: "\\"), at: escaped.count - 1)
        escaped.append(byte)
      default: escaped.append(byte)
      }
    }
    return String(decoding: escaped, as: UTF8.self)
  }
}
