import SoatFindings

/// A Code Quality report of GitLab: an array of what it calls degradations.
///
/// Waived and known findings are left out: the format has no word for them, and whatever stands in
/// it is shown as something to mend. GitLab compares the fingerprints of two branches, so one that
/// has been accepted disappears as if it had been mended.
///
/// Severities: what keeps a file from being judged is a `blocker`, an error `critical` (the document
/// must not be signed), a warning `major` (it must be looked at), a note `info`. Of the place, only
/// the line is shown, whether it stands in `lines` or in `positions`.
///
/// Source: https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format;
/// gitlab-org/gitlab, app/validators/json_schemas/codeclimate.json.
package struct GitLabReport: Report {
  private let language: Language
  private var isEmpty = true

  package init(language: Language = .vi) {
    self.language = language
  }

  package func open() -> [UInt8] { Array("[".utf8) }

  package func rendered(_ document: DocumentReport) -> RenderedDocument {
    let bytes = ByteWriter.bytes(capacity: 64 + 768 * document.findings.count) {
      write(document, &$0)
    }
    return RenderedDocument(bytes: bytes, tally: DocumentTally(document))
  }

  package mutating func joint(before document: RenderedDocument) -> [UInt8] {
    guard !document.bytes.isEmpty else { return [] }
    defer { isEmpty = false }
    return Array(isEmpty ? "\n".utf8 : ",\n".utf8)
  }

  package func close() -> [UInt8] { Array("\n]\n".utf8) }

  private func write(_ document: DocumentReport, _ writer: inout ByteWriter) {
    let path = DocumentLocation(document).path
    let name = String(decoding: path, as: UTF8.self)
    var place = Fingerprint()
    place.add(path)
    let summary = FindingSummary(wording: TableWording(language: language))
    var seen: [Fingerprint: Int] = [:]
    var isFirst = true
    for finding in document.findings where finding.standing.isOpen {
      let number = seen[finding.fingerprint, default: 0]
      seen[finding.fingerprint] = number + 1
      if !isFirst { writer.raw(",\n") }
      isFirst = false
      writer.raw(#"{"description":"#)
      writer.string(summary.text(finding))
      writer.raw(#","check_name":"#)
      writer.string(finding.code.rawValue)
      writer.raw(#","fingerprint":"#)
      writer.string(place.hex + Self.fingerprint(finding, number).hex)
      writer.raw(#","severity":"#)
      writer.string(Self.severity(finding))
      writer.raw(#","location":{"path":"#)
      writer.string(name)
      writer.raw(#","lines":{"begin":"#)
      writer.integer(max(finding.place?.line ?? 1, 1))
      writer.raw("}}}")
    }
  }

  /// - Parameter number: how many findings of the document with the same fingerprint came before.
  private static func fingerprint(_ finding: Finding, _ number: Int) -> Fingerprint {
    var fingerprint = finding.fingerprint
    if number > 0 { fingerprint.add(UInt64(number)) }
    return fingerprint
  }

  private static func severity(_ finding: Finding) -> String {
    switch finding.severity {
    case .error: finding.code.concernsFile ? "blocker" : "critical"
    case .warning: "major"
    case .note: "info"
    }
  }
}
