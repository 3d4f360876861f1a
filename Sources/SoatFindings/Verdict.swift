/// Whether one requirement is fulfilled, so that a report can say what was checked and not only
/// what failed.
package struct Verdict: Sendable, Hashable {
  package enum Outcome: String, Sendable {
    case met
    case notMet = "not-met"
    case notApplicable = "not-applicable"
    case waived
  }

  package let rule: RuleID
  /// The requirement's item, nil where the rule has one subject only.
  package let subject: String?
  package let outcome: Outcome
  /// Why the requirement does not apply; nil otherwise.
  package let reason: String?
  /// Where the requirement is met, when that is one place.
  package let place: Place?

  package init(
    rule: RuleID, subject: String?, outcome: Outcome, reason: String? = nil, place: Place? = nil
  ) {
    self.rule = rule
    self.subject = subject
    self.outcome = outcome
    self.reason = reason
    self.place = place
  }

  /// The same requirement where somebody has answered for all that breaks it.
  var waived: Verdict {
    Verdict(rule: rule, subject: subject, outcome: .waived, reason: reason, place: place)
  }
}

/// A place in a document as a person names it: 1-based line and column; columns count code points
/// of the original text; the end is exclusive.
package struct Place: Sendable, Hashable {
  package let line: Int
  package let column: Int
  package let endLine: Int
  package let endColumn: Int

  package init(line: Int, column: Int, endLine: Int, endColumn: Int) {
    self.line = line
    self.column = column
    self.endLine = endLine
    self.endColumn = endColumn
  }
}
