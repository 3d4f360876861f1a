import SoatText

/// Words that stand twice, one right behind the other.
struct Repetition {
  /// Where the second copy begins.
  let second: Int
  /// The words of one copy.
  let length: Int

  var first: Int { second - length }
  var copies: Range<Int> { first..<second + length }

  /// *chuyển đổi số quốc gia chuyển đổi số quốc gia*
  private static let longest = 5

  /// All repetitions of at most so many words, in the order of the text.
  static func all(in words: [Word]) -> [Repetition] {
    words.withUnsafeBufferPointer { words in
      var found: [Repetition] = []
      var (one, two, three, four, five): (UInt64, UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0, 0)
      for position in words.indices {
        let word = words[position].toned
        if word == one {
          found.append(Repetition(second: position, length: 1))
        } else if word == two || word == three || word == four || word == five,
          let repetition = ending(at: position, words),
          found.last.map({ $0.copies.upperBound <= repetition.second }) ?? true
        {
          found.append(repetition)
        }
        (five, four, three, two, one) = (four, three, two, one, word)
      }
      return found
    }
  }

  private static func ending(
    at position: Int, _ words: UnsafeBufferPointer<Word>
  ) -> Repetition? {
    for length in 2...longest where position + 1 >= 2 * length {
      if (0..<length).allSatisfy({
        words[position - $0].toned == words[position - $0 - length].toned
      }) {
        return Repetition(second: position + 1 - length, length: length)
      }
    }
    return nil
  }

  /// Nothing parts the copies, and both are written alike: a hand that typed twice.
  func isOneStretch(_ words: [Word]) -> Bool {
    let parting = Gap.marks.union(.boundary)
    guard !words[second].gap.intersects(parting) else { return false }
    for offset in 0..<length {
      let (left, right) = (words[first + offset], words[second + offset])
      guard !right.isNumber, left.shape == right.shape || right.shape == .lower,
        offset == 0
          || left.gap.intersection(parting) == right.gap.intersection(parting)
            && !right.gap.contains(.boundary)
      else { return false }
    }
    return words[copies].contains { $0.end - $0.start > 1 }
  }

  /// Two cells of a row, which may say the same: a tab or a wide space stands between the copies.
  func isInColumns(_ words: [Word], _ source: SourceText) -> Bool {
    let between = source.bytes[Int(words[second - 1].end)..<Int(words[second].start)]
    return between.contains(0x09)
      || between.count { $0 == 0x20 } > 2 && !between.contains(0x0A)
  }
}
