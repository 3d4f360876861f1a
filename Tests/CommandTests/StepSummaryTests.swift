import Foundation
import Testing

@Suite("Step summary")
struct StepSummaryTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write(SampleText.rules, to: "thu.toml")
    try folder.write(SampleText.error, to: "d/a.txt")
    try folder.write(SampleText.clean, to: "d/b.txt")
  }

  private var page: URL { folder.url.appendingPathComponent("page.md") }

  private func run(
    _ format: String = "github", page: String? = nil, _ more: [String] = []
  ) throws -> Soat.Outcome {
    try Soat.run(
      ["check", "d", "--rules", "thu.toml", "--format", format] + more, in: folder.url,
      variables: ["GITHUB_STEP_SUMMARY": page ?? self.page.path])
  }

  @Test("stands behind what other commands of the step have written, each time again")
  func appended() throws {
    try folder.write("Bước trước", to: "page.md")
    let outcome = try run()
    #expect(outcome.status == 1)
    #expect(outcome.output.hasPrefix("::error file=d/a.txt,line="))
    let once = try String(contentsOf: page, encoding: .utf8)
    #expect(once.hasPrefix("Bước trước\n\n## Rà soát văn bản\n\n**Tổng cộng** 2 văn bản: 1 lỗi\n"))
    #expect(once.contains("\n### ✗ `d/a.txt`\n"))
    _ = try run()
    let twice = try String(contentsOf: page, encoding: .utf8)
    #expect(twice == once + once.dropFirst("Bước trước".count))
  }

  @Test("speaks the language of the run, in a file that was not there")
  func made() throws {
    _ = try run("github", ["--lang", "en"])
    let text = try String(contentsOf: page, encoding: .utf8)
    #expect(text.hasPrefix("\n\n## Document check\n\n**Total** 2 documents: 1 error\n"))
  }

  @Test("is not written for other formats, or where GitHub does not ask for it")
  func notAsked() throws {
    for format in ["table", "json", "markdown"] { _ = try run(format) }
    let outcome = try run(page: "")
    #expect(outcome.status == 1)
    #expect(outcome.errors.isEmpty)
    #expect(!FileManager.default.fileExists(atPath: page.path))
  }

  @Test("ends at 1 MiB, with what stood there before")
  func limit() throws {
    let before = Data(repeating: UInt8(ascii: "x"), count: 1 << 20 - 700)
    try folder.write(before, to: "page.md")
    for number in 0..<20 { try folder.write(SampleText.error, to: "d/c\(number).txt") }
    #expect(try run().status == 1)
    let text = try String(contentsOf: page, encoding: .utf8)
    #expect(text.utf8.count <= 1 << 20)
    #expect(text.utf8.starts(with: before))
    #expect(text.contains("**Tổng cộng** 22 văn bản: 21 lỗi"))
    #expect(text.contains("Cắt ở đây vì GitHub chỉ nhận 1 MiB cho một bước"))
    try folder.write(Data(repeating: UInt8(ascii: "x"), count: 1 << 20), to: "page.md")
    #expect(try run().status == 1)
    #expect(try Data(contentsOf: page).count == 1 << 20)
  }

  @Test("that cannot be written is told before anything is checked, and the status says so")
  func unwritable() throws {
    let missing = try run(page: "khong-co/page.md")
    #expect(missing.status == 2)
    #expect(missing.output.isEmpty)
    #expect(
      missing.errors == "soat: lỗi: không ghi được “khong-co/page.md”: không có thư mục này\n")
    let full = try run(page: "/dev/full")
    #expect(full.status == 2)
    #expect(full.output.hasPrefix("::error "))
    #expect(full.errors == "soat: lỗi: không ghi được “/dev/full”: hết chỗ trên đĩa\n")
  }

  @Test("leaves the page as it was where not all could be written behind it")
  func takenBack() throws {
    let before = String(repeating: "x", count: 3_000)
    try folder.write(before, to: "page.md")
    for number in 0..<40 { try folder.write(SampleText.error, to: "d/c\(number).txt") }
    // Files of this process may have four blocks of a kibibyte.
    let outcome = try Soat.shell(
      "trap '' XFSZ; ulimit -f 4; GITHUB_STEP_SUMMARY=page.md "
        + "$SOAT check d --rules thu.toml --format github", in: folder.url)
    #expect(outcome.status == 2)
    #expect(outcome.errors.hasPrefix("soat: lỗi: không ghi được “page.md”: "))
    #expect(try String(contentsOf: page, encoding: .utf8) == before)
  }

  @Test("is none of the documents, and no file of another report")
  func shared() throws {
    let before = try Data(contentsOf: folder.url.appendingPathComponent("d/a.txt"))
    #expect(try run(page: "d/a.txt").status == 2)
    #expect(try Data(contentsOf: folder.url.appendingPathComponent("d/a.txt")) == before)
    let outcome = try run("github", page: "page.md", ["-o", "json=page.md"])
    #expect(outcome.status == 2)
    #expect(outcome.errors.hasPrefix("soat: lỗi: hai báo cáo (json, markdown) cùng ghi vào"))
  }
}
