import ArgumentParser
import BundledRules
import SoatChecks
import SoatFindings
import SoatRuleFiles

/// `soat rules`
struct RulesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules",
    abstract: Speech.language(vi: "Xem các bộ quy tắc.", en: "Shows the rule sets."),
    subcommands: [RulesListCommand.self, RulesShowCommand.self],
    defaultSubcommand: RulesListCommand.self)
}

/// `soat rules list`
struct RulesListCommand: ParsableCommand, ReportingCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: Speech.language(
      vi: "Liệt kê các bộ và các quy tắc.", en: "Lists the sets and their rules."))

  @Option(
    help: Speech.help(
      vi: "Tệp .toml cần liệt kê thêm.", en: "A .toml file to list too.", value: ("tệp", "file")))
  var rules: [String] = []

  @Flag(
    help: Speech.help(
      vi: "Chỉ in các cụm từ mà các quy tắc tìm trong văn bản, mỗi dòng một cụm.",
      en: "Only the wordings that the rules look for in a document, one a line."))
  var phrases = false

  @OptionGroup var common: CommonOptions

  func status() async throws -> ExitStatus {
    let book = try await RuleChoice.load(rules, common.lang).book
    if phrases {
      let texts = Set(
        book.lexicon.phrases.map {
          $0.text.split(whereSeparator: \.isNewline).joined(separator: " ")
        })
      return Printing.status(
        Array(texts.sorted().map { $0 + "\n" }.joined().utf8), common.lang)
    }
    let pages = RulePages(book: book, language: common.lang)
    let wrong = pages.wrongExamples
    let status = Printing.status(pages.listing(wrong), common)
    // An example is a test of its rule file.
    return wrong.isEmpty ? status : .failure
  }
}

/// `soat rules show`
struct RulesShowCommand: ParsableCommand, ReportingCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: Speech.language(
      vi: "In tệp TOML của một bộ, hoặc trang của một quy tắc.",
      en: "Prints the TOML file of a set, or the page of a rule."))

  @Argument(
    help: Speech.help(
      vi: "Bộ như nq57, hoặc quy tắc như nq57/task-groups.",
      en: "A set like nq57, or a rule like nq57/task-groups.", value: ("bộ|quy-tắc", "set|rule")))
  var name: String

  @Option(
    help: Speech.help(
      vi: "Tệp .toml có bộ hay quy tắc cần in.", en: "A .toml file that holds the set or rule.",
      value: ("tệp", "file")))
  var rules: [String] = []

  @OptionGroup var common: CommonOptions

  func status() async throws -> ExitStatus {
    let language = common.lang
    let choice = try await RuleChoice.load(rules, language)
    if let path = choice.files[name], case .success(let bytes) = FileContents.read(FilePath(path)) {
      return Printing.status(bytes, language)
    }
    if let source = BundledRules.sources.first(where: { $0.name == "bundled:\(name).toml" }) {
      return Printing.status(source.bytes, language)
    }
    let book = choice.book
    if let rule = book.rules.first(where: { $0.id.text == name }) {
      let pages = RulePages(book: book, language: language, named: choice.named)
      return Printing.status(pages.page(of: rule), common)
    }
    throw CommandFailure(
      UnknownName(
        message: language(
          vi: "không có bộ hay quy tắc “\(VisibleText.text(name))”",
          en: "there is no set or rule “\(VisibleText.text(name))”"),
        name: name, known: book.sets.map(\.id) + book.rules.map(\.id.text),
        otherwise: language(
          vi: "Xem các quy tắc: soat rules list", en: "To see the rules: soat rules list")
      ).text(language))
  }
}
