/// The words of all phrases of a lexicon, one phrase behind the other.
struct PhraseWords: Sendable {
  let syllables: [Syllable]
  /// The marks before each syllable; of the first one of a phrase, nothing.
  let gaps: [Gap]
  /// By phrase: a bit for each of its first 64 words that begins with a capital, the first word
  /// lowest.
  let capitals: [UInt64]
  /// Where each phrase begins, and where the last one ends.
  private let starts: [Int32]

  /// - Parameters:
  ///   - stream: the phrases, read in one go.
  ///   - count: the number of phrases.
  init(_ stream: SyllableStream, count: Int) {
    var syllables: [Syllable] = []
    var gaps: [Gap] = []
    var capitals: [UInt64] = []
    var starts: [Int32] = []
    syllables.reserveCapacity(stream.words.count)
    gaps.reserveCapacity(stream.words.count)
    capitals.reserveCapacity(count)
    starts.reserveCapacity(count + 1)
    stream.words.withUnsafeBufferPointer { words in
      for phrase in 0..<count {
        starts.append(Int32(syllables.count))
        var mask: UInt64 = 0
        var bit: UInt64 = 1
        let range = phrase < stream.lines.count ? stream.lines[phrase].words : 0..<0
        for word in range {
          syllables.append(words[word].syllable)
          gaps.append(word == range.lowerBound ? Gap() : words[word].gap.intersection(.marks))
          if words[word].isCapitalised { mask |= bit }
          bit &<<= 1
        }
        capitals.append(mask)
      }
    }
    starts.append(Int32(syllables.count))
    self.syllables = syllables
    self.gaps = gaps
    self.capitals = capitals
    self.starts = starts
  }

  /// The words of a phrase.
  subscript(phrase: Int) -> Range<Int> {
    Range(uncheckedBounds: (Int(starts[phrase]), Int(starts[phrase + 1])))
  }

  /// The word behind the last sign inside a phrase that no clause goes beyond (`Gap.phraseEnd`); its
  /// first word where there is none.
  func lastRun(of phrase: Int) -> Int {
    let range = self[phrase]
    return range.last { gaps[$0].intersects(.phraseEnd) } ?? range.lowerBound
  }
}
