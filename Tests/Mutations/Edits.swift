import SoatDocument
import SoatText

/// The edits of which mutations are made.
extension CleanDocument {
  func replacing(_ range: Range<Int>, _ text: String) -> Edit {
    Edit(span(range) ?? ByteSpan(0, 0), text)
  }

  /// With the space before them, or behind them at the start of a line.
  func removing(_ range: Range<Int>) -> Edit {
    guard let span = span(range) else { return Edit([]) }
    let bytes = source.bytes
    if span.start > 0, bytes[span.start - 1] == 0x20 {
      return Edit(ByteSpan(span.start - 1, span.end), "")
    }
    let isSpaced = span.end < bytes.count && bytes[span.end] == 0x20
    return Edit(ByteSpan(span.start, span.end + (isSpaced ? 1 : 0)), "")
  }

  func inserting(_ text: String, at byte: Int) -> Edit { Edit(ByteSpan(byte, byte), text) }

  func inserting(_ text: String, behind word: Int) -> Edit {
    inserting(text, at: words[word].span.end)
  }

  func inserting(_ text: String, before word: Int) -> Edit {
    inserting(text, at: words[word].span.start)
  }

  func removing(lines: Range<Int>) -> Edit { Edit(span(lines: lines), "") }

  func removing(paragraphs: Range<Int>) -> Edit { Edit(block(paragraphs), "") }

  /// A copy of some paragraphs below another one.
  func pasting(_ range: Range<Int>, below paragraph: Int) -> Edit {
    inserting(source[block(range)], at: block(paragraph).end)
  }

  /// Each takes the place of the other; they do not overlap.
  func swapping(_ left: ByteSpan, _ right: ByteSpan) -> Edit {
    Edit([
      Edit.Replacement(span: left, text: source[right]),
      Edit.Replacement(span: right, text: source[left]),
    ])
  }

  /// The bytes of the header: what is absent there has no place of its own.
  var headerSpan: ByteSpan {
    ByteSpan(0, stream.lines[max(header.endLine - 1, 0)].span.end)
  }

  /// A sentence at the end of a paragraph, behind its mark.
  func adding(_ sentence: String, to paragraph: Int) -> Edit {
    inserting(" " + sentence, at: source.trimmed(paragraphs[paragraph].span).end)
  }

  /// Paragraphs of running text, at least so many words long, that end with a full stop.
  func sentences(from fewest: Int = 15) -> [Int] {
    paragraphs.indices.filter { index in
      let span = source.trimmed(paragraphs[index].span)
      return paragraphs[index].words.count >= fewest && source.bytes[span.end - 1] == 0x2E
        && span.end - 2 >= 0 && source.bytes[span.end - 2] != 0x2F
    }
  }
}
