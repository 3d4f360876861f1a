import SoatDocument
import SoatFindings
import SoatText

/// Known terms are spelt and punctuated as known — *lỗi chính tả thuật ngữ*.
///
/// A near hit alone cries wolf: *cơ quan trong* folds like *quan trọng*. So near and exact hits
/// compete for each clause, and only what the cheapest reading keeps is reported.
package struct Terms: Check {
  package static let keyword = "terms"
  package static let summary = Bilingual(
    vi: "Thuật ngữ phải viết đúng dấu và đúng dấu phẩy",
    en: "Known terms are spelt and punctuated as listed")
  package static let codes: [FindingCode] = [.textMisspelling, .textTermPunctuation]
  package static let stage = CheckStage.words

  static let terms = OptionKey(
    "terms", .list(.phrase), isRequired: true, vi: "Các thuật ngữ, viết đúng",
    en: "The terms, spelt right")
  static let either = OptionKey(
    "either", .list(.list(.phrase)), vi: "Các nhóm cách viết giống nhau và đều đúng",
    en: "Groups of wordings that look alike and are all right")
  static let syllables = OptionKey(
    "syllables", .boolean, vi: "Soát cả âm tiết trái quy tắc chính tả: nghành, tiêp, hiệnn",
    en: "Syllables that break the rules of spelling are told too")
  static let free = OptionKey(
    "free", .text, vi: "Tiếng đứng riêng cũng thành từ (qua, dùng), cách nhau bằng khoảng trắng",
    en: "Syllables that are words by themselves, apart by white space")
  package static let schema = TableSchema([terms, either, syllables, free])

  private let judgesSyllables: Bool
  private let free: WordingLines

  package init(_ options: OptionTable, _ setup: inout CheckSetup) {
    let terms = options.texts(Self.terms)
    for term in terms { setup.add(term, use: .term) }
    // A term needs no further word for its being right.
    let known = Set(terms)
    for wording in options.textLists(Self.either).joined() where !known.contains(wording) {
      setup.add(wording, use: .lookalike)
    }
    judgesSyllables = options.boolean(Self.syllables) ?? false
    free = WordingLines(options.text(Self.free) ?? "")
  }

  package func run(_ context: inout CheckContext) {
    var near: [Hit] = []
    var commas: [Hit] = []
    for hit in context.ownHits {
      // Nearly every hit is to the letter.
      if hit.isExact, !hit.commasDiffer { continue }
      guard case .term = context.book.lexicon.use(of: hit) else { continue }
      if !hit.isExact {
        if isSlip(hit, context) { near.append(hit) }
      } else if isTold(hit, context) {
        commas.append(hit)
      }
    }
    if !near.isEmpty { reportMisspellings(near, &context) }
    if !commas.isEmpty { reportCommas(commas, &context) }
    if judgesSyllables { SyllableSlips.report(&context) }
  }

  /// A comma too many tells little in a short term: *đầu tư, công an*. Capitals within it are those
  /// of a proper name: *Viện Khoa học Công nghệ Xây dựng*.
  private func isTold(_ hit: Hit, _ context: CheckContext) -> Bool {
    let phrase = context.book.lexicon.phrases[hit.phrase]
    let isListedSo = phrase.text.dropFirst().contains { $0.isUppercase }
    let isName =
      !isListedSo
      && hit.words.dropFirst().contains { word in
        let offset = word - hit.words.lowerBound
        return phrase.gaps[offset].contains(.comma)
          && !context.stream.words[word].gap.contains(.comma)
          && context.stream.words[word].shape == .capital
          && context.stream.words[hit.words.lowerBound].shape == .capital
      }
    if isName { return false }
    return phrase.count > 3 || phrase.gaps.contains { $0.contains(.comma) }
  }

  /// A near hit across a comma that the term lacks is two phrases, and one in capitals throughout
  /// is a person's name.
  private func isSlip(_ hit: Hit, _ context: CheckContext) -> Bool {
    guard !hit.commasDiffer, hit.differing <= Self.mostDiffering(of: hit.words.count),
      // The type line is told as that: *KỀ HOẠCH*.
      context.document.header.type?.cell.words.contains(hit.words.lowerBound) != true
    else { return false }
    let isName = hit.words.allSatisfy { context.stream.words[$0].shape == .capital }
    return !isName || context.book.lexicon.phrases[hit.phrase].text.first?.isUppercase ?? false
  }

  /// How many syllables of a term may differ: a slip changes one; two in a long term.
  private static func mostDiffering(of count: Int) -> Int {
    switch count {
    case ...1: 0
    case 2, 3: 1
    default: 2
    }
  }

  private func reportMisspellings(_ near: [Hit], _ context: inout CheckContext) {
    let (lexicon, isChosen) = (context.book.lexicon, context.isChosen)
    func counts(_ hit: Hit) -> Bool {
      guard hit.isExact, !hit.commasDiffer else { return false }
      let owner = Int(lexicon.owners[hit.phrase])
      return (owner < 0 || isChosen[owner]) && !lexicon.use(of: hit).isFragment
    }
    let kept = Segmentation.nearHits(
      kept: near, beside: context.document.hits, in: context.stream, where: counts)
    let chained = near.filter { isChained($0, where: counts, context) }
    var reported: Set<Int> = []
    for hit in kept + chained {
      let differing = differingWords(hit, context)
      // The rule of another set that lists the same term may have told it.
      guard
        !differing.contains(where: {
          reported.contains($0) || context.isTold(context.stream.words[$0].span)
        })
      else { continue }
      let shortest = shortestNear(covering: differing, within: hit, near, context)
      if isSeam(shortest, context) { continue }
      reported.formUnion(differing)
      report(shortest, &context)
      for word in differing { context.tell(context.stream.words[word].span) }
    }
  }

  /// A long term with one slip which shares its other words with the wording beside it — *báo cáo
  /// kết quả «thục» hiện* — and whose slip no wording explains: too much for chance.
  private func isChained(
    _ hit: Hit, where counts: (Hit) -> Bool, _ context: CheckContext
  ) -> Bool {
    guard hit.words.count >= Self.longTerm, hit.differing == 1,
      let slip = differingWords(hit, context).first
    else { return false }
    let around = max(0, slip - Self.longestWording)..<slip + Self.longestWording
    return !context.document.hits.within(around).contains {
      $0.words.contains(slip) && counts($0)
    }
  }

  /// One word ends and another begins where the term would stand: *lịch sử dùng thuốc* holds no
  /// *sử dụng*, *nhà báo đảm nhận* no *bảo đảm*.
  private func isSeam(_ hit: Hit, _ context: CheckContext) -> Bool {
    guard hit.words.count == 2 else { return false }
    let (left, right) = (hit.words.lowerBound, hit.words.lowerBound + 1)
    let (words, source) = (context.stream.words, context.source)
    let compounds = Compounds(context.book)
    let ends =
      compounds.makesWord(endingAt: left, words, source)
      && !compounds.makesWord(endingAt: left - 1, words, source)
    // *đảm nhận phần tin*, but *bảo đảm nhận thức đúng*.
    let begins =
      compounds.makesWord(endingAt: right + 1, words, source)
      && !(compounds.makesWord(endingAt: right + 2, words, source)
        && isTerm(at: right + 1, context))
    guard ends || begins else { return false }
    return (ends || free.hold(words[left].toned)) && (begins || free.hold(words[right].toned))
  }

  /// A known wording begins with this word, to the letter.
  private func isTerm(at word: Int, _ context: CheckContext) -> Bool {
    context.document.hits.within(word..<word + Self.longTerm).contains {
      $0.words.lowerBound == word && $0.isExact && !context.book.lexicon.use(of: $0).isFragment
    }
  }

  private static let longTerm = 4
  private static let longestWording = 40

  private func differingWords(_ hit: Hit, _ context: CheckContext) -> [Int] {
    let phrase = context.book.lexicon.phrases[hit.phrase]
    return hit.words.filter {
      context.stream.words[$0].toned != phrase.syllables[$0 - hit.words.lowerBound].toned
    }
  }

  /// The shortest term that mends the same slip in the same way, so that the message is to the point:
  /// *Quần ủy Trung ương* is no *Quận ủy*.
  private func shortestNear(
    covering words: [Int], within hit: Hit, _ near: [Hit], _ context: CheckContext
  ) -> Hit {
    near.within(hit.words).filter { other in
      other.words.upperBound <= hit.words.upperBound && differingWords(other, context) == words
        && words.allSatisfy { listed($0, in: other, context) == listed($0, in: hit, context) }
    }.min { ($0.words.count, $0.words.lowerBound) < ($1.words.count, $1.words.lowerBound) } ?? hit
  }

  /// What a term has where this word stands.
  private func listed(_ word: Int, in hit: Hit, _ context: CheckContext) -> UInt64 {
    let phrase = context.book.lexicon.phrases[hit.phrase]
    return phrase.syllables[word - hit.words.lowerBound].toned
  }

  private func report(_ hit: Hit, _ context: inout CheckContext) {
    let phrase = context.book.lexicon.phrases[hit.phrase]
    let difference = WordingDifference(
      context.book.lexicon.words(of: hit.phrase), of: context.book.lexicon.phrases,
      against: hit.words,
      in: context.stream.words, freeStart: false, freeEnd: false)
    let found = context.text(hit.words)
    let expected = TypedCase.apply(phrase, to: hit, in: context)
    context.report(
      Draft(
        .textMisspelling, subject: phrase.text, at: .words(hit.words),
        message: context.language(
          vi: "Viết sai dấu thuật ngữ: “\(found)”", en: "Misspelt term: “\(found)”"),
        found: found, expected: expected,
        diff: difference.diff(OfficialText(expected), in: context),
        help: context.language(vi: "Sửa thành “\(expected)”.", en: "Write “\(expected)”.")))
  }

  private func reportCommas(_ hits: [Hit], _ context: inout CheckContext) {
    var reported: Set<Int> = []
    let shortestFirst = hits.sorted {
      ($0.words.count, $0.words.lowerBound) < ($1.words.count, $1.words.lowerBound)
    }
    for hit in shortestFirst {
      let phrase = context.book.lexicon.phrases[hit.phrase]
      let gaps = hit.words.dropFirst().filter { word in
        let typed = context.stream.words[word].gap.intersection(.marks)
        return typed != phrase.gaps[word - hit.words.lowerBound]
      }
      // A comma that was moved is wrong in a shorter term already, and lost in this one.
      let open = gaps.filter { !reported.contains($0) }
      guard !open.isEmpty, !areSound(open, around: hit, context), !lacksAnd(hit, gaps, context)
      else {
        continue
      }
      if open.count == gaps.count {
        reportComma(hit, phrase, gaps: gaps, &context)
      } else {
        for gap in open { context.tellGap(before: gap) }
      }
      reported.formUnion(gaps)
    }
  }

  /// A clause may be a whole text without marks; no listed wording is so long (words).
  private static let reach = 256

  /// In so long a term a comma too many is one, though a shorter wording may have it: *đổi mới,
  /// sáng tạo* by itself, but *khoa học, công nghệ, đổi mới sáng tạo*.
  private static let official = 8

  /// It stands in a wording that has lost *và* and no comma: *đổi mới sáng tạo «và» chuyển đổi số*.
  /// That wording tells.
  private func lacksAnd(_ hit: Hit, _ gaps: [Int], _ context: CheckContext) -> Bool {
    guard gaps.count == 1, !context.stream.words[gaps[0]].gap.contains(.comma),
      context.document.isInTitle(hit.words.lowerBound)
        || OfficialPlaces(context).isRequired(hit.words)
    else { return false }
    var syllables = context.book.lexicon.phrases[hit.phrase].syllables.map(\.toned)
    syllables.insert(Self.and, at: gaps[0] - hit.words.lowerBound)
    return context.book.lexicon.phrases.contains { phrase in
      switch phrase.use {
      case .listItem, .title: phrase.holds(syllables)
      case .heading, .body, .term, .lookalike, .forbidden, .listSeed, .cue: false
      }
    }
  }

  private static let and = Wording("và").toned[0]

  /// Whether each of these words stands inside some wording whose commas are as listed.
  private func areSound(_ gaps: [Int], around hit: Hit, _ context: CheckContext) -> Bool {
    let clause = Segmentation.clause(around: hit.words, in: context.stream, reach: Self.reach)
    let sound = context.document.hits.within(clause).filter {
      $0.isExact && !$0.commasDiffer && context.isWanted($0)
    }
    let isLong = hit.words.count >= Self.official
    return gaps.allSatisfy { gap in
      let isAdded = isLong && context.stream.words[gap].gap.contains(.comma)
      return sound.contains { other in
        guard other.words.lowerBound < gap, gap < other.words.upperBound else { return false }
        return !isAdded || !context.book.lexicon.use(of: other).isLookalike
      }
    }
  }

  private func reportComma(
    _ hit: Hit, _ phrase: Phrase, gaps: [Int], _ context: inout CheckContext
  ) {
    let found = context.text(hit.words)
    let expected = TypedCase.apply(phrase, to: hit, in: context)
    let difference = WordingDifference(
      context.book.lexicon.words(of: hit.phrase), of: context.book.lexicon.phrases,
      against: hit.words,
      in: context.stream.words, freeStart: false, freeEnd: false)
    let isLost = gaps.first.map { !context.stream.words[$0].gap.contains(.comma) } ?? false
    context.report(
      Draft(
        .textTermPunctuation, subject: phrase.text, at: .words(hit.words),
        message: context.language(
          vi: isLost ? "Thiếu dấu phẩy trong cụm từ" : "Thừa dấu phẩy trong cụm từ",
          en: isLost ? "A comma is missing in the term" : "A comma too many in the term"),
        found: found, expected: expected,
        diff: difference.diff(OfficialText(expected), in: context),
        help: context.language(vi: "Viết “\(expected)”.", en: "Write “\(expected)”.")))
    for gap in gaps { context.tellGap(before: gap) }
  }
}

extension Phrase.Use {
  /// A few syllables out of a wording, or words that only lead to something: *tăng cường sự* says
  /// nothing about *lành đạo* behind it.
  fileprivate var isFragment: Bool {
    switch self {
    case .listSeed, .cue: true
    case .heading, .body, .term, .lookalike, .forbidden, .listItem, .title: false
    }
  }

  fileprivate var isLookalike: Bool { if case .lookalike = self { true } else { false } }
}

extension Phrase {
  /// Whether these syllables stand in it, one behind the other.
  fileprivate func holds(_ others: [UInt64]) -> Bool {
    guard others.count <= count else { return false }
    return (0...count - others.count).contains { start in
      others.indices.allSatisfy { syllables[start + $0].toned == others[$0] }
    }
  }
}

extension CheckContext {
  /// States that what stands between this word and the one before it is told.
  fileprivate mutating func tellGap(before word: Int) {
    tell(ByteSpan(stream.words[word - 1].span.end, stream.words[word].span.start))
  }
}
