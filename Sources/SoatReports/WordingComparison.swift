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
  /// Both once more, run by run; empty where the finding does not compare them.
  let runs: [Run]

  /// Words that stand on both sides, or on one side in the place of those on the other.
  struct Run {
    let isEqual: Bool
    /// Glyphs of each side.
    let found: Range<Int>
    let expected: Range<Int>
  }

  init(_ finding: Finding, hasColour: Bool) {
    var found = InkedText(finding.found ?? "")
    var expected = InkedText(finding.expected ?? "")
    var runs: [Run] = []
    if !finding.diff.isEmpty {
      let joint = Self.isSpelledOut(finding) ? "" : " "
      var ends: (found: [Int], expected: [Int])
      (found, ends.found) = Self.side(of: finding.diff, .delete, .removed, joint: joint, hasColour)
      (expected, ends.expected) = Self.side(
        of: finding.diff, .insert, .inserted, joint: joint, hasColour)
      runs = Self.runs(of: finding.diff, ends)
    }
    self.runs = runs
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

  /// What differs is one run, however often it changes sides.
  private static func runs(of diff: [DiffRun], _ ends: (found: [Int], expected: [Int])) -> [Run] {
    var runs: [Run] = []
    var wasEqual = true
    for (index, run) in diff.enumerated() {
      let isEqual = run.operation == .equal
      let starts = (runs.last?.found.upperBound ?? 0, runs.last?.expected.upperBound ?? 0)
      if !isEqual, !wasEqual, let last = runs.popLast() {
        runs.append(
          Run(
            isEqual: false, found: last.found.lowerBound..<ends.found[index],
            expected: last.expected.lowerBound..<ends.expected[index]))
      } else {
        runs.append(
          Run(
            isEqual: isEqual, found: starts.0..<ends.found[index],
            expected: starts.1..<ends.expected[index]))
      }
      wasEqual = isEqual
    }
    return runs
  }

  /// One side, and how many of its glyphs stand before the end of each run of the difference.
  private static func side(
    of diff: [DiffRun], _ operation: DiffRun.Operation, _ ink: Ink, joint: String,
    _ hasColour: Bool
  ) -> (text: InkedText, ends: [Int]) {
    let shown = diff.indices.filter {
      diff[$0].operation == .equal || diff[$0].operation == operation
    }
    var ends = [Int](repeating: 0, count: diff.count)
    var text = InkedText()
    for (index, position) in shown.enumerated() {
      let run = diff[position]
      if index > 0, !startsWithMark(run.text) { text.append(joint) }
      if run.operation == .equal {
        text.append(
          shortened(run.text, isFirst: index == 0, isLast: index == shown.count - 1))
      } else {
        text.append(differing: run.text, ink, hasColour)
      }
      let next = index + 1 < shown.count ? shown[index + 1] : diff.count
      for later in position..<next { ends[later] = text.glyphs.count }
    }
    return (text, ends)
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
