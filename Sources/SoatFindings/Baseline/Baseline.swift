import SoatText

/// The departures that a folder of documents had on one day — *nợ cũ*: only what comes after them
/// counts.
package struct Baseline: Sendable, Hashable {
  /// One document as it was.
  package struct Entry: Sendable, Hashable {
    /// Relative to the folder of the baseline, whose parts are joined by `/`.
    package let path: String
    package let identity: DocumentIdentity
    package let findings: [KnownFinding]

    package init(path: String, identity: DocumentIdentity, findings: [KnownFinding]) {
      self.path = path
      self.identity = identity
      self.findings = findings
    }
  }

  /// No two of the same path.
  package let entries: [Entry]

  package init(_ entries: [Entry]) { self.entries = entries }

  /// How a baseline calls a path: composed, since file systems decompose names as they like, and
  /// without what no TOML text can hold.
  package static func name(of path: String) -> String {
    let text = String(decoding: SourceText(path).bytes, as: UTF8.self)
    guard text.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) else {
      return text
    }
    var name = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      name.append(scalar.properties.generalCategory == .control ? "\u{FFFD}" : scalar)
    }
    return String(name)
  }
}

/// One departure of a baseline.
package struct KnownFinding: Sendable, Hashable {
  package let fingerprint: Fingerprint
  /// Code, rule and subject, for people: `list.missing-item nq57/task-groups task-4`. What is known
  /// is told by the fingerprint alone.
  package let name: String

  package init(fingerprint: Fingerprint, name: String) {
    self.fingerprint = fingerprint
    self.name = name
  }

  package init(_ finding: Finding) {
    fingerprint = finding.fingerprint
    name = [finding.code.rawValue, finding.rule.text, finding.subject].compactMap(\.self)
      .joined(separator: " ")
  }
}

/// By what a document is known again under another path.
package struct DocumentIdentity: Sendable, Hashable {
  /// A hash over its words: the same in any encoding, normal form and wrapping. Nil for a file that
  /// is no text.
  package let words: Fingerprint?
  /// A hash over type, number, date and issuer; nil where the number is blank or absent.
  package let facts: Fingerprint?

  package init(words: Fingerprint?, facts: Fingerprint?) {
    self.words = words
    self.facts = facts
  }

  package init(words: Fingerprint?, _ facts: DocumentReport.Facts) {
    self.words = words
    guard let number = facts.number, number.first?.isNumber == true else {
      self.facts = nil
      return
    }
    var hash = Fingerprint()
    for fact in [facts.type, number, facts.date, facts.issuer] { hash.add(fact ?? "") }
    self.facts = hash
  }
}
