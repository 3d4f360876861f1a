import SoatText

/// What the parser understood of one document. Nothing is corrected, and nothing is dropped: what
/// no part claims stays as leftover.
///
/// An object that never changes: a value of so many arrays would be dear to hand on.
package final class Document: Sendable {
  package let source: SourceText
  package let stream: SyllableStream
  /// Every phrase of the lexicon that stands in the text.
  package let hits: [Hit]
  package let header: Header
  /// The gravest mark that it bears; nil for none.
  package let secrecy: Secrecy?
  /// The running text between header and tail.
  package let paragraphs: [Paragraph]
  /// Flat and in the order of the text.
  package let sections: [Section]
  package let itemStarts: [ItemStart]
  package let citations: [Citation]
  /// Every date of the whole text.
  package let dates: [DateMention]
  /// Words that may number a part of a document named before them: *Điều 5*, *mục II*.
  let ordinals: [Int]
  /// Words behind an opening parenthesis or bracket.
  package let openings: [Int]
  /// Words behind marks of markdown or a tag.
  package let marked: [Int]
  /// Words behind a gap in which something may have been left to be filled in: dots in a row, an
  /// ellipsis, brackets around nothing; some gaps are only long.
  package let openGaps: [Int]
  /// Words behind a quotation mark of whatever kind.
  let quotes: [Int]
  /// Words the tone of which may stand on either of two vowels: *hòa*, *hoà*.
  package let freeTones: [Int]
  package let recipients: Recipients?
  package let signature: Signature?
  /// The paragraphs of the appendices after the signature — *phụ lục*.
  package let appendix: [Paragraph]
  /// Lines in header and tail that no part claims.
  package let leftover: [Cell]
  /// What a decision puts into force behind its signature, *quy chế*, *kế hoạch*: each read as a text
  /// of its own, with this header, from its first numbered paragraph on. Forms and tables of an
  /// appendix are none.
  package let attachments: [Document]

  init(
    source: SourceText, stream: SyllableStream, hits: [Hit], header: Header,
    secrecy: Secrecy?, paragraphs: [Paragraph], sections: [Section], itemStarts: [ItemStart],
    citations: [Citation],
    dates: [DateMention], ordinals: [Int], openings: [Int], marked: [Int], openGaps: [Int],
    quotes: [Int], freeTones: [Int], recipients: Recipients?, signature: Signature?,
    appendix: [Paragraph], leftover: [Cell], attachments: [Document]
  ) {
    self.source = source
    self.stream = stream
    self.hits = hits
    self.header = header
    self.secrecy = secrecy
    self.paragraphs = paragraphs
    self.sections = sections
    self.itemStarts = itemStarts
    self.citations = citations
    self.dates = dates
    self.ordinals = ordinals
    self.openings = openings
    self.marked = marked
    self.openGaps = openGaps
    self.quotes = quotes
    self.freeTones = freeTones
    self.recipients = recipients
    self.signature = signature
    self.appendix = appendix
    self.leftover = leftover
    self.attachments = attachments
  }

  /// The text that holds this word: an attachment, or the document itself.
  package func text(holding word: Int) -> Document {
    guard !attachments.isEmpty else { return self }
    return attachments.first { text in
      guard let first = text.paragraphs.first, let last = text.paragraphs.last else { return false }
      return first.words.lowerBound <= word && word < last.words.upperBound
    } ?? self
  }

  /// The document itself, then what is attached to it.
  package var texts: [Document] { [self] + attachments }

  /// The paragraphs before the first section: what the document rests on.
  package var opening: ArraySlice<Paragraph> {
    paragraphs[..<(sections.first?.opening ?? paragraphs.count)]
  }

  /// Whether some quotation mark stands before one of these words.
  package func holdsQuotationMark(_ words: Range<Int>) -> Bool {
    var low = 0
    var high = quotes.count
    while low < high {
      let middle = (low + high) / 2
      if quotes[middle] < words.lowerBound { low = middle + 1 } else { high = middle }
    }
    return low < quotes.count && quotes[low] < words.upperBound
  }

  /// Nothing of the form of a document was found.
  package var isUnrecognised: Bool {
    header.titleLine == nil && header.number == nil && header.placeDate == nil
      && header.type == nil && header.addressee == nil && recipients == nil && signature == nil
      && sections.isEmpty && citations.isEmpty
  }

  /// Decided by the title line, unless number and signature both contradict it; without one by
  /// the signature, then by the number. Nil for documents of the Youth Union too.
  package var regime: Regime? {
    let isOfUnion = header.parts.contains { $0.part == .unionTitle }
    if header.titleLine == nil, isOfUnion { return nil }
    let signed = signature?.lines.lazy.compactMap { $0.right == nil ? nil : $0.form }.first
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
    let cited = citations.lazy.compactMap(\.date?.date).filter(\.exists)
    guard let field = header.placeDate, let year = field.year else { return cited.max() }
    // Nor is it older than what it cites, as far as that is of its year and month.
    let own = cited.filter { $0.year == year && $0.month == field.month ?? $0.month }.max()
    return own ?? CalendarDate(year: year, month: field.month ?? 1, day: 1)
  }

  /// The deepest section that holds this word.
  package func section(at word: Int) -> Section? { sectionIndex(at: word).map { sections[$0] } }

  /// The position of the deepest section that holds this word.
  package func sectionIndex(at word: Int) -> Int? {
    var low = 0
    var high = sections.count
    while low < high {
      let middle = (low + high) / 2
      if sections[middle].words.lowerBound <= word { low = middle + 1 } else { high = middle }
    }
    // The last one that begins before the word, or one of those around it.
    var index = low > 0 ? low - 1 : nil
    while let current = index, !sections[current].words.contains(word) {
      index = sections[current].parent
    }
    return index
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

  /// The first item start behind this word.
  package func firstItemStart(behind word: Int) -> ItemStart? {
    let position = itemStartPosition(behind: word)
    return position < itemStarts.count ? itemStarts[position] : nil
  }

  /// The last item start at this word or before it.
  package func lastItemStart(upTo word: Int) -> ItemStart? {
    let position = itemStartPosition(behind: word)
    return position > 0 ? itemStarts[position - 1] : nil
  }

  private func itemStartPosition(behind word: Int) -> Int {
    var low = 0
    var high = itemStarts.count
    while low < high {
      let middle = (low + high) / 2
      if itemStarts[middle].word <= word { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// No sentence reaches further than so many words to either side; what does, lacks its marks.
  package static let longestSentence = 2_000

  /// The words of the sentence that holds this word.
  ///
  /// - Parameter reach: how many words to each side are looked at, at most.
  package func sentence(at word: Int, reach: Int = longestSentence) -> Range<Int> {
    stream.words.withUnsafeBufferPointer { words in
      var start = min(word, words.count - 1)
      let first = max(0, start - reach)
      while start > first, !words[start].gap.intersects(.sentenceEnd) { start -= 1 }
      var end = word + 1
      let last = min(words.count, end + reach)
      while end < last, !words[end].gap.intersects(.sentenceEnd) { end += 1 }
      return start..<end
    }
  }
}
