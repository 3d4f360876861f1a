import SoatDocument
import SoatFindings
import SoatText

/// Holds a citation against the registry: which document is meant, and what contradicts it.
enum CitationResolver {
  /// Which registered document a citation means, and how certain that is.
  struct Resolution {
    /// Position in the registry.
    let document: Int
    /// The number belongs to another document.
    let isNumberWrong: Bool
    /// The date is not that of the document.
    let isDateWrong: Bool
  }

  private static let surelyMeant = 80
  private static let surelyOther = 50

  static func resolution(_ citation: Citation, _ document: Document, _ book: RuleBook)
    -> Resolution?
  {
    let numbered = book.registry.positions(of: citation.symbol)
    if let dated = dated(citation, among: numbered, document, book) {
      return Resolution(document: dated, isNumberWrong: false, isDateWrong: false)
    }
    if let other = underAnotherNumber(citation, document, book) {
      return Resolution(document: other, isNumberWrong: true, isDateWrong: false)
    }
    guard !numbered.isEmpty else { return nil }
    return citation.date == nil
      ? undated(citation, numbered, document, book) : misdated(citation, numbered, document, book)
  }

  private static func dated(
    _ citation: Citation, among positions: [Int], _ document: Document, _ book: RuleBook
  ) -> Int? {
    guard let date = citation.date?.date else { return nil }
    return positions.first { book.registry.documents[$0].id.date == date }
  }

  /// The registered date, symbol and issuer, or the registered title, stand beside a number that
  /// belongs to none or to another document.
  private static func underAnotherNumber(
    _ citation: Citation, _ document: Document, _ book: RuleBook
  ) -> Int? {
    if citation.date == nil {
      guard citation.titleStart != nil,
        !book.registry.positions(of: citation.symbol).contains(where: {
          titleAgreement(citation, $0, document, book) ?? 0 >= surelyMeant
        })
      else { return nil }
    }
    for position in book.registry.positions(beside: citation.symbol) {
      if let date = citation.date?.date {
        guard date == book.registry.documents[position].id.date else { continue }
        if let agreement = titleAgreement(citation, position, document, book) {
          if agreement >= surelyMeant { return position }
          continue
        }
        if citation.issuer != nil, isIssuer(citation, of: position, document, book) {
          return position
        }
      } else if titleAgreement(citation, position, document, book) ?? 0 >= surelyMeant {
        return position
      }
    }
    return nil
  }

  /// Several documents may bear the number: the congress and the title tell which is meant.
  private static func undated(
    _ citation: Citation, _ numbered: [Int], _ document: Document, _ book: RuleBook
  ) -> Resolution? {
    let titled = numbered.max {
      (titleAgreement(citation, $0, document, book) ?? 0)
        < (titleAgreement(citation, $1, document, book) ?? 0)
    }
    if let titled, titleAgreement(citation, titled, document, book) ?? 0 >= surelyMeant {
      return Resolution(document: titled, isNumberWrong: false, isDateWrong: false)
    }
    if let congress = citation.congress {
      let fitting = numbered.filter { book.registry.documents[$0].congress == congress.roman }
      if fitting.count == 1, let only = fitting.first {
        return Resolution(document: only, isNumberWrong: false, isDateWrong: false)
      }
    }
    guard numbered.count == 1, let only = numbered.first,
      titleAgreement(citation, only, document, book) ?? 100 >= surelyOther
    else { return nil }
    return Resolution(document: only, isNumberWrong: false, isDateWrong: false)
  }

  /// A slip changes one part of a date; another date altogether is another document.
  private static func misdated(
    _ citation: Citation, _ numbered: [Int], _ document: Document, _ book: RuleBook
  ) -> Resolution? {
    guard let date = citation.date?.date else { return nil }
    for position in numbered {
      let right = book.registry.documents[position].id.date
      let agreement = titleAgreement(citation, position, document, book)
      let kept = [date.year == right.year, date.month == right.month, date.day == right.day]
      let isSwapped = date.year == right.year && date.month == right.day && date.day == right.month
      let isSlip = kept.count { $0 } == 2 || isSwapped
      if agreement ?? 0 >= surelyMeant || agreement == nil && isSlip {
        return Resolution(document: position, isNumberWrong: false, isDateWrong: true)
      }
    }
    return nil
  }

  /// How much of the registered title stands behind the citation, 0–100; nil where the citation
  /// gives no title or the registry knows none.
  static func titleAgreement(
    _ citation: Citation, _ position: Int, _ document: Document, _ book: RuleBook
  ) -> Int? {
    titleDifference(citation, position, document, book)?.agreement
  }

  static func titleDifference(
    _ citation: Citation, _ position: Int, _ document: Document, _ book: RuleBook
  ) -> WordingDifference? {
    guard let start = citation.titleStart, let phrase = book.registry.titlePhrases[position]
    else { return nil }
    let title = book.lexicon.phrases[phrase].syllables
    let sentence = document.sentence(at: start)
    let opensAlike = document.stream.words[start].toned == title.first?.toned
    let official = OfficialWords(
      phrase: phrase, range: min(opensAlike ? 0 : 1, title.count)..<title.count)
    let slack = 6
    let end = min(sentence.upperBound, start + official.count + slack)
    guard start < end else { return nil }
    return WordingDifference(
      official, of: book.lexicon.phrases, against: start..<end, in: document.stream.words,
      freeStart: false, freeEnd: true)
  }

  static func isIssuer(
    _ citation: Citation, of position: Int, _ document: Document, _ book: RuleBook
  ) -> Bool {
    guard let issuer = citation.issuer else { return true }
    return book.registry.issuers[position].contains { name in
      issuer.contains { document.stream.matches(name, at: $0) }
    }
  }
}
