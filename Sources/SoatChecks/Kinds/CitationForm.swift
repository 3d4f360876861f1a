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
  package static let reasons: [FindingCode: [Reason]] = [
    .citationMalformed: [.space, .mixed, .form]
  ]
  package static let schema = TableSchema([])

  package init(_ options: OptionTable, _ setup: inout CheckSetup) {}

  package func run(_ context: inout CheckContext) {
    for index in context.document.citations.indices { checkSymbol(index, &context) }
    checkFirstMentions(&context)
  }

  private func checkSymbol(_ index: Int, _ context: inout CheckContext) {
    // Nearly all are right, and a copy is dear.
    guard
      SymbolForm.departs(
        context.document.citations[index].symbol.form,
        context.document.citations[index].symbol.codes)
        || context.document.citations[index].symbol.hasSpaceInside
        || holdsLongDash(context.document.citations[index].symbol.span, context)
    else { return }
    let symbol = context.document.citations[index].symbol
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
    } else if holdsLongDash(symbol.span, context) {
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
  private func holdsLongDash(_ symbol: ByteSpan, _ context: CheckContext) -> Bool {
    let bytes = context.source.bytes
    return (symbol.start..<symbol.end).contains { position in
      bytes[position] == 0xE2 && position + 2 < symbol.end
        && (bytes[position + 1] == 0x80 && (0x92...0x95).contains(bytes[position + 2])
          || bytes[position + 1] == 0x88 && bytes[position + 2] == 0x92)
    }
  }

  /// A mention in the subject may be short; the first one below it gives date and issuer.
  private func checkFirstMentions(_ context: inout CheckContext) {
    var known = SeenHashes(capacity: context.document.citations.count)
    for index in context.document.citations.indices {
      let key = Self.hash(context.document.citations[index].symbol)
      guard known.count(of: key) == 0 else { continue }
      let lacks = Lacking(index, in: context)
      let isWhole = !lacks.date && !lacks.issuer
      guard isWhole || isMention(index, context) else { continue }
      _ = known.insert(key)
      if let meant = meantHash(index, context) { _ = known.insert(meant) }
      if !isWhole {
        report(index, lacks, &context)
      }
    }
  }

  /// What `DocumentSymbol.key` tells apart.
  private static func hash(_ symbol: borrowing DocumentSymbol) -> UInt64 {
    var hash = Fingerprint()
    hash.add(symbol.codesKey)
    hash.add(UInt64(bitPattern: Int64(symbol.number ?? -1)))
    hash.add(UInt64(bitPattern: Int64(symbol.year ?? -1)))
    return hash.value
  }

  /// The symbol that is meant where the one that is written is wrong, and told so: later mentions
  /// that are right are no first ones.
  private func meantHash(_ index: Int, _ context: CheckContext) -> UInt64? {
    if let resolution = context.resolutions[index], resolution.isNumberWrong {
      return context.book.registry.symbols[resolution.document].map { Self.hash($0) }
    }
    guard let type = context.document.citations[index].type?.type,
      let code = context.document.citations[index].symbol.typeCode,
      !type.codes.contains(code), let right = type.codes.first
    else { return nil }
    let citation = context.document.citations[index]
    let body = citation.symbol.codes.dropFirst().joined(separator: "-")
    let year = citation.symbol.year.map { "/\($0)" } ?? ""
    let text =
      citation.symbol.form == .state
      ? "\(citation.symbol.numberText)\(year)/\(right)-\(body)"
      : "\(citation.symbol.numberText)-\(right)/\(body)"
    return DocumentSymbol.reading(text).map { Self.hash($0) }
  }

  private static let several: Wording = "các"

  /// *các Nghị quyết số 57-NQ/TW, 66-NQ/TW và 68-NQ/TW*: a row names documents by their numbers.
  private func opensRow(_ index: Int, _ context: CheckContext) -> Bool {
    let citations = context.document.citations
    guard index + 1 < citations.count, citations[index + 1].type == nil,
      let type = citations[index].type?.words.lowerBound,
      context.stream.matches(Self.several, at: type - 1)
    else { return false }
    let end = citations[index].words.upperBound
    let next = citations[index + 1].words.lowerBound
    return (0...Lacking.reach).contains(next - end)
      && !context.stream.words[end...next].contains { $0.gap.intersects(.sentenceEnd) }
  }

  /// It names a document in running text: not in a heading, nor within the title of another
  /// document, nor as one of a row.
  private func isMention(_ index: Int, _ context: CheckContext) -> Bool {
    let word = context.document.citations[index].symbol.words.lowerBound
    guard context.document.citations[index].type != nil,
      context.document.paragraphIndex(at: word) != nil,
      context.document.citationWhoseTitleHolds(context.document.citations[index].words) == nil,
      !opensRow(index, context)
    else { return false }
    guard let section = context.document.sectionIndex(at: word),
      let heading = context.document.sections[section].heading
    else { return true }
    return !heading.contains(word)
  }

  private func report(
    _ index: Int, _ lacks: Lacking, _ context: inout CheckContext
  ) {
    let citation = context.document.citations[index]
    let words = ownWords(index, context)
    let entry = context.resolutions[index].map { context.book.registry.documents[$0.document] }
    let isOfCommittee = context.resolutions[index].map {
      let issuer = context.book.registry.issuers[$0.document].first
      return issuer.map { $0.folded.starts(with: Self.committee.folded) } ?? false
    }
    let lacking =
      lacks.date && lacks.issuer
      ? context.language(vi: "ngày và cơ quan ban hành", en: "date and issuer")
      : lacks.date
        ? context.language(vi: "ngày ban hành", en: "the date")
        : context.language(vi: "cơ quan ban hành", en: "the issuer")
    let type = citation.type.map { context.text($0.words) }
    let expected = entry.flatMap { entry in
      type.map {
        wholeCitation(of: entry, isOfCommittee: isOfCommittee ?? false, as: $0, context.regime)
      }
    }
    context.report(
      Draft(
        .citationIncomplete, subject: entry?.id.description,
        at: .words(words),
        message: context.language(
          vi: "Viện dẫn lần đầu thiếu \(lacking)", en: "The first citation lacks \(lacking)"),
        found: context.text(words), expected: expected,
        help: context.language(
          vi: "Lần đầu ghi đủ: tên loại, số, ký hiệu, ngày, cơ quan ban hành.",
          en: "Give type, number, date and issuer at the first mention.")))
  }

  /// Its words without those of the next citation: *… của Trung ương và Kết luận số …*.
  private func ownWords(_ index: Int, _ context: CheckContext) -> Range<Int> {
    let citations = context.document.citations
    let words = citations[index].words
    guard index + 1 < citations.count, citations[index + 1].words.lowerBound < words.upperBound,
      citations[index + 1].words.lowerBound > words.lowerBound
    else { return words }
    let end = citations[index + 1].words.lowerBound
    let isJoined = context.stream.matches(Self.and, at: end - 1)
    return words.lowerBound..<max(words.lowerBound + 1, isJoined ? end - 1 : end)
  }

  private static let and: Wording = "và"

  /// As the regime of the document writes it: a comma and figures in the Party's, words in the
  /// State's (Hướng dẫn 36-HD/VPTW; Nghị định 30/2020/NĐ-CP, Phụ lục I). The term is given of the
  /// Central Committee alone.
  private func wholeCitation(
    of entry: RegisteredDocument, isOfCommittee: Bool, as type: String, _ regime: Regime?
  ) -> String {
    let issuer = entry.issuers.first ?? ""
    let term = isOfCommittee ? entry.congress.map { " khóa \($0)" } ?? "" : ""
    let date = entry.id.date
    let day = regime == .state ? " ngày \(date.inWords)" : ", ngày \(date.short)"
    return "\(type) số \(entry.id.number)\(day) của \(issuer)\(term)"
  }

  private static let committee: Wording = "Ban Chấp hành Trung ương"
}

/// What a citation does not give, neither itself nor by the words around it.
private struct Lacking {
  let date: Bool
  let issuer: Bool

  /// *tại Tờ trình số …*, *ban hành Nghị quyết số …*: the issuer stands before the citation.
  private static let introducers: Wordings = [
    "tại", "ban hành", "kèm theo", "đã có", "gửi", "trình", "ký", "xây dựng",
  ]
  /// How far behind a citation the next of the same row begins.
  static let reach = 6
  /// How many citations such a row has.
  private static let longestRow = 8

  init(_ index: Int, in context: borrowing CheckContext) {
    let citations = context.document.citations
    guard citations[index].date == nil || citations[index].issuer == nil,
      !Self.isLaw(citations[index].symbol)
    else {
      (date, issuer) = (false, false)
      return
    }
    let start = citations[index].words.lowerBound
    let isIntroduced =
      Self.isIntroduced(start, context) || Self.isIntroducedBefore(index, context)
    date = citations[index].date == nil && !(isIntroduced && Self.hasDate(before: start, context))
    issuer =
      citations[index].issuer == nil && !isIntroduced && !Self.sharesIssuer(index, context)
  }

  /// In parentheses, a citation proves what the words before them say of its issuer.
  private static func isIntroduced(_ start: Int, _ context: CheckContext) -> Bool {
    context.stream.words[start].gap.contains(.openParenthesis)
      || context.stream.firstMatch(of: introducers, before: start) != nil
  }

  /// *Bộ Chính trị ban hành Nghị quyết số … về … và Nghị quyết số …*: the verb has two objects, which
  /// are documents of one body.
  private static func isIntroducedBefore(_ index: Int, _ context: CheckContext) -> Bool {
    guard index > 0 else { return false }
    let citations = context.document.citations
    let (before, start) = (citations[index - 1].words, citations[index].words.lowerBound)
    guard citations[index - 1].symbol.codes.last == citations[index].symbol.codes.last,
      before.upperBound <= start,
      context.stream.matches(and, at: start - 1)
        || context.stream.words[start].gap.intersects([.comma, .semicolon]),
      !context.stream.words[before.upperBound...start].contains(where: {
        $0.gap.intersects(.sentenceEnd)
      })
    else { return false }
    return isIntroduced(before.lowerBound, context)
  }

  private static let and: Wording = "và"

  private static func isLaw(_ symbol: DocumentSymbol) -> Bool {
    symbol.codes.first.map { $0.hasPrefix("QH") || $0.hasPrefix("UBTVQH") } ?? false
  }

  private static func hasDate(before word: Int, _ context: CheckContext) -> Bool {
    let sentence = context.document.sentence(at: word)
    return context.document.dates.contains {
      sentence.contains($0.words.lowerBound) && $0.words.upperBound <= word
    }
  }

  /// *Kết luận số …, ngày … và Kết luận số …, ngày … của Bộ Chính trị*
  private static func sharesIssuer(_ index: Int, _ context: CheckContext) -> Bool {
    let citations = context.document.citations
    var position = index
    while position + 1 < citations.count, position < index + longestRow {
      let end = citations[position].words.upperBound
      let next = citations[position + 1].words.lowerBound
      guard (0...reach).contains(next - end), citations[position].titleStart == nil,
        !context.stream.words[end...next].contains(where: { $0.gap.intersects(.sentenceEnd) })
      else { return false }
      if citations[position + 1].issuer != nil { return true }
      position += 1
    }
    return false
  }
}
