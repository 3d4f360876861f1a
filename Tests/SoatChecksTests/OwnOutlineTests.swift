import SoatFindings
import Testing

/// Sections, lists and the range of a rule set that an office has written.
@Suite("Own outline")
struct OwnOutlineTests {
  @Test("a section that need not be there is judged where it is")
  func optional() throws {
    let rules = try OwnRules(
      """
      [[rule]]
      id = "own/muc"
      kind = "sections"
      [[rule.section]]
      role = "content"
      headings = ["Nội dung"]
      [[rule.section]]
      role = "other"
      headings = ["Kinh phí"]
      required = false
      """)
    func outcomes(_ body: String) -> [Verdict.Outcome] {
      rules.report(OwnPlan.text(body)).verdicts.map(\.outcome)
    }
    let content = "I- NỘI DUNG\n\nGiao các chi bộ thực hiện.\n\n"
    #expect(outcomes(content) == [.met, .notApplicable])
    #expect(outcomes(content + "II- KINH PHÍ\n\nDo ngân sách xã bảo đảm.") == [.met, .met])
    #expect(outcomes(content + "II- KINH PHÍ\n\nIII- PHỤ TRÁCH\n\nMột hai.") == [.met, .notMet])
  }

  @Test("a section that must have a heading of its own is told where it shares one")
  func joint() throws {
    let text = OwnPlan.text(
      "I- NỘI DUNG VÀ QUY TRÌNH\n\nMột hai.\n\nII- TỔ CHỨC THỰC HIỆN\n\nBa bốn.")
    for (isFirst, subject) in [(true, "content"), (false, "other")] {
      let rules = try OwnRules(
        """
        [[rule]]
        id = "own/muc"
        kind = "sections"
        [[rule.section]]
        role = "content"
        headings = ["Nội dung"]
        joint = \(!isFirst)
        [[rule.section]]
        role = "other"
        headings = ["Quy trình"]
        joint = \(isFirst)
        """)
      #expect(rules.told(text) == ["section.missing \(subject)"])
      let message = rules.report(text).findings.first?.message ?? ""
      #expect(message.hasSuffix("đang gộp trong mục “I- NỘI DUNG VÀ QUY TRÌNH”"), "\(message)")
    }
  }

  private static func list(_ items: [String]) -> String {
    "[[rule]]\nid = \"own/viec\"\nkind = \"list\"\nordered = true\nnumbered = true\n"
      + items.enumerated().map { "[[rule.item]]\nid = \"i\($0)\"\ntext = \"\($1)\"\n" }.joined()
  }

  private static let signed = ["Đạt 95% học sinh khá", "Giảm 20% hộ nghèo", "100% đạt chuẩn"]
  private static let alike = [
    "Phát triển đoàn viên", "Phát triển đoàn viên mới", "Phát triển đoàn viên mới ở trường",
  ]

  @Test(
    "short items with signs, and items that begin alike, are told apart",
    arguments: [
      (signed, [0, 1, 2], []), (signed, [0, 2], ["missing-item i1"]), (alike, [0, 1, 2], []),
      (alike, [0, 2], ["missing-item i1"]), (alike, [0, 2, 1], ["order i1"]),
    ] as [([String], [Int], [String])])
  func items(_ items: [String], _ written: [Int], _ expected: [String]) throws {
    let rules = try OwnRules(Self.list(items))
    let body = written.enumerated().map { "\($0 + 1). \(items[$1])." }.joined(separator: "\n\n")
    let text = OwnPlan.text("I- NHIỆM VỤ\n\nCác chi bộ thực hiện:\n\n\(body)")
    #expect(rules.told(text) == expected.map { "list.\($0)" })
  }

  @Test("items that are spread over sections may each begin with 1")
  func spread() throws {
    let items = ["Mở chuyên mục hỏi đáp", "Nâng cấp hệ thống văn bản", "Giúp làng nghề bán hàng"]
    let rules = try OwnRules(Self.list(items))
    let body = zip(["I", "II", "III"], items).map { "\($0)- NHÓM VIỆC\n\n1. \($1).\n\n" }.joined()
    #expect(rules.told(OwnPlan.text(body)).isEmpty)
    let numbered = items.map { "1. \($0).\n\n" }.joined()
    #expect(
      Set(rules.told(OwnPlan.text("I- NHIỆM VỤ\n\n" + numbered)))
        == ["list.numbering i1", "list.numbering i2"])
  }

  @Test("a sentence that names all items before them makes none of them stand twice")
  func named() throws {
    let items = ["Mở chuyên mục hỏi đáp", "Nâng cấp hệ thống văn bản", "Giúp làng nghề bán hàng"]
    let rules = try OwnRules(Self.list(items))
    let body = items.enumerated().map { "\($0 + 1). \($1)." }.joined(separator: "\n\n")
    let text = OwnPlan.text(
      "I- MỤC TIÊU\n\nThực hiện: \(items.joined(separator: "; ")).\n\nII- NHIỆM VỤ\n\n\(body)")
    #expect(rules.told(text).isEmpty)
  }

  @Test(
    "with its day still blank, a document may be one of those that the set is for",
    arguments: [
      ("ngày    tháng 9 năm 2026", "from = 2026-09-10", true),
      ("ngày    tháng 9 năm 2026", "from = 2026-10-01", false),
      ("ngày    tháng 9 năm 2026", "until = 2026-09-10", true),
      ("ngày    tháng 9 năm 2026", "until = 2026-08-31", false),
      ("ngày    tháng    năm 2026", "from = 2026-07-01", true),
      ("ngày 09 tháng 9 năm 2026", "from = 2026-09-10", false),
      ("ngày 10 tháng 9 năm 2026", "from = 2026-09-10", true),
    ])
  func blankDay(_ date: String, _ applies: String, _ isFor: Bool) throws {
    let rules = try OwnRules(
      """
      [[rule]]
      id = "own/cam"
      kind = "forbidden"
      phrases = [{ text = "giao việc" }]
      """, applies: applies)
    let report = rules.report(OwnPlan.text("Không giao việc.", date: date))
    #expect(report.ruleSets.map(\.id) == (isFor ? ["own"] : []))
    #expect(report.findings.count == (isFor ? 1 : 0))
  }

  @Test("a document with a blank day is no older than what it cites of its month")
  func citedDay() throws {
    let rules = try OwnRules(
      """
      [[rule]]
      id = "own/cam"
      kind = "forbidden"
      phrases = [{ text = "giao việc" }]
      """, applies: "until = 2026-09-10")
    for (day, isFor) in [("09/9/2026", true), ("12/9/2026", false), ("12/10/2026", true)] {
      let text = OwnPlan.text(
        "Theo Kế hoạch số 15-KH/TU, ngày \(day) của Tỉnh ủy, không giao việc.",
        date: "ngày    tháng 9 năm 2026")
      #expect(rules.report(text).findings.count == (isFor ? 1 : 0), "\(day)")
    }
  }

  @Test(
    "types outside the list are others, and no official letters", arguments: ["NỘI QUY", "ĐIỀU LỆ"])
  func otherTypes(_ name: String) throws {
    let rules = try OwnRules(
      """
      [[rule]]
      id = "own/dau"
      kind = "header"
      parts = ["addressee"]
      """)
    let text = OwnPlan.text("Mọi người giữ trật tự.").replacing("KẾ HOẠCH", with: name)
      .replacing("Số 67-KH/ĐU", with: "Số: 67/ĐU")
    let report = rules.report(text)
    #expect(report.facts.type == "khac")
    #expect(report.findings.isEmpty)
  }
}
