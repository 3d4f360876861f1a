import SoatDocument
import SoatText
import Testing

/// Lines that a conversion tore apart are one paragraph again, and others stay apart.
@Suite("Paragraphs")
struct ParagraphTests {
  private func paragraphs(_ text: String) -> [String] {
    let parsed = ParsedText(text)
    return parsed.document.paragraphs.map {
      parsed[$0.span].split { $0.isWhitespace }.joined(separator: " ")
    }
  }

  /// Wrapped at forty columns, so that it can be seen that somebody wrapped it.
  private static let wrapped = [
    "Văn phòng thông báo lịch trực tuần tới",
    "của cơ quan để các phòng biết, cử người",
    "trực đúng giờ và ghi sổ đầy đủ.",
  ]
  private static let whole =
    "Văn phòng thông báo lịch trực tuần tới của cơ quan để các phòng biết, cử người trực đúng giờ và ghi sổ đầy đủ."

  @Test(
    "wrapped lines are one paragraph, with a blank line between them too",
    arguments: ["\n", "\n\n", "\r\n", "  \n"])
  func wraps(_ between: String) {
    let text = Self.wrapped.joined(separator: between)
    #expect(
      paragraphs("\(text)\n\nHết giờ thì khóa cửa cơ quan cẩn thận.\n") == [
        Self.whole, "Hết giờ thì khóa cửa cơ quan cẩn thận.",
      ])
  }

  @Test("a name goes on behind a blank line where a small letter surely does")
  func names() {
    let text = """
      Lớp học do Trường Tiểu học Thạch Kim mở tại nhà văn hóa xóm Bắc và nhà văn hóa

      Hói Đá từ ngày 05 tháng 9.

      Các xóm đưa con em đến lớp đúng giờ; em nào nghỉ học thì cha mẹ báo trước với

      cô giáo.
      """
    #expect(paragraphs(text + "\n\nXong.").count == 3)
  }

  @Test(
    "a page that ends inside a sentence does not end the paragraph",
    arguments: ["2", "- 2 -", "Trang 2/3"])
  func pageBreak(_ number: String) {
    let above = "Mở đầu.\n\nMột.\n\nHai.\n\nLớp mở buổi sáng tại nhà văn hóa xã"
    let below = "Suối Đá và nghỉ buổi chiều.\n"
    let torn = ParsedText("\(above)\n\n\(number)\n\n\u{0C}\(below)").document
    #expect(torn.paragraphs.map(\.words.count) == [2, 1, 1, 15])
    #expect(ParsedText("\(above)\n\n\(below)").document.paragraphs.count == 5)
  }

  static let beginnings: [(why: String, lines: [String])] = [
    ("sentences on lines of their own", ["Lớp mở buổi sáng.", "Lớp nghỉ buổi chiều."]),
    ("numbered items", ["1. Mở lớp buổi sáng.", "2. Nghỉ buổi chiều."]),
    ("items without a mark", ["- Mở lớp buổi sáng", "- Nghỉ buổi chiều"]),
    ("items that end with a semicolon", ["a) Mở lớp buổi sáng;", "b) Nghỉ buổi chiều."]),
    ("a heading and its text", ["I- KẾT QUẢ", "Lớp mở buổi sáng."]),
    (
      "an introduction and its items",
      ["Lịch như sau:", "- Mở lớp buổi sáng;", "- Nghỉ buổi chiều."]
    ),
    (
      "spelled items", ["Một là, mở lớp buổi sáng.", "Hai là, nghỉ buổi chiều."]
    ),
    ("a heading of markdown and its text", ["## Kết quả", "lớp mở buổi sáng."]),
    (
      "the bases of a decision and what it decides",
      ["Căn cứ lịch năm học,", "BAN CHẤP HÀNH HỘI QUYẾT ĐỊNH", "Điều 1. Mở lớp buổi sáng."]
    ),
    ("a heading that ends like what announces a number", ["1. Quan điểm", "2. Mục tiêu"]),
    ("a name that only resembles it", ["Hội Nông dân Việt Nam", "1. Mở lớp buổi sáng."]),
    ("a remark that has been closed", ["(Danh sách kèm theo)", "Điều 1. Mở lớp buổi sáng."]),
  ]

  @Test("what begins anew stays apart, a blank line between or not", arguments: beginnings)
  func apart(_ given: (why: String, lines: [String])) {
    for between in ["\n", "\n\n"] {
      let text = "Văn phòng báo tin.\n\n" + given.lines.joined(separator: between) + "\n"
      #expect(paragraphs(text).dropFirst() == given.lines[...], "\(given.why)")
    }
  }

  static let continuations: [(why: String, lines: [String])] = [
    ("a small letter goes on", ["Lớp mở buổi sáng tại", "nhà văn hóa xã."]),
    ("a comma goes on", ["Lớp mở buổi sáng,", "Ban nhạc tập buổi chiều."]),
    ("a link goes on", ["Lớp do cô giáo của", "Trường Tiểu học dạy."]),
    ("a symbol goes on", ["Theo Kế hoạch số 57-", "KH/HU của Huyện ủy."]),
    ("a number that was announced is no item", ["Xem thêm tại khoản", "2. Điều này được nêu rõ."]),
    ("a congress that was announced is no section", ["Nghị quyết Đại hội khóa", "XIII được học."]),
    ("a link is followed by no item", ["Làm theo trình tự nêu tại", "Chương II. Xong thì báo."]),
    ("a session that was announced is no item", ["Nghị quyết kỳ họp thứ", "7. Lớp mở buổi sáng."]),
    ("a title below the bare name of a part", ["Chương I", "Quy định chung"]),
  ]

  @Test("what cannot end there goes on", arguments: continuations)
  func joined(_ given: (why: String, lines: [String])) {
    let text = "Văn phòng báo tin.\n\n" + given.lines.joined(separator: "\n") + "\n"
    #expect(
      paragraphs(text).dropFirst() == [given.lines.joined(separator: " ")], "\(given.why)")
  }

  @Test("a reference that a full line tears is no article of its own")
  func tornReference() {
    let text = """
      Điều 1. Lịch trực
      1. Văn phòng báo lịch trực tuần tới để các
      phòng biết; ai đổi ca thì làm theo khoản 2
      Điều 3. Ca trực bắt đầu lúc bảy giờ sáng.
      2. Hết giờ thì khóa cửa cơ quan.
      Điều 2. Ghi sổ
      """
    #expect(paragraphs(text).map { $0.prefix(6) } == ["Điều 1", "1. Văn", "2. Hết", "Điều 2"])
  }

  @Test("the marker of a paragraph is outside its text")
  func text() {
    let parsed = ParsedText("Văn phòng báo tin.\n\n1.2. Mở lớp buổi sáng.\n\n## Kết quả\n")
    let paragraphs = parsed.document.paragraphs
    #expect(paragraphs.map { parsed[$0.text] }.dropFirst().first == "Mở lớp buổi sáng")
    #expect(paragraphs.map(\.markdownLevel) == [0, 0, 2])
  }
}
