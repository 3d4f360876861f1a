import SoatDocument

/// Whether a date is a slip of the keyboard for another.
enum DateSlip {
  /// One part differs, or day and month have changed places, or two of their figures have: *23/5*
  /// for *25/3*.
  static func isSlip(_ typed: CalendarDate, of right: CalendarDate) -> Bool {
    if differsInOnePart(typed, right) { return true }
    guard typed.year == right.year else { return false }
    return typed.month == right.day && typed.day == right.month
      || figures(typed).sorted() == figures(right).sorted()
        && zip(figures(typed), figures(right)).count { $0 != $1 } == 2
  }

  private static func figures(_ date: CalendarDate) -> [Int] {
    [date.day / 10, date.day % 10, date.month / 10, date.month % 10]
  }

  static func differsInOnePart(_ left: CalendarDate, _ right: CalendarDate) -> Bool {
    [left.year == right.year, left.month == right.month, left.day == right.day].count { $0 } == 2
  }

  /// The same day of the year before or after, or of one that differs in one digit: in January many
  /// still write the old year. Of a series that begins anew each year, no other document bears
  /// the same number on the same day, but for the first ones: 01/NQ-CP comes out early each January.
  static func isOfYear(_ typed: CalendarDate, of right: CalendarDate, number: Int?) -> Bool {
    guard typed.day == right.day, typed.month == right.month, typed.year != right.year,
      let number, number > firstOfYear || typed.month != 1
    else { return false }
    return abs(typed.year - right.year) == 1
      || zip(String(typed.year), String(right.year)).count { $0 != $1 } == 1
  }

  private static let firstOfYear = 2
}
