import ArgumentParser
import SoatChecks
import SoatFindings
import SoatReports

/// `soat baseline`
struct BaselineCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "baseline",
    abstract: Speech.language(
      vi: "Ghi và so sánh nợ cũ: lỗi đã có từ trước, không tính.",
      en: "Writes and compares a baseline: old departures that do not count."),
    subcommands: [BaselineWriteCommand.self, BaselineCompareCommand.self])

  /// Where a baseline is that nobody names.
  static let usualFile = FilePath("soat-baseline.toml")

  static func file(_ settings: CheckSettings) -> FilePath {
    settings.baseline?.value ?? usualFile
  }
}

/// `soat baseline write`
struct BaselineWriteCommand: AsyncParsableCommand, ReportingCommand {
  static let configuration = CommandConfiguration(
    commandName: "write",
    abstract: Speech.language(
      vi: "Ghi mọi lỗi đang có vào tệp nợ cũ (--baseline, hoặc soat-baseline.toml).",
      en: "Writes all departures that there are to --baseline, or soat-baseline.toml."))

  @OptionGroup var inputs: CheckInputs
  @OptionGroup var options: CheckOptions
  @OptionGroup var waiving: WaiverOptions
  @OptionGroup var common: CommonOptions

  mutating func status() async throws -> ExitStatus {
    let loaded = try await LoadedSettings(options, sparing: ["baseline", "waivers"], common.lang)
    let session = try CheckSession(inputs, loaded, common)
    let file = BaselineCommand.file(loaded.settings)
    let folder = BaselineFolder(of: file)
    let names = try names(of: session.documents, in: folder)
    var check = DocumentCheck(
      judges: session.judges(.identity), reports: [BaselineReport()],
      reading: FileContents.read)
    check.name = { names[$0] ?? $0.text }
    // What somebody answers for is no old debt: it comes back when the waiver lapses.
    check.ledgers = try waiving.ledgers(or: LedgerOptions.configured, common.lang)
    // An old baseline stays where nothing was found that could replace it.
    let reports =
      session.documents.isEmpty
      ? []
      : [
        ReportOutput(
          BaselineReport(),
          to: try ReportOutputs.file(file, sparing: session.discovery, common.lang),
          isImmediate: false)
      ]
    // What stands in a baseline is no reason to fail; that it could not be written is.
    let status = await session.run(check, reports, weighing: .documents)
    return status == .findings ? .clean : status
  }

  /// The path of each document from the folder of the baseline, by which alone it is known again.
  private func names(
    of documents: [FilePath], in folder: BaselineFolder
  ) throws(CommandFailure) -> [FilePath: String] {
    var names: [FilePath: String] = [:]
    for document in documents {
      guard let name = folder.path(of: document) else {
        let path = VisibleText.text(document.text)
        throw CommandFailure(
          common.lang(
            vi: """
              “\(path)” không nằm trong thư mục của tệp nợ cũ
                → Đặt tệp nợ cũ ở thư mục chứa mọi văn bản, nêu bằng --baseline.
              """,
            en: """
              “\(path)” is not in the folder of the baseline
                → Put the baseline, named by --baseline, into a folder that holds all documents.
              """))
      }
      names[document] = name
    }
    return names
  }
}

/// `soat baseline compare`
struct BaselineCompareCommand: AsyncParsableCommand, ReportingCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: Speech.language(
      vi: "Cho biết lỗi nào mới, lỗi nào đã sửa so với nợ cũ.",
      en: "Tells what is new and what is fixed against the baseline."))

  /// What `--format` takes.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case table, json
  }

  @OptionGroup var inputs: CheckInputs

  @Option(help: Speech.help(vi: "Dạng kết quả.", en: "Format.", value: ("dạng", "format")))
  var format = Format.table

  @OptionGroup var options: CheckOptions
  @OptionGroup var waiving: WaiverOptions
  @OptionGroup var common: CommonOptions

  mutating func status() async throws -> ExitStatus {
    let loaded = try await LoadedSettings(options, sparing: ["waivers"], common.lang)
    let session = try CheckSession(inputs, loaded, common)
    var check = DocumentCheck(
      judges: session.judges([]), reports: [], reading: FileContents.read)
    let match = try await BaselineMatch.of(
      BaselineCommand.file(loaded.settings), session, check)
    check.baseline = match
    check.ledgers = try waiving.ledgers(or: LedgerOptions.configured, common.lang)
    let report = report(match.gone, session.surroundings)
    check.reports = [report]
    return await session.run(
      check, [ReportOutput(report, to: nil, isImmediate: session.surroundings.isOutputTerminal)],
      weighing: .documents)
  }

  private func report(_ gone: [Baseline.Entry], _ surroundings: Surroundings) -> any Report {
    switch format {
    case .json: ComparisonJSON(gone: gone)
    case .table:
      ComparisonReport(
        gone: gone, width: surroundings.width(common.width),
        hasColour: surroundings.hasColour(common.color), language: common.lang)
    }
  }
}
