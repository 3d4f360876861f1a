import SoatDocument
import SoatText

/// The documents that another one implements: those that the opening rests on.
enum SuperiorDocument {
  private static let openers: [Wording] = ["căn cứ", "thực hiện", "thi hành", "triển khai"]

  /// The issuing bodies as typed, in the order of the text.
  static func issuers(in document: Document) -> [Range<Int>] {
    guard let first = document.opening.first,
      document.stream.firstMatch(of: openers, at: first.text.lowerBound) != nil
    else { return [] }
    let words = document.stream.words
    return document.citations.lazy.filter { first.words.contains($0.symbol.words.lowerBound) }
      .compactMap { $0.issuer }.map { issuer in
        let isTyped = words[issuer.lowerBound].isCapitalised
        let start = isTyped ? issuer.lowerBound : issuer.lowerBound + 1
        return start..<max(start, issuer.upperBound)
      }
  }
}
