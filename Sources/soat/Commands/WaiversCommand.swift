import ArgumentParser
import SoatFindings

/// `soat waivers`
struct WaiversCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "waivers",
    abstract: Speech.language(
      vi: "Thêm, xem và soát các miễn trừ.", en: "Adds, lists and checks waivers."),
    subcommands: [WaiversListCommand.self, WaiversAddCommand.self, WaiversCheckCommand.self],
    defaultSubcommand: WaiversListCommand.self)
}

/// The ledger that a command works on, and the day by which its waivers lapse.
struct LedgerOptions: ParsableArguments {
  @Option(
    help: Speech.help(
      vi: "Sổ miễn trừ.", en: "The ledger of waivers.", value: ("tệp", "file")))
  var ledger = "soat-waivers.toml"

  @OptionGroup var day: DayOption

  var path: FilePath { RawArguments.path(ledger) }
}
