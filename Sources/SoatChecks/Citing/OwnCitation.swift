import SoatDocument
import SoatFindings
import SoatText

/// An appendix says to which document it belongs — *(Kèm theo Kế hoạch số 98/KH-UBND ngày …)* —
/// and says of it what its header says.
enum OwnCitation {
  private static let enclosed: Wordings = ["kèm theo"]

  static func check(_ context: inout CheckContext) {
    let document = context.document
    guard let first = document.appendix.first?.words.lowerBound,
      let own = document.header.number?.symbol, own.number != nil
    else { return }
    for citation in document.citations
    where citation.words.lowerBound >= first && citation.symbol.codesKey == own.codesKey
      && document.stream.firstMatch(of: enclosed, before: citation.words.lowerBound) != nil
    {
      if citation.symbol.number != own.number {
        report(citation.symbol.words, expected: own.canonical, &context)
      } else if let mention = citation.date, let date = document.date, mention.date.exists,
        mention.date < date
      {
        // A later day is told as one that has not come yet.
        report(mention.words, expected: date.short, &context)
      }
    }
  }

  private static func report(
    _ words: Range<Int>, expected: String, _ context: inout CheckContext
  ) {
    let found = context.text(words)
    context.report(
      Draft(
        .citationConflict, at: .words(words),
        message: context.language(
          vi: "Phụ lục ghi kèm theo văn bản \(found), còn văn bản này là \(expected)",
          en: "The appendix says that it belongs to \(found), and this document is \(expected)"),
        found: found, expected: expected,
        help: context.language(
          vi: "Sửa lại theo số, ngày của chính văn bản này.",
          en: "Write the number and the date of this very document.")))
  }
}
