import SoatDocument
import SoatText

extension Document {
  private static let before = Wording("trước").toned[0]
  private static let hours = Wording("giờ phút h hết ngày").toned
  private static let mostOfHour = 6

  /// The word *trước* from which a day is a limit without *ngày* right behind it: *trước
  /// 30/4/2025*, *trước 17 giờ 00 phút ngày 30/4/2025*.
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
        stream.words[word].shape == .mixed || stream.words[word].isNumber
          || Self.hours.contains(stream.words[word].toned)
      else { return nil }
      word -= 1
    }
    return nil
  }
}
