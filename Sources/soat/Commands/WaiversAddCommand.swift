import ArgumentParser
import SoatChecks
import SoatDocument
import SoatFindings
import SoatRuleFiles
import SoatText

/// `soat waivers add`
struct WaiversAddCommand: AsyncParsableCommand, ReportingCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: Speech.language(
      vi: "Ghi vào sổ miễn trừ đúng những chỗ được duyệt của một văn bản.",
      en: "Writes the approved findings of a document into a ledger."))

  @Argument(help: Speech.help(vi: "Văn bản.", en: "Documents.", value: ("tệp", "file")))
  var files: [String]

  @Option(
    help: Speech.help(
      vi: "Quy tắc, như nq57/task-groups.", en: "The rule, like nq57/task-groups.",
      value: ("quy-tắc", "rule")))
  var rule: String?

  @Option(
    help: Speech.help(
      vi: "Mã, như list.missing-item.", en: "The code, like list.missing-item.",
      value: ("mã", "code")))
  var code: String?

  @Option(
    help: Speech.help(
      vi: "Chỉ trong mục này, như II.1.", en: "Only in this section, like II.1.",
      value: ("mục", "section")))
  var section: String?

  @Option(
    help: Speech.help(
      vi: "Chỉ ý này, như task-4.", en: "Only this item, like task-4.", value: ("ý", "subject")))
  var subject: String?

  @Option(
    help: Speech.help(
      vi: "Chỉ ở dòng này.", en: "Only on this line.", value: ("n", "n")))
  var line: Int?

  @Option(help: Speech.help(vi: "Lý do miễn.", en: "Why.", value: ("chữ", "text")))
  var reason: String

  @Option(help: Speech.help(vi: "Người duyệt.", en: "Who approves.", value: ("chữ", "text")))
  var approver: String

  @Option(
    help: Speech.help(
      vi: "Ngày cuối cùng còn hiệu lực, như 2026-12-31.",
      en: "The last day on which it holds, like 2026-12-31.", value: ("ngày", "date")))
  var expires: Today

  @OptionGroup var ledger: LedgerOptions

  @OptionGroup var options: CheckOptions

  @OptionGroup var common: CommonOptions

  func validate() throws {
    let lang = common.lang
    if rule == nil, code == nil {
      throw ValidationError(
        lang(
          vi: "Nêu --rule hoặc --code: miễn chỗ nào.",
          en: "Name --rule or --code: what is to be waived."))
    }
    for (name, text) in [("--reason", reason), ("--approver", approver)]
    where text.allSatisfy(\.isWhitespace) {
      throw ValidationError(lang(vi: "\(name) để trống.", en: "\(name) is empty."))
    }
    if expires.date < ledger.day.date {
      throw ValidationError(
        lang(
          vi: "--expires \(expires.date.iso) đã qua; ghi ngày cuối cùng còn hiệu lực.",
          en: "--expires \(expires.date.iso) is past; name the last day on which it holds."))
    }
  }

  mutating func status() async throws -> ExitStatus {
    let loaded = try await LoadedSettings(options, sparing: ["waivers", "baseline"], common.lang)
    let paths = files.map { RawArguments.path($0) }
    let book = LedgerBook(path: ledger.path, language: common.lang)
    let ledgers = try book.ledgers(on: ledger.day.date)
    let addition = WaiverAddition(
      request: WaiverRequest(
        rule: rule, code: code, section: section, subject: subject, line: line),
      judges: JudgeChoice(
        loaded.settings, loaded.rules, loaded.folder, paths, detail: [], language: common.lang),
      ledgers: ledgers, folder: try book.folder())
    var waivers: [LedgerText.NewWaiver] = []
    var nothing: [String] = []
    for path in paths {
      switch try addition.outcome(of: path) {
      case .found(let findings, let file): waivers.append(waiver(of: findings, in: file))
      case .nothing(let why): nothing.append(why)
      }
    }
    guard !waivers.isEmpty else {
      let end = common.lang(vi: "sổ không thay đổi", en: "the ledger stays as it is")
      throw CommandFailure(nothing.joined(separator: "\n") + "\n  (\(end))")
    }
    try book.append(waivers)
    warn(nothing)
    return Printing.status(Array(summary(of: waivers, in: book.path).utf8), common.lang)
  }

  private func waiver(of findings: [Finding], in file: String) -> LedgerText.NewWaiver {
    let line = FindingLine(common.lang)
    return LedgerText.NewWaiver(
      rule: rule, code: code, subject: subject, file: Glob.pattern(for: file),
      fingerprints: findings.map { ($0.fingerprint, line.place($0)) }, reason: reason,
      approver: approver, expires: expires.date)
  }

  /// More than a year is long for an exception.
  private static let longestTerm = 366

  private func warn(_ nothing: [String]) {
    let label = common.lang(vi: "lưu ý", en: "note")
    var remarks = nothing
    let days = WaiverTerm.until(expires.date).daysLeft(on: ledger.day.date) ?? 0
    if days > Self.longestTerm {
      remarks.append(
        common.lang(
          vi: "hạn dài hơn một năm (còn \(days) ngày): nên miễn ngắn hơn rồi xét lại",
          en: "the term is longer than a year (\(days) days): better a shorter one, looked at again"
        ))
    }
    for remark in remarks { ErrorPipe.write("soat: \(label): \(remark)\n") }
  }

  private func summary(of waivers: [LedgerText.NewWaiver], in ledger: FilePath) -> String {
    waivers.map { waiver in
      let count = waiver.fingerprints.count
      let (name, file) = (VisibleText.text(ledger.text), VisibleText.text(waiver.file))
      return common.lang(
        vi: "Đã ghi vào \(name): \(file), \(count) chỗ, đến hết ngày \(waiver.expires.short)\n",
        en:
          "Written into \(name): \(file), \(count) finding\(count == 1 ? "" : "s"), until \(waiver.expires.iso)\n"
      )
    }.joined()
  }
}
