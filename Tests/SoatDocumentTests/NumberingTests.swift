import SoatDocument
import Testing

/// What is odd about the numbers of a text, and what only looks so.
@Suite("Numbering")
struct NumberingTests {
  /// The ordinals of each unusual series, in the order in which the series end.
  private func series(_ lines: [String]) -> [[Int]] {
    let text = "Các đơn vị thực hiện như sau:\n\n" + lines.joined(separator: "\n\n") + "\n"
    return ParsedText(text).document.numbering().series.map { $0.items.map(\.ordinal) }
  }

  @Test(
    "what counts up from the first is not unusual",
    arguments: [
      ["I- MỤC TIÊU", "1. Mở lớp.", "2. Mở trường.", "II- TỔ CHỨC", "1. Họp.", "2. Báo cáo."],
      ["A. MỤC TIÊU", "I. GẦN", "II. XA", "B. TỔ CHỨC", "I. HỌP", "II. BÁO CÁO"],
      ["I. GẦN", "A. ĐƯỜNG", "B. CẦU", "II. XA", "A. ĐƯỜNG", "B. CẦU"],
      ["I. GẦN", "1. Mở lớp.", "2. Mở trường.", "II. XA", "3. Họp.", "4. Báo cáo."],
      ["1. Việc xã:", "1.1. Mở lớp.", "1.2. Họp.", "2. Việc bản:", "2.1. Mở lớp.", "2.2. Họp."],
      ["1. Việc xã:", "1.1. Mở lớp.", "1.2. Họp.", "2.1. Mở lớp.", "2.2. Họp."],
      ["a) Mở lớp;", "b) Họp;", "c) Bầu;", "d) Chọn;", "e) Báo cáo."],
      ["a) Mở lớp;", "b) Họp;", "c) Bầu;", "d) Chọn;", "đ) Lập sổ;", "e) Báo cáo."],
      ["i) Mở lớp;", "ii) Họp;", "iii) Báo cáo."],
      ["1. Việc xã:", "1. Mở lớp.", "2. Họp.", "2. Việc bản là báo cáo."],
      ["1. Mở lớp.", "2. Họp.", "Việc của bản:", "1. Mở lớp.", "2. Họp."],
      ["1. Việc xã: (1) mở lớp; (2) họp.", "(3) Báo cáo.", "2. Việc bản."],
      ["Chương I", "Điều 1. Họp.", "Điều 2. Bầu.", "Chương II", "Điều 3. Báo cáo."],
      ["1. Sửa khoản 2 như sau:", "“2. Mở lớp.", "5. Họp.”", "2. Bỏ khoản 6."],
      ["1. Mở lớp.", "30. Trong ngày hội, bản có múa xòe.", "2. Họp."],
      ["l. GẦN", "Họp.", "Il. XA", "Họp.", "III. CAO", "Họp."],
      ["C. Mác viết về tư bản.", "V.I. Lênin viết về tổ chức.", "C. Mác còn viết thư."],
      ["Việc thực hiện theo nội dung (2) và (4); (3) không áp dụng."],
    ])
  func usual(_ lines: [String]) {
    #expect(series(lines) == [])
  }

  @Test(
    "what skips, repeats or stands alone is unusual",
    arguments: [
      (["I- GẦN", "Họp.", "III- XA", "Họp."], [[1, 3]]),
      (["1. Mở lớp.", "2. Họp.", "2. Báo cáo."], [[1, 2, 2]]),
      (["2. Mở lớp.", "3. Họp."], [[2, 3]]),
      (
        [
          "I- GẦN", "1. Họp.", "2. Bầu.", "II- XA", "3. Họp.", "4. Bầu.", "III- CAO", "1. Họp.",
          "2. Bầu.",
        ],
        [[3, 4]]
      ),
      (["a) Mở lớp;", "c) Họp."], [[1, 3]]),
      (["1. Việc xã:", "a) Mở lớp.", "2. Họp."], [[1]]),
      (["Điều 1. Họp.", "Điều 3. Bầu."], [[1, 3]]),
      (["Việc gồm: (1) mở lớp; (3) họp; (4) bầu."], [[1, 3, 4]]),
    ])
  func unusual(_ lines: [String], _ expected: [[Int]]) {
    #expect(series(lines) == expected)
  }
}
