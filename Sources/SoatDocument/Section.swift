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
    var open: [(index: Int, rank: Int)] = []
    for (index, paragraph) in paragraphs.enumerated() {
      guard let (heading, given) = opening(paragraph) else { continue }
      let rank = nested(given, paragraph.marker, in: open)
      close(&open, &sections, above: rank, at: index, paragraphs)
      let parent = open.last?.index
      sections.append(
        Section(
          marker: paragraph.marker, heading: heading,
          title: heading.map { paragraph.words.lowerBound..<$0.upperBound },
          roles: heading.map { roles(in: $0) } ?? [],
          path: path(paragraph.marker, parent: parent.map { sections[$0] }), depth: open.count,
          parent: parent, opening: index, paragraphs: index..<index + 1, words: paragraph.words))
      open.append((sections.count - 1, rank))
    }
    close(&open, &sections, above: .min, at: paragraphs.count, paragraphs)
    return sections
  }

  /// *A.* stands above *I.* where it comes first, and below it where *I.* does.
  private func nested(
    _ rank: Int, _ marker: Marker?, in open: [(index: Int, rank: Int)]
  ) -> Int {
    guard marker?.style == .capital, !open.contains(where: { $0.rank == rank }),
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
      let section = sections[last.index]
      sections[last.index].paragraphs = section.opening..<end
      sections[last.index].words =
        section.words.lowerBound..<paragraphs[end - 1].words.upperBound
      open.removeLast()
    }
  }

  /// What a paragraph opens: its heading, and its rank, the smaller the higher; nil for none.
  private func opening(_ paragraph: Paragraph) -> (heading: Range<Int>?, rank: Int)? {
    if let marker = paragraph.marker {
      guard marker.style < .parenthesised else { return nil }
      let depth = marker.style == .decimal ? marker.ordinals.count : 0
      return (heading(paragraph), marker.style.rawValue * 10 + depth)
    }
    guard isUnnumberedHeading(paragraph) else { return nil }
    return (paragraph.words, Marker.Style.roman.rawValue * 10 + paragraph.markdownLevel)
  }

  private func isUnnumberedHeading(_ paragraph: Paragraph) -> Bool {
    guard paragraph.words.count <= Self.longestUnnumbered,
      !endsSentence(paragraph)
    else { return false }
    let hits = hits(in: paragraph.words)
    if stream.isUpperCase(paragraph.words) || paragraph.markdownLevel > 0 { return !hits.isEmpty }
    return stream.words[paragraph.words.lowerBound].isCapitalised
      && hits.contains { $0.words == paragraph.words }
  }

  private func heading(_ paragraph: Paragraph) -> Range<Int>? {
    let text = paragraph.text
    guard !text.isEmpty else { return nil }
    if paragraph.markdownLevel > 0 || stream.isUpperCase(text) { return text }
    if let colon = firstGap(.colon, in: text), colon - text.lowerBound <= Self.longestRunIn {
      return text.lowerBound..<colon
    }
    if !endsSentence(paragraph) {
      return text.count <= Self.longestHeading ? text : nil
    }
    let stop = firstGap([.stop, .semicolon], in: text) ?? text.upperBound
    let first = text.lowerBound..<stop
    return isCovered(first) ? first : nil
  }

  private func firstGap(_ gap: Gap, in range: Range<Int>) -> Int? {
    range.dropFirst().first { stream.words[$0].gap.intersects(gap) }
  }

  /// Ends with a full stop or a semicolon; a colon leaves a heading open.
  private func endsSentence(_ paragraph: Paragraph) -> Bool {
    guard case .final = Ending(paragraph.span, in: source.bytes) else { return false }
    return !source.bytes[paragraph.span.start..<paragraph.span.end].suffix(4).contains(0x3A)
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

  private func path(_ marker: Marker?, parent: Section?) -> String? {
    guard let marker else { return parent?.path }
    var label = marker.text
    if marker.style == .decimal {
      var ordinals = marker.ordinals
      if let above = parent?.marker?.ordinals, above.count < ordinals.count,
        Array(ordinals.prefix(above.count)) == above
      {
        ordinals.removeFirst(above.count)
      }
      label = ordinals.map(String.init).joined(separator: ".")
    }
    guard let above = parent?.path else { return label }
    return "\(above).\(label)"
  }
}
