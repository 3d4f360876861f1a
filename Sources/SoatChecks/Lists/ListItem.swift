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
  /// The syllables of that part.
  let keyCount: Int
  /// The syllable behind the last one of each sentence.
  let sentenceEnds: [Int]

  /// The wording up to the end of the last sentence that a text renders: documents often quote
  /// only the first sentence of a longer item.
  ///
  /// - Parameter offset: a syllable that stands in the text.
  @inline(__always)
  func rendered(upTo offset: Int, _ lexicon: Lexicon) -> Phrase {
    let whole = lexicon.phrases[phrase]
    let end = sentenceEnds.first { $0 > offset } ?? whole.count
    return end == whole.count ? whole : whole.prefix(end)
  }
}

/// Makes the items of one list and hands their phrases to the lexicon.
struct ListItemBuilder {
  private struct Source {
    let id: String
    let official: OfficialText
    let keyCount: Int

    var text: SourceText { official.source }
    var stream: SyllableStream { official.stream }
  }

  /// The folded syllables of one seed.
  private struct Window: Hashable {
    let first: UInt64
    let second: UInt64
    let third: UInt64
  }

  private static let seedLength = 3
  /// In an item of so few syllables every run counts; in a longer one every second will do.
  private static let shortItem = 30

  /// - Parameter items: id, official wording, and the part that identifies it; without one, the
  ///   first sentence does.
  static func items(
    _ items: [(id: String, text: String, key: String?)], _ setup: inout CheckSetup
  ) -> [ListItem] {
    let sources = items.map { source($0.id, $0.text, key: $0.key) }
    /// The item that holds each window; nil where several do.
    var owners: [Window: Int?] = [:]
    for (index, source) in sources.enumerated() {
      for start in starts(source) {
        let window = window(source, start)
        owners[window] = owners[window, default: index] == index ? .some(index) : .some(nil)
      }
    }
    return sources.enumerated().map { index, source in
      let phrase = setup.add(source.text.whole, use: .listItem(index))
      var keySeeds = 0
      var seen: Set<Window> = []
      let isShort = source.stream.words.count <= shortItem
      for start in starts(source) where isShort || start % 2 == 0 {
        let folded = window(source, start)
        guard owners[folded] == index, seen.insert(folded).inserted,
          let span = source.stream.span(start..<start + seedLength)
        else { continue }
        setup.add(source.text[span], use: .listSeed(item: index, offset: start))
        if start + seedLength <= source.keyCount { keySeeds += 1 }
      }
      return ListItem(
        id: source.id, text: items[index].text, official: source.official, phrase: phrase,
        count: source.stream.words.count,
        first: sources[..<index].reduce(0) { $0 + $1.stream.words.count },
        keySeeds: keySeeds,
        keyCount: source.keyCount,
        sentenceEnds: source.stream.words.indices.dropFirst().filter {
          source.stream.words[$0].gap.contains(.stop)
        })
    }
  }

  private static func source(_ id: String, _ text: String, key: String?) -> Source {
    let official = OfficialText(text)
    let stream = official.stream
    let firstStop = stream.words.indices.dropFirst().first {
      stream.words[$0].gap.contains(.stop)
    }
    let keyCount = key.map { Wording($0).count } ?? firstStop ?? stream.words.count
    return Source(id: id, official: official, keyCount: keyCount)
  }

  /// Where three syllables stand together without a mark that ends a clause between them.
  private static func starts(_ source: Source) -> [Int] {
    let words = source.stream.words
    guard words.count >= seedLength else { return [] }
    return (0...words.count - seedLength).filter { start in
      (start + 1..<start + seedLength).allSatisfy { !words[$0].gap.intersects(.phraseEnd) }
    }
  }

  private static func window(_ source: Source, _ start: Int) -> Window {
    let words = source.stream.words
    return Window(
      first: words[start].folded, second: words[start + 1].folded, third: words[start + 2].folded)
  }
}

extension SourceText {
  fileprivate var whole: String { self[ByteSpan(0, bytes.count)] }
}
