import SoatFindings

/// The formats in which a run can be reported, by the names that the command line takes.
package enum ReportFormat: String, Sendable, CaseIterable {
  /// For people: tables on a terminal or in a log.
  case table
  /// For programs: `soat.findings/1`.
  case json
  /// The documents of `soat.findings/1`, one a line.
  case ndjson
  /// For spreadsheets: one row a finding.
  case csv
  /// For comments on a merge request and summaries of a workflow.
  case markdown
  /// Workflow commands of GitHub, which it shows beside the lines.
  case github
  /// For people: one page with the documents' own text.
  case html
  /// For code scanning: SARIF 2.1.0.
  case sarif
  /// For CI servers that show tests: JUnit XML.
  case junit
  /// For merge requests of GitLab: Code Quality.
  case gitlab

  /// What has to be made for it beside the findings.
  package var detail: ReportDetail {
    switch self {
    case .table: .quotes
    case .json, .ndjson: .coverage
    case .html: [.quotes, .coverage, .text]
    case .csv, .markdown, .github, .sarif, .junit, .gitlab: []
    }
  }
}
