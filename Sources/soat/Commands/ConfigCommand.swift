import ArgumentParser
import SoatFindings
import SoatReports

/// `soat config`
struct ConfigCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "config",
    abstract: Speech.language(vi: "Xem cấu hình.", en: "Shows the configuration."),
    subcommands: [ConfigShowCommand.self], defaultSubcommand: ConfigShowCommand.self)
}

/// `soat config show`
struct ConfigShowCommand: ParsableCommand, ReportingCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: Speech.language(
      vi: "In các giá trị có hiệu lực và nơi quy định từng giá trị.",
      en: "Prints the values that count, and where each comes from."))

  /// What `--format` takes.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, json
  }

  @Argument(
    help: Speech.help(
      vi: "Văn bản cần xem: cách soát riêng nó, sau các mục [[override]].",
      en: "A document: how it is judged, after the [[override]]s.", value: ("tệp", "file")))
  var path: String?

  @Option(help: Speech.help(vi: "Dạng kết quả.", en: "Format.", value: ("dạng", "format")))
  var format = Format.text

  @OptionGroup var options: CheckOptions

  @OptionGroup var common: CommonOptions

  func status() async throws -> ExitStatus {
    let loaded = try await LoadedSettings(options, common.lang)
    let listing = SettingRows(loaded.settings, common.lang)
      .listing(of: path.map { RawArguments.path($0) }, loaded.folder)
    switch format {
    case .json: return Printing.status(listing.json(), common.lang)
    case .text:
      let surroundings = Surroundings.current
      return Printing.status(
        listing.bytes(
          width: surroundings.width(common.width),
          hasColour: surroundings.hasColour(common.color), language: common.lang),
        common.lang)
    }
  }
}
