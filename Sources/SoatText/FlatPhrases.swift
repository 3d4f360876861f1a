/// The syllables and gaps of many phrases in two flat arrays.
struct FlatPhrases: Sendable {
  /// The syllables of phrase p are `starts[p]..<starts[p + 1]`.
  private let starts: [Int32]
  private let toned: [UInt64]
  private let gaps: [Gap]

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
  }

  struct Reader {
    let starts: UnsafeBufferPointer<Int32>
    let toned: UnsafeBufferPointer<UInt64>
    let gaps: UnsafeBufferPointer<Gap>

    /// The hit of a phrase whose folded syllables end at this word; nil where a mark between them
    /// is not its own, a comma aside.
    @inline(__always)
    func verified(
      _ phrase: Int, endingAt last: Int, in words: UnsafeBufferPointer<Word>
    ) -> Hit? {
      let start = Int(starts[phrase])
      let count = Int(starts[phrase &+ 1]) &- start
      let first = last &+ 1 &- count
      var differing = words[first].toned == toned[start] ? 0 : 1
      var commasDiffer = false
      var offset = 1
      while offset < count {
        let word = words[first &+ offset]
        if word.toned != toned[start &+ offset] { differing &+= 1 }
        let difference = word.gap.intersection(.marks).symmetricDifference(gaps[start &+ offset])
        if !difference.isEmpty {
          guard difference == .comma else { return nil }
          commasDiffer = true
        }
        offset &+= 1
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
          body(Reader(starts: starts, toned: toned, gaps: gaps))
        }
      }
    }
  }
}
