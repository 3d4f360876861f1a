/// One line of a document as an excerpt shows it, sign by sign.
///
/// A sign is what a reader takes for one: a letter with all its marks, in whatever form of Unicode it
/// is typed; it is never torn. Whatever a terminal would obey is made visible (see `InkedText`), and a
/// tab is as many spaces as it takes to the next stop.
struct ExcerptLine {
  /// A sign, by the position of its first code point in the line and by its first glyph and column.
  private struct Sign {
    let scalar: Int
    let glyph: Int
    /// Columns of the signs before it.
    let column: Int
    let isBlank: Bool
  }

  private let text: InkedText
  /// With one behind the last, which is none.
  private let signs: [Sign]

  /// Columns between two tab stops: narrower than those of a terminal, for the words need the room.
  private static let tab = 4

  init(_ line: String) {
    var text = InkedText()
    var signs: [Sign] = []
    var (scalar, column) = (0, 0)
    for character in line {
      let first = character.unicodeScalars.first ?? " "
      let glyph = text.glyphs.count
      signs.append(
        Sign(scalar: scalar, glyph: glyph, column: column, isBlank: InkedText.isSpace(first)))
      if character == "\t" {
        text.indent(by: Self.tab - column % Self.tab)
      } else {
        text.append(sign: character)
      }
      column += text.glyphs[glyph...].reduce(0) { $0 + Int($1.width) }
      scalar += character.unicodeScalars.count
    }
    signs.append(Sign(scalar: scalar, glyph: text.glyphs.count, column: column, isBlank: true))
    self.text = text
    self.signs = signs
  }

  var count: Int { signs.count - 1 }

  /// Without the blanks at both ends; empty for a blank line.
  var content: Range<Int> {
    guard let first = signs[..<count].firstIndex(where: { !$0.isBlank }),
      let last = signs[..<count].lastIndex(where: { !$0.isBlank })
    else { return 0..<0 }
    return first..<last + 1
  }

  /// The sentence goes on in the next line, as far as the last sign tells.
  var isOpenEnded: Bool {
    guard let last = content.last else { return false }
    return !".;:!?…”\"".unicodeScalars.contains(text.glyphs[signs[last].glyph].scalar)
  }

  /// The signs that hold these code points, 1-based columns of a report, the end exclusive; empty
  /// for none, at the sign before which they would stand.
  func signs(from start: Int, to end: Int) -> Range<Int> {
    let first = sign(holding: start - 1)
    guard end > start else { return first..<first }
    let last = sign(holding: end - 2)
    return first..<min(max(first, last) + 1, max(first, count))
  }

  private func sign(holding scalar: Int) -> Int {
    var (low, high) = (0, signs.count)
    while low < high {
      let middle = (low + high) / 2
      if signs[middle].scalar <= scalar { low = middle + 1 } else { high = middle }
    }
    return max(low - 1, 0)
  }

  func glyphs(_ range: Range<Int>) -> ArraySlice<InkedText.Glyph> {
    text.glyphs[signs[range.lowerBound].glyph..<signs[range.upperBound].glyph]
  }

  /// Columns of these signs.
  func width(_ range: Range<Int>) -> Int {
    signs[range.upperBound].column - signs[range.lowerBound].column
  }

  func isBlank(_ sign: Int) -> Bool { signs[sign].isBlank }
}
