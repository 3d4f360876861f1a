import Foundation
import SoatFindings
import SoatReports
import Testing

@Suite("GitLabReport")
struct GitLabReportTests {
  private struct Entry: Decodable {
    struct Location: Decodable {
      struct Lines: Decodable {
        let begin: Int
      }

      let path: String
      let lines: Lines
    }

    enum CodingKeys: String, CodingKey {
      case description
      case check = "check_name"
      case fingerprint, severity, location
    }

    let description: String
    let check: String
    let fingerprint: String
    let severity: String
    let location: Location
  }

  private func entries(_ documents: [DocumentReport]) throws -> [Entry] {
    try JSONDecoder().decode([Entry].self, from: Data(bytes(of: documents, in: GitLabReport())))
  }

  @Test("writes the golden bytes")
  func golden() throws {
    try expectGolden(bytes(of: Sample.run, in: GitLabReport()), "accepted.gitlab.json")
  }

  @Test("a run without open findings is an empty array")
  func empty() throws {
    #expect(try entries([]).isEmpty)
    #expect(try entries([Sample.spotless]).isEmpty)
    #expect(try entries([Sample.guidance.accepting { _ in .known }]).isEmpty)
  }

  @Test("tells what is open and leaves out what is waived or known")
  func standings() throws {
    let codes = try entries([Sample.accepted]).map(\.check)
    #expect(
      codes == [
        "header.number", "list.missing-item", "text.term-punctuation", "recipients.punctuation",
        "section.heading-style",
      ])
  }

  @Test("maps the severities, and calls a file that cannot be judged a blocker")
  func severities() throws {
    #expect(
      try entries([Sample.rejected, Sample.guidance]).map(\.severity) == [
        "blocker", "critical", "critical", "critical", "major", "major", "major", "info",
      ])
    #expect(try entries([Sample.rejected]).map(\.location.lines.begin) == [1])
  }

  @Test("one finding in two documents, or twice in one, has unlike fingerprints")
  func fingerprints() throws {
    func clean(_ path: String) -> DocumentReport {
      DocumentReport(
        path: path, status: .checked, facts: .init(), ruleSets: [],
        findings: Sample.clean.findings, verdicts: [])
    }
    let once = try entries([clean("a.txt")]).map(\.fingerprint)
    #expect(Set(once).count == 2)
    #expect(try entries([clean("./a.txt")]).map(\.fingerprint) == once)
    let other = try entries([clean("b.txt")]).map(\.fingerprint)
    #expect(Set(once + other).count == 4)
    // Two paths that look alike once they are read as UTF-8.
    let raw = [[0x61, 0xFF], [0x61, 0xFE]].map { clean("a\u{FFFD}").at($0) }
    #expect(Set(try entries(raw).map(\.fingerprint)).count == 4)
  }

  @Test("names a path as the repository does")
  func paths() throws {
    for (path, name) in [("./a/b c.txt", "a/b c.txt"), ("a//b#.txt", "a/b#.txt"), ("/x", "/x")] {
      let document = DocumentReport(
        path: path, status: .checked, facts: .init(), ruleSets: [], findings: [Sample.dash],
        verdicts: [])
      #expect(try entries([document]).map(\.location.path) == [name])
    }
  }

  @Test("hostile strings stay strings", arguments: HostileText.all)
  func hostile(_ text: String) throws {
    let entry = try #require(try entries([HostileText.document(text)]).first)
    #expect(Array(entry.description.unicodeScalars).starts(with: text.unicodeScalars))
  }
}
