import SoatFindings

/// One row for each document of a run, the worst first.
struct SummaryTable {
  let wording: TableWording
  let palette: Palette
  /// Columns of the whole table.
  let width: Int

  func text(of documents: [DocumentTally]) -> String {
    let rows = documents.sorted { $0.isWorse(than: $1) }.map(row)
    return EntryTable(columns: columns, palette: palette, isRuled: false).text(of: rows)
  }

  private static let severities: [Severity] = [.error, .warning, .note]

  private var columns: [EntryTable.ColumnLayout] {
    [EntryTable.ColumnLayout(title: wording.pathTitle, width: pathWidth)] + numbers
  }

  /// Below this width the severities are told by their marks, to leave room for the paths.
  private static let roomyWidth = 60

  private var numbers: [EntryTable.ColumnLayout] {
    Self.severities.map {
      let title = width < Self.roomyWidth ? $0.glyph : wording.name($0)
      return EntryTable.ColumnLayout(title: title, width: max(3, title.count), isNumber: true)
    }
  }

  private var pathWidth: Int {
    width - 1 - numbers.reduce(0) { $0 + 3 + $1.width }
  }

  private func row(_ document: DocumentTally) -> [[InkedText]] {
    var path = InkedText(document.mark, document.ink)
    path.append(" ")
    path.append(InkedText(path: document.path).glyphs)
    let counts = Self.severities.map { severity -> [InkedText] in
      let count = document.count(severity)
      return [InkedText(String(count), count == 0 ? .faint : severity.ink)]
    }
    return [path.wrapped(to: pathWidth, hanging: 2)] + counts
  }
}

extension DocumentTally {
  /// The glyph of the document's worst departure; notes leave a document clean. What was not judged
  /// by all that was asked for is not called clean.
  var mark: String { worst?.glyph ?? (unsuited.isEmpty ? "✓" : "–") }

  var ink: Ink { worst?.ink ?? (unsuited.isEmpty ? .success : .faint) }

  /// Nil for a document that only notes stand against, or nothing.
  var worst: Severity? { errors > 0 ? .error : warnings > 0 ? .warning : nil }

  /// Whether it stands before another one in a summary: by errors, then warnings, then notes, then
  /// path.
  func isWorse(than other: DocumentTally) -> Bool {
    for severity in Severity.allCases.reversed() where count(severity) != other.count(severity) {
      return count(severity) > other.count(severity)
    }
    return path.utf8.lexicographicallyPrecedes(other.path.utf8)
  }
}
