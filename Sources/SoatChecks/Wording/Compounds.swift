import SoatText

/// Which syllables belong to one word — *từ ghép*: *quản trị*, *nhân tài*. Told where a departure is
/// shown or weighed, so that nobody has to mend half of a word.
struct Compounds {
  private let known: KnownWords?

  init(_ book: RuleBook) { known = book.knownWords }

  /// Whether the word at this position and the one before it make one word, and no other reading of
  /// the words around them is as likely: *cam kết | quả*, but *cam | kết quả* behind *quả*.
  func join(at position: Int, of words: [Word], in source: SourceText) -> Bool {
    guard makesWord(endingAt: position, words, source) else { return false }
    return
      !(makesWord(endingAt: position - 1, words, source)
      && makesWord(endingAt: position + 1, words, source))
  }

  /// Whether this word and the one before it can make one word.
  func makesWord(endingAt position: Int, _ words: [Word], _ source: SourceText) -> Bool {
    guard let known, position > 0, position < words.count,
      !words[position].gap.intersects(Gap.marks.union(.boundary)), !words[position].isNumber
    else { return false }
    return known.hold(words[position - 1], words[position], in: source)
  }
}

extension CheckContext {
  /// Whether a word of the document goes on here: two syllables that make one, or a short term.
  func joinsWord(at position: Int, by compounds: Compounds) -> Bool {
    if compounds.join(at: position, of: stream.words, in: source) { return true }
    return document.hits.ending(in: position..<position + Self.longestWord).contains { hit in
      guard hit.isExact, hit.words.count <= Self.longestWord,
        hit.words.lowerBound < position, position < hit.words.upperBound,
        case .term = book.lexicon.use(of: hit)
      else { return false }
      return !stream.words[position].gap.intersects(.marks)
    }
  }

  /// *chuyển đổi số*
  private static var longestWord: Int { 3 }
}
