import SoatDocument
import SoatFindings
import SoatText

/// Words that stand for what is to be filled in: *xxx*, *XX%*, *[tên xã]*.
extension Placeholders {
  /// In capitals it may be a Roman number: *Quý XXX*, *thế kỷ XX*; *ngày XX/6*, *XX%* hold none, nor
  /// is *XXXX* one.
  func isStandIn(_ hit: Hit, _ context: CheckContext) -> Bool {
    let (stream, first) = (context.stream, hit.words.lowerBound)
    if context.document.isQuoted(first) { return false }
    let word = stream.words[first]
    guard word.shape == .upper else { return word.shape == .lower }
    let typed = stream.words[hit.words].map { context.source[$0.span] }.joined()
    guard typed.utf8.allSatisfy({ $0 == 0x58 }) else { return false }
    if word.end - word.start > Self.longestRoman { return true }
    if first > 0, Self.counting.contains(stream.words[first - 1].toned) { return false }
    let next = hit.words.upperBound
    let end = Int(stream.words[next - 1].end)
    if end < context.source.bytes.count, context.source.bytes[end] == 0x25 { return true }
    if counted.contains(where: { stream.holds(Wording($0), at: next) }) { return true }
    // *điểm XX* and *số XX* may be numbers; a day is none, nor is *số XX-KH/TU* one.
    let before = stream.words[max(first - 1, 0)].toned
    if before == Self.number {
      return next < stream.words.count && stream.words[next].gap.intersects([.dash, .slash])
    }
    return Self.dated.contains(before)
  }

  /// *XXX*
  private static let longestRoman = 3
  private static let number = Wording("số").toned[0]
  private static let dated = Wording("ngày tháng năm khoảng").toned
  private static let counting = Wording(
    "kỷ thứ khóa chương phần mục điều khoản điểm hội lục quý kỳ tập"
  ).toned

  /// *[tên xã]*, *[số]*: no quotation leaves out or adds such a thing. *???* stands for a value.
  func reportBrackets(_ context: inout CheckContext) {
    let (document, words, bytes) = (
      context.document, context.stream.words, context.source.bytes
    )
    reportQuestions(&context)
    var paragraph: Int?
    for word in document.openings {
      let gap = (word > 0 ? Int(words[word - 1].end) : 0)..<Int(words[word].start)
      for start in gap where bytes[start] == 0x5B {
        let limit = min(bytes.count, start + Self.longestBracket)
        guard let end = bytes[start..<limit].firstIndex(of: 0x5D), gap.upperBound < end,
          document.isInText(word), !document.isQuoted(word),
          (asked + pending).contains(where: { context.stream.holds(Wording($0), at: word) })
        else { continue }
        let current = document.paragraphIndex(at: word)
        if let current, current == paragraph { continue }
        paragraph = current
        report(ByteSpan(start, end + 1), word, &context)
      }
    }
  }

  /// Three or more of them, not behind what somebody asks: *Vì sao???*
  private func reportQuestions(_ context: inout CheckContext) {
    let (document, words, bytes) = (
      context.document, context.stream.words, context.source.bytes
    )
    for word in document.openGaps where word > 0 {
      let gap = bytes[Int(words[word - 1].end)..<Int(words[word].start)]
      guard let start = gap.firstIndex(of: 0x3F), start > gap.startIndex, bytes[start - 1] < 0x80
      else { continue }
      let end = gap[start...].firstIndex { $0 != 0x3F } ?? gap.endIndex
      guard end - start >= Self.fewestQuestions,
        document.isInText(word) || document.isInText(word - 1), !document.isQuoted(word - 1)
      else { continue }
      report(ByteSpan(start, end), word - 1, &context)
    }
  }

  private static let fewestQuestions = 3

  /// Bytes.
  private static let longestBracket = 120
}
