import SoatDocument
import SoatText

/// What shows that a word rightly stands twice. Gathered at the first repetition of a document:
/// most have none.
struct RepetitionEvidence {
  private let words: [Word]
  private let source: SourceText
  private let hits: [Hit]
  private let lexicon: Lexicon
  private let reduplicated: WordingLines
  private let known: KnownWords

  init(_ context: CheckContext, reduplicated: WordingLines, known: KnownWords) {
    words = context.stream.words
    source = context.source
    hits = context.document.hits
    lexicon = context.book.lexicon
    self.reduplicated = reduplicated
    self.known = known
  }

  /// No known wording is looked for that is longer: titles end with other words.
  private static let reach = 16

  /// A known wording begins with the word.
  private func begins(_ word: Int) -> Bool {
    hits.ending(in: word..<min(words.count, word + Self.reach)).contains {
      $0.words.lowerBound == word && isWording($0)
    }
  }

  /// A known wording ends in front of the word.
  private func ended(_ word: Int) -> Bool {
    hits.ending(in: max(0, word - 1)..<word).contains {
      $0.words.lowerBound >= word - Self.reach
        && (isWording($0) && !isFragment($0) || isMisspelt($0))
    }
  }

  /// *dảng bộ bộ phận*: the slip is told, and *bộ phận* is right behind it.
  private func isMisspelt(_ hit: Hit) -> Bool {
    guard hit.differing == 1, hit.words.count > 1,
      words[hit.words.upperBound - 1].toned
        == lexicon.phrases[hit.phrase].syllables.last?.toned, case .term = lexicon.use(of: hit)
    else { return false }
    return true
  }

  /// *tổ chức đăng*, which looks like *tổ chức đảng*: of what only resembles a term, the longer
  /// ones may break off within a word.
  private func isFragment(_ hit: Hit) -> Bool {
    guard hit.words.count > 2, case .lookalike = lexicon.use(of: hit) else { return false }
    return true
  }

  private func isWording(_ hit: Hit) -> Bool {
    guard hit.isExact, hit.words.count > 1 else { return false }
    switch lexicon.use(of: hit) {
    case .cue, .listSeed: return false  // No words, but parts of them.
    case .heading, .body, .term, .lookalike, .forbidden, .listItem, .title: return true
    }
  }

  /// - Parameter second: the position of the second copy.
  mutating func isRight(_ second: Int) -> Bool {
    if Self.particles.contains(words[second].toned) { return false }
    return isReduplication(second) || isDoublePair(second) || isParallel(second)
      || isSeam(second) || isName(second) || isFollowedBySpan(second)
  }

  /// *kế hoạch năm năm 2026 - 2030*: five years.
  private func isFollowedBySpan(_ second: Int) -> Bool {
    isYear(second + 1) && isYear(second + 2) && words[second].toned == Self.year
      && words[second + 2].gap.contains(.dash)
  }

  /// *sau năm năm thực hiện* counts years; *năm năm 2025* does not.
  func mayCountYears(_ second: Int) -> Bool {
    words[second].toned == Self.year && !isYear(second + 1)
  }

  private func isYear(_ word: Int) -> Bool {
    word < words.count && words[word].isNumber && words[word].end - words[word].start == 4
  }

  private static let year = Wording("năm").toned[0]

  /// *hàng hàng lớp lớp*, *ngành ngành, cấp cấp*: either half of a word that doubles two syllables.
  /// Not *phân công công chức chức*, where the other pair is two words.
  private func isDoublePair(_ second: Int) -> Bool {
    isPair(second + 2) && isBeside(second + 1) && !isSeam(second + 2)
      || isPair(second - 2) && isBeside(second - 1) && !isSeam(second - 2)
  }

  /// The word at this position is that before it, with only a space between.
  private func isPair(_ second: Int) -> Bool {
    second > 0 && second < words.count && words[second].toned == words[second - 1].toned
      && !words[second].gap.intersects(Gap.marks.union(.boundary)) && !words[second].isNumber
  }

  private func isBeside(_ word: Int) -> Bool {
    !words[word].gap.intersects(Gap.marks.union(.boundary).subtracting(.comma))
  }

  /// *nhà nhà treo cờ, người người ra đường*: two clauses of one sentence that each begin with a
  /// doubled word.
  private func isParallel(_ second: Int) -> Bool {
    guard opensClause(second - 1) else { return false }
    var word = second + 1
    while word < words.count, word - second <= Self.reach,
      !words[word].gap.intersects(.sentenceEnd)
    {
      if isPair(word), opensClause(word - 1) { return true }
      word += 1
    }
    word = second - 2
    while word > 0, second - word <= Self.reach, !words[word + 1].gap.intersects(.sentenceEnd) {
      if isPair(word), opensClause(word - 1) { return true }
      word -= 1
    }
    return false
  }

  private func opensClause(_ word: Int) -> Bool {
    word == 0 || words[word].gap.intersects(Gap.sentenceEnd.union([.comma, .semicolon, .colon]))
  }

  /// No sentence has room for them twice, whatever words they belong to: *ngay trong trong năm*.
  private static let particles = Wording("của và trong với cho các những đã").toned

  /// *đêm đêm*; but *từ từ ngày 01*, *ngày ngày 20*, *người người dân*, *hồ sơ sơ* are slips.
  private func isReduplication(_ second: Int) -> Bool {
    guard reduplicated.hold(words[second].toned), !ended(second) else { return false }
    guard isJoined(second) else { return true }
    let next = words[second + 1]
    return !next.isNumber && !next.isCapitalised && !begins(second) && !beginsWord(second)
      && !(words[second].toned == Self.from && Self.times.contains(next.toned))
  }

  private static let from = Wording("từ").toned[0]
  private static let times = Wording("ngày tháng năm quý thế đầu cuối").toned

  /// A word ends with the first copy and another begins with the second: *cán bộ bộ đội*.
  private func isSeam(_ second: Int) -> Bool {
    (ended(second) || endsWord(second) || isCounted(second))
      && (begins(second) || beginsWord(second) && !isOutweighed(second))
  }

  /// A word ends with the first copy, and a further word follows the second, which may live alone:
  /// *học sinh sinh năm 2015*.
  func mayBeFree(_ second: Int) -> Bool {
    (ended(second) || endsWord(second)) && isJoined(second)
  }

  /// *02 bản bản đồ*: copies of a map.
  private func isCounted(_ second: Int) -> Bool {
    second > 1 && words[second - 2].isNumber && words[second].toned == Self.copy
  }

  private static let copy = Wording("bản").toned[0]

  /// The word behind the second copy rather opens a wording of its own, and its next word does
  /// not: *quan điểm điểm chỉ đạo* holds no *điểm chỉ*.
  private func isOutweighed(_ second: Int) -> Bool {
    begins(second + 1) && !(isJoined(second + 1) && beginsWord(second + 2))
  }

  /// Unless the word before belongs to a known wording: *thẩm quyền ban hành văn văn bản* holds no
  /// *hành văn*.
  private func endsWord(_ second: Int) -> Bool {
    let first = second - 1
    return first > 0 && isJoined(first - 1) && !ended(first)
      && known.hold(words[first - 1], words[first], in: source)
  }

  private func beginsWord(_ second: Int) -> Bool {
    isJoined(second) && known.hold(words[second], words[second + 1], in: source)
  }

  /// Only a space or a line break parts the word from the next one.
  private func isJoined(_ position: Int) -> Bool {
    position + 1 < words.count
      && !words[position + 1].gap.intersects(Gap.marks.union(.boundary))
  }

  /// Both are in capitals though no sentence begins: *chị Sa Sa*, *xã Ia Ia*. At the start of a
  /// sentence it is a name if it stands elsewhere too.
  private mutating func isName(_ second: Int) -> Bool {
    guard isCapitalPair(second), !begins(second), !ended(second), !beginsWord(second) else {
      return false
    }
    if !opensSentence(second - 1) { return true }
    return names.contains(words[second].toned)
  }

  /// The syllables of names that are one doubled, where no sentence begins with them.
  private lazy var names: Set<UInt64> = Set(
    words.indices.dropFirst().filter { isCapitalPair($0) && !opensSentence($0 - 1) }
      .map { words[$0].toned })

  private func isCapitalPair(_ second: Int) -> Bool {
    words[second].shape == .capital && words[second - 1].shape == .capital
      && words[second - 1].toned == words[second].toned
  }

  private func opensSentence(_ word: Int) -> Bool {
    word == 0 || words[word].gap.intersects(Gap.sentenceEnd.union([.quote, .colon, .dash]))
  }
}
