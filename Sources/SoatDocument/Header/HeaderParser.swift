import SoatText

/// Reads the header from the top of a document down to its first line of running text.
struct HeaderParser: ~Copyable {
  let stream: SyllableStream
  let source: SourceText
  let fields: HeaderFieldParser
  let markers: MarkerParser
  let signatures: SignatureParser
  private let recipients: RecipientsParser
  var rows: FixedRows
  /// How many lines may belong to the header.
  private let lineCount: Int

  var header = Header()
  /// Cells in capitals that no part has claimed yet: the names of the issuing bodies.
  var capitals: [Cell] = []
  var subjectEnd: Cell?
  var addresseeEnd: Cell?
  /// What stands below *Số …* and belongs to it.
  private var restOfNumber: ByteSpan?

  /// How many lines a header may take.
  private static let longest = 80
  /// More parts than most headers show.
  private static let usualParts = 16
  /// How many lines below a stray one the header may go on.
  private static let reach = 10
  /// The most words of a line of two columns.
  private static let longestRow = 60
  /// The most words of a line that is not taken for running text.
  private static let shortLine = 24

  static let addressee: Wordings = ["kính gửi", "kính trình"]

  init(stream: SyllableStream, source: SourceText, rows: FixedRows) {
    self.stream = stream
    self.source = source
    fields = HeaderFieldParser(stream: stream, source: source)
    markers = MarkerParser(stream: stream, source: source)
    signatures = SignatureParser(stream: stream, source: source)
    recipients = RecipientsParser(stream: stream, source: source)
    self.rows = rows
    lineCount = min(stream.lines.count, Self.longest)
    header.parts.reserveCapacity(Self.usualParts)
  }

  /// The lines below this one that may belong to the header.
  func lines(below number: Int) -> Range<Int> { number + 1..<max(number + 1, lineCount) }

  /// The header, with the rows as far as they were split for it.
  consuming func parse() -> (Header, FixedRows) {
    var number = 0
    while number < lineCount {
      let row = rows.row(number)
      if row.isEmpty || stream.lines[number].isPageNumber {
        number += 1
        continue
      }
      if row.contains(where: { recipients.opens(rows[$0]) }) { break }
      if let taken = stamp(at: number) ?? read(row, at: number) {
        number += taken
      } else if goesOn(below: row, at: number) {
        readStray(rows[row.lowerBound])
        number += 1
      } else {
        break
      }
    }
    header.endLine = number
    claimCapitals()
    header.parts.sort { $0.cell.span < $1.cell.span }
    return (header, rows)
  }

  /// The number of lines read, nil where the running text begins.
  private mutating func read(_ row: Range<Int>, at number: Int) -> Int? {
    var taken = 1
    let hasColumns = row.count > 1
    if hasColumns, let whole = addresseeRow(row) { return readText(whole, at: number) ? 1 : nil }
    for position in row {
      let cell = rows[position]
      if cell.span == restOfNumber { continue }
      if header.placeDate == nil, let (body, place) = fields.bodyBesidePlace(cell) {
        capitals.append(body)
        _ = readField(place, next: nil, taken: &taken, number)
        continue
      }
      let next = position + 1 < row.upperBound ? nil : firstCell(below: number)
      if let next, let whole = mended(cell, with: next) {
        if readField(whole, next: nil, taken: &taken, number) { taken = next.line - number + 1 }
        continue
      }
      if readField(cell, next: next, taken: &taken, number) { continue }
      if hasColumns {
        readLoose(cell)
        continue
      }
      guard readText(cell, at: number) else { return nil }
    }
    return taken
  }

  /// *Kính gửi:     - Chi bộ 1,* is one line, however wide the gap.
  private func addresseeRow(_ row: Range<Int>) -> Cell? {
    let first = rows[row.lowerBound]
    let last = rows[row.upperBound - 1]
    guard header.addressee == nil, let word = first.words.first, opensAddressee(word) else {
      return nil
    }
    return Cell(
      words: word..<max(last.words.upperBound, first.words.upperBound),
      span: first.span.union(last.span), line: first.line)
  }

  /// A short line without a final mark ends no header below which one of its parts still stands.
  private mutating func goesOn(below row: Range<Int>, at number: Int) -> Bool {
    guard header.addressee == nil, row.count == 1, isShortLine(rows[row.lowerBound]) else {
      return false
    }
    for line in lines(below: number).prefix(Self.reach) {
      // Running text, told before it is split.
      if stream.lines[line].words.count > Self.longestRow { return false }
      var holdsText = false
      for position in rows.row(line) {
        if isMissingPart(rows[position]) { return true }
        holdsText = holdsText || !isShortLine(rows[position])
      }
      if holdsText { return false }
    }
    return false
  }

  private func isShortLine(_ cell: Cell) -> Bool {
    if cell.words.isEmpty { return true }
    if markers.marker(of: stream.lines[cell.line]) != nil { return false }
    return cell.words.count <= Self.shortLine && !endsSentence(cell)
  }

  /// Title line, number or place and date still stand somewhat further down.
  mutating func holdsMissingPart(below number: Int) -> Bool {
    lines(below: number).prefix(Self.reach).contains { line in
      stream.lines[line].words.count <= Self.longestRow
        && rows.row(line).contains { isMissingPart(rows[$0]) }
    }
  }

  private func isMissingPart(_ cell: Cell) -> Bool {
    if header.titleLine == nil, fields.title(cell) != nil { return true }
    if header.placeDate == nil, fields.placeDate(cell, mayBeLower: header.type == nil) != nil {
      return true
    }
    if header.number == nil, fields.number(cell, next: nil) != nil { return true }
    return cell.words.first.map { opensAddressee($0) } ?? false
  }

  /// Below a number and without a type line, what stands alone is the subject.
  private mutating func readStray(_ cell: Cell) {
    guard header.number != nil, header.type == nil, header.subject == nil else {
      header.leftover.append(cell)
      return
    }
    extendSubject(cell)
  }

  /// What stands first on the next line that is not blank, unless that is far below.
  private mutating func firstCell(below number: Int) -> Cell? {
    for line in lines(below: number).prefix(3) {
      let row = rows.row(line)
      if !row.isEmpty { return rows[row.lowerBound] }
    }
    return nil
  }

  private mutating func readField(
    _ cell: Cell, next: Cell?, taken: inout Int, _ number: Int
  ) -> Bool {
    guard let first = cell.words.first else {
      add(.rule, cell)
      return true
    }
    if fields.mayHoldFixedWording(first), readFixedWording(cell) { return true }
    if header.number == nil, let found = fields.number(cell, next: next) {
      header.number = found.field
      add(.number, cell)
      if found.takesNext, let next {
        // Beside the rest of the symbol the right column may go on.
        restOfNumber = next.span
        taken = next.line - number + (rows.row(next.line).count > 1 ? 0 : 1)
      }
    } else if header.placeDate == nil, header.addressee == nil,
      let found = fields.placeDate(cell, mayBeLower: header.type == nil && header.subject == nil),
      !(found.place.isEmpty && subjectEnd != nil)
    {
      header.placeDate = found
      add(.placeDate, cell)
    } else {
      return false
    }
    return true
  }

  /// The title line, the motto, a mark.
  private mutating func readFixedWording(_ cell: Cell) -> Bool {
    if header.titleLine == nil, let regime = fields.title(cell) {
      header.titleLine = (regime, cell)
      add(.titleLine, cell)
    } else if fields.isUnionTitle(cell) {
      add(.unionTitle, cell)
    } else if fields.isMotto(cell) {
      header.motto = cell
      add(.motto, cell)
    } else if fields.isMark(cell) {
      add(.mark, cell)
    } else {
      return false
    }
    return true
  }

  /// A cell beside another one: a body's name, or one side of the subject of a công văn.
  private mutating func readLoose(_ cell: Cell) {
    if stream.isUpperCase(cell.words), !isSubjectStart(cell) {
      capitals.append(cell)
    } else if isSubjectStart(cell) || isSubjectContinuation(cell) {
      extendSubject(cell)
    } else {
      header.leftover.append(cell)
    }
  }

  mutating func add(_ part: Header.Part, _ cell: Cell) { header.parts.append((part, cell)) }

  /// The type stands where the title line or the issuing body should.
  var isTypeFirst: Bool {
    guard let type = header.type?.cell.span else { return false }
    return !header.parts.contains {
      ($0.part == .titleLine || $0.part == .number || $0.part == .placeDate)
        && $0.cell.span < type
    } && !capitals.contains { $0.span < type }
  }

  /// What stands in capitals before the type is the name of the issuing body.
  private mutating func claimCapitals() {
    // A type that stands above everything else bounds nothing.
    let type = isTypeFirst ? nil : header.type?.cell.span.start
    let limit = type ?? header.subject.flatMap { stream.span($0)?.start }
    header.leftover += capitals.filter { $0.span.start >= limit ?? .max }
    for cell in capitals where cell.span.start < limit ?? .max {
      let name = Cell(
        words: cell.words, span: stream.span(cell.words) ?? cell.span, line: cell.line)
      header.issuer.append(name)
      add(.issuer, name)
    }
  }
}
