import SoatFindings
import SoatText

/// Two lines of a document with carets under the exact words of a finding.
///
/// The lines are the one of the place and the one before it, for running text is read into its words;
/// on the first line of a document it is the one behind. Blank lines between, as converters set them,
/// are passed over, and the numbers tell it. Words that go on are shown on their own two lines, with
/// the number of those that follow. One caret, between signs, is a place where something is lacking.
struct Excerpt {
  let wording: TableWording
  let lines: ExcerptLines
  /// Columns.
  let width: Int

  /// Empty where nothing can be shown: no place, or a blank line.
  func text(of finding: Finding) -> [InkedText] {
    guard let place = finding.place, !lines.isBlank(place.line) else { return [] }
    let marked = markedLines(of: place)
    guard let last = marked.last else { return [] }
    var numbers = Array(marked.prefix(2))
    var context: Int?
    if marked.count == 1 {
      context = lines.worded(before: place.line) ?? lines.worded(behind: place.line)
      if let context { numbers.append(context) }
    }
    let gutter = Gutter(numbers: numbers, width: width)
    var text: [InkedText] = []
    for number in numbers.sorted() {
      let line = lines[number]
      guard number != context else {
        let window = ExcerptWindow(beside: line, columns: gutter.room)
        text.append(gutter.line(number, Self.shown(window, of: line)))
        continue
      }
      let target = target(of: place, on: number, line)
      // A caret behind the last sign needs a column too.
      let window = ExcerptWindow(
        around: target, of: line, columns: gutter.room - (target.isEmpty ? 1 : 0))
      text.append(gutter.line(number, Self.shown(window, of: line)))
      text.append(
        gutter.line(nil, carets(window, target, of: line, finding.severity.ink, gutter.room)))
    }
    if marked.count > 2 {
      let rest = InkedText(wording.moreLines(marked.count - 2, upTo: last), .faint)
      text += rest.wrapped(to: gutter.room).map { gutter.line(nil, $0) }
    }
    return text
  }

  /// The numbers of the lines that hold words of the place.
  private func markedLines(of place: Place) -> [Int] {
    let end = place.endColumn == 1 && place.endLine > place.line ? place.endLine - 1 : place.endLine
    guard end > place.line else { return [place.line] }
    return (place.line...min(end, lines.count)).filter { number in
      let isInside = number > place.line && number < end
      return !lines.isBlank(number) && !(isInside && lines.isPageNumber(number))
    }
  }

  /// The signs of one line that the place holds.
  private func target(of place: Place, on number: Int, _ line: ExcerptLine) -> Range<Int> {
    let start = number == place.line ? place.column : 1
    let content = line.content
    let signs =
      number == place.endLine
      ? line.signs(from: start, to: place.endColumn)
      : line.signs(from: start, to: .max)
    guard number != place.line || number != place.endLine else { return signs }
    // Over the end of a line, the words do not take its blanks along.
    let trimmed = signs.clamped(to: content)
    return trimmed.isEmpty ? signs.lowerBound..<signs.lowerBound : trimmed
  }

  private static func shown(_ window: ExcerptWindow, of line: ExcerptLine) -> InkedText {
    var text = InkedText()
    if window.isCutBefore { text.append(cut, .faint) }
    text.append(line.glyphs(window.range))
    if window.isCutBehind { text.append(cut, .faint) }
    return text
  }

  private static let cut = "…"

  private func carets(
    _ window: ExcerptWindow, _ target: Range<Int>, of line: ExcerptLine, _ ink: Ink, _ room: Int
  ) -> InkedText {
    let before = line.width(
      window.range.lowerBound..<max(target.lowerBound, window.range.lowerBound))
    let isCut = target.upperBound > window.range.upperBound
    let shown =
      target
      .lowerBound..<max(
        target.lowerBound, min(target.upperBound, window.range.upperBound))
    var text = InkedText()
    text.indent(by: before + (window.isCutBefore ? 1 : 0))
    let count = line.width(shown) + (isCut ? 1 : 0)
    text.append(String(repeating: "^", count: max(1, count)), ink)
    if target.isEmpty {
      let label = InkedText(" " + wording.lacking, .faint)
      if text.width + 1 + label.width <= room {
        text.indent(by: 1)
        text.append(label.glyphs)
      }
    }
    return text
  }

  /// What stands left of every line: its number.
  private struct Gutter {
    private let digits: Int
    /// Columns of the text.
    let room: Int
    private let bar: String

    private static let roomyWidth = 32

    init(numbers: [Int], width: Int) {
      digits = numbers.map { String($0).count }.max() ?? 1
      bar = width < Self.roomyWidth ? "│" : " │ "
      room = max(4, width - digits - bar.count)
    }

    /// - Parameter number: nil beside carets.
    func line(_ number: Int?, _ text: InkedText) -> InkedText {
      let number = number.map(String.init) ?? ""
      var line = InkedText()
      line.indent(by: digits - number.count)
      line.append(number, .faint)
      for scalar in bar { line.append(sign: scalar, .faint) }
      line.append(text.glyphs)
      return line
    }
  }
}
