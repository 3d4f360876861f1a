import SoatText

extension Document {
  /// Reads a document. It never fails: what it cannot read stays as leftover.
  package static func parse(_ source: SourceText, lexicon: Lexicon) -> Document {
    var stream = SyllableStream(source)
    let header = HeaderParser(stream: stream, source: source).parse()
    let tail = TailParser(stream: stream, source: source).parse(from: header.endLine)
    let assembler = ParagraphAssembler(stream: stream, source: source, lexicon: lexicon)
    let body = assembler.paragraphs(of: header.endLine..<max(header.endLine, tail.startLine))
    let appendix = assembler.paragraphs(of: tail.appendixLine..<stream.lines.count)
    stream.setBoundaries((body + appendix).map(\.words.lowerBound))
    stream.setBoundaries(fixedStarts(header, tail, stream: stream, source: source))
    let hits = lexicon.hits(in: stream)
    let sections = SectionTreeBuilder(
      stream: stream, source: source,
      headingHits: hits.filter { lexicon.phrases[$0.phrase].isHeading },
      roles: lexicon.phrases.map(\.role)
    ).sections(of: body)
    let citations = CitationParser(
      stream: stream, source: source, bodies: bodies(hits, lexicon)
    ).citations(excluding: header.number?.words)
    let items = ItemStartParser(stream: stream, source: source).starts(in: body)
    return Document(
      source: source, stream: stream, hits: hits, header: header, paragraphs: body,
      sections: sections, itemStarts: items, citations: citations,
      dates: DateParser(stream: stream, source: source).all(), recipients: tail.recipients,
      signature: tail.signature, appendix: appendix, leftover: tail.leftover)
  }

  /// Where the cells of header and tail begin; the subject is one phrase over all its lines.
  private static func fixedStarts(
    _ header: Header, _ tail: Tail, stream: SyllableStream, source: SourceText
  ) -> [Int] {
    var starts = header.parts.compactMap(\.cell.words.first)
    let claimed = header.subject ?? 0..<0
    for number in 0..<header.endLine {
      if let first = stream.lines[number].words.first, !claimed.dropFirst().contains(first) {
        starts.append(first)
      }
    }
    starts += tail.recipients?.items.map(\.words.lowerBound) ?? []
    starts += tail.signature?.lines.map(\.words.lowerBound) ?? []
    if let recipients = tail.recipients { starts.append(recipients.title.lowerBound) }
    if let name = tail.signature?.name { starts.append(name.lowerBound) }
    for cell in tail.leftover { if let first = cell.words.first { starts.append(first) } }
    return starts
  }

  private static func bodies(
    _ hits: [Hit], _ lexicon: Lexicon
  ) -> [Int: [(body: Int, end: Int)]] {
    var table: [Int: [(body: Int, end: Int)]] = [:]
    for hit in hits {
      guard case .body(let body) = lexicon.phrases[hit.phrase].use else { continue }
      table[hit.words.lowerBound, default: []].append((body, hit.words.upperBound))
    }
    return table.mapValues { $0.sorted { $0.end > $1.end } }
  }
}

extension Phrase {
  var isHeading: Bool {
    if case .heading = use { return true }
    return false
  }

  var role: SectionRole {
    if case .heading(let role) = use { return SectionRole.allCases[role] }
    return .other
  }
}
