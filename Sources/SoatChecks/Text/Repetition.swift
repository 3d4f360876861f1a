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
      guard var previous = words.first?.toned else { return [] }
      for position in 1..<words.count {
        let word = words[position].toned
        if word == previous { found.append(Repetition(second: position, length: 1)) }
        previous = word
      }
      for length in 2...longest { append(of: length, words, to: &found) }
      return found.sorted { $0.second < $1.second }
    }
  }

  /// In a stretch that repeats the one before it, one of every so many words as it is long is looked
  /// at.
  private static func append(
    of length: Int, _ words: UnsafeBufferPointer<Word>, to found: inout [Repetition]
  ) {
    var position = length
    while position < words.count {
      if words[position].toned == words[position &- length].toned,
        let repetition = repetition(around: position, of: length, words),
        !found.contains(where: { $0.copies.overlaps(repetition.copies) })
      {
        found.append(repetition)
      }
      position &+= length
    }
  }

  private static func repetition(
    around position: Int, of length: Int, _ words: UnsafeBufferPointer<Word>
  ) -> Repetition? {
    func isSame(_ word: Int) -> Bool { words[word].toned == words[word - length].toned }
    var start = position
    while start > length, isSame(start - 1) { start -= 1 }
    var end = position + 1
    while end < words.count, end - start < length, isSame(end) { end += 1 }
    return end - start >= length ? Repetition(second: start, length: length) : nil
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
    return words[copies].contains { $0.end - $0.start > 1 } && !isShifted(words, parting)
  }

  /// Seen from the mark inside it, the copies stand apart: *Tỉnh «ủy, Đảng ủy, Đảng» ủy xã* says
  /// *Đảng ủy, Đảng ủy*.
  private func isShifted(_ words: [Word], _ parting: Gap) -> Bool {
    let end = copies.upperBound
    return (1..<length).contains { shift in
      words[second + shift].gap.intersects(parting) && end + shift <= words.count
        && (0..<shift).allSatisfy {
          words[end + $0].toned == words[second + $0].toned
            && !words[end + $0].gap.intersects(.boundary)
        }
    }
  }

  /// Two cells of a row, which may say the same: a tab or a wide space stands between the copies.
  func isInColumns(_ words: [Word], _ source: SourceText) -> Bool {
    let between = source.bytes[Int(words[second - 1].end)..<Int(words[second].start)]
    // A tab behind a line break only indents.
    if between.contains(0x0A) { return false }
    return between.contains(0x09) || between.count { $0 == 0x20 } > 2
  }
}
