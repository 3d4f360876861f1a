/// One waiver of a ledger, as `soat waivers list` shows it.
package struct ListedWaiver: Sendable {
  package enum State: Sendable, Hashable {
    /// Zero on the last day.
    case inForce(daysLeft: Int)
    case lapsed(daysAgo: Int)
    /// Its last day cannot be read, and counts as past.
    case unreadable

    /// Soon to be prolonged, or never again.
    var isNear: Bool { if case .inForce(let days) = self { days <= 30 } else { false } }

    var holds: Bool { if case .inForce = self { true } else { false } }
  }

  package let rule: String?
  package let code: String?
  package let file: String
  package let section: String?
  package let subject: String?
  /// In order; nil where it goes by a number.
  package let fingerprints: [String]?
  /// How many findings of each document it may let pass; nil where they are named.
  package let count: Int?
  package let reason: String
  package let approver: String
  /// ISO 8601, or what stands there instead.
  package let expires: String
  package let state: State
  /// Where it begins in the ledger, 1-based.
  package let line: Int

  package init(
    rule: String?, code: String?, file: String, section: String?, subject: String?,
    fingerprints: [String]?, count: Int?, reason: String, approver: String, expires: String,
    state: State, line: Int
  ) {
    self.rule = rule
    self.code = code
    self.file = file
    self.section = section
    self.subject = subject
    self.fingerprints = fingerprints
    self.count = count
    self.reason = reason
    self.approver = approver
    self.expires = expires
    self.state = state
    self.line = line
  }
}
