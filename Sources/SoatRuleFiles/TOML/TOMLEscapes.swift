/// The escape sequences of a basic string.
///
/// Source: TOML 1.0.0, https://toml.io/en/v1.0.0#string
enum TOMLEscapes {
  static func resolved(_ text: ArraySlice<UInt8>) -> String {
    guard text.contains(UInt8(ascii: "\\")) else { return String(decoding: text, as: UTF8.self) }
    var result = ""
    var rest = String(decoding: text, as: UTF8.self).unicodeScalars[...]
    while let scalar = rest.popFirst() {
      guard scalar == "\\", let escape = rest.popFirst() else {
        result.unicodeScalars.append(scalar)
        continue
      }
      result.unicodeScalars.append(named(escape) ?? numbered(escape, &rest) ?? escape)
    }
    return result
  }

  private static func named(_ escape: Unicode.Scalar) -> Unicode.Scalar? {
    switch escape {
    case "b": "\u{8}"
    case "t": "\t"
    case "n": "\n"
    case "f": "\u{C}"
    case "r": "\r"
    default: nil
    }
  }

  private static func numbered(
    _ escape: Unicode.Scalar, _ rest: inout Substring.UnicodeScalarView
  ) -> Unicode.Scalar? {
    let length = escape == "u" ? 4 : escape == "U" ? 8 : 0
    guard length > 0 else { return nil }
    let digits = String(String.UnicodeScalarView(rest.prefix(length)))
    rest = rest.dropFirst(length)
    return UInt32(digits, radix: 16).flatMap(Unicode.Scalar.init)
  }
}
