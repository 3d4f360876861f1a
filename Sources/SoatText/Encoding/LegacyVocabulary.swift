/// The frequent Vietnamese syllables, spelt in one legacy encoding.
struct LegacyVocabulary {
  let encoding: LegacyEncoding
  /// The bytes of each spelling, packed most significant first, to the syllable's place in the list.
  private var syllables: [UInt64: Int] = [:]
  /// Which bytes belong to words, by byte; all others stand between them.
  private var isLetter: [Bool]

  static let all = LegacyEncoding.allCases.map(LegacyVocabulary.init)

  private static let frequentSyllables = """
    bộ chỉ chính chủ chức các công cấp của cộng dân hiện hành hòa hoà huyện hạnh hội không là lý \
    một mới ngày nghĩa nghị người nhiệm nhân những này năm phúc phải phố phủ quyết quản quốc số \
    thành tháng thông thị thực tại tỉnh tổ từ tự và về với việc việt vị vụ xã đã đảng đến để định \
    độc đơn được đồng ủy uỷ
    """.split(separator: " ").map(String.init)

  private init(_ encoding: LegacyEncoding) {
    self.encoding = encoding
    let tables = LegacyLetters.tables(of: encoding)
    isLetter = (0...255).map {
      Latin1Reading.isASCIILetter($0) || $0 == Latin1Reading.unicodeLetter
    }
    for (index, syllable) in Self.frequentSyllables.enumerated() {
      let capitalised = syllable.prefix(1).uppercased() + syllable.dropFirst()
      for form in [syllable, capitalised, syllable.uppercased()] {
        for letters in tables {
          let spelling = letters.spelling(of: form)
          // A spelling that reads the same in Latin-1 tells nothing: `là` is also French.
          guard spelling.count <= 8, spelling != form.latin1 else { continue }
          syllables[spelling.reduce(0) { $0 << 8 | UInt64($1) }] = index
        }
      }
    }
    for byte in tables.flatMap(\.usedBytes) { isLetter[Int(byte)] = true }
  }

  /// What these bytes hold of this vocabulary. Words of ASCII letters are words, never hits.
  func evidence(in bytes: some Sequence<UInt8>) -> LegacyEvidence {
    var evidence = LegacyEvidence(syllables: Self.frequentSyllables.count)
    var packed: UInt64 = 0
    var length = 0
    var isASCII = true

    func endWord() {
      guard length > 0 else { return }
      evidence.words += 1
      if !isASCII, length <= 8, let index = syllables[packed] { evidence.occurrences[index] += 1 }
      packed = 0
      length = 0
      isASCII = true
    }
    for byte in bytes {
      guard isLetter[Int(byte)] else {
        endWord()
        continue
      }
      packed = packed << 8 | UInt64(byte)
      length += 1
      if byte >= 0x80 { isASCII = false }
    }
    endWord()
    return evidence
  }
}

/// How often the frequent syllables of one vocabulary occur in one text.
struct LegacyEvidence {
  /// Words of any kind.
  var words = 0
  /// By the syllable's place in the vocabulary.
  var occurrences: [Int]

  init(syllables: Int) {
    occurrences = Array(repeating: 0, count: syllables)
  }

  var hits: Int { occurrences.reduce(0, +) }

  /// Whether the text speaks Vietnamese in this encoding, as `LegacyEncoding.recognised` defines it.
  ///
  /// In real documents one word in three is a hit; in random bytes hardly one in a thousand.
  var isVietnamese: Bool { occurrences.count { $0 > 0 } >= 3 && hits * 20 >= words }
}

extension String {
  /// The text in Latin-1, nil where it holds a scalar that Latin-1 has not.
  fileprivate var latin1: [UInt8]? {
    let bytes = unicodeScalars.compactMap { UInt8(exactly: $0.value) }
    return bytes.count == unicodeScalars.count ? bytes : nil
  }
}
