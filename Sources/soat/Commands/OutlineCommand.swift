import ArgumentParser
import SoatChecks
import SoatDocument
import SoatFindings
import SoatReports
import SoatText

/// `soat outline`
struct OutlineCommand: ParsableCommand, ReportingCommand {
  static let configuration = CommandConfiguration(
    commandName: "outline",
    abstract: Speech.language(
      vi: "In những gì hiểu được của một văn bản, dưới dạng cây.",
      en: "Prints what was understood of a document, as a tree."))

  /// What `--format` takes.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, json
  }

  @Argument(
    help: Speech.help(
      vi: "Tệp, hoặc - để đọc đầu vào chuẩn.", en: "A file, or - for standard input.",
      value: ("tệp", "file")))
  var file: String

  @Option(
    help: Speech.help(
      vi: "Bộ quy tắc có sẵn hoặc tệp .toml; tên các mục lấy từ đó.",
      en: "A bundled set or a .toml file; the names of sections are taken from it.",
      value: ("bộ|tệp", "set|file")))
  var rules: [String] = []

  @Option(help: Speech.help(vi: "Dạng kết quả.", en: "Format.", value: ("dạng", "format")))
  var format = Format.text

  @Flag(
    help: Speech.help(
      vi: "In cả văn bản đóng dấu MẬT, TỐI MẬT, TUYỆT MẬT.",
      en: "Print documents marked MẬT, TỐI MẬT or TUYỆT MẬT too."))
  var includeSecret = false

  @OptionGroup var common: CommonOptions

  func status() async throws -> ExitStatus {
    let language = common.lang
    let path = RawArguments.path(file)
    let bytes: [UInt8]
    switch FileContents.read(path) {
    case .success(let contents): bytes = contents
    case .failure(let error):
      throw CommandFailure("“\(VisibleText.text(file))”: \(error.why(language))")
    }
    let choice = try await RuleChoice.load(rules, language)
    let source: SourceText
    do throws(DecodingError) {
      source = try SourceText.decode(bytes)
    } catch {
      let report = FileFinding.report(
        path: file, for: error, JudgeSettings(phase: .issued), language)
      let message = report.findings.first?.message ?? ""
      throw CommandFailure("“\(VisibleText.text(file))”: \(message)")
    }
    let judge = Judge(
      book: choice.book, phase: .issued, language: language, named: choice.named,
      detail: .coverage)
    let document = Document.parse(source, lexicon: choice.book.lexicon)
    // An outline is the words of the document: without them nothing is left of it.
    if let secrecy = document.secrecy, !includeSecret { throw refusal(secrecy, language) }
    let coverage = judge.report(path: path.text, document).coverage
    return Self.write(OutlineBuilder(document).outline(path: path.text, coverage), format, common)
  }

  private func refusal(_ secrecy: Secrecy, _ language: Language) -> CommandFailure {
    let name = VisibleText.text(file)
    return CommandFailure(
      language(
        vi: """
          “\(name)” đóng dấu \(secrecy.mark), không in lời văn ra
            → Chỉ khi được phép xem: thêm --include-secret.
          """,
        en: """
          “\(name)” is marked \(secrecy.mark); its words are not printed
            → If you may see them, add --include-secret.
          """))
  }

  private static func write(
    _ outline: Outline, _ format: Format, _ common: CommonOptions
  ) -> ExitStatus {
    switch format {
    case .json: return Printing.status(OutlineJSON.bytes(outline), common.lang)
    case .text:
      let surroundings = Surroundings.current
      let tree = OutlineTree(
        width: surroundings.width(common.width), hasColour: surroundings.hasColour(common.color),
        language: common.lang)
      return Printing.status(tree.bytes(outline), common.lang)
    }
  }
}
