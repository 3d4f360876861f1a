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
  let judge: Judge
  let reports: [any Report]
  let reading: FileReading
  let ledgers: RunLedgers

  /// - Parameter memory: of words in documents that were read before.
  func checked(_ path: FilePath, _ memory: inout WordMemory) -> CheckedDocument {
    let judged =
      switch reading(path) {
      case .success(let bytes): judge.report(path: path.text, file: bytes, memory: &memory)
      case .failure(let error):
        FileFinding.unreadable(
          path: path.text, why: error.why(judge.language), language: judge.language)
      }
    let (document, uses) = ledgers.applied(to: judged, at: path)
    return CheckedDocument(document, reports: reports, waivers: uses)
  }
}

extension CheckedDocument {
  init(_ document: DocumentReport, reports: [any Report], waivers: [WaiverUse] = []) {
    var worst: Severity?
    var isUnreadable = false
    for finding in document.findings {
      if finding.standing.isOpen { worst = max(worst ?? .note, finding.severity) }
      isUnreadable = isUnreadable || finding.code == .fileUnreadable
    }
    self.init(
      rendered: reports.map { $0.rendered(document) }, worst: worst, isUnreadable: isUnreadable,
      waivers: waivers)
  }
}
