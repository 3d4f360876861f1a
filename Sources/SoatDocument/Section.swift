import SoatText

/// A section of the text, numbered or headed — *phần, mục, khoản, điểm*.
package struct Section: Sendable {
  package let marker: Marker?
  /// The heading as typed, without the marker; nil for a numbered paragraph of running text.
  package let heading: Range<Int>?
  /// The heading with its marker, as a reader names the section; nil without a heading.
  package let title: Range<Int>?
  package let roles: [SectionRole]
  /// Ordinals from the top, a parent's prefix not repeated: `II.1.2`; nil without any ordinal.
  package let path: String?
  /// 0 for the top.
  package let depth: Int
  /// The position of the parent among all sections; nil at the top.
  package let parent: Int?
  /// The paragraph that opens it.
  package let opening: Int
  /// All its paragraphs, the opening one and those of its children included.
  package internal(set) var paragraphs: Range<Int>
  /// All its words.
  package internal(set) var words: Range<Int>
}

/// Builds the section tree, flat and in the order of the text.
///
/// Paragraphs and sections are asked where they stand: a copy of one costs more than the question.
struct SectionTreeBuilder {
  let stream: SyllableStream
  let source: SourceText
  /// The hits that are headings, by their last word.
  let headingHits: [Hit]
  let lexicon: Lexicon

  private static let longestRunIn = 14
  private static let longestHeading = 30
  private static let longestUnnumbered = 15

  func sections(of paragraphs: [Paragraph]) -> [Section] {
    var sections: [Section] = []
    sections.reserveCapacity(paragraphs.count)
    var open: [(index: Int, rank: Int)] = []
    for index in paragraphs.indices {
      guard let (heading, given) = opening(index, of: paragraphs) else { continue }
      let rank = nested(given, paragraphs[index].marker?.style, in: open)
      close(&open, &sections, above: rank, at: index, paragraphs)
      let parent = open.last?.index
      let words = paragraphs[index].words
      let marker = paragraphs[index].marker
      let path = path(marker, parent: parent, in: sections)
      sections.append(
        Section(
          marker: marker, heading: heading,
          title: heading.map { words.lowerBound..<$0.upperBound },
          roles: heading.map { roles(in: $0) } ?? [], path: path, depth: open.count,
          parent: parent, opening: index, paragraphs: index..<index + 1, words: words))
      open.append((sections.count - 1, rank))
    }
    close(&open, &sections, above: .min, at: paragraphs.count, paragraphs)
    return sections
  }

  /// *A.* stands above *I.* where it comes first, and below it where *I.* does.
  private func nested(
    _ rank: Int, _ style: Marker.Style?, in open: [(index: Int, rank: Int)]
  ) -> Int {
    guard style == .capital, !open.contains(where: { $0.rank == rank }),
      open.contains(where: { $0.rank / 10 == Marker.Style.roman.rawValue })
    else { return rank }
    return Marker.Style.roman.rawValue * 10 + Self.capitalBelowRoman
  }

  /// Behind all levels of markdown headings.
  private static let capitalBelowRoman = 9

  private func close(
    _ open: inout [(index: Int, rank: Int)], _ sections: inout [Section], above rank: Int,
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
  private func opening(
    _ index: Int, of paragraphs: [Paragraph]
  ) -> (heading: Range<Int>?, rank: Int)? {
    let words = paragraphs[index].words
    let span = paragraphs[index].span
    let level = paragraphs[index].markdownLevel
    if let style = paragraphs[index].marker?.style {
      guard style < .parenthesised else { return nil }
      let depth = style == .decimal ? (paragraphs[index].marker?.outerOrdinals.count ?? 0) + 1 : 0
      return (
        heading(in: paragraphs[index].text, level: level, span), style.rawValue * 10 + depth
      )
    }
    guard isUnnumberedHeading(words, level: level, span) else { return nil }
    return (words, Marker.Style.roman.rawValue * 10 + level)
  }

  /// - Parameter level: the number of `#` before the paragraph.
  private func isUnnumberedHeading(_ words: Range<Int>, level: Int, _ span: ByteSpan) -> Bool {
    guard words.count <= Self.longestUnnumbered, !endsSentence(span) else { return false }
    let hits = hits(in: words)
    if stream.isUpperCase(words) || level > 0 { return !hits.isEmpty }
    return stream.words[words.lowerBound].isCapitalised && hits.contains { $0.words == words }
  }

  /// - Parameters:
  ///   - text: the words of the paragraph behind its marker.
  ///   - level: the number of `#` before it.
  private func heading(in text: Range<Int>, level: Int, _ span: ByteSpan) -> Range<Int>? {
    guard !text.isEmpty else { return nil }
    if level > 0 || stream.isUpperCase(text) { return text }
    if let colon = firstGap(.colon, in: text), colon - text.lowerBound <= Self.longestRunIn {
      return text.lowerBound..<colon
    }
    if !endsSentence(span) {
      return text.count <= Self.longestHeading ? text : nil
    }
    let stop = firstGap([.stop, .semicolon], in: text) ?? text.upperBound
    let first = text.lowerBound..<stop
    return isCovered(first) ? first : nil
  }

  private func firstGap(_ gap: Gap, in range: Range<Int>) -> Int? {
    stream.words.withUnsafeBufferPointer { words in
      range.dropFirst().first { words[$0].gap.intersects(gap) }
    }
  }

  /// Ends with a full stop or a semicolon; a colon leaves a heading open.
  private func endsSentence(_ span: ByteSpan) -> Bool {
    guard case .final = Ending(span, in: source.bytes) else { return false }
    return !(max(span.start, span.end - 4)..<span.end).contains { source.bytes[$0] == 0x3A }
  }

  /// Nothing but words of known headings.
  private func isCovered(_ range: Range<Int>) -> Bool {
    guard !range.isEmpty, range.count <= 8 else { return false }
    let hits = hits(in: range)
    return range.allSatisfy { word in hits.contains { $0.words.contains(word) } }
  }

  private func roles(in heading: Range<Int>) -> [SectionRole] {
    var found: [SectionRole] = []
    for hit in hits(in: heading) {
      let role = lexicon.use(of: hit).role
      if !found.contains(role) { found.append(role) }
    }
    return found
  }

  private func hits(in range: Range<Int>) -> [Hit] { headingHits.within(range) }

  private func path(_ marker: Marker?, parent: Int?, in sections: [Section]) -> String? {
    let above = parent.flatMap { sections[$0].path }
    guard let marker else { return above }
    var path = above.map { $0 + "." } ?? ""
    guard marker.style == .decimal else {
      path += marker.text
      return path
    }
    let repeated = parent.flatMap { sections[$0].marker.map { marker.repeated($0) } } ?? 0
    for ordinal in marker.outerOrdinals.dropFirst(repeated) { path += "\(ordinal)." }
    path += marker.ordinal.map(String.init) ?? ""
    return path
  }
}
