import SoatChecks
import SoatFindings
import Testing

/// What a rule file shows as good and as bad is so: the examples are its documentation.
@Suite("Rule examples")
struct RuleExampleTests {
  @Test("there are examples")
  func examplesExist() throws {
    let examples = try Example.all.get()
    #expect(examples.count { $0.isGood } >= 10)
    #expect(examples.count { !$0.isGood } >= 20)
  }

  @Test("a good example gives nothing")
  func good() throws {
    for example in try Example.all.get() where example.isGood {
      #expect(example.findings.isEmpty, "\(example): \(example.described)")
    }
  }

  @Test("a bad example gives one finding, right where it is marked")
  func bad() throws {
    for example in try Example.all.get() where !example.isGood {
      let places = example.findings.compactMap(\.place)
      #expect(places == example.marks, "\(example): \(example.described)")
    }
  }

  @Test("a rule on running text shows what is good, and what is bad for each of its codes")
  func completeness() throws {
    let book = try StandardJudge.judge().book
    let rules = book.rules.filter { type(of: $0.check).judgesText }
    #expect(rules.count >= 9)
    for rule in rules {
      let examples = try Example.all.get().filter { $0.rule == rule.id }
      #expect(examples.contains { $0.isGood }, "\(rule.id) has no good example")
      let shown = Set(examples.filter { !$0.isGood }.flatMap(\.findings).map(\.code))
      for code in type(of: rule.check).codes {
        #expect(shown.contains(code), "\(rule.id) has no bad example of \(code.rawValue)")
      }
    }
  }
}

extension Check {
  /// Sentences are enough to show what rules of this kind refuse: nothing has to be missing.
  fileprivate static var judgesText: Bool {
    codes.allSatisfy { code in
      ["text.", "date.", "citation."].contains { code.rawValue.hasPrefix($0) }
        && code != .citationMissing
    }
  }
}

/// One example, judged by its own rule alone.
private struct Example: CustomStringConvertible {
  let rule: RuleID
  let isGood: Bool
  let findings: [Finding]
  /// Where «…» stand.
  let marks: [Place]
  let description: String

  var described: [String] { findings.map(ExpectedFinding.describe) }

  static let all = Result {
    let book = try StandardJudge.judge().book
    let trials = ExampleTrials(book)
    return book.rules.indices.flatMap { rule in
      trials.trials(of: rule).map { Example($0, of: book.rules[rule].id) }
    }
  }

  private init(_ trial: ExampleTrial, of rule: RuleID) {
    self.rule = rule
    isGood = trial.example.isGood
    findings = trial.findings
    marks = trial.marks
    description = "\(rule), \(isGood ? "good" : "bad"): \(trial.example.text)"
  }
}
