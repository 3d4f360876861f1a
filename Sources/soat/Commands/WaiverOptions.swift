import ArgumentParser
import SoatFindings

/// By which ledgers and on which day findings are let pass.
struct WaiverOptions: ParsableArguments {
  @Option(
    help: Speech.help(
      vi: "Sổ miễn trừ (.toml); lặp lại được.", en: "A ledger of waivers (.toml); repeatable.",
      value: ("tệp", "file")))
  var waivers: [String] = []

  @OptionGroup var day: DayOption

  /// - Parameter others: ledgers that are named elsewhere, where the command line names none.
  func ledgers(
    or others: [FilePath] = [], _ language: Language
  ) throws(CommandFailure) -> RunLedgers {
    let named = waivers.map { RawArguments.path($0) }
    return try RunLedgers.load(
      named.isEmpty ? others : named, today: day.date, language)
  }
}
