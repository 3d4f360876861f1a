/// All that is kept of one checked document: facts, findings and verdicts, not its text.
package struct DocumentReport: Sendable {
  package enum Status: String, Sendable {
    case checked
    /// A `file.*` finding stands: the file could not be judged as a document.
    case rejected
  }

  /// The argument joined with the relative path, unnormalised; `-` for standard input.
  package let path: String
  package let status: Status
  package let facts: Facts
  package let ruleSets: [ChosenRuleSet]
  /// Sorted by place, then code, then rule.
  package let findings: [Finding]
  package let verdicts: [Verdict]
  /// Empty where nobody asked for it.
  package let coverage: Coverage
  /// Sets that were asked for but are not for this document.
  package let unsuited: [UnsuitedRuleSet]

  package init(
    path: String, status: Status, facts: Facts, ruleSets: [ChosenRuleSet], findings: [Finding],
    verdicts: [Verdict], coverage: Coverage = Coverage(), unsuited: [UnsuitedRuleSet] = []
  ) {
    self.path = path
    self.status = status
    self.facts = facts
    self.ruleSets = ruleSets
    self.findings = findings
    self.verdicts = verdicts
    self.coverage = coverage
    self.unsuited = unsuited
  }

  package func count(_ severity: Severity) -> Int {
    findings.reduce(0) { $0 + ($1.severity == severity ? 1 : 0) }
  }

  /// What the document says of itself; nil where it says nothing.
  package struct Facts: Sendable {
    /// One of the closed list of types (`huong-dan`, …, `khac`).
    package let type: String?
    /// Number and symbol; a blank number keeps its symbol (`-HD/BTGTU`).
    package let number: String?
    /// ISO 8601; with a blank day only year and month (`2025-01`).
    package let date: String?
    package let issuer: String?
    /// `party` or `state`.
    package let regime: String?
    /// The number or the day is blank: perhaps not issued yet.
    package let hasBlanks: Bool

    package init(
      type: String? = nil, number: String? = nil, date: String? = nil, issuer: String? = nil,
      regime: String? = nil, hasBlanks: Bool = false
    ) {
      self.type = type
      self.number = number
      self.date = date
      self.issuer = issuer
      self.regime = regime
      self.hasBlanks = hasBlanks
    }
  }

  /// A rule set that was asked for and did not judge the document, and why not.
  package struct UnsuitedRuleSet: Sendable, Hashable {
    package let id: String
    /// One phrase in the report's language.
    package let why: String

    package init(id: String, why: String) {
      self.id = id
      self.why = why
    }
  }

  /// A rule set that judged the document, and why it did.
  package struct ChosenRuleSet: Sendable {
    package let id: String
    package let version: String
    /// Hash of the set's file, 16 hexadecimal digits.
    package let hash: String
    /// One phrase in the report's language.
    package let chosenBy: String

    package init(id: String, version: String, hash: String, chosenBy: String) {
      self.id = id
      self.version = version
      self.hash = hash
      self.chosenBy = chosenBy
    }
  }
}
