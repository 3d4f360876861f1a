import ArgumentParser
import SoatChecks
import SoatReports

/// `soat check`
struct CheckCommand: AsyncParsableCommand, ReportingCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: Speech.language(
      vi: "Soát văn bản (lệnh mặc định).", en: "Checks documents (the default command)."))

  @Argument(
    help: Speech.help(
      vi: "Tệp, thư mục (tìm *.txt và *.md), hoặc - để đọc đầu vào chuẩn.",
      en: "Files, folders (searched for *.txt and *.md), - for standard input.",
      value: ("đường-dẫn", "path")))
  var paths: [String] = []

  @Option(
    help: Speech.help(
      vi:
        "Bộ quy tắc có sẵn hoặc tệp .toml; lặp lại được; không xét “about” của bộ được nêu. Mặc định: chọn theo văn bản.",
      en:
        "A bundled set or a .toml file; repeatable; “about” of a named set is not asked. Default: chosen from the document.",
      value: ("bộ|tệp", "set|file")))
  var rules: [String] = []

  @Option(
    help: Speech.help(
      vi: "Dạng báo cáo.", en: "Format of the report.", value: ("dạng", "format")))
  var format = ReportFormat.table

  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: Speech.help(
      vi: "Ghi thêm một báo cáo ra tệp; lặp lại được.",
      en: "One more report, in a file; repeatable.", value: ("dạng=tệp", "format=file")))
  var outputs: [ReportFile] = []

  @Option(
    help: Speech.help(
      vi: "Mức độ làm mã kết thúc là 1.", en: "The severity that makes the exit status 1.",
      value: ("mức", "fail-on")))
  var failOn = FailureThreshold.error

  @Option(
    help: Speech.help(
      vi: "Văn bản đang ở bước nào: dự thảo, trình ký, đã ban hành.",
      en: "How far the documents are on their way to being issued.", value: ("bước", "phase")))
  var phase = Phase.issued

  @Flag(help: Speech.help(vi: "Chỉ in lỗi.", en: "Errors only."))
  var quiet = false

  @Flag(help: Speech.help(vi: "Liệt kê cả ghi chú.", en: "List notes too."))
  var notes = false

  @Option(
    help: Speech.help(
      vi: "Đọc danh sách đường dẫn, mỗi dòng một; - là đầu vào chuẩn.",
      en: "Read paths from a file, one a line; - is standard input.", value: ("tệp|-", "file|-")))
  var filesFrom: String?

  @Option(
    help: Speech.help(
      vi: "Số văn bản soát cùng lúc.", en: "How many documents are checked at once.",
      value: ("n", "n")))
  var jobs: Int?

  @OptionGroup var waiving: WaiverOptions

  @OptionGroup var common: CommonOptions

  func validate() throws {
    let lang = common.lang
    if let jobs, jobs < 1 {
      throw ValidationError(lang(vi: "--jobs phải từ 1 trở lên.", en: "--jobs starts at 1."))
    }
    if filesFrom == "-", paths.contains("-") {
      throw ValidationError(
        lang(
          vi: "Đầu vào chuẩn chỉ đọc được một lần: bỏ “-” hoặc “--files-from -”.",
          en: "Standard input can be read only once: leave out “-” or “--files-from -”."))
    }
  }

  mutating func status() async throws -> ExitStatus {
    guard !paths.isEmpty || filesFrom != nil else {
      // Not in `validate()`, which would speak before unknown options are told.
      throw ValidationError(
        common.lang(
          vi: "Chưa nêu tệp hay thư mục cần soát.", en: "Name a file or a folder to check."))
    }
    let surroundings = Surroundings.current
    let choice = try await RuleChoice.load(rules, common.lang)
    let targets = [ReportTarget(format: format, file: nil)] + outputs.map(\.target)
    let judge = Judge(
      book: choice.book, phase: phase, language: common.lang, named: choice.named,
      detail: targets.reduce(into: []) { $0.formUnion($1.format.detail) })
    let ledgers = try waiving.ledgers(common.lang)
    var discovery = Discovery()
    for path in try inputs() { discovery.add(path) }
    let documents = discovery.documents()
    let reports = try reportOutputs(surroundings).opened(
      targets, sparing: discovery, and: ledgers)
    let complaints = Complaints(language: common.lang)
    for (path, error) in discovery.failures { complaints.unreachable(path, error) }
    var run = CheckRun(
      DocumentCheck(
        judge: judge, reports: reports.map(\.report), reading: FileContents.read,
        ledgers: ledgers),
      jobs: jobs ?? surroundings.processors, outputs: reports,
      closing: LedgerClosing(ledgers, judge, folders: discovery.folders),
      progress: Progress(
        total: documents.count, isWatched: surroundings.isErrorTerminal && !quiet,
        language: common.lang))
    await run.run(documents)
    for failure in run.failures { complaints.unwritable(failure) }
    let hasFailed = !discovery.failures.isEmpty || !run.failures.isEmpty
    let status = run.tally.exitStatus(failOn, hasFailed: hasFailed)
    if status == .nothingMatched { complaints.nothingMatched() }
    return status
  }

  private func reportOutputs(_ surroundings: Surroundings) -> ReportOutputs {
    ReportOutputs(
      maker: ReportMaker(
        table: tableOptions(surroundings.width(common.width), surroundings.hasColour(common.color)),
        filedTable: tableOptions(
          common.width ?? Surroundings.logColumns, common.color == .always)),
      language: common.lang, isImmediate: surroundings.isOutputTerminal)
  }

  private func tableOptions(_ width: Int, _ hasColour: Bool) -> TableReport.Options {
    TableReport.Options(
      width: width, hasColour: hasColour, language: common.lang, listsNotes: notes,
      isQuiet: quiet, hintsAtPhase: phase == .issued)
  }

  private func inputs() throws(CommandFailure) -> [FilePath] {
    let named = paths.map { RawArguments.path($0) }
    guard let filesFrom else { return named }
    let list = RawArguments.path(filesFrom)
    switch FileContents.read(list) {
    case .success(let bytes): return named + PathList.paths(in: bytes)
    case .failure(let error):
      let why = error.why(common.lang)
      throw CommandFailure(
        common.lang(
          vi: "không đọc được danh sách “\(VisibleText.text(filesFrom))”: \(why)",
          en: "the list “\(VisibleText.text(filesFrom))” cannot be read: \(why)"))
    }
  }
}
