import TextTable

/// A table of entries, each as high as its highest cell.
struct EntryTable {
  struct ColumnLayout {
    let title: String
    /// Columns of the terminal.
    let width: Int
    var isNumber = false
  }

  let columns: [ColumnLayout]
  let palette: Palette
  /// Rules stand between entries.
  var isRuled = true

  /// The finished lines; empty when there is no entry. An entry has for each column its lines.
  func text(of entries: [[[InkedText]]]) -> String {
    let lines = entries.enumerated().flatMap { physicalLines(of: $1, isFirst: $0 == 0) }
    let table = TextTable<Line>(\.columns)
    let style: any TextTableStyle.Type =
      palette.hasColour ? EntryRules<ColourFrame>.self : EntryRules<PlainFrame>.self
    return table.string(for: lines, style: style) ?? ""
  }

  /// One physical line of the table.
  private struct Line {
    let columns: [Column]
  }

  private func physicalLines(of entry: [[InkedText]], isFirst: Bool) -> [Line] {
    let height = entry.map(\.count).max() ?? 0
    return (0..<height).map { index in
      let beginsEntry = index == 0 && (isFirst || isRuled)
      return Line(
        columns: columns.indices.map { column in
          let text = index < entry[column].count ? entry[column][index] : InkedText()
          return cell(text, in: column, isTitled: beginsEntry)
        })
    }
  }

  private func cell(_ text: InkedText, in column: Int, isTitled: Bool) -> Column {
    let layout = columns[column]
    return Column(
      title: isTitled ? filled(InkedText(layout.title, .strong), in: column) : "",
      value: filled(text, in: column), width: layout.width)
  }

  /// The cell's text at its full width; the last column of words is left ragged.
  private func filled(_ text: InkedText, in column: Int) -> String {
    let layout = columns[column]
    let isLast = column == columns.count - 1
    if isLast, text.glyphs.isEmpty { return "" }
    if layout.isNumber {
      let blank = String(repeating: " ", count: max(0, layout.width - text.width))
      return blank + palette.painted(text.glyphs[...])
    }
    return palette.painted(text.glyphs[...], filling: isLast ? 0 : layout.width)
  }
}
