import SoatDocument
import SoatFindings
import SoatText

/// No word is typed twice — *lặp từ*: *tiến hành hành*, *chuyển đổi số chuyển đổi số*.
///
/// A repetition is right where something shows it: the doubled word is one (*chuồn chuồn*), a name
/// is (*Thị Sa Sa*), or one word ends and another begins with it (*biểu diễn diễn ra*).
package struct RepeatedWords: Check {
  package static let keyword = "repeated-words"
  package static let summary = Bilingual(
    vi: "Không lặp từ", en: "No word is typed twice")
  package static let codes: [FindingCode] = [.textRepeatedWord]
  package static let reasons: [FindingCode: [Reason]] = [.textRepeatedWord: [.uncertain]]
  package static let stage = CheckStage.words

  static let reduplicated = OptionKey(
    "reduplicated", .text, vi: "Tiếng lặp lại thành từ (chuồn chuồn), cách nhau bằng khoảng trắng",
    en: "Syllables that make a word when doubled, apart by white space")
  static let words = OptionKey(
    "words", .sortedLines,
    vi: "Từ hai tiếng, mỗi dòng một tiếng đầu: “hành: chính động” là hành chính, hành động",
    en: "Words of two syllables, a line for each first one: “hành: chính động”")
  static let open = OptionKey(
    "open", .text, vi: "Cụm từ có lặp mà vẫn đúng, mỗi dòng một cụm",
    en: "Wordings that rightly hold a repetition, one on a line")
  static let free = OptionKey(
    "free", .text,
    vi: "Tiếng vừa khép lại một từ vừa đứng một mình (sinh, xuất, họp): lặp lại chỉ là ghi chú",
    en: "Syllables that end a word and also live alone: their repetition is only noted")
  package static let schema = TableSchema([reduplicated, words, open, free])

  private let reduplicated: WordingLines
  let known: KnownWords
  private let open: WordingLines
  private let free: WordingLines

  package init(_ options: OptionTable, _ setup: inout CheckSetup) {
    reduplicated = WordingLines(options.text(Self.reduplicated) ?? "")
    known = KnownWords(bytes: options.bytes(Self.words))
    open = WordingLines(options.text(Self.open) ?? "")
    free = WordingLines(options.text(Self.free) ?? "")
  }

  package func run(_ context: inout CheckContext) {
    let words = context.stream.words
    lazy var evidence = RepetitionEvidence(
      context, reduplicated: reduplicated, known: known)
    for repetition in Repetition.all(in: words) {
      guard repetition.isOneStretch(words), !repetition.isInColumns(words, context.source),
        !open.hold(repetition.second, length: repetition.length, in: words)
          || isBeforeYear(repetition, words)
      else { continue }
      // A line of a song may say a thing twice.
      let isRight =
        repetition.length > 1
        ? context.document.isQuoted(repetition.second) || isHeading(repetition, context)
        : evidence.isRight(repetition.second)
      if isRight { continue }
      // *hộ sản xuất xuất hóa đơn* is right, *tăng sản xuất xuất hàng hóa* is not.
      let isUncertain =
        repetition.length == 1
        && (free.hold(words[repetition.second].toned) && evidence.mayBeFree(repetition.second)
          || evidence.mayCountYears(repetition.second))
      report(repetition, isUncertain ? .uncertain : nil, &context)
    }
  }

  /// *Điều 3. Biên chế* above *Biên chế của các cơ quan …*: the heading is a line of its own, and its
  /// text begins with the same words.
  private func isHeading(_ repetition: Repetition, _ context: CheckContext) -> Bool {
    let document = context.document
    let word = context.stream.words[repetition.second]
    guard word.gap.intersects([.newline, .blankLine]), word.isCapitalised,
      let index = document.paragraphIndex(at: repetition.first)
    else { return false }
    let paragraph = document.paragraphs[index]
    return paragraph.text.lowerBound == repetition.first
      && paragraph.marker.map { !$0.style.isBullet } ?? false
  }

  /// *trong năm năm 2026* is a slip, *kế hoạch năm năm 2026 - 2030* is none.
  private func isBeforeYear(_ repetition: Repetition, _ words: [Word]) -> Bool {
    let next = repetition.copies.upperBound
    guard next < words.count, words[next].isNumber, words[next].end - words[next].start == 4 else {
      return false
    }
    return next + 1 == words.count || !words[next + 1].isNumber
      || !words[next + 1].gap.contains(.dash)
  }

  private func report(
    _ repetition: Repetition, _ reason: Reason?, _ context: inout CheckContext
  ) {
    let (second, end) = (repetition.second, repetition.copies.upperBound)
    let sentence = context.document.sentence(at: second, reach: repetition.length + 2)
    // What is repeated may itself hold a full stop: *recipients.missing recipients.missing*.
    let first = max(sentence.lowerBound, repetition.first - 1)
    let last = max(end, min(sentence.upperBound, end + 1))
    let typed = context.text(second..<end)
    let before = context.text(first..<second)
    let after = context.text(end..<last)
    let isOne = repetition.length == 1
    context.report(
      Draft(
        .textRepeatedWord, subject: typed, reason: reason, at: .words(repetition.copies),
        message: context.language(
          vi: reason == .uncertain
            ? "Có thể lặp từ “\(typed)”" : isOne ? "Lặp từ “\(typed)”" : "Lặp cụm từ “\(typed)”",
          en: reason == .uncertain
            ? "The word “\(typed)” may stand twice by mistake"
            : isOne ? "The word “\(typed)” stands twice" : "The words “\(typed)” stand twice"),
        found: context.text(repetition.copies),
        expected: context.text(repetition.first..<second),
        diff: [DiffRun(.equal, before), DiffRun(.delete, typed)]
          + (after.isEmpty ? [] : [DiffRun(.equal, after)]),
        help: reason == .uncertain
          ? context.language(
            vi: "Đọc lại: nếu gõ thừa thì bỏ một lần “\(typed)”.",
            en: "Read again, and drop one “\(typed)” that was typed twice.")
          : context.language(
            vi: "Bỏ một lần “\(typed)”.", en: "Drop one “\(typed)”.")))
    for word in second..<end { context.tell(context.stream.words[word].span) }
  }
}
