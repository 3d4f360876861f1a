import SoatFindings
import SoatReports

/// All that a report writes for a run of `documents`.
func bytes(of documents: [DocumentReport], in report: some Report) -> [UInt8] {
  var report = report
  var bytes = report.open()
  for document in documents {
    let rendered = report.rendered(document)
    bytes += report.joint(before: rendered)
    bytes += report.body(of: rendered)
  }
  return bytes + report.close()
}

func text(of documents: [DocumentReport], in report: some Report) -> String {
  String(decoding: bytes(of: documents, in: report), as: UTF8.self)
}
