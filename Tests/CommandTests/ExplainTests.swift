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
    let isOfFiles = code.rawValue.hasPrefix("file.")
    #expect(page.output.contains("Quy tắc báo mã này:") != isOfFiles)
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
}
