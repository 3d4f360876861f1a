import SoatChecks
import SoatFindings
import Testing

/// A message says what is wrong in this document, in its words, and how it is mended.
@Suite("Messages")
struct MessageTests {
  private static let own = "Số: 45/KH-UBND"

  @Test(
    "the help on a number names what departs from the form, and nothing else",
    arguments: [
      ("Số: 45-KH/UBND", "sau số là dấu “/”, giữa các nhóm chữ là dấu “-”"),
      ("Số 45/KH-UBND", "có dấu hai chấm"),
      ("Số: 45/ KH-UBND", "không có dấu cách trong ký hiệu"),
    ])
  func number(_ typed: String, _ departs: String) throws {
    let finding = try #require(
      Self.findings([(Self.own, typed)], .headerNumber).first)
    #expect(finding.help == "Viết “\(Self.own)”: \(departs).")
  }

  @Test("a number below ten lacks its zero")
  func zero() throws {
    let finding = try #require(
      Self.findings([(Self.own, "Số: 5/KH-UBND")], .headerNumber).first)
    #expect(finding.help == "Viết “Số: 05/KH-UBND”: số dưới 10 thêm số 0.")
  }

  @Test("a document of the State gives the date of a citation in words, without a comma")
  func citation() throws {
    let work = "Cụ thể hóa nhiệm vụ của Trung ương"
    let findings = try Self.findings(
      [(work, "\(work) nêu tại Nghị quyết số 29-NQ/TW của Ban Chấp hành Trung ương khóa XIII")],
      .citationIncomplete)
    #expect(
      findings.map(\.expected) == [
        "Nghị quyết số 29-NQ/TW ngày 17 tháng 11 năm 2022 của Ban Chấp hành Trung ương Đảng khóa XIII"
      ])
  }

  @Test("the Politburo is named without its term")
  func term() throws {
    let work = "Cụ thể hóa nhiệm vụ của Trung ương"
    let findings = try Self.findings(
      [(work, "\(work) nêu tại Nghị quyết số 52-NQ/TW của Bộ Chính trị")], .citationIncomplete)
    #expect(
      findings.map(\.expected) == [
        "Nghị quyết số 52-NQ/TW ngày 27 tháng 9 năm 2019 của Bộ Chính trị"
      ])
  }

  @Test("a section out of order is put beside one that the document has")
  func order() throws {
    let findings = try Self.findings(
      [
        ("I. MỤC ĐÍCH, YÊU CẦU", "I. @"), ("II. NỘI DUNG", "II. MỤC ĐÍCH, YÊU CẦU"),
        ("@", "NỘI DUNG"),
      ],
      .sectionOrder)
    let right: [String?] = [
      "Đặt mục này sau mục “MỤC ĐÍCH, YÊU CẦU”.", "Đặt mục này trước mục “NỘI DUNG”.",
    ]
    #expect(findings.map(\.help).allSatisfy { right.contains($0) })
    #expect(!findings.isEmpty)
  }

  @Test("of two forms that stand equally often the better one is kept")
  func tie() throws {
    let work = "Cụ thể hóa nhiệm vụ của Trung ương"
    let findings = try Self.findings(
      [(work, "\(work), sơ kết hàng năm, tổng kết hằng năm")], .textConsistency)
    #expect(findings.map(\.found) == ["hàng năm"])
    #expect(findings.map(\.help) == ["Chọn một cách viết cho cả văn bản, như “hằng năm”."])
  }

  @Test("no law is given as the source of a weekday")
  func weekday() throws {
    let work = "Cụ thể hóa nhiệm vụ của Trung ương"
    let findings = try Self.findings(
      [(work, "\(work), họp vào thứ Hai, ngày 11 tháng 02 năm 2025")], .dateWeekday)
    #expect(findings.count == 1)
    #expect(findings.allSatisfy { $0.source == nil })
  }

  private static func findings(
    _ changes: [(String, String)], _ code: FindingCode
  ) throws -> [Finding] {
    let writing = try #require(ListWriting.all.first { $0.name == "(1)" })
    let items = ListDeparture.official.enumerated().map { (number: $0 + 1, text: $1) }
    var text = ListFrame.state.document(around: writing.text(items))
    for (old, new) in changes { text = text.replacing(old, with: new, maxReplacements: 1) }
    return try SampleReport.of(text).findings.filter { $0.code == code }
  }
}
