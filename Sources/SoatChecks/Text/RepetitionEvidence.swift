import SoatDocument
import SoatText

/// What shows that a word rightly stands twice. Gathered at the first repetition of a document:
/// most have none.
struct RepetitionEvidence {
  private let words: [Word]
  private let source: SourceText
  private let reduplicated: WordingLines
  private let known: KnownWords
  /// For each word, whether a known wording begins with it, and whether one ends in front of it.
  private let begins: [Bool]
  private let ended: [Bool]

  init(_ context: CheckContext, reduplicated: WordingLines, known: KnownWords) {
    words = context.stream.words
    source = context.source
    self.reduplicated = reduplicated
    self.known = known
    var begins = [Bool](repeating: false, count: words.count + 1)
    var ended = begins
    for hit in context.document.hits where hit.isExact && hit.words.count > 1 {
      if case .cue = context.book.lexicon.use(of: hit) { continue }
      begins[hit.words.lowerBound] = true
      ended[hit.words.upperBound] = true
    }
    self.begins = begins
    self.ended = ended
  }

  /// - Parameter second: the position of the second copy.
  func isRight(_ second: Int) -> Bool {
    isReduplication(second) || isSeam(second) || isName(second)
  }

  /// *đêm đêm*; but *từ từ ngày 01*, *ngày ngày 20*, *người người dân* are slips.
  private func isReduplication(_ second: Int) -> Bool {
    guard reduplicated.hold(words[second].toned) else { return false }
    guard isJoined(second) else { return true }
    let next = words[second + 1]
    return !next.isNumber && !begins[second] && !beginsWord(second)
      && !(words[second].toned == Self.from && Self.times.contains(next.toned))
  }

  private static let from = Wording("từ").toned[0]
  private static let times = Wording("ngày tháng năm quý").toned

  /// A word ends with the first copy and another begins with the second: *cán bộ bộ đội*.
  private func isSeam(_ second: Int) -> Bool {
    (ended[second] || endsWord(second)) && (begins[second] || beginsWord(second))
  }

  /// Unless the word before belongs to a known wording: *thẩm quyền ban hành văn văn bản* holds no
  /// *hành văn*.
  private func endsWord(_ second: Int) -> Bool {
    let first = second - 1
    return first > 0 && isJoined(first - 1) && !ended[first]
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
  private func isName(_ second: Int) -> Bool {
    guard isCapitalPair(second), !begins[second], !ended[second], !beginsWord(second) else {
      return false
    }
    if !opensSentence(second - 1) { return true }
    return words.indices.dropFirst().contains {
      $0 != second && words[$0].toned == words[second].toned && isCapitalPair($0)
        && !opensSentence($0 - 1)
    }
  }

  private func isCapitalPair(_ second: Int) -> Bool {
    words[second].shape == .capital && words[second - 1].shape == .capital
      && words[second - 1].toned == words[second].toned
  }

  private func opensSentence(_ word: Int) -> Bool {
    word == 0 || words[word].gap.intersects(Gap.sentenceEnd.union([.quote, .colon, .dash]))
  }
}
