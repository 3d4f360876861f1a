import ArgumentParser
import SoatFindings

/// The language in which the command line itself is spoken of.
enum Speech {
  /// What `--lang` asks for, known before the arguments are parsed, so that help and usage errors
  /// speak it too.
  static let language = language(in: CommandLine.arguments)

  static func language(in arguments: [String]) -> Language {
    for (index, argument) in arguments.enumerated() {
      if argument == "--" { break }
      if argument == "--lang", index + 1 < arguments.count {
        return Language(rawValue: arguments[index + 1]) ?? .vi
      }
      if argument.hasPrefix("--lang=") {
        return Language(rawValue: String(argument.dropFirst(7))) ?? .vi
      }
    }
    return .vi
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
