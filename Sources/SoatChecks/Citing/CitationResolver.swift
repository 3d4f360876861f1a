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
    if let other = underAnotherYear(citation) ?? underAnotherNumber(citation)
      ?? underAnotherSymbol(citation)
    {
      return Resolution(document: other, isNumberWrong: true, isDateWrong: false)
    }
    guard !numbered.isEmpty else { return nil }
    return citation.date == nil ? undated(citation, numbered) : misdated(citation, numbered)
  }

  private func dated(_ citation: Citation, among positions: [Int]) -> Int? {
    guard let date = citation.date?.date else { return nil }
    return positions.first { registry.documents[$0].id.date == date }
  }

  /// *30/2022/NĐ-CP ngày 05/3/2020*: the year of the symbol is not that of the date, which is the
  /// registered one.
  private func underAnotherYear(_ citation: Citation) -> Int? {
    guard let year = citation.symbol.year, let date = citation.date?.date, date.year != year else {
      return nil
    }
    return dated(citation, among: registry.positions(of: citation.symbol, in: date.year))
  }

  /// The registered title stands beside a number that belongs to none or to another document; or
  /// its date and issuer do, without a title, and the number is a slip for the registered one. A
  /// number that may as well be that of another document of the same day is no evidence.
  private func underAnotherNumber(_ citation: Citation) -> Int? {
    guard citation.date != nil || citation.titleStart != nil else { return nil }
    // Without a date, a registered number whose title is not known may bear this very title.
    let isTold = registry.positions(of: citation.symbol).contains {
      isTitled(citation, $0) || citation.date == nil && registry.titlePhrases[$0] == nil
    }
    guard !isTold else { return nil }
    var meant: Int?
    for position in registry.siblings(of: citation.symbol) {
      guard citation.date.map({ $0.date == registry.documents[position].id.date }) ?? true,
        isTitled(citation, position) && !namesOther(citation, position)
          || isSlip(citation, position)
      else { continue }
      // Two documents of one title tell nothing.
      if meant != nil { return nil }
      meant = position
    }
    return meant
  }

  /// *71-NQ/TW ngày 01/4/2025 của Chính phủ*: number, date and issuer are those of a registered
  /// document, whose symbol is another one.
  private func underAnotherSymbol(_ citation: Citation) -> Int? {
    guard let date = citation.date?.date, citation.issuer != nil else { return nil }
    let typed = citation.symbol
    return registry.first(of: date) { position in
      guard let right = registry.symbols[position] else { return false }
      return right.number == typed.number && right.year == typed.year
        && right.typeCode == typed.typeCode && right.codesKey != typed.codesKey
        && isIssuer(citation, of: position) && isProved(citation, position)
    }
  }

  private func isTitled(_ citation: Citation, _ position: Int) -> Bool {
    guard let (official, words) = title(of: citation, position) else { return false }
    // Of the titles of a series most have few words in common.
    let most = WordingDifference.mostAgreement(
      official, of: book.lexicon.phrases, with: words, in: document.stream.words)
    return most >= Self.surelyMeant && difference(official, words).agreement >= Self.surelyMeant
  }

  /// The title differs in a name or a number: *thành phố Đà Nẵng* for *thành phố Hải Phòng*.
  private func namesOther(_ citation: Citation, _ position: Int) -> Bool {
    titleDifference(citation, position)?.runs.contains { run in
      !run.isComma && !run.words.isEmpty
        && run.words.allSatisfy { document.stream.words[$0].isNamed }
    } ?? false
  }

  private func isSlip(_ citation: Citation, _ position: Int) -> Bool {
    guard let date = citation.date?.date, citation.issuer != nil,
      titleAgreement(citation, position) == nil, let right = registry.symbols[position],
      isIssuer(citation, of: position), isProved(citation, position),
      citation.type.map({ $0.type == registry.documents[position].type }) ?? true
    else { return false }
    if NumberSlip.isSlip(citation.symbol, of: right) { return true }
    guard NumberSlip.isNear(citation.symbol, to: right), isKnown(position) else { return false }
    if isNamedShort(citation, right) { return true }
    return registry.documents[position].isSparse && citation.titleStart == nil
      && isAlone(position)
      && !registry.positions(of: citation.symbol).contains {
        DateSlip.isSlip(date, of: registry.documents[$0].id.date)
      }
  }

  /// It was there at the date of the document that cites.
  private func isKnown(_ position: Int) -> Bool {
    document.date.map { registry.documents[position].id.date <= $0 } ?? true
  }

  /// No other registered document of the series bears its date, as those of a plenum do.
  private func isAlone(_ position: Int) -> Bool {
    registry.symbols[position].map { symbol in
      registry.siblings(of: symbol).count {
        registry.documents[$0].id.date == registry.documents[position].id.date
      } == 1
    } ?? false
  }

  /// The document goes on with the registered number, by which nothing else is cited in full, or
  /// gives it as the short name: *(sau đây gọi tắt là Nghị quyết 57)*.
  private func isNamedShort(_ citation: Citation, _ right: DocumentSymbol) -> Bool {
    let words = document.stream.words
    if let name = citation.shortName, let number = right.number,
      name.contains(where: {
        words[$0].isNumber && Int(document.source[words[$0].span]) == number
      })
    {
      return true
    }
    let start = citation.words.lowerBound
    var isNamed = false
    for other in document.citations where other.words.lowerBound != start {
      if other.symbol.key == citation.symbol.key { return false }
      guard other.symbol.key == right.key else { continue }
      if other.words.lowerBound < start || other.date != nil || other.issuer != nil { return false }
      isNamed = true
    }
    return isNamed
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
    // With its year, a State symbol names one document alone: *193/2025/QH15*.
    let isNamed = citation.symbol.form == .state && citation.symbol.year != nil
    for position in numbered {
      let right = registry.documents[position].id.date
      let agreement = titleAgreement(citation, position)
      let isSlip =
        restartsYearly(citation.symbol) && date.year != right.year
        ? isOfWrongYear(citation, position) : DateSlip.isSlip(date, of: right)
      if agreement ?? 0 >= Self.surelyMeant
        || agreement == nil && isSlip && isProved(citation, position)
        || isNamed && agreement ?? 0 >= Self.surelyOther
      {
        return Resolution(document: position, isNumberWrong: false, isDateWrong: true)
      }
    }
    return nil
  }

  /// The day agrees, and only the year does not; what the sentence cites beside the registered one
  /// is another document.
  private func isOfWrongYear(_ citation: Citation, _ position: Int) -> Bool {
    guard let date = citation.date?.date, citation.issuer != nil, isKnown(position),
      isIssuer(citation, of: position)
    else { return false }
    let id = registry.documents[position].id
    // A title that cannot be compared tells of another one in January, when numbers are low.
    guard DateSlip.isOfYear(date, of: id.date, number: citation.symbol.number),
      citation.titleStart == nil || date.month != 1
    else { return false }
    let statement = document.sentence(at: citation.words.lowerBound)
    return !document.citations.contains {
      $0.date?.date == id.date && $0.symbol.key == citation.symbol.key
        && statement.contains($0.words.lowerBound)
    }
  }

  /// State bodies number from 01 each year: without the year in it, the symbol of another year
  /// is another document (Nghị định 30/2020/NĐ-CP).
  private func restartsYearly(_ symbol: DocumentSymbol) -> Bool {
    symbol.form == .state && symbol.year == nil
  }

  /// Committees of one level share a symbol (`BCĐTW`): the short name that all of them bear, or
  /// none, does not tell which is meant, unless the document names one in full.
  private func isProved(_ citation: Citation, _ position: Int) -> Bool {
    let names = registry.issuers[position]
    guard let whole = names.first,
      let shortest = names.lazy.map(\.count).min(), whole.count - shortest >= Self.wordsOfATask
    else { return true }
    if citation.issuer.map({ $0.count >= whole.count }) ?? false { return true }
    // Named in full elsewhere, it is the committee that the short name stands for.
    return citation.issuer != nil
      && document.citations.contains { other in
        other.issuer.map {
          $0.count >= whole.count && document.stream.matches(whole, at: $0.lowerBound)
        } ?? false
      }
  }

  private static let wordsOfATask = 5

  /// How much of the registered title stands behind the citation, 0–100; nil where the citation
  /// gives no title or the registry knows none.
  func titleAgreement(_ citation: Citation, _ position: Int) -> Int? {
    titleDifference(citation, position)?.agreement
  }

  func titleDifference(_ citation: Citation, _ position: Int) -> WordingDifference? {
    title(of: citation, position).map { difference($0.official, $0.words) }
  }

  /// The registered title as far as the text gives its lead, and the words that may render it.
  private func title(
    of citation: Citation, _ position: Int
  ) -> (official: OfficialWords, words: Range<Int>)? {
    guard let first = citation.titleStart, let phrase = registry.titlePhrases[position]
    else { return nil }
    let title = book.lexicon.phrases[phrase].syllables
    let sentence = document.sentence(at: first)
    let lead = TitleLead(typed: first, registered: title, in: document.stream)
    let start = min(first + lead.typed, sentence.upperBound)
    let official = OfficialWords(phrase: phrase, range: lead.registered..<title.count)
    let slack = 6
    let end = min(sentence.upperBound, start + official.count + slack)
    return start < end ? (official, start..<end) : nil
  }

  private func difference(_ official: OfficialWords, _ words: Range<Int>) -> WordingDifference {
    WordingDifference(
      official, of: book.lexicon.phrases, against: words, in: document.stream.words,
      freeStart: false, freeEnd: true)
  }

  /// Within a known name no shorter one counts: *Thủ tướng Chính phủ* is not *Chính phủ*.
  func isIssuer(_ citation: Citation, of position: Int) -> Bool {
    guard let issuer = citation.issuer else { return true }
    let starts = citation.issuerBodies.isEmpty ? issuer : issuer.prefix(1)
    let names = registry.issuers[position]
    let other = IssuerName(document: document, book: book)
    return names.contains { name in
      starts.contains {
        document.stream.matches(name, at: $0)
          && !other.isOfOtherPlace(name, at: $0, among: names)
      } || CommitteeName.isOne(issuer.lowerBound, with: name, in: document.stream)
    } || other.isMeant(issuer, registry.documents[position])
  }
}

extension Word {
  /// A name or a number: *Đà*, *2030*.
  fileprivate var isNamed: Bool { isNumber || shape == .capital || shape == .initial }
}
