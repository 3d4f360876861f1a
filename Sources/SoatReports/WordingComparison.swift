import SoatFindings

/// What stands and what should stand, with the differing words marked.
///
/// With colour the differing words are underlined in red and green; without it they stand between
/// « and ». Long stretches on which both agree are shortened.
struct WordingComparison {
  /// Nil where nothing stands.
  let found: InkedText?
  /// Nil where nothing should stand, or no single wording is right.
  let expected: InkedText?

  init(_ finding: Finding, hasColour: Bool) {
    var found = InkedText(finding.found ?? "")
    var expected = InkedText(finding.expected ?? "")
    if !finding.diff.isEmpty {
      let joint = Self.isSpelledOut(finding) ? "" : " "
      found = Self.side(of: finding.diff, .delete, .removed, joint: joint, hasColour)
      expected = Self.side(of: finding.diff, .insert, .inserted, joint: joint, hasColour)
    }
    self.found = found.glyphs.isEmpty ? nil : found
    self.expected = expected.glyphs.isEmpty ? nil : expected
  }

  /// Both sides in one: what goes and what comes, with the spaces between the runs.
  static func joined(_ finding: Finding) -> [DiffRun] {
    let runs = finding.diff
    let isSpelledOut = isSpelledOut(finding)
    return runs.enumerated().flatMap { index, run in
      let isJoined = index == 0 || isSpelledOut || startsWithMark(run.text)
      let text =
        run.operation == .equal
        ? shortened(run.text, isFirst: index == 0, isLast: index == runs.count - 1) : run.text
      return (isJoined ? [] : [DiffRun(.equal, " ")]) + [DiffRun(run.operation, text)]
    }
  }

  /// Whether the runs hold the spaces between them; else they are words to be joined by spaces.
  private static func isSpelledOut(_ finding: Finding) -> Bool {
    let before = finding.diff.filter { $0.operation != .insert }.map(\.text).joined()
    let after = finding.diff.filter { $0.operation != .delete }.map(\.text).joined()
    return before == finding.found || after == finding.expected
      || finding.diff.contains { $0.text.first == " " || $0.text.last == " " }
  }

  private static func side(
    of diff: [DiffRun], _ operation: DiffRun.Operation, _ ink: Ink, joint: String,
    _ hasColour: Bool
  ) -> InkedText {
    let runs = diff.filter { $0.operation == .equal || $0.operation == operation }
    var text = InkedText()
    for (index, run) in runs.enumerated() {
      if index > 0, !startsWithMark(run.text) { text.append(joint) }
      if run.operation == .equal {
        text.append(
          shortened(run.text, isFirst: index == 0, isLast: index == runs.count - 1))
      } else {
        text.append(differing: run.text, ink, hasColour)
      }
    }
    return text
  }

  static func startsWithMark(_ text: String) -> Bool {
    text.first.map { ",.;:)!?…".contains($0) } ?? false
  }

  /// Equal words kept on each side of a difference.
  private static let context = 6

  private static func shortened(_ text: String, isFirst: Bool, isLast: Bool) -> String {
    let words = text.split(whereSeparator: \.isWhitespace)
    let head = isFirst ? 0 : context
    let tail = isLast ? 0 : context
    guard words.count > head + tail + 2, !(isFirst && isLast) else { return text }
    let start = words[head].startIndex
    let end = words[words.count - tail - 1].endIndex
    return String(text[..<start]) + "…" + String(text[end...])
  }
}

extension InkedText {
  /// Appends words that differ, marked so that spaces around them stay outside of the marks.
  fileprivate mutating func append(differing text: String, _ ink: Ink, _ hasColour: Bool) {
    guard !hasColour else { return append(text, ink) }
    let words = text.drop { $0.isWhitespace }
    guard let last = words.lastIndex(where: { !$0.isWhitespace }) else {
      return append("«\(text)»", ink)
    }
    append(String(text[..<words.startIndex]))
    append("«\(words[...last])»", ink)
    append(String(words[words.index(after: last)...]))
  }
}
