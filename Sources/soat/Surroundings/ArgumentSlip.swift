import ArgumentParser
import SoatFindings
import SoatRuleFiles

/// What the argument parser would take for something else, and answer with success or in riddles.
enum ArgumentSlip: Equatable {
  /// One hyphen and more than `-h` or `-o`: to the parser a cluster of letters, and any h in it a call for
  /// help, so that `-chi-thi.txt` would print the help and check nothing.
  case cluster(String)
  /// A number below zero, which the parser takes for an option.
  case negative(String, option: String)
  /// No command; the commands that there are.
  case command([String], known: [String])

  /// Nil where there is none.
  init?(in arguments: [String]) {
    let words = arguments.prefix { $0 != "--" }
    for (index, word) in words.enumerated()
    where word.hasPrefix("-") && !word.hasPrefix("--") && word != "-" && word != "-h"
      && word != "-o"
    {
      if index > 0, words[index - 1].hasPrefix("--"), Int(word) != nil {
        self = .negative(word, option: words[index - 1])
      } else {
        self = .cluster(word)
      }
      return
    }
    guard let slip = Self.command(in: Array(words)) else { return nil }
    self = slip
  }

  /// Behind `help`, and behind a command that has others below it, only names of commands may stand.
  private static func command(in words: [String]) -> ArgumentSlip? {
    let isHelp = words.first == "help"
    var command: any ParsableCommand.Type = SoatCommand.self
    for (depth, word) in words.dropFirst(isHelp ? 1 : 0).enumerated() {
      let known = command.configuration.subcommands
      if word.hasPrefix("-") || known.isEmpty { return nil }
      guard let next = known.first(where: { $0.configuration.commandName == word }) else {
        // What is no command is a path to be checked, unless help is asked for.
        if depth == 0, !isHelp { return nil }
        let names = known.compactMap { $0.configuration.commandName }
        return .command(Array(words[...(depth + (isHelp ? 1 : 0))]), known: names)
      }
      command = next
    }
    return nil
  }

  func message(_ language: Language) -> String {
    switch self {
    case .cluster(let word):
      let word = VisibleText.text(word)
      return language(
        vi: "không có tùy chọn “\(word)”\n  → Nếu là tên tệp, ghi “./\(word)”.",
        en: "there is no option “\(word)”\n  → If it is a file, write “./\(word)”.")
    case .negative(let word, let option):
      let (word, option) = (VisibleText.text(word), VisibleText.text(option))
      return language(
        vi: "“\(option)” không nhận giá trị “\(word)”", en: "“\(option)” does not take “\(word)”")
    case .command(let words, let known):
      let name = VisibleText.text(words.joined(separator: " "))
      let nearest = NearestWord.nearest(to: words.last ?? "", in: known)
      let all = known.joined(separator: ", ")
      let advice =
        nearest.map { language(vi: "Có phải “\($0)”?", en: "Did you mean “\($0)”?") }
        ?? language(vi: "Dùng một trong: \(all).", en: "Use one of: \(all).")
      return language(
        vi: "không có lệnh “\(name)”\n  → \(advice)",
        en: "there is no command “\(name)”\n  → \(advice)")
    }
  }
}
