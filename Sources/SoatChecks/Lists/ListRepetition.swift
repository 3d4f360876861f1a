import SoatFindings
import SoatText

/// Items that stand in the list twice.
extension RequiredList {
  /// In per cent of the wording.
  private static let nearlyAll = 70

  /// The same item again in the list; a list given twice as a whole is two lists.
  func checkRepeated(_ reading: ListReading, _ context: inout CheckContext) {
    let language = context.language
    let lessThanHalf = (max(reading.occurrences.count, 2) - 1) / 2
    let again = reading.repeated(agreeing: Self.nearlyAll, atMost: lessThanHalf, in: context) {
      !isHeading(of: reading, $0) && !isNamedBefore($0, reading, context)
        && ($0.opensItem(in: context.stream)
          || isRepeatedInline($0, reading.occurrences, context))
    }
    for occurrence in again {
      context.report(
        Draft(
          .listDuplicateItem, subject: items[occurrence.item].id,
          at: .words(Self.opening(occurrence.words)),
          message: language(
            vi: "\(capitalName(occurrence.item, language)) có hai lần",
            en: "The \(name(occurrence.item, language)) stands twice"),
          found: context.text(Self.opening(occurrence.words)),
          help: language(vi: "Bỏ một trong hai.", en: "Drop one of the two.")))
    }
  }

  /// A short heading, *7. Về hợp tác quốc tế*, and the wording right under it are one item: each was
  /// found for itself, and both take in the same words.
  private func isHeading(of reading: ListReading, _ occurrence: ListOccurrence) -> Bool {
    reading.occurrences.contains {
      $0.item == occurrence.item && $0.words.overlaps(occurrence.words)
    }
  }

  /// One sentence names most items, and most of them follow one by one: each is chosen where it is
  /// written best, and none is there twice.
  private func isNamedBefore(
    _ occurrence: ListOccurrence, _ reading: ListReading, _ context: CheckContext
  ) -> Bool {
    let twin = reading.occurrences.first { $0.item == occurrence.item }
    guard let home = twin?.paragraph, home != occurrence.paragraph else { return false }
    var inside = [Bool](repeating: false, count: items.count)
    var outside = inside
    func note(_ item: Int, _ paragraph: Int?) {
      if paragraph == home { inside[item] = true } else { outside[item] = true }
    }
    for other in reading.occurrences { note(other.item, other.paragraph) }
    for other in reading.repeatedPlaces(in: context) { note(other.item, other.paragraph) }
    return min(inside.count { $0 }, outside.count { $0 }) * 2 > items.count
  }

  /// In a list that is one sentence or one paragraph: among its other items, behind a mark.
  private func isRepeatedInline(
    _ occurrence: ListOccurrence, _ others: [ListOccurrence], _ context: CheckContext
  ) -> Bool {
    let gap = context.stream.words[occurrence.words.lowerBound].gap
    guard let paragraph = occurrence.paragraph, gap.intersects([.semicolon, .stop, .colon]) else {
      return false
    }
    return others.count { $0.paragraph == paragraph } * 2 > items.count
  }
}
