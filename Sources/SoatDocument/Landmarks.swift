import SoatText

/// The few words at which something may begin, found in one look at the salient ones.
struct Landmarks {
  /// Numbers.
  private(set) var numbers: [Int] = []
  /// Words that may begin a symbol: a number before capitals or, with a dash or slash, before a
  /// year; or capitals behind *số*.
  private(set) var symbols: [Int] = []
  /// Words behind an opening and behind a closing parenthesis.
  private(set) var openings: [Int] = []
  private(set) var closings: [Int] = []
  /// Words behind a gap of three bytes or more with a stop, an ellipsis, a line or a bracket, or
  /// behind one where a day or a number is lacking: something may have been left to be filled in.
  private(set) var openGaps: [Int] = []
  /// Words behind marks of markdown or a tag.
  private(set) var marked: [Int] = []
  /// Words behind a quotation mark of whatever kind.
  private(set) var quotes: [Int] = []
  /// Words the tone of which may stand on either of two vowels.
  private(set) var freeTones: [Int] = []
  /// Words with a capital with which *nơi nhận* begins.
  private(set) var recipients: [Int] = []
  /// Words that number the part named before them: *Điều 5*, *mục II*, *Phụ lục số 1*.
  private(set) var ordinals: [Int] = []
  /// Words at which a mark of secrecy may begin or end: `SecrecyWords`.
  private(set) var secrecy: [Int] = []

  private static let number = Wording("số").first
  private static let title: Wording = "nơi nhận"
  private static let part: Wording = "phần thứ"
  private static let ends: Gap = [.closeParenthesis, .stop, .emphasis, .markup]
  /// Bytes: `...`, `…`, `[ ]`, `___`
  private static let shortestOpenGap: Int32 = 3
  /// No document has so many numbers that more than one word in so many is one.
  private static let usualShare = 16
  /// More parentheses, open gaps and numbered parts than most documents have.
  private static let usualCount = 32

  /// - Parameter salient: all words of which one may be any of them.
  init(_ stream: SyllableStream, at salient: [Int32]) {
    let names = Names(
      number: Self.number, first: Self.title.first, last: Self.title.last, part: Self.part.first,
      ordinal: Self.part.last, secrecy: SecrecyWords.shared.firsts)
    numbers.reserveCapacity(stream.words.count / Self.usualShare)
    symbols.reserveCapacity(stream.words.count / Self.usualShare)
    openings.reserveCapacity(Self.usualCount)
    closings.reserveCapacity(Self.usualCount)
    openGaps.reserveCapacity(Self.usualCount)
    freeTones.reserveCapacity(Self.usualCount)
    ordinals.reserveCapacity(Self.usualCount)
    stream.words.withUnsafeBufferPointer { words in
      let parts = PartKind.wordings
      for number in salient {
        let position = Int(number)
        // Most words are in small letters: all that they can tell is what stands before them.
        if words[position].shape != .lower { note(position, words, names, parts) }
        let gap = words[position].gap
        if gap.intersects(.salient) {
          if gap.contains(.quote) { quotes.append(position) }
          if gap.contains(.openParenthesis) { openings.append(position) }
          if gap.contains(.closeParenthesis) { closings.append(position) }
          if gap.contains(.markup) { marked.append(position) }
          if gap.intersects(Self.ends), position > 0,
            words[position].start &- words[position &- 1].end >= Self.shortestOpenGap
          {
            noteOpenGap(position)
          }
        }
        if words[position].syllable.hasFreeTone { freeTones.append(position) }
      }
    }
  }

  private mutating func noteOpenGap(_ position: Int) {
    if openGaps.last.map({ $0 < position }) ?? true { openGaps.append(position) }
  }

  /// *ngày   /9/2025*, *ngày   tháng 9*, *số   -KH/TU*: what the word asks for is lacking.
  private mutating func noteBlank(
    before position: Int, _ words: UnsafeBufferPointer<Word>, _ names: Names
  ) {
    guard position > 1 else { return }
    let before = words[position &- 1]
    if words[position].gap.intersects([.slash, .dash]) {
      if before.shape != .number, DateWords.shared.contain(before) || before.folded == names.number
      {
        noteOpenGap(position)
      }
    } else if before.folded == DateWords.shared.month,
      words[position &- 2].folded == DateWords.shared.day
    {
      noteOpenGap(position &- 1)
    }
  }

  /// Folded syllables.
  private struct Names {
    let number: UInt64
    /// Of *nơi nhận*
    let first: UInt64
    let last: UInt64
    /// Of *Phần thứ hai*
    let part: UInt64
    let ordinal: UInt64
    /// A bit for each: `Wordings.bit`
    let secrecy: UInt64
  }

  /// - Parameter position: a word that is not in small letters.
  @inline(__always)
  private mutating func note(
    _ position: Int, _ words: UnsafeBufferPointer<Word>, _ names: Names, _ parts: Wordings
  ) {
    let folded = words[position].folded
    if names.secrecy & Wordings.bit(folded) != 0,
      SecrecyWords.shared.mayMark(position, words)
    {
      secrecy.append(position)
    }
    if words[position].shape != .capital, position > 0,
      parts.mayEnd(with: words[position - 1].folded)
    {
      ordinals.append(position)
    } else if folded == names.part, position + 2 < words.count,
      words[position + 1].folded == names.ordinal
    {
      ordinals.append(position + 2)
    }
    switch words[position].shape {
    case .number:
      numbers.append(position)
      noteBlank(before: position, words, names)
      if Self.mayBeginSymbol(position, words) { symbols.append(position) }
      return
    case .upper, .mixed:
      if position > 0, words[position - 1].folded == names.number, position + 1 < words.count {
        symbols.append(position)
        noteBlank(before: position, words, names)
      }
    case .lower, .initial, .capital: break
    }
    if folded == names.first, position + 1 < words.count, words[position + 1].folded == names.last {
      recipients.append(position)
    }
  }

  private static func mayBeginSymbol(_ position: Int, _ words: UnsafeBufferPointer<Word>) -> Bool {
    guard position + 1 < words.count else { return false }
    let next = words[position + 1]
    switch next.shape {
    case .upper, .mixed: return true
    case .number: return next.end - next.start == 4 && next.gap.intersects([.dash, .slash])
    case .lower, .initial, .capital: return false
    }
  }
}
