import SoatText

/// Finds by when something is to be done: *trước ngày 20/6/2025*, *trong quý II*, *định kỳ 6 tháng*.
struct DeadlineParser {
  let stream: SyllableStream

  /// A number follows soon.
  private static let terms: Wordings = [
    "trước", "chậm nhất", "đến hết", "hết ngày", "đến ngày", "trong tháng", "trong quý",
    "trong năm", "từ ngày", "vào ngày", "hết tháng", "hết quý", "thời hạn", "thời gian",
  ]
  private static let turns: Wordings = [
    "định kỳ", "hằng tháng", "hằng quý", "hằng năm", "hằng tuần", "hàng tháng", "hàng quý",
    "hàng năm", "hàng tuần", "mỗi quý", "mỗi tháng", "6 tháng một lần",
  ]
  private static let ends: Wordings = [
    "về", "để", "gửi", "cho", "nhằm", "báo cáo", "và", "tổng hợp", "tại", "theo", "các", "với",
  ]
  private static let longest = 12
  private static let reach = 4

  func deadline(in task: Range<Int>) -> Range<Int>? {
    var turn: Int?
    for position in task {
      if stream.firstExactMatch(of: Self.terms, at: position) != nil,
        let start = term(at: position, task)
      {
        return start..<end(of: start, task)
      }
      if turn == nil, stream.firstExactMatch(of: Self.turns, at: position) != nil {
        turn = position
      }
    }
    return turn.map { $0..<end(of: $0, task) }
  }

  /// Where a term with its number begins; nil without one.
  private func term(at position: Int, _ task: Range<Int>) -> Int? {
    let reach = position..<min(position + Self.reach, task.upperBound)
    let names = reach.contains { word in
      stream.words[word].isNumber
        || word > position && Self.quarter(word, stream)
    }
    return names ? position : nil
  }

  /// *quý II*, *quý III*
  private static func quarter(_ position: Int, _ stream: SyllableStream) -> Bool {
    stream.words[position].isUpperCase && stream.words[position - 1].toned == quarterWord
  }

  private static let quarterWord = Wording("quý").toned[0]

  private func end(of start: Int, _ task: Range<Int>) -> Int {
    var end = start + 2
    while end < min(task.upperBound, start + Self.longest) {
      let word = stream.words[end]
      if word.gap.intersects([.comma, .semicolon, .colon, .openParenthesis, .closeParenthesis]) {
        break
      }
      if word.gap.contains(.stop), !word.isNumber { break }
      if stream.firstExactMatch(of: Self.ends, at: end) != nil { break }
      end += 1
    }
    return min(end, task.upperBound)
  }
}
