import SoatFindings

/// One requirement of a rule set.
///
/// An object that never changes: a value of so many texts would be dear to look at.
package final class Rule: Sendable {
  package let id: RuleID
  package let check: any Check
  /// What the rule set has given it, for whoever asks what the rule demands.
  package let options: OptionTable
  /// That of its kind: asking the check itself costs a look at its type.
  package let stage: CheckStage
  /// Of each item that gets a verdict of its own; nil alone where the rule has one subject only.
  let subjects: [String?]
  package let severities: SeverityTable
  package let title: Bilingual
  package let why: Bilingual?
  /// The legal ground: decree and clause, only where it is certain.
  package let source: String?
  package let examples: [RuleExample]
  /// `bundled:nq57.toml` or a path.
  package let file: String
  /// 1-based.
  package let line: Int
  /// How the fingerprint of each of its findings begins: with the code and the rule.
  private let fingerprints: [(code: FindingCode, start: Fingerprint)]

  package init(
    id: RuleID, check: any Check, options: OptionTable = OptionTable(), severities: SeverityTable,
    title: Bilingual,
    why: Bilingual? = nil, source: String? = nil, examples: [RuleExample] = [], file: String,
    line: Int
  ) {
    self.id = id
    self.check = check
    self.options = options
    stage = type(of: check).stage
    subjects = check.subjects.isEmpty ? [nil] : check.subjects
    self.severities = severities
    self.title = title
    self.why = why
    self.source = source
    self.examples = examples
    self.file = file
    self.line = line
    fingerprints = type(of: check).codes.map { (code: $0, start: Self.fingerprint($0, id)) }
  }

  /// How the fingerprint of a finding begins.
  func fingerprint(of code: FindingCode) -> Fingerprint {
    for known in fingerprints where known.code == code { return known.start }
    return Self.fingerprint(code, id)
  }

  private static func fingerprint(_ code: FindingCode, _ id: RuleID) -> Fingerprint {
    var fingerprint = Fingerprint()
    fingerprint.add(code.rawValue)
    fingerprint.add(id.text)
    return fingerprint
  }
}

/// A text that shows what a rule accepts or refuses; in a bad one «…» marks the finding.
package struct RuleExample: Sendable {
  package let isGood: Bool
  package let text: String
  /// Where the rule file has it, 1-based; nil where nobody will ask.
  package let line: Int?

  package init(isGood: Bool, text: String, line: Int? = nil) {
    self.isGood = isGood
    self.text = text
    self.line = line
  }
}
