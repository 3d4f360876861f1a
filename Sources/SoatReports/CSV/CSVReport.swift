import SoatFindings

/// The report for spreadsheets: one row a finding, the accepted ones too, and one row for a document
/// that has none, so that whoever filters by document sees that it was checked.
///
/// Sources: RFC 4180, section 2 (rows end with CRLF, the first one names the columns, quotation
/// marks inside quotation marks are doubled). The byte order mark: Microsoft Support, "Opening CSV
/// UTF-8 files correctly in Excel" – without it Excel takes the bytes for Windows-1252 and no
/// Vietnamese word can be read.
package struct CSVReport: Report {
  private let language: Language

  package init(language: Language = .vi) { self.language = language }

  package func open() -> [UInt8] {
    let names = CSVColumn.allCases.map(\.rawValue).joined(separator: ",")
    return Array("\u{FEFF}\(names)\r\n".utf8)
  }

  package func rendered(_ document: DocumentReport) -> RenderedDocument {
    let findings: [Finding?] = document.findings.isEmpty ? [nil] : document.findings
    var bytes: [UInt8] = []
    for finding in findings {
      for (index, column) in CSVColumn.allCases.enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        column.cell(document, finding, language).write(to: &bytes)
      }
      bytes += Array("\r\n".utf8)
    }
    return RenderedDocument(bytes: bytes, tally: DocumentTally(document))
  }

  package func joint(before document: RenderedDocument) -> [UInt8] { [] }

  package func close() -> [UInt8] { [] }
}

/// The columns of a row in their order, by the names of the first row: those of the keys in
/// `soat.findings/1` where there is such a key.
enum CSVColumn: String, CaseIterable {
  case path, status, type, number, date, issuer
  case line, column, endLine, endColumn, section
  case severity, code
  /// That of the code.
  case title
  case rule, subject, reason, message, found, expected, help
  /// The legal ground.
  case source
  /// `open`, `waived` or `known`.
  case standing
  /// The reason of the waiver.
  case waiver
  case approver, expires, fingerprint

  /// - Parameter finding: nil for a document that has none.
  func cell(
    _ document: DocumentReport, _ finding: Finding?, _ language: Language
  ) -> SpreadsheetCell {
    switch self {
    case .path: .text(document.path)
    case .status: .text(document.status.rawValue)
    case .type: .text(document.facts.type)
    case .number: .text(document.facts.number)
    case .date: .date(document.facts.date)
    case .issuer: .text(document.facts.issuer)
    case .line: .number(finding?.place?.line)
    case .column: .number(finding?.place?.column)
    case .endLine: .number(finding?.place?.endLine)
    case .endColumn: .number(finding?.place?.endColumn)
    case .section: .text(finding?.section)
    case .severity: .text(finding?.severity.rawValue)
    case .code: .text(finding?.code.rawValue)
    case .title: .text(finding?.code.page.title(language))
    case .rule: .text(finding?.rule.text)
    case .subject: .text(finding?.subject)
    case .reason: .text(finding?.reason?.rawValue)
    case .message: .text(finding?.message)
    case .found: .text(finding?.found)
    case .expected: .text(finding?.expected)
    case .help: .text(finding?.help)
    case .source: .text(finding?.source)
    case .standing: .text(finding?.standing.name)
    case .waiver: .text(finding?.standing.waiver?.reason)
    case .approver: .text(finding?.standing.waiver?.approver)
    case .expires: .date(finding?.standing.waiver?.expires)
    case .fingerprint: .text(finding?.fingerprint.hex)
    }
  }
}

extension Standing {
  fileprivate var name: String {
    switch self {
    case .open: "open"
    case .known: "known"
    case .waived: "waived"
    }
  }
}
