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

  /// The registered date, symbol and issuer, or the registered title, stand beside a number that
  /// belongs to none or to another document.
  private func underAnotherNumber(_ citation: Citation) -> Int? {
    if citation.date == nil {
      guard citation.titleStart != nil,
        !registry.positions(of: citation.symbol).contains(where: {
          titleAgreement(citation, $0) ?? 0 >= Self.surelyMeant
        })
      else { return nil }
    }
    for position in registry.documents.indices {
      guard let symbol = registry.symbols[position],
        symbol.codesKey == citation.symbol.codesKey, symbol.year == citation.symbol.year
      else { continue }
      if let date = citation.date?.date {
        guard date == registry.documents[position].id.date else { continue }
        if let agreement = titleAgreement(citation, position) {
          if agreement >= Self.surelyMeant { return position }
          continue
        }
        if citation.issuer != nil, isIssuer(citation, of: position) { return position }
      } else if titleAgreement(citation, position) ?? 0 >= Self.surelyMeant {
        return position
      }
    }
    return nil
  }

  /// Several documents may bear the number: the congress and the title tell which is meant.
  private func undated(_ citation: Citation, _ numbered: [Int]) -> Resolution? {
    let titled = numbered.max {
      (titleAgreement(citation, $0) ?? 0) < (titleAgreement(citation, $1) ?? 0)
    }
    if let titled, titleAgreement(citation, titled) ?? 0 >= Self.surelyMeant {
      return Resolution(document: titled, isNumberWrong: false, isDateWrong: false)
    }
    if let congress = citation.congress {
      let fitting = numbered.filter { registry.documents[$0].congress == congress.roman }
      if fitting.count == 1, let only = fitting.first {
        return Resolution(document: only, isNumberWrong: false, isDateWrong: false)
      }
    }
    guard numbered.count == 1, let only = numbered.first,
      titleAgreement(citation, only) ?? 100 >= Self.surelyOther
    else { return nil }
    return Resolution(document: only, isNumberWrong: false, isDateWrong: false)
  }

  /// A slip changes one part of a date; another date altogether is another document.
  private func misdated(_ citation: Citation, _ numbered: [Int]) -> Resolution? {
    guard let date = citation.date?.date else { return nil }
    for position in numbered {
      let right = registry.documents[position].id.date
      let agreement = titleAgreement(citation, position)
      let kept = [date.year == right.year, date.month == right.month, date.day == right.day]
      let isSwapped = date.year == right.year && date.month == right.day && date.day == right.month
      let isSlip = kept.count { $0 } == 2 || isSwapped
      if agreement ?? 0 >= Self.surelyMeant || agreement == nil && isSlip {
        return Resolution(document: position, isNumberWrong: false, isDateWrong: true)
      }
    }
    return nil
  }

  /// How much of the registered title stands behind the citation, 0–100; nil where the citation
  /// gives no title or the registry knows none.
  func titleAgreement(_ citation: Citation, _ position: Int) -> Int? {
    titleDifference(citation, position)?.agreement
  }

  func titleDifference(_ citation: Citation, _ position: Int) -> WordingDifference? {
    guard let start = citation.titleStart, let phrase = registry.titlePhrases[position]
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
      official, of: book.lexicon, against: start..<end, in: document.stream.words,
      freeStart: false, freeEnd: true)
  }

  func isIssuer(_ citation: Citation, of position: Int) -> Bool {
    guard let issuer = citation.issuer else { return true }
    return registry.issuers[position].contains { name in
      issuer.contains { document.stream.matches(name, at: $0) }
    }
  }
}
