import ArgumentParser
import Glibc
import SoatDocument

/// The day by which a run goes: that of the clock where it stands, or the one that `--today` names,
/// for a run that gives the same on every day.
struct Today: ExpressibleByArgument, Sendable {
  let date: CalendarDate

  /// Of the local calendar.
  static var now: Today {
    var moment = time(nil)
    var local = tm()
    localtime_r(&moment, &local)
    return Today(
      date: CalendarDate(
        year: Int(local.tm_year) + 1900, month: Int(local.tm_mon) + 1, day: Int(local.tm_mday)))
  }

  private init(date: CalendarDate) { self.date = date }

  /// Nil for what is no day: `2026-11-21` is one.
  init?(argument: String) {
    guard let date = CalendarDate(iso: argument) else { return nil }
    self.date = date
  }
}
