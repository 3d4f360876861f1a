/// How one legacy encoding spells the letters of Vietnamese.
struct LegacyLetters {
  /// The bytes of each vowel and of đ, small and capital, by its precomposed (NFC) scalar.
  private var bytes: [Unicode.Scalar: [UInt8]] = [:]

  /// Twelve vowels, each with no tone, huyền, hỏi, ngã, sắc, nặng: the order of every table here.
  private static let vowels = """
    aàảãáạ ăằẳẵắặ âầẩẫấậ eèẻẽéẹ êềểễếệ iìỉĩíị oòỏõóọ ôồổỗốộ ơờởỡớợ uùủũúụ ưừửữứự yỳỷỹýỵ
    """.split(separator: " ").map { Array($0.unicodeScalars) }

  private init(đ: [UInt8], vowels: [[[UInt8]]], capitalĐ: [UInt8], capitalVowels: [[[UInt8]]]) {
    bytes = ["đ": đ, "Đ": capitalĐ]
    for (vowel, tones) in Self.vowels.enumerated() {
      for (tone, scalar) in tones.enumerated() {
        bytes[scalar] = vowels[vowel][tone]
        for capital in scalar.properties.uppercaseMapping.unicodeScalars {
          bytes[capital] = capitalVowels[vowel][tone]
        }
      }
    }
  }

  /// The tables of an encoding; more than one where a letter can be spelt in more than one way.
  static func tables(of encoding: LegacyEncoding) -> [LegacyLetters] {
    switch encoding {
    case .tcvn3: [tcvn3]
    case .vni: [vni]
    case .viscii: [viscii]
    case .windows1258: [windows1258(precomposed: true), windows1258(precomposed: false)]
    case .doubleEncoded: [utf8]
    }
  }

  /// The bytes of a word in NFC; scalars that are neither vowels nor đ are taken as ASCII.
  func spelling(of word: String) -> [UInt8] {
    word.unicodeScalars.flatMap { bytes[$0] ?? [UInt8(truncatingIfNeeded: $0.value)] }
  }

  /// Every byte that some letter is made of.
  var usedBytes: some Sequence<UInt8> { bytes.values.joined() }

  private static let utf8 = LegacyLetters(
    đ: Array("đ".utf8), vowels: vowels.map { $0.map { Array($0.utf8) } },
    capitalĐ: Array("Đ".utf8),
    capitalVowels: vowels.map { $0.map { Array($0.properties.uppercaseMapping.utf8) } })

  /// TCVN 5712:1993, VN3. Source: the standard's third table, as in en.wikipedia.org/wiki/VSCII;
  /// its small letters are those of VN1, the `TCVN5712-1` of iconv.
  ///
  /// VN3 has no capitals with a tone: they are small letters shown in a font of capitals.
  private static let tcvn3: LegacyLetters = {
    let rows: [[UInt8]] = [
      [0x61, 0xB5, 0xB6, 0xB7, 0xB8, 0xB9], [0xA8, 0xBB, 0xBC, 0xBD, 0xBE, 0xC6],
      [0xA9, 0xC7, 0xC8, 0xC9, 0xCA, 0xCB], [0x65, 0xCC, 0xCE, 0xCF, 0xD0, 0xD1],
      [0xAA, 0xD2, 0xD3, 0xD4, 0xD5, 0xD6], [0x69, 0xD7, 0xD8, 0xDC, 0xDD, 0xDE],
      [0x6F, 0xDF, 0xE1, 0xE2, 0xE3, 0xE4], [0xAB, 0xE5, 0xE6, 0xE7, 0xE8, 0xE9],
      [0xAC, 0xEA, 0xEB, 0xEC, 0xED, 0xEE], [0x75, 0xEF, 0xF1, 0xF2, 0xF3, 0xF4],
      [0xAD, 0xF5, 0xF6, 0xF7, 0xF8, 0xF9], [0x79, 0xFA, 0xFB, 0xFC, 0xFD, 0xFE],
    ]
    let toneless: [UInt8] = [
      0x41, 0xA1, 0xA2, 0x45, 0xA3, 0x49, 0x4F, 0xA4, 0xA5, 0x55, 0xA6, 0x59,
    ]
    return LegacyLetters(
      đ: [0xAE], vowels: rows.map { $0.map { [$0] } }, capitalĐ: [0xA7],
      capitalVowels: zip(toneless, rows).map { capital, row in
        [[capital]] + row.dropFirst().map { [$0] }
      })
  }()

  /// VISCII. Source: RFC 1456, table 1; the same as iconv's `VISCII`.
  private static let viscii: LegacyLetters = {
    let small: [[UInt8]] = [
      [0x61, 0xE0, 0xE4, 0xE3, 0xE1, 0xD5], [0xE5, 0xA2, 0xC6, 0xC7, 0xA1, 0xA3],
      [0xE2, 0xA5, 0xA6, 0xE7, 0xA4, 0xA7], [0x65, 0xE8, 0xEB, 0xA8, 0xE9, 0xA9],
      [0xEA, 0xAB, 0xAC, 0xAD, 0xAA, 0xAE], [0x69, 0xEC, 0xEF, 0xEE, 0xED, 0xB8],
      [0x6F, 0xF2, 0xF6, 0xF5, 0xF3, 0xF7], [0xF4, 0xB0, 0xB1, 0xB2, 0xAF, 0xB5],
      [0xBD, 0xB6, 0xB7, 0xDE, 0xBE, 0xFE], [0x75, 0xF9, 0xFC, 0xFB, 0xFA, 0xF8],
      [0xDF, 0xD7, 0xD8, 0xE6, 0xD1, 0xF1], [0x79, 0xCF, 0xD6, 0xDB, 0xFD, 0xDC],
    ]
    let capital: [[UInt8]] = [
      [0x41, 0xC0, 0xC4, 0xC3, 0xC1, 0x80], [0xC5, 0x82, 0x02, 0x05, 0x81, 0x83],
      [0xC2, 0x85, 0x86, 0x06, 0x84, 0x87], [0x45, 0xC8, 0xCB, 0x88, 0xC9, 0x89],
      [0xCA, 0x8B, 0x8C, 0x8D, 0x8A, 0x8E], [0x49, 0xCC, 0x9B, 0xCE, 0xCD, 0x98],
      [0x4F, 0xD2, 0x99, 0xA0, 0xD3, 0x9A], [0xD4, 0x90, 0x91, 0x92, 0x8F, 0x93],
      [0xB4, 0x96, 0x97, 0xB3, 0x95, 0x94], [0x55, 0xD9, 0x9C, 0x9D, 0xDA, 0x9E],
      [0xBF, 0xBB, 0xBC, 0xFF, 0xBA, 0xB9], [0x59, 0x9F, 0x14, 0x19, 0xDD, 0x1E],
    ]
    return LegacyLetters(
      đ: [0xF0], vowels: small.map { $0.map { [$0] } }, capitalĐ: [0xD0],
      capitalVowels: capital.map { $0.map { [$0] } })
  }()

  /// VNI-Windows: a vowel and a byte for its tone and shape; i, ơ, ư, ỵ and đ are bytes alone.
  ///
  /// Source: the VNI table of en.wikipedia.org/wiki/VNI, which agrees with `vni.h` of xvnkb.
  /// Every capital, of base and mark, stands 0x20 before the small one.
  private static let vni: LegacyLetters = {
    let tones: [[UInt8]] = [[], [0xF8], [0xFB], [0xF5], [0xF9], [0xEF]]
    let breve: [[UInt8]] = [[0xEA], [0xE8], [0xFA], [0xFC], [0xE9], [0xEB]]
    let circumflex: [[UInt8]] = [[0xE2], [0xE0], [0xE5], [0xE3], [0xE1], [0xE4]]
    let i: [[UInt8]] = [[0x69], [0xEC], [0xE6], [0xF3], [0xED], [0xF2]]
    func row(_ base: UInt8, _ marks: [[UInt8]]) -> [[UInt8]] { marks.map { [base] + $0 } }
    let small = [
      row(0x61, tones), row(0x61, breve), row(0x61, circumflex), row(0x65, tones),
      row(0x65, circumflex), i, row(0x6F, tones), row(0x6F, circumflex), row(0xF4, tones),
      row(0x75, tones), row(0xF6, tones), row(0x79, tones).dropLast() + [[0xEE]],
    ]
    return LegacyLetters(
      đ: [0xF1], vowels: small, capitalĐ: [0xD1],
      capitalVowels: small.map { $0.map { $0.map { $0 - 0x20 } } })
  }()

  /// Windows-1258. Source: unicode.org/Public/MAPPINGS/VENDORS/MICSFT/WINDOWS/CP1258.TXT.
  ///
  /// Eight vowels with a tone have a byte of their own beside base and tone; keyboards type the
  /// latter, converters write the former.
  private static func windows1258(precomposed: Bool) -> LegacyLetters {
    let bases: [UInt8] = [0x61, 0xE3, 0xE2, 0x65, 0xEA, 0x69, 0x6F, 0xF4, 0xF5, 0x75, 0xFD, 0x79]
    let tones: [UInt8] = [0xCC, 0xD2, 0xDE, 0xEC, 0xF2]
    let composed: [[UInt8]: UInt8] = [
      [0x61, 0xCC]: 0xE0, [0x61, 0xEC]: 0xE1, [0x65, 0xCC]: 0xE8, [0x65, 0xEC]: 0xE9,
      [0x69, 0xEC]: 0xED, [0x6F, 0xEC]: 0xF3, [0x75, 0xCC]: 0xF9, [0x75, 0xEC]: 0xFA,
    ]
    func rows(capital: Bool) -> [[[UInt8]]] {
      let offset: UInt8 = capital ? 0x20 : 0
      return bases.map { base in
        [[base - offset]]
          + tones.map { tone in
            if precomposed, let byte = composed[[base, tone]] { return [byte - offset] }
            return [base - offset, tone]
          }
      }
    }
    return LegacyLetters(
      đ: [0xF0], vowels: rows(capital: false), capitalĐ: [0xD0], capitalVowels: rows(capital: true))
  }
}
