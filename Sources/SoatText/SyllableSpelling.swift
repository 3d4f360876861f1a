/// What Vietnamese spelling forbids in one syllable, whatever it may mean.
public enum SpellingFault: UInt8, Sendable, BitwiseCopyable {
  case none
  /// A syllable that ends with c, ch, p or t bears the acute accent or the dot below: *tiêp*.
  case toneBeforeStop
  /// ngh and gh stand before e, ê, i only, k and not c before them: *nghành*, *cế*.
  case onset
  /// No syllable ends so: *hiệnn*, *cơng*.
  case rime
  /// Two tones in one word: two words have run together, or a letter stands twice: *bảncủa*.
  case severalTones
  /// The tone stands on a letter that never bears it there: *đựơc*, *qủa*, *tóan*.
  case toneSeat
  /// Two words have run together, the second with its capital: *củaBộ*.
  case joined
  /// The keys of a Vietnamese keyboard that was not switched on: *thuwcj*, *voiws*.
  case keystrokes
}

/// Tells slips that no knowledge of words is needed for.
///
/// Silent on what may be a word of another language or of an ethnic minority: no letter with a
/// diacritic, several vowels apart (*tơrưng*), onsets such as *bl* and *xt*, codas such as *k*.
///
/// Letters are codes of six bits, packed as in `Syllable.toned`: this is asked of every word that
/// the memory of words does not hold.
struct SyllableSpelling {
  private let onset: UInt64
  private let rime: UInt64
  private let coda: UInt64
  /// The first vowel, as a bit.
  private let vowel: UInt64
  private let tone: UInt64

  private var tables: SpellingTables { .shared }
  private func isRime(_ letters: UInt64) -> Bool { tables.rimes.contains(letters) }

  /// - Returns: nil where a letter is not of the language, no vowel stands, or vowels stand apart.
  init?(_ syllable: Syllable) {
    let (tone, tables) = (syllable.toned >> 60, SpellingTables.shared)
    let packed = syllable.toned & (1 << 60 - 1)
    guard tone < SyllableBuilder.severalTones else { return nil }
    var rest = packed
    while rest != 0 {
      guard tables.native >> (rest & 63) & 1 == 1 else { return nil }
      rest >>= 6
    }
    self.init(packed, tone, tables)
  }

  /// Whether the written language has such a syllable.
  var isSyllable: Bool {
    (onset == 0 || onset == tables.q || tables.onsets.contains(onset)) && fault(tables) == .none
      && (isRime(rime) || isBehindGi || onset == tables.q && isRime(behindFirst))
  }

  /// Which letter bears the tone, counted from the last one; nil where there is none, or usage has
  /// two places: *hòa*, *hoà*.
  var toneSeat: Int? {
    guard tone > 0, isSyllable else { return nil }
    let end = Self.length(coda)
    var count = Self.length(rime) - end
    // *quả*, *giá*
    if count > 1, onset == tables.q || onset == tables.g && vowel & tables.i != 0 { count -= 1 }
    func letter(_ position: Int) -> UInt64 { 1 << (rime >> UInt64(6 * (end + position)) & 63) }
    guard count > 1 else { return count == 1 ? end : nil }
    let vowels = 0..<count
    if let marked = vowels.first(where: { letter($0) & tables.marked != 0 }) { return end + marked }
    if let horned = vowels.first(where: { letter($0) & tables.horned != 0 }) { return end + horned }
    if count > 2 { return end + 1 }
    let isFree =
      letter(0) & tables.ae != 0 && letter(1) & tables.o != 0
      || letter(0) & tables.y != 0 && letter(1) & tables.u != 0
    return end > 0 ? end : isFree ? nil : 1
  }

  private static func length(_ packed: UInt64) -> Int {
    (UInt64.bitWidth - packed.leadingZeroBitCount + 5) / 6
  }

  static func fault(of syllable: Syllable) -> SpellingFault {
    let tone = syllable.toned >> 60
    guard tone <= SyllableBuilder.severalTones else { return .none }
    let tables = SpellingTables.shared
    let packed = syllable.toned & (1 << 60 - 1)
    var hasDiacritic = tone != 0
    var rest = packed
    while rest != 0 {
      let letter = rest & 63
      guard tables.native >> letter & 1 == 1 else {
        return Keystrokes(packed, tone: tone) == nil ? .none : .keystrokes
      }
      hasDiacritic = hasDiacritic || letter > 26
      rest >>= 6
    }
    if tone == SyllableBuilder.severalTones { return .severalTones }
    guard let parts = SyllableSpelling(packed, tone, tables) else { return .none }
    if hasDiacritic { return parts.fault(tables) }
    if parts.onset == tables.dd {
      return Keystrokes(packed, tone: tone) == nil ? .none : .keystrokes
    }
    // *trongg*: no other language ends its words so.
    let isDoubled = parts.coda >> 12 != 0 && parts.coda & 63 == parts.coda >> 6 & 63
    return isDoubled && parts.fault(tables) == .rime ? .rime : .none
  }

  /// - Returns: nil where no vowel stands, or vowels stand apart.
  private init?(_ packed: UInt64, _ tone: UInt64, _ tables: SpellingTables) {
    func isVowel(_ shift: Int) -> Bool { tables.vowels >> (packed >> UInt64(shift) & 63) & 1 == 1 }
    var shift = (UInt64.bitWidth - packed.leadingZeroBitCount + 5) / 6 * 6
    while shift > 0, !isVowel(shift - 6) { shift -= 6 }
    guard shift > 0 else { return nil }
    onset = packed >> UInt64(shift)
    rime = packed & (1 << UInt64(shift) - 1)
    vowel = 1 << (packed >> UInt64(shift - 6) & 63)
    while shift > 0, isVowel(shift - 6) { shift -= 6 }
    coda = packed & (1 << UInt64(shift) - 1)
    while shift > 0 {
      if isVowel(shift - 6) { return nil }
      shift -= 6
    }
    self.tone = tone
  }

  private func fault(_ tables: SpellingTables) -> SpellingFault {
    guard onset != tables.q else {
      guard vowel == tables.u else { return .onset }
      // *quốc*, *quỳnh*
      return isRime(behindFirst) || isRime(rime) ? stopFault(tables) : rimeFault(tables)
    }
    guard onset == 0 || tables.onsets.contains(onset) else { return .none }
    let isFront = vowel & tables.front != 0
    switch onset {
    case tables.ngh, tables.gh: if !isFront { return .onset }
    case tables.ng: if isFront { return .onset }
    case tables.g: if isFront, vowel & tables.i == 0 { return .onset }
    case tables.c: if isFront || vowel & tables.y != 0 { return .onset }
    default: break
    }
    return isRime(rime) || isBehindGi ? stopFault(tables) : rimeFault(tables)
  }

  /// *giá*, *giếng*
  private var isBehindGi: Bool {
    onset == tables.g && vowel & tables.i != 0 && (isRime(behindFirst) || isRime(behindI))
  }

  private var behindI: UInt64 { tables.letterI << (6 * rimeLength) | rime }
  private var rimeLength: UInt64 { UInt64(UInt64.bitWidth - rime.leadingZeroBitCount + 5) / 6 }
  private var behindFirst: UInt64 { rime & (1 << (6 * (rimeLength - 1)) - 1) }

  private func stopFault(_ tables: SpellingTables) -> SpellingFault {
    let isStop = tables.stops.contains(coda)
    return isStop && tone != tables.acute && tone != tables.dotBelow ? .toneBeforeStop : .none
  }

  /// A coda of another orthography says nothing; a letter twice does.
  private func rimeFault(_ tables: SpellingTables) -> SpellingFault {
    let isDoubled = coda >> 6 != 0 && coda & 63 == coda >> 6 & 63
    let plain = isDoubled ? coda >> 6 : coda
    if plain == 0 || tables.codas.contains(plain) { return .rime }
    // *hoạh*: a tone is Vietnamese, and these are letters that end its words.
    guard tone > 0 else { return .none }
    var rest = plain
    while rest != 0 {
      guard tables.ending >> (rest & 63) & 1 == 1 else { return .none }
      rest >>= 6
    }
    return .rime
  }
}

/// What the rules of spelling name, made once.
private final class SpellingTables: Sendable {
  static let shared = SpellingTables()

  static func packed(_ text: String) -> UInt64 { packed(text.unicodeScalars) }

  static func packed(_ letters: some Sequence<Unicode.Scalar>) -> UInt64 {
    letters.reduce(0) { $0 << 6 | UInt64(Alphabet.code(of: $1) ?? Alphabet.otherCode) }
  }

  static func packed(all text: String) -> PackedWords {
    PackedWords(text.unicodeScalars.split { $0 == " " || $0 == "\n" }.map { packed($0) })
  }

  /// A bit for each letter.
  static func bits(_ letters: String) -> UInt64 {
    letters.unicodeScalars.reduce(0) { $0 | 1 << packed([$1]) }
  }

  let acute: UInt64 = 2
  let dotBelow: UInt64 = 5
  let (q, letterI) = (SpellingTables.packed("q"), SpellingTables.packed("i"))
  let (ngh, gh, ng) = (
    SpellingTables.packed("ngh"), SpellingTables.packed("gh"), SpellingTables.packed("ng")
  )
  let dd = SpellingTables.packed("dd")
  let (g, c) = (SpellingTables.packed("g"), SpellingTables.packed("c"))
  let (u, i, y) = (SpellingTables.bits("u"), SpellingTables.bits("i"), SpellingTables.bits("y"))
  let front = SpellingTables.bits("eêi")
  let (marked, horned) = (SpellingTables.bits("ăâêôơ"), SpellingTables.bits("ư"))
  let (ae, o, ending) = (
    SpellingTables.bits("ae"), SpellingTables.bits("o"), SpellingTables.bits("chmngpt")
  )
  let vowels = SpellingTables.bits("aăâeêioôơuưy")
  let native = SpellingTables.bits("aăâeêioôơuưybcdđghklmnpqrstvx")
  let onsets = SpellingTables.packed(
    all: "b c ch d đ g gh h k kh l m n ng ngh nh p ph r s t th tr v x")
  let stops = SpellingTables.packed(all: "c ch p t")
  let codas = SpellingTables.packed(all: "c ch m n ng nh p t")

  /// The rimes of the written language, without tones.
  let rimes = SpellingTables.packed(
    all: """
      a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây e ec em
      en eng eo ep et ê êch êm ên ênh êng êp êt êu i ia ich iêc iêm iên iêng iêp iêt iêu im in inh
      ip it iu o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen
      oeo oet oi om on ong ooc oong op ot ô ôc ôi ôm ôn ông ôông ôp ôt ơ ơi ơm ơn ơp ơt u ua uân
      uâng uât uây uc uê uêch uênh uêu ui um un ung uơ uôc uôi uôm uôn uông uôt up ut uy uya uych
      uyên uyêt uym uyn uynh uyp uyt uyu ư ưa ưc ưi ưm ưn ưng ưp ươc ươi ươm ươn ương ươp ươt ươu
      ưt ưu y yêm yên yêng yêt yêu
      """)
}

/// Packed letters, found without hashing them anew: this is asked of every word that is not
/// remembered.
private struct PackedWords {
  /// Zero where nothing stands; at least half of them are free.
  private var slots: [UInt64]

  init(_ words: [UInt64]) {
    var size = 16
    while size < 2 * words.count { size *= 2 }
    slots = [UInt64](repeating: 0, count: size)
    for word in words { slots[position(of: word)] = word }
  }

  func contains(_ word: UInt64) -> Bool { word != 0 && slots[position(of: word)] == word }

  /// Where the word stands, or the free slot in which it would.
  private func position(of word: UInt64) -> Int {
    var position = Int(truncatingIfNeeded: word &* 0x9E37_79B9_7F4A_7C15 >> 40)
    while true {
      position &= slots.count - 1
      if slots[position] == word || slots[position] == 0 { return position }
      position += 1
    }
  }
}
