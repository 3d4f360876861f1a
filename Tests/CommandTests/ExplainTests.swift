import Foundation
import SoatFindings
import Testing

/// Whoever reads a code in a report can ask what it means.
@Suite("Explain")
struct ExplainTests {
  @Test("every code is explained under its name and title", arguments: FindingCode.allCases)
  func code(_ code: FindingCode) throws {
    let page = try Soat.run(["explain", code.rawValue])
    #expect(page.status == 0, "\(page.errors)")
    #expect(page.output.hasPrefix("\(code.rawValue) — \(code.page.title(.vi))\n"))
    #expect(page.output.contains("Mức độ thường dùng"))
    let isOfNoSet = code.rawValue.hasPrefix("file.") || code.rawValue.hasPrefix("rule.")
    #expect(page.output.contains("Quy tắc báo mã này:") != isOfNoSet)
  }

  @Test("every rule of the bundled sets that is listed is explained")
  func rules() throws {
    let list = try Soat.run(["rules", "list"])
    let rules = list.output.split(separator: "\n").filter { $0.hasPrefix("  ") }
      .compactMap { $0.split(separator: " ").first.map(String.init) }.filter {
        $0.contains("/") && $0.first?.isLetter == true
      }
    #expect(rules.count >= 20)
    for rule in rules {
      let page = try Soat.run(["explain", rule])
      #expect(page.status == 0, "\(rule): \(page.errors)")
      #expect(page.output.hasPrefix("\(rule) — "))
    }
  }

  @Test(
    "a name that is only begun is completed",
    arguments: [("nq57/task", "“nq57/task-groups”"), ("list.word", "“list.wording”")])
  func begun(_ name: String, _ hint: String) throws {
    let outcome = try Soat.run(["explain", name])
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("Có phải \(hint)?"))
  }

  @Test("a page shows who changes the rule, what it demands, and examples on their lines")
  func contents() throws {
    let lists = try Soat.run(["explain", "nq57/task-groups"]).output
    #expect(lists.contains("Nội dung yêu cầu:\n") && lists.contains("task-1"))
    let recipients = try Soat.run(["explain", "the-thuc/recipients"]).output
    #expect(recipients.contains("Sửa ở bộ nq57") && recipients.contains("tắt"))
    let gap = try Soat.run(["explain", "numbering.gap"]).output
    #expect(gap.contains("    1. Văn phòng theo dõi.\n    2. Các chi bộ báo cáo.\n"))
    let date = try Soat.run(["explain", "citation.wrong-date"]).output
    #expect(date.contains("✗ ") && !date.contains("✓ "))
    let number = try Soat.run(["explain", "header.number"]).output
    #expect(number.contains("Căn cứ") && number.contains("Hướng dẫn 36-HD/VPTW"))
  }

  private func folder() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write(
      """
      [set]
      id = "cha"
      version = "1"
      title = "Cha"
      [[rule]]
      id = "cha/cam"
      kind = "forbidden"
      phrases = [{ text = "mèo đen", use = "mèo mun", where = "subject", regime = "party" }]
      [[rule]]
      id = "cha/muc"
      kind = "sections"
      ordered = true
      [[rule.section]]
      role = "purpose"
      headings = ["Mục đích"]
      [[rule.section]]
      role = "schedule"
      headings = ["Thời gian", "Tiến độ"]
      required = false
      min-words = 3
      """, to: "cha.toml")
    try folder.write(
      """
      [set]
      id = "me"
      version = "1"
      title = "Mẹ"
      extends = "./cha.toml"
      [[override]]
      rule = "cha/cam"
      severity = { "type.ke-hoach" = "note" }
      """, to: "me.toml")
    try folder.write(
      """
      [set]
      id = "con"
      version = "1"
      title = "Con"
      extends = "./me.toml"
      [[override]]
      rule = "cha/cam"
      severity = { "type.cong-van" = "error" }
      """, to: "con.toml")
    try folder.write(
      """
      [set]
      id = "rieng"
      version = "1"
      title = "Riêng"
      extends = "./cha.toml"
      [applies]
      types = "cong-van"
      [[override]]
      rule = "cha/cam"
      enabled = false
      """, to: "rieng.toml")
    return folder
  }

  @Test("an override is shown with those that it inherits, as they hold together")
  func inheritedOverrides() throws {
    let folder = try folder()
    let page = try Soat.run(["explain", "cha/cam", "--rules", "con.toml"], in: folder.url).output
    #expect(page.contains("Sửa ở bộ me   cảnh báo (Kế hoạch: ghi chú)\n"))
    #expect(page.contains("Sửa ở bộ con  cảnh báo (Kế hoạch: ghi chú, Công văn: lỗi)\n"))
    #expect(page.contains("text.forbidden  cảnh báo (Kế hoạch: ghi chú, Công văn: lỗi) — "))
  }

  @Test("a rule that is off for some documents only is not told to be off")
  func limitedOverride() throws {
    let folder = try folder()
    let page = try Soat.run(["explain", "cha/cam", "--rules", "rieng.toml"], in: folder.url).output
    #expect(page.contains("Sửa ở bộ rieng  Công văn: tắt\n"))
    #expect(!page.contains("Quy tắc này đang tắt"))
  }

  @Test("a page shows the values that the rule has, and the codes that follow from them")
  func values() throws {
    let folder = try folder()
    let phrases = try Soat.run(["explain", "cha/cam", "--rules", "cha.toml"], in: folder.url)
    #expect(phrases.output.contains("mèo đen  use: mèo mun; where: subject; regime: party\n"))
    let sections = try Soat.run(["explain", "cha/muc", "--rules", "cha.toml"], in: folder.url)
    #expect(sections.output.contains("purpose   Mục đích\n"))
    #expect(
      sections.output.contains("schedule  Thời gian | Tiến độ; required: false; min-words: 3\n"))
    #expect(sections.output.contains("ordered  true — "))
    let citation = try Soat.run(["explain", "nq57/cites-resolution"]).output
    #expect(citation.contains("document  57-NQ/TW@2024-12-22 — "))
    #expect(citation.contains("where     subject | opening — "))
    let recipients = try Soat.run(["explain", "the-thuc/recipients"]).output
    #expect(!recipients.contains("recipients.punctuation"))
  }

  @Test("the list says what a set changes, and an own set is shown as it is written")
  func ownSet() throws {
    let folder = try folder()
    let list = try Soat.run(["rules", "list", "--rules", "rieng.toml"], in: folder.url)
    #expect(list.status == 0)
    #expect(list.output.contains("sửa cha/cam  tắt\n"))
    let shown = try Soat.run(["rules", "show", "rieng", "--rules", "rieng.toml"], in: folder.url)
    #expect(shown.output.hasPrefix("[set]\nid = \"rieng\"\n"))
    #expect(shown.output.hasSuffix("enabled = false"))
  }

  @Test("an example that does not hold is told on its own line, and makes 2")
  func wrongExample() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      SampleText.rules + """

        [[rule.example]]
        good = "nuôi mèo đen"
        [[rule.example]]
        bad = "nuôi «mèo trắng» và mèo trắng"
        [[rule.example]]
        bad = "nuôi «mèo trắng» và «mèo trắng»"
        """, to: "r.toml")
    let list = try Soat.run(["rules", "list", "--rules", "r.toml"], in: folder.url)
    #expect(list.status == 2)
    #expect(list.output.contains("  thu/ghi-chu  r.toml:26\n  ✗ nuôi «mèo trắng» và mèo trắng\n"))
    #expect(!list.output.contains("r.toml:24\n") && !list.output.contains("r.toml:28\n"))
  }
}
