import SoatDocument

/// How long a waiver holds — *thời hạn*.
package enum WaiverTerm: Sendable, Hashable {
  /// The last day on which it holds.
  case until(CalendarDate)
  /// What stands there is no day: it counts as past.
  case unreadable(String)

  package func holds(on today: CalendarDate) -> Bool {
    switch self {
    case .until(let day): today <= day
    case .unreadable: false
    }
  }

  /// Zero on the last day, negative behind it; nil where the day is unknown.
  package func daysLeft(on today: CalendarDate) -> Int? {
    switch self {
    case .until(let day): day.number - today.number
    case .unreadable: nil
    }
  }

  /// ISO 8601, or what stands there instead.
  package var text: String {
    switch self {
    case .until(let day): day.iso
    case .unreadable(let text): text
    }
  }
}

extension CalendarDate {
  /// Days since the first of March of the year zero of the Gregorian calendar.
  ///
  /// Source: H. Hinnant, chrono-Compatible Low-Level Date Algorithms, "days_from_civil".
  fileprivate var number: Int {
    let year = month > 2 ? year : year - 1
    let era = (year >= 0 ? year : year - 399) / 400
    let yearOfEra = year - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
  }
}
