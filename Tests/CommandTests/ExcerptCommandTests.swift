import Foundation
import Testing

@Suite("Excerpts on the command line")
struct ExcerptCommandTests {
  private func folder() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write(SampleText.rules, to: "thu.toml")
    try folder.write(SampleText.error, to: "loi.txt")
    return folder
  }

  @Test("--excerpt shows the lines of the document")
  func excerpt() throws {
    let folder = try folder()
    let outcome = try Soat.run(
      ["check", "loi.txt", "--rules", "thu.toml", "--excerpt", "--width", "80"], in: folder.url)
    let lines = outcome.output.components(separatedBy: "\n").map { $0.split(separator: " ") }
    #expect(outcome.status == 1)
    #expect(outcome.output.contains("│ 9 │ Các đơn vị nuôi mèo đen."))
    #expect(lines.contains { $0.last == "^^^^^^^" })
    #expect(!outcome.output.contains("Trích:"))
  }

  @Test("--excerpt without a table is an error, with one in a file it is none")
  func without() throws {
    let folder = try folder()
    let arguments = ["check", "loi.txt", "--rules", "thu.toml", "--excerpt", "--format", "json"]
    let refused = try Soat.run(arguments, in: folder.url)
    #expect(refused.status == 2)
    #expect(refused.output.isEmpty)
    #expect(refused.errors.contains("--excerpt chỉ dùng cho bảng"))
    let filed = try Soat.run(arguments + ["-o", "table=bang.txt"], in: folder.url)
    #expect(filed.status == 1)
    #expect(filed.output.hasPrefix(#"{"schema""#))
    let table = try String(
      contentsOf: folder.url.appendingPathComponent("bang.txt"), encoding: .utf8)
    #expect(table.contains("^^^^^^^"))
  }
}
