import ArgumentParser
import SoatDocument

/// The day by which waivers lapse.
struct DayOption: ParsableArguments {
  @Option(
    help: Speech.help(
      vi: "Ngày để tính hạn miễn trừ, như 2026-11-21; mặc định: hôm nay.",
      en: "The day by which waivers lapse, like 2026-11-21. Default: today.",
      value: ("ngày", "date")))
  var today: Today?

  var date: CalendarDate { (today ?? .now).date }
}
