import SoatDocument
import SoatFindings
import SoatText

/// What a citation says of a registered document is true — *viện dẫn đúng*.
///
/// A document that the registry does not know is never wrong for being unknown.
package struct RegistryCitations: Check {
  package static let keyword = "registry"
  package static let summary = Bilingual(
    vi: "Viện dẫn khớp với số, ngày, cơ quan, khóa, trích yếu trong danh mục",
    en: "Citations agree with the registry in number, date, issuer, congress and title")
  package static let codes: [FindingCode] = [
    .citationWrongNumber, .citationWrongDate, .citationWrongIssuer, .citationWrongCongress,
    .citationWrongTitle,
  ]
  package static let schema = TableSchema([])

  private static let judgedTitle = 60

  package init(_ options: OptionTable, _ setup: inout CheckSetup) {}

  package func run(_ context: inout CheckContext) {
    let (citations, documents) = (context.document.citations, context.book.registry.documents)
    for index in citations.indices {
      guard let resolution = context.resolutions[index] else { continue }
      let position = resolution.document
      if resolution.isNumberWrong {
        reportNumber(citations[index], documents[position], &context)
      }
      if resolution.isDateWrong { reportDate(citations[index], documents[position], &context) }
      if let congress = citations[index].congress, let right = documents[position].congress,
        congress.roman != right
      {
        reportCongress(congress, right, documents[position], &context)
      }
      if !citations[index].issuerBodies.isEmpty,
        !CitationResolver.isIssuer(
          citations[index], of: position, context.document, context.book)
      {
        reportIssuer(citations[index], documents[position], &context)
      }
      if citations[index].titleStart != nil,
        let title = CitationResolver.titleDifference(
          citations[index], position, context.document, context.book)
      {
        reportTitle(title, documents[position], &context)
      }
    }
  }

  private func reportNumber(
    _ citation: Citation, _ entry: RegisteredDocument, _ context: inout CheckContext
  ) {
    let found = context.text(citation.symbol.words)
    context.report(
      Draft(
        .citationWrongNumber, subject: entry.id.description, at: .words(citation.symbol.words),
        message: context.language(
          vi: "Sai số văn bản: văn bản ngày \(entry.id.date.short) này có số \(entry.id.number)",
          en: "Wrong number: the document of \(entry.id.date.iso) is \(entry.id.number)"),
        found: found, expected: entry.id.number,
        help: context.language(
          vi: "Sửa thành “\(entry.id.number)”.", en: "Write “\(entry.id.number)”.")))
  }

  private func reportDate(
    _ citation: Citation, _ entry: RegisteredDocument, _ context: inout CheckContext
  ) {
    guard let date = citation.date, date.date.exists else { return }
    let right = entry.id.date
    let expected = date.form == .short ? right.short : right.inWords
    context.report(
      Draft(
        .citationWrongDate, subject: entry.id.description, at: .words(date.words),
        message: context.language(
          vi: "Sai ngày ban hành của \(entry.id.number)",
          en: "Wrong date of \(entry.id.number)"), found: context.text(date.words),
        expected: expected,
        help: context.language(
          vi: "Sửa thành “\(expected)”.", en: "Write “\(expected)”.")))
  }

  private func reportCongress(
    _ congress: (roman: String, words: Range<Int>), _ right: String, _ entry: RegisteredDocument,
    _ context: inout CheckContext
  ) {
    let found = context.text(congress.words)
    let expected = found.replacingLastWord(with: right)
    context.report(
      Draft(
        .citationWrongCongress, subject: entry.id.description, at: .words(congress.words),
        message: context.language(
          vi: "\(entry.id.number) ngày \(entry.id.date.short) là văn bản khóa \(right)",
          en: "\(entry.id.number) of \(entry.id.date.iso) belongs to congress \(right)"),
        found: found, expected: expected,
        diff: [DiffRun(.delete, congress.roman), DiffRun(.insert, right)],
        help: context.language(
          vi: "Sửa thành “\(expected)”, hoặc kiểm tra lại số văn bản.",
          en: "Write “\(expected)”, or check the number.")))
  }

  private func reportIssuer(
    _ citation: Citation, _ entry: RegisteredDocument, _ context: inout CheckContext
  ) {
    guard let issuer = citation.issuer, let expected = entry.issuers.first else { return }
    context.report(
      Draft(
        .citationWrongIssuer, subject: entry.id.description, at: .words(issuer),
        message: context.language(
          vi: "\(entry.id.number) do \(expected) ban hành",
          en: "\(entry.id.number) was issued by \(expected)"), found: context.text(issuer),
        expected: expected,
        help: context.language(vi: "Sửa thành “\(expected)”.", en: "Write “\(expected)”.")))
  }

  private func reportTitle(
    _ title: WordingDifference, _ entry: RegisteredDocument, _ context: inout CheckContext
  ) {
    guard title.agreement >= Self.judgedTitle,
      let run = title.firstUntold(in: context)
    else { return }
    let text = context.book.lexicon.phrases[title.official.phrase].text
    let official = OfficialText(
      title.official.range.lowerBound == 0 ? text : String(text.drop { $0 != " " }.dropFirst()))
    let found = title.found(run, in: context)
    let expected = title.expected(run, official, in: context)
    context.report(
      Draft(
        .citationWrongTitle, subject: entry.id.description, at: .words(title.place(of: run)),
        message: context.language(
          vi: "Trích yếu của \(entry.id.number) không đúng nguyên văn",
          en: "The title of \(entry.id.number) is not as registered"),
        found: found, expected: expected, diff: title.diff(official, in: context),
        help: context.language(
          vi: "Sửa “\(found)” thành “\(expected)”.", en: "Write “\(expected)”.")))
  }
}

extension WordingDifference {
  /// The first run that no check of single words has told already.
  func firstUntold(in context: CheckContext) -> Run? {
    runs.first { run in
      if run.isComma {
        let words = context.stream.words
        let gap = ByteSpan(
          words[run.words.lowerBound - 1].span.end, words[run.words.lowerBound].span.start)
        return !context.isTold(gap)
      }
      guard run.words.count == run.expected.count else { return true }
      return run.words.contains { !context.isTold(context.stream.words[$0].span) }
    }
  }
}

extension String {
  fileprivate func replacingLastWord(with word: String) -> String {
    guard let space = lastIndex(of: " ") else { return word }
    return self[...space] + word
  }
}
