/// Words from outside, made safe to show: what a terminal would obey becomes a visible `\u{1B}`.
enum VisibleText {
  /// The same of a text of lines, each ended.
  static func lines(_ text: String) -> String {
    text.split(separator: "\n").map { self.text(String($0)) + "\n" }.joined()
  }

  static func text(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator:
        result += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
