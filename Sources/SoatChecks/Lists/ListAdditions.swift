import SoatDocument
import SoatText

/// What somebody put before or behind the wording of an item.
extension ListOccurrence {
  /// Words that somebody put before or behind an item, up to a mark, belong to it.
  private static let longestFront = 2
  private static let longestLabel = 6
  private static let longestTail = 4
  /// *Thứ nhất*, *Một là*
  private static let shortestLabel = 2
  /// So many of its last syllables are no slip: what stands there instead is taken for their
  /// replacement, and so is what stands for its beginning; more where more of them are lacking.
  private static let fewestReplaced = 2
  private static let longestLead = 8
  private static let longestReplacement = 30
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
    let tail = tailAddition(upTo: end, isCut: isCut, among: items, context)
    let front = start == nil ? frontInSentence(context.stream) : frontAddition(context)
    guard tail > 0 || front > 0 else { return self }
    return ListOccurrence(
      item: item, start: start, difference: difference.extended(front: front, tail: tail),
      seedCount: seedCount, paragraph: paragraph)
  }

  /// A few words up to the next mark; where the end of the wording is lacking, all that stands in its
  /// place: *hoàn thiện hạ tầng, trang thiết bị y tế và nền tảng dữ liệu của bệnh viện*.
  private func tailAddition(
    upTo end: Int, isCut: Bool, among items: [ListItem], _ context: CheckContext
  ) -> Int {
    let stream = context.stream
    let first = words.upperBound
    let lacking = difference.lackingEnd
    let isReplaced = lacking >= Self.fewestReplaced
    // Behind a comma the office may go on in its own words, though it left out the last two.
    let isLong = isReplaced && lacking > 2
    let ends = (isLong ? Gap.marks.subtracting([.comma, .dash]) : .marks).union(.boundary)
    var tail = first
    while tail < end, !stream.words[tail].gap.intersects(ends), !context.opensCell(tail) {
      tail += 1
    }
    if let borrowed = borrowedTail(first..<tail, items, context) { tail = borrowed }
    // A page number is no part of the wording.
    if stream.words[first..<tail].allSatisfy(\.isNumber) { return 0 }
    // What only joins the next item to this one was not put behind it.
    let isJoint =
      isCut && tail == end
      && Self.joints.indices.contains { index in
        Self.joints[index].count == tail - first && stream.matches(Self.joints[index], at: first)
      }
    let longest =
      isLong ? Self.longestReplacement : isReplaced ? Self.longestLead : Self.longestTail
    return !isJoint && (1...longest).contains(tail - first) ? tail - first : 0
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
  /// cường …*; more where they stand for its beginning; *về* and its like only lead to the item.
  private func frontAddition(_ context: CheckContext) -> Int {
    guard let start, start.word < words.lowerBound else { return 0 }
    let end = words.lowerBound
    let stream = context.stream
    // The number of the row, in the first column of a table.
    if context.isNumeral(end - 1) || context.opensCell(end) { return 0 }
    let isReplaced = difference.lacksBeginning
    let ends = isReplaced ? Gap.marks.subtracting(.comma) : .marks
    // Behind the mark of a label, *Thứ nhất, …*, the item may begin anew.
    let label = (start.word + 1..<end).prefix(Self.longestLabel).last {
      stream.words[$0].gap.intersects($0 - start.word > Self.shortestLabel ? ends : .marks)
    }
    let front = (label ?? start.word)..<end
    guard (1...(isReplaced ? Self.longestLead : Self.longestFront)).contains(front.count),
      stream.firstMatch(of: Self.leadIns, at: front.lowerBound) == nil,
      !(front.lowerBound + 1...end).contains(where: { stream.words[$0].gap.intersects(ends) })
    else { return 0 }
    return front.count
  }

  /// In a list that is one sentence: what stands for the beginning, from the last mark on.
  private func frontInSentence(_ stream: SyllableStream) -> Int {
    guard difference.lacksBeginning else { return 0 }
    let end = words.lowerBound
    let ends = Gap.marks.subtracting(.comma).union(.boundary)
    let first = (max(0, end - Self.longestLead)...end).last {
      stream.words[$0].gap.intersects(ends)
    }
    guard let first, stream.firstMatch(of: Self.leadIns, at: first) == nil else { return 0 }
    return end - first
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
