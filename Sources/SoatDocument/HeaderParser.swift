import SoatText

/// Reads the header from the top of a document down to its first line of running text.
struct HeaderParser {
  private let stream: SyllableStream
  private let source: SourceText
  private let fields: HeaderFieldParser
  private let markers: MarkerParser
  private let signatures: SignatureParser
  private let rows: [[Cell]]

  private var header = Header()
  /// Cells in capitals that no part has claimed yet: the names of the issuing bodies.
  private var capitals: [Cell] = []
  private var subjectEnd: Cell?
  private var addresseeEnd: Cell?

  /// How many lines a header may take.
  private static let longest = 80

  private static let addressee: [Wording] = ["kính gửi", "kính trình"]
  private static let about: Wording = "về"
  private static let aboutAbbreviated: Wording = "V/v"
  /// Words that open the text of a document and never continue a subject.
  private static let openings: [Wording] = [
    "căn cứ", "thực hiện", "thi hành", "triển khai", "tiếp tục", "xét", "theo", "để", "nhằm",
    "trên cơ sở", "ngày", "trong", "qua", "sau khi", "thời gian", "vừa qua", "hiện nay", "năm",
    "phát huy", "từ", "với", "hưởng ứng", "chấp hành",
  ]

  init(stream: SyllableStream, source: SourceText) {
    self.stream = stream
    self.source = source
    fields = HeaderFieldParser(stream: stream, source: source)
    markers = MarkerParser(stream: stream, source: source)
    signatures = SignatureParser(stream: stream, source: source)
    let splitter = CellSplitter(stream: stream, source: source)
    rows = (0..<min(stream.lines.count, Self.longest)).map { splitter.cells(of: $0) }
  }

  consuming func parse() -> Header {
    var number = 0
    while number < rows.count {
      let row = rows[number]
      if stream.lines[number].isPageNumber || row.isEmpty {
        number += 1
        continue
      }
      guard let taken = read(row, at: number) else { break }
      number += taken
    }
    header.endLine = number
    claimCapitals()
    header.parts.sort { $0.cell.span < $1.cell.span }
    return header
  }

  /// The number of lines read, nil where the running text begins.
  private mutating func read(_ row: [Cell], at number: Int) -> Int? {
    var taken = 1
    for (column, cell) in row.enumerated() {
      let next = following(number, column, row)
      if readField(cell, next: next, taken: &taken, number) { continue }
      if row.count > 1 {
        readLoose(cell)
        continue
      }
      guard readText(cell, at: number) else { return nil }
    }
    return taken
  }

  private func following(_ number: Int, _ column: Int, _ row: [Cell]) -> Cell? {
    if column + 1 < row.count { return nil }
    return rows[(number + 1)...].prefix(3).first { !$0.isEmpty }?.first
  }

  private mutating func readField(
    _ cell: Cell, next: Cell?, taken: inout Int, _ number: Int
  ) -> Bool {
    if fields.isRule(cell) {
      add(.rule, cell)
    } else if header.titleLine == nil, let regime = fields.title(cell) {
      header.titleLine = (regime, cell)
      add(.titleLine, cell)
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

  private mutating func extendSubject(_ cell: Cell) {
    if let subject = header.subject {
      header.subject = subject.lowerBound..<max(cell.words.upperBound, subject.upperBound)
    } else {
      header.subject = cell.words
      add(.subject, cell)
    }
    subjectEnd = cell
  }

  private func isSubjectStart(_ cell: Cell) -> Bool {
    guard header.subject == nil, let first = cell.words.first else { return false }
    if stream.matches(Self.aboutAbbreviated, at: first) { return true }
    return header.type == nil && header.number != nil
      && stream.words[first].toned == Self.about.toned[0]
  }

  /// Whether a line still belongs to the subject.
  private func isSubjectContinuation(_ cell: Cell) -> Bool {
    guard let first = cell.words.first, header.addressee == nil else { return false }
    guard let end = subjectEnd else { return header.type != nil && !isLongProse(cell) }
    if header.parts.contains(where: { $0.part == .rule && $0.cell.span.start > end.span.end }) {
      return false
    }
    if endsSentence(end) { return false }
    let word = stream.words[first]
    if word.shape == .lower || word.isNumber { return true }
    let isOpening = stream.firstMatch(of: Self.openings, at: first) != nil
    if endsOpenly(end) { return true }
    if isOpening || isLongProse(cell) { return false }
    return cell.line == end.line + 1 || !endsParagraph(cell)
  }

  private func isLongProse(_ cell: Cell) -> Bool {
    guard header.subject != nil || header.type == nil else { return false }
    return cell.words.count > 24
  }

  private func endsSentence(_ cell: Cell) -> Bool {
    if case .final = Ending(cell.span, in: source.bytes) { return true }
    return false
  }

  /// Ends with a comma or inside a symbol: something must follow.
  private func endsOpenly(_ cell: Cell) -> Bool {
    switch Ending(cell.span, in: source.bytes) {
    case .comma, .torn: true
    case .final, .open: false
    }
  }

  /// The block of lines that begins here comes to the end of a sentence before the next blank line.
  private func endsParagraph(_ cell: Cell) -> Bool {
    var last = cell
    for row in rows[(cell.line + 1)...] {
      guard let next = row.last else { break }
      last = next
    }
    return endsSentence(last)
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

  private mutating func add(_ part: Header.Part, _ cell: Cell) { header.parts.append((part, cell)) }

  /// What stands in capitals before the type is the name of the issuing body.
  private mutating func claimCapitals() {
    let limit = header.type?.cell.span.start ?? header.subject.flatMap { stream.span($0)?.start }
    for cell in capitals where cell.span.start < limit ?? .max {
      header.issuer.append(cell)
      add(.issuer, cell)
    }
  }
}
