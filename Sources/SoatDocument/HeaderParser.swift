import SoatText

/// Reads the header from the top of a document down to its first line of running text.
struct HeaderParser {
  let stream: SyllableStream
  let source: SourceText
  let fields: HeaderFieldParser
  let markers: MarkerParser
  private let signatures: SignatureParser
  private let rows: FixedRows
  /// How many lines may belong to the header.
  private let lineCount: Int

  var header = Header()
  /// Cells in capitals that no part has claimed yet: the names of the issuing bodies.
  private var capitals: [Cell] = []
  var subjectEnd: Cell?
  private var addresseeEnd: Cell?

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

  private static let addressee: Wordings = ["kính gửi", "kính trình"]

  init(stream: SyllableStream, source: SourceText, rows: FixedRows) {
    self.stream = stream
    self.source = source
    fields = HeaderFieldParser(stream: stream, source: source)
    markers = MarkerParser(stream: stream, source: source)
    signatures = SignatureParser(stream: stream, source: source)
    self.rows = rows
    lineCount = min(stream.lines.count, Self.longest)
    header.parts.reserveCapacity(Self.usualParts)
  }

  /// Split when it is asked for: most headers end long before they may.
  func cells(of number: Int) -> Row { rows[number] }

  /// The lines below this one that may belong to the header.
  func lines(below number: Int) -> Range<Int> { number + 1..<max(number + 1, lineCount) }

  consuming func parse() -> Header {
    var number = 0
    while number < lineCount {
      let row = cells(of: number)
      if stream.lines[number].isPageNumber || row.isEmpty {
        number += 1
        continue
      }
      if let taken = read(row, at: number) {
        number += taken
      } else if goesOn(below: row, at: number) {
        readStray(row[0])
        number += 1
      } else {
        break
      }
    }
    header.endLine = number
    claimCapitals()
    header.parts.sort { $0.cell.span < $1.cell.span }
    return header
  }

  /// The number of lines read, nil where the running text begins.
  private mutating func read(_ row: Row, at number: Int) -> Int? {
    var taken = 1
    if row.count > 1, let whole = addresseeRow(row) { return readText(whole, at: number) ? 1 : nil }
    for (column, cell) in row.enumerated() {
      let next = following(number, column, row)
      if let next, let whole = mended(cell, with: next) {
        if readField(whole, next: nil, taken: &taken, number) { taken = next.line - number + 1 }
        continue
      }
      if readField(cell, next: next, taken: &taken, number) { continue }
      if row.count > 1 {
        readLoose(cell)
        continue
      }
      guard readText(cell, at: number) else { return nil }
    }
    return taken
  }

  /// *Kính gửi:     - Chi bộ 1,* is one line, however wide the gap.
  private func addresseeRow(_ row: Row) -> Cell? {
    guard header.addressee == nil, let first = row.first, let last = row.last,
      let word = first.words.first, stream.firstMatch(of: Self.addressee, at: word) != nil
    else { return nil }
    return Cell(
      words: word..<max(last.words.upperBound, first.words.upperBound),
      span: first.span.union(last.span), line: first.line)
  }

  /// A short line without a final mark ends no header below which one of its parts still stands.
  private func goesOn(below row: Row, at number: Int) -> Bool {
    guard header.addressee == nil, row.count == 1, isShortLine(row[0]) else { return false }
    for line in lines(below: number).prefix(Self.reach) {
      // Running text, told before it is split.
      if stream.lines[line].words.count > Self.longestRow { return false }
      let below = cells(of: line)
      if below.contains(where: { isMissingPart($0) }) { return true }
      if below.contains(where: { !isShortLine($0) }) { return false }
    }
    return false
  }

  private func isShortLine(_ cell: Cell) -> Bool {
    if cell.words.isEmpty { return true }
    if markers.marker(of: stream.lines[cell.line]) != nil { return false }
    return cell.words.count <= Self.shortLine && !endsSentence(cell)
  }

  private func isMissingPart(_ cell: Cell) -> Bool {
    if header.titleLine == nil, fields.title(cell) != nil { return true }
    if header.placeDate == nil, fields.placeDate(cell) != nil { return true }
    if header.number == nil, fields.number(cell, next: nil) != nil { return true }
    return cell.words.first.map { stream.firstMatch(of: Self.addressee, at: $0) != nil } ?? false
  }

  /// Below a number and without a type line, what stands alone is the subject.
  private mutating func readStray(_ cell: Cell) {
    guard header.number != nil, header.type == nil, header.subject == nil else {
      header.leftover.append(cell)
      return
    }
    extendSubject(cell)
  }

  private func following(_ number: Int, _ column: Int, _ row: Row) -> Cell? {
    if column + 1 < row.count { return nil }
    for below in lines(below: number).prefix(3) {
      if let cell = cells(of: below).first { return cell }
    }
    return nil
  }

  private mutating func readField(
    _ cell: Cell, next: Cell?, taken: inout Int, _ number: Int
  ) -> Bool {
    if fields.isRule(cell) {
      add(.rule, cell)
    } else if header.titleLine == nil, let regime = fields.title(cell) {
      header.titleLine = (regime, cell)
      add(.titleLine, cell)
    } else if fields.isUnionTitle(cell) {
      add(.unionTitle, cell)
    } else if fields.isMotto(cell) {
      header.motto = cell
      add(.motto, cell)
    } else if fields.isMark(cell) {
      add(.mark, cell)
    } else if header.number == nil, let found = fields.number(cell, next: next) {
      header.number = found.field
      add(.number, cell)
      if found.takesNext, let next { taken = next.line - number + 1 }
    } else if header.placeDate == nil, header.addressee == nil,
      let found = fields.placeDate(cell),
      !(found.place.isEmpty && subjectEnd != nil)
    {
      header.placeDate = found
      add(.placeDate, cell)
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

  /// A line of its own: addressee, type, subject, a body's name; false where the text begins.
  private mutating func readText(_ cell: Cell, at number: Int) -> Bool {
    if let position = cell.words.first, stream.firstMatch(of: Self.addressee, at: position) != nil,
      header.addressee == nil
    {
      header.addressee = cell.words
      addresseeEnd = cell
      add(.addressee, cell)
      return true
    }
    if continuesAddressee(cell) {
      header.addressee = (header.addressee ?? cell.words).lowerBound..<cell.words.upperBound
      addresseeEnd = cell
      return true
    }
    if header.addressee != nil || signatures.line(cell)?.right != nil { return false }
    if header.type == nil, let type = fields.type(cell) { return readType(type, cell) }
    let marker = markers.marker(of: stream.lines[number])
    if let marker, !marker.style.isBullet { return false }
    if isSubjectStart(cell), header.type == nil {
      extendSubject(cell)
      return true
    }
    if stream.isUpperCase(cell.words), header.type != nil, namesAuthority(cell) { return false }
    if stream.isUpperCase(cell.words), header.type == nil {
      if subjectEnd != nil, isSubjectContinuation(cell) {
        extendSubject(cell)
      } else {
        capitals.append(cell)
      }
      return true
    }
    if isSubjectContinuation(cell) {
      extendSubject(cell)
      return true
    }
    return false
  }

  /// The body that decides, in capitals below the subject: *CHỦ TỊCH ỦY BAN NHÂN DÂN …*.
  private func namesAuthority(_ cell: Cell) -> Bool {
    // `57-NQ/TW,` at the start of a line goes on with the subject.
    if cell.words.first.map({ stream.words[$0].isNumber }) ?? true { return false }
    if let subject = header.subject { return !stream.isUpperCase(subject) }
    return capitals.contains { issuer in
      let folded = issuer.words.map { stream.words[$0].folded }
      return cell.words.count <= folded.count + 6
        && cell.words.indices.contains { start in
          start + folded.count <= cell.words.upperBound
            && folded.indices.allSatisfy { stream.words[start + $0].folded == folded[$0] }
        }
    }
  }

  private mutating func readType(
    _ named: (type: DocumentType, count: Int), _ cell: Cell
  ) -> Bool {
    header.type = (named.type, cell)
    add(.type, cell)
    if cell.words.count > named.count {
      header.subject = cell.words.lowerBound + named.count..<cell.words.upperBound
      subjectEnd = cell
      header.parts.append((.subject, cell))
    }
    return true
  }

  private func continuesAddressee(_ cell: Cell) -> Bool {
    guard let end = addresseeEnd else { return false }
    if source.bytes[cell.span.start] == 0x2D || source.bytes[cell.span.start] == 0x2B {
      return true
    }
    switch source.bytes[end.span.end - 1] {
    case 0x2E: return false
    case 0x3B, 0x2C, 0x3A: return cell.words.count <= 20 && !opensText(cell)
    default:
      return cell.line == end.line + 1
        && cell.words.first.map {
          stream.words[$0].shape == .lower
        } ?? false
    }
  }

  private func opensText(_ cell: Cell) -> Bool {
    cell.words.first.map { stream.firstMatch(of: Self.openings, at: $0) != nil } ?? true
  }

  mutating func add(_ part: Header.Part, _ cell: Cell) { header.parts.append((part, cell)) }

  /// What stands in capitals before the type is the name of the issuing body.
  private mutating func claimCapitals() {
    let limit = header.type?.cell.span.start ?? header.subject.flatMap { stream.span($0)?.start }
    header.leftover += capitals.filter { $0.span.start >= limit ?? .max }
    for cell in capitals where cell.span.start < limit ?? .max {
      let name = Cell(
        words: cell.words, span: stream.span(cell.words) ?? cell.span, line: cell.line)
      header.issuer.append(name)
      add(.issuer, name)
    }
  }
}
