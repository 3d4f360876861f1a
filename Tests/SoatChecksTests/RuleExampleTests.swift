import SoatChecks
import SoatDocument
import SoatFindings
import SoatText
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
      #expect(places == [example.mark], "\(example): \(example.described)")
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
  /// Where «…» stands; nil where it does not.
  let mark: Place?
  let description: String

  var described: [String] { findings.map(ExpectedFinding.describe) }

  static let all = Result {
    let book = try StandardJudge.judge().book.forEveryDocument
    return book.sets.flatMap { set -> [Example] in
      let judge = Judge(book: book, phase: .issued, language: .vi, named: [set.id])
      return book.rules[set.rules].flatMap { rule in
        rule.examples.map { Example($0, of: rule, judge) }
      }
    }
  }

  private init(_ example: RuleExample, of rule: Rule, _ judge: Judge) {
    let text = example.text.replacing("«", with: "").replacing("»", with: "")
    let source = SourceText(text)
    let report = judge.report(
      path: "a", Document.parse(source, lexicon: judge.book.lexicon))
    self.rule = rule.id
    isGood = example.isGood
    findings = report.findings.filter { $0.rule == rule.id }
    mark = Self.mark(in: example.text)
    description = "\(rule.id), \(example.isGood ? "good" : "bad"): \(example.text)"
  }

  private static func mark(in text: String) -> Place? {
    var (line, column) = (1, 1)
    var start: (line: Int, column: Int)?
    for scalar in text.unicodeScalars {
      switch scalar {
      case "«": start = (line, column)
      case "»":
        return start.map {
          Place(line: $0.line, column: $0.column, endLine: line, endColumn: column)
        }
      case "\n": (line, column) = (line + 1, 1)
      default: column += 1
      }
    }
    return nil
  }
}

extension RuleBook {
  /// The same rules, for documents of whatever type and date: an example is only a few words.
  fileprivate var forEveryDocument: RuleBook {
    RuleBook(
      sets: sets.map {
        RuleSet(
          id: $0.id, version: $0.version, title: $0.title, hash: $0.hash, extends: $0.extends,
          applies: Applicability(), rules: $0.rules, overrides: $0.overrides)
      }, rules: rules, registry: registry, lexicon: lexicon)
  }
}
