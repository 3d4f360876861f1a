import SoatDocument
import SoatFindings
import SoatText

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
