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
}
