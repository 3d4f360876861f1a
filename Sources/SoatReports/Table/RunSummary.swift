import SoatFindings

/// What a run of documents ends with: the table of documents, the totals, the next command.
struct RunSummary {
  let wording: TableWording
  let palette: Palette
  /// Columns of a line.
  let width: Int
  let hintsAtPhase: Bool
  /// Notes were counted but not listed.
  let hintsAtNotes: Bool

  /// Empty for a single clean document, whose own line says it all.
  func text(of documents: [DocumentTally]) -> String {
    let isClean = documents.allSatisfy(\.isClean)
    guard documents.count > 1 || !isClean else { return "" }
    let table = SummaryTable(wording: wording, palette: palette, width: width)
    let rows = documents.count > 1 && !isClean ? "\n" + table.text(of: documents) : ""
    let lines = [totals(documents)] + hints(documents).map { InkedText("→ " + $0, .faint) }
    return rows + "\n"
      + lines.flatMap { $0.wrapped(to: width, hanging: 2) }
      .map { palette.painted($0.glyphs[...]) + "\n" }.joined()
  }

  private func totals(_ documents: [DocumentTally]) -> InkedText {
    let run = documents.reduce(into: RunTally()) { $0.add($1) }
    var text = InkedText(wording.total, .strong)
    if run.documents > 1 { text.append(" \(wording.documents(run.documents))") }
    if run.rejected > 0 { text.append(" (\(run.rejected) \(wording.rejected))") }
    text.append(": ")
    let counts = SeverityCounts(wording: wording).text { severity in
      documents.reduce(0) { $0 + $1.count(severity) }
    }
    text.append(counts.glyphs)
    for accepted in wording.accepted(waived: run.waived, known: run.known) {
      text.append(" · \(accepted)", .faint)
    }
    return text
  }

  private func hints(_ documents: [DocumentTally]) -> [String] {
    var hints: [String] = []
    if hintsAtPhase, documents.contains(where: \.hasBlanks) { hints.append(wording.phaseHint) }
    guard documents.contains(where: { !$0.isClean }) else { return hints }
    let hasNotes = documents.contains { $0.notes > 0 }
    hints.append(
      [hintsAtNotes && hasNotes ? wording.notesHint : nil, wording.explainHint]
        .compactMap(\.self).joined(separator: " · "))
    return hints
  }
}
