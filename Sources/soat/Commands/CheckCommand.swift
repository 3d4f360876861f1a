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
    let judge = Judge(
      book: choice.book, phase: phase, language: common.lang, named: choice.named,
      quotes: format == .table, covers: format == .json)
    switch format {
    case .table:
      let options = TableReport.Options(
        width: surroundings.width(common.width), hasColour: surroundings.hasColour(common.color),
        language: common.lang, listsNotes: notes, isQuiet: quiet, hintsAtPhase: phase == .issued)
      return try await status(judge, TableReport(options), surroundings)
    case .json:
      let report = JSONReport(toolVersion: SoatCommand.version)
      return try await status(judge, report, surroundings)
    }
  }

  private func status(
    _ judge: Judge, _ report: some Report, _ surroundings: Surroundings
  ) async throws -> ExitStatus {
    var discovery = Discovery()
    for path in try inputs() { discovery.add(path) }
    let documents = discovery.documents()
    let complaints = Complaints(language: common.lang)
    for (path, error) in discovery.failures { complaints.unreachable(path, error) }
    var run = CheckRun(
      DocumentCheck(judge: judge, report: report, reading: FileContents.read),
      jobs: jobs ?? surroundings.processors,
      output: OutputPipe(isImmediate: surroundings.isOutputTerminal),
      progress: Progress(
        total: documents.count, isWatched: surroundings.isErrorTerminal && !quiet,
        language: common.lang))
    await run.run(documents)
    if let failure = run.output.failure { complaints.unwritable(failure) }
    let hasFailed = !discovery.failures.isEmpty || run.output.failure != nil
    let status = run.tally.exitStatus(failOn, hasFailed: hasFailed)
    if status == .nothingMatched { complaints.nothingMatched() }
    return status
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
