import ArgumentParser
import SoatChecks
import SoatFindings
import SoatReports

/// `soat`
struct SoatCommand: AsyncParsableCommand {
  static let version = "0.1.0"

  static let configuration = CommandConfiguration(
    commandName: "soat",
    abstract: Speech.language(
      vi: "Soát thể thức và nội dung văn bản hành chính tiếng Việt.",
      en: "Checks Vietnamese official documents."),
    version: version,
    subcommands: [
      CheckCommand.self, OutlineCommand.self, ExplainCommand.self, RulesCommand.self,
      ConfigCommand.self, WaiversCommand.self, BaselineCommand.self,
    ],
    defaultSubcommand: CheckCommand.self)
}

/// A word of a closed list. The parser asks for the words dozens of times before the first argument
/// is read; left to itself it would find each by reflection.
package protocol WordArgument: ExpressibleByArgument, CaseIterable, RawRepresentable
where RawValue == String {}

extension WordArgument {
  package static var allValueStrings: [String] { allCases.map { $0.rawValue } }
  package static var allValueDescriptions: [String: String] { [:] }
  package var defaultValueDescription: String { rawValue }
}

extension Phase: WordArgument {}
extension Language: WordArgument {}
extension ReportFormat: WordArgument {}
extension ColourChoice: WordArgument {}
extension FailureThreshold: WordArgument {}

/// What every command takes.
struct CommonOptions: ParsableArguments {
  @Option(help: Speech.help(vi: "Ngôn ngữ.", en: "Language.", value: ("ngôn-ngữ", "lang")))
  var lang = Speech.language

  @Option(help: Speech.help(vi: "Màu trên màn hình.", en: "Colours.", value: ("màu", "color")))
  var color = ColourChoice.auto

  @Option(help: Speech.help(vi: "Số cột của bảng.", en: "Columns of the table.", value: ("n", "n")))
  var width: Int?

  func validate() throws {
    if let width, width < 1 {
      throw ValidationError(lang(vi: "--width phải từ 1 trở lên.", en: "--width starts at 1."))
    }
  }
}
