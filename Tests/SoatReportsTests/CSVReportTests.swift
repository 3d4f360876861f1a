import SoatFindings
import SoatReports
import Testing

@Suite("CSVReport")
struct CSVReportTests {
  private let run = [
    Sample.clean, Sample.spotless, Sample.rejected, Sample.accepted, Sample.warned,
  ]

  @Test("writes the golden bytes")
  func golden() throws {
    try expectGolden(bytes(of: run, in: CSVReport()), "run.csv")
  }

  @Test("titles the codes in the language of the run, and names the columns alike in both")
  func english() throws {
    let vietnamese = try rows(run)
    let english = try rows(run, .en)
    #expect(vietnamese[0] == english[0])
    let title = try #require(english[0].firstIndex(of: "title"))
    #expect(english[1][title] == "Heading out of form")
  }

  @Test("gives every finding a row, and a document without findings one with nothing of them")
  func everyFinding() throws {
    let rows = try rows(run)
    #expect(rows.count == 1 + 2 + 1 + 1 + 7 + 2)
    let names = rows[0]
    let spotless = Dictionary(uniqueKeysWithValues: zip(names, rows[3]))
    #expect(spotless["path"] == "cong-van/13-cv.txt")
    #expect(spotless["status"] == "checked")
    #expect(spotless.filter { !$0.value.isEmpty }.count == 2)
  }

  @Test("tells how each finding stands, and the grounds of a waiver")
  func standings() throws {
    let rows = try rows([Sample.accepted])
    let names = rows[0]
    let found = rows.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(names, $0)) }
    #expect(
      found.map { $0["standing"] } == [
        "open", "waived", "open", "known", "open", "open", "open",
      ])
    #expect(found[1]["waiver"] == "Trích nguyên văn")
    #expect(found[1]["approver"] == "Chánh Văn phòng")
    #expect(found[1]["expires"] == "2026-12-31")
    #expect(found[3]["waiver"] == "")
  }

  /// Each one as it comes out, «» for the apostrophes of ours.
  @Test(
    "puts an apostrophe before what a spreadsheet would take for a formula or rewrite",
    arguments: [
      "«»=1+1", "«»+1", "«»-HD/BTGTU", "«»@SUM(A1)", "  «»=1+1", "\u{A0}«»=1", "«»＝1", "«»＋1",
      "«»－1", "«»＠A1", "«»=cmd|' /C calc'!A0", "mục; «»- Lưu VP", "a;«»=1+1;«»+2", "a; b",
      "«»05/4/2025", "«»2025-04", "«»1.10", "«»5.", "«»007", "«»12:30", "«»1e5", "«»50%", "«»(1)",
      "«»1 000", "«»1234567890123456", "«»12345678901234e5", "5", "0", "123456789012345", "I.1",
      "12-HD/TU", "1a", "“=1”", "'=1", "", "mèo = chó", "\"=1\"", "00c0ffee00c0ffee",
    ])
  func apostrophes(marked: String) throws {
    let words = marked.replacing("«»", with: "")
    let rows = try rows([HostileText.document(words)])
    let column = try #require(rows[0].firstIndex(of: "found"))
    #expect(rows[1][column] == marked.replacing("«»", with: "'"))
  }

  @Test("makes tabs and returns, with which a formula may begin, visible")
  func tabs() throws {
    let rows = try rows([HostileText.document("\t=1\r\n=2")])
    let column = try #require(rows[0].firstIndex(of: "message"))
    #expect(rows[1][column] == #"\u{9}=1\u{D}\u{A}=2"#)
  }

  @Test("keeps whole dates and numbers bare, so that they can be sorted")
  func values() {
    let text = text(of: [Sample.warned], in: CSVReport())
    #expect(text.contains(#","07/KH-UBND",2025-06-02,,52,10,52,28,"II.2","#))
  }

  @Test("stays one row of all columns, whatever a document says", arguments: HostileText.all)
  func hostile(words: String) throws {
    let rows = try rows([HostileText.document(words)])
    #expect(rows.count == 2)
    #expect(rows.allSatisfy { $0.count == rows[0].count })
    let bytes = bytes(of: [HostileText.document(words)], in: CSVReport())
    #expect(bytes.filter { $0 < 0x20 || $0 == 0x7F } == [0x0D, 0x0A, 0x0D, 0x0A])
  }

  /// The rows behind the byte order mark.
  private func rows(
    _ documents: [DocumentReport], _ language: Language = .vi
  ) throws -> [[String]] {
    let bytes = bytes(of: documents, in: CSVReport(language: language))
    #expect(bytes.starts(with: [0xEF, 0xBB, 0xBF]))
    return try #require(csvRows(String(decoding: bytes.dropFirst(3), as: UTF8.self)))
  }
}
