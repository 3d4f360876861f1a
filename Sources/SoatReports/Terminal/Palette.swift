import Rainbow

/// What a piece of text is in a table; the palette gives it its looks.
enum Ink: Int, Sendable, CaseIterable {
  case plain
  case strong
  /// Labels, rules and everything that may be overlooked.
  case faint
  case error
  case warning
  case note
  case success
  /// Stands in the document and must go.
  case removed
  /// Must be put into the document.
  case inserted
}

/// Turns ink into terminal colours, or leaves text alone.
///
/// Only the codes of Rainbow are used: its string functions look at the environment and at global
/// state, and a report looks at nothing but its arguments.
struct Palette: Sendable {
  let hasColour: Bool

  func painted(_ text: String, _ ink: Ink) -> String {
    guard hasColour, !text.isEmpty else { return text }
    let sequence = Self.sequences[ink.rawValue]
    return sequence.isEmpty ? text : sequence + text + Self.reset
  }

  /// One line of glyphs, filled with spaces to `columns` columns.
  func painted(_ line: ArraySlice<InkedText.Glyph>, filling columns: Int = 0) -> String {
    var result = ""
    var run = ""
    var ink = Ink.plain
    var width = 0
    for glyph in line {
      if glyph.ink != ink {
        result += painted(run, ink)
        run = ""
        ink = glyph.ink
      }
      run.unicodeScalars.append(glyph.scalar)
      width += Int(glyph.width)
    }
    result += painted(run, ink)
    return result + String(repeating: " ", count: max(0, columns - width))
  }

  private static let reset = escape(Style.default)
  private static let sequences = Ink.allCases.map(codes)

  private static func codes(_ ink: Ink) -> String {
    switch ink {
    case .plain: ""
    case .strong: escape(Style.bold)
    case .faint: escape(Style.dim)
    case .error: escape(Style.bold, NamedColor.red)
    case .warning: escape(Style.bold, NamedColor.yellow)
    case .note: escape(NamedColor.cyan)
    case .success: escape(NamedColor.green)
    case .removed: escape(Style.underline, NamedColor.red)
    case .inserted: escape(Style.underline, NamedColor.green)
    }
  }

  private static func escape(_ modes: any ModeCode...) -> String {
    "\u{1B}[" + modes.flatMap(\.value).map(String.init).joined(separator: ";") + "m"
  }
}
