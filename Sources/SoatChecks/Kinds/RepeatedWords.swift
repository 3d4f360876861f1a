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
  package static let stage = CheckStage.words

  static let reduplicated = OptionKey(
    "reduplicated", .text, vi: "Tiếng lặp lại thành từ (chuồn chuồn), cách nhau bằng khoảng trắng",
    en: "Syllables that make a word when doubled, apart by white space")
  static let words = OptionKey(
    "words", .text,
    vi: "Từ hai tiếng, mỗi dòng một tiếng: “hành: tiến thi / động chính” là tiến hành, hành động…",
    en: "Words of two syllables, a line for each syllable: “x: what stands before / what behind”")
  static let open = OptionKey(
    "open", .text, vi: "Cụm từ có lặp mà vẫn đúng, mỗi dòng một cụm",
    en: "Wordings that rightly hold a repetition, one on a line")
  package static let schema = TableSchema([reduplicated, words, open])

  private let reduplicated: WordingLines
  private let known: KnownWords
  private let open: WordingLines

  package init(_ options: OptionTable, _ setup: inout CheckSetup) {
    reduplicated = WordingLines(options.text(Self.reduplicated) ?? "")
    known = KnownWords(options.text(Self.words) ?? "")
    open = WordingLines(options.text(Self.open) ?? "")
  }

  package func run(_ context: inout CheckContext) {
    let words = context.stream.words
    lazy var seams = Seams(context.document, context.book)
    for repetition in Repetition.all(in: words) {
      guard repetition.isOneStretch(words), !repetition.isInColumns(words, context.source),
        !open.hold(repetition.second, length: repetition.length, in: words)
      else { continue }
      if repetition.length > 1 {
        // A line of a song may say a thing twice.
        if context.document.isQuoted(repetition.second) { continue }
      } else if isWord(repetition.second, words) || isSeam(repetition.second, words, seams)
        || isName(repetition.second, words, seams)
      {
        continue
      }
      report(repetition, &context)
    }
  }

  /// *đêm đêm*; but *từ từ ngày 01*, *ngày ngày 20* are slips.
  private func isWord(_ second: Int, _ words: [Word]) -> Bool {
    guard reduplicated.hold(words[second].toned) else { return false }
    let next = second + 1
    guard next < words.count, !words[next].gap.intersects(Gap.marks.union(.boundary)) else {
      return true
    }
    return !words[next].isNumber
      && !(Self.from == words[second].toned && Self.times.contains(words[next].toned))
  }

  private static let from = Wording("từ").toned[0]
  private static let times = Wording("ngày tháng năm quý").toned

  /// A word ends with the first copy and another begins with the second: *cán bộ bộ đội*.
  private func isSeam(_ second: Int, _ words: [Word], _ seams: Seams) -> Bool {
    (seams.hasEnded(at: second) || endsWord(second - 1, words))
      && (seams.begins(at: second)
        || isJoined(second, words) && known.hold(words[second].toned, words[second + 1].toned))
  }

  /// The word and the one before it make a known word, unless that one belongs to the word before:
  /// *ban hành văn văn bản* holds no *hành văn*.
  private func endsWord(_ position: Int, _ words: [Word]) -> Bool {
    guard position > 0, isJoined(position - 1, words),
      known.hold(words[position - 1].toned, words[position].toned)
    else { return false }
    return position < 2 || !isJoined(position - 2, words)
      || !known.hold(words[position - 2].toned, words[position - 1].toned)
  }

  /// Only a space or a line break parts the word from the next one.
  private func isJoined(_ position: Int, _ words: [Word]) -> Bool {
    position + 1 < words.count
      && !words[position + 1].gap.intersects(Gap.marks.union(.boundary))
  }

  /// Both are in capitals though no sentence begins: *chị Sa Sa*, *xã Ia Ia*. At the start of a
  /// sentence it is a name if it stands elsewhere too.
  private func isName(_ second: Int, _ words: [Word], _ seams: Seams) -> Bool {
    guard isCapitalPair(second, words), !seams.begins(at: second), !seams.hasEnded(at: second),
      !isJoined(second, words) || !known.hold(words[second].toned, words[second + 1].toned)
    else { return false }
    if !opensSentence(second - 1, words) { return true }
    return words.indices.dropFirst().contains {
      words[$0].toned == words[second].toned && $0 != second && isCapitalPair($0, words)
        && !opensSentence($0 - 1, words)
    }
  }

  private func isCapitalPair(_ second: Int, _ words: [Word]) -> Bool {
    words[second].shape == .capital && words[second - 1].shape == .capital
      && words[second - 1].toned == words[second].toned
  }

  private func opensSentence(_ word: Int, _ words: [Word]) -> Bool {
    word == 0 || words[word].gap.intersects(Gap.sentenceEnd.union([.quote, .colon, .dash]))
  }

  private func report(_ repetition: Repetition, _ context: inout CheckContext) {
    let (second, end) = (repetition.second, repetition.copies.upperBound)
    let sentence = context.document.sentence(at: second, reach: repetition.length + 2)
    let first = max(sentence.lowerBound, repetition.first - 1)
    let last = min(sentence.upperBound, end + 1)
    let typed = context.text(second..<end)
    let before = context.text(first..<second)
    let after = context.text(end..<last)
    let isOne = repetition.length == 1
    context.report(
      Draft(
        .textRepeatedWord, subject: typed, at: .words(repetition.copies),
        message: context.language(
          vi: isOne ? "Lặp từ “\(typed)”" : "Lặp cụm từ “\(typed)”",
          en: isOne ? "The word “\(typed)” stands twice" : "The words “\(typed)” stand twice"),
        found: context.text(first..<last),
        expected: after.isEmpty ? before : "\(before) \(after)",
        diff: [DiffRun(.equal, before), DiffRun(.delete, typed)]
          + (after.isEmpty ? [] : [DiffRun(.equal, after)]),
        help: context.language(
          vi: "Bỏ một lần “\(typed)”.", en: "Drop one “\(typed)”.")))
  }
}

/// The words at which a known wording ends, and those with which one begins.
private struct Seams {
  private static let begun: UInt8 = 1
  private static let ended: UInt8 = 2

  private var flags: [UInt8]

  init(_ document: Document, _ book: RuleBook) {
    flags = [UInt8](repeating: 0, count: document.stream.words.count + 1)
    flags.withUnsafeMutableBufferPointer { flags in
      document.hits.withUnsafeBufferPointer { hits in
        for position in 0..<hits.count
        where hits[position].isExact && hits[position].words.count > 1 {
          if case .cue = book.lexicon.use(of: hits[position]) { continue }
          flags[hits[position].words.lowerBound] |= Self.begun
          flags[hits[position].words.upperBound] |= Self.ended
        }
      }
    }
  }

  func begins(at word: Int) -> Bool { flags[word] & Self.begun != 0 }
  func hasEnded(at word: Int) -> Bool { flags[word] & Self.ended != 0 }
}
