/// Appends HTML to a buffer of bytes. Whatever is not syntax of ours is escaped, so that a document
/// can say nothing to a browser.
///
/// Source: HTML Living Standard, section 13.1.2.4 (attributes) and 13.1.3 (text).
struct HTMLWriter {
  private(set) var bytes: [UInt8] = []

  init(capacity: Int = 0) { bytes.reserveCapacity(capacity) }

  /// Appends syntax as it is.
  mutating func raw(_ syntax: StaticString) {
    syntax.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  /// Appends what has been written elsewhere as HTML.
  mutating func raw(_ written: [UInt8]) { bytes.append(contentsOf: written) }

  mutating func integer(_ number: Int) { bytes.append(contentsOf: String(number).utf8) }

  /// Appends words as the content of an element; code points that cannot be seen become visible.
  mutating func text(_ words: String) { text(words.unicodeScalars[...]) }

  mutating func text(_ words: Substring.UnicodeScalarView) {
    var rest = words.makeIterator()
    var before: Unicode.Scalar?
    while let scalar = rest.next() {
      // CR LF is one break, and the line feed makes it.
      if before == "\r", scalar != "\n" { bytes.append(UInt8(ascii: "\n")) }
      before = scalar
      if scalar == "\r" { continue }
      if let sign = OddSign(scalar) { odd(sign) } else { escaped(scalar) }
    }
    if before == "\r" { bytes.append(UInt8(ascii: "\n")) }
  }

  /// Appends the value of an attribute in its quotation marks.
  ///
  /// - Parameter value: words of soat's own: a document, path or rule has none in an attribute.
  mutating func quoted(_ value: String) {
    bytes.append(UInt8(ascii: "\""))
    for scalar in value.unicodeScalars { escaped(scalar) }
    bytes.append(UInt8(ascii: "\""))
  }

  private mutating func odd(_ sign: OddSign) {
    raw(#"<span class="odd" title="#)
    quoted(sign.name)
    raw(">")
    bytes.append(contentsOf: sign.code.utf8)
    raw("</span>")
  }

  private mutating func escaped(_ scalar: Unicode.Scalar) {
    switch scalar {
    case "&": raw("&amp;")
    case "<": raw("&lt;")
    case ">": raw("&gt;")
    case "\"": raw("&quot;")
    case "'": raw("&#39;")
    default: bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    }
  }
}

/// A code point that a reader would not see, or that would move the words around it.
struct OddSign {
  private let scalar: Unicode.Scalar

  /// Nil for what may stand in a page as it is.
  init?(_ scalar: Unicode.Scalar) {
    guard Self.isOdd(scalar) else { return nil }
    self.scalar = scalar
  }

  /// `U+202E`
  var code: String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }

  /// As Unicode names it; empty where it does not.
  var name: String { scalar.properties.nameAlias ?? scalar.properties.name ?? "" }

  private static func isOdd(_ scalar: Unicode.Scalar) -> Bool {
    // Latin letters, with which nearly all of a document is written.
    switch scalar.value {
    case 0x20...0x7E, 0x09, 0x0A, 0xA0...0xAC, 0xAE...0x34E, 0x1E00...0x1EFF: return false
    default: break
    }
    let properties = scalar.properties
    switch properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .surrogate:
      return true
    default: return properties.isDefaultIgnorableCodePoint || properties.isNoncharacterCodePoint
    }
  }
}
