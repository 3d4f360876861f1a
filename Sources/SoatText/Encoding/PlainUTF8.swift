/// The survey of a text that is well-formed, holds only usual sequences and is surely Vietnamese,
/// as nearly all do: sixteen bytes at a time, without a branch.
///
/// What cannot be told this way is left to the survey of sequence by sequence.
struct PlainUTF8 {
  let holdsCombiningMarks: Bool

  /// Counts of so many blocks fit into bytes.
  private static let portion = 250
  /// A sequence is told by so many bytes before each of its own.
  private static let reach = 2

  /// - Returns: nil for a malformed text, for one with a lead whose second byte is restricted
  ///   (Unicode, table 3-7: E0, ED, F0–F4), for one that may have been read in the wrong encoding,
  ///   and for a very short one.
  init?(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let start = UnsafeRawPointer(bytes.baseAddress), bytes.count >= ByteBlock.width else {
      return nil
    }
    var pass = Pass()
    // Zeros before the text and behind it: they go on with nothing, and with them nothing goes on.
    Self.read(bytes, from: 0, &pass)
    var position = ByteBlock.width
    while position &+ ByteBlock.width <= bytes.count {
      let end = min(
        bytes.count &- ByteBlock.width, position &+ ByteBlock.width &* (Self.portion &- 1))
      while position <= end {
        pass.read(start + position)
        position &+= ByteBlock.width
      }
      pass.sum()
    }
    Self.read(bytes, from: position, &pass)
    guard pass.isFlawless, pass.latin <= 20 || pass.vietnamese * 4 >= pass.latin else { return nil }
    holdsCombiningMarks = pass.holdsMarks
  }

  /// A block of which some bytes, or those before it, are outside of the text.
  private static func read(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, _ pass: inout Pass
  ) {
    var padded = SIMD32<UInt8>()
    for lane in 0..<reach + ByteBlock.width where bytes.indices.contains(start - reach + lane) {
      padded[lane] = bytes[start - reach + lane]
    }
    withUnsafeBytes(of: padded) { padded in
      if let first = padded.baseAddress { pass.read(first + reach) }
    }
    pass.sum()
  }
}

/// What has been seen of a text so far.
private struct Pass {
  /// Code points U+0080–U+00FF.
  private(set) var latin = 0
  /// Code points U+1000–U+1FFF: the letters that only Vietnamese uses.
  private(set) var vietnamese = 0

  private var flaws = ByteBlock()
  private var marks = ByteBlock()
  private var latinBytes = ByteBlock()
  private var vietnameseBytes = ByteBlock()

  /// Nothing was wrong or unusual.
  var isFlawless: Bool { flaws.isZero }
  /// A lead of a combining mark was met.
  var holdsMarks: Bool { !marks.isZero }

  /// - Parameter text: a block, with two bytes before it.
  @inline(__always)
  mutating func read(_ text: UnsafeRawPointer) {
    let bytes = text.loadUnaligned(as: ByteBlock.self)
    let before = (text - 1).loadUnaligned(as: ByteBlock.self)
    let twoBefore = (text - 2).loadUnaligned(as: ByteBlock.self)
    let even = bytes.bits(0xFE)
    let continuations = bytes.bits(0xC0).same(as: 0x80)
    let expected = before.bits(0xC0).same(as: 0xC0) | twoBefore.bits(0xE0).same(as: 0xE0)
    flaws |=
      continuations ^ expected | bytes.bits(0xF0).same(as: 0xF0) | even.same(as: 0xC0)
      | bytes.same(as: 0xE0) | bytes.same(as: 0xED)
    marks |= even.same(as: 0xCC)
    // All bits are minus one.
    latinBytes &-= even.same(as: 0xC2)
    vietnameseBytes &-= bytes.same(as: 0xE1)
  }

  /// Adds up the counts that stand in single bytes.
  mutating func sum() {
    for lane in 0..<ByteBlock.width {
      latin &+= Int(latinBytes[lane])
      vietnamese &+= Int(vietnameseBytes[lane])
    }
    latinBytes = ByteBlock()
    vietnameseBytes = ByteBlock()
  }
}
