/// The survey of a text that is well-formed, holds only usual sequences and is surely Vietnamese,
/// as nearly all do: eight bytes at a time, without a branch.
///
/// In each word, bit 7 of a byte tells what its byte is. What cannot be told this way is left to
/// the survey of sequence by sequence.
struct PlainUTF8 {
  private(set) var holdsCombiningMarks = false

  /// Counts of so many words fit into the bytes of one.
  private static let portion = 250

  /// - Returns: nil for a malformed text, for one with a lead whose second byte is restricted
  ///   (Unicode, table 3-7: E0, ED, F0–F4), and for one that may have been read in the wrong
  ///   encoding.
  init?(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let start = UnsafeRawPointer(bytes.baseAddress) else { return nil }
    var pass = Pass()
    var position = 0
    while position &+ 8 <= bytes.count {
      let end = min(bytes.count &- 8, position &+ 8 &* Self.portion)
      while position <= end {
        pass.read(start.loadUnaligned(fromByteOffset: position, as: UInt64.self))
        position &+= 8
      }
      pass.sum()
    }
    // The rest with zeros behind it, with which no sequence can go on.
    var rest: UInt64 = 0
    for offset in 0..<bytes.count - position {
      rest |= UInt64(bytes[position + offset]) << UInt64(8 * offset)
    }
    pass.read(rest)
    pass.sum()
    guard pass.flaws == 0, pass.latin <= 20 || pass.vietnamese * 4 >= pass.latin else { return nil }
    holdsCombiningMarks = pass.marks != 0
  }
}

/// What has been seen of a text so far.
private struct Pass {
  /// Not zero once something was wrong or unusual.
  private(set) var flaws: UInt64 = 0
  /// Not zero once a lead of a combining mark was met.
  private(set) var marks: UInt64 = 0
  /// Code points U+0080–U+00FF.
  private(set) var latin = 0
  /// Code points U+1000–U+1FFF: the letters that only Vietnamese uses.
  private(set) var vietnamese = 0

  private var leads: UInt64 = 0
  private var longLeads: UInt64 = 0
  private var latinBytes: UInt64 = 0
  private var vietnameseBytes: UInt64 = 0

  @inline(__always)
  mutating func read(_ word: UInt64) {
    let high = word & Self.each(0x80)
    let leads = word << 1 & high
    let longLeads = word << 2 & leads
    let continuations = high & ~leads
    let expected = leads << 8 | self.leads >> 56 | longLeads << 16 | self.longLeads >> 48
    let even = word & Self.each(0xFE)
    flaws |=
      continuations ^ expected | word << 3 & longLeads | Self.zeros(even ^ Self.each(0xC0))
      | Self.zeros(word ^ Self.each(0xE0)) | Self.zeros(word ^ Self.each(0xED))
    marks |= Self.zeros(even ^ Self.each(0xCC))
    latinBytes &+= Self.zeros(even ^ Self.each(0xC2)) >> 7
    vietnameseBytes &+= Self.zeros(word ^ Self.each(0xE1)) >> 7
    self.leads = leads
    self.longLeads = longLeads
  }

  /// Adds up the counts that stand in single bytes.
  mutating func sum() {
    latin &+= Self.sum(latinBytes)
    vietnamese &+= Self.sum(vietnameseBytes)
    latinBytes = 0
    vietnameseBytes = 0
  }

  private static func sum(_ word: UInt64) -> Int {
    let pairs = (word & 0x00FF_00FF_00FF_00FF) &+ (word >> 8 & 0x00FF_00FF_00FF_00FF)
    return Int((pairs &* 0x0001_0001_0001_0001) >> 48)
  }

  @inline(__always)
  private static func each(_ byte: UInt8) -> UInt64 { UInt64(byte) &* 0x0101_0101_0101_0101 }

  /// Bit 7 of every byte that is zero.
  @inline(__always)
  private static func zeros(_ word: UInt64) -> UInt64 {
    ~((word & each(0x7F)) &+ each(0x7F) | word | each(0x7F))
  }
}
