import Foundation
import SoatFindings
import SoatReports
import Testing

@Suite("TableReport")
struct TableReportTests {
  private let run = [
    Sample.clean, Sample.spotless, Sample.rejected, Sample.guidance, Sample.warned,
  ]

  struct Layout: Sendable, CustomTestStringConvertible {
    let name: String
    let options: TableReport.Options
    var testDescription: String { name }
  }

  @Test(
    "lays a run of documents out as in the golden",
    arguments: [
      Layout(name: "run-80", options: .init(width: 80, hasColour: false)),
      Layout(name: "run-80-colour", options: .init(width: 80, hasColour: true)),
      Layout(name: "run-120", options: .init(width: 120, hasColour: false)),
      Layout(name: "run-120-colour", options: .init(width: 120, hasColour: true)),
      Layout(name: "run-40", options: .init(width: 40, hasColour: false)),
      Layout(name: "run-80-en", options: .init(width: 80, hasColour: false, language: .en)),
      Layout(name: "run-80-notes", options: .init(width: 80, hasColour: false, listsNotes: true)),
      Layout(name: "run-80-quiet", options: .init(width: 80, hasColour: false, isQuiet: true)),
    ])
  func run(layout: Layout) throws {
    try expectGolden(bytes(of: run, in: TableReport(layout.options)), layout.name + ".txt")
  }

  @Test("ends a single document with its totals")
  func single() throws {
    try expectGolden(
      bytes(of: [Sample.guidance], in: TableReport(.init(width: 80, hasColour: false))),
      "single-80.txt")
  }

  @Test("gives a clean document one line with the number of its notes")
  func clean() {
    #expect(plain([Sample.clean]) == "✓ cong-van/12-cv.txt: không có lỗi (2 ghi chú)\n")
    #expect(plain([Sample.spotless]) == "✓ cong-van/13-cv.txt: không có lỗi\n")
  }

  @Test("does not call clean what a set that was asked for is not for")
  func unsuited() {
    func report(_ ruleSets: [DocumentReport.ChosenRuleSet]) -> DocumentReport {
      DocumentReport(
        path: "a.txt", status: .checked, facts: .init(), ruleSets: ruleSets, findings: [],
        verdicts: [],
        unsuited: [.init(id: "nq57", why: "dành cho kế hoạch, không phải thông báo")])
    }
    let line =
      "– a.txt: bộ nq57 không dùng cho văn bản này (dành cho kế hoạch, không phải thông báo); "
    #expect(plain([report([])]) == line + "chưa soát gì\n")
    let inherited = DocumentReport.ChosenRuleSet(
      id: "terms", version: "1", hash: "0", chosenBy: "nq57 kế thừa")
    #expect(plain([report([inherited])]) == line + "phần còn lại không có lỗi\n")
  }

  @Test("gives clean documents a line each and one total")
  func allClean() {
    #expect(
      plain([Sample.clean, Sample.spotless]) == """
        ✓ cong-van/12-cv.txt: không có lỗi (2 ghi chú)
        ✓ cong-van/13-cv.txt: không có lỗi

        Tổng cộng 2 văn bản: 2 ghi chú

        """)
  }

  @Test("says nothing of clean and warned documents when quiet")
  func quietClean() {
    let quiet = TableReport(.init(width: 80, hasColour: false, isQuiet: true))
    #expect(bytes(of: [Sample.clean, Sample.warned, Sample.spotless], in: quiet) == [])
  }

  @Test("writes nothing for no documents")
  func noDocuments() {
    #expect(plain([]) == "")
  }

  @Test("asks about the phase only where the document has blanks and is judged as issued")
  func phase() {
    let hint = "Dùng --phase signing"
    let signing = TableReport(.init(width: 80, hasColour: false, hintsAtPhase: false))
    #expect(plain([Sample.guidance]).contains(hint))
    #expect(!plain([Sample.warned]).contains(hint))
    #expect(!text(of: [Sample.guidance], in: signing).contains(hint))
  }

  @Test("shows decomposed text as it shows composed text", arguments: [80, 120])
  func decomposed(width: Int) {
    let report = TableReport(.init(width: width, hasColour: false))
    let composed = bytes(of: [Sample.guidance], in: report)
    #expect(bytes(of: [Sample.guidance.decomposed], in: report) == composed)
  }

  @Test("takes colour from nothing but its options", arguments: [40, 80, 120])
  func colour(width: Int) {
    let report = TableReport(.init(width: width, hasColour: true))
    let coloured = text(of: [Sample.guidance], in: report)
    #expect(coloured.contains("\u{1B}[4;31mchuyền\u{1B}[0m đổi số"))
    #expect(!plain([Sample.guidance]).contains("\u{1B}"))
  }

  @Test("prints hostile strings harmlessly", arguments: HostileText.all, [1, 40, 79, 120])
  func hostile(hostile: String, width: Int) {
    let report = TableReport(.init(width: width, hasColour: false, listsNotes: true))
    let document = HostileText.document(hostile)
    for line in text(of: [document, document], in: report).split(separator: "\n") {
      #expect(line.unicodeScalars.reduce(0) { $0 + DisplayWidth.columns(of: $1) } <= max(40, width))
      #expect(line.unicodeScalars.allSatisfy { !isDangerous($0) })
    }
  }

  @Test("shows what a terminal would obey")
  func visible() {
    let text = plain([HostileText.document("a\u{1B}[31m\u{202E}b")])
    #expect(text.hasPrefix("✗ a\\u{1B}[31m\\u{202E}b\n"))
  }

  @Test("sorts the summary by errors, warnings, notes and path")
  func order() {
    let rows = plain(run).components(separatedBy: "┿━━━━━━━━\n").last?.split(separator: "\n")
    let paths = rows?.prefix(run.count).map { $0.split(separator: " ")[1] }
    #expect(
      paths == [
        "huong-dan/03-hd-phu-son.txt", "cu/bao-cao-tcvn3.txt", "ke-hoach/07-kh.txt",
        "cong-van/12-cv.txt", "cong-van/13-cv.txt",
      ])
  }

  @Test("what a finding brings about is told in its entry and has none of its own")
  func effects() {
    let text = plain([document([Sample.missingItem, Sample.skippedNumber])])
    #expect(text.contains("Kéo theo: 1 cảnh báo: numbering.gap (dòng 47:1)"))
    #expect(!text.contains(Sample.skippedNumber.message))
    #expect(text.contains("1 lỗi · 1 cảnh báo"))
  }

  @Test("an effect has its entry where its cause is not listed")
  func causeOutOfSight() {
    let note = Finding(
      code: .textArtifact, rule: RuleID("core/artifact"), severity: .note, place: nil,
      message: "Một ghi chú", fingerprint: Sample.missingItem.fingerprint, ruleFile: "a",
      ruleLine: 1)
    let text = plain([document([note, Sample.skippedNumber])])
    #expect(text.contains(Sample.skippedNumber.message))
    #expect(text.contains("Do lỗi:"))
  }

  @Test("effects of effects are told with the first cause, and causes in a circle hide nothing")
  func chains() {
    func finding(_ number: UInt64, causedBy cause: UInt64?) -> Finding {
      Finding(
        code: .textRepeatedWord, rule: RuleID("a/b"), severity: .error, place: nil,
        message: "Lỗi thứ \(number)", fingerprint: Sample.fingerprint(number),
        causedBy: cause.map { Sample.fingerprint($0) }, ruleFile: "a", ruleLine: 1)
    }
    let chain = plain([
      document([finding(1, causedBy: nil), finding(2, causedBy: 1), finding(3, causedBy: 2)])
    ])
    #expect(chain.contains("Kéo theo: 2 lỗi"))
    #expect(!chain.contains("Lỗi thứ 2") && !chain.contains("Lỗi thứ 3"))
    let circle = plain([document([finding(1, causedBy: 2), finding(2, causedBy: 1)])])
    #expect(circle.contains("Lỗi thứ 1") && circle.contains("Lỗi thứ 2"))
  }

  private func document(_ findings: [Finding]) -> DocumentReport {
    DocumentReport(
      path: "a.txt", status: .checked, facts: .init(), ruleSets: [], findings: findings,
      verdicts: [])
  }

  private func plain(_ documents: [DocumentReport]) -> String {
    text(of: documents, in: TableReport(.init(width: 80, hasColour: false)))
  }

  private func isDangerous(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator: true
    default: false
    }
  }
}

extension DocumentReport {
  /// The same report of a document typed in decomposed letters.
  fileprivate var decomposed: DocumentReport {
    DocumentReport(
      path: path, status: status, facts: facts, ruleSets: ruleSets,
      findings: findings.map(\.decomposed), verdicts: verdicts)
  }
}

extension Finding {
  fileprivate var decomposed: Finding {
    Finding(
      code: code, rule: rule, subject: subject, severity: severity, reason: reason, place: place,
      section: section, message: message.decomposed, found: found?.decomposed,
      expected: expected?.decomposed,
      diff: diff.map { DiffRun($0.operation, $0.text.decomposed) }, help: help,
      source: source, quote: quote?.decomposed, fingerprint: fingerprint, causedBy: causedBy,
      ruleFile: ruleFile, ruleLine: ruleLine)
  }
}

extension String {
  fileprivate var decomposed: String { decomposedStringWithCanonicalMapping }
}
