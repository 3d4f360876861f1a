import ArgumentParser
import SoatChecks
import SoatFindings
import SoatReports

/// `soat waivers list`
struct WaiversListCommand: ParsableCommand, ReportingCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: Speech.language(
      vi: "Liệt kê các miễn trừ trong sổ và hạn của chúng.",
      en: "Lists the waivers of a ledger and how long they hold."))

  @OptionGroup var ledger: LedgerOptions

  @Option(
    help: Speech.help(vi: "Dạng kết quả.", en: "Format of the list.", value: ("dạng", "format")))
  var format = ListFormat.table

  @OptionGroup var common: CommonOptions

  func status() async throws -> ExitStatus {
    let today = ledger.day.date
    let read = try LedgerFile.read(ledger.path, common.lang).ledger
    let waivers = read.entries.map { ListedWaiver($0, on: today) }
    let surroundings = Surroundings.current
    switch format {
    case .table:
      let table = WaiverTable(
        width: surroundings.width(common.width), hasColour: surroundings.hasColour(common.color),
        language: common.lang)
      return Printing.status(table.bytes(waivers, ledger: read.path), common.lang)
    case .json:
      return Printing.status(
        WaiverListJSON.bytes(waivers, ledger: read.path, today: today.iso), common.lang)
    }
  }
}

/// In which form a list is printed.
enum ListFormat: String, CaseIterable, Sendable {
  case table, json
}

extension ListFormat: WordArgument {}
