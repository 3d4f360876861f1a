import SoatText

/// The subject — *trích yếu* — and where it ends.
extension HeaderParser {
  private static let about: Wording = "về"
  private static let abbreviations: Wordings = ["V/v", "Vv"]
  /// Words that open the text of a document and never continue a subject.
  static let openings: Wordings = [
    "căn cứ", "thực hiện", "thi hành", "triển khai", "tiếp tục", "xét", "theo", "để", "nhằm",
    "trên cơ sở", "ngày", "trong", "qua", "sau khi", "thời gian", "vừa qua", "hiện nay", "năm",
    "phát huy", "từ", "với", "hưởng ứng", "chấp hành",
  ]

  /// Words with which the bases of a decision begin, which end with a comma.
  private static let bases: Wordings = ["căn cứ", "xét", "theo"]

  mutating func extendSubject(_ cell: Cell) {
    if let subject = header.subject {
      header.subject = subject.lowerBound..<max(cell.words.upperBound, subject.upperBound)
    } else {
      header.subject = cell.words
      add(.subject, cell)
    }
    subjectEnd = cell
  }

  func isSubjectStart(_ cell: Cell) -> Bool {
    guard header.subject == nil, let first = cell.words.first else { return false }
    if stream.firstMatch(of: Self.abbreviations, at: first) != nil { return true }
    guard header.type == nil, stream.words[first].toned == fields.aboutWord else { return false }
    // Without a number it stands below the name of the body.
    return header.number != nil || !capitals.isEmpty && !endsSentence(cell)
  }

  /// The addressees stand above the subject, which may have been put below them by mistake.
  mutating func isSubjectBelowAddressee(_ cell: Cell) -> Bool {
    guard let addressee = header.addressee, let first = cell.words.first else { return false }
    if let subject = header.subject {
      return subject.lowerBound > addressee.lowerBound && continuesSubject(cell)
    }
    if isSubjectStart(cell) { return !isProse(cell) }
    return header.type != nil && stream.words[first].toned == fields.aboutWord && !isProse(cell)
  }

  /// Whether a line still belongs to the subject.
  mutating func isSubjectContinuation(_ cell: Cell) -> Bool {
    guard header.addressee == nil else { return false }
    return subjectEnd == nil ? opensSubject(cell) : continuesSubject(cell)
  }

  private mutating func continuesSubject(_ cell: Cell) -> Bool {
    guard let first = cell.words.first, let end = subjectEnd else { return false }
    if header.parts.contains(where: { $0.part == .rule && $0.cell.span.start > end.span.end }) {
      return false
    }
    if endsSentence(end) { return false }
    let word = stream.words[first]
    if word.shape == .lower || word.isNumber { return true }
    let isOpening = stream.firstMatch(of: Self.openings, at: first) != nil
    if endsOpenly(end) { return true }
    let isAdjacent = cell.line == end.line + 1
    if isOpening, !isAdjacent || isProse(cell) { return false }
    return !isLongProse(cell)
      && (isAdjacent || !endsParagraph(cell) && !opensParagraph(cell, behind: end))
  }

  /// A blank line stands before this long line, though its first word would have fitted on the
  /// short one above; where a rule closes the header further down, all above it is the subject.
  private mutating func opensParagraph(_ cell: Cell, behind end: Cell) -> Bool {
    let width = source.scalarCount(cell.span)
    let room =
      source.scalarCount(end.span) + 1
      + source.scalarCount(stream.words[cell.words.lowerBound].span)
    guard width >= Self.proseWidth, room <= width, end.line != header.type?.cell.line,
      !endsWithLink(end)
    else { return false }
    var seen = 0
    for line in lines(below: cell.line).prefix(2 * Self.proseLines) where seen < Self.proseLines {
      let row = rows.row(line)
      if row.contains(where: { fields.isRule(rows[$0]) }) { return false }
      if !row.isEmpty { seen += 1 }
    }
    return true
  }

  /// *… ngày 22/12/2024 của*
  private func endsWithLink(_ cell: Cell) -> Bool {
    guard let last = cell.words.last else { return false }
    return LineLinks.shared.contain(stream.words[last].toned)
  }

  /// The least width of a line of wrapped running text (code points).
  private static let proseWidth = 50
  private static let proseLines = 4

  /// The first line below the type; or the line that stands where a forgotten type should.
  private mutating func opensSubject(_ cell: Cell) -> Bool {
    guard let first = cell.words.first else { return false }
    let startsLower = stream.words[first].shape == .lower
    guard let type = header.type?.cell else {
      return (header.number != nil || standsAboveAddressee(cell)) && header.placeDate != nil
        && !isProse(cell)
        && (startsLower || stream.firstMatch(of: Self.bases, at: first) == nil)
    }
    let isBelowRule = header.parts.contains {
      $0.part == .rule && $0.cell.span.start > type.span.end
    }
    return !isProse(cell)
      && (!isBelowRule || startsLower || stream.matches(Self.about, at: first))
  }

  /// The number is gone, and *Kính gửi* follows.
  private mutating func standsAboveAddressee(_ cell: Cell) -> Bool {
    lines(below: cell.line).prefix(Self.proseLines).contains { line in
      rows.row(line).contains { position in
        rows[position].words.first.map { opensAddressee($0) } ?? false
      }
    }
  }

  /// Running text comes to a colon, or to the end of a sentence that is long or opens a document.
  private mutating func isProse(_ cell: Cell) -> Bool {
    guard let first = cell.words.first else { return false }
    let isOpening =
      stream.firstMatch(of: Self.openings, at: first) != nil && stream.words[first].isCapitalised
    let last = paragraphEnd(cell, isOpening: isOpening)
    guard endsSentence(last) else { return false }
    let words = cell.words.lowerBound..<last.words.upperBound
    return isOpening || words.count > Self.longestEndedSubject
      || source.bytes[last.span.end - 1] == 0x3A
  }

  private static let longestEndedSubject = 24

  /// The last line of the paragraph that begins here, as far as one can tell in a header: lines go
  /// on in small letters, behind a comma, or, where the first opens a text, without a blank line.
  private mutating func paragraphEnd(_ cell: Cell, isOpening: Bool) -> Cell {
    var last = cell
    for number in lines(below: cell.line) {
      let row = rows.row(number)
      if row.isEmpty { continue }
      let next = rows[row.lowerBound]
      guard let word = next.words.first, !endsSentence(last), !opensAddressee(word) else { break }
      let isNewOpening =
        stream.words[word].isCapitalised && stream.firstMatch(of: Self.openings, at: word) != nil
      let isAdjacent =
        isOpening && !isNewOpening && (next.line == last.line + 1 || isFull(last, before: next))
      guard
        stream.words[word].shape == .lower || endsOpenly(last) || isAdjacent
          || stream.words[word].isNumber && markers.marker(of: stream.lines[next.line]) == nil
      else { break }
      last = next
    }
    return last
  }

  /// Wrapped with blank lines between: the first word of the next line would have passed the width of
  /// all lines here.
  private mutating func isFull(_ cell: Cell, before next: Cell) -> Bool {
    let width = source.scalarCount(cell.span)
    guard width >= Self.proseWidth, let word = next.words.first else { return false }
    let room = width + 1 + source.scalarCount(stream.words[word].span)
    return lines(below: cell.line).prefix(2 * Self.proseLines).allSatisfy { number in
      rows.row(number).allSatisfy { source.scalarCount(rows[$0].span) < room }
    }
  }

  private func isLongProse(_ cell: Cell) -> Bool {
    guard header.subject != nil || header.type == nil else { return false }
    return cell.words.count > 24
  }

  func endsSentence(_ cell: Cell) -> Bool {
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
  private mutating func endsParagraph(_ cell: Cell) -> Bool {
    var last = cell
    for number in lines(below: cell.line) {
      let row = rows.row(number)
      if row.isEmpty { break }
      last = rows[row.upperBound - 1]
    }
    return endsSentence(last)
  }
}
