import SoatChecks
import SoatFindings
import SoatRuleFiles
import Testing

/// What a run says of its ledger: what has lapsed, is of no use, or goes too far.
@Suite("Ledger of a run")
struct LedgerReportTests {
  /// What is told of a ledger after documents of these paths, all with the same text.
  private func told(
    _ waivers: [String], after paths: [String] = ["xa/a.txt"], folders: [String] = [],
    rules: Set<RuleID>? = nil, tellsAll: Bool = false, text: String = WaivedSample.text
  ) throws -> [Finding] {
    let waiving = try WaivedSample.waiving(waivers)
    var tally = WaiverTally()
    for path in paths {
      let report = try WaivedSample.report(text, path: path)
      tally.add(waiving.applied(to: report, named: [[path]]).uses)
    }
    let known = ["own/den", "own/vang", "nq57/task-groups"].map { RuleID($0) }
    let report = LedgerReport(
      waiving, tally, known: known, nearest: { NearestWord.nearest(to: $0, in: $1) },
      language: .vi, tellsAllLapsed: tellsAll)
    let document = report.document(0, LedgerCoverage(folders: folders, rules: rules))
    #expect(document.path == "so.toml" && document.status == .checked)
    #expect(document.verdicts.isEmpty && document.facts.type == nil)
    return document.findings
  }

  private static let used = "rule = \"own/vang\""
  private static let unused = "rule = \"own/vang\"\nsection = \"I\""

  @Test("of waivers that hold and are needed nothing is said")
  func fine() throws {
    #expect(try told([Self.used], folders: [""]).isEmpty)
    #expect(try told([], folders: [""]).isEmpty)
  }

  @Test(
    "a waiver is unused only where all that it speaks of was checked",
    arguments: [
      // The very document, the folder of it, one above; another folder; another document.
      ("xa/a.txt", ["xa/a.txt"], [], true), ("xa/a.txt", ["xa/a.txt"], ["huyen"], true),
      ("xa/a.txt", ["xa/b.txt"], ["xa"], true), ("xa/a.txt", ["xa/b.txt"], [""], true),
      ("xa/a.txt", ["xa/b.txt"], [], false), ("xa/a.txt", ["xa/b.txt"], ["huyen"], false),
      ("xa/a.txt", ["xa/b.txt"], ["xa/moi"], false), ("xa/a.txt", ["xa/b.txt"], ["x"], false),
      // A pattern may speak of documents that were not there.
      ("xa/*.txt", ["xa/a.txt"], [], false), ("xa/*.txt", ["xa/a.txt"], ["xa"], true),
      ("**/a.txt", ["xa/a.txt"], ["xa"], false), ("**/a.txt", ["xa/a.txt"], [""], true),
      ("xa", ["xa/a.txt"], [], false), ("xa", ["xa/a.txt"], ["xa"], true),
      ("xa/a[.]txt", ["xa/a.txt"], [], true),
    ] as [(String, [String], [String], Bool)])
  func coverage(_ file: String, _ paths: [String], _ folders: [String], _ isTold: Bool) throws {
    let told = try told(
      [Self.unused + "\nfile = \"\(file)\""], after: paths, folders: folders)
    #expect(told.map(\.code) == (isTold ? [.ruleUnusedSuppression] : []))
  }

  @Test("by rules that the run did without, nothing is called unused")
  func rules() throws {
    let waivers = [Self.unused, "code = \"list.wording\""]
    #expect(try told(waivers, folders: [""]).count == 2)
    #expect(
      try told(waivers, folders: [""], rules: [RuleID("own/vang")]).map(\.subject) == ["own/vang"])
    #expect(try told(waivers, folders: [""], rules: [RuleID("own/den")]).isEmpty)
  }

  @Test("why a waiver is unused is told")
  func why() throws {
    let messages = try told(
      [
        Self.used, Self.used, Self.unused, "rule = \"nq57/task-group\"", "rule = \"xyz/abcdef\"",
        Self.unused + "\nfile = \"xa/cu.txt\"",
        "rule = \"own/den\"\nfingerprints = [\"00000000000000ff\"]",
      ], folders: [""]
    ).map { "\($0.place?.line ?? 0) \($0.message) → \($0.help ?? "")" }
    let expected = [
      "8 Miễn trừ own/vang – xa/*.txt: thừa, vì chỗ nó nói tới đã được miễn ở so.toml:2",
      "14 Miễn trừ own/vang – xa/*.txt: không khớp chỗ nào",
      "21 Miễn trừ nq57/task-group – xa/*.txt: không có quy tắc “nq57/task-group” → Có phải “nq57/task-groups”?",
      "27 Miễn trừ xyz/abcdef – xa/*.txt: không có quy tắc “xyz/abcdef” → Xem các quy tắc: soat rules list.",
      "33 Miễn trừ own/vang – xa/cu.txt: không có văn bản nào tên “xa/cu.txt”",
      "41 Miễn trừ own/den – xa/*.txt: không còn khớp chỗ nào",
    ]
    #expect(messages.count == expected.count)
    for (message, expected) in zip(messages, expected) {
      #expect(message.hasPrefix(expected), "\(message)")
    }
  }

  @Test("what has lapsed is told once, with what is open again")
  func lapsed() throws {
    let day = "\nexpires = 2026-11-20"
    let told = try told(
      [
        "rule = \"own/den\"\ncount = 4" + day, Self.unused + day,
        Self.used + "\nexpires = 2026-02-30",
      ],
      after: ["xa/a.txt", "xa/b.txt"], folders: [""])
    #expect(told.map(\.code) == [.ruleExpiredWaiver, .ruleExpiredWaiver, .ruleExpiredWaiver])
    #expect(told.map(\.reason) == [nil, nil, .malformed])
    #expect(told.map(\.severity) == [.warning, .warning, .warning])
    #expect(
      told[0].message.hasSuffix("đã hết hạn sau ngày 20/11/2026; 8 chỗ nó từng miễn lại bị báo"))
    #expect(told[1].message.hasSuffix("; lần soát này không có chỗ nào cần nó"))
    #expect(told[2].message.contains("không đọc được ngày hết hạn"))
    #expect(told[2].found == "expires = 2026-02-30")
  }

  @Test("what has lapsed for other documents is told only where all is asked for")
  func lapsedElsewhere() throws {
    let waivers = [Self.used + "\nfile = \"huyen/a.txt\"\nexpires = 2026-11-20"]
    #expect(try told(waivers).isEmpty)
    #expect(try told(waivers, folders: ["huyen"]).map(\.code) == [.ruleExpiredWaiver])
    #expect(try told(waivers, tellsAll: true).map(\.code) == [.ruleExpiredWaiver])
  }

  @Test("what matches too much is told with the number, and the document that has the most")
  func broad() throws {
    let told = try told(
      ["rule = \"own/den\"\ncount = 2"], after: ["xa/a.txt", "xa/b.txt", "xa/c.txt"])
    #expect(told.map(\.code) == [.ruleBroadWaiver])
    #expect(told.map(\.severity) == [.warning] && told.map(\.reason) == [nil])
    #expect(
      told[0].message
        == "Miễn trừ own/den – xa/*.txt: khớp 4 chỗ trong “xa/a.txt” và quá rộng ở 2 văn bản khác, nhiều hơn 2 chỗ đã duyệt, nên không miễn chỗ nào ở đó"
    )
    #expect(told[0].help?.contains("count = 4") == true)
  }

  @Test("one finding that stands in several documents is let pass there, which is an error")
  func copies() throws {
    let fingerprint = try #require(try WaivedSample.report().findings.last).fingerprint.hex
    let waiver = [Self.used + "\nfingerprints = [\"\(fingerprint)\"]"]
    #expect(try told(waiver, folders: [""]).isEmpty)
    let told = try told(waiver, after: ["xa/a.txt", "xa/b.txt"])
    #expect(told.map(\.code) == [.ruleBroadWaiver] && told.map(\.reason) == [.copies])
    #expect(told.map(\.severity) == [.error])
    #expect(told[0].message.hasSuffix("miễn 2 chỗ ở 2 văn bản, nhiều hơn 1 chỗ đã duyệt"))
  }

  @Test("each finding has a place in the ledger and a fingerprint of its own")
  func places() throws {
    let told = try told([Self.unused, Self.unused, Self.used], folders: [""])
    #expect(told.map { $0.place?.line } == [2, 9])
    #expect(told.map { $0.place?.column } == [3, 3] && told.map { $0.place?.endColumn } == [9, 9])
    #expect(Set(told.map(\.fingerprint)).count == 2)
    #expect(told.allSatisfy { $0.rule == LedgerReport.rule })
  }
}
