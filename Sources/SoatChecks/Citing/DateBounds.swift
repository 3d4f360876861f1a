import SoatDocument

/// The days between which a document is dated: one day where its date is written out, a month or
/// a year where the day is blank.
struct DateBounds {
  let earliest: CalendarDate
  let latest: CalendarDate

  /// Nil where the header says nothing certain: without a date, or with an impossible one.
  init?(_ header: Header) {
    guard let field = header.placeDate else { return nil }
    if let date = field.mention?.date {
      guard date.exists else { return nil }
      (earliest, latest) = (date, date)
      return
    }
    guard let year = field.year else { return nil }
    let months = field.month.map { $0...$0 } ?? 1...12
    guard (1...12).contains(months.lowerBound) else { return nil }
    earliest = CalendarDate(year: year, month: months.lowerBound, day: 1)
    latest = CalendarDate(
      year: year, month: months.upperBound,
      day: CalendarDate.days(in: months.upperBound, of: year))
  }

  /// A report written within a year of this day may still tell of the time before it.
  func isWithinYear(after day: CalendarDate) -> Bool {
    earliest <= CalendarDate(year: day.year + 1, month: day.month, day: day.day)
  }
}

extension CalendarDate {
  /// The day behind this one.
  var next: CalendarDate {
    if day < Self.days(in: month, of: year) {
      return CalendarDate(year: year, month: month, day: day + 1)
    }
    return month < 12
      ? CalendarDate(year: year, month: month + 1, day: 1)
      : CalendarDate(year: year + 1, month: 1, day: 1)
  }
}
