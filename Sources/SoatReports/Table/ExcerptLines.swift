import SoatText

/// The lines of one document, those laid out last kept: neighbouring findings show the same ones,
/// and a paragraph may be one line of any length.
///
/// A class, because what is kept belongs to all who show lines of this document; it never leaves the
/// rendering of that document.
final class ExcerptLines {
  private let text: OriginalText
  private var kept: [(number: Int, line: ExcerptLine)] = []

  private static let mostKept = 4
  /// How many blank lines may stand between two lines that are read together.
  private static let reach = 6

  init(_ text: OriginalText) { self.text = text }

  var count: Int { text.lineCount }

  /// - Parameter number: 1-based.
  subscript(number: Int) -> ExcerptLine {
    if let found = kept.first(where: { $0.number == number }) { return found.line }
    let line = ExcerptLine(text.line(number))
    if kept.count == Self.mostKept { kept.removeFirst() }
    kept.append((number, line))
    return line
  }

  /// A line that is not there is blank.
  func isBlank(_ number: Int) -> Bool { self[number].content.isEmpty }

  /// The next line above that says something; nil where none is near.
  func worded(before number: Int) -> Int? {
    (max(1, number - Self.reach)..<max(1, number)).last { holdsWord($0) }
  }

  func worded(behind number: Int) -> Int? {
    guard number < count else { return nil }
    return (number + 1...min(count, number + Self.reach)).first { holdsWord($0) }
  }

  /// `-----`, `*` show nobody where he is.
  private func holdsWord(_ number: Int) -> Bool {
    text.line(number).contains { $0.isLetter || $0.isNumber }
  }

  /// *2*, *- 2 -* among words that go on behind it: none of them.
  func isPageNumber(_ number: Int) -> Bool {
    let line = text.line(number).unicodeScalars
    return line.allSatisfy {
      ("0"..."9").contains($0) || $0 == "-" || $0 == "–" || InkedText.isSpace($0)
    } && isBlank(number - 1)
  }
}
