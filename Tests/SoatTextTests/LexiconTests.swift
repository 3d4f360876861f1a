import SoatText
import TestSupport
import Testing

/// The automaton finds what a search for each phrase at each place finds, and nothing else.
@Suite("Lexicon")
struct LexiconTests {
  /// A hit as the naive search states it too.
  struct Found: Hashable {
    let phrase: Int
    let words: Range<Int>
    let differing: Int
    let commasDiffer: Bool
  }

  private static let syllables = ["ba", "bá", "bà", "bả", "ca", "cá", "do", "đô", "đo"]

  private static func lexicon(_ phrases: [String]) -> Lexicon {
    var builder = Lexicon.Builder()
    for phrase in phrases { builder.add(phrase, use: .term, owner: 0) }
    return builder.build()
  }

  private static func found(_ lexicon: Lexicon, in stream: SyllableStream) -> [Found] {
    lexicon.hits(in: stream).map {
      Found(
        phrase: $0.phrase, words: $0.words, differing: $0.differing,
        commasDiffer: $0.commasDiffer)
    }
  }

  /// Word by word, as the documentation of `Lexicon.hits` says it.
  private static func naive(_ lexicon: Lexicon, in stream: SyllableStream) -> [Found] {
    stream.words.indices.flatMap { start in
      lexicon.phrases.enumerated().compactMap { number, phrase -> Found? in
        guard start + phrase.count <= stream.words.count else { return nil }
        let words = stream.words[start..<start + phrase.count]
        let inner = zip(words, phrase.gaps).dropFirst()
        let unlike = inner.map { word, gap in
          word.gap.intersection(.marks).symmetricDifference(gap)
        }
        guard words.map(\.folded) == phrase.syllables.map(\.folded),
          !inner.contains(where: { word, _ in word.gap.contains(.boundary) }),
          unlike.allSatisfy({ $0.isEmpty || $0 == .comma })
        else { return nil }
        return Found(
          phrase: number, words: start..<start + phrase.count,
          differing: zip(words, phrase.syllables).count { $0.toned != $1.toned },
          commasDiffer: unlike.contains(.comma))
      }
    }
  }

  private static func text(
    _ count: Int, _ separators: [String], _ numbers: inout SeededNumbers
  ) -> String {
    var text = ""
    for position in 0..<count {
      if position > 0 { text += separators[Int.random(in: 0..<separators.count, using: &numbers)] }
      text += syllables[Int.random(in: 0..<syllables.count, using: &numbers)]
    }
    return text
  }

  @Test("on random text it agrees with a naive search", arguments: 0..<12)
  func naiveSearch(_ seed: Int) {
    var numbers = SeededNumbers(seed: UInt64(seed))
    let phrases = (0..<40).map { _ in
      Self.text(
        Int.random(in: 1...5, using: &numbers), [" ", " ", " ", " ", ", ", " - ", ". "], &numbers)
    }
    let lexicon = Self.lexicon(phrases)
    let stream = SyllableStream(
      SourceText(
        Self.text(
          300, [" ", " ", " ", " ", " ", ", ", " - ", ". ", "; ", "\n", " (", " xa "], &numbers)),
      dropsPageNumbers: false)
    let hits = Self.found(lexicon, in: stream)
    let expected = Self.naive(lexicon, in: stream)
    #expect(expected.count > 100)
    #expect(Set(hits) == Set(expected))
    #expect(hits.count == expected.count)
    let last = hits.map(\.words.upperBound)
    #expect(last == last.sorted())
    let plain = hits.filter { hit in
      lexicon.phrases[hit.phrase].gaps.allSatisfy { !$0.intersects(.phraseEnd) }
    }
    let order = plain.map { [$0.words.upperBound, -$0.words.count] }
    #expect(zip(order, order.dropFirst()).allSatisfy { !$1.lexicographicallyPrecedes($0) })
  }

  @Test("a phrase inside a phrase, behind and before another, is found with them")
  func nested() {
    let lexicon = Self.lexicon(["khoa học, công nghệ", "công nghệ", "công nghệ số", "nghệ"])
    let stream = SyllableStream(SourceText("Khoa học công nghê số"))
    #expect(
      Self.found(lexicon, in: stream) == [
        Found(phrase: 0, words: 0..<4, differing: 1, commasDiffer: true),
        Found(phrase: 1, words: 2..<4, differing: 1, commasDiffer: false),
        Found(phrase: 3, words: 3..<4, differing: 1, commasDiffer: false),
        Found(phrase: 2, words: 2..<5, differing: 1, commasDiffer: false),
      ])
  }

  @Test(
    "no hit crosses the end of a clause or a boundary",
    arguments: [
      ("công. nghệ", 0), ("công; nghệ", 0), ("công: nghệ", 0), ("công (nghệ)", 0),
      ("“công” nghệ", 0), ("công / nghệ", 0), ("công - nghệ", 0), ("công\nnghệ", 1),
      ("công **nghệ**", 1), ("công, nghệ", 1), ("công\n\nnghệ", 1),
    ])
  func clauses(_ text: String, _ count: Int) {
    var stream = SyllableStream(SourceText(text))
    let lexicon = Self.lexicon(["công nghệ"])
    #expect(lexicon.hits(in: stream).count == count)
    stream.setBoundaries([1])
    #expect(lexicon.hits(in: stream).isEmpty)
  }

  @Test(
    "a phrase that holds the end of a clause stands where the text has the same mark",
    arguments: [
      ("Tại TP. Hồ Chí Minh", 1), ("Tại TP.Hồ Chi Minh", 1), ("Tại TP Hồ Chí Minh", 0),
      ("Tại TP; Hồ Chí Minh", 0), ("Tại tỉnh. Hồ Chí Minh", 0), ("Hồ Chí Minh", 0),
    ])
  func marksInside(_ text: String, _ count: Int) {
    let lexicon = Self.lexicon(["TP. Hồ Chí Minh"])
    var stream = SyllableStream(SourceText(text))
    #expect(lexicon.hits(in: stream).count == count)
    stream.setBoundaries([2])
    #expect(lexicon.hits(in: stream).isEmpty)
  }

  @Test("an exact hit across a place is one that begins before it and ends behind it")
  func across() {
    let lexicon = Self.lexicon(["chuyển đổi số"])
    let stream = SyllableStream(SourceText("Xã chuyển đổi số nhanh, chuyên đổi số"))
    let across = stream.words.indices.filter { lexicon.hasExactHit(across: $0, in: stream) }
    #expect(across == [2, 3])
  }

  @Test("hits inside a range are those that lie in it whole")
  func within() {
    let lexicon = Self.lexicon(["ba ca", "ca ba", "ba ca ba"])
    let hits = lexicon.hits(in: SyllableStream(SourceText("ba ca ba ca ba ca")))
    for start in 0...6 {
      for end in start...6 {
        let expected = hits.filter { start <= $0.words.lowerBound && $0.words.upperBound <= end }
        #expect(hits.within(start..<end).map(\.words) == expected.map(\.words))
      }
    }
  }
}
