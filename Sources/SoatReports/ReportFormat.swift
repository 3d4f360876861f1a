import SoatFindings

/// The formats in which a run can be reported, by the names that the command line takes.
package enum ReportFormat: String, Sendable, CaseIterable {
  /// For people: tables on a terminal or in a log.
  case table
  /// For programs: `soat.findings/1`.
  case json
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
    case .json: .coverage
    case .sarif, .junit, .gitlab: []
    }
  }
}
