/// What is left in a text where the keyboard was not switched to Vietnamese, or slipped: the keys of
/// Telex, *thuwcj* for *thực*, *voiws* for *với*, *đượcj* for *được*.
///
/// Only what no other language writes is taken for that: *uw*, *iw*, *j* at the end, *dd* with
/// further keys, or a letter that Vietnamese lacks behind a syllable that has its marks.
struct Keystrokes {
  /// Packed as in `Syllable.toned`, without the tone.
  private(set) var letters: UInt64 = 0
  private(set) var tone: UInt64
  /// Keys that stand for a mark or a tone.
  private var keys = 0

  /// What was meant.
  var syllable: Syllable { Syllable(folded: 0, toned: letters ^ tone << 60) }

  /// - Parameters:
  ///   - packed: the letters as they stand, packed as in `Syllable.toned`, without the tone.
  ///   - tone: that some letter bears.
  /// - Returns: nil where nothing shows that the keys were meant so.
  init?(_ packed: UInt64, tone: UInt64) {
    self.tone = tone
    var typed: [UInt64] = []
    var rest = packed
    while rest != 0 {
      typed.append(rest & 63)
      rest >>= 6
    }
    typed.reverse()
    guard typed.count > 2, let last = typed.last else { return nil }
    if tone != 0 || typed.contains(where: { $0 > Self.z }) {
      guard Self.leftBehind >> last & 1 == 1 else { return nil }
      letters = packed >> 6
      if tone == 0 { self.tone = Self.tone(of: last) ?? 0 }
      guard isSyllable else { return nil }
    } else {
      let isTelling = Self.isTelling(typed)
      guard isTelling || typed[0] == Self.d && typed[1] == Self.d else { return nil }
      for key in typed { guard press(key) else { return nil } }
      // *ddos* is no *đó*.
      guard keys > (isTelling ? 1 : 2), isSyllable else { return nil }
    }
  }

  private var isSyllable: Bool { SyllableSpelling(syllable)?.isSyllable ?? false }

  private static func isTelling(_ typed: [UInt64]) -> Bool {
    if typed.last == j { return true }
    return typed.indices.dropFirst().contains {
      typed[$0] == w && (typed[$0 - 1] == u || typed[$0 - 1] == i)
    }
  }

  /// - Returns: false where the key makes nothing of what was typed before it.
  private mutating func press(_ key: UInt64) -> Bool {
    if key == Self.w { return horn() }
    if let meant = Self.tone(of: key), hasVowel {
      guard tone == 0 else { return false }
      tone = meant
      keys += 1
    } else if key == letters & 63, let marked = Self.doubled[key],
      key != Self.d || letters == Self.d
    {
      letters = (letters >> 6) << 6 | marked
      keys += 1
    } else {
      letters = letters << 6 | key
    }
    return true
  }

  private var hasVowel: Bool {
    var rest = letters
    while rest != 0 {
      if Self.vowels >> (rest & 63) & 1 == 1 { return true }
      rest >>= 6
    }
    return false
  }

  /// *w* makes *ơ*, *ư* or *ă* of the vowel before it, and *ươ* of *uo*.
  private mutating func horn() -> Bool {
    var shift: UInt64 = 0
    while letters >> shift != 0 {
      let letter = letters >> shift & 63
      if let horned = Self.horned[letter] {
        letters ^= (letter ^ horned) << shift
        if letter == Self.o, letters >> (shift + 6) & 63 == Self.u {
          letters ^= (Self.u ^ Self.horn) << (shift + 6)
        }
        keys += 1
        return true
      }
      shift += 6
    }
    return false
  }

  private static func code(_ letter: Unicode.Scalar) -> UInt64 {
    UInt64(Alphabet.code(of: letter) ?? Alphabet.otherCode)
  }

  private static let (d, i, o, u) = (code("d"), code("i"), code("o"), code("u"))
  private static let (f, j, r, s) = (code("f"), code("j"), code("r"), code("s"))
  private static let (w, x, z) = (code("w"), code("x"), code("z"))
  private static let horn = code("ư")

  private static func tone(of key: UInt64) -> UInt64? {
    // In the order of the tones, from the one behind the level tone on.
    [f, s, r, x, j].firstIndex(of: key).map { UInt64($0 + 1) }
  }

  private static let doubled = [
    code("a"): code("â"), code("e"): code("ê"), code("o"): code("ô"), code("d"): code("đ"),
  ]
  private static let horned = [code("a"): code("ă"), code("o"): code("ơ"), code("u"): code("ư")]
  private static let vowels = "aăâeêioôơuưy".unicodeScalars.reduce(UInt64(0)) { $0 | 1 << code($1) }
  /// Letters that Vietnamese lacks.
  private static let leftBehind = "fjwz".unicodeScalars.reduce(UInt64(0)) { $0 | 1 << code($1) }
}
