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
      vi: "Sổ miễn trừ. Mặc định: sổ ghi trong soat.toml, hoặc soat-waivers.toml.",
      en: "The ledger of waivers. Default: that of soat.toml, or soat-waivers.toml.",
      value: ("tệp", "file")))
  var ledger: String?

  @OptionGroup var day: DayOption

  var path: FilePath {
    ledger.map { RawArguments.path($0) } ?? Self.named ?? FilePath("soat-waivers.toml")
  }

  /// That of the configuration, which the list needs no other word of.
  private static var named: FilePath? {
    guard case .file(let place, _) = RunConfiguration.current else { return nil }
    return RunConfiguration.currentFile?.configuration.waivers.map { place.path($0.value) }
  }

  /// The same, where it has been made: before the first waiver there is none.
  static var configured: [FilePath] {
    guard let named, named.real != nil else { return [] }
    return [named]
  }
}
