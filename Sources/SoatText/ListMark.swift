/// What a line begins with that opens an item: `-`, `1.`, `2.1`, `a)`, `(1)`, `IV-`, `Điều 2.`
///
/// A word processor puts a tab, or any number of spaces, between it and the text of the item: no
/// column begins there. A star is none: in a header it stands alone in the left column.
package enum ListMark {
  /// Blanks behind a mark, a tab counted as four: more of them part columns.
  package static let widestGap = 8
  private static let tabWidth = 4
  /// How far before a tab its line may begin (bytes): the longest mark, and the blanks around it.
  private static let reach = 64

  private static let bullets = [
    "-", "+", "–", "—", "•", "●", "▪", "·", "−", "\u{F0B7}", "\u{F0A7}",
  ]
  .map { Array($0.utf8) }
  private static let keywords = [
    "Điều ", "ĐIỀU ", "Chương ", "CHƯƠNG ", "Phần ", "PHẦN ", "Mục ", "MỤC ", "Phụ lục ",
    "PHỤ LỤC ",
  ].map { Array($0.utf8) }

  /// Nothing but a mark stands before this tab on its line, and few blanks do beside it.
  static func isBefore(tab: Int, in text: UnsafeBufferPointer<UInt8>) -> Bool {
    var start = tab
    let limit = max(tab - reach, 0)
    while start > limit, text[start - 1] != 0x0A, text[start - 1] != 0x0D { start -= 1 }
    guard start == 0 || text[start - 1] == 0x0A || text[start - 1] == 0x0D else { return false }
    while start < tab, text[start] == 0x20 || text[start] == 0x09 { start += 1 }
    let mark = length(in: text, at: start)
    guard mark > 0 else { return false }
    let gap = gap(in: text, from: start + mark)
    return start + mark <= tab && tab < gap.end && gap.width <= widestGap
  }

  /// The bytes of the mark that stands here, with few blanks or nothing behind it; 0 for none.
  ///
  /// - Parameter position: the first byte of a line that is no blank.
  package static func length(in bytes: [UInt8], at position: Int) -> Int {
    bytes.withUnsafeBufferPointer { length(in: $0, at: position) }
  }

  private static func length(in text: UnsafeBufferPointer<UInt8>, at line: Int) -> Int {
    let start = line + markup(in: text, at: line)
    let length = bareLength(in: text, at: start)
    return length > 0 ? start - line + length : 0
  }

  /// `## 1.`, `**1.`, `> 1.`: the bytes of markdown before the mark.
  private static func markup(in text: UnsafeBufferPointer<UInt8>, at start: Int) -> Int {
    var end = start
    while [0x23, 0x2A, 0x3E, 0x5C, 0x5F].contains(byte(text, end)) { end += 1 }
    if end > start, byte(text, end) == 0x20, byte(text, end - 1) != 0x2A { end += 1 }
    return end - start
  }

  private static func bareLength(in text: UnsafeBufferPointer<UInt8>, at start: Int) -> Int {
    for bullet in bullets where starts(text, at: start, with: bullet) {
      return isBlank(text, start + bullet.count) ? bullet.count : 0
    }
    var position = start
    if byte(text, position) == 0x28 {
      position += 1 + ordinal(text, at: position + 1)
      guard position > start + 1, byte(text, position) == 0x29 else { return 0 }
      return isBlank(text, position + 1) ? position + 1 - start : 0
    }
    let keyword = keywords.first { starts(text, at: start, with: $0) }
    position += keyword?.count ?? 0
    var levels = 0
    while true {
      let length = ordinal(text, at: position)
      guard length > 0 else { break }
      levels += 1
      position += length
      guard byte(text, position) == 0x2E, ordinal(text, at: position + 1) > 0 else { break }
      position += 1
    }
    guard levels > 0 else { return 0 }
    if byte(text, position) == 0x5C { position += 1 }
    switch byte(text, position) {
    case 0x2E, 0x3A: position += 1
    case 0x29, 0x2D, 0x2F: position += keyword == nil ? 1 : 0
    default: if levels < 2 || keyword != nil { return 0 }
    }
    while byte(text, position) == 0x2A { position += 1 }
    return isBlank(text, position) ? position - start : 0
  }

  /// The bytes of one ordinal: at most three figures, a Roman number, or a letter.
  private static func ordinal(_ text: UnsafeBufferPointer<UInt8>, at start: Int) -> Int {
    var end = start
    while (0x30...0x39).contains(byte(text, end)) { end += 1 }
    if end > start { return end - start <= 3 ? end - start : 0 }
    while [0x49, 0x56, 0x58].contains(byte(text, end)) { end += 1 }
    if end > start { return end - start <= longestRoman ? end - start : 0 }
    let first = byte(text, start)
    if (0x61...0x7A).contains(first | 0x20) { return 1 }
    // *đ*, *Đ*
    return first == 0xC4 && byte(text, start + 1) & 0xFE == 0x90 ? 2 : 0
  }

  /// *XXXVIII*
  private static let longestRoman = 7

  /// Where the blanks that begin here end, and how wide they are.
  private static func gap(
    in text: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> (end: Int, width: Int) {
    var (end, width) = (start, 0)
    while byte(text, end) == 0x20 || byte(text, end) == 0x09, width <= widestGap {
      width += byte(text, end) == 0x09 ? tabWidth : 1
      end += 1
    }
    return (end, width)
  }

  private static func isBlank(_ text: UnsafeBufferPointer<UInt8>, _ position: Int) -> Bool {
    byte(text, position) <= 0x20
  }

  private static func starts(
    _ text: UnsafeBufferPointer<UInt8>, at start: Int, with sign: [UInt8]
  ) -> Bool {
    start + sign.count <= text.count && sign.indices.allSatisfy { text[start + $0] == sign[$0] }
  }

  /// NUL, which is no part of any mark, behind the end of the text.
  private static func byte(_ text: UnsafeBufferPointer<UInt8>, _ position: Int) -> UInt8 {
    position < text.count ? text[position] : 0
  }
}
