import SoatFindings

/// The help of a command, in the language of the run.
///
/// The parser writes its headings and a few sentences in English; all else is ours already.
struct HelpPage {
  let text: String
  let language: Language

  var whole: String {
    guard language == .vi else { return text }
    return text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { Self.line(String($0)) }.joined(separator: "\n")
  }

  private static let headings = [
    "OVERVIEW: ": "GIỚI THIỆU: ", "USAGE: ": "CÁCH DÙNG: ", "ARGUMENTS:": "ĐỐI SỐ:",
    "OPTIONS:": "TÙY CHỌN:", "SUBCOMMANDS:": "LỆNH:",
  ]

  private static let wrapped = String(repeating: " ", count: 26)

  /// As they stand at the end of a line, or inside the brackets behind an option.
  private static let words = [
    ("Show the version.", "In số phiên bản."),
    ("Show help information.", "In trang này."),
    ("Show subcommand help information.", "In trang của một lệnh."),
    ("(values: ", "(nhận: "), ("; default: ", "; mặc định: "), ("(default: ", "(mặc định: "),
    ("; default:", "; mặc định:"), ("(default) ", "(mặc định)"),
    // The brackets may be wrapped before their last part.
    (wrapped + "default: ", wrapped + "mặc định: "), ("<subcommand>", "<lệnh>"),
  ]

  private static func line(_ line: String) -> String {
    if line.hasPrefix("  See '") {
      let command = line.drop { $0 != "'" }.dropFirst().prefix { $0 != "'" }
      return "  Xem thêm: \(command)".replacing("<subcommand>", with: "<lệnh>")
    }
    var line = line
    for (english, vietnamese) in headings where line.hasPrefix(english) {
      line = vietnamese + line.dropFirst(english.count)
    }
    for (english, vietnamese) in words { line = line.replacing(english, with: vietnamese) }
    return line
  }
}
