import Foundation
import SoatFindings
import SoatReports
import Testing

/// What has changed since a baseline, for people and for programs.
@Suite("Comparison")
struct ComparisonTests {
  private let gone = [
    Baseline.Entry(
      path: "cu/thong-bao.txt", identity: DocumentIdentity(words: nil, facts: nil),
      findings: [KnownFinding(Sample.dash), KnownFinding(Sample.altered)])
  ]

  /// One with new, known and fixed findings that was moved, one that is as it was, one that is new.
  private var run: [DocumentReport] {
    let entry = Baseline.Entry(
      path: "cu/03-hd.txt", identity: DocumentIdentity(words: nil, facts: nil),
      findings: [Sample.blankNumber, Sample.missingItem, Sample.altered].map { KnownFinding($0) })
    let same = Baseline.Entry(
      path: Sample.warned.path, identity: DocumentIdentity(words: nil, facts: nil),
      findings: Sample.warned.findings.map { KnownFinding($0) })
    return [
      Sample.guidance.going(on: entry, path: Sample.guidance.path),
      Sample.warned.going(on: same, path: Sample.warned.path), Sample.clean,
    ]
  }

  @Test("is laid out as in the golden", arguments: [(80, false), (40, false), (80, true)])
  func text(_ width: Int, _ hasColour: Bool) throws {
    let report = ComparisonReport(gone: gone, width: width, hasColour: hasColour, language: .vi)
    try expectGolden(
      bytes(of: run, in: report), "comparison-\(width)\(hasColour ? "-colour" : "").txt")
  }

  @Test(
    "reads back: each document with what is new and what is fixed, the sums, the documents gone")
  func json() throws {
    struct Entry: Decodable, Equatable {
      let path: String
      let formerPath: String?
      let isInBaseline: Bool
      let known: Int
      let new: [Name]
      let fixed: [Name]
    }
    struct Name: Decodable, Equatable {
      let fingerprint: String
      let name: String
    }
    struct Gone: Decodable, Equatable {
      let path: String
      let findings: Int
    }
    struct Comparison: Decodable {
      let schema: String
      let documents: [Entry]
      let gone: [Gone]
      let summary: [String: Int]
    }
    let text = bytes(of: run, in: ComparisonJSON(gone: gone))
    let read = try JSONDecoder().decode(Comparison.self, from: Data(text))
    #expect(read.schema == "soat.comparison/1")
    #expect(read.documents.map(\.path) == run.map(\.path))
    #expect(read.documents.map(\.formerPath) == ["cu/03-hd.txt", nil, nil])
    #expect(read.documents.map(\.isInBaseline) == [true, true, false])
    #expect(read.documents.map(\.known) == [2, 2, 0])
    #expect(read.documents[0].fixed.map(\.name) == ["list.wording nq57/viewpoints viewpoint-2"])
    #expect(read.documents[0].new.count == 5 && read.documents[1].new.isEmpty)
    #expect(read.documents[0].new[0].fingerprint == Sample.misspelling.fingerprint.hex)
    #expect(read.gone == [Gone(path: "cu/thong-bao.txt", findings: 2)])
    #expect(read.summary == ["new": 7, "known": 4, "fixed": 1, "moved": 1])
  }

  @Test("a baseline is written as in the golden: relative, one line for each open finding")
  func baseline() throws {
    try expectGolden(
      bytes(of: [Sample.accepted, Sample.spotless, Sample.rejected], in: BaselineReport()),
      "baseline.toml")
  }

  @Test("hostile words stay words", arguments: HostileText.all)
  func hostile(_ text: String) throws {
    let document = HostileText.document(text)
    let table = ComparisonReport(gone: [], width: 60, hasColour: false, language: .vi)
    let shown = bytes(of: [document], in: table)
    #expect(shown.allSatisfy { $0 >= 0x20 || $0 == 0x0A })
    let json = bytes(of: [document], in: ComparisonJSON(gone: []))
    #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: Data(json)) }
  }
}
