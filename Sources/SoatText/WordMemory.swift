/// Words that were read before, by their bytes: a document repeats most of its words, and documents
/// of one field share most of theirs.
///
/// Each place holds the word met last that belongs there, so that the memory neither grows nor
/// changes what is read. One reader at a time.
package struct WordMemory: ~Copyable {
  /// The bytes of a word. No word holds a zero.
  struct Key {
    /// The first eight, with zeros before those of a shorter word.
    let head: UInt64
    /// The others, with zeros behind them.
    let tail: UInt64
    let length: Int
  }

  struct Place {
    var head: UInt64 = 0
    var tail: UInt64 = 0
    var syllable = Syllable(folded: 0, toned: 0)
    var shape = Word.Shape.lower
    var fault = SpellingFault.none
    /// It is worth a look by itself: see `SyllableStream.document`.
    var isSalient = false
  }

  /// Where the words stand, by their keys.
  struct Places {
    fileprivate let start: UnsafeMutablePointer<Place>
    fileprivate let shift: UInt64

    @inline(__always)
    func place(of key: Key) -> UnsafeMutablePointer<Place> {
      let hash = (key.head ^ key.tail) &* 0x9E37_79B9_7F4A_7C15
      return start + Int(truncatingIfNeeded: hash &>> shift)
    }
  }

  /// Bytes that are looked at: the longest key, and what stands behind it, or the plain word that
  /// is read instead.
  static let reach = 17

  /// So many documents are worth the time that it takes to make a large memory.
  private static let manyDocuments = 64
  private static let usualBits = 12
  private static let manyBits = 14

  let places: Places

  /// - Parameter documents: how many will be read with it.
  package init(documents: Int = 1) {
    let bits = documents < Self.manyDocuments ? Self.usualBits : Self.manyBits
    let start = UnsafeMutablePointer<Place>.allocate(capacity: 1 << bits)
    start.initialize(repeating: Place(), count: 1 << bits)
    places = Places(start: start, shift: UInt64(64 - bits))
  }

  deinit { places.start.deallocate() }

  /// The bytes up to the first that is surely no letter; a word only if `WordReader` says so.
  ///
  /// - Parameter text: at least `reach` bytes, the first of which may begin a word.
  /// - Returns: nil where they are more than sixteen.
  @inline(__always)
  static func key(at text: UnsafeRawPointer) -> Key? {
    let first = text.loadUnaligned(as: UInt64.self)
    let firstEnds = ends(in: first)
    if firstEnds != 0 {
      let bits = UInt64(firstEnds.trailingZeroBitCount) & 56
      return Key(head: first &<< (64 &- bits), tail: 0, length: Int(bits >> 3))
    }
    let second = text.loadUnaligned(fromByteOffset: 8, as: UInt64.self)
    let secondEnds = ends(in: second)
    guard secondEnds != 0 else { return nil }
    let bits = UInt64(secondEnds.trailingZeroBitCount) & 56
    return Key(head: first, tail: second & (1 << bits &- 1), length: 8 &+ Int(bits >> 3))
  }

  /// Bit 7 of every byte below `A`: no letter begins or goes on with it.
  @inline(__always)
  private static func ends(in word: UInt64) -> UInt64 {
    let low: UInt64 = 0x7F7F_7F7F_7F7F_7F7F
    let sums = (word & low) &+ 0x3F3F_3F3F_3F3F_3F3F
    return ~(sums | word) & ~low
  }
}
