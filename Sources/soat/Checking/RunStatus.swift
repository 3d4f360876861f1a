import SoatFindings

/// What all documents of a run mean for the exit status.
struct RunStatus {
  private(set) var worst: Severity?
  private(set) var hasUnreadable = false
  private(set) var documents = 0

  mutating func add(_ document: CheckedDocument) {
    documents += 1
    if let severity = document.worst { worst = max(worst ?? severity, severity) }
    hasUnreadable = hasUnreadable || document.isUnreadable
  }

  /// - Parameter hasFailed: something besides the documents could not be read or written.
  func exitStatus(_ threshold: FailureThreshold, hasFailed: Bool) -> ExitStatus {
    if hasFailed || hasUnreadable { return .failure }
    if documents == 0 { return .nothingMatched }
    guard let worst, let least = threshold.severity else { return .clean }
    return worst >= least ? .findings : .clean
  }
}

/// What `--fail-on` takes.
enum FailureThreshold: String, CaseIterable, Sendable {
  case error, warning, note, never

  /// Nil for never.
  var severity: Severity? { Severity(rawValue: rawValue) }
}
