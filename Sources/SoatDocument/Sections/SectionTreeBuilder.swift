import SoatText

/// Builds the section tree, flat and in the order of the text.
///
/// Paragraphs and sections are asked where they stand: a copy of one costs more than the question.
struct SectionTreeBuilder {
  let stream: SyllableStream
  let source: SourceText
  let headings: HeadingHits

  private static let longestRunIn = 14
  private static let longestHeading = 30
  private static let longestUnnumbered = 15
  private static let longestCovered = 8
  /// More levels than most documents nest.
  private static let usualDepth = 8

  func sections(of paragraphs: [Paragraph]) -> [Section] {
    var sections: [Section] = []
    sections.reserveCapacity(paragraphs.count)
    var open: [OpenSection] = []
    open.reserveCapacity(Self.usualDepth)
    var path = SectionPath(stream: stream, source: source)
    for index in paragraphs.indices {
      guard let (heading, given) = opening(paragraphs[index]) else { continue }
      let rank = nested(given, paragraphs[index].marker?.style, in: open)
      close(&open, &sections, above: rank, at: index, paragraphs)
      let parent = open.last?.index
      let words = paragraphs[index].words
      let marker = paragraphs[index].marker
      let above = parent.flatMap { sections[$0].marker }
      path.open(marker, below: above, pathLength: open.last?.pathLength ?? 0)
      sections.append(
        Section(
          marker: marker, heading: heading,
          title: heading.map { words.lowerBound..<$0.upperBound },
          roles: heading.map { headings.roles(in: $0) } ?? [], path: path.text, depth: open.count,
          parent: parent, opening: index, paragraphs: index..<index + 1, words: words))
      open.append(
        OpenSection(index: sections.count - 1, rank: rank, pathLength: path.length))
    }
    close(&open, &sections, above: .min, at: paragraphs.count, paragraphs)
    return sections
  }

  /// *A.* stands above *I.* where it comes first, and below it where *I.* does.
  private func nested(
    _ rank: Int, _ style: Marker.Style?, in open: [OpenSection]
  ) -> Int {
    guard style == .capital, !open.contains(where: { $0.rank == rank }),
      open.contains(where: { $0.rank / 10 == Marker.Style.roman.rawValue })
    else { return rank }
    return Marker.Style.roman.rawValue * 10 + Self.capitalBelowRoman
  }

  /// Behind all levels of markdown headings.
  private static let capitalBelowRoman = 9

  private func close(
    _ open: inout [OpenSection], _ sections: inout [Section], above rank: Int,
    at end: Int, _ paragraphs: [Paragraph]
  ) {
    while let last = open.last, last.rank >= rank {
      let first = sections[last.index].words.lowerBound
      sections[last.index].paragraphs = sections[last.index].opening..<end
      sections[last.index].words = first..<paragraphs[end - 1].words.upperBound
      open.removeLast()
    }
  }

  /// What a paragraph opens: its heading, and its rank, the smaller the higher; nil for none.
  private func opening(_ paragraph: Paragraph) -> (heading: Range<Int>?, rank: Int)? {
    let level = paragraph.markdownLevel
    guard let marker = paragraph.marker else {
      guard isUnnumberedHeading(paragraph.words, level: level, paragraph.span) else { return nil }
      return (paragraph.words, Marker.Style.roman.rawValue * 10 + level)
    }
    guard marker.style < .parenthesised else { return nil }
    let depth = marker.style == .decimal ? marker.levelCount : 0
    return (
      heading(in: paragraph.text, level: level, paragraph.span), marker.style.rawValue * 10 + depth
    )
  }

  /// - Parameter level: the number of `#` before the paragraph.
  private func isUnnumberedHeading(_ words: Range<Int>, level: Int, _ span: ByteSpan) -> Bool {
    guard words.count <= Self.longestUnnumbered, !endsSentence(span) else { return false }
    if level > 0 || stream.isUpperCase(words) { return headings.holdsAny(in: words) }
    return stream.words[words.lowerBound].isCapitalised && headings.holdsWhole(words)
  }

  /// - Parameters:
  ///   - text: the words of the paragraph behind its marker.
  ///   - level: the number of `#` before it.
  private func heading(in text: Range<Int>, level: Int, _ span: ByteSpan) -> Range<Int>? {
    guard !text.isEmpty else { return nil }
    if level > 0 || stream.isUpperCase(text) { return text }
    if let colon = firstGap(.colon, in: text.prefix(Self.longestRunIn + 1)) {
      return text.lowerBound..<colon
    }
    if !endsSentence(span) {
      return text.count <= Self.longestHeading ? text : nil
    }
    let stop = firstGap([.stop, .semicolon], in: text.prefix(Self.longestCovered + 1))
    let first = text.lowerBound..<(stop ?? text.upperBound)
    return first.count <= Self.longestCovered && headings.cover(first) ? first : nil
  }

  private func firstGap(_ gap: Gap, in range: Range<Int>) -> Int? {
    var word = range.lowerBound + 1
    while word < range.upperBound {
      if stream.words[word].gap.intersects(gap) { return word }
      word += 1
    }
    return nil
  }

  /// Ends with a full stop or a semicolon; a colon leaves a heading open.
  private func endsSentence(_ span: ByteSpan) -> Bool {
    guard case .final = Ending(span, in: source.bytes) else { return false }
    return !(max(span.start, span.end - 4)..<span.end).contains { source.bytes[$0] == 0x3A }
  }

  /// A section that the next paragraph may still belong to.
  private struct OpenSection {
    let index: Int
    /// The smaller the higher.
    let rank: Int
    /// Bytes of its path.
    let pathLength: Int
  }
}
