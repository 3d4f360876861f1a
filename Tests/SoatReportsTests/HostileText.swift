import SoatFindings

/// Strings that must neither reach a terminal raw nor break a format.
enum HostileText {
  static let all = [
    "", " ", "\u{0}", "a\u{0}b", "\u{1B}[2J\u{1B}]0;xin chào\u{7}", "\u{9B}31m", "\u{7F}\u{8}\u{8}",
    "ngày\u{202E}txt.exe\u{202C}", "\u{2066}x\u{2069}\u{200E}\u{200F}\u{61C}",
    "dòng\u{2028}kế\u{2029}tiếp\u{85}hết", "khoa\u{200B}\u{200D}\u{FEFF}học\u{AD}",
    "một\r\nhai\t\tba\u{B}bốn", #"\"\\"/"#, "\u{FFFD}\u{10FFFF}\u{E000}", "国家🇻🇳👩‍👩‍👧ﾊﾟ",
    String(repeating: "dài", count: 400), String(repeating: "國", count: 300),
    "e" + String(repeating: "\u{301}", count: 500), String(repeating: " ", count: 300),
    "│─┼ «» \u{1B}", "mo\u{323}\u{302}t chu\u{31B}\u{303}",
  ]

  /// A document that says `text` wherever it can say anything.
  static func document(_ text: String) -> DocumentReport {
    let finding = Finding(
      code: .textUnicode, rule: RuleID(text), subject: text, severity: .error,
      place: Place(line: .max, column: 1, endLine: 1, endColumn: 1), section: text, message: text,
      found: text, expected: text,
      diff: [DiffRun(.equal, text), DiffRun(.delete, text), DiffRun(.insert, text)], help: text,
      source: text, quote: text, fingerprint: Sample.fingerprint(1),
      causedBy: Sample.fingerprint(1), ruleFile: text, ruleLine: 0)
    return DocumentReport(
      path: text, status: .rejected,
      facts: .init(type: text, number: text, date: text, issuer: text, regime: text),
      ruleSets: [.init(id: text, version: text, hash: text, chosenBy: text)], findings: [finding],
      verdicts: [Verdict(rule: RuleID(text), subject: text, outcome: .met, reason: text)])
  }
}
