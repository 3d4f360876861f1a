import SoatDocument
import SoatText

extension Document {
  private static let before = Wording("trước").toned[0]
  private static let hours = Wording(
    "giờ phút h hết thứ hai ba tư năm sáu bảy chủ nhật sáng trưa chiều tối ngày"
  ).toned
  private static let mostOfHour = 10

  /// The word *trước* from which a day is a limit without *ngày* right behind it: *trước
  /// 30/4/2025*, *trước 17 giờ 00 phút ngày 30/4/2025*, *trước thứ Tư (30/4/2025)*.
  func limitStart(of mention: DateMention) -> Int? {
    let first = mention.words.lowerBound
    var word = first - 1
    while word >= max(0, first - Self.mostOfHour),
      !stream.words[word + 1].gap.intersects(Gap.sentenceEnd.union(.semicolon))
    {
      if stream.words[word].toned == Self.before {
        // *trước ngày* is a lead of its own.
        return word + 2 == first && stream.words[word + 1].toned == Self.hours.last ? nil : word
      }
      guard
        stream.words[word].isNumber || beginsWithDigit(word)
          || Self.hours.contains(stream.words[word].toned)
      else { return nil }
      word -= 1
    }
    return nil
  }

  /// *17h00*, *8h*
  func beginsWithDigit(_ word: Int) -> Bool {
    let byte = source.bytes[Int(stream.words[word].start)]
    return byte >= 0x30 && byte <= 0x39
  }
}
