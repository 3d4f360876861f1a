import SoatDocument
import SoatFindings
import SoatText

/// Citations contradict neither each other nor the date of the document that holds them — *viện
/// dẫn thống nhất*. No registry is asked: this holds for local documents too.
package struct CitationConsistency: Check {
  package static let keyword = "citation-consistency"
  package static let summary = Bilingual(
    vi: "Viện dẫn không mâu thuẫn với nhau và không có ngày sau ngày văn bản",
    en: "Citations contradict neither each other nor the document's own date")
  package static let codes: [FindingCode] = [.citationConflict, .citationFuture]
  package static let schema = TableSchema([])

  package init(_ options: OptionTable, _ setup: inout CheckSetup) {}

  package func run(_ context: inout CheckContext) {
    let days = DateBounds(context.document.header)
    var symbols: [(key: UInt64, index: Int)] = []
    symbols.reserveCapacity(context.document.citations.count)
    for index in context.document.citations.indices {
      // What an appendix says of its own document is held against the header.
      if OwnCitation.isTold(context.document.citations[index], in: context.document) { continue }
      if let days, isLate(index, days, context) {
        reportFuture(context.document.citations[index], &context)
      } else {
        let number = context.document.citations[index].symbol.number ?? 0
        let codes = context.document.citations[index].symbol.codesKey
        symbols.append((codes &+ UInt64(truncatingIfNeeded: number) &* Self.spread, index))
      }
    }
    symbols.sort { $0.key != $1.key ? $0.key < $1.key : $0.index < $1.index }
    var start = 0
    while start < symbols.count {
      var end = start + 1
      while end < symbols.count, symbols[end].key == symbols[start].key { end += 1 }
      if end > start + 1 { compare(symbols[start..<end].map(\.index), &context) }
      start = end
    }
    OwnCitation.check(&context)
  }

  /// Citations of one number and, most probably, of the same codes, in the order of the text.
  private func compare(_ citations: [Int], _ context: inout CheckContext) {
    var earlier: [Int] = []
    for index in citations where context.document.citations[index].date != nil {
      if !isSettled(index, earlier, context) {
        let key = context.document.citations[index].symbol.key
        let others = earlier.filter { context.document.citations[$0].symbol.key == key }
        if let conflict = CitationConflict(index, after: others, in: context) {
          report(conflict, context.document.citations[index], &context)
        }
      }
      if earlier.count < Self.mostCompared { earlier.append(index) }
    }
  }

  /// What has been cited so often is compared with the first of these citations only.
  private static let mostCompared = 16
  private static let spread: UInt64 = 0x9E37_79B9_7F4A_7C15

  /// Nothing stands before it, or the same date and issuer do: told without a copy of either.
  private func isSettled(_ index: Int, _ earlier: [Int], _ context: CheckContext) -> Bool {
    guard !earlier.isEmpty else { return true }
    let isRegistered = context.resolutions[index] != nil
    return earlier.contains { other in
      context.document.citations[other].date?.date == context.document.citations[index].date?.date
        && (isRegistered
          || context.document.citations[other].issuerBodies
            == context.document.citations[index].issuerBodies)
        && context.document.citations[other].symbol.key
          == context.document.citations[index].symbol.key
    }
  }

  /// It is dated after the document. One whose date is known to be wrong is told so already.
  private func isLate(_ index: Int, _ days: DateBounds, _ context: CheckContext) -> Bool {
    if let date = context.document.citations[index].date?.date {
      return date.exists && date > days.latest && context.resolutions[index]?.isDateWrong != true
    }
    return context.document.citations[index].symbol.year.map { $0 > days.latest.year } ?? false
  }

  private func reportFuture(_ citation: Citation, _ context: inout CheckContext) {
    let words = citation.date?.words ?? citation.symbol.words
    let found = context.text(words)
    context.report(
      Draft(
        .citationFuture, at: .words(words),
        message: context.language(
          vi: "\(citation.symbol.canonical) có ngày sau ngày của văn bản này",
          en: "\(citation.symbol.canonical) is dated after this document"),
        found: found,
        help: context.language(
          vi: "Kiểm tra lại “\(found)” và ngày của văn bản này.",
          en: "Check “\(found)” and the date of this document.")))
  }

  private func report(
    _ conflict: CitationConflict, _ citation: Citation, _ context: inout CheckContext
  ) {
    let found = context.text(conflict.words)
    let other = context.text(conflict.other)
    let name = citation.symbol.canonical
    let start = context.stream.words[conflict.other.lowerBound].span.start
    let line = context.stream.line(at: start) + 1
    let message =
      switch conflict.matter {
      case .date:
        context.language(
          vi: "\(name) ở đây ghi ngày \(found), ở dòng \(line) ghi ngày \(other)",
          en: "\(name) is dated \(found) here and \(other) on line \(line)")
      case .issuer:
        context.language(
          vi: "\(name) ở đây là của \(found), ở dòng \(line) là của \(other)",
          en: "\(name) is by \(found) here and by \(other) on line \(line)")
      }
    context.report(
      Draft(
        .citationConflict, at: .words(conflict.words), message: message, found: found,
        expected: other,
        help: context.language(
          vi: "Đối chiếu bản gốc, sửa cho thống nhất trong toàn văn bản.",
          en: "Check the original, and write the same throughout.")))
  }
}
