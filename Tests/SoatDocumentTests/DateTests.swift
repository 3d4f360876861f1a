import SoatDocument
import SoatText
import Testing

@Suite("Dates")
struct DateTests {
  private func dates(_ sentence: String) -> [String] {
    let parsed = ParsedText("Xã báo cáo.\n\n\(sentence)\n")
    return parsed.document.dates.map { "\($0.date.iso) «\(parsed[$0.words])»" }
  }

  @Test(
    "a date is found in words and in figures, over a line break too",
    arguments: [
      ("Họp ngày 05 tháng 3 năm 2025.", ["2025-03-05 «05 tháng 3 năm 2025»"]),
      ("Họp ngày 05 tháng\n3 năm 2025.", ["2025-03-05 «05 tháng\n3 năm 2025»"]),
      ("Họp ngày 5/3/2025 và 12/10/2025.", ["2025-03-05 «5/3/2025»", "2025-10-12 «12/10/2025»"]),
      ("Họp ngày 05-3-2025.", ["2025-03-05 «05-3-2025»"]),
      ("Họp ngày 05.3.2025.", ["2025-03-05 «05.3.2025»"]),
      ("Họp ngày 31/02/2025.", ["2025-02-31 «31/02/2025»"]),
      ("Họp tháng 3 năm 2025.", []), ("Phiên bản 05.3.2025.", []), ("Tỷ lệ 5/3 và 7/2.", []),
      ("Điện thoại 05-3-2025 gọi.", []), ("Họp ngày 123/3/2025.", []), ("Họp ngày 5/3/25.", []),
    ])
  func found(_ sentence: String, _ expected: [String]) { #expect(dates(sentence) == expected) }

  @Test(
    "the zeros of a date are right before days below ten and before the months 1 and 2 alone",
    arguments: [
      ("05/3/2025", true), ("5/3/2025", false), ("05/03/2025", false), ("15/01/2025", true),
      ("15/1/2025", false), ("15/10/2025", true), ("05 tháng 02 năm 2025", true),
      ("05 tháng 2 năm 2025", false), ("5 tháng 12 năm 2025", false),
    ])
  func padding(_ text: String, _ isRight: Bool) throws {
    let parsed = ParsedText("Xã báo cáo.\n\nHọp ngày \(text).\n")
    #expect(try #require(parsed.document.dates.first).isPaddedRight == isRight)
  }

  @Test(
    "the calendar is Gregorian",
    arguments: [
      (2024, 2, 29, true), (2025, 2, 29, false), (2000, 2, 29, true), (1900, 2, 29, false),
      (2025, 4, 30, true), (2025, 4, 31, false), (2025, 12, 31, true), (2025, 13, 1, false),
      (2025, 0, 1, false), (2025, 1, 0, false), (2025, 1, 32, false),
    ])
  func exists(_ year: Int, _ month: Int, _ day: Int, _ exists: Bool) {
    #expect(CalendarDate(year: year, month: month, day: day).exists == exists)
  }

  @Test("a date is written as the form of documents wants it")
  func written() {
    #expect(CalendarDate(year: 2025, month: 3, day: 5).short == "05/3/2025")
    #expect(CalendarDate(year: 2025, month: 2, day: 15).short == "15/02/2025")
    #expect(CalendarDate(year: 2025, month: 11, day: 1).short == "01/11/2025")
    #expect(CalendarDate(year: 2025, month: 3, day: 5).iso == "2025-03-05")
    #expect(
      CalendarDate(year: 2024, month: 12, day: 31) < CalendarDate(year: 2025, month: 1, day: 1))
  }
}
