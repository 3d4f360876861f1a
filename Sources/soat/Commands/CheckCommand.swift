import ArgumentParser
import SoatChecks
import SoatFindings
import SoatReports

/// `soat check`
struct CheckCommand: AsyncParsableCommand, ReportingCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: Speech.language(
      vi: "Soát văn bản (lệnh mặc định).", en: "Checks documents (the default command)."))

  @OptionGroup var inputs: CheckInputs

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

  @Flag(
    help: Speech.help(
      vi: "Trong bảng, cho xem hai dòng của văn bản, chỗ sai được gạch bằng ^^^.",
      en: "In the table, show two lines of the document with ^^^ under the exact words."))
  var excerpt = false

  @Flag(
    help: Speech.help(
      vi: "Cho xem cả lời văn của văn bản đóng dấu MẬT, TỐI MẬT, TUYỆT MẬT.",
      en: "Show the words of documents marked MẬT, TỐI MẬT or TUYỆT MẬT too."))
  var includeSecret = false

  @OptionGroup var options: CheckOptions

  @OptionGroup var waiving: WaiverOptions

  @OptionGroup var common: CommonOptions

  mutating func status() async throws -> ExitStatus {
    let loaded = try await LoadedSettings(options, format: format, outputs: outputs, common.lang)
    let session = try CheckSession(inputs, loaded, common)
    let targets = targets(loaded.settings, session.surroundings)
    try requireTable(among: targets)
    let ledgers = try waiving.ledgers(
      or: [loaded.settings.waivers?.value].compactMap(\.self), common.lang)
    let reports = try reportOutputs(loaded.settings, session.surroundings)
      .opened(targets, sparing: session.discovery, and: ledgers)
    let detail: ReportDetail = targets.reduce(into: excerpt ? .text : []) {
      $0.formUnion($1.format.detail)
    }
    var check = DocumentCheck(
      judges: session.judges(detail), reports: reports.map(\.report), reading: FileContents.read,
      includesSecret: includeSecret, ledgers: ledgers)
    if let baseline = loaded.settings.baseline {
      check.baseline = try await BaselineMatch.of(baseline.value, session, check)
    }
    return await session.run(check, reports)
  }

  /// All reports of the run. A step of a GitHub workflow gets its summary with its annotations.
  private func targets(_ settings: CheckSettings, _ surroundings: Surroundings) -> [ReportTarget] {
    let format = settings.format.value
    let summary = format == .github ? surroundings.stepSummary : nil
    return [ReportTarget(format: format, file: nil)] + settings.outputs.map(\.value.target)
      + [summary.map(ReportTarget.stepSummary)].compactMap(\.self)
  }

  private func reportOutputs(
    _ settings: CheckSettings, _ surroundings: Surroundings
  ) -> ReportOutputs {
    func table(_ width: Int, _ hasColour: Bool) -> TableReport.Options {
      TableReport.Options(
        width: width, hasColour: hasColour, language: common.lang,
        listsNotes: settings.notes.value, isQuiet: settings.quiet.value,
        hintsAtPhase: settings.folder.phase.value == .issued, showsExcerpts: excerpt)
    }
    return ReportOutputs(
      maker: ReportMaker(
        table: table(surroundings.width(common.width), surroundings.hasColour(common.color)),
        filedTable: table(common.width ?? Surroundings.logColumns, common.color == .always),
        hasBaseline: settings.baseline != nil),
      language: common.lang, isImmediate: surroundings.isOutputTerminal)
  }

  /// Excerpts stand in tables only; who asks for them elsewhere would wait for them in vain.
  private func requireTable(among targets: [ReportTarget]) throws {
    guard excerpt, !targets.contains(where: { $0.format == .table }) else { return }
    throw ValidationError(
      common.lang(
        vi: "--excerpt chỉ dùng cho bảng: bỏ đi, hoặc thêm “-o table=TỆP”.",
        en: "--excerpt is for tables only: leave it out, or add “-o table=FILE”."))
  }
}
