import SoatText

/// One item of a required list, and what gives it away in a text.
struct ListItem: Sendable {
  let id: String
  /// The official wording.
  let text: String
  /// Read once, since every departure from it is told in its words.
  let official: OfficialText
  /// Where the lexicon keeps the wording.
  let phrase: Int
  /// Its syllables, and those of the items before it.
  let count: Int
  let first: Int
  /// How many of its seeds — runs of three syllables that no other item holds — lie in the part
  /// that identifies it.
  let keySeeds: Int
  /// The syllable behind the last one of each sentence.
  let sentenceEnds: [Int]
  /// Its every run of syllables stands in another item too.
  let isShared: Bool
  /// Words that show, under its number, that a sentence is about the same thing.
  let topics: [Wording]

  /// The wording up to the end of the last sentence that a text renders: documents often quote
  /// only the first sentence of a longer item.
  ///
  /// - Parameter offset: a syllable that stands in the text.
  @inline(__always)
  func rendered(upTo offset: Int) -> OfficialWords {
    OfficialWords(phrase: phrase, range: 0..<(sentenceEnds.first { $0 > offset } ?? count))
  }
}

/// The items of one list, and what each phrase that it gave to the lexicon says of them.
struct ListItems: Sendable {
  /// A run of syllables that one item alone holds.
  struct Seed {
    let item: Int32
    /// The syllable of the item with which it begins, and the same counted through all items.
    let offset: Int32
    let syllable: Int32
    /// It lies in the part that identifies the item.
    let isKey: Bool
  }

  let items: [ListItem]
  /// From that of the first phrase on, since a rule adds its phrases one after the other; nil for
  /// whole wordings.
  fileprivate let seeds: [Seed?]
  fileprivate let firstPhrase: Int

  /// - Parameter phrase: one of this list.
  @inline(__always)
  func seed(_ phrase: Int) -> Seed? { seeds[phrase - firstPhrase] }
}

/// Makes the items of one list and hands their phrases to the lexicon.
struct ListItemBuilder {
  private struct Source {
    let id: String
    let official: OfficialText
    /// The syllables that identify it.
    let key: Range<Int>
    /// Where its seeds may begin.
    let starts: [Int]

    var text: SourceText { official.source }
    var stream: SyllableStream { official.stream }

    /// Whether a seed that begins here lies in what identifies the item, or holds all of it.
    func isKey(_ offset: Int) -> Bool {
      let length = min(seedLength, stream.words.count)
      return offset >= key.lowerBound
        && offset + length <= max(key.upperBound, key.lowerBound + length)
    }
  }

  /// The folded syllables of one seed, mixed into one number: of some thousand, no two meet.
  private typealias Window = UInt64

  private static let seedLength = 3
  /// In an item of so few syllables every run counts; in a longer one every second will do.
  private static let shortItem = 30

  /// - Parameter items: id, official wording, the part that identifies it (without one, the first
  ///   sentence does), and words that name its subject.
  static func items(
    _ items: [(id: String, text: String, key: String?, topics: [String])],
    _ setup: inout CheckSetup
  ) -> ListItems {
    let sources = items.map { source($0.id, $0.text, key: $0.key) }
    let owners = owners(of: sources)
    var made: [ListItem] = []
    var seeds: [ListItems.Seed?] = []
    var firstPhrase: Int?
    var first = 0
    for (index, source) in sources.enumerated() {
      let phrase = setup.add(source.text.whole, use: .listItem(index))
      firstPhrase = firstPhrase ?? phrase
      seeds.append(nil)
      let (own, isShared) = Self.seeds(of: source, index, owners)
      // Where other items hold the same key, the rest of the wording has to tell.
      let hasKey = own.contains { source.isKey($0.offset) }
      for start in own {
        setup.add(source.text[start.span], use: .listSeed(item: index, offset: start.offset))
        seeds.append(
          ListItems.Seed(
            item: Int32(index), offset: Int32(start.offset),
            syllable: Int32(first + start.offset),
            isKey: !hasKey || source.isKey(start.offset)))
      }
      made.append(
        ListItem(
          id: source.id, text: items[index].text, official: source.official, phrase: phrase,
          count: source.stream.words.count, first: first,
          keySeeds: own.count { !hasKey || source.isKey($0.offset) },
          sentenceEnds: source.stream.words.indices.dropFirst().filter {
            source.stream.words[$0].gap.contains(.stop)
          }, isShared: isShared,
          topics: items[index].topics.isEmpty ? [] : Wording.wordings(items[index].topics)))
      first += source.stream.words.count
    }
    return ListItems(items: made, seeds: seeds, firstPhrase: firstPhrase ?? 0)
  }

  /// The item that holds each window; nil where several do.
  private static func owners(of sources: [Source]) -> [Window: Int?] {
    var owners: [Window: Int?] = [:]
    owners.reserveCapacity(sources.reduce(0) { $0 + $1.starts.count })
    for (index, source) in sources.enumerated() {
      for start in source.starts { own(&owners[window(source, start), default: index], index) }
    }
    return owners
  }

  private static func own(_ owner: inout Int?, _ index: Int) {
    if owner != index { owner = nil }
  }

  /// Where the seeds of an item begin. One whose every run stands in another item too has them all
  /// the same: it could not be found without.
  private static func seeds(
    of source: Source, _ index: Int, _ owners: [Window: Int?]
  ) -> (seeds: [(offset: Int, span: ByteSpan)], areShared: Bool) {
    let own = seeds(of: source) { owners[$0] == index }
    return own.isEmpty ? (seeds(of: source) { _ in true }, true) : (own, false)
  }

  private static func seeds(
    of source: Source, where counts: (Window) -> Bool
  ) -> [(offset: Int, span: ByteSpan)] {
    var seen: Set<Window> = []
    let count = source.stream.words.count
    return source.starts.filter { count <= shortItem || $0 % 2 == 0 }.compactMap { start in
      let folded = window(source, start)
      guard counts(folded), seen.insert(folded).inserted,
        let span = source.stream.span(start..<min(start + seedLength, count))
      else { return nil }
      return (start, span)
    }
  }

  private static func source(_ id: String, _ text: String, key: String?) -> Source {
    let official = OfficialText(text)
    let stream = official.stream
    let firstStop = stream.words.indices.dropFirst().first {
      stream.words[$0].gap.contains(.stop)
    }
    let range = key.flatMap { official.range(of: $0) } ?? 0..<(firstStop ?? stream.words.count)
    return Source(id: id, official: official, key: range, starts: starts(stream.words))
  }

  /// Where three syllables stand together without a mark that ends a clause between them; the
  /// beginning of a wording that has no such place.
  private static func starts(_ words: [Word]) -> [Int] {
    guard words.count > seedLength else { return words.isEmpty ? [] : [0] }
    let starts = (0...words.count - seedLength).filter { start in
      (start + 1..<start + seedLength).allSatisfy { !words[$0].gap.intersects(.phraseEnd) }
    }
    return starts.isEmpty ? [0] : starts
  }

  private static func window(_ source: Source, _ start: Int) -> Window {
    let words = source.stream.words
    func folded(_ word: Int) -> UInt64 { word < words.count ? words[word].folded : 0 }
    return (start..<start + seedLength).reduce(0) { mixed, word in
      (mixed ^ folded(word)) &* 0x9E37_79B9_7F4A_7C15
    }
  }
}

extension SourceText {
  fileprivate var whole: String { self[ByteSpan(0, bytes.count)] }
}
