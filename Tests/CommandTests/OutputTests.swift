import Foundation
import Testing

@Suite("Output")
struct OutputTests {
  /// More than one piece of output and more than one batch of documents.
  private func folder(_ count: Int, _ text: String) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write(SampleText.rules, to: "thu.toml")
    for number in 0..<count {
      try folder.write(text, to: "d/\(1_000 + number).txt")
    }
    return folder
  }

  @Test("A closed pipe ends quietly, with the status that the whole output would have had")
  func closedPipe() throws {
    let folder = try folder(300, SampleText.error)
    for (threshold, status) in [("error", 1), ("never", 0)] {
      let outcome = try Soat.shell(
        "$SOAT check d --rules thu.toml --format json --fail-on \(threshold) | head -c 10; "
          + "exit ${PIPESTATUS[0]}", in: folder.url)
      #expect(outcome.status == Int32(status))
      #expect(outcome.output == #"{"schema":"#)
      #expect(outcome.errors.isEmpty)
    }
  }

  @Test("A full disk is an error")
  func fullDisk() throws {
    let folder = try folder(1, SampleText.clean)
    let outcome = try Soat.shell(
      "$SOAT check d --rules thu.toml --format json > /dev/full", in: folder.url)
    #expect(outcome.status == 2)
    #expect(outcome.errors == "soat: lỗi: không ghi được kết quả: hết chỗ trên đĩa\n")
  }

  @Test("Any number of jobs prints the same bytes", arguments: ["table", "json", "html"])
  func jobs(_ format: String) throws {
    let folder = try folder(200, SampleText.warning)
    let arguments = ["check", "d", "--rules", "thu.toml", "--format", format, "--jobs"]
    let one = try Soat.run(arguments + ["1"], in: folder.url)
    #expect(one.output.contains("1199.txt"))
    for jobs in ["2", "3", "9223372036854775807"] {
      #expect(try Soat.run(arguments + [jobs], in: folder.url).output == one.output)
    }
  }

  @Test(
    "Colours follow --color, then NO_COLOR, then FORCE_COLOR, then the terminal",
    arguments: [
      ([], [:], false), (["--color", "always"], [:], true),
      (["--color", "always"], ["NO_COLOR": "1"], true), ([], ["FORCE_COLOR": "1"], true),
      ([], ["CLICOLOR_FORCE": "1"], true), ([], ["CLICOLOR_FORCE": "0"], false),
      ([], ["FORCE_COLOR": "1", "NO_COLOR": "1"], false), ([], ["NO_COLOR": ""], false),
      (["--color", "never"], ["FORCE_COLOR": "1"], false),
    ] as [([String], [String: String], Bool)])
  func colour(_ arguments: [String], _ variables: [String: String], _ hasColour: Bool) throws {
    let folder = try folder(1, SampleText.error)
    let outcome = try Soat.run(
      ["check", "d", "--rules", "thu.toml"] + arguments, in: folder.url, variables: variables)
    #expect(outcome.output.contains("\u{1B}[") == hasColour)
  }

  @Test("The table is as wide as --width says, then COLUMNS, 100 columns in a log")
  func width() throws {
    let folder = try folder(1, SampleText.error)
    for (arguments, variables, width) in [
      ([], [:], 100), ([], ["COLUMNS": "72"], 72), (["--width", "60"], ["COLUMNS": "72"], 60),
    ] as [([String], [String: String], Int)] {
      let outcome = try Soat.run(
        ["check", "d", "--rules", "thu.toml"] + arguments, in: folder.url,
        variables: variables)
      let longest = outcome.output.split(separator: "\n").map { $0.unicodeScalars.count }.max()
      #expect(longest == width)
    }
  }

  @Test("A term that two sets list is told once")
  func sharedTerm() throws {
    let folder = try folder(1, SampleText.clean.replacing("nuôi chó", with: "chuyển đối số"))
    let rules = SampleText.rules.split(separator: "[[rule]]")[0]
    for term in ["chuyển đổi số", "mèo đen"] {
      try folder.write(
        rules.replacing("title", with: "extends = [\"terms\"]\ntitle")
          + "[[rule]]\nid = \"thu/tu\"\nkind = \"terms\"\nterms = [\"\(term)\"]\n",
        to: "thu.toml")
      let outcome = try Soat.run(
        ["check", "d", "--rules", "thu.toml", "--format", "json"], in: folder.url)
      #expect(outcome.output.components(separatedBy: "\"text.misspelling\"").count == 2)
    }
  }
}
