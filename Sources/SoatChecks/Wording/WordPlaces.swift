import SoatText

/// Where in a text each word stands, whatever its diacritics: a hash table with chains.
struct WordPlaces {
  /// Behind the last place of a word.
  private static let none = Int32.max

  /// The first place of each bucket, then for each place the next one of its bucket.
  private let chains: UnsafeMutableBufferPointer<Int32>
  private let buckets: Int
  private let shift: UInt64

  /// - Parameter body: must not let the places escape.
  static func withPlaces(of text: UnsafeBufferPointer<Word>, _ body: (WordPlaces) -> Void) {
    var bits: UInt64 = 4
    while 1 << bits < text.count { bits += 1 }
    let buckets = 1 << Int(bits)
    withUnsafeTemporaryAllocation(of: Int32.self, capacity: buckets + text.count) { chains in
      chains.initialize(repeating: none)
      let places = WordPlaces(chains: chains, buckets: buckets, shift: 64 - bits)
      var place = text.count
      while place > 0 {
        place &-= 1
        let bucket = places.bucket(text[place].syllable)
        chains[buckets &+ place] = chains[bucket]
        chains[bucket] = Int32(truncatingIfNeeded: place)
      }
      body(places)
    }
  }

  /// The first place that may hold the word; places of other words come between.
  @inline(__always)
  func first(of word: Syllable) -> Int { Int(chains[bucket(word)]) }

  /// The next place that may hold the same word; greater than any place where there is none.
  @inline(__always)
  func next(behind place: Int) -> Int { Int(chains[buckets &+ place]) }

  /// The same for y and i at the end, which usage does not tell apart in every syllable.
  @inline(__always)
  private func bucket(_ word: Syllable) -> Int {
    Int(truncatingIfNeeded: ((word.folded | Syllable.usageBit) &* 0x9E37_79B9_7F4A_7C15) &>> shift)
  }
}

extension Syllable {
  /// What tells i from y at the end of a syllable.
  static let usageBit: UInt64 = 16

  /// The same word, spelt in one of two usual ways: `usage` of either is the same.
  @inline(__always)
  func isSame(as other: Syllable) -> Bool {
    // Usage changes one bit only, so that nearly all others need not be asked for it.
    toned == other.toned || (toned ^ other.toned) == Self.usageBit && usage == other.usage
  }
}
