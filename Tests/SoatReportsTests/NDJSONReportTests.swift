import SoatFindings
import SoatReports
import Testing

@Suite("NDJSONReport")
struct NDJSONReportTests {
  private let run = [Sample.rejected, Sample.accepted, Sample.spotless]

  @Test("is the documents of the JSON report, byte for byte, each with a line feed")
  func sameBytes() {
    let lines = text(of: run, in: NDJSONReport()).split(
      separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.count == 4)
    #expect(lines.last == "")
    let json = JSONReport(toolVersion: "1.2.3")
    let whole = text(of: run, in: json)
    let entries = lines.dropLast().joined(separator: ",\n")
    #expect(whole.hasPrefix(String(decoding: json.open(), as: UTF8.self) + "\n" + entries + "\n]"))
  }

  @Test("writes nothing for a run without documents")
  func empty() {
    #expect(bytes(of: [], in: NDJSONReport()).isEmpty)
  }

  @Test("keeps every document on one line", arguments: HostileText.all)
  func hostile(words: String) {
    let bytes = bytes(of: [HostileText.document(words)], in: NDJSONReport())
    #expect(bytes.filter { $0 < 0x20 } == [0x0A])
    #expect(bytes.last == 0x0A)
  }
}
