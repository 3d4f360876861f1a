import SoatFindings

/// Which findings of a document `soat waivers add` is asked to let pass.
struct WaiverRequest: Sendable {
  let rule: String?
  let code: String?
  let section: String?
  let subject: String?
  /// 1-based.
  let line: Int?

  func means(_ finding: Finding) -> Bool { misses(of: finding) == 0 }

  /// In how many ways a finding is another than was asked for.
  func misses(of finding: Finding) -> Int {
    [
      rule.map { $0 == finding.rule.text }, code.map { $0 == finding.code.rawValue },
      section.map { finding.section == $0 || finding.section?.hasPrefix($0 + ".") == true },
      subject.map { $0 == finding.subject },
      line.map { line in
        finding.place.map { ($0.line...max($0.line, $0.endLine)).contains(line) } ?? false
      },
    ].count { $0 == false }
  }

  /// What comes nearest to what was asked for, in the order of the text.
  func nearest(_ findings: [Finding]) -> [Finding] {
    let fewest = findings.map(misses).min() ?? 0
    return Array(findings.filter { misses(of: $0) == fewest }.prefix(Self.mostShown))
  }

  private static let mostShown = 5
}
