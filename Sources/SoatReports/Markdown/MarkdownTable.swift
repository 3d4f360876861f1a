/// A table of GitHub Flavored Markdown.
///
/// Source: https://github.github.com/gfm, section 4.10.
struct MarkdownTable {
  struct Column {
    let title: String
    var isNumber = false
  }

  let columns: [Column]

  /// Both lines of the head.
  var head: String {
    row(columns.map(\.title)) + row(columns.map { $0.isNumber ? "--:" : "---" })
  }

  /// - Parameter cells: markdown on one line each, no bar in it but escaped ones.
  func row(_ cells: [String]) -> String { "| \(cells.joined(separator: " | ")) |\n" }
}
