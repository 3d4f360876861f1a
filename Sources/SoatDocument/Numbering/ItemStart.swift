import SoatText

/// A place where an item of a list may begin: a paragraph, or a marker inside one.
package struct ItemStart: Sendable {
  /// The first word of the item's text, behind its marker.
  package let word: Int
  /// The last ordinal of its marker; nil for a bullet and for an unmarked paragraph.
  package let ordinal: Int?
  package let style: Marker.Style?
  /// The paragraph that holds it.
  package let paragraph: Int
  /// It stands inside the paragraph and not at its beginning.
  package let isInline: Bool
  /// The marker, or the first word where there is none.
  package let markerSpan: ByteSpan
}

/// Finds item starts, *(1) … (2) …* inside a paragraph included.
struct ItemStartParser {
  let stream: SyllableStream
  let source: SourceText

  private static let highestInline = 50
  private static let letters = Array("abcdđeghik")

  /// - Parameter closings: the words behind a closing parenthesis.
  func starts(in paragraphs: [Paragraph], closings: [Int]) -> [ItemStart] {
    var starts: [ItemStart] = []
    starts.reserveCapacity(paragraphs.count)
    var closing = 0
    stream.words.withUnsafeBufferPointer { words in
      for number in paragraphs.indices {
        let all = paragraphs[number].words
        let text = paragraphs[number].text
        let inner = max(text.lowerBound, all.lowerBound + 1)
        starts.append(
          ItemStart(
            word: min(text.lowerBound, all.upperBound - 1),
            ordinal: paragraphs[number].marker?.ordinal,
            style: paragraphs[number].marker?.style, paragraph: number, isInline: false,
            markerSpan: bracketed(
              words[all.lowerBound].span.union(words[inner - 1].span))))
        // The words of a paragraph behind its marker, or behind its first word.
        while closing < closings.count, closings[closing] <= inner { closing += 1 }
        while closing < closings.count, closings[closing] < text.upperBound {
          addInline(closings[closing] - 1, paragraph: number, to: &starts)
          closing += 1
        }
      }
    }
    return starts
  }

  /// - Parameter position: a word with a closing parenthesis behind it.
  private func addInline(_ position: Int, paragraph number: Int, to starts: inout [ItemStart]) {
    guard let ordinal = inlineOrdinal(position) else { return }
    starts.append(
      ItemStart(
        word: position + 1, ordinal: ordinal, style: .parenthesised, paragraph: number,
        isInline: true, markerSpan: bracketed(stream.words[position].span)))
  }

  /// With the brackets that touch it.
  private func bracketed(_ span: ByteSpan) -> ByteSpan {
    let bytes = source.bytes
    let isClosed = span.end < bytes.count && bytes[span.end] == 0x29
    let isOpened = isClosed && span.start > 0 && bytes[span.start - 1] == 0x28
    return ByteSpan(span.start - (isOpened ? 1 : 0), span.end + (isClosed ? 1 : 0))
  }

  /// *(1)*; *a)* and *1)* only behind a mark.
  private func inlineOrdinal(_ position: Int) -> Int? {
    let word = stream.words[position]
    let span = word.span
    let isOpened = word.gap.contains(.openParenthesis)
    guard isOpened || word.gap.intersects([.colon, .semicolon, .stop, .comma]) else { return nil }
    let isEscaped = source.bytes[span.end] == 0x5C
    guard span.end - span.start <= 2, source.bytes[span.end + (isEscaped ? 1 : 0)] == 0x29 else {
      return nil
    }
    if word.isNumber {
      return source.number(span).flatMap { $0 >= 1 && $0 <= Self.highestInline ? $0 : nil }
    }
    let text = source[span]
    guard !isOpened, text.unicodeScalars.count == 1 else { return nil }
    return Self.letters.firstIndex(of: Character(text)).map { $0 + 1 }
  }
}
