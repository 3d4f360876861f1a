import SoatDocument
import SoatFindings

/// What a run, or a folder of it, asks of the judge beside the rules themselves.
package struct JudgeSettings: Sendable {
  package let phase: Phase
  /// The ids of the sets to judge by; nil to choose them from each document.
  package let named: [String]?
  /// Who names them, as the report says it: `--rules`, `soat.toml`.
  package let namedBy: String
  /// Sets of the book that only other folders ask for: nothing in a document chooses them.
  package let reserved: Set<String>
  /// What is said over the rule sets; the first table that says something of a finding counts.
  package let severities: [SeverityTable]
  /// Rules that do not judge.
  package let disabled: Set<RuleID>

  package init(
    phase: Phase, named: [String]? = nil, namedBy: String = "--rules", reserved: Set<String> = [],
    severities: [SeverityTable] = [], disabled: Set<RuleID> = []
  ) {
    self.phase = phase
    self.named = named
    self.namedBy = namedBy
    self.reserved = reserved
    self.severities = severities
    self.disabled = disabled
  }

  /// What is said of a finding over the rule sets; nil where they decide. That a phase allows a
  /// blank, only a severity of that phase can change.
  package func severity(
    of code: FindingCode, reason: Reason?, type: DocumentType?
  ) -> Severity? {
    if severities.isEmpty { return nil }
    for table in severities { if let severity = table[.phase(phase)] { return severity } }
    if SeverityTable.allowsBlank(code, reason, in: phase) { return nil }
    for table in severities {
      if let severity = table.said(of: code, reason: reason, type: type) { return severity }
    }
    return nil
  }
}
