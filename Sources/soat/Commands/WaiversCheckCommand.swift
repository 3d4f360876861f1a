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

  @Argument(
    help: Speech.help(
      vi: "Tệp hoặc thư mục mà sổ nói tới.", en: "Files or folders of which the ledger speaks.",
      value: ("đường-dẫn", "path")))
  var paths: [String]

  @OptionGroup var ledger: LedgerOptions

  @Option(
    help: Speech.help(
      vi: "Bộ quy tắc, như của soat check; lặp lại được.",
      en: "Rule sets, as of soat check; repeatable.", value: ("bộ|tệp", "set|file")))
  var rules: [String] = []

  @Option(
    help: Speech.help(vi: "Dạng báo cáo.", en: "Format of the report.", value: ("dạng", "format")))
  var format = ReportFormat.table

  @Option(
    help: Speech.help(
      vi: "Mức độ làm mã kết thúc là 1.", en: "The severity that makes the exit status 1.",
      value: ("mức", "fail-on")))
  var failOn = FailureThreshold.warning

  @OptionGroup var common: CommonOptions

  mutating func status() async throws -> ExitStatus {
    let surroundings = Surroundings.current
    let choice = try await RuleChoice.load(rules, common.lang)
    let judge = Judge(
      book: choice.book, phase: .issued, language: common.lang, named: choice.named,
      detail: format.detail)
    let ledgers = try RunLedgers.load([ledger.path], today: ledger.day.date, common.lang)
    var discovery = Discovery()
    for path in paths { discovery.add(RawArguments.path(path)) }
    let documents = discovery.documents()
    let complaints = Complaints(language: common.lang)
    for (path, error) in discovery.failures { complaints.unreachable(path, error) }
    var run = CheckRun(
      // The documents themselves are not reported.
      DocumentCheck(judge: judge, reports: [], reading: FileContents.read, ledgers: ledgers),
      jobs: surroundings.processors, outputs: [output(surroundings)],
      closing: LedgerClosing(ledgers, judge, folders: discovery.folders, tellsAll: true),
      progress: Progress(
        total: documents.count, isWatched: surroundings.isErrorTerminal, language: common.lang))
    await run.run(documents)
    for failure in run.failures { complaints.unwritable(failure) }
    if run.tally.documents == 0 { complaints.nothingMatched() }
    let hasFailed =
      !discovery.failures.isEmpty || !run.failures.isEmpty || run.tally.hasUnreadable
    return run.ledgerTally.exitStatus(failOn, hasFailed: hasFailed)
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
