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
      vi: "Dạng báo cáo. Mặc định: table.", en: "Format of the report. Default: table.",
      value: ("dạng", "format")))
  var format: ReportFormat?

  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: Speech.help(
      vi: "Ghi thêm một báo cáo ra tệp; lặp lại được.",
      en: "One more report, in a file; repeatable.", value: ("dạng=tệp", "format=file")))
  var outputs: [ReportFile] = []

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

  @OptionGroup var options: CheckOptions

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
    let surroundings = Surroundings.current
    let loaded = try await LoadedSettings(
      options, format: format, outputs: outputs, common.lang)
    let settings = loaded.settings
    let inputs = try inputs(settings)
    let targets =
      [ReportTarget(format: settings.format.value, file: nil)]
      + settings.outputs.map(\.value.target)
    var discovery = Discovery(
      excluding: loaded.folder.flatMap { Exclusion(settings.exclude, $0) })
    for path in inputs { discovery.add(path) }
    let documents = discovery.documents()
    let reports = try reportOutputs(settings, surroundings).opened(targets, sparing: discovery)
    let complaints = Complaints(language: common.lang)
    for (path, error) in discovery.failures { complaints.unreachable(path, error) }
    complaints.excluded(discovery.excludedFiles)
    warnOfIdlePatterns(loaded, discovery, documents)
    let judges = JudgeChoice(
      settings, loaded.rules, loaded.folder, documents,
      detail: targets.reduce(into: []) { $0.formUnion($1.format.detail) }, language: common.lang)
    var run = CheckRun(
      DocumentCheck(judges: judges, reports: reports.map(\.report), reading: FileContents.read),
      jobs: jobs ?? surroundings.processors, outputs: reports,
      progress: Progress(
        total: documents.count,
        isWatched: surroundings.isErrorTerminal && !settings.quiet.value, language: common.lang))
    await run.run(documents)
    for failure in run.failures { complaints.unwritable(failure) }
    let hasFailed = !discovery.failures.isEmpty || !run.failures.isEmpty
    let status = run.tally.exitStatus(settings.failOn.value, hasFailed: hasFailed)
    guard status == .nothingMatched else { return status }
    // What was named has been left out on purpose, and that has been told.
    if discovery.searched.isEmpty, !discovery.excludedFiles.isEmpty { return .clean }
    complaints.nothingMatched(excluded: discovery.exclusion?.hasTaken ?? false)
    return status
  }

  private func reportOutputs(
    _ settings: CheckSettings, _ surroundings: Surroundings
  ) -> ReportOutputs {
    func table(_ width: Int, _ hasColour: Bool) -> TableReport.Options {
      TableReport.Options(
        width: width, hasColour: hasColour, language: common.lang,
        listsNotes: settings.notes.value, isQuiet: settings.quiet.value,
        hintsAtPhase: settings.folder.phase.value == .issued)
    }
    return ReportOutputs(
      maker: ReportMaker(
        table: table(surroundings.width(common.width), surroundings.hasColour(common.color)),
        filedTable: table(common.width ?? Surroundings.logColumns, common.color == .always)),
      language: common.lang, isImmediate: surroundings.isOutputTerminal)
  }

  private func warnOfIdlePatterns(
    _ loaded: LoadedSettings, _ discovery: Discovery, _ documents: [FilePath]
  ) {
    guard let folder = loaded.folder else { return }
    let idle = IdlePatterns(folder: folder, searched: discovery.searched, isWhole: namesNothing)
    let told = idle.told(
      loaded.settings, excluding: discovery.exclusion?.idlePatterns ?? [], documents)
    for pattern in told { ErrorPipe.write(pattern.message(common.lang)) }
  }

  /// The command line leaves it to the configuration what is checked.
  private var namesNothing: Bool { paths.isEmpty && filesFrom == nil }

  private func inputs(_ settings: CheckSettings) throws -> [FilePath] {
    if namesNothing {
      let paths = settings.paths.map(\.value)
      if !paths.isEmpty { return paths }
      // Not in `validate()`, which would speak before unknown options are told.
      let name = settings.place.map { VisibleText.text($0.file.text) }
      throw ValidationError(
        common.lang(
          vi: """
            Chưa nêu tệp hay thư mục cần soát\(name.map { ", \($0) cũng không có “paths”" } ?? "").
            """,
          en: "Name a file or a folder to check\(name.map { "; \($0) has no “paths”" } ?? "")."))
    }
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
