import Foundation
import SoatFindings
import SoatReports
import Testing

@Suite("SARIFReport")
struct SARIFReportTests {
  private func report(
    hasBaseline: Bool = false, mostResults: Int = 25_000, mostRuns: Int = 20,
    _ language: Language = .vi
  ) -> SARIFReport {
    SARIFReport(
      SARIFReport.Options(
        toolVersion: "1.2.3", language: language, hasBaseline: hasBaseline,
        mostResults: mostResults, mostRuns: mostRuns))
  }

  private func log(_ documents: [DocumentReport], _ report: SARIFReport) throws -> SARIFLog {
    try JSONDecoder().decode(SARIFLog.self, from: Data(bytes(of: documents, in: report)))
  }

  private func results(_ documents: [DocumentReport]) throws -> [SARIFLog.Result] {
    try log(documents, report()).runs.flatMap(\.results)
  }

  private func document(_ path: String, _ findings: [Finding]) -> DocumentReport {
    DocumentReport(
      path: path, status: .checked, facts: .init(), ruleSets: [], findings: findings, verdicts: [])
  }

  @Test("writes the golden bytes, and the json golden of the same run for the proofs")
  func golden() throws {
    try expectGolden(bytes(of: Sample.run, in: report(hasBaseline: true)), "accepted.sarif")
    try expectGolden(bytes(of: Sample.run, in: JSONReport(toolVersion: "1.2.3")), "accepted.json")
  }

  @Test("tells all codes with their pages in the language of the run", arguments: Language.allCases)
  func rules(_ language: Language) throws {
    let text = text(of: [], in: report(language))
    for code in FindingCode.allCases {
      #expect(
        text.contains(
          #"{"id":"\#(code.rawValue)","shortDescription":{"text":"\#(code.page.title(language))"}"#)
      )
      // GitHub cuts what is longer.
      #expect(code.page.title(language).unicodeScalars.count <= 1024)
      #expect(code.page.explanation(language).unicodeScalars.count <= 1024)
    }
  }

  @Test("a run without documents has one run without results that went well")
  func emptyRun() throws {
    let log = try log([], report())
    #expect(log.version == "2.1.0")
    #expect(log.runs.map(\.results.count) == [0])
    #expect(log.runs.map(\.automationDetails.id) == ["soat/"])
    #expect(log.runs[0].invocations.map(\.executionSuccessful) == [true])
    #expect(log.runs[0].invocations[0].toolExecutionNotifications.isEmpty)
  }

  @Test("says what is wrong, what should stand there and how to mend it, nothing of it twice")
  func messages() throws {
    let texts = try results([Sample.guidance]).map(\.message.text)
    #expect(
      texts[1]
        == "Thuật ngữ “chuyển đổi số” bị viết sai dấu. Hiện: “chuyền đổi số”. "
        + "Đúng: “chuyển đổi số”. Sửa “chuyền” thành “chuyển”.")
    #expect(
      texts[2]
        == "Thiếu nhóm nhiệm vụ thứ tư trong bảy nhóm nhiệm vụ phải quán triệt. Cần có: “Phát triển, "
        + "trọng dụng nhân lực chất lượng cao của địa phương”. Bổ sung nhóm này sau nhóm thứ ba, "
        + "trước dòng được trích.")
  }

  @Test("leads from an effect to its cause")
  func cause() throws {
    let effect = try #require(
      try results([Sample.guidance]).first { $0.ruleId == "numbering.gap" })
    #expect(effect.message.text.hasSuffix("Do lỗi: [dòng 47:3](1)."))
    let related = try #require(effect.relatedLocations)
    #expect(related.map(\.id) == [1])
    #expect(related.map(\.physicalLocation.region.startColumn) == [3])
    let others = try results([Sample.guidance]).filter { $0.ruleId != "numbering.gap" }
    #expect(others.allSatisfy { $0.relatedLocations == nil })
  }

  @Test(
    "a path is a relative reference, percent-encoded byte by byte, and never absolute in secret")
  func paths() throws {
    for (path, uri) in [
      ("van-ban/a.txt", "van-ban/a.txt"), ("./van-ban//./a.txt", "van-ban/a.txt"),
      ("../a.txt", "../a.txt"), ("hai dấu.txt", "hai%20d%E1%BA%A5u.txt"),
      ("a#b?c%41.txt", "a%23b%3Fc%2541.txt"), ("c:d.txt", "c%3Ad.txt"), ("-", "-"), ("", "."),
      ("a\\b\n.txt", "a%5Cb%0A.txt"), ("[x](1)~_-.txt", "%5Bx%5D%281%29~_-.txt"),
    ] {
      let artifact = try #require(
        try results([document(path, [Sample.dash])]).first?.locations.first?.physicalLocation
          .artifactLocation)
      #expect(artifact.uri == uri)
      #expect(artifact.uriBaseId == "%SRCROOT%")
    }
    let absolute = try #require(
      try results([document("/nhà/./a b.txt", [Sample.dash])]).first?.locations.first?
        .physicalLocation.artifactLocation)
    #expect(absolute.uri == "file:///nh%C3%A0/a%20b.txt")
    #expect(absolute.uriBaseId == nil)
  }

  @Test("a path that is no UTF-8 keeps its bytes")
  func rawPath() throws {
    let raw = Array("a".utf8) + [0xFF, 0xC3] + Array(".txt".utf8)
    let document = document(String(decoding: raw, as: UTF8.self), [Sample.dash]).at(raw)
    let uri = try results([document])[0].locations[0].physicalLocation.artifactLocation.uri
    #expect(uri == "a%FF%C3.txt")
  }

  @Test("every region begins at 1:1 or behind it and does not end before it begins")
  func regions() throws {
    func region(_ place: Place?) throws -> SARIFLog.Location.Region {
      let finding = Finding(
        code: .headerNumber, rule: RuleID("s/r"), severity: .error, place: place, message: "m",
        fingerprint: Sample.fingerprint(1), ruleFile: "", ruleLine: 1)
      return try results([document("a", [finding])])[0].locations[0].physicalLocation.region
    }
    #expect(
      try region(nil) == .init(startLine: 1, startColumn: 1, endLine: 1, endColumn: 1))
    #expect(
      try region(Place(line: 7, column: 5, endLine: 7, endColumn: 5))
        == .init(startLine: 7, startColumn: 5, endLine: 7, endColumn: 5))
    #expect(
      try region(Place(line: 7, column: 5, endLine: 8, endColumn: 1))
        == .init(startLine: 7, startColumn: 5, endLine: 8, endColumn: 1))
    #expect(
      try region(Place(line: 9, column: 5, endLine: 8, endColumn: 1))
        == .init(startLine: 9, startColumn: 5, endLine: 9, endColumn: 5))
    #expect(
      try region(Place(line: 0, column: 0, endLine: 0, endColumn: 0))
        == .init(startLine: 1, startColumn: 1, endLine: 1, endColumn: 1))
  }

  @Test("what is waived or known is suppressed with its grounds, what is open is not")
  func standings() throws {
    let results = try log([Sample.accepted], report(hasBaseline: true)).runs[0].results
    #expect(results.count == Sample.accepted.findings.count)
    for result in results {
      let states = result.suppressions.map { "\($0.kind) \($0.status)" }
      switch result.ruleId {
      case "text.misspelling":
        #expect(states == ["external accepted"])
        #expect(
          result.suppressions.first?.justification
            == "Được miễn: Trích nguyên văn (Chánh Văn phòng duyệt, đến hết ngày 31/12/2026)")
        let ledger = result.suppressions.first?.location?.physicalLocation
        #expect(ledger?.artifactLocation.uri == "mien-tru.toml")
        #expect(ledger?.region.startLine == 4)
        #expect(result.baselineState == "new")
      case "numbering.gap":
        #expect(states == ["external accepted"])
        #expect(result.suppressions.first?.location == nil)
        #expect(result.baselineState == "unchanged")
      default:
        #expect(states.isEmpty)
        #expect(result.baselineState == "new")
      }
    }
    let without = try log([Sample.guidance], report()).runs[0].results
    #expect(without.allSatisfy { $0.baselineState == nil })
  }

  @Test("equal fingerprints of a document are numbered, and only of one document")
  func fingerprints() throws {
    let hash = Sample.mixedNumbering.fingerprint.hex
    let twice = try results([Sample.clean, Sample.clean])
    #expect(
      twice.map { $0.partialFingerprints["primaryLocationLineHash"] }
        == ["\(hash):1", "\(hash):2", "\(hash):1", "\(hash):2"])
    #expect(twice.allSatisfy { $0.partialFingerprints["soatFinding/v1"] == hash })
  }

  @Test("a new run begins before one would have too many results")
  func runs() throws {
    // Seven, two and two findings.
    let documents = [Sample.guidance, Sample.clean, Sample.spotless, Sample.warned]
    for (most, counts) in [
      (7, [7, 4]), (8, [7, 4]), (9, [9, 2]), (10, [9, 2]), (11, [11]),
    ] {
      let log = try log(documents, report(mostResults: most))
      #expect(log.runs.map(\.results.count) == counts)
      #expect(
        log.runs.map(\.automationDetails.id) == Array(["soat/", "soat/2/"].prefix(counts.count)))
      #expect(log.runs.flatMap(\.invocations).allSatisfy { $0.toolExecutionNotifications.isEmpty })
    }
  }

  @Test("what the last run has no room for is counted there; later documents that fit are told")
  func overflow() throws {
    let documents = [Sample.warned, Sample.guidance, Sample.clean, Sample.warned]
    let log = try log(documents, report(mostResults: 7, mostRuns: 1))
    #expect(log.runs.map(\.results.count) == [6])
    #expect(
      log.runs[0].invocations.flatMap(\.toolExecutionNotifications).map(\.message.text) == [
        "7 phát hiện không có chỗ trong báo cáo này. Chia thư mục ra soát từng phần."
      ])
    let paths = log.runs[0].results.map { $0.locations[0].physicalLocation.artifactLocation.uri }
    #expect(!paths.contains { $0.hasPrefix("huong-dan") })
  }

  @Test("of a document that has too many findings the gravest are told, in their order")
  func tooMany() throws {
    let log = try log([Sample.accepted, Sample.clean], report(mostResults: 3))
    #expect(log.runs.map(\.results.count) == [3, 2])
    #expect(
      log.runs[0].results.map(\.ruleId) == [
        "header.number", "list.missing-item", "text.term-punctuation",
      ])
    #expect(
      log.runs[1].invocations.flatMap(\.toolExecutionNotifications).map(\.message.text) == [
        "4 phát hiện không có chỗ trong báo cáo này. Chia thư mục ra soát từng phần."
      ])
  }

  @Test("a file that could not be read makes its run unsuccessful")
  func unreadable() throws {
    let finding = Finding(
      code: .fileUnreadable, rule: RuleID("core/file"), severity: .error, place: nil, message: "m",
      fingerprint: Sample.fingerprint(9), ruleFile: "", ruleLine: 1)
    let document = DocumentReport(
      path: "a", status: .rejected, facts: .init(), ruleSets: [], findings: [finding], verdicts: [])
    let log = try log([document, Sample.clean, Sample.rejected], report(mostResults: 2))
    #expect(log.runs.flatMap(\.invocations).map(\.executionSuccessful) == [false, true, true])
    #expect(log.runs[0].invocations[0].toolExecutionNotifications.count == 1)
  }

  @Test(
    "hostile strings stay text: no placeholder, no link, no control", arguments: HostileText.all)
  func hostile(_ text: String) throws {
    let output = bytes(of: [HostileText.document(text)], in: report())
    #expect(output.allSatisfy { $0 >= 0x20 || $0 == UInt8(ascii: "\n") })
    let result = try #require(
      try JSONDecoder().decode(SARIFLog.self, from: Data(output)).runs.first?.results.first)
    #expect(
      result.properties["rule"].map { Array($0.unicodeScalars) } == Array(text.unicodeScalars))
    #expect(result.locations[0].physicalLocation.artifactLocation.uri.utf8.allSatisfy { $0 < 0x7F })
  }

  @Test("braces are doubled and a link is broken, in whatever cluster of letters they stand")
  func escapes() throws {
    for (message, text) in [
      ("{0}", "{{0}}"), ("[x](1)", #"[x\](1)"#), ("[x] (1)", "[x] (1)"),
      ("{\u{301}a}", "{{\u{301}a}}"), ("]]((", #"]\](("#),
    ] {
      let finding = Finding(
        code: .textUnicode, rule: RuleID("s/r"), severity: .error, place: nil, message: message,
        fingerprint: Sample.fingerprint(1), ruleFile: "", ruleLine: 1)
      let read = try results([document("a", [finding])])[0].message.text
      #expect(Array(read.unicodeScalars) == Array((text + ".").unicodeScalars))
    }
  }
}
