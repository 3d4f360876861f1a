import SoatText

extension Document {
  /// Reads one document by itself.
  package static func parse(_ source: SourceText, lexicon: Lexicon) -> Document {
    var memory = WordMemory()
    return parse(source, lexicon: lexicon, memory: &memory)
  }

  /// Reads a document. It never fails: what it cannot read stays as leftover.
  ///
  /// - Parameter memory: of words in documents that were read before.
  package static func parse(
    _ source: SourceText, lexicon: Lexicon, memory: inout WordMemory
  ) -> Document {
    var stream = SyllableStream(source, memory: &memory)
    let landmarks = Landmarks(stream)
    let (header, tail) = fixedBlocks(stream, source, landmarks)
    let assembler = ParagraphAssembler(stream: stream, source: source, lexicon: lexicon)
    let body = assembler.paragraphs(of: header.endLine..<max(header.endLine, tail.startLine))
    let appendix = assembler.paragraphs(of: tail.appendixLine..<stream.lines.count)
    var starts = fixedStarts(header, tail, stream: stream, source: source)
    for index in body.indices { starts.append(body[index].words.lowerBound) }
    for index in appendix.indices { starts.append(appendix[index].words.lowerBound) }
    stream.setBoundaries(starts)
    let hits = lexicon.hits(in: stream)
    let named = NamedParts(hits, lexicon)
    let sections = SectionTreeBuilder(
      stream: stream, source: source, headings: named.headings
    ).sections(of: body)
    let citations = CitationParser(
      stream: stream, source: source, bodies: named.bodies
    ).citations(among: landmarks.symbols, excluding: header.number?.words)
    let items = ItemStartParser(stream: stream, source: source)
      .starts(in: body, closings: landmarks.closings)
    let dates = DateParser(stream: stream, source: source).all(among: landmarks.numbers)
    return Document(
      source: source, stream: stream, hits: hits, header: header, paragraphs: body,
      sections: sections, itemStarts: items, citations: citations,
      dates: dates, openings: landmarks.openings, freeTones: landmarks.freeTones,
      recipients: tail.recipients, signature: tail.signature, appendix: appendix,
      leftover: header.leftover + tail.leftover)
  }

  /// What parsers share ends here, so that the words can be changed behind it without a copy.
  private static func fixedBlocks(
    _ stream: SyllableStream, _ source: SourceText, _ landmarks: Landmarks
  ) -> (Header, Tail) {
    let (header, rows) = HeaderParser(
      stream: stream, source: source, rows: FixedRows(stream: stream, source: source)
    ).parse()
    let tail = TailParser(stream: stream, source: source, rows: rows)
      .parse(from: header.endLine, mentions: landmarks.recipients)
    return (header, tail)
  }

  /// Where the cells of header and tail begin; the subject is one phrase over all its lines.
  private static func fixedStarts(
    _ header: Header, _ tail: Tail, stream: SyllableStream, source: SourceText
  ) -> [Int] {
    var starts = header.parts.compactMap { $0.cell.words.first }
    let claimed = header.subject ?? 0..<0
    for number in 0..<header.endLine {
      if let first = stream.lines[number].words.first, !claimed.dropFirst().contains(first) {
        starts.append(first)
      }
    }
    starts += tail.recipients?.items.map { $0.words.lowerBound } ?? []
    starts += tail.signature?.lines.map { $0.words.lowerBound } ?? []
    if let recipients = tail.recipients { starts.append(recipients.title.lowerBound) }
    if let name = tail.signature?.name { starts.append(name.lowerBound) }
    for cell in tail.leftover { if let first = cell.words.first { starts.append(first) } }
    return starts
  }
}

/// The hits that the parser itself needs.
private struct NamedParts {
  let headings: HeadingHits
  let bodies: BodyNames

  init(_ hits: [Hit], _ lexicon: Lexicon) {
    var headings: [(words: Range<Int>, role: Int)] = []
    var bodies: [(body: Int, words: Range<Int>)] = []
    let structural = lexicon.structural(hits)
    headings.reserveCapacity(structural.count)
    bodies.reserveCapacity(structural.count)
    for hit in structural {
      switch lexicon.use(of: hit) {
      case .heading(let role): headings.append((hit.words, role))
      case .body(let body): bodies.append((body, hit.words))
      default: continue
      }
    }
    self.headings = HeadingHits(headings)
    self.bodies = BodyNames(bodies)
  }
}
