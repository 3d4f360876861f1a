import SoatDocument
import SoatText

/// A day, a month or a quarter by the end of which something is due.
struct Period {
  /// Its first day; nil for a day.
  var start: CalendarDate?
  /// Its last day.
  let end: CalendarDate
  let words: Range<Int>
  /// A whole year.
  var isYear = false

  /// What is due before the period is due by the end of the day before its first one.
  var before: Period {
    guard let start else { return self }
    let month = start.month > 1 ? start.month - 1 : 12
    let year = start.month > 1 ? start.year : start.year - 1
    return Period(
      end: CalendarDate(year: year, month: month, day: CalendarDate.days(in: month, of: year)),
      words: words, isYear: isYear)
  }
}

extension Document {
  /// The first period that is named in the range: *30/6/2025*, *tháng 6/2025*, *quý II năm 2025*;
  /// with a date of the document, *ngày 30/6* and *ngày 30 tháng 6* too, which are of its year.
  func period(in range: Range<Int>, of own: CalendarDate? = nil) -> Period? {
    let last = min(range.upperBound, stream.words.count)
    for word in range.lowerBound..<max(range.lowerBound, last) {
      if let date = date(at: word) {
        return date.date.exists ? Period(end: date.date, words: date.words) : nil
      }
      if let own, let day = dayOfYear(at: word, own) { return day }
      let found: Period? =
        switch stream.words[word].toned {
        case PeriodWords.quarter: quarter(at: word)
        case PeriodWords.month: month(at: word)
        case PeriodWords.year: wholeYear(at: word)
        default: nil
        }
      if let found { return found }
    }
    return nil
  }

  /// *ngày 10/3*, *ngày 10 tháng 3*, as of the year of the document: nil for a day that may as well be
  /// one of the next year, and for what recurs.
  func dayOfYear(at word: Int, _ own: CalendarDate) -> Period? {
    guard word > 0, stream.words[word - 1].toned == PeriodWords.day, let day = figure(at: word),
      word + 1 < stream.words.count
    else { return nil }
    let isNamed = stream.words[word + 1].toned == PeriodWords.month
    let last = word + (isNamed ? 2 : 1)
    guard let month = figure(at: last), isNamed || stream.words[last].gap == .slash,
      last + 1 == stream.words.count || endsDay(last + 1, isNamed: isNamed)
    else { return nil }
    let date = CalendarDate(year: own.year, month: month, day: day)
    return date.exists ? Period(end: date, words: word..<last + 1) : nil
  }

  /// No year follows, nor another day: *ngày 15/3, 15/6, 15/9*.
  private func endsDay(_ next: Int, isNamed: Bool) -> Bool {
    let word = stream.words[next]
    if word.gap.intersects(Gap.sentenceEnd.union([.semicolon, .closeParenthesis])) { return true }
    if word.gap.intersects([.slash, .dash]) || word.isNumber { return false }
    return word.toned != PeriodWords.year && !PeriodWords.joints.contains(word.toned)
  }

  private func date(at word: Int) -> DateMention? {
    var low = 0
    var high = dates.count
    while low < high {
      let middle = (low + high) / 2
      if dates[middle].words.lowerBound < word { low = middle + 1 } else { high = middle }
    }
    return low < dates.count && dates[low].words.lowerBound == word ? dates[low] : nil
  }

  private func quarter(at word: Int) -> Period? {
    guard word + 1 < stream.words.count else { return nil }
    let ordinal = stream.words[word + 1].toned
    let found =
      PeriodWords.romans.firstIndex(of: ordinal) ?? PeriodWords.figures.firstIndex(of: ordinal)
    guard let found, let (year, end) = year(behind: word + 1) else { return nil }
    return Period(
      start: CalendarDate(year: year, month: 3 * found + 1, day: 1),
      end: Self.lastDay(of: 3 * found + 3, year), words: word..<end)
  }

  private func month(at word: Int) -> Period? {
    guard let month = figure(at: word + 1), (1...12).contains(month),
      let (year, end) = year(behind: word + 1)
    else { return nil }
    return Period(
      start: CalendarDate(year: year, month: month, day: 1), end: Self.lastDay(of: month, year),
      words: word..<end)
  }

  /// *năm 2025*; not *năm 2024 - 2025*
  private func wholeYear(at word: Int) -> Period? {
    guard let year = figure(at: word + 1), (1_900...2_999).contains(year),
      word + 2 >= stream.words.count || !stream.words[word + 2].gap.intersects([.dash, .slash])
    else { return nil }
    return Period(
      start: CalendarDate(year: year, month: 1, day: 1), end: Self.lastDay(of: 12, year),
      words: word..<word + 2, isYear: true)
  }

  /// *…/2025*, *… năm 2025*
  private func year(behind word: Int) -> (year: Int, end: Int)? {
    guard word + 1 < stream.words.count else { return nil }
    let isNamed = stream.words[word + 1].toned == PeriodWords.year
    guard isNamed || stream.words[word + 1].gap.intersects([.slash, .dash]) else { return nil }
    let position = word + (isNamed ? 2 : 1)
    guard let year = figure(at: position), (1_900...2_999).contains(year) else { return nil }
    return (year, position + 1)
  }

  private func figure(at word: Int) -> Int? {
    guard word < stream.words.count, stream.words[word].isNumber else { return nil }
    return Int(source[stream.words[word].span])
  }

  private static func lastDay(of month: Int, _ year: Int) -> CalendarDate {
    CalendarDate(year: year, month: month, day: CalendarDate.days(in: month, of: year))
  }
}

/// The words that periods are written with, toned.
private enum PeriodWords {
  static let quarter = Wording("quý").toned[0]
  static let month = Wording("tháng").toned[0]
  static let year = Wording("năm").toned[0]
  static let day = Wording("ngày").toned[0]
  static let joints = Wording("và hoặc đến").toned
  static let romans = Wording("I II III IV").toned
  static let figures = Wording("1 2 3 4").toned
}
