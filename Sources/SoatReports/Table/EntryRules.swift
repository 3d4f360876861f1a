import TextTable

/// Where a table style finds its palette: styles of TextTable are types and carry no values.
protocol FramePalette {
  static var palette: Palette { get }
}

enum PlainFrame: FramePalette {
  static var palette: Palette { Palette(hasColour: false) }
}

enum ColourFrame: FramePalette {
  static var palette: Palette { Palette(hasColour: true) }
}

/// A table whose entries may be several lines high: rules stand between entries, never inside one.
///
/// A line whose columns carry titles begins an entry; columns of continuation lines have empty
/// titles. Cells come filled to their width, so nothing is measured, cut or padded here.
enum EntryRules<Frame: FramePalette>: TextTableStyle {
  static func prepare(_ text: String, for column: Column) -> String { text }

  static func escape(_ text: String) -> String { text }

  static func begin(_ table: inout String, index: Int, columns: [Column]) {}

  static func end(_ table: inout String, index: Int, columns: [Column]) {}

  static func header(_ table: inout String, index: Int, columns: [Column]) {
    line(&table, columns.map { $0.headerString(for: self) })
    rule(&table, columns, "━", crossing: "┿")
  }

  static func row(_ table: inout String, index: Int, columns: [Column]) {
    let beginsEntry = columns.contains { !$0.headerString(for: self).isEmpty }
    if index > 0, beginsEntry { rule(&table, columns, "─", crossing: "┼") }
    line(&table, columns.map { $0.string(for: self) })
  }

  private static func line(_ table: inout String, _ cells: [String]) {
    let isOpenEnded = cells.last?.isEmpty == false
    table += " " + cells.dropLast().joined(separator: bar(" │ "))
    table += bar(isOpenEnded ? " │ " : " │") + (cells.last ?? "") + "\n"
  }

  private static func rule(
    _ table: inout String, _ columns: [Column], _ stroke: String, crossing: String
  ) {
    let strokes = columns.map { $0.repeated(stroke) }
    table += bar(stroke + strokes.joined(separator: stroke + crossing + stroke)) + "\n"
  }

  private static func bar(_ text: String) -> String { Frame.palette.painted(text, .faint) }
}
