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

  /// ISO 8601, `2024-12-22`; nil for anything else, and for a day that does not exist.
  package init?(iso text: String) {
    let fields = text.split(separator: "-", omittingEmptySubsequences: false)
    let isPlain = fields.map(\.utf8.count) == [4, 2, 2]
    let numbers = fields.compactMap { field in
      field.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int(field) : nil
    }
    guard isPlain, numbers.count == 3 else { return nil }
    self.init(year: numbers[0], month: numbers[1], day: numbers[2])
    if !exists || year == 0 { return nil }
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
