/// The Vietnamese alphabet as codes of six bits: 1–26 a–z, 27–33 ă â đ ê ô ơ ư, 34–43 the digits.
enum Alphabet {
  /// Any letter that is not of the alphabet.
  static let otherCode: UInt8 = 63
  static let firstDigitCode: UInt8 = 34
  static let letters = Array("abcdefghijklmnopqrstuvwxyzăâđêôơư".unicodeScalars)

  /// Each vowel with its six tones: ngang, huyền, sắc, hỏi, ngã, nặng.
  static let vowels = [
    "aàáảãạ", "ăằắẳẵặ", "âầấẩẫậ", "eèéẻẽẹ", "êềếểễệ", "iìíỉĩị", "oòóỏõọ", "ôồốổỗộ", "ơờớởỡợ",
    "uùúủũụ", "ưừứửữự", "yỳýỷỹỵ",
  ].map { Array($0.unicodeScalars) }

  /// Nil for what is no letter of the alphabet.
  static func code(of letter: Unicode.Scalar) -> UInt8? {
    letters.firstIndex(of: letter).map { UInt8($0 + 1) }
  }

  /// Each code without its diacritic: ă and â are a, đ is d.
  static let foldedCodes: [UInt8] = {
    var table = (0..<64).map { UInt8($0) }
    for (marked, base) in zip(27..., "aadeoou".unicodeScalars) {
      table[marked] = UInt8(base.value - 96)
    }
    return table
  }()

  /// Code points that merely look like a letter of the alphabet, and the letter they look like.
  static let lookalikes: [(Unicode.Scalar, Unicode.Scalar)] = [
    ("Ð", "đ"), ("Ɖ", "đ"), ("ð", "đ"), ("а", "a"), ("е", "e"), ("о", "o"), ("р", "p"),
    ("с", "c"), ("у", "y"), ("х", "x"), ("і", "i"), ("А", "a"), ("В", "b"), ("Е", "e"),
    ("К", "k"), ("М", "m"), ("Н", "h"), ("О", "o"), ("Р", "p"), ("С", "c"), ("Т", "t"),
    ("Х", "x"), ("І", "i"),
  ]
}

/// What a Vietnamese reader sees in one code point, in thirty-two bits.
///
/// Six bits are the letter, six the letter without its diacritic. Above them are fields of four
/// bits, each 0 or 1, so that the sum over a syllable counts capitals, digits and toned letters at
/// once, and the tone is at the top, where the sum of one tone is the tone and nothing is above to
/// be spoilt by the sum of several. A look-alike carries the code of the letter that it looks like,
/// so that a word typed with it is still the same word.
struct Letter: Sendable, Equatable {
  let bits: UInt32

  /// No letter: odd, as everything that is not a plain letter, and nothing else.
  static let none = Letter(bits: oddBit)

  private static let oddBit: UInt32 = 1 << 24
  private static let lookalikeBit: UInt32 = 1 << 25

  init(bits: UInt32) { self.bits = bits }

  init(code: UInt8, tone: UInt8 = 0, isUpper: Bool = false, isLookalike: Bool = false) {
    let isOther = code == Alphabet.otherCode
    let identity =
      UInt32(code) | UInt32(Alphabet.foldedCodes[Int(code)]) << 6
      | (isOther || isLookalike ? Self.oddBit : 0)
    let counts =
      (isUpper ? 1 : 0) | (code &- Alphabet.firstDigitCode < 10 ? 1 << 4 : 0)
      | (tone > 0 ? 1 << 8 : 0) | UInt32(tone) << 17
    bits = identity | counts << 12 | (isLookalike ? Self.lookalikeBit : 0)
  }

  @inline(__always) var isLetter: Bool { bits != Self.oddBit }
  @inline(__always) var code: UInt8 { UInt8(truncatingIfNeeded: bits & 63) }
  /// The code without the diacritic: of ă and â that of a, of đ that of d.
  @inline(__always) var folded: UInt8 { UInt8(truncatingIfNeeded: bits >> 6 & 63) }
  @inline(__always) var tone: UInt8 { UInt8(truncatingIfNeeded: bits >> 29) }
  @inline(__always) var isUpper: Bool { bits & 1 << 12 != 0 }
  @inline(__always) var isLookalike: Bool { bits & Self.lookalikeBit != 0 }
  @inline(__always) var isDigit: Bool { bits & 1 << 16 != 0 }
  /// No letter, one outside the alphabet, or one that only looks like one of it.
  @inline(__always) var isOdd: Bool { bits & Self.oddBit != 0 }
  /// The fields to be summed over plain letters: capitals, digits, toned letters, the tone.
  @inline(__always) var counts: UInt32 { bits >> 12 }
}

/// The letters of all code points that Vietnamese text holds, looked up by position.
struct LetterTable: Sendable {
  static let shared = LetterTable()

  /// U+0000–U+024F, then U+0400–U+045F, then U+1E00–U+1EFF.
  private(set) var letters = [Letter](repeating: .none, count: LetterTable.size)

  private static let cyrillic = 0x250
  static let additional = cyrillic + 0x60
  private static let size = additional + 0x100

  private init() {
    for range in [0xAA..<0x250, 0x400..<0x460, 0x1E00..<0x1F00] as [Range<UInt32>] {
      for value in range {
        guard let slot = Self.slot(value), let scalar = Unicode.Scalar(value) else { continue }
        switch scalar.properties.generalCategory {
        case .uppercaseLetter: letters[slot] = Letter(code: Alphabet.otherCode, isUpper: true)
        case .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter:
          letters[slot] = Letter(code: Alphabet.otherCode)
        default: continue
        }
      }
    }
    for (index, letter) in Alphabet.letters.enumerated() {
      set(letter, code: UInt8(index + 1), tone: 0)
    }
    for digit in UInt8(0)..<10 {
      letters[48 + Int(digit)] = Letter(code: Alphabet.firstDigitCode + digit)
    }
    for row in Alphabet.vowels {
      guard let code = Alphabet.code(of: row[0]) else { continue }
      for (tone, scalar) in row.enumerated() { set(scalar, code: code, tone: UInt8(tone)) }
    }
    for (scalar, letter) in Alphabet.lookalikes {
      guard let slot = Self.slot(scalar.value), let code = Alphabet.code(of: letter) else {
        continue
      }
      letters[slot] = Letter(
        code: code, isUpper: scalar.properties.isUppercase, isLookalike: true)
    }
  }

  private mutating func set(_ scalar: Unicode.Scalar, code: UInt8, tone: UInt8) {
    if let slot = Self.slot(scalar.value) { letters[slot] = Letter(code: code, tone: tone) }
    let upper = scalar.properties.uppercaseMapping.unicodeScalars
    if let slot = Self.slot(upper[upper.startIndex].value) {
      letters[slot] = Letter(code: code, tone: tone, isUpper: true)
    }
  }

  private static func slot(_ value: UInt32) -> Int? {
    switch value {
    case 0..<0x250: Int(value)
    case 0x400..<0x460: cyrillic + Int(value) - 0x400
    case 0x1E00..<0x1F00: additional + Int(value) - 0x1E00
    default: nil
    }
  }

  /// The letter of any code point, out of the table's own storage.
  @inline(__always)
  static func letter(_ value: UInt32, in letters: UnsafeBufferPointer<Letter>) -> Letter {
    if value < 0x250 { return letters[Int(value)] }
    if value &- 0x1E00 < 0x100 { return letters[additional + Int(value &- 0x1E00)] }
    if value &- 0x400 < 0x60 { return letters[cyrillic + Int(value &- 0x400)] }
    return rareLetter(value)
  }

  /// Scripts that no table covers, and marks that compose with nothing: they make a word, but no
  /// Vietnamese one.
  private static func rareLetter(_ value: UInt32) -> Letter {
    if Normalisation.isCombiningMark(value) { return Letter(code: Alphabet.otherCode) }
    guard let scalar = Unicode.Scalar(value), scalar.properties.isAlphabetic else { return .none }
    return Letter(code: Alphabet.otherCode)
  }
}
