import SoatText

/// A day of the Gregorian calendar, as written: it may be impossible.
package struct CalendarDate: Sendable, Hashable, Comparable {
  package let year: Int
  package let month: Int
  package let day: Int

  package init(year: Int, month: Int, day: Int) {
    self.year = year
    self.month = month
    self.day = day
  }

  package var exists: Bool {
    (1...12).contains(month) && day >= 1 && day <= Self.days(in: month, of: year)
  }

  package static func days(in month: Int, of year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// ISO 8601: `2024-12-22`.
  package var iso: String { "\(year)-\(Self.padded(month))-\(Self.padded(day))" }

  /// As citations write it: the day has two digits, of the months only 1 and 2 get a zero
  /// (Hướng dẫn 36-HD/VPTW; Nghị định 30/2020/NĐ-CP, Phụ lục I).
  package var short: String {
    "\(Self.padded(day))/\(month < 3 ? Self.padded(month) : String(month))/\(year)"
  }

  package static func < (left: CalendarDate, right: CalendarDate) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }

  static func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
}

/// A date where it stands in the text.
package struct DateMention: Sendable {
  package enum Form: Sendable {
    /// *ngày 05 tháng 3 năm 2025*
    case words
    /// *05/3/2025*
    case short
  }

  package let date: CalendarDate
  package let form: Form
  /// From the day to the year; the word *ngày* is outside.
  package let words: Range<Int>
  /// The digits of the day and of the month as typed.
  package let dayDigits: Int
  package let monthDigits: Int

  /// Whether day and month have the zeros that the form of documents wants.
  package var isPaddedRight: Bool {
    dayDigits == 2 && (date.month < 3 || date.month > 9 ? monthDigits == 2 : monthDigits == 1)
  }
}

/// Finds dates in the stream.
struct DateParser {
  let stream: SyllableStream
  let source: SourceText

  private static let day: Wording = "ngày"
  private static let month: Wording = "tháng"
  private static let year: Wording = "năm"

  /// Every date: after *ngày*, in words, or in figures with a slash.
  func all() -> [DateMention] {
    var dates: [DateMention] = []
    var next = 0
    while let position = number(from: next) {
      next = position + 1
      guard let mention = date(at: position),
        mention.form == .words || stream.words[position + 1].gap.contains(.slash)
          || stream.matches(Self.day, at: position - 1)
      else { continue }
      dates.append(mention)
      next = mention.words.upperBound
    }
    return dates
  }

  /// The first number at or behind this word.
  private func number(from start: Int) -> Int? {
    stream.words.withUnsafeBufferPointer { words in
      var position = start
      while position < words.count {
        if words[position].isNumber { return position }
        position &+= 1
      }
      return nil
    }
  }

  /// The date whose day is this word.
  func date(at position: Int) -> DateMention? {
    guard position + 2 < stream.words.count, stream.words[position].isNumber, digits(position) <= 2
    else { return nil }
    guard stream.words[position + 1].isNumber else {
      return stream.matches(Self.month, at: position + 1)
        && stream.matches(Self.year, at: position + 3)
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
