import SoatText

/// Finds dates in the stream.
struct DateParser {
  let stream: SyllableStream
  let source: SourceText

  let words = DateWords.shared

  /// More dates than most documents hold.
  private static let usualCount = 16

  /// Every date: after *ngày*, in words, or in figures with a slash.
  ///
  /// - Parameter numbers: the positions of all numbers.
  func all(among numbers: [Int]) -> [DateMention] {
    var dates: [DateMention] = []
    dates.reserveCapacity(Self.usualCount)
    var next = 0
    for position in numbers where position >= next && mayBeginDate(position) {
      guard let mention = date(at: position),
        mention.form == .words || stream.words[position + 1].gap.contains(.slash)
          || position > 0 && stream.words[position - 1].folded == words.day
      else { continue }
      dates.append(mention)
      next = mention.words.upperBound
    }
    return dates
  }

  /// *tháng* or another number follows: what most numbers lack.
  private func mayBeginDate(_ position: Int) -> Bool {
    guard position + 1 < stream.words.count else { return false }
    let next = stream.words[position + 1]
    return next.isNumber || next.folded == words.month
  }

  /// The date whose day is this word.
  func date(at position: Int) -> DateMention? {
    guard position + 2 < stream.words.count, stream.words[position].isNumber, digits(position) <= 2
    else { return nil }
    guard stream.words[position + 1].isNumber else {
      return position + 4 < stream.words.count
        && stream.words[position + 1].folded == words.month
        && stream.words[position + 3].folded == words.year
        ? mention(day: position, month: position + 2, year: position + 4, .words) : nil
    }
    let first = stream.words[position + 1].gap
    let second = stream.words[position + 2].gap
    let mark = first.intersection(.marks)
    guard mark == .slash || mark == .dash || mark == .stop, second.intersection(.marks) == mark,
      !first.contains(.space), !second.contains(.space)
    else { return nil }
    return mention(day: position, month: position + 1, year: position + 2, .short)
  }

  private func mention(
    day dayWord: Int, month monthWord: Int, year yearWord: Int, _ form: DateMention.Form
  ) -> DateMention? {
    guard yearWord < stream.words.count, digits(yearWord) == 4, digits(monthWord) <= 2,
      let day = number(dayWord), let month = number(monthWord), let year = number(yearWord),
      (1_000...2_999).contains(year)
    else { return nil }
    return DateMention(
      date: CalendarDate(year: year, month: month, day: day), form: form,
      words: dayWord..<yearWord + 1, dayDigits: digits(dayWord), monthDigits: digits(monthWord))
  }

  func number(_ position: Int) -> Int? {
    guard position < stream.words.count, stream.words[position].isNumber else { return nil }
    return source.number(stream.words[position].span)
  }

  private func digits(_ position: Int) -> Int {
    let span = stream.words[position].span
    return span.end - span.start
  }
}

/// The words that dates are written with, folded.
struct DateWords: Sendable {
  let day = Wording("ngày").first
  let month = Wording("tháng").first
  let year = Wording("năm").first

  static let shared = DateWords()

  /// It is one of them.
  func contain(_ word: Word) -> Bool {
    word.folded == day || word.folded == month || word.folded == year
  }
}
