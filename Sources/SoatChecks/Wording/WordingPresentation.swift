import SoatFindings
import SoatText

/// How a comparison is shown: the runs of a diff, and the words around one departure.
extension WordingDifference {
  /// The whole comparison. What is equal or too much, in order, is the text as typed; what is
  /// equal or lacking is the text as it should be.
  ///
  /// - Parameter official: the official wording, perhaps as the document would capitalise it.
  func diff(_ official: OfficialText, in context: CheckContext) -> [DiffRun] {
    let (words, source) = (context.stream.words, context.source)
    var result: [DiffRun] = []
    result.reserveCapacity(3 * runs.count + 1)
    var cursor = matched.isEmpty ? 0 : words[matched.lowerBound].span.start
    let end = matched.isEmpty ? 0 : words[matched.upperBound - 1].span.end
    func append(_ operation: DiffRun.Operation, _ text: String) {
      if !text.isEmpty { result.append(DiffRun(operation, text)) }
    }
    func take(_ operation: DiffRun.Operation, upTo byte: Int) {
      if byte > cursor { append(operation, source.collapsed(ByteSpan(cursor, byte))) }
      cursor = max(cursor, byte)
    }
    for run in runs {
      if run.isComma {
        take(.equal, upTo: words[run.words.lowerBound - 1].span.end)
        if words[run.words.lowerBound].gap.contains(.comma) {
          take(.delete, upTo: cursor + 1)
        } else {
          append(.insert, ",")
        }
        continue
      }
      let isTail = run.words.upperBound >= matched.upperBound
      if isTail, run.words.lowerBound > matched.lowerBound {
        take(.equal, upTo: words[run.words.lowerBound - 1].span.end)
        take(.delete, upTo: end)
        append(.insert, official.text(run.expected, withGapBefore: true))
      } else if closesWithMark(run, official, in: context) {
        take(.equal, upTo: words[run.words.lowerBound - 1].span.end)
        take(.delete, upTo: words[run.words.upperBound - 1].span.end)
      } else {
        take(.equal, upTo: words[run.words.lowerBound].span.start)
        take(.delete, upTo: isTail ? end : words[run.words.upperBound].span.start)
        append(.insert, official.text(run.expected, withGapBehind: true))
      }
    }
    take(.equal, upTo: end)
    return result
  }

  /// Of the marks on either side of words too many, that behind them is the official one: *thể chế,
  /// chính sách riêng; xóa bỏ*.
  private func closesWithMark(
    _ run: Run, _ official: OfficialText, in context: CheckContext
  ) -> Bool {
    guard run.expected.isEmpty, run.words.lowerBound > matched.lowerBound else { return false }
    let right = official.gap(before: run.expected.lowerBound)
    func gap(before word: Int) -> String {
      context.source.collapsed(
        ByteSpan(context.stream.words[word - 1].span.end, context.stream.words[word].span.start))
    }
    return gap(before: run.words.upperBound) == right && gap(before: run.words.lowerBound) != right
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

  func found(_ run: Run, in context: CheckContext) -> String { context.text(vicinity(run)) }

  /// What should stand where `found` stands: the words as typed where they agree, and the marks of
  /// the official wording between them.
  ///
  /// - Parameter range: the words that it is to replace; nil for those of `found`.
  func expected(
    _ run: Run, _ official: OfficialText, over range: Range<Int>? = nil, in context: CheckContext
  ) -> String {
    let words = range ?? vicinity(run)
    if run.isComma {
      let before = context.text(words.lowerBound..<run.words.lowerBound)
      let after = context.text(run.words.upperBound..<words.upperBound)
      let isTyped = context.stream.words[run.words.lowerBound].gap.contains(.comma)
      return before + (isTyped ? " " : ", ") + after
    }
    let before = words.lowerBound..<run.words.lowerBound
    let after = run.words.upperBound..<words.upperBound
    var result = ""
    for (offset, word) in before.enumerated() {
      let position = run.expected.lowerBound - before.count + offset
      result += (offset == 0 ? "" : official.gap(before: position)) + context.text(word..<word + 1)
    }
    let middle = official.text(run.expected)
    if !middle.isEmpty {
      result += (result.isEmpty ? "" : official.gap(before: run.expected.lowerBound)) + middle
    }
    for (offset, word) in after.enumerated() {
      let gap = official.gap(before: run.expected.upperBound + offset)
      result += (result.isEmpty ? "" : gap) + context.text(word..<word + 1)
    }
    return result
  }

  /// The run with the words beside it that agree: without them a clerk would have to mend half of a
  /// compound, *cơ chế*. A word in the place of another stands for itself.
  private func vicinity(_ run: Run) -> Range<Int> {
    let reach = !run.isComma && run.words.count == run.expected.count ? 0 : 2
    let first = max(matched.lowerBound, run.words.lowerBound - reach)
    let last = min(matched.upperBound, run.words.upperBound + reach)
    // Up to the next run on either side.
    let before = runs.last { $0.words.upperBound <= run.words.lowerBound && !($0 == run) }
    let after = runs.first { $0.words.lowerBound >= run.words.upperBound && !($0 == run) }
    let lower = max(first, before.map { $0.words.upperBound } ?? first)
    let upper = min(last, after.map { $0.words.lowerBound } ?? last)
    return min(lower, run.words.lowerBound)..<max(upper, run.words.upperBound)
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

  func text(
    _ range: Range<Int>, withGapBefore: Bool = false, withGapBehind: Bool = false
  ) -> String {
    guard !range.isEmpty, range.upperBound <= stream.words.count else { return "" }
    let words = stream.words
    let holdsFront = withGapBefore && range.lowerBound > 0
    let start =
      holdsFront ? words[range.lowerBound - 1].span.end : words[range.lowerBound].span.start
    let end =
      withGapBehind && range.upperBound < words.count
      ? words[range.upperBound].span.start : words[range.upperBound - 1].span.end
    let text = source.collapsed(ByteSpan(start, end))
    return withGapBefore && !holdsFront ? " " + text : text
  }

  /// What stands between a word and the one before it; a space at either end.
  func gap(before word: Int) -> String {
    guard word > 0, word < stream.words.count else { return " " }
    return source.collapsed(
      ByteSpan(stream.words[word - 1].span.end, stream.words[word].span.start))
  }
}
