import SoatDocument
import SoatText

/// The documents that another one implements: those that the opening rests on. A law or a decree,
/// which bears its year, binds everybody and is reported on to nobody.
enum SuperiorDocument {
  private static let basis: Wording = "căn cứ"
  private static let verbs: Wordings = ["thực hiện", "thi hành", "triển khai"]
  /// An opening of more paragraphs is a text without sections.
  private static let longestOpening = 12

  /// The issuing bodies as typed, in the order of the text: of the documents that the opening says
  /// it implements, wherever other bases stand; where it does not, of those of the first basis.
  static func issuers(in document: Document) -> [Range<Int>] {
    let opening = document.opening.prefix(longestOpening)
    let implementing = opening.first {
      document.stream.firstMatch(of: verbs, at: $0.text.lowerBound) != nil
    }
    let implemented = implementing.map { issuers(in: $0, of: document) } ?? []
    guard implemented.isEmpty, let first = opening.first,
      document.stream.matches(basis, at: first.text.lowerBound)
    else { return implemented }
    return issuers(in: first, of: document)
  }

  private static func issuers(in paragraph: Paragraph, of document: Document) -> [Range<Int>] {
    let words = document.stream.words
    return document.citations.lazy
      .filter {
        paragraph.words.contains($0.symbol.words.lowerBound) && $0.symbol.year == nil
      }
      .compactMap { $0.issuer }.map { issuer in
        let isTyped = words[issuer.lowerBound].isCapitalised
        let start = isTyped ? issuer.lowerBound : issuer.lowerBound + 1
        return start..<max(start, issuer.upperBound)
      }
  }
}
