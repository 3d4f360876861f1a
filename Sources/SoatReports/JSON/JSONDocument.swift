import SoatFindings

/// One entry of `documents` in `soat.findings/1`.
extension ByteWriter {
  /// - Parameter end: what stands behind the entry.
  static func entry(_ document: DocumentReport, end: StaticString = "") -> [UInt8] {
    let parts = document.findings.count + document.verdicts.count
    return bytes(capacity: 1024 + 512 * parts) {
      $0.document(document)
      $0.raw(end)
    }
  }

  mutating func document(_ document: DocumentReport) {
    raw(#"{"path":"#)
    string(document.path)
    raw(#","status":"#)
    string(document.status.rawValue)
    facts(document.facts)
    raw(#","ruleSets":"#)
    list(document.ruleSets.count) { $0.ruleSet(document.ruleSets[$1]) }
    raw(#","findings":"#)
    // Read where they are: an array would hand out copies.
    document.findings.withUnsafeBufferPointer { findings in
      list(findings.count) { $0.finding(findings, $1) }
    }
    raw(#","verdicts":"#)
    document.verdicts.withUnsafeBufferPointer { verdicts in
      list(verdicts.count) { $0.verdict(verdicts[$1]) }
    }
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
    raw(#","secrecy":"#)
    string(facts.secrecy?.rawValue)
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
  private mutating func finding(_ findings: UnsafeBufferPointer<Finding>, _ index: Int) {
    raw(#"{"code":"#)
    string(findings[index].code.rawValue)
    raw(#","rule":"#)
    string(findings[index].rule.text)
    raw(#","subject":"#)
    string(findings[index].subject)
    raw(#","severity":"#)
    severity(findings[index].severity)
    raw(#","reason":"#)
    string(findings[index].reason?.rawValue)
    place(findings[index].place)
    raw(#","section":"#)
    string(findings[index].section)
    raw(#","message":"#)
    string(findings[index].message)
    raw(#","found":"#)
    string(findings[index].found)
    raw(#","expected":"#)
    string(findings[index].expected)
    raw(#","diff":"#)
    list(findings[index].diff.count) { $0.run(findings[index].diff[$1]) }
    raw(#","help":"#)
    string(findings[index].help)
    raw(#","causedBy":"#)
    fingerprint(findings[index].causedBy)
    raw(#","waiver":"#)
    waiver(findings[index].standing)
    raw(#","ruleFile":"#)
    string(findings[index].ruleFile)
    raw(#","ruleLine":"#)
    integer(findings[index].ruleLine)
    raw(#","fingerprint":"#)
    fingerprint(findings[index].fingerprint)
    raw(findings[index].standing == .known ? #","baseline":"known"}"# : #","baseline":null}"#)
  }

  private mutating func waiver(_ standing: Standing) {
    guard let waiver = standing.waiver else { return raw("null") }
    raw(#"{"reason":"#)
    string(waiver.reason)
    raw(#","approver":"#)
    string(waiver.approver)
    raw(#","expires":"#)
    string(waiver.expires)
    raw(#","file":"#)
    string(waiver.file)
    raw(#","line":"#)
    integer(waiver.line)
    raw("}")
  }

  private mutating func run(_ run: borrowing DiffRun) {
    switch run.operation {
    case .equal: raw(#"{"op":"equal""#)
    case .insert: raw(#"{"op":"insert""#)
    case .delete: raw(#"{"op":"delete""#)
    }
    raw(#","text":"#)
    string(run.text)
    raw("}")
  }

  private mutating func verdict(_ verdict: borrowing Verdict) {
    raw(#"{"rule":"#)
    string(verdict.rule.text)
    raw(#","subject":"#)
    string(verdict.subject)
    switch verdict.outcome {
    case .met: raw(#","verdict":"met""#)
    case .notMet: raw(#","verdict":"not-met""#)
    case .notApplicable: raw(#","verdict":"not-applicable""#)
    case .waived: raw(#","verdict":"waived""#)
    }
    raw(#","reason":"#)
    string(verdict.reason)
    guard let place = verdict.place else { return raw(#","line":null,"column":null}"#) }
    raw(#","line":"#)
    integer(place.line)
    raw(#","column":"#)
    integer(place.column)
    raw("}")
  }

  /// The words of closed lists need no look at their letters.
  private mutating func severity(_ severity: Severity) {
    switch severity {
    case .note: raw(#""note""#)
    case .warning: raw(#""warning""#)
    case .error: raw(#""error""#)
    }
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
  mutating func list(_ count: Int, _ write: (inout ByteWriter, Int) -> Void) {
    raw("[")
    for index in 0..<count {
      if index > 0 { raw(",") }
      write(&self, index)
    }
    raw("]")
  }
}
