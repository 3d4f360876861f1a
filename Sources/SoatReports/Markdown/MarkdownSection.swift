import SoatFindings

/// One document in markdown: what counts against it in a table, its notes folded away.
struct MarkdownSection {
  let wording: MarkdownWording

  /// Empty for a document of which there is nothing to say.
  func text(_ document: DocumentReport, _ tally: DocumentTally) -> String {
    guard tally.hasEntry else { return "" }
    let open = document.findings.filter(\.standing.isOpen)
    let notes = open.filter { $0.severity == .note }
    let path = MarkdownText.code(path: document.path, isInTable: false)
    var text = "### \(tally.mark) \(path)\n\n\(line(tally))\n\n"
    text += table(open.filter { $0.severity > .note })
    if !notes.isEmpty {
      let count = words.count(notes.count, .note)
      text += "<details><summary>\(count)</summary>\n\n\(table(notes))</details>\n\n"
    }
    return text
  }

  private var words: TableWording { TableWording(language: wording.language) }

  /// How it fared, on one line.
  private func line(_ tally: DocumentTally) -> String {
    let parts =
      (tally.isRejected ? [words.rejected] : [])
      + tally.unsuited.map { MarkdownText.plain(words.unsuited($0)) }
      + [SeverityCounts(wording: words).text(tally.count).text]
      + words.accepted(waived: tally.waived, known: tally.known)
    return parts.joined(separator: " · ")
  }

  /// With a blank line behind it; nothing without findings.
  private func table(_ findings: [Finding]) -> String {
    guard !findings.isEmpty else { return "" }
    let table = MarkdownTable(
      columns: [
        wording.severity, wording.place, wording.content, wording.expected, wording.code,
      ].map { MarkdownTable.Column(title: $0) })
    return table.head + findings.map { table.row(cells($0)) }.joined() + "\n"
  }

  private func cells(_ finding: Finding) -> [String] {
    let comparison = WordingComparison(finding, hasColour: false)
    let found = comparison.found.map {
      "\(Label.found.text(wording.language)) \(MarkdownText.code($0))"
    }
    return [
      ["\(finding.severity.glyph) \(words.name(finding.severity))"],
      [words.place(finding.place), finding.section.map { MarkdownText.plain(words.section($0)) }],
      [MarkdownText.plain(finding.message), found],
      [comparison.expected.map { MarkdownText.code($0) } ?? finding.help.map(MarkdownText.plain)],
      [MarkdownText.code(finding.code.rawValue), MarkdownText.code(finding.rule.text)],
    ].map { $0.compactMap(\.self).joined(separator: "<br>") }
  }
}

extension DocumentTally {
  /// Whether there is anything to say of the document.
  var hasEntry: Bool {
    !isClean || isRejected || notes + waived + known > 0 || !unsuited.isEmpty
  }
}
