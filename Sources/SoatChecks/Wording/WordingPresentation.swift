import SoatFindings
import SoatText

/// How a comparison is shown: the runs of a diff, and the words around one departure.
extension WordingDifference {
  /// Runs with so few equal words between them are one; where words were only moved, with twice as
  /// many.
  private static let narrowest = 1

  /// The runs as they are shown: *đầu tiên* for *hàng đầu* is one departure and not two, and of a
  /// sentence that says it all in other words nothing is compared word by word.
  var shownRuns: [Run] {
    if isRewritten, let first = runs.first, let last = runs.last {
      return [
        Run(
          words: first.words.lowerBound..<last.words.upperBound,
          expected: first.expected.lowerBound..<last.expected.upperBound, isComma: false)
      ]
    }
    var shown: [Run] = []
    for run in runs {
      guard let last = shown.last, Self.areOne(last, run) else {
        shown.append(run)
        continue
      }
      shown[shown.count - 1] = Run(
        words: last.words.lowerBound..<run.words.upperBound,
        expected: last.expected.lowerBound..<run.expected.upperBound, isComma: false)
    }
    return shown
  }

  private static func areOne(_ left: Run, _ right: Run) -> Bool {
    guard !left.isComma, !right.isComma else { return false }
    let between = right.words.lowerBound - left.words.upperBound
    let isMoved =
      left.words.isEmpty && right.expected.isEmpty && left.expected.count == right.words.count
      || left.expected.isEmpty && right.words.isEmpty && left.words.count == right.expected.count
    return between <= (isMoved ? 2 * narrowest : narrowest)
  }

  /// The run that shows this one.
  private static func run(showing run: Run, among shown: [Run]) -> Run {
    shown.first {
      $0.isComma == run.isComma && $0.words.lowerBound <= run.words.lowerBound
        && run.words.upperBound <= $0.words.upperBound
        && $0.expected.lowerBound <= run.expected.lowerBound
        && run.expected.upperBound <= $0.expected.upperBound
    } ?? run
  }

  /// The whole comparison. What is equal or too much, in order, is the text as typed; what is
  /// equal or lacking is the text as it should be.
  ///
  /// - Parameter official: the official wording, perhaps as the document would capitalise it.
  func diff(_ official: OfficialText, in context: CheckContext) -> [DiffRun] {
    guard !matched.isEmpty else { return [] }
    var writer = DiffWriter(self, official, context)
    for run in shownRuns { writer.add(run) }
    return writer.finished()
  }

  /// The words of the document that a run concerns, with a neighbour on either side where nothing
  /// stands there, or nothing should.
  func place(of run: Run) -> Range<Int> {
    if !run.words.isEmpty {
      guard run.expected.isEmpty else { return run.words }
      // Both: where words are too many, a comma may be lacking in their place.
      return max(
        matched.lowerBound, run.words.lowerBound - 1)..<min(
          matched.upperBound, run.words.upperBound + 1)
    }
    let first = max(matched.lowerBound, run.words.lowerBound - 1)
    let last = min(matched.upperBound, run.words.lowerBound + 1)
    return first..<max(first + 1, last)
  }

  /// What a clerk is to mend, in whole words, and what should stand there.
  func mend(
    _ run: Run, _ official: OfficialText, in context: CheckContext
  ) -> (found: String, expected: String) {
    let shown = shownRuns
    let run = Self.run(showing: run, among: shown)
    let words = vicinity(run, among: shown, official, in: context)
    return (context.text(words), expected(run, official, over: words, in: context))
  }

  /// What should stand in the place of these words: the words as typed where they agree, and the
  /// marks of the official wording between them.
  func expected(
    _ run: Run, _ official: OfficialText, over words: Range<Int>, in context: CheckContext
  ) -> String {
    if run.isComma {
      let before = context.text(words.lowerBound..<run.words.lowerBound)
      let after = context.text(run.words.upperBound..<words.upperBound)
      let isTyped = context.stream.words[run.words.lowerBound].gap.contains(.comma)
      return before + (isTyped ? " " : ", ") + after
    }
    var result = ""
    func add(_ text: String, before position: Int) {
      if !result.isEmpty { result += official.gap(before: position) }
      result += text
    }
    for word in words.lowerBound..<run.words.lowerBound {
      add(
        context.text(word..<word + 1),
        before: run.expected.lowerBound - (run.words.lowerBound - word))
    }
    let middle = official.text(run.expected)
    if !middle.isEmpty { add(middle, before: run.expected.lowerBound) }
    for word in run.words.upperBound..<words.upperBound {
      add(
        context.text(word..<word + 1),
        before: run.expected.upperBound + (word - run.words.upperBound))
    }
    return opening(result, as: words, in: context)
  }

  /// A wording begins as its first word in the text does: with a capital behind a number, in small
  /// letters within a sentence.
  private func opening(_ text: String, as words: Range<Int>, in context: CheckContext) -> String {
    guard words.lowerBound == matched.lowerBound, words.lowerBound < context.stream.words.count
    else { return text }
    switch context.stream.words[words.lowerBound].shape {
    case .lower: return text.lowercasedFirst
    case .capital, .initial: return text.capitalisedFirst
    case .upper, .mixed, .number: return text
    }
  }

  /// The run with the words beside it that agree, as far as words reach: without them a clerk would
  /// have to mend half of a compound, *cơ chế*. Words in the place of as many stand for themselves;
  /// of others a neighbour on either side shows the place.
  private func vicinity(
    _ run: Run, among shown: [Run], _ official: OfficialText, in context: CheckContext
  ) -> Range<Int> {
    let before = shown.last { $0.words.upperBound <= run.words.lowerBound && $0 != run }
    let after = shown.first { $0.words.lowerBound >= run.words.upperBound && $0 != run }
    let lower = max(matched.lowerBound, before.map { $0.words.upperBound } ?? 0)
    let upper = min(matched.upperBound, after.map { $0.words.lowerBound } ?? .max)
    let reach = !run.isComma && run.words.count == run.expected.count ? 0 : 1
    let first = max(lower, run.words.lowerBound - reach)
    let last = min(upper, run.words.upperBound + reach)
    let words = min(first, run.words.lowerBound)..<max(last, run.words.upperBound)
    return WholeWords(run: run, official: official, compounds: Compounds(context.book)).around(
      words, within: min(lower, words.lowerBound)..<max(upper, words.upperBound), in: context)
  }
}

/// Widens words of a document to whole compounds, those typed and those that should stand there.
private struct WholeWords {
  let run: WordingDifference.Run
  let official: OfficialText
  let compounds: Compounds

  /// *chuyển đổi số*
  private static let furthest = 2

  func around(
    _ words: Range<Int>, within limits: Range<Int>, in context: CheckContext
  ) -> Range<Int> {
    var (first, last) = (words.lowerBound, words.upperBound)
    while first > max(limits.lowerBound, words.lowerBound - Self.furthest),
      isInside(first, run.expected.lowerBound - (run.words.lowerBound - first), context)
    {
      first -= 1
    }
    while last < min(limits.upperBound, words.upperBound + Self.furthest),
      isInside(last, run.expected.upperBound + (last - run.words.upperBound), context)
    {
      last += 1
    }
    return first..<last
  }

  /// A word goes on at this position of the document, or at this one of the official wording.
  private func isInside(_ word: Int, _ syllable: Int, _ context: CheckContext) -> Bool {
    context.joinsWord(at: word, by: compounds)
      || compounds.join(at: syllable, of: official.stream.words, in: official.source)
  }
}

/// The spelling of an official wording, word by word.
///
/// An object that never changes: each departure from it hands it on.
final class OfficialText: Sendable {
  let source: SourceText
  let stream: SyllableStream

  init(_ text: String) {
    source = SourceText(text)
    stream = SyllableStream(source, dropsPageNumbers: false)
  }

  /// From its first word to its last one.
  var whole: String {
    guard let first = stream.words.first, let last = stream.words.last else { return "" }
    return source[ByteSpan(first.span.start, last.span.end)]
  }

  func text(_ range: Range<Int>) -> String {
    guard !range.isEmpty, range.upperBound <= stream.words.count else { return "" }
    let words = stream.words
    return source.collapsed(
      ByteSpan(words[range.lowerBound].span.start, words[range.upperBound - 1].span.end))
  }

  /// What stands between a word and the one before it; a space at either end.
  func gap(before word: Int) -> String {
    guard word > 0, word < stream.words.count else { return " " }
    return source.collapsed(
      ByteSpan(stream.words[word - 1].span.end, stream.words[word].span.start))
  }
}

extension String {
  /// With a capital at the beginning.
  var capitalisedFirst: String {
    if let first = utf8.first, UInt8(ascii: "A")...UInt8(ascii: "Z") ~= first { return self }
    return prefix(1).uppercased() + String(dropFirst())
  }

  /// With a small letter at the beginning.
  var lowercasedFirst: String {
    if let first = utf8.first, UInt8(ascii: "a")...UInt8(ascii: "z") ~= first { return self }
    return prefix(1).lowercased() + String(dropFirst())
  }
}
