import SoatChecks
import SoatFindings
import Testing

/// What a configuration says over the rule sets.
@Suite("Severities of a configuration")
struct JudgeSettingsTests {
  private func severity(
    _ tables: [KeyValuePairs<SeverityTable.Key, Severity>], _ code: FindingCode = .listWording,
    _ reason: Reason? = .altered,
    phase: Phase = .issued
  ) -> Severity? {
    JudgeSettings(phase: phase, severities: tables.map { SeverityTable($0) }).severity(
      of: code, reason: reason, type: .congVan)
  }

  @Test("Where it says nothing, the rule sets decide")
  func nothing() {
    #expect(severity([]) == nil)
    #expect(severity([[.code(.listOrder): .note, .type(.huongDan): .note]]) == nil)
    #expect(severity([[.phase(.draft): .note]]) == nil)
  }

  @Test(
    "In one table the most specific key counts, of several tables the first that says something")
  func order() {
    #expect(severity([[.general: .error, .code(.listWording): .note]]) == .note)
    #expect(severity([[.code(.listWording): .note, .type(.congVan): .warning]]) == .warning)
    #expect(severity([[.general: .note], [.reason(.listWording, .altered): .error]]) == .note)
    #expect(severity([[.code(.listOrder): .note], [.general: .error]]) == .error)
    #expect(severity([[.general: .note], [.phase(.issued): .error]]) == .error)
  }

  @Test("A blank that the phase allows stays one, unless the phase itself is given a severity")
  func blanks() {
    let code: KeyValuePairs<SeverityTable.Key, Severity> = [.code(.headerNumber): .error]
    #expect(severity([code], .headerNumber, .blank, phase: .signing) == nil)
    #expect(severity([code], .headerNumber, .blank, phase: .issued) == .error)
    #expect(severity([code], .headerNumber, .missing, phase: .signing) == .error)
    #expect(
      severity([code, [.phase(.signing): .warning]], .headerNumber, .blank, phase: .signing)
        == .warning)
  }
}
