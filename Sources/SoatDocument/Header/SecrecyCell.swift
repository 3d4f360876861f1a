import SoatText

/// Marks of secrecy that have a cell to themselves, as they are set or stamped.
extension SecrecyMark {
  /// What stands with a mark in its cell: how urgent, which copy, which page, for how long, not to be
  /// copied.
  private static let companions: Wordings = [
    "khẩn", "thượng khẩn", "hỏa tốc", "hẹn giờ", "độ mật", "mức độ mật", "độ khẩn",
    "mức độ khẩn", "dấu", "bản số", "số bản", "bản", "số", "trang", "mật", "tối mật", "tuyệt mật",
    "không sao chụp", "cấm sao chụp", "không phổ biến", "lưu hành nội bộ", "thu hồi",
    "thời hạn bảo vệ bí mật nhà nước", "thời hạn bảo vệ", "đến", "ngày", "tháng", "năm",
  ]
  /// *TÀI LIỆU MẬT*: a stamp above a document, but a heading in one.
  private static let things: Wordings = ["tài liệu", "văn bản", "hồ sơ"]
  /// No stamp says more.
  private static let mostWords = 20

  /// Nothing else stands in the cell but words that accompany marks, and the mark begins with a
  /// capital.
  func isAlone(in cell: Cell, of stream: SyllableStream, isHeader: Bool) -> Bool {
    guard cell.words.count <= Self.mostWords, !Self.isNumbered(cell, stream),
      stream.words[words.lowerBound].isCapitalised
    else { return false }
    var position = cell.words.lowerBound
    while position < cell.words.upperBound {
      if words.contains(position) {
        position = words.upperBound
      } else if let count = Self.length(at: position, stream, isHeader),
        // *ĐỘ MẬT* without a degree is no mark.
        position + count <= words.lowerBound || position >= words.upperBound
      {
        position += count
      } else if stream.words[position].isNumber {
        position += 1
      } else {
        return false
      }
    }
    return true
  }

  private static func length(
    at position: Int, _ stream: SyllableStream, _ isHeader: Bool
  ) -> Int? {
    // The longest that stands here: *thời hạn bảo vệ* goes on in some.
    if let index = stream.firstMatch(of: companions, at: position) {
      return companions.count(of: index)
    }
    return isHeader
      ? stream.firstMatch(of: things, at: position).map { things.count(of: $0) } : nil
  }

  /// *1. MẬT*, *a) TỐI MẬT*: a heading.
  private static func isNumbered(_ cell: Cell, _ stream: SyllableStream) -> Bool {
    guard cell.words.count > 1, let first = cell.words.first,
      stream.words[first].isNumber || stream.words[first].shape == .initial
    else { return false }
    return stream.words[first + 1].gap.intersects([.stop, .closeParenthesis])
  }

  /// What the first word of such a cell may be, in bits: `Wordings.bit`.
  static let openings: UInt64 =
    (companions.all + things.all).reduce(SecrecyWords.shared.firsts) {
      $0 | Wordings.bit($1.first)
    } | ["t", "m"].reduce(0) { $0 | Wordings.bit(Wording($1).first) }
}

extension HeaderFieldParser {
  /// *M Ậ T*, *ĐỘ MẬT: TỐI MẬT*, *MẬT – Bản số 2*
  func bearsSecrecy(_ cell: Cell) -> Bool {
    guard let first = cell.words.first,
      SecrecyMark.openings & Wordings.bit(stream.words[first].folded) != 0
    else { return false }
    let candidates = stream.words.withUnsafeBufferPointer { words in
      cell.words.filter { words[$0].shape != .lower && SecrecyWords.shared.mayMark($0, words) }
    }
    return candidates.contains { position in
      SecrecyMark(at: position, in: stream)?.isAlone(in: cell, of: stream, isHeader: true) ?? false
    }
  }
}
