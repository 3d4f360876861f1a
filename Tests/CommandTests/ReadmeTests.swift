import Foundation
import Testing

/// The README shows what the program prints.
@Suite("README")
struct ReadmeTests {
  private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("../..").standardizedFileURL

  @Test("the table is the one that the command above it prints")
  func table() throws {
    let text = try String(
      contentsOf: Self.root.appendingPathComponent("README.md"), encoding: .utf8)
    let command = try #require(text.firstMatch(of: /\n`soat (check [^`]+)`\n\n```\n/))
    let shown = text[command.range.upperBound...].prefix { $0 != "`" }
    let arguments = command.1.split(separator: " ").map(String.init)
    let printed = try Soat.run(arguments + ["--width", "80", "--color", "never"], in: Self.root)
    #expect(printed.output == String(shown))
  }
}
