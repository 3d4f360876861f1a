import ArgumentParser
import SoatChecks
import SoatReports

/// `soat waivers check`
struct WaiversCheckCommand: AsyncParsableCommand, ReportingCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: Speech.language(
      vi: "Soát sổ miễn trừ theo các văn bản: hết hạn, không dùng đến, quá rộng.",
      en: "Checks a ledger against documents: what has lapsed, is unused or too wide."))

  @OptionGroup var inputs: CheckInputs

  @OptionGroup var ledger: LedgerOptions

  @Option(
    help: Speech.help(vi: "Dạng báo cáo.", en: "Format of the report.", value: ("dạng", "format")))
  var format = ReportFormat.table

  @OptionGroup var options: CheckOptions

  @OptionGroup var common: CommonOptions

  mutating func status() async throws -> ExitStatus {
    var options = options
    options.failOn = options.failOn ?? .warning
    let loaded = try await LoadedSettings(options, sparing: ["baseline"], common.lang)
    let session = try CheckSession(inputs, loaded, common)
    let ledgers = try RunLedgers.load(
      [ledger.path], today: ledger.day.date, common.lang)
    // The documents themselves are not reported.
    let check = DocumentCheck(
      judges: session.judges(format.detail), reports: [], reading: FileContents.read,
      ledgers: ledgers)
    return await session.run(check, [output(session.surroundings)], weighing: .ledgers)
  }

  private func output(_ surroundings: Surroundings) -> ReportOutput {
    let table = TableReport.Options(
      width: surroundings.width(common.width), hasColour: surroundings.hasColour(common.color),
      language: common.lang, listsNotes: true)
    let maker = ReportMaker(table: table, filedTable: table)
    return ReportOutput(
      maker.report(ReportTarget(format: format, file: nil)), to: nil, isImmediate: false)
  }
}
