import SoatDocument
import SoatFindings
import SoatText

/// Holds a citation against the registry: which document is meant, and what contradicts it.
struct CitationResolver {
  /// Which registered document a citation means, and how certain that is.
  struct Resolution {
    /// Position in the registry.
    let document: Int
    /// The number belongs to another document.
    let isNumberWrong: Bool
    /// The date is not that of the document.
    let isDateWrong: Bool
  }

  let document: Document
  let book: RuleBook

  private var registry: Registry { book.registry }
  private static let surelyMeant = 80
  private static let surelyOther = 50

  func resolution(_ citation: Citation) -> Resolution? {
    let numbered = registry.positions(of: citation.symbol)
    if let dated = dated(citation, among: numbered) {
      return Resolution(document: dated, isNumberWrong: false, isDateWrong: false)
    }
    if let other = underAnotherNumber(citation) {
      return Resolution(document: other, isNumberWrong: true, isDateWrong: false)
    }
    guard !numbered.isEmpty else { return nil }
    return citation.date == nil ? undated(citation, numbered) : misdated(citation, numbered)
  }

  private func dated(_ citation: Citation, among positions: [Int]) -> Int? {
    guard let date = citation.date?.date else { return nil }
    return positions.first { registry.documents[$0].id.date == date }
  }

  /// The registered title stands beside a number that belongs to none or to another document; or
  /// its date and issuer do, without a title, and the number is a slip for the registered one. A
  /// number that may as well be that of another document of the same day is no evidence.
  private func underAnotherNumber(_ citation: Citation) -> Int? {
    // Without a date, a registered number whose title is not known may bear this very title.
    let isTold = registry.positions(of: citation.symbol).contains {
      isTitled(citation, $0) || citation.date == nil && registry.titlePhrases[$0] == nil
    }
    guard citation.date != nil || citation.titleStart != nil, !isTold else { return nil }
    var meant: Int?
    for position in registry.siblings(of: citation.symbol) {
      guard citation.date.map({ $0.date == registry.documents[position].id.date }) ?? true,
        isTitled(citation, position) || isSlip(citation, position)
      else { continue }
      // Two documents of one title tell nothing.
      if meant != nil { return nil }
      meant = position
    }
    return meant
  }

  private func isTitled(_ citation: Citation, _ position: Int) -> Bool {
    titleAgreement(citation, position) ?? 0 >= Self.surelyMeant
  }

  private func isSlip(_ citation: Citation, _ position: Int) -> Bool {
    citation.date != nil && citation.issuer != nil && isIssuer(citation, of: position)
      && titleAgreement(citation, position) == nil && isProved(citation, position)
      && citation.type.map { $0.type == registry.documents[position].type } ?? true
      && registry.symbols[position].map { NumberSlip.isSlip(citation.symbol, of: $0) } ?? false
  }

  /// Several documents may bear the number: the congress and the title tell which is meant. What
  /// another congress or another body passed is another document.
  private func undated(_ citation: Citation, _ numbered: [Int]) -> Resolution? {
    let titled = numbered.max {
      (titleAgreement(citation, $0) ?? 0) < (titleAgreement(citation, $1) ?? 0)
    }
    if let titled, isTitled(citation, titled) {
      return Resolution(document: titled, isNumberWrong: false, isDateWrong: false)
    }
    let fitting = numbered.filter { position in
      let congress = registry.documents[position].congress
      return citation.congress.map { congress == nil || congress == $0.roman } ?? true
        && isIssuer(citation, of: position) && isProved(citation, position)
    }
    // With the congress, a short name stands for the title: *về đội ngũ trí thức*.
    let isNamed = citation.congress != nil
    guard fitting.count == 1, let only = fitting.first, isNamed || numbered.count == 1,
      isNamed || titleAgreement(citation, only) ?? 100 >= Self.surelyOther
    else { return nil }
    return Resolution(document: only, isNumberWrong: false, isDateWrong: false)
  }

  /// A slip changes one part of a date; another date altogether is another document.
  private func misdated(_ citation: Citation, _ numbered: [Int]) -> Resolution? {
    guard let date = citation.date?.date else { return nil }
    for position in numbered {
      let right = registry.documents[position].id.date
      let agreement = titleAgreement(citation, position)
      let isSlip = Self.isSlip(date, of: right, restartsYearly: restartsYearly(citation.symbol))
      if agreement ?? 0 >= Self.surelyMeant
        || agreement == nil && isSlip && isProved(citation, position)
      {
        return Resolution(document: position, isNumberWrong: false, isDateWrong: true)
      }
    }
    return nil
  }

  private static func isSlip(
    _ date: CalendarDate, of right: CalendarDate, restartsYearly: Bool
  ) -> Bool {
    if restartsYearly, date.year != right.year { return false }
    let kept = [date.year == right.year, date.month == right.month, date.day == right.day]
    let isSwapped = date.year == right.year && date.month == right.day && date.day == right.month
    return kept.count { $0 } == 2 || isSwapped
  }

  /// State bodies number from 01 each year: without the year in it, the symbol of another year
  /// is another document (Nghị định 30/2020/NĐ-CP).
  private func restartsYearly(_ symbol: DocumentSymbol) -> Bool {
    symbol.form == .state && symbol.year == nil
  }

  /// Committees of one level share a symbol (`BCĐTW`): the short name that all of them bear, or
  /// none, does not tell which is meant.
  private func isProved(_ citation: Citation, _ position: Int) -> Bool {
    let names = registry.issuers[position]
    guard let whole = names.first,
      let shortest = names.map(\.count).min(), whole.count - shortest >= Self.wordsOfATask
    else { return true }
    return citation.issuer.map { $0.count >= whole.count } ?? false
  }

  private static let wordsOfATask = 5

  /// How much of the registered title stands behind the citation, 0–100; nil where the citation
  /// gives no title or the registry knows none.
  func titleAgreement(_ citation: Citation, _ position: Int) -> Int? {
    titleDifference(citation, position)?.agreement
  }

  func titleDifference(_ citation: Citation, _ position: Int) -> WordingDifference? {
    guard let first = citation.titleStart, let phrase = registry.titlePhrases[position]
    else { return nil }
    let title = book.lexicon.phrases[phrase].syllables
    let sentence = document.sentence(at: first)
    let lead = TitleLead(typed: first, registered: title, in: document.stream)
    let start = min(first + lead.typed, sentence.upperBound)
    let official = OfficialWords(phrase: phrase, range: lead.registered..<title.count)
    let slack = 6
    let end = min(sentence.upperBound, start + official.count + slack)
    guard start < end else { return nil }
    return WordingDifference(
      official, of: book.lexicon.phrases, against: start..<end, in: document.stream.words,
      freeStart: false, freeEnd: true)
  }

  /// Within a known name no shorter one counts: *Thủ tướng Chính phủ* is not *Chính phủ*.
  func isIssuer(_ citation: Citation, of position: Int) -> Bool {
    guard let issuer = citation.issuer else { return true }
    let starts = citation.issuerBodies.isEmpty ? issuer : issuer.prefix(1)
    return registry.issuers[position].contains { name in
      starts.contains { document.stream.matches(name, at: $0) }
        || CommitteeName.isOne(issuer.lowerBound, with: name, in: document.stream)
    }
  }
}
