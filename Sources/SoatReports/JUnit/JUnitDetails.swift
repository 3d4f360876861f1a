import SoatFindings

/// Findings as paragraphs of a log.
///
/// The words around them are left out: whether they are known depends on the other reports of a run.
struct JUnitDetails {
  let wording: TableWording

  /// A paragraph for each; its first line names place, severity, code and fingerprint.
  func text(_ findings: [Finding]) -> String {
    findings.map { lines(of: $0).joined(separator: "\n") }.joined(separator: "\n\n")
  }

  private func lines(of finding: Finding) -> [String] {
    let section = finding.section.map { wording.section($0) }
    let head = [
      wording.place(finding.place), section, wording.name(finding.severity),
      finding.code.rawValue, finding.fingerprint.hex,
    ]
    return [head.compactMap(\.self).joined(separator: " · "), finding.message]
      + [
        labelled(.found, finding.found),
        labelled(finding.found == nil ? .required : .expected, finding.expected),
        labelled(.help, finding.help), labelled(.source, finding.source),
        StandingWording(language: wording.language).text(finding.standing),
      ].compactMap(\.self)
  }

  private func labelled(_ label: Label, _ text: String?) -> String? {
    text.map { "\(label.text(wording.language)) \($0)" }
  }
}
