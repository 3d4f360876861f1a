import SoatText

/// What stands below the text of a document: recipients, signature, appendices.
struct Tail {
  /// The first line that is no running text.
  let startLine: Int
  let recipients: Recipients?
  let signature: Signature?
  /// The first line of the appendices; the number of lines where there are none.
  let appendixLine: Int
  let leftover: [Cell]
}

/// Finds and reads the tail.
struct TailParser {
  let stream: SyllableStream
  let source: SourceText
  private let rows: FixedRows
  private let recipients: RecipientsParser
  private let signatures: SignatureParser
  private let markers: MarkerParser

  private static let appendix: Wording = "phụ lục"
  private static let archive: Wording = "lưu"
  /// How far above the recipients a signature may stand.
  private static let reach = 12
  /// More lines than most lists of recipients take.
  private static let usualLength = 32

  init(stream: SyllableStream, source: SourceText, rows: FixedRows) {
    self.stream = stream
    self.source = source
    self.rows = rows
    recipients = RecipientsParser(stream: stream, source: source)
    signatures = SignatureParser(stream: stream, source: source)
    markers = MarkerParser(stream: stream, source: source)
  }

  /// - Parameter start: the first line below the header.
  func parse(from start: Int) -> Tail {
    let title = recipientsLine(from: start)
    let appendix = appendixLine(from: title ?? start, hasRecipients: title != nil)
    guard let title else { return withoutRecipients(from: start, appendix: appendix) }
    let above = signatureStart(above: title, from: start)
    return read(from: above, title: title, appendix: appendix)
  }

  private func recipientsLine(from start: Int) -> Int? {
    guard start < stream.lines.count else { return nil }
    var word = stream.lines[start].words.lowerBound
    while let found = recipients.mention(from: word) {
      let number = stream.line(at: stream.words[found].span.start)
      if rows[number].contains(where: { recipients.opens($0) }) { return number }
      word = max(found + 1, stream.lines[number].words.upperBound)
    }
    return nil
  }

  private func appendixLine(from start: Int, hasRecipients: Bool) -> Int {
    let lines = start..<stream.lines.count
    return lines.first { number in
      guard let first = stream.lines[number].words.first,
        stream.matches(Self.appendix, at: first), stream.words[first].isCapitalised
      else { return false }
      let isShort = stream.lines[number].words.count <= 4
      return isShort && (hasRecipients || stream.words[first].shape == .upper)
    } ?? stream.lines.count
  }

  /// The signature may come before the recipients where a conversion took the right column first.
  private func signatureStart(above title: Int, from start: Int) -> Int {
    var first = title
    var number = title - 1
    var seen = 0
    while number >= start, seen < Self.reach {
      let cells = rows[number]
      if !cells.isEmpty {
        seen += 1
        guard cells.allSatisfy({ isSignatureCell($0) }), !isHeading(number) else { break }
        if cells.contains(where: { signatures.line($0) != nil }) { first = number }
      }
      number -= 1
    }
    return first
  }

  /// *Q. CHỦ TỊCH* states a right and is no item Q.
  private func isHeading(_ number: Int) -> Bool {
    markers.marker(of: stream.lines[number]) != nil
      && !rows[number].contains { signatures.line($0)?.right != nil }
  }

  private func isSignatureCell(_ cell: Cell) -> Bool {
    cell.words.isEmpty || signatures.line(cell) != nil || signatures.isName(cell)
  }

  private func withoutRecipients(from start: Int, appendix: Int) -> Tail {
    var first = appendix
    var number = appendix - 1
    var hasLine = false
    while number >= start, appendix - number < 40 {
      let cells = rows[number]
      guard cells.allSatisfy({ isSignatureCell($0) }), cells.isEmpty || !isHeading(number) else {
        break
      }
      if cells.contains(where: { signatures.line($0) != nil }) {
        hasLine = true
        first = number
      }
      number -= 1
    }
    guard hasLine else {
      return Tail(
        startLine: appendix, recipients: nil, signature: nil, appendixLine: appendix, leftover: [])
    }
    return read(from: first, title: nil, appendix: appendix)
  }

  private func read(from start: Int, title: Int?, appendix: Int) -> Tail {
    var list: [Cell] = []
    var signed: [Cell] = []
    var leftover: [Cell] = []
    list.reserveCapacity(min(appendix - start, Self.usualLength))
    let isCollapsed = title.map { number in
      rows[number].contains { recipients.opens($0) && parts(of: $0).count > 1 }
    }
    for number in start..<appendix where !stream.lines[number].isPageNumber {
      let cells = rows[number]
      for cell in isCollapsed == true ? .several(cells.flatMap { parts(of: $0) }) : cells {
        if list.isEmpty, number == title, recipients.opens(cell) {
          list.append(cell)
        } else if signatures.line(cell) != nil || signatures.isName(cell) && isBeyond(cell, list) {
          signed.append(cell)
        } else if cell.words.isEmpty {
          if !signed.isEmpty, signatures.isBlankName(cell) { signed.append(cell) }
        } else if !list.isEmpty, signed.isEmpty || isItem(cell, in: list) {
          list.append(cell)
        } else {
          leftover.append(cell)
        }
      }
    }
    let signature = signatures.signature(signed)
    return Tail(
      startLine: start, recipients: recipients.recipients(list), signature: signature,
      appendixLine: appendix, leftover: leftover + (signature?.otherNames ?? []))
  }

  /// *Nơi nhận: T/M BAN THƯỜNG VỤ*: two columns between which a converter left a single space.
  private func parts(of cell: Cell) -> [Cell] {
    for position in cell.words.dropFirst() {
      let word = stream.words[position]
      let right = position..<cell.words.upperBound
      guard word.gap.contains(.space),
        word.gap.intersects([.comma, .semicolon, .stop, .colon]),
        !word.gap.contains(.dash), right.count > 1,
        !right.dropFirst().contains(where: {
          stream.words[$0].gap.intersects([.comma, .semicolon])
        }
        )
      else { continue }
      let rest = Cell(
        words: right, span: ByteSpan(word.span.start, cell.span.end), line: cell.line)
      guard signatures.line(rest) != nil || signatures.isName(rest),
        !isArchiveCode(rest, in: cell)
      else { continue }
      let left = source.trimmed(ByteSpan(cell.span.start, word.span.start))
      return [
        Cell(words: cell.words.lowerBound..<position, span: left, line: cell.line), rest,
      ]
    }
    return [cell]
  }

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

  /// Right of the middle of a line: the column of the signature.
  private func isFarRight(_ cell: Cell) -> Bool {
    cell.span.start - stream.lines[cell.line].span.start > 30
  }

  private func isItem(_ cell: Cell, in list: [Cell]) -> Bool {
    if recipients.hasDash(cell) { return true }
    guard let last = list.last, let word = cell.words.first else { return false }
    let isSeparated = recipients.ending(cell) == .semicolon || recipients.ending(cell) == .comma
    return cell.line == last.line + 1 && !isFarRight(cell)
      && (isSeparated || stream.words[word].shape == .lower)
  }
}
