import SoatFindings

/// One requirement of a document and what was found against it.
struct JUnitCase {
  /// Unlike that of any other case of the document: GitLab keeps one of those that are alike.
  let name: String
  /// Nil for a rule that gives no verdict.
  let verdict: Verdict?
  var findings: [Finding] = []

  /// The cases of a document: its verdicts in their order, then the rules that only find.
  ///
  /// A finding belongs to the verdict of its subject, else to that of its rule as a whole.
  static func cases(of document: DocumentReport) -> [JUnitCase] {
    var cases: [JUnitCase] = []
    var positions: [Requirement: Int] = [:]
    var names: Set<String> = []
    func add(_ requirement: Requirement, _ verdict: Verdict?) -> Int {
      var name = requirement.name
      var number = 1
      while !names.insert(name).inserted {
        number += 1
        name = "\(requirement.name) (\(number))"
      }
      cases.append(JUnitCase(name: name, verdict: verdict))
      if positions[requirement] == nil { positions[requirement] = cases.count - 1 }
      return cases.count - 1
    }
    for verdict in document.verdicts {
      _ = add(Requirement(rule: verdict.rule, subject: verdict.subject), verdict)
    }
    for finding in document.findings {
      let own = Requirement(rule: finding.rule, subject: finding.subject)
      let whole = Requirement(rule: finding.rule, subject: nil)
      let position = positions[own] ?? positions[whole] ?? add(whole, nil)
      cases[position].findings.append(finding)
    }
    return cases
  }

  private struct Requirement: Hashable {
    let rule: RuleID
    let subject: String?

    var name: String { subject.map { "\(rule.text): \($0)" } ?? rule.text }
  }
}
