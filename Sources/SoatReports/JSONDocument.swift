import SoatFindings

/// One entry of `documents` in `soat.findings/1`.
extension ByteWriter {
  mutating func document(_ document: DocumentReport) {
    raw(#"{"path":"#)
    string(document.path)
    raw(#","status":"#)
    string(document.status.rawValue)
    facts(document.facts)
    raw(#","ruleSets":"#)
    list(document.ruleSets.count) { $0.ruleSet(document.ruleSets[$1]) }
    raw(#","findings":"#)
    list(document.findings.count) { $0.finding(document.findings[$1]) }
    raw(#","verdicts":"#)
    list(document.verdicts.count) { $0.verdict(document.verdicts[$1]) }
    raw(#","coverage":"#)
    coverage(document.coverage)
    raw("}")
  }

  private mutating func facts(_ facts: DocumentReport.Facts) {
    raw(#","type":"#)
    string(facts.type)
    raw(#","number":"#)
    string(facts.number)
    raw(#","date":"#)
    string(facts.date)
    raw(#","issuer":"#)
    string(facts.issuer)
    raw(#","regime":"#)
    string(facts.regime)
  }

  private mutating func ruleSet(_ ruleSet: borrowing DocumentReport.ChosenRuleSet) {
    raw(#"{"id":"#)
    string(ruleSet.id)
    raw(#","version":"#)
    string(ruleSet.version)
    raw(#","hash":"#)
    string(ruleSet.hash)
    raw(#","chosenBy":"#)
    string(ruleSet.chosenBy)
    raw("}")
  }

  @inline(__always)
  private mutating func finding(_ finding: borrowing Finding) {
    raw(#"{"code":"#)
    string(finding.code.rawValue)
    raw(#","rule":"#)
    string(finding.rule.text)
    raw(#","subject":"#)
    string(finding.subject)
    raw(#","severity":"#)
    string(finding.severity.rawValue)
    raw(#","reason":"#)
    string(finding.reason?.rawValue)
    place(finding.place)
    raw(#","section":"#)
    string(finding.section)
    raw(#","message":"#)
    string(finding.message)
    raw(#","found":"#)
    string(finding.found)
    raw(#","expected":"#)
    string(finding.expected)
    raw(#","diff":"#)
    list(finding.diff.count) { $0.run(finding.diff[$1]) }
    raw(#","help":"#)
    string(finding.help)
    raw(#","causedBy":"#)
    fingerprint(finding.causedBy)
    raw(#","waiver":null,"ruleFile":"#)
    string(finding.ruleFile)
    raw(#","ruleLine":"#)
    integer(finding.ruleLine)
    raw(#","fingerprint":"#)
    fingerprint(finding.fingerprint)
    raw("}")
  }

  private mutating func run(_ run: borrowing DiffRun) {
    raw(#"{"op":"#)
    string(run.operation.rawValue)
    raw(#","text":"#)
    string(run.text)
    raw("}")
  }

  private mutating func verdict(_ verdict: borrowing Verdict) {
    raw(#"{"rule":"#)
    string(verdict.rule.text)
    raw(#","subject":"#)
    string(verdict.subject)
    raw(#","verdict":"#)
    string(verdict.outcome.rawValue)
    raw(#","reason":"#)
    string(verdict.reason)
    guard let place = verdict.place else { return raw(#","line":null,"column":null}"#) }
    raw(#","line":"#)
    integer(place.line)
    raw(#","column":"#)
    integer(place.column)
    raw("}")
  }

  private mutating func place(_ place: Place?) {
    guard let place else {
      return raw(#","line":null,"column":null,"endLine":null,"endColumn":null"#)
    }
    raw(#","line":"#)
    integer(place.line)
    raw(#","column":"#)
    integer(place.column)
    raw(#","endLine":"#)
    integer(place.endLine)
    raw(#","endColumn":"#)
    integer(place.endColumn)
  }

  private mutating func fingerprint(_ fingerprint: Fingerprint?) {
    guard let fingerprint else { return raw("null") }
    hexadecimal(fingerprint.value)
  }

  /// Elements are named by their positions, since a closure that took them would copy them.
  @inline(__always)
  private mutating func list(_ count: Int, _ write: (inout ByteWriter, Int) -> Void) {
    raw("[")
    for index in 0..<count {
      if index > 0 { raw(",") }
      write(&self, index)
    }
    raw("]")
  }
}
