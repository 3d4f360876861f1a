import SoatDocument
import SoatFindings
import SoatText

/// Items that are out of order, wrongly numbered, or folded into others.
extension RequiredList {
  /// *Nhóm nhiệm vụ thứ nhất:*
  private static let longestLabel = 6

  /// An item without a marker or paragraph of its own, where the others have one.
  func checkMerged(_ occurrences: [ListOccurrence], _ context: inout CheckContext) {
    let language = context.language
    let own = occurrences.indices.filter { isOwn(occurrences, $0) }
    guard own.count * 2 > occurrences.count else { return }
    for index in occurrences.indices where !own.contains(index) && index > 0 {
      let occurrence = occurrences[index]
      // Where lines are torn apart and no marker helps, a sentence on a line of its own may be a
      // paragraph of its own.
      let first = occurrence.words.lowerBound
      let start = context.document.sentence(at: first, reach: Self.longestLabel).lowerBound
      let gap = context.stream.words[start].gap
      let isPlain = occurrences[index - 1].start.map { $0.style == nil } ?? false
      if isPlain, gap.contains(.newline), gap.intersects(.sentenceEnd) {
        continue
      }
      context.report(
        Draft(
          .listMergedItem, subject: items[occurrence.item].id,
          at: .words(Self.opening(occurrence.words)),
          message: language(
            vi:
              "\(capitalName(occurrence.item, language)) bị nhập vào \(name(occurrences[index - 1].item, language))",
            en: "The \(name(occurrence.item, language)) is folded into the one before it"),
          found: context.text(Self.opening(occurrence.words)),
          help: language(
            vi: "Tách thành một mục riêng.", en: "Give it a paragraph or number of its own.")))
    }
  }

  /// No earlier item stands between the marker and this item.
  private func isOwn(_ occurrences: [ListOccurrence], _ index: Int) -> Bool {
    guard let start = occurrences[index].start else { return false }
    guard index > 0 else { return true }
    return occurrences[index - 1].start?.word != start.word
      && start.word >= occurrences[index - 1].words.upperBound
  }

  func checkOrder(_ occurrences: [ListOccurrence], _ context: inout CheckContext) {
    let language = context.language
    for index in LongestIncreasing.others(in: occurrences.map(\.item)) {
      let occurrence = occurrences[index]
      context.report(
        Draft(
          .listOrder, subject: items[occurrence.item].id,
          at: .words(Self.opening(occurrence.words)),
          message: language(
            vi: "\(capitalName(occurrence.item, language)) không đúng thứ tự",
            en: "The \(name(occurrence.item, language)) is out of order"),
          found: context.text(Self.opening(occurrence.words)),
          help: occurrence.item == 0
            ? language(vi: "Đưa lên đầu danh mục.", en: "Put it first.")
            : language(
              vi: "Đặt sau \(name(occurrence.item - 1, language)).",
              en: "Put it behind the \(name(occurrence.item - 1, language)).")))
    }
  }

  /// Each number is that of the official list, or one more than the number before it.
  func checkNumbers(
    _ occurrences: [ListOccurrence], _ reading: ListReading, _ context: inout CheckContext
  ) {
    let language = context.language
    let own = occurrences.indices.map { index in
      isOwn(occurrences, index) ? occurrences[index].start : nil
    }
    let lettering = ListLettering(
      zip(occurrences, own).compactMap { occurrence, start in start.map { (occurrence.item, $0) } })
    let numbers = own.map { $0.flatMap { lettering.place($0) } }
    guard numbers.count(where: { $0 != nil }) * 2 > numbers.count else { return }
    var previous: Int?
    var home: Int?
    for (occurrence, number) in zip(occurrences, numbers) {
      // Spread over sections, the items of each may begin with 1.
      let own = context.document.home(of: occurrence)
      if number == 1, let own, let home, own != home,
        context.document.sections[own].depth == context.document.sections[home].depth
      {
        previous = nil
      }
      home = own
      let skipped = numberOfRepeated(before: occurrence, reading, previous, context)
      previous = max(previous ?? 0, skipped)
      let expected = (previous ?? 0) + 1
      if let start = occurrence.start, lettering.isForeign(start) {
        if lettering.isVietnamese { reportLetter(start, occurrence, &context) }
        previous = expected
        continue
      }
      if let number, number != expected, number != occurrence.item + 1,
        let start = occurrence.start
      {
        let span = start.markerSpan
        context.report(
          Draft(
            .listNumbering, subject: items[occurrence.item].id,
            at: .bytes(span, word: context.stream.firstWord(after: span.start)),
            message: language(
              vi:
                "\(capitalName(occurrence.item, language)) đánh số \(number), lẽ ra \(expected)",
              en: "The \(name(occurrence.item, language)) bears number \(number), not \(expected)"),
            found: context.source[span],
            expected: lettering.isLettered(start) ? OrdinalLetter.text(expected) : String(expected),
            help: language(vi: "Đánh số lại.", en: "Renumber it.")))
      }
      previous = number ?? previous
    }
  }

  /// An item given twice takes a number too; 0 where none stands just before.
  private func numberOfRepeated(
    before occurrence: ListOccurrence, _ reading: ListReading, _ previous: Int?,
    _ context: CheckContext
  ) -> Int {
    reading.lastRepeated(before: occurrence.words.lowerBound, in: context)?.ordinal
      .flatMap { $0 == (previous ?? 0) + 1 ? $0 : nil } ?? 0
  }
}
