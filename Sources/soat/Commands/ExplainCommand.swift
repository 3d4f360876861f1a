import ArgumentParser
import SoatChecks
import SoatFindings
import SoatRuleFiles

/// `soat explain`
struct ExplainCommand: ParsableCommand, ReportingCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: Speech.language(
      vi: "Giải thích một mã lỗi hoặc một quy tắc.", en: "Explains a code or a rule."))

  @Argument(
    help: Speech.help(
      vi: "Mã lỗi như list.wording, hoặc quy tắc như nq57/task-groups.",
      en: "A code like list.wording, or a rule like nq57/task-groups.",
      value: ("mã|quy-tắc", "code|rule")))
  var name: String

  @Option(
    help: Speech.help(
      vi: "Tệp .toml có quy tắc cần giải thích.", en: "A .toml file that holds the rule.",
      value: ("tệp", "file")))
  var rules: [String] = []

  @OptionGroup var common: CommonOptions

  func status() async throws -> ExitStatus {
    let language = common.lang
    let choice = try await RuleChoice.load(rules, language)
    let book = choice.book
    let pages = RulePages(book: book, language: language, named: choice.named)
    // `list.wording/altered` asks for a code too: reasons are on its page.
    let code = FindingCode(rawValue: name.prefix { $0 != "/" }.description)
    let reason = name.firstIndex(of: "/").map { String(name[name.index(after: $0)...]) }
    if let rule = book.rules.first(where: { $0.id.text == name }) {
      return Printing.status(pages.page(of: rule), common)
    }
    if let page = pages.corePage(name) { return Printing.status(page, common) }
    if let code {
      let reasons = pages.reasons(of: code).map(\.rawValue)
      if let reason, !reasons.contains(reason) {
        throw CommandFailure(unknownReason(reason, code, reasons).text(language))
      }
      return Printing.status(pages.page(of: code), common)
    }
    let known = FindingCode.allCases.map(\.rawValue) + book.rules.map(\.id.text)
    throw CommandFailure(
      UnknownName(
        message: language(
          vi: "không có mã hay quy tắc “\(VisibleText.text(name))”",
          en: "there is no code or rule “\(VisibleText.text(name))”"),
        name: name, known: known,
        otherwise: language(
          vi: "Xem các quy tắc: soat rules list", en: "To see the rules: soat rules list")
      ).text(language))
  }

  private func unknownReason(
    _ reason: String, _ code: FindingCode, _ known: [String]
  ) -> UnknownName {
    let all = known.map { "\(code.rawValue)/\($0)" }
    return UnknownName(
      message: common.lang(
        vi: "“\(code.rawValue)” không có lý do “\(VisibleText.text(reason))”",
        en: "“\(code.rawValue)” has no reason “\(VisibleText.text(reason))”"),
      name: name, known: all,
      otherwise: all.isEmpty
        ? common.lang(
          vi: "Chỉ ghi “\(code.rawValue)”.", en: "Write “\(code.rawValue)” alone.")
        : common.lang(
          vi: "Dùng một trong: \(all.joined(separator: ", ")).",
          en: "Use one of: \(all.joined(separator: ", ")).")
    )
  }
}

/// A name that is not there, with the one that was probably meant.
struct UnknownName {
  let message: String
  let name: String
  let known: [String]
  /// What to do where no name is near.
  let otherwise: String

  /// What the name begins, several at most; else the one that is spelt like it.
  private var nearest: String? {
    let begun = known.filter { $0.hasPrefix(name) && !name.isEmpty }
    if (1...Self.mostNames).contains(begun.count) { return begun.joined(separator: "”, “") }
    if let near = NearestWord.nearest(to: name, in: known) { return near }
    let last = name.split(separator: "/").last.map(String.init) ?? name
    return known.first { $0.hasSuffix("/\(last)") || $0.hasSuffix(".\(last)") }
  }

  private static let mostNames = 12

  func text(_ language: Language) -> String {
    let hint =
      nearest.map { language(vi: "Có phải “\($0)”?", en: "Did you mean “\($0)”?") } ?? otherwise
    return "\(message)\n  → \(hint)"
  }
}
