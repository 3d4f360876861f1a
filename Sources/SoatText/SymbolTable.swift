/// Folded syllables to small numbers, by open addressing: one probe for nearly every word.
struct SymbolTable: Sendable {
  private var keys: [UInt64]
  private var values: [Int32]
  private(set) var count = 0
  private let shift: UInt64

  /// - Parameter capacity: the most syllables that will be interned.
  init(capacity: Int) {
    var bits: UInt64 = 4
    while 1 << bits < capacity * 2 { bits += 1 }
    bits = min(bits, 20)
    shift = 64 - bits
    keys = [UInt64](repeating: 0, count: 1 << Int(bits))
    values = [Int32](repeating: 0, count: 1 << Int(bits))
  }

  /// The number of a syllable, from 1 up.
  mutating func intern(_ folded: UInt64) -> Int32 {
    if count * 2 >= keys.count { grow() }
    var slot = Int(truncatingIfNeeded: Self.hash(folded) >> shift)
    while values[slot] != 0 {
      if keys[slot] == folded { return values[slot] }
      slot = (slot + 1) & (keys.count - 1)
    }
    count += 1
    keys[slot] = folded
    values[slot] = Int32(count)
    return Int32(count)
  }

  private mutating func grow() {
    var larger = SymbolTable(capacity: keys.count * 2)
    let known = zip(keys, values).filter { $0.1 != 0 }.sorted { $0.1 < $1.1 }
    guard larger.keys.count > keys.count else { return }
    for (key, _) in known { _ = larger.intern(key) }
    self = larger
  }

  @inline(__always)
  private static func hash(_ key: UInt64) -> UInt64 { key &* 0x9E37_79B9_7F4A_7C15 }

  struct Reader {
    let keys: UnsafeBufferPointer<UInt64>
    let values: UnsafeBufferPointer<Int32>
    let shift: UInt64

    /// The number of a syllable; 0 for one that no phrase holds.
    @inline(__always)
    func symbol(_ folded: UInt64) -> Int32 {
      var slot = Int(truncatingIfNeeded: SymbolTable.hash(folded) >> shift)
      while true {
        let value = values[slot]
        if value == 0 || keys[slot] == folded { return value }
        slot = (slot &+ 1) & (keys.count &- 1)
      }
    }
  }

  func withReader<Result>(_ body: (Reader) -> Result) -> Result {
    keys.withUnsafeBufferPointer { keys in
      values.withUnsafeBufferPointer { values in
        body(Reader(keys: keys, values: values, shift: shift))
      }
    }
  }
}
