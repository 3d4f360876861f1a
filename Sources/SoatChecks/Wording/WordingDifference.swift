import SoatDocument
import SoatFindings
import SoatText

/// An official wording held against the words of a document: what was put in, left out, changed.
struct WordingDifference {
  /// One stretch of words that departs.
  struct Run {
    /// Words of the stream; empty where words are lacking.
    let words: Range<Int>
    /// Syllables of the official wording; empty where words are too many.
    let expected: Range<Int>
    /// A comma alone is lost or added before `words.lowerBound`.
    let isComma: Bool
  }

  let runs: [Run]
  /// The words of the document that render the wording.
  let matched: Range<Int>
  private let official: Phrase
  private let stream: SyllableStream
  private let source: SourceText
  /// How many official syllables stand in the text.
  private let equal: Int

  /// - Parameter words: the words of the document that may hold the wording.
  init(
    _ official: Phrase, against words: Range<Int>, in document: Document, freeStart: Bool,
    freeEnd: Bool
  ) {
    if Self.agrees(official, words, document.stream, freeEnd: freeEnd) {
      self.init(
        official, document, runs: [],
        matched: words.lowerBound..<words.lowerBound + official.count, equal: official.count)
      return
    }
    let stream = document.stream
    let alignment = Alignment(
      text: words.map { Alignment.Item(stream.words[$0].syllable) },
      expected: official.syllables.map { Alignment.Item($0) }, freeStart: freeStart,
      freeEnd: freeEnd)
    let start = words.lowerBound
    self.init(
      official, document, runs: Self.runs(alignment.steps, official, stream, start: start),
      matched: start + alignment.matched.lowerBound..<start + alignment.matched.upperBound,
      equal: alignment.steps.count { if case .equal = $0 { true } else { false } })
  }

  private init(
    _ official: Phrase, _ document: Document, runs: [Run], matched: Range<Int>, equal: Int
  ) {
    self.official = official
    stream = document.stream
    source = document.source
    self.runs = runs
    self.matched = matched
    self.equal = equal
  }

  /// Whether the words begin with the wording, commas included: the usual case, told without an
  /// alignment.
  private static func agrees(
    _ official: Phrase, _ words: Range<Int>, _ stream: SyllableStream, freeEnd: Bool
  ) -> Bool {
    guard freeEnd ? words.count >= official.count : words.count == official.count else {
      return false
    }
    for offset in 0..<official.count {
      let word = stream.words[words.lowerBound + offset]
      guard word.toned == official.syllables[offset].toned,
        offset == 0 || !commaDiffers(official.gaps[offset], word.gap)
      else { return false }
    }
    return true
  }

  var isEmpty: Bool { runs.isEmpty }

  /// A deliberate rewording: some run changes more than two syllables, or there are more than two.
  var isAdapted: Bool {
    let changes = runs.filter { !$0.isComma }
    return changes.count > 2 || changes.contains { max($0.words.count, $0.expected.count) > 2 }
  }

  /// The share of the official syllables that stand in the text, 0–100.
  var agreement: Int {
    official.count == 0 ? 100 : equal * 100 / official.count
  }

  private static func runs(
    _ steps: [Alignment.Step], _ official: Phrase, _ stream: SyllableStream, start: Int
  ) -> [Run] {
    var runs: [Run] = []
    var open: (words: Range<Int>, expected: Range<Int>)?
    var lastText: Int?
    for step in steps {
      switch step {
      case .equal(let text, let expected):
        if let run = open {
          runs.append(Run(words: run.words, expected: run.expected, isComma: false))
          open = nil
        } else if expected > 0, lastText == text - 1,
          commaDiffers(official.gaps[expected], stream.words[start + text].gap)
        {
          runs.append(
            Run(
              words: start + text..<start + text, expected: expected..<expected, isComma: true))
        }
        lastText = text
      case .replace(let text, let expected):
        open = extended(open, words: start + text..<start + text + 1, expected..<expected + 1)
        lastText = text
      case .lacking(let expected, let before):
        open = extended(open, words: start + before..<start + before, expected..<expected + 1)
      case .surplus(let text):
        let next = open?.expected.upperBound ?? nextExpected(after: step, in: steps)
        open = extended(open, words: start + text..<start + text + 1, next..<next)
        lastText = text
      }
    }
    if let run = open {
      runs.append(Run(words: run.words, expected: run.expected, isComma: false))
    }
    return runs
  }

  private static func nextExpected(after step: Alignment.Step, in steps: [Alignment.Step]) -> Int {
    guard let index = steps.firstIndex(of: step) else { return 0 }
    for later in steps[index...] {
      switch later {
      case .equal(_, let expected), .replace(_, let expected), .lacking(let expected, _):
        return expected
      case .surplus: continue
      }
    }
    return 0
  }

  private static func extended(
    _ run: (words: Range<Int>, expected: Range<Int>)?, words: Range<Int>, _ expected: Range<Int>
  ) -> (words: Range<Int>, expected: Range<Int>) {
    guard let run else { return (words, expected) }
    return (
      run.words.lowerBound..<max(run.words.upperBound, words.upperBound),
      run.expected.lowerBound..<max(run.expected.upperBound, expected.upperBound)
    )
  }

  private static func commaDiffers(_ official: Gap, _ typed: Gap) -> Bool {
    official.symmetricDifference(typed.intersection(.marks)) == .comma
  }
}

extension Alignment.Item {
  init(_ syllable: Syllable) { self.init(toned: syllable.toned, folded: syllable.folded) }
}

extension WordingDifference {
  /// The whole comparison in words: what stands, what is lacking, what is too much.
  ///
  /// - Parameter spelling: the official wording as the document would capitalise it.
  func diff(spelling: String? = nil) -> [DiffRun] {
    let official = OfficialText(spelling ?? official.text)
    var result: [DiffRun] = []
    var nextWord = matched.lowerBound
    for run in runs {
      append(.equal, typed(nextWord..<run.words.lowerBound), to: &result)
      if run.isComma {
        append(isCommaTyped(run) ? .delete : .insert, ",", to: &result)
      } else {
        append(.delete, typed(run.words), to: &result)
        append(.insert, official.text(run.expected), to: &result)
      }
      nextWord = run.words.upperBound
    }
    append(.equal, typed(nextWord..<matched.upperBound), to: &result)
    return result
  }

  private func append(_ operation: DiffRun.Operation, _ text: String, to runs: inout [DiffRun]) {
    if !text.isEmpty { runs.append(DiffRun(operation, text)) }
  }

  /// The words of the document that a run concerns, with a neighbour on either side where the run
  /// alone would be empty.
  func place(of run: Run) -> Range<Int> {
    if !run.words.isEmpty { return run.words }
    let first = max(matched.lowerBound, run.words.lowerBound - 1)
    let last = min(matched.upperBound, run.words.lowerBound + 1)
    return first..<max(first + 1, last)
  }

  func found(_ run: Run) -> String { typed(context(run)) }

  /// What should stand where `found` stands.
  func expected(_ run: Run) -> String {
    let words = context(run)
    let before = typed(words.lowerBound..<run.words.lowerBound)
    let after = typed(run.words.upperBound..<words.upperBound)
    if run.isComma { return before + (isCommaTyped(run) ? " " : ", ") + after }
    return [before, officialText(run.expected), after].filter { !$0.isEmpty }
      .joined(separator: " ")
  }

  private func context(_ run: Run) -> Range<Int> {
    let reach = run.words.isEmpty || run.expected.isEmpty ? 2 : 0
    let first = max(matched.lowerBound, run.words.lowerBound - reach)
    let last = min(matched.upperBound, run.words.upperBound + reach)
    return min(first, run.words.lowerBound)..<max(last, run.words.upperBound)
  }

  private func isCommaTyped(_ run: Run) -> Bool {
    stream.words[run.words.lowerBound].gap.contains(.comma)
  }

  private func typed(_ words: Range<Int>) -> String {
    guard let span = stream.span(words) else { return "" }
    return source.collapsed(span)
  }

  private func officialText(_ range: Range<Int>) -> String {
    guard !range.isEmpty else { return "" }
    return OfficialText(official.text).text(range)
  }
}

/// The spelling of an official wording, word by word.
struct OfficialText {
  private let source: SourceText
  private let stream: SyllableStream

  init(_ text: String) {
    source = SourceText(text)
    stream = SyllableStream(source, dropsPageNumbers: false)
  }

  func text(_ range: Range<Int>) -> String {
    stream.span(range.clamped(to: 0..<stream.words.count)).map { source.collapsed($0) } ?? ""
  }
}
