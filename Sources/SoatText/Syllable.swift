/// The identity of a word: equal words have equal identities, whatever their case.
///
/// A word of at most ten letters is packed exactly, six bits a letter; a longer one (never a
/// Vietnamese syllable) is hashed, with the top bit set.
public struct Syllable: Sendable, Hashable, BitwiseCopyable {
  /// Lower case, without any diacritic, đ as d.
  public let folded: UInt64
  /// Lower case with diacritics; the tone belongs to the syllable and not to one of its vowels, so
  /// *hoà* and *hòa* are the same.
  public let toned: UInt64

  /// Usage sets its tone on either vowel (*hòa* and *hoà*, *khỏe* and *khoẻ*, *ủy* and *uỷ*): open
  /// oa, oe and uy, where u is no part of qu.
  @inlinable public var hasFreeTone: Bool {
    // Its last letter tells most words.
    guard Self.lastLetters >> (folded & 63) & 1 == 1 else { return false }
    let rime = folded & 0xFFF
    guard rime == Self.oa || rime == Self.oe || rime == Self.uy else { return false }
    let tone = toned >> 60
    return tone > 0 && tone < 6 && toned & 0xFFF == rime && folded >> 12 & 63 != Self.q
  }

  /// A bit for a, e and y.
  @usableFromInline static var lastLetters: UInt64 { 1 << 1 | 1 << 5 | 1 << 25 }
  @usableFromInline static var oa: UInt64 { 15 << 6 | 1 }
  @usableFromInline static var oe: UInt64 { 15 << 6 | 5 }
  @usableFromInline static var uy: UInt64 { 21 << 6 | 25 }
  @usableFromInline static var q: UInt64 { 17 }

  /// As `toned`, with y for i where usage has both: open syllables behind h, k, l, m, s, t
  /// (*kỷ* and *kỉ*, *tỷ* and *tỉ*).
  package var usage: UInt64 {
    let letters = toned & (1 << 60 - 1)
    guard letters >> 12 == 0, letters & 63 == Self.y, Self.onsets.contains(letters >> 6) else {
      return toned
    }
    return toned ^ Self.y ^ Self.i
  }

  private static let i: UInt64 = 9
  private static let y: UInt64 = 25
  private static let onsets: [UInt64] = [8, 11, 12, 13, 19, 20]
}

/// Builds the identity of a word letter by letter.
struct SyllableBuilder {
  private var folded: UInt64 = 0
  private var letters: UInt64 = 0
  private var count = 0
  private var tone: UInt64 = 0

  private static let hashed: UInt64 = 1 << 63
  private static let multiplier: UInt64 = 0x9E37_79B9_7F4A_7C15
  static let packedLetters = 10
  static let severalTones: UInt64 = 7

  @inline(__always)
  mutating func add(_ letter: Letter) {
    let code = UInt64(letter.code)
    let base = UInt64(letter.folded)
    if count < Self.packedLetters {
      letters = letters << 6 | code
      folded = folded << 6 | base
    } else {
      addHashed(code, base)
    }
    count &+= 1
    if letter.tone != 0 { tone = tone == 0 ? UInt64(letter.tone) : Self.severalTones }
  }

  /// A letter outside the alphabet is told apart by its code point.
  mutating func addOther(_ value: UInt32) {
    addHashed(UInt64(value), UInt64(value))
    count = max(count + 1, Self.packedLetters)
  }

  private mutating func addHashed(_ letter: UInt64, _ base: UInt64) {
    letters = (letters &* Self.multiplier &+ letter) | Self.hashed
    folded = (folded &* Self.multiplier &+ base) | Self.hashed
  }

  @inline(__always)
  var syllable: Syllable { Syllable(folded: folded, toned: letters ^ tone << 60) }
}
