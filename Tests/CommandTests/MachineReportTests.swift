import Foundation
import Testing

/// The reports that CI servers read.
@Suite("Machine reports")
struct MachineReportTests {
  private func folder(_ documents: Int) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write(SampleText.rules, to: "thu.toml")
    for number in 0..<documents {
      try folder.write(SampleText.error, to: "d/\(1_000 + number).txt")
    }
    return folder
  }

  @Test("Any number of jobs prints the same bytes", arguments: ["sarif", "junit", "gitlab"])
  func jobs(_ format: String) throws {
    let folder = try folder(100)
    let arguments = ["check", "d", "--rules", "thu.toml", "--format", format, "--jobs"]
    let one = try Soat.run(arguments + ["1"], in: folder.url)
    #expect(one.status == 1)
    #expect(one.output.contains("1099.txt"))
    #expect(try Soat.run(arguments + ["3"], in: folder.url).output == one.output)
  }

  @Test("Several in one run are those of single runs, with one status")
  func together() throws {
    let folder = try folder(3)
    let arguments = ["check", "d", "--rules", "thu.toml"]
    let formats = ["sarif", "junit", "gitlab"]
    let all = try Soat.run(
      arguments + formats.flatMap { ["-o", "\($0)=\($0).out"] }, in: folder.url)
    #expect(all.status == 1)
    for format in formats {
      let file = folder.url.appendingPathComponent("\(format).out")
      let single = try Soat.run(arguments + ["--format", format], in: folder.url)
      #expect(try String(contentsOf: file, encoding: .utf8) == single.output)
      #expect(single.status == all.status)
      #expect(single.errors.isEmpty)
    }
  }

  @Test("A name that is no UTF-8 leads to its file")
  func rawName() throws {
    let folder = try folder(1)
    let outcome = try Soat.shell(
      #"mv d/1000.txt d/$'a\xff #.txt'; $SOAT check d --rules thu.toml --format sarif"#,
      in: folder.url)
    #expect(outcome.output.contains(#""uri":"d/a%FF%20%23.txt""#))
  }
}
