import SoatText

/// The stamp of whoever received a document — *dấu “ĐẾN”* (Nghị định 30/2020/NĐ-CP, Phụ lục IV): its
/// number and its day are not those of the document.
extension HeaderParser {
  /// How many lines from here are such a stamp; nil where none begins.
  mutating func stamp(at number: Int) -> Int? {
    let row = rows.row(number)
    guard row.count == 1, isStamp(rows[row.lowerBound].words) else { return nil }
    var end = number + 1
    for line in lines(below: number).prefix(Self.longestStamp) {
      let row = rows.row(line)
      guard row.count == 1, let first = rows[row.lowerBound].words.first,
        stream.firstMatch(of: Self.stamped, at: first) != nil,
        // The document's own number has a symbol.
        !stream.words[rows[row.lowerBound].words].dropFirst().contains(where: {
          $0.gap.intersects([.slash, .dash]) && $0.isUpperCase && !$0.isNumber
        })
      else { break }
      end = line + 1
    }
    guard end > number + 1 else { return nil }
    for line in number..<end { for position in rows.row(line) { add(.mark, rows[position]) } }
    return end - number
  }

  private func isStamp(_ words: Range<Int>) -> Bool {
    words.count == 1 && stream.equals(Self.received, words) && stream.isUpperCase(words)
  }

  private static let received: Wording = "đến"
  /// What the lines below it begin with.
  private static let stamped: Wordings = [
    "số", "ngày", "giờ", "chuyển", "lưu hồ sơ", "số và ký hiệu",
  ]
  private static let longestStamp = 6
}
