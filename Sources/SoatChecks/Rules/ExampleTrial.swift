import SoatDocument
import SoatFindings
import SoatText

/// One example of a rule, judged by this rule alone as if it were a whole document.
package struct ExampleTrial: Sendable {
  package let example: RuleExample
  /// What the rule tells of it.
  package let findings: [Finding]
  /// Where «…» stand.
  package let marks: [Place]

  /// - Parameters:
  ///   - set: that of the rule.
  ///   - book: for every document, as an example is only a few words.
  fileprivate init(_ example: RuleExample, of rule: Rule, in set: RuleSet, _ book: RuleBook) {
    let text = example.text.replacing("«", with: "").replacing("»", with: "")
    let judge = Judge(book: book, phase: .issued, language: .vi, named: [set.id])
    let document = Document.parse(SourceText(text), lexicon: book.lexicon)
    self.example = example
    findings = judge.report(path: "", document).findings.filter { $0.rule == rule.id }
    marks = Self.marks(in: example.text)
  }

  /// It shows what it is there to show: a good one nothing, a bad one what is marked and no more.
  package var holds: Bool {
    if example.isGood { return findings.isEmpty }
    let places = findings.compactMap(\.place)
    return !marks.isEmpty && marks.allSatisfy { places.contains($0) }
      && places.allSatisfy { marks.contains($0) }
  }

  private static func marks(in text: String) -> [Place] {
    var (line, column) = (1, 1)
    var start: (line: Int, column: Int)?
    var marks: [Place] = []
    for scalar in text.unicodeScalars {
      switch scalar {
      case "«": start = (line, column)
      case "»":
        if let start {
          marks.append(
            Place(line: start.line, column: start.column, endLine: line, endColumn: column))
        }
        start = nil
      case "\n": (line, column) = (line + 1, 1)
      default: column += 1
      }
    }
    return marks
  }
}

/// Tries the examples of rules.
package struct ExampleTrials: Sendable {
  private let book: RuleBook

  /// - Parameter book: its sets are taken to be for every document, and to inherit nothing: what
  ///   an inherited rule tells, this one would not tell again.
  package init(_ book: RuleBook) {
    self.book = RuleBook(
      sets: book.sets.map {
        RuleSet(
          id: $0.id, version: $0.version, title: $0.title, hash: $0.hash, extends: [],
          applies: Applicability(), rules: $0.rules, overrides: $0.overrides)
      }, rules: book.rules, registry: book.registry, lexicon: book.lexicon)
  }

  /// - Parameter rule: the position of the rule in the book.
  package func trials(of rule: Int) -> [ExampleTrial] {
    guard let set = book.sets.first(where: { $0.rules.contains(rule) }) else { return [] }
    return book.rules[rule].examples.map { ExampleTrial($0, of: book.rules[rule], in: set, book) }
  }
}
