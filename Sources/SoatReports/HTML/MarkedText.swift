import SoatFindings
import SoatText

/// The document's own lines, numbered, with the words of every finding marked and its card below
/// the line on which they end.
///
/// Cards belong to their lines, so that the page can be read from top to bottom; a wide window shows
/// them in the margin (see `page.css`).
struct MarkedText {
  let name: HTMLName
  let wording: HTMLWording
  let findings: [Finding]
  let text: OriginalText
  let marks: TextMarks
  /// Lines to which something else on the page leads.
  let anchors: Set<Int>
  /// Writes the card of a finding, by its position.
  let card: (Int, inout HTMLWriter) -> Void

  /// Stretches of this many lines without findings are folded, but for some lines at both ends.
  private static let longStretch = 40
  private static let context = 5

  func write(to writer: inout HTMLWriter) {
    writer.raw("<div class=\"text\">\n<ol class=\"lines\">\n")
    var line = 1
    for fold in folds {
      while line < fold.lowerBound { write(&line, to: &writer) }
      writer.raw("</ol>\n<details class=\"fold\"><summary>")
      writer.text(wording.folded(fold.lowerBound, fold.upperBound))
      writer.raw("</summary>\n")
      list(from: line, to: &writer)
      while line <= fold.upperBound { write(&line, to: &writer) }
      writer.raw("</ol></details>\n")
      list(from: line, to: &writer)
    }
    while line <= lineCount { write(&line, to: &writer) }
    writer.raw("</ol>\n</div>\n")
  }

  /// Without the empty line behind the break at the end of the file, unless something stands there.
  private var lineCount: Int {
    let last = text.lineCount
    let isNeeded = marks.lines[last] != nil || anchors.contains(last) || !text.line(last).isEmpty
    return isNeeded || last == 1 ? last : last - 1
  }

  private var folds: [ClosedRange<Int>] {
    let marked = [0] + marks.lines.keys.sorted() + [lineCount + 1]
    return zip(marked, marked.dropFirst()).compactMap { before, after in
      guard after - before > Self.longStretch else { return nil }
      let first = before == 0 ? 2 * Self.context + 1 : before + Self.context + 1
      return first...after - Self.context - 1
    }
  }

  private func list(from line: Int, to writer: inout HTMLWriter) {
    writer.raw(#"<ol class="lines" start=""#)
    writer.integer(line)
    writer.raw("\">\n")
  }

  private func write(_ line: inout Int, to writer: inout HTMLWriter) {
    let marks = marks.lines[line]
    writer.raw("<li")
    if anchors.contains(line) { writer.id(name, .line(line)) }
    if let worst = worst(marks) { writer.severityClass("at", worst) }
    writer.raw(">")
    let words = text.line(line).unicodeScalars
    if let marks { write(words, marks, to: &writer) } else { writer.text(words[...]) }
    for finding in self.marks.ends[line] ?? [] where findings[finding].standing.isOpen {
      card(finding, &writer)
    }
    writer.raw("</li>\n")
    line += 1
  }

  /// Of the open findings on a line; nil for none.
  private func worst(_ marks: LineMarks?) -> Severity? {
    marks?.spans.lazy.map { findings[$0.finding] }.filter(\.standing.isOpen).map(\.severity).max()
  }

  private func write(
    _ words: String.UnicodeScalarView, _ marks: LineMarks, to writer: inout HTMLWriter
  ) {
    var position = words.startIndex
    for piece in marks.pieces(length: words.count) {
      switch piece {
      case .words(let columns, let covering):
        let end = words.index(position, offsetBy: columns.count)
        write(words[position..<end], covering, to: &writer)
        position = end
      case .end(let finding): reference("r", finding, to: &writer)
      case .gap(let finding): reference("r gap", finding, to: &writer)
      }
    }
  }

  /// Words that several findings mark look like the gravest of them.
  private func write(
    _ words: Substring.UnicodeScalarView, _ covering: [Int], to writer: inout HTMLWriter
  ) {
    guard !covering.isEmpty else { return writer.text(words) }
    let open = covering.filter { findings[$0].standing.isOpen }
    writer.raw("<mark")
    let worst = open.map { findings[$0].severity }.max()
    writer.severityClass("m", worst ?? .note, isOpen: worst != nil)
    writer.raw(#" data-f=""#)
    for (index, finding) in covering.enumerated() {
      if index > 0 { writer.raw(" ") }
      writer.integer(finding + 1)
    }
    writer.raw("\">")
    writer.text(words)
    writer.raw("</mark>")
  }

  /// The number of a finding, behind its words; it is drawn by the style sheet and so neither copied
  /// nor in the way of a search.
  private func reference(_ kind: StaticString, _ finding: Int, to writer: inout HTMLWriter) {
    let number = finding + 1
    writer.raw("<a")
    writer.severityClass(
      kind, findings[finding].severity, isOpen: findings[finding].standing.isOpen)
    writer.id(name, .mark(number))
    writer.href(name, .finding(number))
    writer.raw(#" data-n=""#)
    writer.integer(number)
    writer.raw(#"" aria-label="#)
    writer.quoted("\(wording.name(findings[finding].severity)) \(number)")
    writer.raw("></a>")
  }
}
