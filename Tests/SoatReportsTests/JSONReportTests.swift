import Foundation
import SoatFindings
import SoatReports
import Testing

@Suite("JSONReport")
struct JSONReportTests {
  private let report = JSONReport(toolVersion: "1.2.3")
  private let run = [Sample.rejected, Sample.guidance, Sample.spotless]

  @Test("writes the golden bytes, all keys in order and absent facts as null")
  func golden() throws {
    try expectGolden(bytes(of: run, in: report), "run.json")
  }

  @Test("writes a run without documents")
  func emptyRun() throws {
    let run = try decoded([])
    #expect(run.documents.isEmpty)
    #expect(run.summary == Summary())
  }

  @Test("reads back as it was written")
  func readBack() throws {
    let run = try decoded(run)
    #expect(run.schema == "soat.findings/1")
    #expect(run.tool == Tool(name: "soat", version: "1.2.3"))
    #expect(run.summary == Summary(documents: 3, rejected: 1, errors: 4, warnings: 3, notes: 1))
    #expect(run.documents.map(\.secrecy) == [nil, nil, nil])
    #expect(run.documents.map(\.path) == self.run.map(\.path))
    #expect(run.documents.map(\.status) == ["rejected", "checked", "checked"])
    for (read, written) in zip(run.documents, self.run) {
      #expect(read.findings == written.findings.map(FindingEntry.init))
      #expect(read.verdicts == written.verdicts.map(VerdictEntry.init))
      #expect(read.coverage == CoverageEntry(written.coverage))
      #expect(read.ruleSets.map(\.id) == written.ruleSets.map(\.id))
      #expect(read.number == written.facts.number)
    }
  }

  @Test("what is accepted stays to be read, with its grounds, and counts apart")
  func accepted() throws {
    let document = Sample.accepted
    let run = try decoded([document])
    #expect(
      run.summary
        == Summary(documents: 1, errors: 2, warnings: 2, notes: 1, waived: 1, known: 1))
    let read = try #require(run.documents.first)
    #expect(read.findings == document.findings.map(FindingEntry.init))
    #expect(read.findings.filter { $0.waiver != nil }.map(\.code) == ["text.misspelling"])
    #expect(read.findings.filter { $0.baseline != nil }.map(\.code) == ["numbering.gap"])
    #expect(read.findings.compactMap(\.waiver).map(\.reason) == ["Trích nguyên văn"])
  }

  @Test("reads hostile strings back unchanged", arguments: HostileText.all)
  func hostile(text: String) throws {
    let document = HostileText.document(text)
    let read = try #require(try decoded([document]).documents.first)
    #expect(Array(read.path.unicodeScalars) == Array(text.unicodeScalars))
    #expect(read.findings == document.findings.map(FindingEntry.init))
    let controls = bytes(of: [document], in: report).filter { $0 < 0x20 }
    #expect(controls.allSatisfy { $0 == UInt8(ascii: "\n") })
  }

  @Test("writes every number of digits", arguments: [0, 7, 10, 99, 100, 12_345, -1, .max, .min])
  func integers(value: Int) {
    var writer = ByteWriter(capacity: 1)
    writer.integer(value)
    #expect(String(decoding: writer.bytes, as: UTF8.self) == String(value))
  }

  @Test("escapes a control wherever it stands in a string", arguments: 0...24)
  func escapes(offset: Int) {
    var writer = ByteWriter(capacity: 1)
    let padding = String(repeating: "ệ", count: offset)
    writer.string(padding + "\u{1}\"\\\u{1F}" + padding)
    #expect(
      String(decoding: writer.bytes, as: UTF8.self)
        == "\"" + padding + #"\u0001\"\\\u001f"# + padding + "\"")
  }

  private func decoded(_ documents: [DocumentReport]) throws -> Run {
    try JSONDecoder().decode(Run.self, from: Data(bytes(of: documents, in: report)))
  }
}
