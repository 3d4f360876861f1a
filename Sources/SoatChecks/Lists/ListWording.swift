import SoatFindings

/// Items that stand in the text, but not in their official wording.
extension RequiredList {
  func checkWording(_ occurrences: [ListOccurrence], _ context: inout CheckContext) {
    let language = context.language
    for occurrence in occurrences {
      let difference = occurrence.difference
      guard let run = difference.firstUntold(in: context) else { continue }
      let reason: Reason = difference.isAdapted ? .adapted : .altered
      let official = items[occurrence.item].official
      let place = difference.place(of: run)
      let (found, expected) = difference.mend(run, official, in: context)
      context.report(
        Draft(
          .listWording, subject: items[occurrence.item].id, reason: reason,
          at: .words(place),
          message: reason == .adapted
            ? language(
              vi:
                "\(capitalName(occurrence.item, language)) được viết lại khác nguyên văn",
              en: "The \(name(occurrence.item, language)) is reworded")
            : language(
              vi: "\(capitalName(occurrence.item, language)) sai nguyên văn",
              en: "The \(name(occurrence.item, language)) departs from its official wording"),
          found: context.text(place),
          expected: difference.expected(run, official, over: place, in: context),
          diff: difference.diff(official, in: context),
          help: help(found, expected, others: difference.shownRuns.count - 1, language)))
    }
  }

  /// How to mend a wording. One of many departures is not mended word by word.
  private func help(
    _ found: String, _ expected: String, others: Int, _ language: Language
  ) -> String {
    guard others < Self.manyDepartures, max(found.utf8.count, expected.utf8.count) < Self.longMend
    else {
      return language(
        vi: "Chép lại mục này theo nguyên văn; chỉ giữ nếu chủ ý viết riêng cho nơi mình.",
        en: "Copy the official wording, unless the item was reworded on purpose.")
    }
    let more =
      others > 0 ? language(vi: ", và \(others) chỗ nữa", en: ", and \(others) more") : ""
    guard !expected.isEmpty else {
      return language(vi: "Bỏ “\(found)”\(more).", en: "Drop “\(found)”\(more).")
    }
    return language(
      vi: "Sửa “\(found)” thành “\(expected)”\(more).", en: "Write “\(expected)”\(more).")
  }

  private static let manyDepartures = 3
  /// In bytes: a dozen words or so.
  private static let longMend = 120
}
