import SoatFindings
import SoatReports
import Testing

@Suite("MarkdownReport")
struct MarkdownReportTests {
  private let run = [
    Sample.clean, Sample.spotless, Sample.rejected, Sample.accepted, Sample.warned,
  ]

  @Test("writes the golden bytes, document by document", arguments: Language.allCases)
  func golden(language: Language) throws {
    try expectGolden(
      bytes(of: run, in: MarkdownReport(language: language)), "run-\(language.rawValue).md")
  }

  @Test("begins with the sums where it goes behind other text")
  func summary() throws {
    try expectGolden(bytes(of: run, in: MarkdownReport(room: 1 << 20)), "summary.md")
  }

  @Test("says of clean documents no more than that they are")
  func clean() {
    #expect(
      text(of: [Sample.spotless, Sample.spotless], in: MarkdownReport()) == """
        ## Rà soát văn bản

        **Tổng cộng** 2 văn bản: không có lỗi


        """)
  }

  @Test("does not pass over a document that no set judged")
  func unsuited() {
    let document = DocumentReport(
      path: "a.txt", status: .checked, facts: .init(), ruleSets: [], findings: [], verdicts: [],
      unsuited: [.init(id: "nq57", why: "dành cho kế hoạch")])
    #expect(
      text(of: [document], in: MarkdownReport()).contains(
        "### – `a.txt`\n\nbộ nq57 không dùng cho văn bản này (dành cho kế hoạch) · không có lỗi\n"))
  }

  @Test("fits into the room there is, whatever it is, and cuts at the border of a document")
  func room() throws {
    let whole = bytes(of: run, in: MarkdownReport(room: .max)).count
    var cuts: Set<Int> = []
    for room in stride(from: 0, to: whole, by: 7) {
      let text = text(of: run, in: MarkdownReport(room: room))
      #expect(text.utf8.count <= room)
      guard !text.isEmpty else { continue }
      let sections = text.split(separator: "\n### ").dropFirst().count
      cuts.insert(sections)
      #expect(text.hasSuffix("còn \(4 - sections) văn bản nữa.\n"))
      #expect(text.contains("**Tổng cộng** 5 văn bản"))
    }
    #expect(cuts == [0, 1, 2, 3])
    #expect(bytes(of: run, in: MarkdownReport(room: whole)).count == whole)
  }

  @Test("keeps no more than fits, of however many documents")
  func many() {
    let documents = [DocumentReport](repeating: Sample.guidance, count: 2_000)
    let text = text(of: documents, in: MarkdownReport(room: 100_000))
    #expect(text.utf8.count <= 100_000)
    let sections = text.split(separator: "\n### ").count - 1
    #expect(sections > 5)
    #expect(text.hasSuffix("còn \(2_000 - sections) văn bản nữa.\n"))
    let rows = text.split(separator: "\n").filter { $0.hasPrefix("| ✗ `huong-dan") }.count
    #expect(text.contains("Còn \(2_000 - rows) văn bản nữa không có trong bảng."))
  }

  @Test("stays what it is, whatever a document says", arguments: HostileText.all)
  func hostile(words: String) {
    let text = text(of: [HostileText.document(words)], in: MarkdownReport())
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.count == 19)
    #expect(lines.filter { $0.hasPrefix("|") }.count == 6)
    #expect(text.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F || $0 == 0x0A })
  }
}

@Suite("MarkdownText")
struct MarkdownTextTests {
  /// The words as they stand in a message, ‸ for the joiner that nobody sees.
  @Test(
    "makes markup of no words",
    arguments: [
      ("a*b*_c_~d~", #"a\*b\*\_c\_\~‸d\~"#),
      ("<b onclick=1>&amp;", "&lt;b onclick=1&gt;&amp;‸amp;"),
      ("[x](y) ![z](w)", #"\[x\](y) \!\[z\](w)"#), ("a|b\\|c", #"a\|b\\\|c"#),
      ("`a``", #"\`a\`\`"#), ("@team @ nhóm", "@‸team @ nhóm"), ("#12 # a", ##"\#‸12 \# a"##),
      ("!3 $4 %5 &6 ~l ^7", #"\!‸3 \$‸4 %‸5 &amp;‸6 \~‸l \^‸7"#), ("GH-9 gh-x", "GH‸-9 gh‸-x"),
      ("https://a.vn", "https:‸//a.vn"), ("www.a.vn WWW.b", "www‸.a.vn WWW‸.b"),
      ("a@b.vn", "a@‸b.vn"), (":tada:", ":‸tada:"), ("một\r\nhai", "một hai"),
      ("Số 12-HD/TU, ngày 05/4/2025", "Số 12-HD/TU, ngày 05/4/2025"),
    ])
  func plain(words: String, markdown: String) {
    let cell = cells(words)[2].split(separator: "<br>")[0]
    #expect(cell == markdown.replacing("‸", with: "\u{2060}"))
  }

  @Test(
    "quotes exact words so that they stay exact, in a cell",
    arguments: [
      ("a", "`a`"), ("a`b", "``a`b``"), ("`a", "`` `a ``"), ("a``", "``` a`` ```"),
      ("a|b", #"`a\|b`"#), (#"a\|b"#, #"a\\\|b"#), (#"a\"#, #"`a\`"#), ("@team #1", "`@team #1`"),
      ("<b>", "`<b>`"), ("&lt;", "`&lt;`"),
    ])
  func code(words: String, markdown: String) {
    #expect(cells(words)[2].split(separator: "<br>")[1] == "Hiện: " + markdown)
    #expect(cells(words)[3] == markdown)
  }

  @Test("quotes a path with all its spaces and without a cell around it")
  func path() {
    let document = DocumentReport(
      path: " a|b `c` ", status: .checked, facts: .init(), ruleSets: [],
      findings: [Sample.lostComma], verdicts: [])
    let text = text(of: [document], in: MarkdownReport())
    #expect(text.contains("### ▲ ``  a|b `c`  ``\n"))
    #expect(text.contains(#"| ▲ ``  a\|b `c`  `` | 0 | 1 | 0 |"#))
  }

  /// The cells of the row of a finding that says `words` everywhere.
  private func cells(_ words: String) -> [String] {
    let finding = Finding(
      code: .textForbidden, rule: RuleID("s/r"), severity: .error, place: nil, message: words,
      found: words, expected: words, fingerprint: Fingerprint(), ruleFile: "", ruleLine: 1)
    let document = DocumentReport(
      path: "a", status: .checked, facts: .init(), ruleSets: [], findings: [finding], verdicts: [])
    let text = text(of: [document], in: MarkdownReport())
    let row = text.split(separator: "\n").first { $0.hasPrefix("| ✗ LỖI") } ?? ""
    return row.dropFirst(2).dropLast(2).split(separator: " | ").map(String.init)
  }
}
