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
  let official: Phrase
  /// How many official syllables stand in the text.
  private let equal: Int

  /// - Parameters:
  ///   - range: the words of the document that may hold the wording.
  ///   - words: all words of the document.
  init(
    _ official: Phrase, against range: Range<Int>, in words: [Word], freeStart: Bool, freeEnd: Bool
  ) {
    if Self.agrees(official, range, words, freeEnd: freeEnd) {
      self.init(
        official, runs: [], matched: range.lowerBound..<range.lowerBound + official.count,
        equal: official.count)
      return
    }
    let alignment = Alignment(
      text: range.map { Alignment.Item(words[$0].syllable) },
      expected: official.syllables.map { Alignment.Item($0) }, freeStart: freeStart,
      freeEnd: freeEnd)
    let start = range.lowerBound
    self.init(
      official, runs: Self.runs(alignment.steps, official, words, start: start),
      matched: start + alignment.matched.lowerBound..<start + alignment.matched.upperBound,
      equal: alignment.steps.count { if case .equal = $0 { true } else { false } })
  }

  private init(_ official: Phrase, runs: [Run], matched: Range<Int>, equal: Int) {
    self.official = official
    self.runs = runs
    self.matched = matched
    self.equal = equal
  }

  /// Whether the words begin with the wording, commas included: the usual case, told without an
  /// alignment.
  private static func agrees(
    _ official: Phrase, _ range: Range<Int>, _ words: [Word], freeEnd: Bool
  ) -> Bool {
    guard freeEnd ? range.count >= official.count : range.count == official.count else {
      return false
    }
    for offset in 0..<official.count {
      let word = words[range.lowerBound + offset]
      guard
        word.toned == official.syllables[offset].toned
          || word.syllable.usage == official.syllables[offset].usage,
        offset == 0 || !commaDiffers(official.gaps[offset], word.gap)
      else { return false }
    }
    return true
  }

  /// The same comparison with words that somebody put before or behind the wording.
  func extended(front: Int, tail: Int) -> WordingDifference {
    guard front + tail > 0 else { return self }
    let lower = matched.lowerBound - front
    let upper = matched.upperBound + tail
    var runs = runs
    if front > 0 {
      runs.insert(
        Run(words: lower..<matched.lowerBound, expected: 0..<0, isComma: false), at: 0)
    }
    if tail > 0 {
      let end = official.count
      runs.append(Run(words: matched.upperBound..<upper, expected: end..<end, isComma: false))
    }
    return WordingDifference(official, runs: runs, matched: lower..<upper, equal: equal)
  }

  /// A deliberate rewording: some run changes more than two syllables, or there are more than two.
  var isAdapted: Bool {
    let changes = runs.filter { !$0.isComma }
    return changes.count > 2 || changes.contains { max($0.words.count, $0.expected.count) > 2 }
  }

  /// An upper bound of `agreement`, told without an alignment: how many of the official syllables
  /// stand among these words at all (Bloom, 1970, with one hash).
  static func mostAgreement(
    _ official: Phrase, with range: Range<Int>, in words: [Word]
  ) -> Int {
    guard official.count > 0 else { return 100 }
    var low: UInt64 = 0
    var high: UInt64 = 0
    for position in range {
      let bit = Self.bit(words[position].syllable)
      if bit < 64 { low |= 1 << bit } else { high |= 1 << (bit - 64) }
    }
    let found = official.syllables.count { syllable in
      let bit = Self.bit(syllable)
      return (bit < 64 ? low >> bit : high >> (bit - 64)) & 1 == 1
    }
    return min(found, range.count) * 100 / official.count
  }

  /// One of 128.
  private static func bit(_ syllable: Syllable) -> UInt64 {
    (syllable.usage &* 0x9E37_79B9_7F4A_7C15) >> 57
  }

  /// The share of the official syllables that stand in the text, 0–100.
  var agreement: Int {
    official.count == 0 ? 100 : equal * 100 / official.count
  }

  private static func runs(
    _ steps: [Alignment.Step], _ official: Phrase, _ words: [Word], start: Int
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
          commaDiffers(official.gaps[expected], words[start + text].gap)
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
  init(_ syllable: Syllable) { self.init(toned: syllable.usage, folded: syllable.folded) }
}
