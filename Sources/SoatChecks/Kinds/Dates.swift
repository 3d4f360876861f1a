import SoatDocument
import SoatFindings
import SoatText

/// Every date is a day of the calendar and written with the right zeros — *ngày, tháng, năm*.
package struct Dates: Check {
  package static let keyword = "dates"
  package static let summary = Bilingual(
    vi: "Ngày tháng có thật, thêm số 0 đúng chỗ, đúng thứ trong tuần",
    en: "Every date exists, has its zeros in the right places and its day of the week")
  package static let codes: [FindingCode] = [.dateImpossible, .dateZeroPadding, .dateWeekday]
  package static let stage = CheckStage.words
  package static let schema = TableSchema([])

  private static let dayWord: Wording = "ngày"

  package init(_ options: OptionTable, _ setup: inout CheckSetup) {}

  package func run(_ context: inout CheckContext) {
    for mention in context.document.dates where !isMisread(mention, context) {
      if !mention.date.exists {
        reportImpossible(mention, &context)
        continue
      }
      if !mention.isPaddedRight, !isTimed(mention, context) { reportPadding(mention, &context) }
      for (named, date) in context.document.weekdays(of: mention)
      where named.day != Weekday(date) {
        reportWeekday(named, date, &context)
      }
    }
  }

  /// *ngày 1 2 tháng 5 năm 2025* in the header: part of a date that is told as malformed.
  private func isMisread(_ mention: DateMention, _ context: CheckContext) -> Bool {
    guard let field = context.document.header.placeDate, field.state == .malformed else {
      return false
    }
    return field.mention == nil && field.words.contains(mention.words.lowerBound)
  }

  /// *20/03/2025 15:12:33*: the program that signed or printed wrote it.
  private func isTimed(_ mention: DateMention, _ context: CheckContext) -> Bool {
    let words = context.stream.words
    let hour = mention.words.upperBound
    return hour + 1 < words.count && words[hour].isNumber && words[hour].gap == .space
      && words[hour + 1].isNumber && words[hour + 1].gap == .colon
  }

  private func reportImpossible(_ mention: DateMention, _ context: inout CheckContext) {
    let words = withDayWord(mention, context)
    let found = context.text(words)
    let date = mention.date
    let days = CalendarDate.days(in: date.month, of: date.year)
    context.report(
      Draft(
        .dateImpossible, at: .words(words),
        message: (1...12).contains(date.month)
          ? context.language(
            vi: "Không có ngày \(date.day) tháng \(date.month) năm \(date.year)",
            en: "There is no day \(date.day) in month \(date.month) of \(date.year)")
          : context.language(
            vi: "Không có tháng \(date.month)", en: "There is no month \(date.month)"),
        found: found,
        help: (1...12).contains(date.month)
          ? context.language(
            vi: "Đối chiếu bản gốc; tháng \(date.month) có \(days) ngày.",
            en: "Check the original; month \(date.month) has \(days) days.")
          : context.language(vi: "Đối chiếu bản gốc.", en: "Check the original.")))
  }

  /// The word *ngày* belongs to the date as a reader sees it.
  private func withDayWord(_ mention: DateMention, _ context: CheckContext) -> Range<Int> {
    let before = mention.words.lowerBound - 1
    let isNamed = context.stream.matches(Self.dayWord, at: before)
    return (isNamed ? before : before + 1)..<mention.words.upperBound
  }

  private func reportPadding(_ mention: DateMention, _ context: inout CheckContext) {
    let words = withDayWord(mention, context)
    let dayWord = context.text(words.lowerBound..<mention.words.lowerBound)
    let expected =
      (dayWord.isEmpty ? "" : "\(dayWord) ")
      + (mention.form == .short ? mention.date.short : mention.date.inWords)
    context.report(
      Draft(
        .dateZeroPadding, at: .words(words),
        message: context.language(
          vi: "Số 0 trong ngày, tháng chưa đúng quy định",
          en: "The zeros of day and month are not as prescribed"),
        found: context.text(words), expected: expected,
        help: context.language(
          vi: "Thêm số 0 trước ngày nhỏ hơn 10 và tháng 1, 2; các tháng khác không thêm.",
          en: "Put a zero before days below 10 and months 1 and 2 only.")))
  }

  private func reportWeekday(
    _ named: WeekdayMention, _ date: CalendarDate, _ context: inout CheckContext
  ) {
    let right = Weekday(date)
    let found = context.text(named.words)
    // Chủ nhật bears a capital anywhere.
    let opens = named.day != .sunday && found.first?.isUppercase ?? false
    let expected = opens ? right.capitalisedName : right.name
    context.report(
      Draft(
        .dateWeekday, at: .words(named.words),
        message: context.language(
          vi: "Ngày \(date.short) là \(right.name), không phải “\(found)”",
          en: "\(date.iso) is a \(right.englishName), not “\(found)”"),
        found: found, expected: expected,
        help: context.language(
          vi: "Đối chiếu lịch: sửa thứ thành “\(expected)”, hoặc sửa ngày.",
          en: "Look at the calendar: write “\(expected)”, or mend the date.")))
  }
}

extension CalendarDate {
  /// As running text writes it, without the word *ngày*: *05 tháng 3 năm 2025*, with the same zeros
  /// as `short`.
  var inWords: String {
    let words: Sentence =
      "\(day < 10 ? "0" : "")\(day) tháng \(month < 3 ? "0" : "")\(month) năm \(year)"
    return words.text
  }
}
