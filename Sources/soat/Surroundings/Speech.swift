import ArgumentParser
import SoatFindings

/// The language in which the command line itself is spoken of.
enum Speech {
  /// Known before the arguments are parsed, so that help and usage errors speak it too: what
  /// `--lang` asks for, else the configuration.
  static let language: Language =
    asked ?? RunConfiguration.currentFile?.configuration.language?.value ?? .vi

  /// What `--lang` asks for; nil where it asks for no language.
  static let asked: Language? = language(in: CommandLine.arguments)

  static func language(in arguments: [String]) -> Language? {
    for (index, argument) in arguments.enumerated() {
      if argument == "--" { break }
      if argument == "--lang", index + 1 < arguments.count {
        return Language(rawValue: arguments[index + 1])
      }
      if argument.hasPrefix("--lang=") {
        return Language(rawValue: String(argument.dropFirst(7)))
      }
    }
    return nil
  }

  /// - Parameter value: what stands for the value of an option: `<tệp>`, `<file>`.
  static func help(
    vi: String, en: String, value: (vi: String, en: String)? = nil
  ) -> ArgumentHelp {
    ArgumentHelp(
      language(vi: "\(vi)", en: "\(en)"),
      valueName: value.map { language(vi: "\($0.vi)", en: "\($0.en)") })
  }
}
