import SoatFindings

/// What all documents of a run come to: the sums, and a row for each document of which there is
/// anything to say, the worst first.
struct MarkdownOverview {
  private var run = RunTally()
  private var rows: [DocumentTally] = []

  mutating func add(_ document: DocumentTally) {
    run.add(document)
    if document.hasEntry { rows.append(document) }
  }

  /// Documents of the run.
  var count: Int { run.documents }
  var hasRows: Bool { !rows.isEmpty }

  /// - Parameter room: bytes that the rows may take; nil where there is no limit.
  func text(_ wording: MarkdownWording, rows room: Int?) -> String {
    let words = TableWording(language: wording.language)
    return totals(words, wording) + table(wording, room)
  }

  private func totals(_ words: TableWording, _ wording: MarkdownWording) -> String {
    let rejected = run.rejected > 0 ? " (\(run.rejected) \(words.rejected))" : ""
    let counts =
      [SeverityCounts(wording: words).text(run.count).text]
      + words.accepted(waived: run.waived, known: run.known)
    let spotless = run.documents - rows.count
    return "**\(words.total)** \(words.documents(run.documents))\(rejected): "
      + counts.joined(separator: " · ") + "\n\n"
      + (spotless > 0 && hasRows ? "\(wording.spotless(spotless))\n\n" : "")
  }

  private func table(_ wording: MarkdownWording, _ room: Int?) -> String {
    guard hasRows else { return "" }
    let table = MarkdownTable(
      columns: [.init(title: wording.path)]
        + numbers(wording).map { .init(title: $0.title, isNumber: true) })
    var text = table.head
    var written = 0
    for document in rows.sorted(by: { $0.isWorse(than: $1) }) {
      let row = table.row(
        ["\(document.mark) \(MarkdownText.code(path: document.path))"]
          + numbers(wording).map { String($0.number(document)) })
      if let room, text.utf8.count + row.utf8.count > room { break }
      text += row
      written += 1
    }
    let rest = rows.count - written
    if written == 0 { return "\(wording.moreRows(rest))\n\n" }
    return text + (rest > 0 ? "\n\(wording.moreRows(rest))\n\n" : "\n")
  }

  /// Columns for what is accepted stand only where something is.
  private func numbers(
    _ wording: MarkdownWording
  ) -> [(title: String, number: (DocumentTally) -> Int)] {
    [
      (wording.errors, \.errors), (wording.warnings, \.warnings), (wording.notes, \.notes),
    ] + (run.waived > 0 ? [(wording.waived, \.waived)] : [])
      + (run.known > 0 ? [(wording.known, \.known)] : [])
  }
}
