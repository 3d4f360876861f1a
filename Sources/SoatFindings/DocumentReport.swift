import SoatText

/// All that is kept of one checked document: facts, findings and verdicts, and its text only where
/// a report shows it.
package struct DocumentReport: Sendable {
  package enum Status: String, Sendable {
    case checked
    /// A `file.*` finding stands: the file could not be judged as a document.
    case rejected
  }

  /// The argument joined with the relative path, unnormalised; `-` for standard input.
  package let path: String
  /// Nil for a path that `path` names to the byte; a path need not be UTF-8.
  private var exactPath: [UInt8]?
  package let status: Status
  package let facts: Facts
  package let ruleSets: [ChosenRuleSet]
  /// Sorted by place, then code, then rule.
  package private(set) var findings: [Finding]
  package private(set) var verdicts: [Verdict]
  /// Empty where nobody asked for it.
  package let coverage: Coverage
  /// Sets that were asked for but are not for this document.
  package let unsuited: [UnsuitedRuleSet]
  /// Its own lines, to which the places of the findings lead; nil where no report shows them.
  package let text: OriginalText?
  /// By what it is known again; nil where nobody asked for it.
  package let identity: DocumentIdentity?
  /// Nil without a baseline, and for a document that is not in it.
  package private(set) var debts: Debts?
  /// The mark for which the document's words were left out; nil where they are there.
  package let withheld: Secrecy?

  package init(
    path: String, status: Status, facts: Facts, ruleSets: [ChosenRuleSet], findings: [Finding],
    verdicts: [Verdict], coverage: Coverage = Coverage(), unsuited: [UnsuitedRuleSet] = [],
    text: OriginalText? = nil, identity: DocumentIdentity? = nil, debts: Debts? = nil,
    withheld: Secrecy? = nil
  ) {
    self.path = path
    self.status = status
    self.facts = facts
    self.ruleSets = ruleSets
    self.findings = findings
    self.verdicts = verdicts
    self.coverage = coverage
    self.unsuited = unsuited
    self.text = text
    self.identity = identity
    self.debts = debts
    self.withheld = withheld
  }

  /// The path as the system knows it.
  package var pathBytes: [UInt8] { exactPath ?? Array(path.utf8) }

  /// The same document at a path that is no UTF-8.
  package func at(_ path: [UInt8]) -> DocumentReport {
    var document = self
    document.exactPath = path
    return document
  }

  /// The same document with what has been accepted of it: a requirement that only waived findings
  /// break is waived.
  ///
  /// - Parameter standing: how each open finding, by its position, stands now.
  package func accepting(_ standing: (Int) -> Standing) -> DocumentReport {
    var document = self
    var isChanged = false
    for index in findings.indices where findings[index].standing.isOpen {
      let standing = standing(index)
      guard !standing.isOpen else { continue }
      isChanged = true
      document.findings[index] = findings[index].standing(as: standing)
    }
    guard isChanged else { return self }
    document.verdicts = verdicts.map { verdict in
      guard verdict.outcome == .notMet else { return verdict }
      let isWaived = document.findings.allSatisfy {
        $0.rule != verdict.rule || !$0.fails(verdict.subject) || $0.standing.waiver != nil
      }
      return isWaived ? verdict.waived : verdict
    }
    return document
  }

  func with(_ debts: Debts) -> DocumentReport {
    var document = self
    document.debts = debts
    return document
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
    /// Nil for what may be read by all.
    package let secrecy: Secrecy?

    package init(
      type: String? = nil, number: String? = nil, date: String? = nil, issuer: String? = nil,
      regime: String? = nil, hasBlanks: Bool = false, secrecy: Secrecy? = nil
    ) {
      self.type = type
      self.number = number
      self.date = date
      self.issuer = issuer
      self.regime = regime
      self.hasBlanks = hasBlanks
      self.secrecy = secrecy
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
