/// Whether a finding counts.
///
/// Only open findings make the exit status and the totals; the others stay in the machine formats,
/// where whoever accepted them can be asked why.
package indirect enum Standing: Sendable, Hashable {
  case open
  /// An old debt: it stands in the baseline.
  case known
  /// Somebody has answered for it.
  case waived(Waiver)

  package var isOpen: Bool {
    switch self {
    case .open: true
    case .known, .waived: false
    }
  }

  /// Nil where nobody has waived it.
  package var waiver: Waiver? {
    if case .waived(let waiver) = self { waiver } else { nil }
  }
}

/// The grounds on which one finding is let pass — *miễn trừ* — as the ledger of waivers gives them.
package struct Waiver: Sendable, Hashable {
  package let reason: String
  package let approver: String
  /// The last day on which it holds, ISO 8601.
  package let expires: String
  /// The path of the ledger, and the 1-based line on which the waiver begins.
  package let file: String
  package let line: Int

  package init(reason: String, approver: String, expires: String, file: String, line: Int) {
    self.reason = reason
    self.approver = approver
    self.expires = expires
    self.file = file
    self.line = line
  }
}
