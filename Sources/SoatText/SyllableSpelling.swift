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
enum SyllableSpelling {
  static func fault(of syllable: Syllable) -> SpellingFault {
    let tone = syllable.toned >> 60
    guard tone <= SyllableBuilder.severalTones else { return .none }
    let letters = letters(of: syllable.toned & (1 << 60 - 1))
    guard letters.allSatisfy({ $0 < Alphabet.firstDigitCode && !foreign.contains($0) }) else {
      return .none
    }
    if tone == SyllableBuilder.severalTones { return .severalTones }
    guard tone != 0 || letters.contains(where: { $0 > 26 }) else { return .none }
    guard let first = letters.firstIndex(where: { vowels.contains($0) }) else { return .none }
    let nucleusEnd = letters[first...].firstIndex { !vowels.contains($0) } ?? letters.count
    let coda = letters[nucleusEnd...]
    guard !coda.contains(where: { vowels.contains($0) }) else { return .none }
    return fault(letters, first, coda, tone)
  }

  private static func fault(
    _ letters: [UInt8], _ first: Int, _ coda: ArraySlice<UInt8>, _ tone: UInt64
  ) -> SpellingFault {
    let onset = Array(letters[..<first])
    if onset == code("q") { return letters[first] == code("u")[0] ? quRime(letters, tone) : .onset }
    guard onsets.contains(onset) else { return .none }
    let isFront = front.contains(letters[first])
    let isOpen = letters[first] == code("i")[0]
    switch onset {
    case code("ngh"), code("gh"): if !isFront { return .onset }
    case code("ng"): if isFront { return .onset }
    case code("g"): if isFront, !isOpen { return .onset }
    case code("c"): if isFront || letters[first] == code("y")[0] { return .onset }
    default: break
    }
    let rime = Array(letters[first...])
    // *gì*, *giếng*, *giá*
    let isRime =
      rimes.contains(rime)
      || onset == code("g") && isOpen
        && (rimes.contains(Array(rime.dropFirst())) || rimes.contains(code("i") + rime))
    return isRime ? stopFault(coda, tone) : rimeFault(coda)
  }

  private static func quRime(_ letters: [UInt8], _ tone: UInt64) -> SpellingFault {
    let rime = Array(letters.dropFirst())
    let coda = rime[(rime.lastIndex { vowels.contains($0) } ?? 0) + 1..<rime.count]
    // *quốc*, *quỳnh*
    return rimes.contains(Array(rime.dropFirst())) || rimes.contains(rime)
      ? stopFault(coda, tone) : rimeFault(coda)
  }

  private static func stopFault(_ coda: ArraySlice<UInt8>, _ tone: UInt64) -> SpellingFault {
    let isStop = stops.contains(Array(coda))
    return isStop && tone != acute && tone != dotBelow ? .toneBeforeStop : .none
  }

  /// A coda of another orthography says nothing; a letter twice does.
  private static func rimeFault(_ coda: ArraySlice<UInt8>) -> SpellingFault {
    var coda = Array(coda)
    if coda.count > 1, coda[coda.count - 1] == coda[coda.count - 2] { coda.removeLast() }
    return codas.contains(coda) ? .rime : .none
  }

  private static func letters(of packed: UInt64) -> [UInt8] {
    let count = (UInt64.bitWidth - packed.leadingZeroBitCount + 5) / 6
    return (0..<count).reversed().map { UInt8(packed >> (6 * UInt64($0)) & 63) }
  }

  private static func code(_ text: String) -> [UInt8] {
    text.unicodeScalars.compactMap { Alphabet.codes[$0] }
  }

  private static func codes(_ text: String) -> Set<[UInt8]> {
    Set(text.split(separator: " ").map { code(String($0)) })
  }

  private static let acute: UInt64 = 2
  private static let dotBelow: UInt64 = 5
  private static let vowels = Set(code("aăâeêioôơuưy"))
  private static let front = Set(code("eêi"))
  private static let foreign = Set(code("fjwz"))
  private static let onsets = codes(
    "b c ch d đ g gh h k kh l m n ng ngh nh p ph r s t th tr v x"
  ).union([[]])
  private static let stops = codes("c ch p t")
  private static let codas = codes("c ch m n ng nh p t").union([[]])

  /// The rimes of the written language, without tones.
  private static let rimes = codes(
    """
    a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây e ec em en \
    eng eo ep et ê êch êm ên ênh êng êp êt êu i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it \
    iu o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet \
    oi om on ong ooc oong op ot ô ôc ôi ôm ôn ông ôông ôp ôt ơ ơi ơm ơn ơp ơt u ua uân uâng uât \
    uây uc uê uêch uênh uêu ui um un ung uơ uôc uôi uôm uôn uông uôt up ut uy uya uych uyên uyêt \
    uym uyn uynh uyp uyt uyu ư ưa ưc ưi ưm ưn ưng ưp ươc ươi ươm ươn ương ươp ươt ươu ưt ưu y yêm \
    yên yêng yêt yêu
    """.replacing("\n", with: " "))
}
