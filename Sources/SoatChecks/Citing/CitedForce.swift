import SoatDocument
import SoatFindings
import SoatText

/// Whether a cited document was still in force at the date of the one that cites it — *hiệu lực*.
struct CitedForce: Sendable {
  private let telling: HistoryTelling

  init(_ telling: HistoryTelling) { self.telling = telling }

  /// Each document is told once, where it is cited first.
  func check(
    _ index: Int, _ resolution: CitationResolver.Resolution, on days: DateBounds,
    _ context: inout CheckContext
  ) {
    let entry = context.book.registry.documents[resolution.document]
    guard let (end, isCertain) = end(of: entry, before: days), !resolution.isNumberWrong,
      isFirst(index, resolution, context),
      isIdentified(context.document.citations[index]), !isHistory(index, end, days, context)
    else { return }
    report(context.document.citations[index], entry, isCertain: isCertain, &context)
  }

  private func end(
    of entry: RegisteredDocument, before days: DateBounds
  ) -> (day: CalendarDate, isCertain: Bool)? {
    if let until = entry.until, until < days.earliest { return (until, true) }
    if let doubt = entry.doubtfulFrom { return doubt <= days.earliest ? (doubt, false) : nil }
    // Where nothing else is said, its successor has been in force from its own day on.
    if entry.until == nil, let next = entry.replacedBy?.date, entry.id.date < next,
      next < days.earliest
    {
      return (next, true)
    }
    return nil
  }

  /// A number alone may be that of another term of office.
  private func isIdentified(_ citation: Citation) -> Bool {
    citation.date != nil || citation.issuer != nil || citation.titleStart != nil
  }

  private func isFirst(
    _ index: Int, _ resolution: CitationResolver.Resolution, _ context: CheckContext
  ) -> Bool {
    !context.resolutions[..<index].contains { $0?.document == resolution.document }
  }

  private func isHistory(
    _ index: Int, _ end: CalendarDate, _ days: DateBounds, _ context: CheckContext
  ) -> Bool {
    let words = context.document.citations[index].words
    return telling.isReported(at: words.lowerBound, after: end, days, context.document)
      || context.document.citationWhoseTitleHolds(words) != nil
      || telling.tellsHistory(
        context.document.statement(at: words.lowerBound), around: words, in: context.stream)
  }

  private func report(
    _ citation: Citation, _ entry: RegisteredDocument, isCertain: Bool,
    _ context: inout CheckContext
  ) {
    let next = entry.replacedBy
    let message: String
    switch (next, isCertain) {
    case (let next?, true):
      message = context.language(
        vi: "\(entry.id.number) đã được thay thế bằng \(next.number), ngày \(next.date.short)",
        en: "\(entry.id.number) was replaced by \(next.number) of \(next.date.iso)")
    case (let next?, false):
      message = context.language(
        vi: "\(entry.id.number) có thể đã được thay thế bằng \(next.number), nguồn chưa thống nhất",
        en: "\(entry.id.number) may have been replaced by \(next.number): sources differ")
    case (nil, _):
      message = context.language(
        vi: "\(entry.id.number) đã hết hiệu lực vào ngày của văn bản này",
        en: "\(entry.id.number) had expired at the date of this document")
    }
    context.report(
      Draft(
        .citationSuperseded, subject: entry.id.description, reason: isCertain ? nil : .uncertain,
        at: .words(citation.symbol.words), message: message,
        found: context.text(citation.symbol.words), expected: next?.number,
        help: context.language(
          vi: "Viện dẫn văn bản đang có hiệu lực; nếu kể việc trước đó, ghi rõ “trước đây”.",
          en: "Cite the one in force; where history is told, say “trước đây”.")))
  }
}
