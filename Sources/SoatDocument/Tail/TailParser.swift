import SoatText

/// Finds and reads the tail.
struct TailParser: ~Copyable {
  let stream: SyllableStream
  let source: SourceText
  private var rows: FixedRows
  private let recipients: RecipientsParser
  private let signatures: SignatureParser
  private let markers: MarkerParser

  private static let appendix: Wording = "phụ lục"
  private static let longestAppendixTitle = 4
  private static let archive: Wording = "lưu"
  /// How far above the recipients a signature may stand.
  private static let reach = 12
  /// More lines than most lists of recipients take.
  private static let usualLength = 32
  /// More lines than most signatures take.
  private static let usualSignature = 8
  /// How far above the appendices a signature without recipients may begin.
  private static let longestSignature = 40

  init(stream: SyllableStream, source: SourceText, rows: FixedRows) {
    self.stream = stream
    self.source = source
    self.rows = rows
    recipients = RecipientsParser(stream: stream, source: source)
    signatures = SignatureParser(stream: stream, source: source)
    markers = MarkerParser(stream: stream, source: source)
  }

  /// - Parameters:
  ///   - start: the first line below the header.
  ///   - mentions: the words with a capital with which *nơi nhận* begins.
  consuming func parse(from start: Int, mentions: [Int]) -> Tail {
    let title = recipientsLine(from: start, mentions: mentions)
    let appendix = appendixLine(from: title ?? start, hasRecipients: title != nil)
    guard let title else { return withoutRecipients(from: start, appendix: appendix) }
    let above = signatureStart(above: title, from: start)
    return read(from: above, title: title, appendix: appendix)
  }

  private mutating func recipientsLine(from start: Int, mentions: [Int]) -> Int? {
    guard start < stream.lines.count else { return nil }
    var word = stream.lines[start].words.lowerBound
    for mention in mentions where mention >= word {
      let number = stream.line(at: stream.words[mention].span.start)
      if rows.row(number).contains(where: { recipients.opens(rows[$0]) }) { return number }
      word = stream.lines[number].words.upperBound
    }
    return nil
  }

  private mutating func appendixLine(from start: Int, hasRecipients: Bool) -> Int {
    let (lines, words) = (stream.lines, stream.words)
    var number = start
    while number < lines.count {
      // Every title begins with a capital.
      if let first = lines[number].words.first, words[first].isCapitalised,
        opensAppendix(number, hasRecipients: hasRecipients)
      {
        break
      }
      number += 1
    }
    return number
  }

  private mutating func opensAppendix(_ number: Int, hasRecipients: Bool) -> Bool {
    let words = stream.lines[number].words
    let first = stream.words[words.lowerBound]
    if isAttached(number) || first.shape == .upper && opensHeader(words),
      hasRecipients || standsBelowSignature(number)
    {
      return true
    }
    guard words.count <= Self.longestAppendixTitle, first.folded == Self.appendix.first,
      stream.matches(Self.appendix, at: words.lowerBound)
    else { return false }
    return hasRecipients || first.shape == .upper
  }

  /// The line above, blank ones aside, is one of a signature.
  private mutating func standsBelowSignature(_ number: Int) -> Bool {
    var above = number - 1
    while above >= 0, rows.row(above).isEmpty { above -= 1 }
    return above >= 0 && signs(rows.row(above), above) != nil
  }

  /// A second header below the signature, in two columns: what is attached begins with its own.
  private func opensHeader(_ line: Range<Int>) -> Bool {
    stream.isUpperCase(line.prefix(Self.titleWords))
      && line.contains { stream.firstMatch(of: Self.titles, at: $0) != nil }
  }

  private static let titles: Wordings = [
    "cộng hòa xã hội chủ nghĩa việt nam", "đảng cộng sản việt nam",
  ]
  private static let titleWords = 4

  /// *QUY CHẾ* or *QUY CHẾ LÀM VIỆC CỦA ĐẢNG ỦY* with *(Ban hành kèm theo Quyết định số …)* below it.
  private func isAttached(_ number: Int) -> Bool {
    let title = stream.lines[number].words
    guard AttachmentParser.mayOpen(with: stream.words[title.lowerBound].folded),
      AttachmentParser(stream: stream).opens(title)
    else { return false }
    return (number + 1..<min(number + Self.reach, stream.lines.count)).contains { below in
      guard let first = stream.lines[below].words.first else { return false }
      return stream.words[first].gap.contains(.openParenthesis)
        && stream.firstMatch(of: AttachmentParser.notes, at: first) != nil
    }
  }

  /// The signature may come before the recipients where a conversion took the right column first.
  private mutating func signatureStart(above title: Int, from start: Int) -> Int {
    var first = title
    var number = title - 1
    var seen = 0
    while number >= start, seen < Self.reach {
      let row = rows.row(number)
      if !row.isEmpty {
        seen += 1
        guard let hasLine = signs(row, number) else { break }
        if hasLine { first = number }
      }
      number -= 1
    }
    return first
  }

  /// Whether a row of a signature holds more than a name; nil where it is no such row.
  private func signs(_ row: Range<Int>, _ number: Int) -> Bool? {
    var hasLine = false
    for position in row {
      let cell = rows[position]
      if cell.words.isEmpty { continue }
      if signatures.isLine(cell) {
        hasLine = true
      } else if !signatures.isName(cell) {
        return nil
      }
    }
    return isHeading(row, number) ? nil : hasLine
  }

  /// Whether a row that holds an item with a dash, of recipients whose title is lost, has a line of
  /// the signature in its right column; nil for any other row.
  private func signsBesideList(_ row: Range<Int>) -> Bool? {
    guard let first = row.first, recipients.hasDash(rows[first]) else { return nil }
    var hasLine = false
    for position in row.dropFirst() {
      let cell = rows[position]
      guard signatures.isLine(cell) || signatures.isName(cell) else { return nil }
      hasLine = hasLine || signatures.isLine(cell)
    }
    return hasLine
  }

  /// *Q. CHỦ TỊCH* states a right and is no item Q.
  private func isHeading(_ row: Range<Int>, _ number: Int) -> Bool {
    markers.marker(of: stream.lines[number]) != nil
      && !row.contains { signatures.statesRight(rows[$0]) }
  }

  private mutating func withoutRecipients(from start: Int, appendix: Int) -> Tail {
    var first: Int?
    var number = appendix - 1
    while number >= start, appendix - number < Self.longestSignature {
      let row = rows.row(number)
      if !row.isEmpty {
        guard let hasLine = signs(row, number) ?? signsBesideList(row) else { break }
        if hasLine { first = number }
      }
      number -= 1
    }
    guard let first else {
      return Tail(
        startLine: appendix, recipients: nil, signature: nil, appendixLine: appendix, leftover: [])
    }
    return read(from: listStart(above: first, from: start), title: nil, appendix: appendix)
  }

  /// Recipients whose title is lost: items with a dash, the last of which files the document, right
  /// above the signature or beside it.
  private mutating func listStart(above signature: Int, from start: Int) -> Int {
    var first = signature
    var isFiled = false
    var number = signature
    while number > start {
      number -= 1
      let row = rows.row(number)
      if row.isEmpty { continue }
      guard row.count == 1, recipients.hasDash(rows[row.lowerBound]),
        signature - number < Self.longestSignature
      else { break }
      isFiled = isFiled || filesDocument(rows[row.lowerBound])
      guard isFiled else { break }
      first = number
    }
    return first
  }

  /// *- Lưu Văn phòng Đảng ủy.*, *- Lưu: VT.*; but not *- Lưu giữ hồ sơ theo quy định.*
  private func filesDocument(_ cell: Cell) -> Bool {
    guard cell.words.count > 1, stream.matches(Self.archive, at: cell.words.lowerBound) else {
      return false
    }
    let next = stream.words[cell.words.lowerBound + 1]
    return next.gap.contains(.colon) || next.isCapitalised
  }

  private mutating func read(from start: Int, title: Int?, appendix: Int) -> Tail {
    var blocks = Blocks()
    blocks.list.reserveCapacity(min(appendix - start, Self.usualLength))
    blocks.signed.reserveCapacity(min(appendix - start, Self.usualSignature))
    let isCollapsed =
      title.map { number in
        rows.row(number).contains { recipients.opens(rows[$0]) && parts(of: rows[$0]).count > 1 }
      } ?? false
    for number in start..<appendix where !stream.lines[number].isPageNumber {
      for position in rows.row(number) {
        guard isCollapsed || holdsWideGap(rows[position]) else {
          add(rows[position], isOfTitle: number == title, to: &blocks)
          continue
        }
        for part in parts(of: rows[position]) {
          add(part, isOfTitle: number == title, to: &blocks)
        }
      }
    }
    let signature = signatures.signature(blocks.signed)
    return Tail(
      startLine: start, recipients: recipients.recipients(blocks.list), signature: signature,
      appendixLine: appendix, leftover: blocks.leftover + (signature?.otherNames ?? []))
  }

  /// The cells of the tail by what they belong to.
  private struct Blocks {
    /// The title of the recipients first.
    var list: [Cell] = []
    var signed: [Cell] = []
    var leftover: [Cell] = []
  }

  /// - Parameter isOfTitle: it stands on the line of *Nơi nhận*.
  private func add(_ cell: Cell, isOfTitle: Bool, to blocks: inout Blocks) {
    if blocks.list.isEmpty, isOfTitle, recipients.opens(cell) {
      blocks.list.append(cell)
    } else if !blocks.list.isEmpty, recipients.isBlankItem(cell),
      blocks.list.count == 1 || source.bytes[cell.span.start] == 0x2D
    {
      blocks.list.append(cell)
    } else if cell.words.isEmpty || !blocks.signed.isEmpty && signatures.isBlankName(cell) {
      if !blocks.signed.isEmpty, signatures.isBlankName(cell) { blocks.signed.append(cell) }
    } else if !blocks.list.isEmpty, recipients.hasDash(cell), !signatures.statesRight(cell),
      blocks.signed.allSatisfy({ isFarRight($0) })
    {
      // *- UBND, UBMTTQVN xã;*, *- TTTU;*: capitals behind a dash sign nothing, beside a signature
      // in a column of its own neither.
      blocks.list.append(cell)
    } else if signatures.isLine(cell)
      || signatures.isName(cell) && isBeyond(cell, blocks.list)
    {
      blocks.signed.append(cell)
    } else if !blocks.list.isEmpty, blocks.signed.isEmpty || isItem(cell, in: blocks.list) {
      blocks.list.append(cell)
    } else {
      blocks.leftover.append(cell)
    }
  }

  /// Two spaces, which alone make no column: *- Tỉnh ủy (b/c),  PHÓ TRƯỞNG BAN*.
  private func holdsWideGap(_ cell: Cell) -> Bool {
    if cell.isPlain { return false }
    var start = cell.span.start
    for word in cell.words {
      if holdsTwoSpaces(from: start, to: Int(stream.words[word].start)) { return true }
      start = Int(stream.words[word].end)
    }
    return holdsTwoSpaces(from: start, to: cell.span.end)
  }

  private func holdsTwoSpaces(from start: Int, to end: Int) -> Bool {
    var position = start + 1
    while position < end {
      if source.bytes[position] == 0x20, source.bytes[position - 1] == 0x20 { return true }
      position += 1
    }
    return false
  }

  /// *Nơi nhận: T/M BAN THƯỜNG VỤ*: two columns between which a converter left a single space.
  private func parts(of cell: Cell) -> [Cell] {
    // *- Lưu: VT, NC. Hoàng Khởi*: the list ends with its stop, and not with a comma before it.
    guard
      let position = rightColumn(in: cell, behind: [.semicolon, .stop, .colon])
        ?? rightColumn(in: cell, behind: .comma)
    else { return [cell] }
    let start = stream.words[position].span.start
    let left = source.trimmed(ByteSpan(cell.span.start, start))
    return [
      Cell(words: cell.words.lowerBound..<position, span: left, line: cell.line),
      Cell(
        words: position..<cell.words.upperBound, span: ByteSpan(start, cell.span.end),
        line: cell.line),
    ]
  }

  /// Where a line of the signature or a name begins behind one of these marks.
  private func rightColumn(in cell: Cell, behind marks: Gap) -> Int? {
    cell.words.dropFirst().prefix(Self.longestRow).first { position in
      let word = stream.words[position]
      let right = position..<cell.words.upperBound
      guard word.gap.contains(.space), word.gap.intersects(marks), !word.gap.contains(.dash),
        (2...Self.longestColumn).contains(right.count),
        !right.dropFirst().contains(where: {
          stream.words[$0].gap.intersects([.comma, .semicolon])
        })
      else { return false }
      let rest = Cell(
        words: right, span: ByteSpan(word.span.start, cell.span.end), line: cell.line)
      return (signatures.isLine(rest) || signatures.isName(rest)) && !isArchiveCode(rest, in: cell)
    }
  }

  /// The most words of a line of two columns, and of the right one.
  private static let longestRow = 60
  private static let longestColumn = 24

  /// *Lưu: VT, TM. X05*: behind the word that files the document, an abbreviation with one word
  /// names a unit and no right to sign, which has an office of two words at least.
  private func isArchiveCode(_ rest: Cell, in cell: Cell) -> Bool {
    stream.matches(Self.archive, at: cell.words.lowerBound)
      && signatures.line(rest).map { $0.right != nil && $0.office.count < 2 } ?? false
  }

  /// A name stands below a line of the signature; a recipient may look like a name.
  private func isBeyond(_ cell: Cell, _ list: [Cell]) -> Bool {
    guard let last = list.last else { return true }
    if recipients.hasDash(cell) { return false }
    return source.bytes[last.span.end - 1] == 0x2E || isFarRight(cell) || cell.line > last.line + 1
  }

  /// Right of the middle of a line, or behind a tab: the column of the signature.
  private func isFarRight(_ cell: Cell) -> Bool {
    let lead = stream.lines[cell.line].span.start..<cell.span.start
    return lead.count > 30 || source.bytes[lead].contains(0x09)
  }

  private func isItem(_ cell: Cell, in list: [Cell]) -> Bool {
    if recipients.hasDash(cell) { return true }
    guard let last = list.last, let word = cell.words.first else { return false }
    let isSeparated = recipients.ending(cell) == .semicolon || recipients.ending(cell) == .comma
    return cell.line == last.line + 1 && !isFarRight(cell)
      && (isSeparated || stream.words[word].shape == .lower || opensArchive(cell))
  }

  /// *Lưu: VT, KT.* that lost its dash; *Lưu Văn Hải* is a name.
  private func opensArchive(_ cell: Cell) -> Bool {
    guard cell.words.count > 1, stream.matches(Self.archive, at: cell.words.lowerBound) else {
      return false
    }
    let next = cell.words.lowerBound + 1
    return stream.words[next].gap.contains(.colon)
      || stream.firstMatch(of: Self.keepers, at: next) != nil
  }

  private static let keepers: Wordings = ["văn phòng", "văn thư", "vt", "vp"]
}
