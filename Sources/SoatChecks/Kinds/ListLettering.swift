import SoatDocument
import SoatFindings
import SoatText

/// The letters of a list: *a, b, c, d, đ, e, g*, or *a, b, c, d, e, f, g*, as programs count.
struct ListLettering {
  /// A *đ* stands among them.
  let isVietnamese: Bool
  private let holdsForeign: Bool

  init(_ starts: [ItemStart?]) {
    let lettered = starts.compactMap { $0 }.filter(Self.isLettered)
    // *d, e, e, g*: one of them was meant for *đ*.
    isVietnamese =
      lettered.contains { $0.ordinal == Self.optional }
      || !lettered.contains { $0.ordinal == Self.optional - 1 }
      || lettered.count { $0.ordinal == Self.optional + 1 } > 1
    holdsForeign = lettered.contains { $0.ordinal == nil }
  }

  /// The fifth letter, *đ*.
  private static let optional = 5

  func isLettered(_ start: ItemStart) -> Bool { Self.isLettered(start) }

  private static func isLettered(_ start: ItemStart) -> Bool {
    start.style == .letter || start.style == .capital
  }

  /// *f*
  func isForeign(_ start: ItemStart) -> Bool { Self.isLettered(start) && start.ordinal == nil }

  /// Which item of the list bears this marker: *e* is the fifth of a list that has no *đ*.
  func place(_ start: ItemStart) -> Int? {
    guard Self.isLettered(start), !isVietnamese, let ordinal = start.ordinal,
      ordinal > Self.optional
    else { return start.ordinal }
    return holdsForeign && ordinal > Self.optional + 1 ? ordinal : ordinal - 1
  }
}

extension RequiredList {
  /// *f)*, which no Vietnamese list is lettered with.
  func reportLetter(
    _ start: ItemStart, _ occurrence: ListOccurrence, _ context: inout CheckContext
  ) {
    let language = context.language
    let found = context.source[start.markerSpan]
    let expected = OrdinalLetter.text(occurrence.item + 1)
    context.report(
      Draft(
        .listNumbering, subject: subjects[occurrence.item],
        at: .bytes(
          start.markerSpan, word: context.stream.firstWord(after: start.markerSpan.start)),
        message: language(
          vi:
            "\(name(occurrence.item, language).capitalisedFirst) đánh chữ “\(found)”, không có trong bảng chữ cái tiếng Việt",
          en: "The \(name(occurrence.item, language)) bears “\(found)”, no Vietnamese letter"),
        found: found, expected: expected,
        help: language(
          vi: "Đánh lại theo thứ tự a, b, c, d, đ, e, g.",
          en: "Letter the items a, b, c, d, đ, e, g.")))
  }
}
