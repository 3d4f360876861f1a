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

  /// Of a word that stands in a row again and again, no further copy is told: it is one slip.
  private static let mostTold = 8

  /// All repetitions of at most so many words, in the order of the text.
  static func all(in words: [Word]) -> [Repetition] {
    words.withUnsafeBufferPointer { words in
      var found: [Repetition] = []
      var told = 0
      var position = nextCopy(of: 1, from: 1, words)
      while position < words.count {
        if told < mostTold { found.append(Repetition(second: position, length: 1)) }
        let next = nextCopy(of: 1, from: position + 1, words)
        told = next == position + 1 ? told + 1 : 0
        position = next
      }
      var covered: [Bool] = []
      for length in 2...longest { append(of: length, words, to: &found, &covered) }
      return found.sorted { $0.second < $1.second }
    }
  }

  /// In a stretch that repeats the one before it, one of every so many words as it is long is looked
  /// at; each stretch is walked through once.
  ///
  /// - Parameter covered: the words of the copies found so far; empty until somebody asks.
  private static func append(
    of length: Int, _ words: UnsafeBufferPointer<Word>, to found: inout [Repetition],
    _ covered: inout [Bool]
  ) {
    func isSame(_ word: Int) -> Bool { words[word].toned == words[word &- length].toned }
    var position = nextCopy(of: length, from: length, words)
    var walked = length
    while position < words.count {
      var start = position
      while start > walked, isSame(start - 1) { start -= 1 }
      var end = position + 1
      while end < words.count, isSame(end) { end += 1 }
      if end - start >= length {
        let repetition = Repetition(second: start, length: length)
        if covered.isEmpty {
          covered = [Bool](repeating: false, count: words.count)
          for known in found { known.cover(&covered) }
        }
        if !covered[repetition.copies].contains(true) {
          found.append(repetition)
          repetition.cover(&covered)
        }
      }
      walked = end
      let next = position &+ (end &- position &+ length &- 1) / length &* length
      position = nextCopy(of: length, from: next, words)
    }
  }

  /// The first of every so many words that is the one so many words before it; the end for none.
  @inline(__always)
  private static func nextCopy(
    of length: Int, from start: Int, _ words: UnsafeBufferPointer<Word>
  ) -> Int {
    guard start < words.count else { return words.count }
    var position = start
    var previous = words[position &- length].toned
    // Two at a time: in every document this is asked of every word.
    while position &+ length < words.count {
      let (word, next) = (words[position].toned, words[position &+ length].toned)
      if word == previous { return position }
      if next == word { return position &+ length }
      previous = next
      position &+= 2 &* length
    }
    return position < words.count && words[position].toned == previous ? position : words.count
  }

  private func cover(_ covered: inout [Bool]) {
    for word in copies { covered[word] = true }
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
