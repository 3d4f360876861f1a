import SoatDocument
import SoatFindings
import SoatText

/// Citations are whole at first mention and their symbols rightly formed — *thể thức viện dẫn*.
package struct CitationForm: Check {
  package static let keyword = "citation-form"
  package static let summary = Bilingual(
    vi: "Viện dẫn lần đầu đầy đủ, ký hiệu viết đúng mẫu",
    en: "First citations are complete and symbols are well formed")
  package static let codes: [FindingCode] = [.citationIncomplete, .citationMalformed]
  package static let schema = TableSchema([])

  package init(_ options: OptionTable, _ setup: inout CheckSetup) {}

  package func run(_ context: inout CheckContext) {
    for citation in context.document.citations { checkSymbol(citation, &context) }
    checkFirstMentions(&context)
  }

  private func checkSymbol(_ citation: Citation, _ context: inout CheckContext) {
    let symbol = citation.symbol
    if let (reason, expected) = SymbolForm.departure(of: symbol) {
      let found = context.text(symbol.words)
      context.report(
        Draft(
          .citationMalformed, reason: reason, at: .words(symbol.words),
          message: reason == .mixed
            ? context.language(
              vi: "Lẫn kiểu ký hiệu của Đảng và của Nhà nước",
              en: "Party and State forms of the symbol are mixed")
            : context.language(
              vi: "Ký hiệu văn bản viết sai mẫu", en: "The symbol is malformed"),
          found: found, expected: expected,
          help: context.language(vi: "Viết “\(expected)”.", en: "Write “\(expected)”.")))
    } else if holdsLongDash(symbol, context) {
      let found = context.text(symbol.words)
      let expected = String(
        found.filter { $0 != " " }.map { Self.longDashes.contains($0) ? "-" : $0 })
      context.report(
        Draft(
          .citationMalformed, reason: .form, at: .words(symbol.words),
          message: context.language(
            vi: "Ký hiệu văn bản dùng dấu gạch ngang thay cho gạch nối",
            en: "The symbol is written with a dash for its hyphen"),
          found: found, expected: expected,
          help: context.language(vi: "Viết “\(expected)”.", en: "Write “\(expected)”.")))
    } else if symbol.hasSpaceInside {
      let found = context.text(symbol.words)
      let expected = found.filter { $0 != " " }
      context.report(
        Draft(
          .citationMalformed, reason: .space, at: .words(symbol.words),
          message: context.language(
            vi: "Thừa dấu cách trong ký hiệu văn bản", en: "A space stands inside the symbol"),
          found: found, expected: expected,
          help: context.language(
            vi: "Viết liền “\(expected)”.", en: "Write “\(expected)” without spaces.")))
    }
  }

  private static let longDashes: Set<Character> = ["‒", "–", "—", "―", "−"]

  /// `57–NQ/TW`, `57—NQ/TW`; the hyphen that breaks no line (U+2011) is a hyphen.
  private func holdsLongDash(_ symbol: DocumentSymbol, _ context: CheckContext) -> Bool {
    let bytes = context.source.bytes
    return (symbol.span.start..<symbol.span.end).contains { position in
      bytes[position] == 0xE2 && position + 2 < symbol.span.end
        && (bytes[position + 1] == 0x80 && (0x92...0x95).contains(bytes[position + 2])
          || bytes[position + 1] == 0x88 && bytes[position + 2] == 0x92)
    }
  }

  /// A mention in the subject may be short; the first one below it gives date and issuer.
  private func checkFirstMentions(_ context: inout CheckContext) {
    let document = context.document
    var known: Set<DocumentSymbol.Key> = []
    for (index, resolution) in context.resolutions.enumerated() {
      let citation = document.citations[index]
      let key = citation.symbol.key
      guard !known.contains(key) else { continue }
      if citation.date != nil, citation.issuer != nil {
        known.insert(key)
        continue
      }
      let lacking = Lacking(index, in: document)
      if !lacking.date, !lacking.issuer { known.insert(key) }
      let word = citation.symbol.words.lowerBound
      guard !known.contains(key), document.paragraphIndex(at: word) != nil, citation.type != nil,
        !isInHeading(word, document)
      else { continue }
      known.insert(key)
      report(citation, lacking, resolution, &context)
    }
  }

  private func isInHeading(_ word: Int, _ document: Document) -> Bool {
    document.section(at: word)?.heading?.contains(word) ?? false
  }

  private func report(
    _ citation: Citation, _ lacks: Lacking, _ resolution: CitationResolver.Resolution?,
    _ context: inout CheckContext
  ) {
    let entry = resolution.map { context.book.registry.documents[$0.document] }
    let lacking =
      lacks.date && lacks.issuer
      ? context.language(vi: "ngày và cơ quan ban hành", en: "date and issuer")
      : lacks.date
        ? context.language(vi: "ngày ban hành", en: "the date")
        : context.language(vi: "cơ quan ban hành", en: "the issuer")
    context.report(
      Draft(
        .citationIncomplete, subject: entry?.id.description,
        at: .words(citation.words),
        message: context.language(
          vi: "Viện dẫn lần đầu thiếu \(lacking)", en: "The first citation lacks \(lacking)"),
        found: context.text(citation.words), expected: entry.map { wholeCitation(of: $0) },
        help: context.language(
          vi: "Lần đầu ghi đủ: tên loại, số, ký hiệu, ngày, cơ quan ban hành.",
          en: "Give type, number, date and issuer at the first mention.")))
  }

  private func wholeCitation(of entry: RegisteredDocument) -> String {
    let term = entry.congress.map { " khóa \($0)" } ?? ""
    return
      "\(entry.type.names[0]) số \(entry.id.number), ngày \(entry.id.date.short) của \(entry.issuers.first ?? "")\(term)"
  }
}

/// What a citation does not give, neither itself nor by the words around it.
private struct Lacking {
  let date: Bool
  let issuer: Bool

  /// *tại Tờ trình số …*, *ban hành Nghị quyết số …*: the issuer stands before the citation.
  private static let introducers: [Wording] = ["tại", "ban hành", "kèm theo"]
  /// How far behind a citation the next of the same row begins.
  private static let reach = 6
  /// How many citations such a row has.
  private static let longestRow = 8

  init(_ index: Int, in document: Document) {
    let citation = document.citations[index]
    let isLaw = citation.symbol.codes.first.map { $0.hasPrefix("QH") || $0.hasPrefix("UBTVQH") }
    let start = citation.words.lowerBound
    let isIntroduced = Self.introducers.contains {
      document.stream.matches($0, at: start - $0.count)
    }
    date =
      citation.date == nil && isLaw != true
      && !(isIntroduced && Self.hasDate(before: start, document))
    issuer =
      citation.issuer == nil && isLaw != true && !isIntroduced
      && !Self.sharesIssuer(index, document)
  }

  private static func hasDate(before word: Int, _ document: Document) -> Bool {
    let sentence = document.sentence(at: word)
    return document.dates.contains {
      sentence.contains($0.words.lowerBound) && $0.words.upperBound <= word
    }
  }

  /// *Kết luận số …, ngày … và Kết luận số …, ngày … của Bộ Chính trị*
  private static func sharesIssuer(_ index: Int, _ document: Document) -> Bool {
    let citations = document.citations
    var position = index
    while position + 1 < citations.count, position < index + longestRow {
      let (citation, next) = (citations[position], citations[position + 1])
      guard next.words.lowerBound - citation.words.upperBound <= reach,
        !document.stream.words[citation.words.upperBound...next.words.lowerBound].contains(
          where: { $0.gap.intersects(.sentenceEnd) }),
        citation.titleStart == nil
      else { return false }
      if next.issuer != nil { return true }
      position += 1
    }
    return false
  }
}

/// Whether the separators of a symbol fit the body that it names.
enum SymbolForm {
  /// How a symbol departs from its form, and how it should be; nil where it does not.
  static func departure(of symbol: DocumentSymbol) -> (reason: Reason, expected: String)? {
    guard symbol.codes.count > 1, symbol.typeCode != nil else { return nil }
    switch symbol.form {
    case .irregular: return (.form, isState(symbol) ? state(symbol) : party(symbol))
    case .state: return isParty(symbol) ? (.form, party(symbol)) : nil
    case .party: return isState(symbol) ? (.mixed, state(symbol)) : nil
    }
  }

  private static func party(_ symbol: DocumentSymbol) -> String {
    "\(symbol.numberText)-\(symbol.codes[0])/\(rest(symbol))"
  }

  private static func state(_ symbol: DocumentSymbol) -> String {
    let year = symbol.year.map { "/\($0)" } ?? ""
    return "\(symbol.numberText)\(year)/\(symbol.codes[0])-\(rest(symbol))"
  }

  private static func rest(_ symbol: DocumentSymbol) -> String {
    symbol.codes.dropFirst().joined(separator: "-")
  }

  /// Codes of Party bodies end in that of their committee.
  private static func isParty(_ symbol: DocumentSymbol) -> Bool {
    guard symbol.codes.count == 2, let body = symbol.codes.last else { return false }
    return ["TW", "TU", "HU", "QU", "ĐU", "ThU"].contains { body.hasSuffix($0) }
  }

  private static func isState(_ symbol: DocumentSymbol) -> Bool {
    guard symbol.codes.count == 2, let body = symbol.codes.last else { return false }
    return ["CP", "TTg", "CTN", "UBND", "HĐND", "VPCP"].contains(body)
  }
}
