import Foundation

/// Text that is safe to show: one line, composed, measured, without any control character.
///
/// This is the only door for words from outside (paths, documents, rule files) into a table. White
/// space of any kind and length becomes one space. What a terminal would obey or a reader could not
/// see — controls, escape sequences, bidirectional marks, zero-width characters — becomes a visible
/// `\u{1B}`.
struct InkedText: Sendable {
  /// One code point and how it looks.
  struct Glyph {
    let scalar: Unicode.Scalar
    let ink: Ink
    /// Columns: 0, 1 or 2.
    let width: UInt8
  }

  private(set) var glyphs: [Glyph] = []

  init() {}

  init(_ text: String, _ ink: Ink = .plain) {
    append(text, ink)
  }

  /// A path as it is named, with all its spaces; line breaks and tabs are made visible.
  init(path: String, _ ink: Ink = .plain) {
    for scalar in Self.composed(path).unicodeScalars { show(scalar, ink) }
  }

  mutating func append(_ text: String, _ ink: Ink = .plain) {
    for scalar in Self.composed(text).unicodeScalars {
      if !Self.isSpace(scalar) {
        show(scalar, ink)
      } else if let last = glyphs.last, last.scalar != " " {
        put(" ", ink)
      }
    }
  }

  /// Appends one sign as it stands: white space is a space each time, and a mark without a letter
  /// below it gets a dotted circle to stand on.
  mutating func append(sign: Character, _ ink: Ink = .plain) {
    guard let first = sign.unicodeScalars.first else { return }
    if Self.isSpace(first) { return put(" ", ink) }
    if DisplayWidth.columns(of: first) == 0, Self.isHarmless(first) { put("\u{25CC}", ink) }
    for scalar in Self.composed(String(sign)).unicodeScalars { show(scalar, ink) }
  }

  mutating func append(_ glyphs: some Sequence<Glyph>) {
    self.glyphs += glyphs
  }

  /// Appends `columns` spaces.
  mutating func indent(by columns: Int) {
    for _ in 0..<columns { put(" ", .plain) }
  }

  /// The bare words.
  var text: String {
    var text = ""
    text.unicodeScalars.append(contentsOf: glyphs.lazy.map(\.scalar))
    return text
  }

  /// Columns of the whole text on one line.
  var width: Int { glyphs.reduce(0) { $0 + Int($1.width) } }

  private mutating func show(_ scalar: Unicode.Scalar, _ ink: Ink) {
    if Self.isHarmless(scalar) { return put(scalar, ink) }
    let escape = "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
    for visible in escape.unicodeScalars { put(visible, ink) }
  }

  private mutating func put(_ scalar: Unicode.Scalar, _ ink: Ink) {
    glyphs.append(
      Glyph(scalar: scalar, ink: ink, width: UInt8(DisplayWidth.columns(of: scalar))))
  }

  private static func composed(_ text: String) -> String {
    let hasCombiningMarks = text.unicodeScalars.contains { (0x300...0x36F).contains($0.value) }
    return hasCombiningMarks ? text.precomposedStringWithCanonicalMapping : text
  }

  static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case " ", "\t", "\n", "\r", "\u{0B}", "\u{0C}": true
    default: scalar.value >= 0x80 && scalar.properties.generalCategory == .spaceSeparator
    }
  }

  private static func isHarmless(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20..<0x7F, 0xC0..<0x250, 0x1E00..<0x1F00: return true
    default: break
    }
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .unassigned, .privateUse:
      return false
    default: return !scalar.properties.isDefaultIgnorableCodePoint
    }
  }
}
