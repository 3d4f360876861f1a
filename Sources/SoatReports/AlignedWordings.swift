/// What stands above what should stand, so that equal words meet and the difference shows itself.
///
/// Each line is a pair with its labels; what one side lacks is left blank on it. A line on which one
/// side has nothing at all is no pair.
struct AlignedWordings {
  /// A word of both sides, or one with the word in its place.
  private struct Pair {
    let found: ArraySlice<InkedText.Glyph>
    let expected: ArraySlice<InkedText.Glyph>

    var width: Int { max(Self.width(found), Self.width(expected)) }

    /// Columns without the blank behind it.
    var bareWidth: Int { max(Self.bareWidth(found), Self.bareWidth(expected)) }

    private static func width(_ glyphs: ArraySlice<InkedText.Glyph>) -> Int {
      glyphs.reduce(0) { $0 + Int($1.width) }
    }

    private static func bareWidth(_ glyphs: ArraySlice<InkedText.Glyph>) -> Int {
      width(glyphs) - (glyphs.last?.scalar == " " ? 1 : 0)
    }
  }

  private let found: InkedText
  private let expected: InkedText
  /// Empty where the two are not compared word by word: they only begin in one column.
  private let pairs: [Pair]

  /// Nil where one of both does not stand.
  init?(_ comparison: WordingComparison) {
    guard let found = comparison.found, let expected = comparison.expected else { return nil }
    (self.found, self.expected) = (found, expected)
    pairs = comparison.runs.flatMap { run in
      let words = (
        Self.words(found.glyphs[run.found]), Self.words(expected.glyphs[run.expected])
      )
      return (0..<max(words.0.count, words.1.count)).map { index in
        Pair(
          found: index < words.0.count ? words.0[index] : [],
          expected: index < words.1.count ? words.1[index] : [])
      }
    }
  }

  /// Each with the blanks behind it; those in front of the first are a word of their own.
  private static func words(
    _ glyphs: ArraySlice<InkedText.Glyph>
  ) -> [ArraySlice<InkedText.Glyph>] {
    var words: [ArraySlice<InkedText.Glyph>] = []
    var start = glyphs.startIndex
    for index in glyphs.indices.dropFirst()
    where glyphs[index - 1].scalar == " " && glyphs[index].scalar != " " {
      words.append(glyphs[start..<index])
      start = index
    }
    return start < glyphs.endIndex ? words + [glyphs[start...]] : words
  }

  /// - Parameter columns: of a whole line.
  func lines(labels: (found: String, expected: String), columns: Int) -> [InkedText] {
    let widest = max(InkedText(labels.found).width, InkedText(labels.expected).width)
    let isRoomy = columns >= 3 * FindingCells.labelWidth
    let labelWidth = isRoomy ? max(FindingCells.labelWidth, widest + 1) : widest + 1
    let room = columns - labelWidth
    let rows = pairs.isEmpty ? [(found.glyphs, expected.glyphs)] : rows(room)
    return rows.flatMap { row -> [InkedText] in
      [(labels.found, row.found), (labels.expected, row.expected)].flatMap { label, side in
        guard side.contains(where: { $0.scalar != " " }) else { return [InkedText]() }
        var line = InkedText(label, .faint)
        line.indent(by: labelWidth - line.width)
        line.append(side)
        return line.width > columns ? line.wrapped(to: columns, hanging: labelWidth) : [line]
      }
    }
  }

  private typealias Row = (found: [InkedText.Glyph], expected: [InkedText.Glyph])

  private func rows(_ room: Int) -> [Row] {
    var rows: [Row] = []
    var (found, expected) = (InkedText(), InkedText())
    for pair in pairs {
      let used = max(found.width, expected.width)
      if used > 0, used + pair.bareWidth > room {
        rows.append((Self.trimmed(found), Self.trimmed(expected)))
        (found, expected) = (InkedText(), InkedText())
      }
      let end = max(found.width, expected.width) + pair.width
      found.append(pair.found)
      found.indent(by: end - found.width)
      expected.append(pair.expected)
      expected.indent(by: end - expected.width)
    }
    return rows + [(Self.trimmed(found), Self.trimmed(expected))]
  }

  private static func trimmed(_ text: InkedText) -> [InkedText.Glyph] {
    let end = text.glyphs.lastIndex { $0.scalar != " " }
    return Array(text.glyphs[..<(end.map { $0 + 1 } ?? 0)])
  }
}
