import SoatFindings

/// A ledger of waivers — *sổ miễn trừ* — as it was read.
package struct WaiverLedger: Sendable {
  /// As it was named.
  package let path: String
  /// In the order of the file.
  package let entries: [WaiverEntry]

  package init(path: String, entries: [WaiverEntry]) {
    self.path = path
    self.entries = entries
  }
}

/// One entry of a ledger — *miễn trừ*: which findings are let pass, on whose word and how long.
package struct WaiverEntry: Sendable, Hashable {
  /// Where it begins in the ledger.
  package let place: Place
  package let scope: WaiverScope
  package let reason: String
  package let approver: String
  package let term: WaiverTerm

  package init(
    place: Place, scope: WaiverScope, reason: String, approver: String, term: WaiverTerm
  ) {
    self.place = place
    self.scope = scope
    self.reason = reason
    self.approver = approver
    self.term = term
  }

  /// What a finding that it lets pass is told to stand on.
  func waiver(in ledger: String) -> Waiver {
    Waiver(
      reason: reason, approver: approver, expires: term.text, file: ledger, line: place.line)
  }
}

/// Which findings a waiver speaks of: all that is given must hold.
package struct WaiverScope: Sendable, Hashable {
  /// How many findings were approved.
  package enum Extent: Sendable, Hashable {
    /// These and no others.
    case exactly(Set<Fingerprint>)
    /// So many in each document.
    case upTo(Int)
  }

  package let rule: RuleID?
  package let code: FindingCode?
  package let files: WaivedFiles
  /// With everything below it: `II` speaks of `II.1` too.
  package let section: String?
  package let subject: String?
  package let extent: Extent

  package init(
    rule: RuleID?, code: FindingCode?, files: WaivedFiles, section: String?, subject: String?,
    extent: Extent
  ) {
    self.rule = rule
    self.code = code
    self.files = files
    self.section = section
    self.subject = subject
    self.extent = extent
  }

  /// Whatever document the finding is of, and however many others there are.
  package func speaks(of finding: Finding) -> Bool {
    guard finding.code.isWaivable else { return false }
    if let rule, rule != finding.rule { return false }
    if let code, code != finding.code { return false }
    if let subject, subject != finding.subject { return false }
    if let section, !Self.holds(section, finding.section) { return false }
    guard case .exactly(let fingerprints) = extent else { return true }
    return fingerprints.contains(finding.fingerprint)
  }

  private static func holds(_ section: String, _ found: String?) -> Bool {
    guard let found else { return false }
    return found == section || found.hasPrefix(section + ".")
  }

  /// Rule or code, as people name what is waived.
  package var name: String { rule?.text ?? code?.rawValue ?? "" }
}

extension FindingCode {
  /// What could not be read was not checked, and what is said of waivers none of them silences.
  package var isWaivable: Bool {
    switch self {
    case .fileUnreadable, .ruleExpiredWaiver, .ruleUnusedSuppression, .ruleBroadWaiver: false
    default: true
    }
  }
}
