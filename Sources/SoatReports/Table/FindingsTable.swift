import SoatFindings
import SoatText

/// The findings of one document as a table.
struct FindingsTable {
  let wording: TableWording
  let palette: Palette
  /// Columns of the whole table.
  let width: Int
  /// What excerpts are taken from; nil where findings are shown without.
  var original: OriginalText?

  /// Lists `listed`; causes are looked up in `all` findings of the document.
  ///
  /// What another listed finding brings about gets no entry of its own: the clerk mends the cause.
  func text(of listed: [Finding], among all: [Finding]) -> String {
    let causality = Causality(listed: listed, all: all)
    let lines = original.map { ExcerptLines($0) }
    let entries = listed.compactMap { finding in
      causality.isShownByCause(finding) ? nil : entry(finding, causality, lines)
    }
    return EntryTable(columns: columns, palette: palette).text(of: entries)
  }

  /// From this width on the place has a column of its own.
  private static let roomyWidth = 100
  private static let severityWidth = 10
  private static let placeWidth = 13
  /// Columns that the frame takes: one before the table, three between two columns.
  private static let margin = 1
  private static let gap = 3

  private var isRoomy: Bool { width >= Self.roomyWidth }

  private var firstWidth: Int { isRoomy ? Self.severityWidth : Self.placeWidth }

  private var contentWidth: Int {
    let place = isRoomy ? Self.placeWidth + Self.gap : 0
    return width - Self.margin - firstWidth - Self.gap - place
  }

  private var columns: [EntryTable.ColumnLayout] {
    let place = EntryTable.ColumnLayout(title: wording.placeTitle, width: Self.placeWidth)
    return [EntryTable.ColumnLayout(title: wording.severityTitle, width: firstWidth)]
      + (isRoomy ? [place] : [])
      + [EntryTable.ColumnLayout(title: wording.contentTitle, width: contentWidth)]
  }

  private func entry(
    _ finding: Finding, _ causality: Causality, _ lines: ExcerptLines?
  ) -> [[InkedText]] {
    let cells = FindingCells(
      wording: wording, palette: palette, contentWidth: contentWidth, placeWidth: Self.placeWidth,
      lines: lines)
    let severity = [cells.severity(finding)]
    let place = cells.place(finding)
    let content = cells.content(
      finding, cause: causality.cause(of: finding), effects: causality.effects(of: finding))
    return isRoomy ? [severity, place, content] : [severity + place, content]
  }
}
