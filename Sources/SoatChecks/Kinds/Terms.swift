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
  static let words = OptionKey(
    "words", .sortedLines,
    vi: "Từ hai tiếng thường gặp, mỗi dòng một tiếng đầu: “đối: tượng” là đối tượng",
    en: "Common words of two syllables, a line for each first one: no slip is read across them")
  static let misspelt = OptionKey(
    "misspelt", .list(.list(.phrase)),
    vi: "Lỗi chính tả thường gặp và cách viết đúng: sử lý, xử lý",
    en: "Usual misspellings, each with what is right")
  static let formTitles = OptionKey(
    "form-titles", .list(.phrase), vi: "Chữ mở đầu một phần của thể thức: nơi nhận, kính gửi",
    en: "Words that open a part of the form")
  static let formBodies = OptionKey(
    "form-bodies", .list(.phrase), vi: "Chữ mở đầu tên cơ quan ở phần đầu và phần ký",
    en: "Words that open the name of a body in header and signature")
  static let formOffices = OptionKey(
    "form-offices", .list(.phrase), vi: "Chức vụ ở phần ký", en: "Offices in the signature")
  package static let schema = TableSchema([
    terms, either, words, misspelt, syllables, formTitles, formBodies, formOffices,
  ])

  private let judgesSyllables: Bool
  private let form: FormWords
  /// What is right in place of each usual misspelling.
  let mends: [String]
  let common: KnownWords

  package init(_ options: OptionTable, _ setup: inout CheckSetup) {
    let terms = options.texts(Self.terms)
    for term in terms { setup.add(term, use: .term) }
    // A term needs no further word for its being right.
    let known = Set(terms.map(BodyPeriods.key))
    for wording in options.textLists(Self.either).joined()
    where !known.contains(BodyPeriods.key(wording)) {
      setup.add(wording, use: .lookalike)
    }
    var mends: [String] = []
    for pair in options.textLists(Self.misspelt) {
      guard let wrong = pair.first, let right = pair.last else { continue }
      setup.add(wrong, use: .cue(mends.count))
      mends.append(right)
    }
    self.mends = mends
    judgesSyllables = options.boolean(Self.syllables) ?? false
    form = FormWords(
      titles: options.texts(Self.formTitles), bodies: options.texts(Self.formBodies),
      offices: options.texts(Self.formOffices))
    common = KnownWords(bytes: options.bytes(Self.words))
  }

  package func run(_ context: inout CheckContext) {
    var near: [Hit] = []
    var commas: [Hit] = []
    var misspelt: [Hit] = []
    for hit in context.ownHits {
      // Nearly every hit is to the letter.
      if hit.isExact, !hit.commasDiffer {
        if case .cue = context.book.lexicon.use(of: hit) { misspelt.append(hit) }
        continue
      }
      guard case .term = context.book.lexicon.use(of: hit) else { continue }
      if !hit.isExact {
        if isSlip(hit, context) { near.append(hit) }
      } else if isTold(hit, context) {
        commas.append(hit)
      }
    }
    for hit in misspelt { reportUsual(hit, &context) }
    if !near.isEmpty { reportMisspellings(near, &context) }
    if !commas.isEmpty { reportCommas(commas, &context) }
    form.report(&context)
    if judgesSyllables { SyllableSlips.report(&context) }
  }

  /// A near hit across a comma that the term lacks is two phrases, and one in capitals throughout
  /// is a person's name.
  private func isSlip(_ hit: Hit, _ context: CheckContext) -> Bool {
    guard !hit.commasDiffer, hit.differing <= Self.mostDiffering(of: hit.words.count),
      // The type line is told as that: *KỀ HOẠCH*.
      context.document.header.type?.cell.words.contains(hit.words.lowerBound) != true
    else { return false }
    let isName = hit.words.allSatisfy { context.stream.words[$0].shape == .capital }
    if isName { return context.book.lexicon.phrases[hit.phrase].text.first?.isUppercase ?? false }
    return !beginsNameInside(hit, context) && !endsName(hit, context)
  }

  /// *chị Vũ Thị Hương dẫn đoàn*: a name ends with the word in which the term would be misspelt. One
  /// capital before it shows no person: *Phòng Quẳn lý*.
  private func endsName(_ hit: Hit, _ context: CheckContext) -> Bool {
    let (words, first) = (context.stream.words, hit.words.lowerBound)
    let parting = Gap.marks.union([.boundary, .blankLine])
    guard words[first].shape == .capital, context.book.lexicon.capitals(of: hit) & 1 == 0,
      differingWords(hit, context).first == first
    else { return false }
    var start = first
    while start > 0, first - start < Self.longestPersonName, !words[start].gap.intersects(parting),
      words[start - 1].shape == .capital
    {
      start -= 1
    }
    if first - start > 1 { return true }
    return start > 0 && !words[start].gap.intersects(parting)
      && Self.kin.contains(words[start - 1].toned)
  }

  private static let longestPersonName = 4
  private static let kin = Wording("ông bà anh chị cô chú em bác cháu cụ chí").toned

  /// *cần Bộ Xây dựng*, *tham quan Lý Sơn*: a name begins where the term ends in small letters.
  private func beginsNameInside(_ hit: Hit, _ context: CheckContext) -> Bool {
    let words = context.stream.words
    guard words[hit.words.lowerBound].shape == .lower else { return false }
    let capitals = context.book.lexicon.capitals(of: hit)
    return words[hit.words.upperBound - 1].shape == .capital
      && capitals >> UInt64(hit.words.count - 1) & 1 == 0
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
    let (lexicon, owners, isChosen) = (
      context.book.lexicon, context.book.lexicon.owners, context.isChosen
    )
    func counts(_ hit: Hit) -> Bool {
      guard hit.isExact, !hit.commasDiffer else { return false }
      let owner = Int(owners[hit.phrase])
      return (owner < 0 || isChosen[owner]) && !lexicon.use(of: hit).isFragment
    }
    let (stream, source, common) = (context.stream, context.source, common)
    let words = stream.words
    func isWord(_ second: Int) -> Bool {
      second > 0 && second < words.count
        && !words[second].gap.intersects(Gap.marks.union(.boundary))
        && common.hold(words[second - 1], words[second], in: source)
    }
    var kept = Segmentation.nearHits(
      kept: near, beside: context.document.hits, in: stream, where: counts)
    if !kept.isEmpty {
      // Looked up for the few clauses in which something would be told.
      let rivals = near.filter { hit in kept.contains { $0.words.overlaps(hit.words) } }
      kept = Segmentation.nearHits(
        kept: rivals, beside: context.document.hits, in: stream, where: counts
      ) { second in
        // Inside a near hit, a word is a part of the term.
        !rivals.contains { $0.words.contains(second) && $0.words.contains(second - 1) }
          && isWord(second)
      }
    }
    let chained = near.filter { isChained($0, where: counts, context) }
    var reported: Set<Int> = []
    for hit in kept + chained {
      let differing = differingWords(hit, context)
      // *chủ «đóng cửa»*, *«chẩn đoán» thể*: the word that differs belongs to one beside the hit,
      // unless that word has another one on its other side: *«trực tiếp» quản triệt*.
      let (first, end) = (hit.words.lowerBound, hit.words.upperBound)
      if differing.first == first && isWord(first) && !isWord(first - 1)
        || differing.last == end - 1 && isWord(end) && !isWord(end + 1)
      {
        continue
      }
      // The rule of another set that lists the same term may have told it.
      guard
        !differing.contains(where: {
          reported.contains($0) || context.isTold(context.stream.words[$0].span)
        })
      else { continue }
      let shortest = shortestNear(covering: differing, within: hit, near, context)
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
    let around = slip..<slip + Self.longestWording
    return !context.document.hits.ending(in: around).contains {
      $0.words.contains(slip) && $0.words.lowerBound >= slip - Self.longestWording && counts($0)
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
    let official = TypedCase.apply(phrase, to: hit, in: context)
    let expected = official.whole
    context.report(
      Draft(
        .textMisspelling, subject: phrase.text, at: .words(hit.words),
        message: context.language(
          vi: "Viết sai dấu thuật ngữ: “\(found)”", en: "Misspelt term: “\(found)”"),
        found: found, expected: expected,
        diff: difference.diff(official, in: context),
        help: context.language(vi: "Sửa thành “\(expected)”.", en: "Write “\(expected)”.")))
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
}
