import SoatDocument
import SoatText

/// What somebody put before or behind the wording of an item.
extension ListOccurrence {
  /// Words that somebody put before or behind an item, up to a mark, belong to it.
  private static let longestFront = 2
  private static let longestLabel = 6
  private static let longestTail = 4
  private static let leadIns: Wordings = [
    "về", "việc", "nhóm", "nội dung", "thực hiện", "tuyên truyền", "tập trung", "quán triệt",
    "triển khai", "nhiệm vụ", "gồm", "là", "đồng thời", "và",
  ]

  /// They join two items within one sentence.
  private static let joints: [Wording] = [
    "và", "đồng thời", "và đồng thời", "cùng với", "gắn với", "song song với", "cũng như",
  ]

  /// What was put right before or right behind the wording is a departure too.
  ///
  /// - Parameters:
  ///   - end: the word at which the place of the item ends.
  ///   - isCut: another item begins there within the same paragraph.
  func withAdditions(
    upTo end: Int, isCut: Bool, among items: [ListItem], in context: CheckContext
  ) -> ListOccurrence {
    let stream = context.stream
    var tail = words.upperBound
    while tail < end, !stream.words[tail].gap.intersects(Gap.marks.union(.boundary)),
      !context.opensCell(tail)
    {
      tail += 1
    }
    if let borrowed = borrowedTail(words.upperBound..<tail, items, context) { tail = borrowed }
    // A page number is no part of the wording.
    if stream.words[words.upperBound..<tail].allSatisfy(\.isNumber) { tail = words.upperBound }
    // What only joins the next item to this one was not put behind it.
    let isJoint =
      isCut && tail == end
      && Self.joints.indices.contains { index in
        Self.joints[index].count == tail - words.upperBound
          && stream.matches(Self.joints[index], at: words.upperBound)
      }
    let isTail = (1...Self.longestTail).contains(tail - words.upperBound) && !isJoint
    let front = frontAddition(context)
    guard isTail || front > 0 else { return self }
    let extended = difference.extended(
      front: front, tail: isTail ? tail - words.upperBound : 0)
    return ListOccurrence(
      item: item, start: start, difference: extended, seedCount: seedCount, paragraph: paragraph)
  }

  /// The end of words in front of a new line that are the ending of another item: *quốc gia*, behind
  /// an item that ends without.
  private func borrowedTail(
    _ tail: Range<Int>, _ items: [ListItem], _ context: CheckContext
  ) -> Int? {
    guard tail.count > 1 else { return nil }
    let words = context.stream.words
    let limit = min(tail.upperBound, tail.lowerBound + Self.longestTail + 1)
    guard
      let end = (tail.lowerBound + 1..<limit).first(where: {
        words[$0].gap.intersects([.newline, .blankLine]) && words[$0].isCapitalised
      })
    else { return nil }
    let isEnding = items.indices.contains { other in
      guard other != item else { return false }
      let syllables = context.book.lexicon.phrases[items[other].phrase].syllables
      let count = end - tail.lowerBound
      return count < syllables.count
        && zip(syllables.suffix(count), words[tail.lowerBound..<end]).allSatisfy {
          $0.toned == $1.toned
        }
    }
    return isEnding ? end : nil
  }

  /// A word or two between a marker and the item, with no mark behind them: *(3) Tiếp tục tăng
  /// cường …*; *về* and its like only lead to the item.
  private func frontAddition(_ context: CheckContext) -> Int {
    guard let start, start.word < words.lowerBound else { return 0 }
    let end = words.lowerBound
    let stream = context.stream
    // The number of the row, in the first column of a table.
    if context.isNumeral(end - 1) || context.opensCell(end) { return 0 }
    // Behind the mark of a label, *Thứ nhất, …*, the item may begin anew.
    let label = (start.word + 1..<end).prefix(Self.longestLabel).last {
      stream.words[$0].gap.intersects(.marks)
    }
    let front = (label ?? start.word)..<end
    guard (1...Self.longestFront).contains(front.count),
      stream.firstMatch(of: Self.leadIns, at: front.lowerBound) == nil,
      !(front.lowerBound + 1...end).contains(where: { stream.words[$0].gap.intersects(.marks) })
    else { return 0 }
    return front.count
  }
}

extension CheckContext {
  /// Blanks, those that break no line included.
  private static let widthOfColumnGap = 3

  /// A bar, a tab or a wide space stands before the word: the next column of a table.
  fileprivate func opensCell(_ word: Int) -> Bool {
    guard word > 0 else { return false }
    let gap = source.bytes[Int(stream.words[word - 1].end)..<Int(stream.words[word].start)]
    if gap.contains(0x7C) { return true }
    // A tab behind a line break only indents.
    guard !gap.contains(0x0A), !gap.contains(0x0D) else { return false }
    return gap.contains(0x09)
      || gap.count { $0 == 0x20 || $0 == 0xA0 } >= Self.widthOfColumnGap
  }

  /// *1*, *IV*
  fileprivate func isNumeral(_ word: Int) -> Bool {
    let typed = stream.words[word]
    return typed.isNumber
      || source.bytes[Int(typed.start)..<Int(typed.end)].allSatisfy {
        $0 == 0x49 || $0 == 0x56 || $0 == 0x58
      }
  }
}
