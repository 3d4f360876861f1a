import SoatChecks
import SoatDocument
import SoatFindings
import SoatRuleFiles
import SoatText
import Testing

/// A document, a ledger and a day, and what stands open then.
enum WaivedSample {
  /// Five findings of two rules: black cats in I, II.1 and twice in II.2, a yellow one in II.2.
  static let text = OwnPlan.text(
    """
    I. NỘI DUNG

    Các chi bộ nuôi mèo đen.

    II. THỰC HIỆN

    1. Văn phòng giữ mèo đen ở kho.

    2. Các chi bộ thả mèo đen, bán mèo đen và mua mèo vàng.
    """)

  static func report(_ text: String = text, path: String = "xa/a.txt") throws -> DocumentReport {
    let rules = try OwnRules(
      """
      [[rule]]
      id = "own/den"
      kind = "forbidden"
      severity = "error"
      phrases = [{ text = "mèo đen" }]
      [[rule]]
      id = "own/vang"
      kind = "forbidden"
      severity = "warning"
      phrases = [{ text = "mèo vàng" }]
      """)
    let report = rules.report(text)
    return DocumentReport(
      path: path, status: report.status, facts: report.facts, ruleSets: report.ruleSets,
      findings: report.findings, verdicts: report.verdicts)
  }

  /// - Parameter keys: of each waiver, those that say what it speaks of.
  static func waiving(
    _ waivers: [String], file: String = "xa/*.txt", expires: String = "2026-12-31",
    today: String = "2026-11-21"
  ) throws -> Waiving {
    let entries = waivers.map { keys in
      """
      [[waiver]]
      \(keys.contains("file =") ? "" : "file = \"\(file)\"")
      \(keys.contains("expires =") ? "" : "expires = \(expires)")
      reason = "lý do"
      approver = "người duyệt"
      \(keys)

      """
    }
    let text = "schema = \"soat.waivers/1\"\n" + entries.joined()
    let ledger = try WaiverLedgerFile.ledger(
      RuleSource(name: "so.toml", bytes: Array(text.utf8)))
    return Waiving([ledger], today: try #require(CalendarDate(iso: today)))
  }

  /// The sections of the findings that stay open, as «I II.1 …», the yellow one as `v`.
  static func open(_ waiving: Waiving, _ report: DocumentReport) -> [String] {
    waiving.applied(to: report, named: [[report.path]]).document.findings
      .filter { $0.standing.isOpen }.map { finding in
        (finding.section ?? "-") + (finding.rule.text == "own/vang" ? "v" : "")
      }
  }
}

/// Which findings a waiver lets pass: no more than it was written for.
@Suite("Waiving")
struct WaivingTests {
  private static let all = ["I", "II.1", "II.2", "II.2", "II.2v"]

  @Test("without a waiver everything is open")
  func nothing() throws {
    #expect(WaivedSample.open(try WaivedSample.waiving([]), try WaivedSample.report()) == Self.all)
  }

  @Test(
    "all that a waiver says must hold",
    arguments: [
      ("rule = \"own/vang\"", ["I", "II.1", "II.2", "II.2"]),
      ("rule = \"own/den\"\ncount = 4", ["II.2v"]),
      ("code = \"text.forbidden\"\ncount = 5", []),
      ("code = \"text.forbidden\"\nrule = \"own/vang\"", ["I", "II.1", "II.2", "II.2"]),
      ("code = \"list.wording\"\nrule = \"own/vang\"", all),
      ("rule = \"own/den\"\nsection = \"I\"", ["II.1", "II.2", "II.2", "II.2v"]),
      ("rule = \"own/den\"\nsection = \"II\"\ncount = 3", ["I", "II.2v"]),
      ("rule = \"own/den\"\nsection = \"II.1\"", ["I", "II.2", "II.2", "II.2v"]),
      ("rule = \"own/den\"\nsection = \"recipients\"", all),
      ("rule = \"own/vang\"\nsubject = \"mèo vàng\"\nfile = \"xa/b.txt\"", all),
      ("rule = \"own/vang\"\nfile = \"**\"", ["I", "II.1", "II.2", "II.2"]),
      ("rule = \"own/vang\"\nfile = \"xa\"", ["I", "II.1", "II.2", "II.2"]),
      ("rule = \"own/vang\"\nfile = \"a.txt\"", all),
    ])
  func scope(_ keys: String, _ open: [String]) throws {
    let waiving = try WaivedSample.waiving([keys])
    #expect(WaivedSample.open(waiving, try WaivedSample.report()) == open)
  }

  @Test("what matches more than approved lets nothing pass, whichever come first")
  func broad() throws {
    let report = try WaivedSample.report()
    for count in 1...5 {
      let waiving = try WaivedSample.waiving(["rule = \"own/den\"\ncount = \(count)"])
      #expect(WaivedSample.open(waiving, report) == (count < 4 ? Self.all : ["II.2v"]))
      let use = try #require(waiving.applied(to: report, named: [[report.path]]).uses.first)
      #expect(use.outcome == (count < 4 ? .tooBroad(4) : .waived(4)))
    }
  }

  @Test("fingerprints name findings one by one, and two equal ones of a sentence are two")
  func fingerprints() throws {
    let report = try WaivedSample.report()
    for index in report.findings.indices {
      let waiving = try WaivedSample.waiving([
        "code = \"text.forbidden\"\nfingerprints = [\"\(report.findings[index].fingerprint.hex)\"]"
      ])
      var rest = Self.all
      rest.remove(at: index)
      #expect(WaivedSample.open(waiving, report) == rest)
    }
  }

  @Test("of two waivers for one finding the first counts; the second has only what is left")
  func first() throws {
    let report = try WaivedSample.report()
    let waiving = try WaivedSample.waiving([
      "rule = \"own/den\"\nsection = \"II.2\"\ncount = 2", "rule = \"own/den\"\nsection = \"II.2\"",
      "rule = \"own/den\"\nsection = \"II\"",
    ])
    let applied = waiving.applied(to: report, named: [[report.path]])
    #expect(applied.uses.map(\.outcome) == [.waived(2), .waived(0), .waived(1)])
    #expect(applied.uses.map { $0.earlier?.entry } == [nil, 0, nil])
    let lines = applied.document.findings.map { $0.standing.waiver?.line }
    #expect(lines == [nil, 17, 2, 2, nil])
  }

  @Test(
    "a waiver holds on its last day and no longer",
    arguments: [
      ("2026-11-20", true), ("2026-11-21", true), ("2026-11-22", false), ("2027-01-01", false),
    ])
  func days(_ today: String, _ holds: Bool) throws {
    let waiving = try WaivedSample.waiving(
      ["rule = \"own/vang\""], expires: "2026-11-21", today: today)
    let report = try WaivedSample.report()
    #expect(WaivedSample.open(waiving, report).contains("II.2v") != holds)
    let use = try #require(waiving.applied(to: report, named: [[report.path]]).uses.first)
    #expect(use.outcome == (holds ? .waived(1) : .lapsed(1)))
  }

  @Test(
    "days are counted over months, years and leap days",
    arguments: [
      ("2026-11-21", "2026-11-21", 0), ("2026-12-31", "2026-11-21", 40),
      ("2027-01-01", "2026-12-31", 1),
      ("2028-03-01", "2028-02-28", 2), ("2027-03-01", "2027-02-28", 1),
      ("2026-11-20", "2026-11-21", -1),
      ("2100-03-01", "2100-02-28", 1), ("2000-03-01", "2000-02-28", 2),
    ])
  func daysLeft(_ last: String, _ today: String, _ left: Int) throws {
    let (last, today) = (
      try #require(CalendarDate(iso: last)), try #require(CalendarDate(iso: today))
    )
    #expect(WaiverTerm.until(last).daysLeft(on: today) == left)
    #expect(WaiverTerm.unreadable("x").daysLeft(on: today) == nil)
  }

  @Test("what has lapsed lets nothing pass, and says nothing of what another one answers for")
  func lapsed() throws {
    let report = try WaivedSample.report()
    let waiving = try WaivedSample.waiving([
      "rule = \"own/den\"\ncount = 4\nexpires = 2026-11-20", "rule = \"own/den\"\nsection = \"I\"",
      "rule = \"own/vang\"\nexpires = \"2027-01-01\"",
    ])
    #expect(WaivedSample.open(waiving, report) == ["II.1", "II.2", "II.2", "II.2v"])
    let uses = waiving.applied(to: report, named: [[report.path]]).uses
    #expect(uses.map(\.position.entry) == [1, 0, 2])
    #expect(uses.map(\.outcome) == [.waived(1), .lapsed(3), .lapsed(1)])
  }

  @Test("a requirement of which all is waived is waived, else not met")
  func verdicts() throws {
    let report = try WaivedSample.report()
    let waiving = try WaivedSample.waiving([
      "rule = \"own/vang\"", "rule = \"own/den\"\nsection = \"II\"\ncount = 3",
    ])
    let verdicts = waiving.applied(to: report, named: [[report.path]]).document.verdicts
    #expect(verdicts.map(\.outcome) == [.notMet, .waived])
  }

  @Test("a file that is no document can be waived, one that cannot be read cannot")
  func files() throws {
    let keys = ["rule = \"core/file\"\nfile = \"**\""]
    let waiving = try WaivedSample.waiving(keys)
    let unreadable = FileFinding.unreadable(
      path: "a.txt", why: "x", JudgeSettings(phase: .issued), .vi)
    #expect(
      waiving.applied(to: unreadable, named: [["a.txt"]]).document.findings[0].standing.isOpen)
    let empty = try SampleReport.of("")
    #expect(empty.findings.map(\.code) == [.fileEmpty])
    #expect(!waiving.applied(to: empty, named: [["a.txt"]]).document.findings[0].standing.isOpen)
  }

  @Test("a document outside the folder of the ledger, or without a name, is left alone")
  func nameless() throws {
    let waiving = try WaivedSample.waiving(["rule = \"own/vang\"\nfile = \"**\""])
    let applied = waiving.applied(to: try WaivedSample.report(), named: [[]])
    #expect(applied.uses.isEmpty)
    #expect(applied.document.findings.allSatisfy { $0.standing.isOpen })
  }
}
