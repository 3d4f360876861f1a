import SoatText

/// Finds by when something is to be done: *trước ngày 20/6/2025*, *trong quý II*, *định kỳ 6 tháng*.
struct DeadlineParser {
  let words: [Word]

  /// Behind the first ones a number follows soon.
  private static let openers: SyllableTable = [
    "trước", "chậm nhất", "đến hết", "hết ngày", "đến ngày", "trong tháng", "trong quý",
    "trong năm", "từ ngày", "vào ngày", "hết tháng", "hết quý", "thời hạn", "thời gian",
    "định kỳ", "hằng tháng", "hằng quý", "hằng năm", "hằng tuần", "hàng tháng", "hàng quý",
    "hàng năm", "hàng tuần", "mỗi quý", "mỗi tháng", "6 tháng một lần",
  ]
  /// How many of them need a number.
  private static let terms = 14
  private static let ends: SyllableTable = [
    "về", "để", "gửi", "cho", "nhằm", "báo cáo", "và", "tổng hợp", "tại", "theo", "các", "với",
  ]
  private static let longest = 12
  private static let reach = 4

  func deadline(in task: Range<Int>) -> Range<Int>? {
    var turn: Int?
    for position in task {
      guard let opener = Self.openers.match(at: position, before: words.count, in: words) else {
        continue
      }
      if opener.index >= Self.terms {
        turn = turn ?? position
      } else if let start = term(at: position, task) {
        return start..<end(of: start, task)
      }
    }
    return turn.map { $0..<end(of: $0, task) }
  }

  /// Where a term with its number begins; nil without one.
  private func term(at position: Int, _ task: Range<Int>) -> Int? {
    let reach = position..<min(position + Self.reach, task.upperBound)
    let names = reach.contains { word in
      words[word].isNumber || word > position && quarter(word)
    }
    return names ? position : nil
  }

  /// *quý II*, *quý III*
  private func quarter(_ position: Int) -> Bool {
    words[position].isUpperCase && words[position - 1].toned == Self.quarterWord
  }

  private static let quarterWord = Wording("quý").toned[0]

  private func end(of start: Int, _ task: Range<Int>) -> Int {
    var end = start + 2
    while end < min(task.upperBound, start + Self.longest) {
      let word = words[end]
      if word.gap.intersects([.comma, .semicolon, .colon, .openParenthesis, .closeParenthesis]) {
        break
      }
      if word.gap.contains(.stop), !word.isNumber { break }
      if Self.ends.length(at: end, in: words) > 0 { break }
      end += 1
    }
    return min(end, task.upperBound)
  }
}
