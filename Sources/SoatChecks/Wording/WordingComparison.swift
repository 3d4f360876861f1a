import SoatText

/// The words of a text beside an official wording.
struct WordingComparison {
  typealias Run = WordingDifference.Run

  let text: UnsafeBufferPointer<Word>
  /// The position in the document of the first of these words.
  let start: Int
  let syllables: UnsafeBufferPointer<Syllable>
  /// What stands before each syllable.
  let gaps: UnsafeBufferPointer<Gap>

  /// Whether the words begin with the wording, commas included: the usual case, told without an
  /// alignment.
  func agrees(freeEnd: Bool) -> Bool {
    guard freeEnd ? text.count >= syllables.count : text.count == syllables.count else {
      return false
    }
    for offset in 0..<syllables.count {
      guard text[offset].syllable.isSame(as: syllables[offset]),
        offset == 0 || !commaDiffers(offset, text[offset])
      else { return false }
    }
    return true
  }

  /// More departures than most wordings have.
  private static let usualCount = 4

  /// The stretches that depart.
  func runs(_ steps: [Alignment.Step]) -> [Run] {
    var runs: [Run] = []
    runs.reserveCapacity(Self.usualCount)
    var open: (words: Range<Int>, expected: Range<Int>)?
    var lastText: Int?
    for (index, step) in steps.enumerated() {
      switch step {
      case .equal(let word, let expected, let count):
        if let run = open {
          runs.append(Run(words: run.words, expected: run.expected, isComma: false))
          open = nil
        } else if expected > 0, lastText == word - 1 {
          addComma(at: word, expected, to: &runs)
        }
        for offset in 1..<max(count, 1) {
          addComma(at: word &+ offset, expected &+ offset, to: &runs)
        }
        lastText = word + count - 1
      case .replace(let word, let expected):
        open = extended(open, start + word..<start + word + 1, expected..<expected + 1)
        lastText = word
      case .lacking(let expected, let before):
        open = extended(open, start + before..<start + before, expected..<expected + 1)
      case .surplus(let word):
        let next = open?.expected.upperBound ?? nextExpected(in: steps[index...])
        open = extended(open, start + word..<start + word + 1, next..<next)
        lastText = word
      }
    }
    if let run = open {
      runs.append(Run(words: run.words, expected: run.expected, isComma: false))
    }
    return runs
  }

  @inline(__always)
  private func addComma(at word: Int, _ expected: Int, to runs: inout [Run]) {
    if commaDiffers(expected, text[word]) {
      let position = start + word
      runs.append(
        Run(words: position..<position, expected: expected..<expected, isComma: true))
    }
  }

  @inline(__always)
  private func commaDiffers(_ offset: Int, _ word: Word) -> Bool {
    gaps[offset].symmetricDifference(word.gap.intersection(.marks)) == .comma
  }

  private func nextExpected(in steps: ArraySlice<Alignment.Step>) -> Int {
    for later in steps {
      switch later {
      case .equal(_, let expected, _), .replace(_, let expected), .lacking(let expected, _):
        return expected
      case .surplus: continue
      }
    }
    return syllables.count
  }

  private func extended(
    _ run: (words: Range<Int>, expected: Range<Int>)?, _ words: Range<Int>, _ expected: Range<Int>
  ) -> (words: Range<Int>, expected: Range<Int>) {
    guard let run else { return (words, expected) }
    return (
      run.words.lowerBound..<max(run.words.upperBound, words.upperBound),
      run.expected.lowerBound..<max(run.expected.upperBound, expected.upperBound)
    )
  }
}
