/// Many phrases as they are compared with a text, in two flat arrays.
struct FlatPhrases: Sendable {
  struct Entry: Sendable {
    /// Its parts are `start..<start + count`.
    let start: Int32
    let count: Int32
    /// What only resembles it is of no use.
    let isExact: Bool
    /// Those of a hit to the letter.
    let traits: UInt8

    init(_ phrase: Phrase, start: Int) {
      self.start = Int32(start)
      count = Int32(phrase.count)
      isExact = phrase.use.isExact
      traits =
        (phrase.use.isStructural ? Hit.structural : 0) | (phrase.use.isRight ? Hit.right : 0)
    }
  }

  /// A syllable and the marks before it.
  struct Part: Sendable {
    let toned: UInt64
    let gap: Gap
  }

  private let entries: [Entry]
  private let parts: [Part]

  init(_ phrases: [Phrase]) {
    var entries: [Entry] = []
    var parts: [Part] = []
    entries.reserveCapacity(phrases.count)
    // Read where they are: an array would hand out copies.
    phrases.withUnsafeBufferPointer { phrases in
      parts.reserveCapacity(phrases.indices.reduce(0) { $0 + phrases[$1].count })
      for index in phrases.indices {
        entries.append(Entry(phrases[index], start: parts.count))
        for position in 0..<phrases[index].count {
          parts.append(
            Part(
              toned: phrases[index].syllables[position].toned,
              gap: phrases[index].gaps[position]))
        }
      }
    }
    self.entries = entries
    self.parts = parts
  }

  struct Reader {
    let entries: UnsafeBufferPointer<Entry>
    let parts: UnsafeBufferPointer<Part>

    /// The hit of a phrase whose folded syllables end at this word; nil where a mark between them
    /// is not its own, a comma aside, and where a phrase that is wanted to the letter is not so.
    @inline(__always)
    func verified(
      _ phrase: Int, endingAt last: Int, in words: UnsafeBufferPointer<Word>
    ) -> Hit? {
      let entry = entries[phrase]
      let (start, count) = (Int(entry.start), Int(entry.count))
      let first = last &+ 1 &- count
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
      parts.withUnsafeBufferPointer { parts in body(Reader(entries: entries, parts: parts)) }
    }
  }
}
