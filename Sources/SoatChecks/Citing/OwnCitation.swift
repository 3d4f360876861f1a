import SoatDocument
import SoatFindings
import SoatText

/// An appendix says to which document it belongs — *(Kèm theo Kế hoạch số 98/KH-UBND ngày …)* —
/// and says of it what its header says.
enum OwnCitation {
  private static let enclosed: Wordings = ["kèm theo", "ban hành theo", "phê duyệt tại"]

  static func check(_ context: inout CheckContext) {
    let document = context.document
    guard let first = document.appendix.first?.words.lowerBound,
      let own = document.header.number?.symbol, own.number != nil
    else { return }
    for citation in document.citations
    where citation.words.lowerBound >= first && belongs(citation, own, document) {
      if citation.symbol.number != own.number {
        report(citation.symbol.words, expected: own.canonical, &context)
      } else if let mention = citation.date, let date = document.date, mention.date.exists,
        mention.date != date
      {
        report(mention.words, expected: date.short, &context)
      }
    }
  }

  /// What comes with the document whose symbol this is.
  private static func belongs(
    _ citation: Citation, _ own: DocumentSymbol, _ document: Document
  ) -> Bool {
    let start = citation.words.lowerBound
    guard citation.symbol.codesKey == own.codesKey,
      document.stream.firstMatch(of: enclosed, before: start) != nil
    else { return false }
    // A note of its own, *(Ban hành kèm theo …)*; in running text another document is meant: *Quy chế
    // ban hành kèm theo …*.
    return (max(0, start - longestLead)..<start).contains { word in
      document.stream.words[word].gap.contains(.openParenthesis)
        && (document.stream.words[word].isCapitalised || opensLine(word, document))
    }
  }

  /// Above the text of what is attached, or in a form.
  private static func opensLine(_ word: Int, _ document: Document) -> Bool {
    let line = document.stream.line(at: document.stream.words[word].span.start)
    return document.stream.lines[line].words.first == word
      && document.text(holding: word) === document
  }

  /// *Ban hành kèm theo*
  private static let longestLead = 4

  /// It is held against the header, and against nothing else.
  static func isTold(_ citation: Citation, in document: Document) -> Bool {
    guard let first = document.appendix.first?.words.lowerBound, citation.words.lowerBound >= first,
      let own = document.header.number?.symbol, own.number != nil, document.date != nil
    else { return false }
    return belongs(citation, own, document)
  }

  private static func report(
    _ words: Range<Int>, expected: String, _ context: inout CheckContext
  ) {
    let found = context.text(words)
    context.report(
      Draft(
        .citationConflict, at: .words(words),
        message: context.language(
          vi: "Phần kèm theo ghi “\(found)”, còn văn bản này là “\(expected)”",
          en: "What is attached says “\(found)”, and this document is “\(expected)”"),
        found: found, expected: expected,
        help: context.language(
          vi: "Sửa lại theo số, ngày của chính văn bản này.",
          en: "Write the number and the date of this very document.")))
  }
}
