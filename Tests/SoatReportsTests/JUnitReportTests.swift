import Foundation
import FoundationXML
import SoatFindings
import SoatReports
import Testing

@Suite("JUnitReport")
struct JUnitReportTests {
  private func root(_ documents: [DocumentReport]) throws -> XMLElement {
    let document = try XMLDocument(data: Data(bytes(of: documents, in: JUnitReport())))
    return try #require(document.rootElement())
  }

  private func cases(_ document: DocumentReport) throws -> [XMLElement] {
    try #require(try root([document]).elements(forName: "testsuite").first)
      .elements(forName: "testcase")
  }

  private func finding(
    _ number: UInt64, _ subject: String?, _ severity: Severity, _ standing: Standing = .open,
    code: FindingCode = .listMissingItem
  ) -> Finding {
    Finding(
      code: code, rule: RuleID("s/r"), subject: subject, severity: severity, place: nil,
      message: "m\(number)", fingerprint: Sample.fingerprint(number), ruleFile: "", ruleLine: 1
    ).standing(as: standing)
  }

  private func document(_ findings: [Finding], _ verdicts: [Verdict] = []) -> DocumentReport {
    DocumentReport(
      path: "a.txt", status: .checked, facts: .init(), ruleSets: [], findings: findings,
      verdicts: verdicts)
  }

  private func verdict(_ subject: String?, _ outcome: Verdict.Outcome) -> Verdict {
    Verdict(rule: RuleID("s/r"), subject: subject, outcome: outcome)
  }

  /// `name: child message; child`, a line for each case.
  private func outline(_ document: DocumentReport) throws -> [String] {
    try cases(document).map { element in
      let children = (element.children ?? []).compactMap { $0 as? XMLElement }.map { child in
        ([child.name] + [child.attribute(forName: "message")?.stringValue]).compactMap(\.self)
          .joined(separator: " ")
      }
      return "\(element.attribute(forName: "name")?.stringValue ?? "") → "
        + (children.isEmpty ? "passed" : children.joined(separator: "; "))
    }
  }

  @Test("writes the golden bytes")
  func golden() throws {
    try expectGolden(bytes(of: Sample.run, in: JUnitReport()), "accepted.junit.xml")
  }

  @Test("one suite for each document, whose sums are those of its cases")
  func sums() throws {
    let suites = try root(Sample.run).elements(forName: "testsuite")
    #expect(
      suites.map { $0.attribute(forName: "name")?.stringValue } == Sample.run.map(\.path))
    func sum(_ name: String) -> [String?] {
      suites.map { $0.attribute(forName: name)?.stringValue }
    }
    #expect(sum("tests") == ["1", "14", "1", "0", "2"])
    #expect(sum("failures") == ["0", "4", "0", "0", "2"])
    #expect(sum("errors") == ["1", "0", "0", "0", "0"])
    #expect(sum("skipped") == ["0", "3", "0", "0", "0"])
    #expect(sum("time") == ["0", "0", "0", "0", "0"])
  }

  @Test("a verdict is a case: met passes, not applicable and waived are skipped with their grounds")
  func verdicts() throws {
    let outline = try outline(
      document(
        [finding(1, "c", .error, .waived(Sample.waiver)), finding(2, "d", .error, .known)],
        [
          verdict("a", .met),
          Verdict(rule: RuleID("s/r"), subject: "b", outcome: .notApplicable, reason: "vì sao"),
          verdict("c", .waived), verdict("d", .notMet), verdict(nil, .met),
        ]))
    #expect(
      outline == [
        "s/r: a → passed", "s/r: b → skipped vì sao",
        "s/r: c → skipped Được miễn: Trích nguyên văn (Chánh Văn phòng duyệt, đến hết ngày 31/12/2026); system-out",
        "s/r: d → skipped Đã biết: có trong bản nền; system-out", "s/r → passed",
      ])
  }

  @Test("one failure holds all open errors and warnings of a case, notes let it pass")
  func failures() throws {
    let outline = try outline(
      document(
        [
          finding(1, "a", .warning), finding(2, "a", .error), finding(3, "a", .note),
          finding(4, "b", .note),
        ],
        [verdict("a", .notMet), verdict("b", .met)]))
    #expect(
      outline == ["s/r: a → failure m1 (và 1 điểm nữa); system-out", "s/r: b → system-out"])
  }

  @Test("items that a finding of the whole rule breaks fail and name it")
  func whole() throws {
    let verdicts = [verdict("a", .notMet), verdict("b", .notMet)]
    #expect(
      try outline(document([finding(1, nil, .error)], verdicts)) == [
        "s/r: a → failure Không đạt: xem “s/r”", "s/r: b → failure Không đạt: xem “s/r”",
        "s/r → failure m1",
      ])
    #expect(
      try outline(document([finding(1, nil, .error, .known)], verdicts)) == [
        "s/r: a → skipped Đã biết: có trong bản nền",
        "s/r: b → skipped Đã biết: có trong bản nền",
        "s/r → skipped Đã biết: có trong bản nền; system-out",
      ])
  }

  @Test("a rule without a verdict is a case of its own, and one for all its subjects")
  func noVerdict() throws {
    #expect(
      try outline(document([finding(1, "x", .error), finding(2, "y", .warning)])) == [
        "s/r → failure m1 (và 1 điểm nữa)"
      ])
    #expect(try outline(document([finding(1, "x", .note)])) == ["s/r → system-out"])
    #expect(
      try outline(document([finding(1, "x", .error)], [verdict(nil, .notMet)])) == [
        "s/r → failure m1"
      ])
  }

  @Test("a file that cannot be judged is an error")
  func error() throws {
    #expect(
      try outline(Sample.rejected) == [
        "core/file → error Tệp dùng bảng mã cũ TCVN3 (ABC), không phải Unicode"
      ])
  }

  @Test("cases that would have one name are numbered")
  func names() throws {
    let verdicts = [verdict("a", .met), verdict("a", .met), verdict("a", .met)]
    #expect(
      try outline(document([], verdicts)).map { String($0.prefix { $0 != "→" }) } == [
        "s/r: a ", "s/r: a (2) ", "s/r: a (3) ",
      ])
  }

  @Test("hostile strings are well-formed XML and come back, controls made visible")
  func hostile() throws {
    for text in HostileText.all + ["\u{FFFE}\u{FFFF}", "]]>", "<a b='c'>&amp;", "\r\n\t"] {
      let root = try root([HostileText.document(text)])
      let name = root.elements(forName: "testsuite").first?.attribute(forName: "name")?.stringValue
      #expect(name.map { Array($0.unicodeScalars) } == Array(visible(text).unicodeScalars))
    }
  }

  @Test("line breaks and tabs in a value stand as references, other controls as words")
  func escapes() throws {
    let text = text(of: [HostileText.document("a\n\r\t\u{1B}\u{0}\u{85}\"&<>'")], in: JUnitReport())
    #expect(
      text.contains(#"<testsuite name="a&#10;&#13;&#9;\u{1B}\u{0}\u{85}&quot;&amp;&lt;&gt;'""#))
    #expect(text.contains("Cách sửa: a\n&#13;\t\\u{1B}"))
  }

  private func visible(_ text: String) -> String {
    var visible = ""
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x9, 0xA, 0xD: visible.unicodeScalars.append(scalar)
      case 0...0x1F, 0x7F...0x9F, 0xFFFE, 0xFFFF:
        visible += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
      default: visible.unicodeScalars.append(scalar)
      }
    }
    return visible
  }
}
