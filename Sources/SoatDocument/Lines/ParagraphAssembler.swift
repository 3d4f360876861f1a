import SoatText

/// Joins physical lines into logical paragraphs.
///
/// A transport may wrap running text at any width, put a blank line between every two lines, or a
/// page number into the middle of a sentence. What decides is the end of one line, the start of
/// the next, and whether the first word of the next line would still have fitted on this one.
struct ParagraphAssembler {
  let stream: SyllableStream
  let source: SourceText
  let lexicon: Lexicon
  private let markers: MarkerParser
  private let links = LineLinks.shared

  init(stream: SyllableStream, source: SourceText, lexicon: Lexicon) {
    self.stream = stream
    self.source = source
    self.lexicon = lexicon
    markers = MarkerParser(stream: stream, source: source)
  }

  /// The paragraphs of these lines, in order; every line with a word belongs to one.
  func paragraphs(of range: Range<Int>) -> [Paragraph] {
    let lines = facts(of: range)
    guard let first = lines.first else { return [] }
    let wrapping = Wrapping(lines, of: source)
    var paragraphs: [Paragraph] = []
    paragraphs.reserveCapacity(lines.count)
    var ordinals = LastOrdinals()
    ordinals.note(first.marker)
    var opening = 0
    for index in lines.indices.dropFirst() {
      let isJoined = joins(
        lines[index - 1], lines[index], opening: lines[opening], wrapping: wrapping,
        ordinals: ordinals)
      if isJoined { continue }
      paragraphs.append(paragraph(lines[opening], lines[index - 1]))
      opening = index
      ordinals.note(lines[index].marker)
    }
    paragraphs.append(paragraph(lines[opening], lines[lines.count - 1]))
    return paragraphs
  }

  private func paragraph(_ first: LineFacts, _ last: LineFacts) -> Paragraph {
    Paragraph(
      words: first.words.lowerBound..<last.words.upperBound,
      span: ByteSpan(first.content.start, last.content.end), marker: first.marker,
      markdownLevel: first.markdownLevel, lines: first.number..<last.number + 1)
  }

  /// What is known of each line with a word.
  private func facts(of range: Range<Int>) -> [LineFacts] {
    var facts: [LineFacts] = []
    facts.reserveCapacity(range.count)
    for number in range {
      let line = stream.lines[number]
      guard let first = line.words.first else { continue }
      let content = source.content(line.span)
      var level = 0
      while content.start + level < content.end, source.bytes[content.start + level] == 0x23 {
        level += 1
      }
      facts.append(
        LineFacts(
          number: number, words: line.words, content: content,
          ending: Ending(content, in: source.bytes),
          startsLower: stream.words[first].shape == .lower,
          endsWithLink: links.contain(stream.words[line.words.upperBound - 1].toned),
          marker: markers.marker(of: line),
          markdownLevel: level))
    }
    return facts
  }
}
