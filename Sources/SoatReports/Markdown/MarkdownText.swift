/// Words from outside as markdown (GitHub Flavored Markdown) that shows them and does nothing else:
/// no markup, no HTML, no cell or line of its own, no link, no mention, no reference.
///
/// Sources: https://github.github.com/gfm, sections 4.10 (tables), 6.1 (backslash escapes), 6.3 (code
/// spans) and 6.9 (autolinks); GitLab docs, "GitLab Flavored Markdown", "GitLab-specific references".
enum MarkdownText {
  /// Running words.
  ///
  /// Escaping is not enough against mentions, references and bare addresses, which are looked for in
  /// the text as it is shown: a word joiner, which nobody sees, stands behind the sign with which they
  /// begin. Names of commits are left alone; they lead into the repository itself.
  static func plain(_ text: String) -> String {
    let scalars = InkedText(text).glyphs.map(\.scalar)
    var result = ""
    for (index, scalar) in scalars.enumerated() {
      if completesAddress(scalar, scalars[..<index]) {
        result.unicodeScalars.append(joiner)
      }
      result += escaped(scalar)
      if openers.contains(scalar), index + 1 < scalars.count, isName(scalars[index + 1]) {
        result.unicodeScalars.append(joiner)
      }
    }
    return result
  }

  /// Words to be taken exactly, in letters of one width; neither GitHub nor GitLab looks for names or
  /// references in them.
  ///
  /// - Parameter isInTable: inside a table a bar ends the cell even here, unless it is escaped.
  static func code(_ text: String, isInTable: Bool = true) -> String {
    code(InkedText(text), isInTable: isInTable)
  }

  static func code(path: String, isInTable: Bool = true) -> String {
    code(InkedText(path: path), isInTable: isInTable)
  }

  static func code(_ words: InkedText, isInTable: Bool = true) -> String {
    let text = words.text
    guard !text.isEmpty else { return "" }
    // A table takes the backslash for the escape of the bar, and a code span knows no escapes.
    if isInTable, text.contains("\\|") { return plain(text) }
    let fence = String(repeating: "`", count: longestRun(of: "`", in: text) + 1)
    let isBlank = text.allSatisfy { $0 == " " }
    let edges = [text.unicodeScalars.first, text.unicodeScalars.last]
    let pad = !isBlank && edges.contains { $0 == "`" || $0 == " " } ? " " : ""
    let content = isInTable ? text.replacing("|", with: "\\|") : text
    return fence + pad + content + pad + fence
  }

  /// U+2060; one of the document itself is shown as `\u{2060}`.
  private static let joiner: Unicode.Scalar = "\u{2060}"

  /// Behind which a name or a number would be a mention, a reference, an address or a picture.
  private static let openers: Set<Unicode.Scalar> = ["@", "#", "!", "$", "%", "&", "~", "^", ":"]

  private static func isName(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9", "/", "_", "\"", "+", "-": true
    default: false
    }
  }

  /// The dot of `www.` and the hyphen of `GH-12`, before which the word has to be cut.
  private static func completesAddress(
    _ scalar: Unicode.Scalar, _ before: ArraySlice<Unicode.Scalar>
  ) -> Bool {
    func ends(_ word: String) -> Bool {
      let end = before.suffix(word.utf8.count)
      return end.map { $0.properties.lowercaseMapping }.joined() == word
    }
    return scalar == "." && ends("www") || scalar == "-" && ends("gh")
  }

  private static func escaped(_ scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "<": "&lt;"
    case ">": "&gt;"
    case "&": "&amp;"
    case "\\", "`", "*", "_", "[", "]", "|", "~", "$", "#", "!", "^", "{", "}": "\\\(scalar)"
    default: String(scalar)
    }
  }

  private static func longestRun(of mark: Unicode.Scalar, in text: String) -> Int {
    var longest = 0
    var current = 0
    for scalar in text.unicodeScalars {
      current = scalar == mark ? current + 1 : 0
      longest = max(longest, current)
    }
    return longest
  }
}
