import SoatChecks
import SoatFindings
import SoatReports
import SoatText

/// What becomes of one document, small enough to wait for its turn to be written.
struct CheckedDocument: Sendable {
  let rendered: RenderedDocument
  /// The gravest finding; nil for none.
  let worst: Severity?
  let isUnreadable: Bool
}

/// Reads, judges and renders one document. Pure but for the reading.
struct DocumentCheck<Format: Report>: Sendable {
  let judge: Judge
  let report: Format
  let reading: FileReading

  /// - Parameter memory: of words in documents that were read before.
  func checked(_ path: FilePath, _ memory: inout WordMemory) -> CheckedDocument {
    let document =
      switch reading(path) {
      case .success(let bytes): judge.report(path: path.text, file: bytes, memory: &memory)
      case .failure(let error):
        FileFinding.unreadable(
          path: path.text, why: error.why(judge.language), language: judge.language)
      }
    var worst: Severity?
    var isUnreadable = false
    for finding in document.findings {
      worst = max(worst ?? .note, finding.severity)
      isUnreadable = isUnreadable || finding.code == .fileUnreadable
    }
    return CheckedDocument(
      rendered: report.rendered(document), worst: worst, isUnreadable: isUnreadable)
  }
}
