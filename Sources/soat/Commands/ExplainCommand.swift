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
      en: "A code like list.wording, or a rule like nq57/task-groups.", value: "code|rule"))
  var name: String

  @Option(
    help: Speech.help(
      vi: "Tệp .toml có quy tắc cần giải thích.", en: "A .toml file that holds the rule.",
      value: "file"))
  var rules: [String] = []

  @OptionGroup var common: CommonOptions

  func status() async throws -> ExitStatus {
    let language = common.lang
    let choice = try await RuleChoice.load(rules, language)
    let book = choice.book
    let pages = RulePages(book: book, language: language, named: choice.named)
    // `list.wording/altered` asks for a code too: reasons are on its page.
    let code = FindingCode(rawValue: name.prefix { $0 != "/" }.description)
    if let rule = book.rules.first(where: { $0.id.text == name }) {
      return Printing.status(pages.page(of: rule), common)
    }
    if name == FileFinding.rule.text { return Printing.status(pages.filePage, common) }
    if let code { return Printing.status(pages.page(of: code), common) }
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
