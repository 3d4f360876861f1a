import SoatDocument
import SoatText

/// A day, a month or a quarter by the end of which something is due.
struct Period {
  /// Its last day.
  let end: CalendarDate
  let words: Range<Int>
  /// A whole year.
  var isYear = false
}

extension Document {
  /// The first period that is named in the range: *30/6/2025*, *tháng 6/2025*, *quý II năm 2025*.
  func period(in range: Range<Int>) -> Period? {
    let last = min(range.upperBound, stream.words.count)
    for word in range.lowerBound..<max(range.lowerBound, last) {
      if let date = date(at: word) {
        return date.date.exists ? Period(end: date.date, words: date.words) : nil
      }
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
    return Period(end: Self.lastDay(of: 3 * found + 3, year), words: word..<end)
  }

  private func month(at word: Int) -> Period? {
    guard let month = figure(at: word + 1), (1...12).contains(month),
      let (year, end) = year(behind: word + 1)
    else { return nil }
    return Period(end: Self.lastDay(of: month, year), words: word..<end)
  }

  /// *năm 2025*; not *năm 2024 - 2025*
  private func wholeYear(at word: Int) -> Period? {
    guard let year = figure(at: word + 1), (1_900...2_999).contains(year),
      word + 2 >= stream.words.count || !stream.words[word + 2].gap.intersects([.dash, .slash])
    else { return nil }
    return Period(end: Self.lastDay(of: 12, year), words: word..<word + 2, isYear: true)
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
  static let romans = Wording("I II III IV").toned
  static let figures = Wording("1 2 3 4").toned
}
