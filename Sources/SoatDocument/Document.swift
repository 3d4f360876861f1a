import SoatText

/// What the parser understood of one document. Nothing is corrected, and nothing is dropped: what
/// no part claims stays as leftover.
package struct Document: Sendable {
  package let source: SourceText
  package let stream: SyllableStream
  /// Every phrase of the lexicon that stands in the text.
  package let hits: [Hit]
  package let header: Header
  /// The running text between header and tail.
  package let paragraphs: [Paragraph]
  /// Flat and in the order of the text.
  package let sections: [Section]
  package let itemStarts: [ItemStart]
  package let citations: [Citation]
  /// Every date of the whole text.
  package let dates: [DateMention]
  package let recipients: Recipients?
  package let signature: Signature?
  /// The paragraphs of the appendices after the signature — *phụ lục*.
  package let appendix: [Paragraph]
  /// Lines in header and tail that no part claims.
  package let leftover: [Cell]

  /// The paragraphs before the first section: what the document rests on.
  package var opening: ArraySlice<Paragraph> {
    paragraphs[..<(sections.first?.opening ?? paragraphs.count)]
  }

  /// Nothing of the form of a document was found.
  package var isUnrecognised: Bool {
    header.titleLine == nil && header.number == nil && header.placeDate == nil
      && header.type == nil && header.addressee == nil && recipients == nil && signature == nil
      && sections.isEmpty && citations.isEmpty
  }

  /// Decided by the title line, unless number and signature both contradict it; without one by
  /// the signature, then by the number.
  package var regime: Regime? {
    let signed = signature?.authorities.compactMap(\.form).first
    let numbered: Regime? =
      switch header.number?.symbol?.form {
      case .party: .party
      case .state: .state
      case .irregular, nil: nil
      }
    let titled = header.titleLine?.regime ?? (header.motto == nil ? nil : .state)
    if let signed, signed == numbered { return signed }
    return titled ?? signed ?? numbered
  }

  /// Decided by the type line; without one by the symbol, then by an addressee.
  package var type: DocumentType? {
    if let type = header.type?.type { return type }
    if let symbol = header.number?.symbol {
      if let code = symbol.typeCode, let type = DocumentType.types(code: code).first { return type }
      if symbol.form == .state { return .congVan }
    }
    return header.addressee == nil ? nil : .congVan
  }

  /// The document's own date; nil where it is blank, absent or impossible.
  package var date: CalendarDate? {
    header.placeDate?.mention.map(\.date).flatMap { $0.exists ? $0 : nil }
  }

  /// The earliest day that the document can bear; nil where nothing bounds it.
  package var earliestDate: CalendarDate? {
    if let date { return date }
    if let field = header.placeDate, let year = field.year {
      return CalendarDate(year: year, month: field.month ?? 1, day: 1)
    }
    return citations.compactMap(\.date?.date).filter(\.exists).max()
  }

  /// The deepest section that holds this word.
  package func section(at word: Int) -> Section? {
    sections.last { $0.words.contains(word) }
  }

  /// The paragraph of the running text that holds this word.
  package func paragraphIndex(at word: Int) -> Int? {
    var low = 0
    var high = paragraphs.count
    while low < high {
      let middle = (low + high) / 2
      if paragraphs[middle].words.upperBound <= word { low = middle + 1 } else { high = middle }
    }
    guard low < paragraphs.count, paragraphs[low].words.contains(word) else { return nil }
    return low
  }

  /// The words of the sentence that holds this word.
  ///
  /// - Parameter reach: how many words to each side are looked at, at most.
  package func sentence(at word: Int, reach: Int = .max) -> Range<Int> {
    var start = min(word, stream.words.count - 1)
    let first = reach < start ? start - reach : 0
    while start > first, !stream.words[start].gap.intersects(.sentenceEnd) { start -= 1 }
    var end = word + 1
    let last = reach < stream.words.count - end ? end + reach : stream.words.count
    while end < last, !stream.words[end].gap.intersects(.sentenceEnd) { end += 1 }
    return start..<end
  }
}
