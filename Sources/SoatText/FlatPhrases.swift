/// Many phrases as they are compared with a text, in flat arrays.
struct FlatPhrases: Sendable {
  struct Entry: Sendable {
    /// Its parts are `start..<start + count`.
    let start: Int32
    let count: Int32
    /// What only resembles it is of no use.
    let isExact: Bool
    /// It holds a sign that no clause goes beyond, *TP. Hồ Chí Minh*: the automaton knows only what
    /// follows the last one.
    let holdsPhraseEnd: Bool
    /// Those of a hit to the letter.
    let traits: UInt8

    init(_ use: Phrase.Use, _ words: Range<Int>, holdsPhraseEnd: Bool) {
      start = Int32(words.lowerBound)
      count = Int32(words.count)
      isExact = use.isExact
      self.holdsPhraseEnd = holdsPhraseEnd
      traits = (use.isStructural ? Hit.structural : 0) | (use.isRight ? Hit.right : 0)
    }
  }

  /// A syllable and the marks before it.
  struct Part: Sendable {
    let toned: UInt64
    let gap: Gap
  }

  private let entries: [Entry]
  private let parts: [Part]
  private let syllables: [Syllable]

  init(_ uses: [Phrase.Use], _ words: PhraseWords) {
    entries = uses.indices.map {
      Entry(
        uses[$0], words[$0], holdsPhraseEnd: words.lastRun(of: $0) > words[$0].lowerBound)
    }
    parts = words.syllables.indices.map {
      Part(toned: words.syllables[$0].toned, gap: words.gaps[$0])
    }
    syllables = words.syllables
  }

  struct Reader {
    let entries: UnsafeBufferPointer<Entry>
    let parts: UnsafeBufferPointer<Part>
    let syllables: UnsafeBufferPointer<Syllable>

    /// The hit of a phrase whose folded syllables end at this word; nil where a mark between them
    /// is not its own, a comma aside, and where a phrase that is wanted to the letter is not so.
    @inline(__always)
    func verified(
      _ phrase: Int, endingAt last: Int, in words: UnsafeBufferPointer<Word>
    ) -> Hit? {
      let entry = entries[phrase]
      let (start, count) = (Int(entry.start), Int(entry.count))
      let first = last &+ 1 &- count
      if entry.holdsPhraseEnd, !isWhole(entry, from: first, in: words) { return nil }
      var isSame = words[first].toned == parts[start].toned
      var offset = 1
      while isSame, offset < count {
        let word = words[first &+ offset]
        let part = parts[start &+ offset]
        isSame = word.toned == part.toned && word.gap.intersection(.marks) == part.gap
        offset &+= 1
      }
      if !isSame { return entry.isExact ? nil : near(phrase, first: first, in: words) }
      return Hit(
        phrase: phrase, first: first, count: count, differing: 0, traits: entry.traits)
    }

    /// The words before the last sign are those of the phrase too, and nothing begins among them.
    @inline(never)
    private func isWhole(
      _ entry: Entry, from first: Int, in words: UnsafeBufferPointer<Word>
    ) -> Bool {
      guard first >= 0 else { return false }
      for offset in 0..<Int(entry.count) {
        let word = words[first &+ offset]
        guard word.folded == syllables[Int(entry.start) &+ offset].folded,
          offset == 0 || !word.gap.contains(.boundary)
        else { return false }
      }
      return true
    }

    /// The hit of a phrase that is not there to the letter.
    @inline(never)
    private func near(
      _ phrase: Int, first: Int, in words: UnsafeBufferPointer<Word>
    ) -> Hit? {
      let (start, count) = (Int(entries[phrase].start), Int(entries[phrase].count))
      var differing = words[first].toned == parts[start].toned ? 0 : 1
      var commasDiffer = false
      for offset in 1..<max(count, 1) {
        let word = words[first &+ offset]
        let part = parts[start &+ offset]
        if word.toned != part.toned { differing &+= 1 }
        let difference = word.gap.intersection(.marks).symmetricDifference(part.gap)
        if !difference.isEmpty {
          guard difference == .comma else { return nil }
          commasDiffer = true
        }
      }
      let traits = entries[phrase].traits & Hit.structural | (commasDiffer ? Hit.commasDiffer : 0)
      return Hit(
        phrase: phrase, first: first, count: count, differing: differing, traits: traits)
    }
  }

  func withReader<Result>(_ body: (Reader) -> Result) -> Result {
    entries.withUnsafeBufferPointer { entries in
      parts.withUnsafeBufferPointer { parts in
        syllables.withUnsafeBufferPointer { syllables in
          body(Reader(entries: entries, parts: parts, syllables: syllables))
        }
      }
    }
  }
}
