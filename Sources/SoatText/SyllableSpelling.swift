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

  static func fault(of syllable: Syllable) -> SpellingFault {
    let tone = syllable.toned >> 60
    guard tone <= SyllableBuilder.severalTones else { return .none }
    let packed = syllable.toned & (1 << 60 - 1)
    var hasDiacritic = tone != 0
    var rest = packed
    while rest != 0 {
      let letter = rest & 63
      guard native >> letter & 1 == 1 else { return .none }
      hasDiacritic = hasDiacritic || letter > 26
      rest >>= 6
    }
    if tone == SyllableBuilder.severalTones { return .severalTones }
    guard hasDiacritic, let parts = SyllableSpelling(packed, tone) else { return .none }
    return parts.fault
  }

  /// - Returns: nil where no vowel stands, or vowels stand apart.
  private init?(_ packed: UInt64, _ tone: UInt64) {
    func isVowel(_ shift: Int) -> Bool { Self.vowels >> (packed >> UInt64(shift) & 63) & 1 == 1 }
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

  private var fault: SpellingFault {
    guard onset != Self.q else {
      guard vowel == Self.u else { return .onset }
      // *quốc*, *quỳnh*
      return isRime(behindFirst) || isRime(rime) ? stopFault : rimeFault
    }
    guard Self.onsets.contains(onset) else { return .none }
    let isFront = vowel & Self.front != 0
    let isI = vowel & Self.i != 0
    switch onset {
    case Self.ngh, Self.gh: if !isFront { return .onset }
    case Self.ng: if isFront { return .onset }
    case Self.g: if isFront, !isI { return .onset }
    case Self.c: if isFront || vowel & Self.y != 0 { return .onset }
    default: break
    }
    // *giá*, *giếng*
    let isBehindGi = onset == Self.g && isI && (isRime(behindFirst) || isRime(behindI))
    return isRime(rime) || isBehindGi ? stopFault : rimeFault
  }

  private var rimeLength: UInt64 { UInt64(UInt64.bitWidth - rime.leadingZeroBitCount + 5) / 6 }
  private var behindFirst: UInt64 { rime & (1 << (6 * (rimeLength - 1)) - 1) }
  private var behindI: UInt64 { Self.letterI << (6 * rimeLength) | rime }

  private func isRime(_ letters: UInt64) -> Bool { Self.rimes.contains(letters) }

  private var stopFault: SpellingFault {
    let isStop = Self.stops.contains(coda)
    return isStop && tone != Self.acute && tone != Self.dotBelow ? .toneBeforeStop : .none
  }

  /// A coda of another orthography says nothing; a letter twice does.
  private var rimeFault: SpellingFault {
    let isDoubled = coda >> 6 != 0 && coda & 63 == coda >> 6 & 63
    return Self.codas.contains(isDoubled ? coda >> 6 : coda) ? .rime : .none
  }

  private static func packed(_ text: some StringProtocol) -> UInt64 {
    text.unicodeScalars.reduce(0) { $0 << 6 | UInt64(Alphabet.codes[$1] ?? Alphabet.otherCode) }
  }

  private static func packed(all text: String) -> Set<UInt64> {
    Set(text.split(whereSeparator: \.isWhitespace).map { packed($0) })
  }

  /// A bit for each letter.
  private static func bits(_ letters: String) -> UInt64 {
    letters.unicodeScalars.reduce(0) { $0 | 1 << packed(String($1)) }
  }

  private static let acute: UInt64 = 2
  private static let dotBelow: UInt64 = 5
  private static let (q, letterI) = (packed("q"), packed("i"))
  private static let (ngh, gh, ng) = (packed("ngh"), packed("gh"), packed("ng"))
  private static let (g, c) = (packed("g"), packed("c"))
  private static let (u, i, y) = (bits("u"), bits("i"), bits("y"))
  private static let front = bits("eêi")
  private static let vowels = bits("aăâeêioôơuưy")
  private static let native = vowels | bits("bcdđghklmnpqrstvx")
  private static let onsets = packed(
    all: "b c ch d đ g gh h k kh l m n ng ngh nh p ph r s t th tr v x"
  ).union([0])
  private static let stops = packed(all: "c ch p t")
  private static let codas = packed(all: "c ch m n ng nh p t").union([0])

  /// The rimes of the written language, without tones.
  private static let rimes = packed(
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
