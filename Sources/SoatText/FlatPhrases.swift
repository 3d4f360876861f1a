/// Many phrases as they are compared with a text, in two flat arrays.
struct FlatPhrases: Sendable {
  struct Entry: Sendable {
    /// Its parts are `start..<start + count`.
    let start: Int32
    let count: Int32
    /// The phrase that is asked behind it: another one that ends in the same state of the automaton,
    /// or is a suffix; -1 for none.
    let next: Int32
    /// What only resembles it is of no use.
    let isExact: Bool
    /// It holds a sign that no clause goes beyond, *TP. Hồ Chí Minh*: the automaton knows only what
    /// follows the last one.
    let holdsPhraseEnd: Bool
    /// Those of a hit to the letter.
    let traits: UInt8
    /// Where it stands to the letter, so does the phrase that is asked next.
    fileprivate(set) var holdsNext = false

    init(_ use: Phrase.Use, _ words: Range<Int>, next: Int32, holdsPhraseEnd: Bool) {
      start = Int32(words.lowerBound)
      count = Int32(words.count)
      self.next = next
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

  /// - Parameter next: for each phrase the one that is asked behind it; -1 for none.
  init(_ uses: [Phrase.Use], _ words: PhraseWords, next: [Int32]) {
    let parts = words.syllables.indices.map {
      Part(toned: words.syllables[$0].toned, gap: words.gaps[$0])
    }
    var entries = uses.indices.map {
      Entry(
        uses[$0], words[$0], next: next[$0],
        holdsPhraseEnd: words.lastRun(of: $0) > words[$0].lowerBound)
    }
    for index in entries.indices where next[index] >= 0 {
      entries[index].holdsNext = Self.ends(
        entries[index], with: entries[Int(next[index])], parts)
    }
    self.entries = entries
    self.parts = parts
    syllables = words.syllables
  }

  /// The last syllables of the first phrase are those of the other one, and the marks between them.
  private static func ends(_ entry: Entry, with other: Entry, _ parts: [Part]) -> Bool {
    guard other.count <= entry.count else { return false }
    let start = Int(entry.start + entry.count - other.count)
    return (0..<Int(other.count)).allSatisfy { offset in
      let (part, same) = (parts[start + offset], parts[Int(other.start) + offset])
      return part.toned == same.toned && (offset == 0 || part.gap == same.gap)
    }
  }

  struct Reader {
    let entries: UnsafeBufferPointer<Entry>
    let parts: UnsafeBufferPointer<Part>
    let syllables: UnsafeBufferPointer<Syllable>

    /// Takes the phrases whose folded syllables end at this word, but where a mark between them is
    /// not its own, a comma aside, and where a phrase that is wanted to the letter is not so.
    @inline(__always)
    func appendHits(
      from longest: Int, endingAt last: Int, in words: UnsafeBufferPointer<Word>,
      to hits: inout GrowingBuffer<Hit>
    ) {
      var phrase = longest
      var isKnown = false
      while phrase >= 0 {
        let entry = entries[phrase]
        let count = Int(entry.count)
        let first = last &+ 1 &- count
        isKnown = isKnown || isExact(entry, from: first, in: words)
        if isKnown {
          hits.append(
            Hit(phrase: phrase, first: first, count: count, differing: 0, traits: entry.traits))
        } else if !entry.isExact, let hit = near(phrase, first: first, in: words) {
          hits.append(hit)
        }
        isKnown = isKnown && entry.holdsNext
        phrase = Int(entry.next)
      }
    }

    @inline(__always)
    private func isExact(
      _ entry: Entry, from first: Int, in words: UnsafeBufferPointer<Word>
    ) -> Bool {
      let (start, count) = (Int(entry.start), Int(entry.count))
      if entry.holdsPhraseEnd, !isWhole(entry, from: first, in: words) { return false }
      guard words[first].toned == parts[start].toned else { return false }
      var offset = 1
      while offset < count {
        let word = words[first &+ offset]
        let part = parts[start &+ offset]
        guard word.toned == part.toned, word.gap.intersection(.marks) == part.gap else {
          return false
        }
        offset &+= 1
      }
      return true
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
      let entry = entries[phrase]
      if entry.holdsPhraseEnd, !isWhole(entry, from: first, in: words) { return nil }
      let (start, count) = (Int(entry.start), Int(entry.count))
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
      let traits = entry.traits & Hit.structural | (commasDiffer ? Hit.commasDiffer : 0)
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
