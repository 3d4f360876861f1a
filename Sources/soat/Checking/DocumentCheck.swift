import SoatChecks
import SoatFindings
import SoatReports
import SoatText

/// What becomes of one document, small enough to wait for its turn to be written.
struct CheckedDocument: Sendable {
  /// One for each report of the run.
  let rendered: [RenderedDocument]
  /// The gravest open finding; nil for none.
  let worst: Severity?
  let isUnreadable: Bool
  /// What the waivers that speak of it did there.
  let waivers: [WaiverUse]
}

/// Reads, judges and renders one document. Pure but for the reading.
struct DocumentCheck: Sendable {
  let judges: JudgeChoice
  var reports: [any Report]
  let reading: FileReading
  /// Documents that are marked as secret are shown like all others.
  var includesSecret = false
  /// How reports call a document.
  var name: @Sendable (FilePath) -> String = { $0.text }
  var ledgers = RunLedgers.none
  /// Nil where every departure counts.
  var baseline: BaselineMatch?

  /// What is judged of a document before anything of it is accepted.
  ///
  /// - Parameter memory: of words in documents that were read before.
  func report(_ path: FilePath, _ memory: inout WordMemory) -> DocumentReport {
    let judge = judges.judge(for: path)
    switch reading(path) {
    case .success(let bytes):
      return judge.report(path: name(path), file: bytes, memory: &memory)
    case .failure(let error):
      return FileFinding.unreadable(
        path: name(path), why: error.why(judge.language), judge.settings, judge.language)
    }
  }

  /// - Parameter memory: of words in documents that were read before.
  func checked(_ path: FilePath, _ memory: inout WordMemory) -> CheckedDocument {
    var (document, uses) = ledgers.applied(to: report(path, &memory), at: path)
    if let baseline { document = baseline.known(document, at: path) }
    if !path.isText { document = document.at(path.bytes) }
    return checked(document, waivers: uses)
  }

  /// - Parameter document: one of the run, or what is said of a ledger.
  func checked(_ document: DocumentReport, waivers: [WaiverUse] = []) -> CheckedDocument {
    var worst: Severity?
    var isUnreadable = false
    for finding in document.findings {
      if finding.standing.isOpen { worst = max(worst ?? .note, finding.severity) }
      isUnreadable = isUnreadable || finding.code == .fileUnreadable
    }
    // Last of all, behind what needs whole findings: no report may meet words of a secret document.
    let shown = includesSecret ? document : document.withoutSecrets(in: judges.usual.language)
    return CheckedDocument(
      rendered: reports.map { $0.rendered(shown) }, worst: worst, isUnreadable: isUnreadable,
      waivers: waivers)
  }
}
