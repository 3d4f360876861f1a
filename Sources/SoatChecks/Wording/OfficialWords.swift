import SoatText

/// A stretch of a wording of the lexicon, named and not copied.
struct OfficialWords {
  /// The position of the wording in the lexicon.
  let phrase: Int
  /// The syllables of it that count.
  let range: Range<Int>

  var count: Int { range.count }
}

extension Lexicon {
  /// The whole of a wording.
  func words(of phrase: Int) -> OfficialWords {
    OfficialWords(phrase: phrase, range: 0..<phrases[phrase].syllables.count)
  }
}
