import SoatDocument
import SoatFindings
import SoatText

/// The letters of a list: *a, b, c, d, đ, e, g*, or *a, b, c, d, e, f, g*, as programs count.
struct ListLettering {
  /// A *đ* stands among them, or should.
  let isVietnamese: Bool
  private let holdsForeign: Bool

  /// - Parameter own: the items that bear a marker of their own, in the order of the text.
  init(_ own: [(item: Int, start: ItemStart)]) {
    let lettered = own.filter { Self.isLettered($0.start) }
    let holdsForeign = lettered.contains { $0.start.ordinal == nil }
    // Right behind *d* and its item; else *đ* may be the letter that is wrong.
    let passesOver = zip(lettered, lettered.dropFirst()).contains { above, below in
      above.start.ordinal == Self.optional - 1 && below.start.ordinal == Self.optional + 1
        && (holdsForeign || below.item == above.item + 1)
    }
    // *d, e, e, g*: one of them was meant for *đ*.
    let isRepeated = lettered.count { $0.start.ordinal == Self.optional + 1 } > 1
    isVietnamese =
      !passesOver || isRepeated || lettered.contains { $0.start.ordinal == Self.optional }
    self.holdsForeign = holdsForeign
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
