import SoatFindings
import Testing

/// What is accepted of a document, and what that means for its requirements.
@Suite("Standing")
struct StandingTests {
  private func finding(_ rule: String, _ subject: String?, _ severity: Severity) -> Finding {
    Finding(
      code: .listMissingItem, rule: RuleID(rule), subject: subject, severity: severity, place: nil,
      message: "", fingerprint: Fingerprint(), ruleFile: "", ruleLine: 1)
  }

  private let verdicts = ["a", "b", "c"].map {
    Verdict(rule: RuleID("s/r"), subject: $0, outcome: $0 == "c" ? .met : .notMet)
  }

  private func document(_ findings: [Finding]) -> DocumentReport {
    DocumentReport(
      path: "x", status: .checked, facts: .init(), ruleSets: [], findings: findings,
      verdicts: verdicts)
  }

  @Test("a requirement is waived where all that breaks it is, and no other one with it")
  func verdict() {
    let document = document([finding("s/r", "a", .error), finding("s/r", "b", .error)])
    let accepted = document.accepting { $0 == 0 ? .waived(Sample.waiver) : .open }
    #expect(accepted.verdicts.map(\.outcome) == [.waived, .notMet, .met])
  }

  @Test("one of two departures waived leaves the requirement unmet; a note beside it does not")
  func partly() {
    let two = document([finding("s/r", "a", .error), finding("s/r", "a", .warning)])
    #expect(
      two.accepting { $0 == 0 ? .waived(Sample.waiver) : .open }.verdicts[0].outcome == .notMet)
    let note = document([finding("s/r", "a", .error), finding("s/r", "a", .note)])
    #expect(
      note.accepting { $0 == 0 ? .waived(Sample.waiver) : .open }.verdicts[0].outcome == .waived)
  }

  @Test("what the whole rule lacks keeps every item unmet")
  func whole() {
    let document = document([finding("s/r", "a", .error), finding("s/r", nil, .error)])
    let accepted = document.accepting { $0 == 0 ? .waived(Sample.waiver) : .open }
    #expect(accepted.verdicts.map(\.outcome) == [.notMet, .notMet, .met])
  }

  @Test("an old debt is still not met, and what stood is not decided again")
  func known() {
    let document = document([finding("s/r", "a", .error), finding("s/r", "b", .error)])
    let known = document.accepting { _ in .known }
    #expect(known.verdicts.map(\.outcome) == [.notMet, .notMet, .met])
    #expect(
      known.accepting { _ in .waived(Sample.waiver) }.findings.map(\.standing) == [
        .known, .known,
      ])
  }
}
