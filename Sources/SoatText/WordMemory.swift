/// Words that were read before, by their bytes: a document repeats most of its words, and documents
/// of one field share most of theirs.
///
/// Each place holds the word met last that belongs there, so that the memory neither grows nor
/// changes what is read. One reader at a time.
package struct WordMemory: ~Copyable {
  /// The bytes of a word, zeros behind them. No word holds a zero.
  struct Key {
    let head: UInt64
    let tail: UInt64
    let length: Int
  }

  struct Place {
    var head: UInt64 = 0
    var tail: UInt64 = 0
    var syllable = Syllable(folded: 0, toned: 0)
    var shape = Word.Shape.lower
    var fault = SpellingFault.none
  }

  private static let indexBits: UInt64 = 12
  /// Bytes that are looked at: the longest key, and what stands behind it, or the plain word that
  /// is read instead.
  static let reach = 17

  let places: UnsafeMutablePointer<Place>

  package init() {
    let count = 1 << Int(Self.indexBits)
    places = .allocate(capacity: count)
    places.initialize(repeating: Place(), count: count)
  }

  deinit { places.deallocate() }

  /// Where a word belongs.
  @inline(__always)
  static func index(of key: Key) -> Int {
    let hash = (key.head ^ key.tail &* 0xD6E8_FEB8_6659_FD93) &* 0x9E37_79B9_7F4A_7C15
    return Int(truncatingIfNeeded: hash >> (64 - indexBits))
  }

  /// The bytes up to the first that is surely no letter; a word only if `WordReader` says so.
  ///
  /// - Parameter text: at least `reach` bytes.
  /// - Returns: nil where they are more than sixteen, or a digit follows.
  @inline(__always)
  static func key(at text: UnsafeRawPointer) -> Key? {
    let first = text.loadUnaligned(as: UInt64.self)
    let firstEnds = ends(in: first)
    var length = 8
    var head = first
    var tail: UInt64 = 0
    if firstEnds != 0 {
      let bits = UInt64(firstEnds.trailingZeroBitCount) & 56
      head = first & (1 << bits &- 1)
      length = Int(bits >> 3)
    } else {
      let second = text.loadUnaligned(fromByteOffset: 8, as: UInt64.self)
      let secondEnds = ends(in: second)
      guard secondEnds != 0 else { return nil }
      let bits = UInt64(secondEnds.trailingZeroBitCount) & 56
      tail = second & (1 << bits &- 1)
      length = 8 &+ Int(bits >> 3)
    }
    let end = text.load(fromByteOffset: length, as: UInt8.self)
    return end &- 0x30 < 10 ? nil : Key(head: head, tail: tail, length: length)
  }

  /// Bit 7 of every byte below `A`: no letter begins or goes on with it.
  @inline(__always)
  private static func ends(in word: UInt64) -> UInt64 {
    let low: UInt64 = 0x7F7F_7F7F_7F7F_7F7F
    let sums = (word & low) &+ 0x3F3F_3F3F_3F3F_3F3F
    return ~(sums | word) & ~low
  }
}
