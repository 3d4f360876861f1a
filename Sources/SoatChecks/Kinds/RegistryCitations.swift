import SoatDocument
import SoatFindings
import SoatText

/// What a citation says of a registered document is true — *viện dẫn đúng*.
///
/// A document that the registry does not know is never wrong for being unknown.
package struct RegistryCitations: Check {
  package static let keyword = "registry"
  package static let summary = Bilingual(
    vi: "Viện dẫn khớp với tên loại, số, ngày, cơ quan, khóa, trích yếu, hiệu lực trong danh bạ",
    en: "Citations agree with the registry in type, number, date, issuer, congress, title, force")
  package static let codes: [FindingCode] = [
    .citationWrongNumber, .citationWrongDate, .citationWrongIssuer, .citationWrongCongress,
    .citationWrongTitle, .citationWrongType, .citationSuperseded,
  ]
  package static let reasons: [FindingCode: [Reason]] = [.citationSuperseded: [.uncertain]]

  static let types = OptionKey(
    "types", .list(.list(.text)), vi: "Tên loại và các chữ viết tắt của nó trong ký hiệu",
    en: "The name of a type and the codes that stand for it in a symbol")
  static let history = OptionKey(
    "history", .list(.phrase), vi: "Cụm từ cho thấy câu kể việc thay thế, bãi bỏ, chuyện cũ",
    en: "Wordings by which a sentence tells of replacement or history")
  package static let schema = TableSchema([types, history] + HistoryTelling.reportKeys)

  private let codes: TypeCodes
  private let force: CitedForce

  package init(_ options: OptionTable, _ setup: inout CheckSetup) {
    codes = TypeCodes(options.textLists(Self.types))
    force = CitedForce(
      HistoryTelling(
        anywhere: options.texts(Self.history), beside: [],
        reports: options.cases(HistoryTelling.reports),
        ahead: options.texts(HistoryTelling.ahead), past: options.texts(HistoryTelling.past)))
  }

  package func run(_ context: inout CheckContext) {
    let resolver = CitationResolver(document: context.document, book: context.book)
    let titles = CitedWording(resolver)
    let days = DateBounds(context.document.header)
    for index in context.document.citations.indices {
      if let right = codes.departure(of: index, in: context) {
        if let meant = documentNamed(by: index, right, context) {
          reportNumber(context.document.citations[index], meant, &context)
          continue
        }
        reportType(index, right, &context)
      }
      guard let resolution = context.resolutions[index] else { continue }
      if let days { force.check(index, resolution, on: days, &context) }
      if resolution.isNumberWrong || resolution.isDateWrong
        || context.document.citations[index].congress != nil
        || !context.document.citations[index].issuerBodies.isEmpty
      {
        checkParts(of: index, resolution, resolver, &context)
      }
      titles.check(index, resolution, &context)
    }
  }

  /// Number, date, congress and issuer.
  private func checkParts(
    of index: Int, _ resolution: CitationResolver.Resolution, _ resolver: CitationResolver,
    _ context: inout CheckContext
  ) {
    let citation = context.document.citations[index]
    let entry = context.book.registry.documents[resolution.document]
    if resolution.isNumberWrong { reportNumber(citation, entry, &context) }
    if resolution.isDateWrong { reportDate(citation, entry, &context) }
    if let congress = citation.congress, let right = entry.congress, congress.roman != right {
      reportCongress(congress, right, entry, &context)
    }
    if !citation.issuerBodies.isEmpty, !resolver.isIssuer(citation, of: resolution.document) {
      reportIssuer(citation, entry, &context)
    }
  }

  /// Type word, number and date are those of one registered document and the code is not: the symbol
  /// is wrong, and not the word (*Nghị quyết số 66-QĐ/TW, ngày 30/4/2025*).
  private func documentNamed(
    by index: Int, _ right: TypeCodes.Departure, _ context: CheckContext
  ) -> RegisteredDocument? {
    let citation = context.document.citations[index]
    guard right.isByCode, let date = citation.date?.date, let type = citation.type?.type,
      let number = citation.symbol.number, context.resolutions[index] == nil
    else { return nil }
    let registry = context.book.registry
    return registry.documents.indices.first { position in
      guard registry.documents[position].id.date == date,
        registry.documents[position].type == type, let symbol = registry.symbols[position]
      else { return false }
      return symbol.number == number && symbol.year == citation.symbol.year
        && symbol.bodyCodes == citation.symbol.bodyCodes
    }.map { registry.documents[$0] }
  }

  private func reportType(
    _ index: Int, _ right: TypeCodes.Departure, _ context: inout CheckContext
  ) {
    let citation = context.document.citations[index]
    let entry = context.resolutions[index].map { context.book.registry.documents[$0.document] }
    guard let type = citation.type else { return }
    let typed = context.text(type.words)
    let symbol = context.text(citation.symbol.words)
    let words = type.words.lowerBound..<citation.symbol.words.upperBound
    let message =
      right.isByCode
      ? context.language(
        vi: "Tên loại “\(typed)” không khớp chữ “\(citation.symbol.codes[0])” trong \(symbol)",
        en: "“\(typed)” is not what “\(citation.symbol.codes[0])” stands for in \(symbol)")
      : context.language(
        vi: "\(symbol) là \(right.name.lowercased()), không phải \(typed.lowercased())",
        en: "\(symbol) is a “\(right.name)”, not a “\(typed)”")
    context.report(
      Draft(
        .citationWrongType, subject: entry?.id.description, at: .words(words), message: message,
        found: context.text(words),
        expected: context.text(words).replacingPrefix(typed, with: right.name),
        help: context.language(
          vi: "Sửa tên loại thành “\(right.name)”, hoặc kiểm tra lại ký hiệu.",
          en: "Write “\(right.name)”, or check the symbol.")))
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
    let expected = date.form.text(entry.id.date)
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
    guard let typed = citation.issuer, let expected = entry.issuers.first else { return }
    let issuer = IssuerName(document: context.document, book: context.book).whole(typed)
    context.report(
      Draft(
        .citationWrongIssuer, subject: entry.id.description, at: .words(issuer),
        message: context.language(
          vi: "\(entry.id.number) do \(expected) ban hành",
          en: "\(entry.id.number) was issued by \(expected)"), found: context.text(issuer),
        expected: expected,
        help: context.language(vi: "Sửa thành “\(expected)”.", en: "Write “\(expected)”.")))
  }
}

extension DateMention.Form {
  /// A date as this form writes it.
  func text(_ date: CalendarDate) -> String {
    switch self {
    case .short: date.short
    case .words: date.inWords
    }
  }
}

extension String {
  fileprivate func replacingLastWord(with word: String) -> String {
    guard let space = lastIndex(of: " ") else { return word }
    return self[...space] + word
  }

  fileprivate func replacingPrefix(_ prefix: String, with other: String) -> String {
    hasPrefix(prefix) ? other + dropFirst(prefix.count) : self
  }
}
