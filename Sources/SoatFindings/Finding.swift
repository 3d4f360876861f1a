/// One departure from one requirement, placed and worded, free of any layout.
package struct Finding: Sendable {
  package let code: FindingCode
  package let rule: RuleID
  /// The requirement's item (`task-4`), nil where the rule has one subject only.
  package let subject: String?
  package let severity: Severity
  package let reason: Reason?
  /// Nil only for `file.*` findings, which concern the file as a whole.
  package let place: Place?
  /// Path of ordinals (`II.1.2`), or `header`, `recipients`, `signature`.
  package let section: String?
  /// What is wrong, one sentence without a final mark, in the report's language.
  package let message: String
  /// The words as they stand, without quotation marks; nil for an absence.
  package let found: String?
  /// The words as they should be; nil where no single wording is right.
  package let expected: String?
  package let diff: [DiffRun]
  /// How to mend it, an imperative sentence.
  package let help: String?
  /// The legal ground of the rule: decree and clause.
  package let source: String?
  /// At least five consecutive words as typed around the place, so that a search in a word
  /// processor finds it; nil where nothing can be quoted.
  package let quote: String?
  package let fingerprint: Fingerprint
  /// The finding of the same document that brings this one about.
  package let causedBy: Fingerprint?
  /// Where the rule is written: `bundled:nq57.toml` or a path, and its 1-based line.
  package let ruleFile: String
  package let ruleLine: Int
  package private(set) var standing = Standing.open

  package init(
    code: FindingCode, rule: RuleID, subject: String? = nil, severity: Severity,
    reason: Reason? = nil, place: Place?, section: String? = nil, message: String,
    found: String? = nil, expected: String? = nil, diff: [DiffRun] = [], help: String? = nil,
    source: String? = nil, quote: String? = nil, fingerprint: Fingerprint,
    causedBy: Fingerprint? = nil, ruleFile: String, ruleLine: Int
  ) {
    self.code = code
    self.rule = rule
    self.subject = subject
    self.severity = severity
    self.reason = reason
    self.place = place
    self.section = section
    self.message = message
    self.found = found
    self.expected = expected
    self.diff = diff
    self.help = help
    self.source = source
    self.quote = quote
    self.fingerprint = fingerprint
    self.causedBy = causedBy
    self.ruleFile = ruleFile
    self.ruleLine = ruleLine
  }

  /// The same finding, as somebody has accepted it.
  package func standing(as standing: Standing) -> Finding {
    var finding = self
    finding.standing = standing
    return finding
  }

  /// Whether the finding keeps a requirement, or this item of it, from being met.
  package func fails(_ item: String?) -> Bool {
    guard severity > .note else { return false }
    guard let item, let subject else { return true }
    return subject == item
  }
}
