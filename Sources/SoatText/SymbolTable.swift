/// Folded syllables to small numbers, by open addressing: three slots in four and more are free, so
/// that one probe does for nearly every word.
struct SymbolTable: Sendable {
  /// Key and value side by side, so that a probe touches one cache line.
  struct Slot: Sendable {
    let key: UInt64
    /// 0 where the slot is free.
    let value: Int32

    static let free = Slot(key: 0, value: 0)
  }

  private var slots: [Slot]
  private(set) var count = 0
  private let shift: UInt64

  /// - Parameter capacity: room for a quarter as many syllables to begin with; it grows.
  init(capacity: Int) {
    var bits: UInt64 = 4
    while 1 << bits < capacity { bits += 1 }
    bits = min(bits, 24)
    shift = 64 - bits
    slots = [Slot](repeating: .free, count: 1 << Int(bits))
  }

  /// The number of a syllable, from 1 up.
  mutating func intern(_ folded: UInt64) -> Int32 {
    if count * 4 >= slots.count { grow() }
    var slot = Int(truncatingIfNeeded: Self.hash(folded) >> shift)
    while slots[slot].value != 0 {
      if slots[slot].key == folded { return slots[slot].value }
      slot = (slot + 1) & (slots.count - 1)
    }
    count += 1
    slots[slot] = Slot(key: folded, value: Int32(count))
    return Int32(count)
  }

  private mutating func grow() {
    var larger = SymbolTable(capacity: slots.count * 2)
    guard larger.slots.count > slots.count else { return }
    let known = slots.filter { $0.value != 0 }.sorted { $0.value < $1.value }
    for slot in known { _ = larger.intern(slot.key) }
    self = larger
  }

  @inline(__always)
  private static func hash(_ key: UInt64) -> UInt64 { key &* 0x9E37_79B9_7F4A_7C15 }

  struct Reader {
    let slots: UnsafeBufferPointer<Slot>
    let shift: UInt64

    /// The number of a syllable; 0 for one that no phrase holds.
    @inline(__always)
    func symbol(_ folded: UInt64) -> Int32 {
      var position = Int(truncatingIfNeeded: SymbolTable.hash(folded) &>> shift)
      while true {
        let slot = slots[position]
        if slot.value == 0 || slot.key == folded { return slot.value }
        position = (position &+ 1) & (slots.count &- 1)
      }
    }
  }

  func withReader<Result>(_ body: (Reader) -> Result) -> Result {
    slots.withUnsafeBufferPointer { body(Reader(slots: $0, shift: shift)) }
  }
}
