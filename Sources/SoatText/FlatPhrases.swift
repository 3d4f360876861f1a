/// The syllables and gaps of many phrases in two flat arrays.
struct FlatPhrases: Sendable {
  /// The syllables of phrase p are `starts[p]..<starts[p + 1]`.
  private let starts: [Int32]
  private let toned: [UInt64]
  private let gaps: [Gap]
  /// By phrase: what only resembles it is of no use.
  private let isExact: [Bool]

  init(_ phrases: [Phrase]) {
    var starts: [Int32] = [0]
    var toned: [UInt64] = []
    var gaps: [Gap] = []
    starts.reserveCapacity(phrases.count + 1)
    for phrase in phrases {
      for syllable in phrase.syllables { toned.append(syllable.toned) }
      gaps += phrase.gaps
      starts.append(Int32(toned.count))
    }
    self.starts = starts
    self.toned = toned
    self.gaps = gaps
    isExact = phrases.map { $0.use.isExact }
  }

  struct Reader {
    let starts: UnsafeBufferPointer<Int32>
    let toned: UnsafeBufferPointer<UInt64>
    let gaps: UnsafeBufferPointer<Gap>
    let isExact: UnsafeBufferPointer<Bool>

    /// The hit of a phrase whose folded syllables end at this word; nil where a mark between them
    /// is not its own, a comma aside, and where a phrase that is wanted to the letter is not so.
    @inline(__always)
    func verified(
      _ phrase: Int, endingAt last: Int, in words: UnsafeBufferPointer<Word>
    ) -> Hit? {
      let start = Int(starts[phrase])
      let count = Int(starts[phrase &+ 1]) &- start
      let first = last &+ 1 &- count
      guard words[first].toned == toned[start] else {
        return isExact[phrase] ? nil : near(phrase, first: first, in: words)
      }
      var offset = 1
      while offset < count {
        let word = words[first &+ offset]
        guard word.toned == toned[start &+ offset],
          word.gap.intersection(.marks) == gaps[start &+ offset]
        else {
          if isExact[phrase] { return nil }
          return near(phrase, first: first, in: words)
        }
        offset &+= 1
      }
      return Hit(phrase: phrase, first: first, count: count, differing: 0, commasDiffer: false)
    }

    /// The hit of a phrase that is not there to the letter.
    @inline(never)
    private func near(
      _ phrase: Int, first: Int, in words: UnsafeBufferPointer<Word>
    ) -> Hit? {
      let start = Int(starts[phrase])
      let count = Int(starts[phrase &+ 1]) &- start
      var differing = words[first].toned == toned[start] ? 0 : 1
      var commasDiffer = false
      for offset in 1..<max(count, 1) {
        let word = words[first &+ offset]
        if word.toned != toned[start &+ offset] { differing &+= 1 }
        let difference = word.gap.intersection(.marks).symmetricDifference(gaps[start &+ offset])
        if !difference.isEmpty {
          guard difference == .comma else { return nil }
          commasDiffer = true
        }
      }
      return Hit(
        phrase: phrase, first: first, count: count, differing: differing,
        commasDiffer: commasDiffer)
    }
  }

  func withReader<Result>(_ body: (Reader) -> Result) -> Result {
    starts.withUnsafeBufferPointer { starts in
      toned.withUnsafeBufferPointer { toned in
        gaps.withUnsafeBufferPointer { gaps in
          isExact.withUnsafeBufferPointer { isExact in
            body(Reader(starts: starts, toned: toned, gaps: gaps, isExact: isExact))
          }
        }
      }
    }
  }
}
