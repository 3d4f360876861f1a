import SoatDocument
import SoatFindings
import SoatText

/// What goes wrong in a text that a document puts into force behind its signature.
enum AttachmentMutations {
  static let all = numbers + notes

  /// A reference to a part that bears another number now is told too.
  private static let referred: Set<FindingCode> = [.referenceDangling]

  private static let numbers = [
    article(.numberingGap, "the last article of what is attached is one too high") { articles in
      articles.last.flatMap { last in last.ordinal.map { (last, $0 + 1) } }
    },
    article(.numberingDuplicate, "an article of what is attached repeats the one above") {
      articles in (articles[1], 1)
    },
    Mutation(.numberingGap, "a section of what is attached is one too high", with: referred) {
      clean, _ in
      clean.document.attachments.compactMap { text in
        let romans = text.sections.compactMap(\.marker).filter { $0.style == .roman }
        guard romans.count > 1, let last = romans.last, let ordinal = last.ordinal,
          let numeral = CleanDocument.text(ordinal + 1, .roman)
        else { return nil }
        return clean.replacing(last.words, numeral)
      }
    },
  ]

  /// - Parameter change: takes the markers of three articles at least, gives one with its new number.
  private static func article(
    _ code: FindingCode, _ label: String,
    _ change: @escaping @Sendable ([Marker]) -> (marker: Marker, ordinal: Int)?
  ) -> Mutation {
    Mutation(code, label, with: referred) { clean, _ in
      clean.document.attachments.compactMap { text in
        let articles = text.sections.compactMap(\.marker).filter { $0.style == .article }
        guard articles.count > 2, let changed = change(articles) else { return nil }
        let last = changed.marker.words.upperBound - 1
        return clean.replacing(last..<last + 1, String(changed.ordinal))
      }
    }
  }

  private static let notes = [
    note("what is attached names another number") { clean, citation in
      let number = citation.symbol.words.lowerBound
      return citation.symbol.number.map { clean.replacing(number..<number + 1, String($0 + 1)) }
    },
    note("what is attached names a day before that of the document") { clean, citation in
      guard let date = citation.date, date.date.day > 11 else { return nil }
      let day = date.words.lowerBound
      return clean.replacing(day..<day + 1, String(date.date.day - 1))
    },
    note("what is attached names a day after that of the document") { clean, citation in
      guard let date = citation.date, (9...26).contains(date.date.day) else { return nil }
      let day = date.words.lowerBound
      return clean.replacing(day..<day + 1, String(date.date.day + 1))
    },
  ]

  /// - Parameter edit: takes the citation of the document in a note below the title of what is
  ///   attached.
  private static func note(
    _ label: String, _ edit: @escaping @Sendable (CleanDocument, Citation) -> Edit?
  ) -> Mutation {
    Mutation(.citationConflict, label) { clean, _ in
      guard let first = clean.document.appendix.first?.words.lowerBound,
        let own = clean.header.number?.symbol
      else { return [] }
      return clean.document.citations.filter { citation in
        let word = citation.words.lowerBound
        return word >= first && citation.symbol.key == own.key
          && (clean.isWord(word - 2, "kèm theo") || clean.isWord(word - 2, "ban hành theo"))
      }.compactMap { edit(clean, $0) }
    }
  }
}
