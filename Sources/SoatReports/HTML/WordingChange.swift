import SoatFindings

/// What goes and what comes in one line of reading: words struck out, words put in, and those
/// around them.
struct WordingChange {
  private let runs: [DiffRun]

  /// Nil where neither what stands nor what should stand can be told.
  init?(_ finding: Finding) {
    if !finding.diff.isEmpty {
      runs = WordingComparison.joined(finding)
    } else if let expected = finding.expected, !expected.isEmpty {
      let found = finding.found.flatMap { $0.isEmpty ? nil : DiffRun(.delete, $0) }
      runs =
        found.map { [$0, DiffRun(.equal, " → "), DiffRun(.insert, expected)] }
        ?? [DiffRun(.insert, expected)]
    } else if let found = finding.found, !found.isEmpty {
      runs = [DiffRun(.equal, "“\(found)”")]
    } else {
      return nil
    }
  }

  func write(to writer: inout HTMLWriter) {
    writer.raw("<bdi>")
    for (index, run) in runs.enumerated() {
      // Struck and new words would run together; a mark stays with its word.
      if run.operation == .insert, index > 0, runs[index - 1].operation == .delete,
        !WordingComparison.startsWithMark(run.text)
      {
        writer.raw(" ")
      }
      switch run.operation {
      case .equal: writer.text(run.text)
      case .delete:
        writer.raw("<del>")
        writer.text(run.text)
        writer.raw("</del>")
      case .insert:
        writer.raw("<ins>")
        writer.text(run.text)
        writer.raw("</ins>")
      }
    }
    writer.raw("</bdi>")
  }
}
