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
    var (stream, salient) = SyllableStream.document(source, memory: &memory)
    let landmarks = Landmarks(stream, at: salient)
    let (header, tail) = fixedBlocks(stream, source, landmarks)
    let (body, appendix) = paragraphs(stream, source, lexicon, between: header, and: tail)
    var starts: [Int] = []
    starts.reserveCapacity(body.count + appendix.count + stream.lines.count)
    appendStarts(header, tail, of: stream, to: &starts)
    for index in body.indices { starts.append(body[index].words.lowerBound) }
    for index in appendix.indices { starts.append(appendix[index].words.lowerBound) }
    stream.setBoundaries(starts)
    let hits = lexicon.hits(in: stream)
    let named = NamedParts(hits, lexicon)
    let sections = SectionTreeBuilder(
      stream: stream, source: source, headings: named.headings
    ).sections(of: body)
    let citations = CitationParser(
      stream: stream, source: source, bodies: named.bodies, openings: landmarks.openings
    ).citations(among: landmarks.symbols, excluding: header.number?.words)
    let items = ItemStartParser(stream: stream, source: source)
      .starts(in: body, closings: landmarks.closings)
    let dates = DateParser(stream: stream, source: source).all(among: landmarks.numbers)
    let secrecy = SecrecyParser(stream: stream, source: source, header: header)
      .secrecy(among: landmarks.secrecy)
    func document(
      _ paragraphs: [Paragraph], _ sections: [Section], _ items: [ItemStart],
      attachments: [Document]
    ) -> Document {
      Document(
        source: source, stream: stream, hits: hits, header: header, secrecy: secrecy,
        paragraphs: paragraphs,
        sections: sections, itemStarts: items, citations: citations,
        dates: dates, ordinals: landmarks.ordinals, openings: landmarks.openings,
        marked: landmarks.marked, openGaps: landmarks.openGaps, quotes: landmarks.quotes,
        freeTones: landmarks.freeTones, recipients: tail.recipients, signature: tail.signature,
        appendix: appendix, leftover: header.leftover + tail.leftover, attachments: attachments)
    }
    let attached = AttachmentParser(stream: stream).texts(among: appendix).map { range in
      let paragraphs = Array(appendix[range])
      return document(
        paragraphs,
        SectionTreeBuilder(stream: stream, source: source, headings: named.headings)
          .sections(of: paragraphs),
        ItemStartParser(stream: stream, source: source)
          .starts(in: paragraphs, closings: landmarks.closings),
        attachments: [])
    }
    return document(body, sections, items, attachments: attached)
  }

  /// What parsers share ends here, so that the words can be changed behind it without a copy.
  @inline(never)
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

  /// Those of the running text and of the appendices.
  @inline(never)
  private static func paragraphs(
    _ stream: SyllableStream, _ source: SourceText, _ lexicon: Lexicon, between header: Header,
    and tail: Tail
  ) -> ([Paragraph], [Paragraph]) {
    let assembler = ParagraphAssembler(stream: stream, source: source, lexicon: lexicon)
    return (
      assembler.paragraphs(of: header.endLine..<max(header.endLine, tail.startLine)),
      assembler.paragraphs(of: tail.appendixLine..<stream.lines.count)
    )
  }

  /// Where the cells of header and tail begin; the subject is one phrase over all its lines.
  private static func appendStarts(
    _ header: Header, _ tail: Tail, of stream: SyllableStream, to starts: inout [Int]
  ) {
    for part in header.parts { if let first = part.cell.words.first { starts.append(first) } }
    let claimed = (header.subject ?? 0..<0).dropFirst()
    for number in 0..<header.endLine {
      if let first = stream.lines[number].words.first, !claimed.contains(first) {
        starts.append(first)
      }
    }
    if let recipients = tail.recipients {
      starts.append(recipients.title.lowerBound)
      for item in recipients.items { starts.append(item.words.lowerBound) }
    }
    if let signature = tail.signature {
      for line in signature.lines { starts.append(line.words.lowerBound) }
      if let name = signature.name { starts.append(name.lowerBound) }
    }
    for cell in tail.leftover { if let first = cell.words.first { starts.append(first) } }
  }
}

/// The hits that the parser itself needs.
private struct NamedParts {
  let headings: HeadingHits
  let bodies: BodyNames

  /// Of so many hits, hardly more than one is of the same kind.
  private static let usualShare = 8

  init(_ hits: [Hit], _ lexicon: Lexicon) {
    var headings: [HeadingHits.Hit] = []
    var bodies: [(body: Int, words: Range<Int>)] = []
    headings.reserveCapacity(hits.count / Self.usualShare)
    bodies.reserveCapacity(hits.count / Self.usualShare)
    for hit in hits where hit.isStructural {
      switch lexicon.use(of: hit) {
      case .heading(let role, let isWhole): headings.append((hit.words, role, isWhole))
      case .body(let body): bodies.append((body, hit.words))
      default: continue
      }
    }
    self.headings = HeadingHits(headings)
    self.bodies = BodyNames(bodies)
  }
}
