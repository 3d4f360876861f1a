import SoatDocument
import SoatFindings
import SoatText

/// Every date is a day of the calendar and written with the right zeros — *ngày, tháng, năm*.
package struct Dates: Check {
  package static let keyword = "dates"
  package static let summary = Bilingual(
    vi: "Ngày tháng có thật và thêm số 0 đúng chỗ",
    en: "Every date exists and has its zeros in the right places")
  package static let codes: [FindingCode] = [.dateImpossible, .dateZeroPadding]
  package static let stage = CheckStage.words
  package static let schema = TableSchema([])

  private static let dayWord: Wording = "ngày"

  package init(_ options: OptionTable, _ setup: inout CheckSetup) {}

  package func run(_ context: inout CheckContext) {
    for mention in context.document.dates {
      if !mention.date.exists {
        reportImpossible(mention, &context)
      } else if !mention.isPaddedRight {
        reportPadding(mention, &context)
      }
    }
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
}

extension CalendarDate {
  /// As running text writes it, without the word *ngày*: *05 tháng 3 năm 2025*, with the same zeros
  /// as `short`.
  var inWords: String {
    Self.figures(day, isPadded: day < 10) + " tháng " + Self.figures(month, isPadded: month < 3)
      + " năm " + String(year)
  }

  private static func figures(_ number: Int, isPadded: Bool) -> String {
    isPadded ? "0" + String(number) : String(number)
  }
}
