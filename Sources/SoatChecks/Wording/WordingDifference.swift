import SoatDocument
import SoatFindings
import SoatText

/// An official wording held against the words of a document: what was put in, left out, changed.
struct WordingDifference {
  /// One stretch of words that departs.
  struct Run: Equatable {
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
  let official: OfficialWords
  /// How many official syllables stand in the text.
  private let equal: Int

  /// - Parameters:
  ///   - phrases: those of the lexicon.
  ///   - range: the words of the document that may hold the wording.
  ///   - words: all words of the document.
  init(
    _ official: OfficialWords, of phrases: Phrases, against range: Range<Int>, in words: [Word],
    freeStart: Bool, freeEnd: Bool
  ) {
    let syllables = phrases[official.phrase].syllables
    let gaps = phrases[official.phrase].gaps
    self = syllables.withUnsafeBufferPointer(of: official.range) { syllables in
      gaps.withUnsafeBufferPointer(of: official.range) { gaps in
        words[range].withUnsafeBufferPointer { text in
          let comparison = WordingComparison(
            text: text, start: range.lowerBound, syllables: syllables, gaps: gaps)
          if comparison.agrees(freeEnd: freeEnd) {
            let matched = range.lowerBound..<range.lowerBound + official.count
            return WordingDifference(
              official, runs: [], matched: matched, equal: official.count)
          }
          return WordingDifference(
            official, comparison, freeStart: freeStart, freeEnd: freeEnd)
        }
      }
    }
  }

  private init(
    _ official: OfficialWords, _ comparison: WordingComparison, freeStart: Bool, freeEnd: Bool
  ) {
    let alignment = Alignment(
      text: comparison.text, expected: comparison.syllables, freeStart: freeStart,
      freeEnd: freeEnd)
    let start = comparison.start
    self.init(
      official, runs: comparison.runs(alignment.steps),
      matched: start + alignment.matched.lowerBound..<start + alignment.matched.upperBound,
      equal: alignment.steps.reduce(0) { sum, step in
        if case .equal(_, _, let count) = step { sum + count } else { sum }
      })
  }

  private init(_ official: OfficialWords, runs: [Run], matched: Range<Int>, equal: Int) {
    self.official = official
    self.runs = runs
    self.matched = matched
    self.equal = equal
  }

  /// The same comparison with words that somebody put before or behind the wording. Where its own
  /// beginning or end is lacking, they stand in its place.
  func extended(front: Int, tail: Int) -> WordingDifference {
    guard front + tail > 0 else { return self }
    let lower = matched.lowerBound - front
    let upper = matched.upperBound + tail
    var runs = runs
    if tail > 0 {
      let end = official.count
      if let first = lackingEndRun {
        let run = Run(
          words: runs[first].words.lowerBound..<upper,
          expected: runs[first].expected.lowerBound..<end, isComma: false)
        runs.replaceSubrange(first..., with: [run])
      } else {
        runs.append(Run(words: matched.upperBound..<upper, expected: end..<end, isComma: false))
      }
    }
    if front > 0 {
      if lacksBeginning {
        runs[0] = Run(
          words: lower..<runs[0].words.upperBound, expected: runs[0].expected, isComma: false)
      } else {
        runs.insert(
          Run(words: lower..<matched.lowerBound, expected: 0..<0, isComma: false), at: 0)
      }
    }
    return WordingDifference(official, runs: runs, matched: lower..<upper, equal: equal)
  }

  /// The same comparison where so many words behind it stand in the place of its last run.
  func closed(with tail: Int) -> WordingDifference {
    guard tail > 0, let last = runs.last else { return self }
    let upper = matched.upperBound + tail
    let run = Run(
      words: last.words.lowerBound..<upper, expected: last.expected, isComma: last.isComma)
    return WordingDifference(
      official, runs: runs.dropLast() + [run], matched: matched.lowerBound..<upper, equal: equal)
  }

  /// The first syllables of the wording are not in the text, or others stand for them.
  var lacksBeginning: Bool {
    guard let run = runs.first, !run.isComma else { return false }
    return run.expected.lowerBound == 0 && !run.expected.isEmpty
      && run.words.lowerBound == matched.lowerBound
  }

  /// How many of the last syllables of the wording are not in the text, or have others in their
  /// place. A single word that agrees by chance, the *số* of *hạ tầng số*, ends none of them.
  var lackingEnd: Int {
    guard let first = lackingEndRun else { return 0 }
    return official.count - runs[first].expected.lowerBound
  }

  /// The first of the runs that leave out the end.
  private var lackingEndRun: Int? {
    guard let last = runs.last, !last.isComma, last.expected.upperBound == official.count,
      last.words.upperBound == matched.upperBound
    else { return nil }
    var first = runs.count - 1
    while first > 0, !runs[first - 1].isComma,
      runs[first].words.lowerBound - runs[first - 1].words.upperBound <= 1,
      runs[first].expected.lowerBound - runs[first - 1].expected.upperBound <= 1
    {
      first -= 1
    }
    return first
  }

  /// So little of the wording stands in the text that it says the same in other words.
  var isRewritten: Bool { agreement < 50 && official.count > Self.shortest }

  /// Of a wording of so few syllables, half is one word.
  private static let shortest = 5

  /// A deliberate rewording: other words stand for more than two syllables, or more than half is
  /// gone. Less that is only left out is a loss and no rewording.
  var isAdapted: Bool {
    let changed = runs.reduce(0) { sum, run in
      run.isComma || run.words.isEmpty ? sum : sum + max(run.words.count, run.expected.count)
    }
    return changed > 2 || isRewritten
  }

  /// The share of the official syllables that stand in the text, 0–100.
  var agreement: Int {
    official.count == 0 ? 100 : equal * 100 / official.count
  }

  /// An upper bound of `agreement`, told without an alignment: how many of the official syllables
  /// stand among these words at all (Bloom, 1970, with one hash).
  static func mostAgreement(
    _ official: OfficialWords, of phrases: Phrases, with range: Range<Int>, in words: [Word]
  ) -> Int {
    guard official.count > 0 else { return 100 }
    let found = withUnsafeTemporaryAllocation(of: UInt64.self, capacity: 1 << (bitCount - 6)) {
      bits in
      bits.initialize(repeating: 0)
      words[range].withUnsafeBufferPointer { words in
        for position in 0..<words.count {
          let bit = bit(words[position].toned)
          bits[bit >> 6] |= 1 &<< UInt64(bit & 63)
        }
      }
      return phrases[official.phrase].syllables.withUnsafeBufferPointer(of: official.range) {
        var found = 0
        for position in 0..<$0.count {
          let bit = bit($0[position].toned)
          found &+= Int(truncatingIfNeeded: bits[bit >> 6] &>> UInt64(bit & 63) & 1)
        }
        return found
      }
    }
    return min(found, range.count) * 100 / official.count
  }

  /// So many bits of a hash: few of the words around an item fall together.
  private static let bitCount = 10

  /// The same for i and y, which usage does not tell apart in every syllable.
  @inline(__always)
  private static func bit(_ toned: UInt64) -> Int {
    let hash = (toned | Syllable.usageBit) &* 0x9E37_79B9_7F4A_7C15
    return Int(truncatingIfNeeded: hash &>> UInt64(64 - bitCount))
  }
}
