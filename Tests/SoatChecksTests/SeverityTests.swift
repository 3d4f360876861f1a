import SoatChecks
import SoatDocument
import SoatFindings
import Testing

@Suite("Severity")
struct SeverityTests {
  @Test(
    "of several keys the most specific counts: phase, type, code with reason, code, default",
    arguments: [
      ([], Severity.warning),
      ([.general], .note),
      ([.general, .code(.listWording)], .error),
      ([.general, .code(.listWording), .reason(.listWording, .adapted)], .note),
      ([.code(.listWording), .reason(.listWording, .adapted), .type(.congVan)], .error),
      ([.reason(.listWording, .adapted), .type(.congVan), .phase(.issued)], .note),
    ] as [([SeverityTable.Key], Severity)])
  func precedence(_ keys: [SeverityTable.Key], _ expected: Severity) {
    // The last key says something else than all before it.
    let table = SeverityTable(
      keys.enumerated().map { index, key in
        (key, index == keys.count - 1 ? expected : expected == .note ? .error : .note)
      })
    #expect(
      table.severity(of: .listWording, reason: .adapted, type: .congVan, phase: .issued)
        == expected)
  }

  @Test("a key for something else does not count")
  func otherKeys() {
    let table = SeverityTable([
      .code(.listOrder): .note, .reason(.listWording, .altered): .note, .type(.keHoach): .note,
      .phase(.draft): .note,
    ])
    let severity = table.severity(
      of: .listWording, reason: .adapted, type: .congVan, phase: .issued)
    #expect(severity == FindingCode.listWording.usualSeverity(.adapted))
  }

  @Test("an override counts before the rule's own table, key by key")
  func overridden() {
    let own = SeverityTable([.general: .error, .code(.listOrder): .error])
    let table = own.overridden(by: SeverityTable([.general: .note]))
    func severity(_ code: FindingCode) -> Severity {
      table.severity(of: code, reason: nil, type: nil, phase: .issued)
    }
    #expect(severity(.listWording) == .note)
    #expect(severity(.listOrder) == .error)
  }

  @Test("one word of an override counts for all codes, reasons, types and phases")
  func oneWord() {
    let own = SeverityTable([
      .general: .error, .type(.congVan): .error, .phase(.draft): .error,
      .reason(.listWording, .adapted): .error,
    ])
    for phase in Phase.allCases {
      let severity = own.severity(
        of: .listWording, reason: .adapted, type: .congVan, phase: phase, own: .error,
        overriddenBy: SeverityTable([.every: .note]))
      #expect(severity == .note)
    }
    let merged = SeverityTable([.code(.listOrder): .error])
      .overridden(by: SeverityTable([.every: .note]))
      .overridden(by: SeverityTable([.code(.listWording): .warning]))
    func severity(_ code: FindingCode) -> Severity {
      own.severity(of: code, reason: nil, type: .congVan, phase: .draft, overriddenBy: merged)
    }
    #expect(severity(.listOrder) == .note)
    #expect(severity(.listWording) == .warning)
  }

  @Test("what a rule says of one subject counts before all but a phase")
  func ownSeverity() {
    let table = SeverityTable([
      .code(.recipientsMissing): .error, .type(.congVan): .error, .phase(.draft): .note,
    ])
    for (phase, expected) in [(Phase.issued, Severity.warning), (.draft, .note)] {
      let severity = table.severity(
        of: .recipientsMissing, reason: nil, type: .congVan, phase: phase, own: .warning)
      #expect(severity == expected)
    }
  }

  /// Fixtures with one departure that a draft may still show, and one that none may.
  @Test(
    "what is blank is a note while the phase allows it",
    arguments: [
      ("quyet-dinh-de-trong-so", .headerNumber, .note, .note, .error),
      ("bao-cao-de-trong-ngay", .headerPlaceDate, .note, .note, .error),
      ("ke-hoach-so-ghi-xx", .headerNumber, .note, .note, .error),
      ("ke-hoach-de-trong-thang", .headerPlaceDate, .note, .note, .error),
      ("cong-van-cham-cho-ten-nguoi-ky", .signatureName, .note, .error, .error),
      ("ke-hoach-noi-nhan-de-trong", .recipientsBlockMissing, .note, .error, .error),
      ("cong-van-kinh-gui-de-trong", .headerAddressee, .note, .error, .error),
      ("thong-bao-thieu-ten-nguoi-ky", .signatureName, .error, .error, .error),
      ("thong-bao-thieu-noi-nhan", .recipientsBlockMissing, .error, .error, .error),
      ("thong-bao-thieu-dia-danh-ngay", .headerPlaceDate, .error, .error, .error),
      ("bao-cao-thieu-so-ky-hieu", .headerNumber, .error, .error, .error),
      ("bao-cao-lap-tu", .textRepeatedWord, .error, .error, .error),
    ] as [(String, FindingCode, Severity, Severity, Severity)])
  func phases(
    _ fixture: String, _ code: FindingCode, _ draft: Severity, _ signing: Severity,
    _ issued: Severity
  ) throws {
    for (phase, expected) in [
      (Phase.draft, draft), (.signing, signing), (.issued, issued),
    ] {
      let found = try SampleReport.of(fixture: fixture, phase: phase).findings
      #expect(found.filter { $0.code == code }.map(\.severity) == [expected], "\(phase)")
    }
  }

  @Test("a công văn that lacks a section is warned, a kế hoạch is not to be signed")
  func types() throws {
    for (fixture, expected) in [
      ("cong-van-thieu-muc-dich", Severity.warning),
      ("ke-hoach-thieu-to-chuc-thuc-hien", .error),
    ] {
      let found = try SampleReport.of(fixture: fixture).findings
      #expect(
        found.filter { $0.code == .sectionMissing }.map(\.severity) == [expected], "\(fixture)")
    }
  }
}
