/// What stands above what should stand, so that equal words meet and the difference shows itself.
///
/// Each line is a pair with its labels; what one side lacks is left blank on it. A line on which one
/// side has nothing at all is no pair.
struct AlignedWordings {
  private typealias Glyphs = ArraySlice<InkedText.Glyph>

  /// Words that stand one above the other, however many each side has of them.
  private struct Block {
    let found: [Glyphs]
    let expected: [Glyphs]
  }

  private let found: InkedText
  private let expected: InkedText
  /// Empty where the two are not compared word by word: they only begin in one column.
  private let blocks: [Block]

  /// Nil where one of both does not stand.
  init?(_ comparison: WordingComparison) {
    guard let found = comparison.found, let expected = comparison.expected else { return nil }
    (self.found, self.expected) = (found, expected)
    blocks = comparison.runs.flatMap { run -> [Block] in
      let words = (
        Self.words(found.glyphs[run.found]), Self.words(expected.glyphs[run.expected])
      )
      guard run.isEqual, words.0.count == words.1.count else {
        return [Block(found: words.0, expected: words.1)]
      }
      return words.0.indices.map { Block(found: [words.0[$0]], expected: [words.1[$0]]) }
    }
  }

  /// Each with the blanks behind it; those in front of the first are a word of their own.
  private static func words(_ glyphs: Glyphs) -> [Glyphs] {
    var words: [Glyphs] = []
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
    let rows = blocks.isEmpty ? [Row(found, expected)] : rows(columns - labelWidth)
    return rows.flatMap { row -> [InkedText] in
      [(labels.found, row.found), (labels.expected, row.expected)].flatMap { label, side in
        guard side.glyphs.contains(where: { $0.scalar != " " }) else { return [InkedText]() }
        var line = InkedText(label, .faint)
        line.indent(by: labelWidth - line.width)
        line.append(side.glyphs)
        return line.width > columns ? line.wrapped(to: columns, hanging: labelWidth) : [line]
      }
    }
  }

  /// One line of each side.
  private struct Row {
    private(set) var found = InkedText()
    private(set) var expected = InkedText()

    init() {}

    init(_ found: InkedText, _ expected: InkedText) {
      (self.found, self.expected) = (found, expected)
    }

    var width: Int { max(found.width, expected.width) }

    /// Without the blanks that fill it up.
    var trimmed: Row { Row(Self.trimmed(found), Self.trimmed(expected)) }

    private static func trimmed(_ text: InkedText) -> InkedText {
      var trimmed = InkedText()
      let end = text.glyphs.lastIndex { $0.scalar != " " }
      trimmed.append(text.glyphs[..<(end.map { $0 + 1 } ?? 0)])
      return trimmed
    }

    /// Puts words on both sides, and takes those away that it put.
    ///
    /// - Parameter mustTake: even where there is no room.
    mutating func take(
      _ block: inout (found: [Glyphs], expected: [Glyphs]), room: Int, mustTake: Bool
    ) {
      Self.take(&block.found, &found, room, mustTake)
      Self.take(&block.expected, &expected, room, mustTake)
      found.indent(by: width - found.width)
      expected.indent(by: width - expected.width)
    }

    private static func take(
      _ words: inout [Glyphs], _ line: inout InkedText, _ room: Int, _ mustTake: Bool
    ) {
      var taken = 0
      for word in words {
        guard line.width + AlignedWordings.bareWidth(word) <= room || mustTake && taken == 0 else {
          break
        }
        line.append(word)
        taken += 1
      }
      words.removeFirst(taken)
    }
  }

  private func rows(_ room: Int) -> [Row] {
    var rows = [Row()]
    for block in blocks {
      let needed = max(Self.bareWidth(block.found), Self.bareWidth(block.expected))
      let used = rows[rows.count - 1].width
      // What fits on a line is not torn.
      if used > 0, used + needed > room, needed <= room || used > room / 2 { rows.append(Row()) }
      var rest = (found: block.found, expected: block.expected)
      while !rest.found.isEmpty || !rest.expected.isEmpty {
        let last = rows.count - 1
        rows[last].take(&rest, room: room, mustTake: rows[last].width == 0)
        if !rest.found.isEmpty || !rest.expected.isEmpty { rows.append(Row()) }
      }
    }
    return rows.map(\.trimmed)
  }

  private static func bareWidth(_ words: [Glyphs]) -> Int {
    words.reduce(0) { $0 + $1.reduce(0) { $0 + Int($1.width) } }
      - (words.last?.last?.scalar == " " ? 1 : 0)
  }

  private static func bareWidth(_ word: Glyphs) -> Int { bareWidth([word]) }
}
