import SoatDocument
import SoatText

extension Document {
  /// Whether the word stands inside quotation marks that its paragraph opens.
  ///
  /// Looked for where a finding is near, never for every word.
  func isQuoted(_ word: Int) -> Bool {
    let end = stream.words[word].span.start
    let index = paragraphIndex(at: word)
    let line = stream.lines[stream.line(at: end)]
    let first = index.map { paragraphs[$0].words.lowerBound } ?? line.words.lowerBound
    guard holdsQuotationMark(min(first, word)..<word + 1) else { return false }
    let start = index.map { paragraphs[$0].span.start } ?? line.span.start
    let opening = max(min(start, end), end - Self.longestQuotation)
    return source.bytes.withUnsafeBufferPointer { Self.isOpen($0, opening..<end) }
  }

  /// Whether some quotation mark is open at the end of these bytes.
  private static func isOpen(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
    var depth = 0
    var isInStraight = false
    let end = range.upperBound
    for position in range {
      switch bytes[position] {
      case 0x22: isInStraight.toggle()
      // “ and ”, the third bytes of E2 80 9C and E2 80 9D
      case 0xE2 where position + 2 < end && bytes[position + 1] == 0x80:
        if bytes[position + 2] == 0x9C { depth += 1 }
        if bytes[position + 2] == 0x9D { depth = max(0, depth - 1) }
      // « and »
      case 0xC2 where position + 1 < end:
        if bytes[position + 1] == 0xAB { depth += 1 }
        if bytes[position + 1] == 0xBB { depth = max(0, depth - 1) }
      default: break
      }
    }
    return isInStraight || depth > 0
  }

  /// How far in front of a word the mark may stand that opens its quotation (bytes).
  private static let longestQuotation = 8_000
  /// Words; a text without marks goes on behind a citation for ever.
  private static let longestTitle = 400

  /// Whether the word belongs to the name or title of a document that the text cites: it is written
  /// as its author wrote it.
  func isCited(_ word: Int) -> Bool {
    guard let citation = lastCitation(upTo: word) else { return false }
    if citation.words.contains(word) { return true }
    guard let title = citation.titleStart, title <= word, word - title <= Self.longestTitle else {
      return false
    }
    return !stream.words[title...word].dropFirst().contains {
      $0.gap.intersects(Gap.sentenceEnd.union([.semicolon, .closeParenthesis]))
    }
  }

  /// Whether the word belongs to the title of a document that the text cites. Who issued it, the
  /// author says in his own way; so he does behind a comma, where he goes on with another name:
  /// *về học tập, «Huyện ủy» yêu cầu …*
  func isInTitle(_ word: Int) -> Bool {
    guard let title = lastCitation(upTo: word)?.titleStart, title <= word,
      word - title <= Self.longestTitle
    else { return false }
    return !stream.words[title...word].dropFirst().contains {
      $0.gap.intersects(Gap.sentenceEnd.union([.semicolon, .closeParenthesis]))
        || $0.gap.contains(.comma) && $0.isCapitalised
    }
  }

  /// The last citation that begins at this word or before it.
  private func lastCitation(upTo word: Int) -> Citation? {
    var low = 0
    var high = citations.count
    while low < high {
      let middle = (low + high) / 2
      if citations[middle].words.lowerBound <= word { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? citations[low - 1] : nil
  }

  /// The first word of the appendices; behind the last word where there are none.
  var appendixStart: Int { appendix.first?.words.lowerBound ?? stream.words.count }

  /// Whether the word stands in the running text or among the recipients: neither in the header nor
  /// in the signature, whose blanks have codes of their own, nor in the forms of an appendix.
  func isInText(_ word: Int) -> Bool {
    guard word < appendixStart else { return false }
    let byte = stream.words[word].span.start
    if let signature, signature.span.start <= byte, byte < signature.span.end { return false }
    return !isInHeader(byte)
  }

  /// Whether the byte stands on a line of the header.
  func isInHeader(_ byte: Int) -> Bool {
    let end = header.endLine
    return end > 0 && (end >= stream.lines.count || byte < stream.lines[end].span.start)
  }
}
