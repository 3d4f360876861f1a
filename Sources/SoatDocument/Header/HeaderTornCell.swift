import SoatText

/// Parts of a header that a program tore when it wrapped the right column at a narrow width:
/// *… ngày 06 tháng 6 năm* above *2025*, *… CHỦ NGHĨA VIỆT* above *NAM*.
extension HeaderParser {
  /// The most words that stand on the next line.
  private static let longestRest = 8

  /// The cell with its rest, where only both together are a part of the header.
  func mended(_ cell: Cell, with next: Cell) -> Cell? {
    guard next.words.count <= Self.longestRest, !next.words.isEmpty,
      cell.words.upperBound == next.words.lowerBound, next.line <= cell.line + 2,
      stream.lines[next.line].words == next.words
    else { return nil }
    let whole = Cell(
      words: cell.words.lowerBound..<next.words.upperBound, span: cell.span.union(next.span),
      line: cell.line)
    if header.titleLine == nil, fields.title(whole) != nil { return whole }
    if fields.isMotto(whole) { return whole }
    // A line in capitals names a body, and no place begins with it.
    guard header.placeDate == nil, continuesDate(next), !stream.isUpperCase(cell.words),
      fields.placeDate(whole)?.state == .complete,
      fields.placeDate(cell)?.state != .complete
    else { return nil }
    return whole
  }

  /// *2025*, *năm 2025*; but *Nam Đàn, ngày …* is a line of its own.
  private func continuesDate(_ cell: Cell) -> Bool {
    guard let first = cell.words.first else { return false }
    let word = stream.words[first]
    return word.isNumber || word.shape == .lower && DateWords.shared.contain(word)
  }
}

/// Number and symbol on two lines; two columns in one cell.
extension HeaderFieldParser {
  /// *CHI BỘ THÔN HẠ Nam Lĩnh, ngày 05 tháng 6 năm 2025*: a converter left one space between the body
  /// and the place; nil for any other cell.
  func bodyBesidePlace(_ cell: Cell) -> (body: Cell, place: Cell)? {
    guard let last = cell.words.last, stream.words[last].isNumber,
      let first = cell.words.first, stream.words[first].isUpperCase,
      let start = cell.words.first(where: { stream.words[$0].shape == .capital }),
      start > first + 1, stream.isUpperCase(first..<start), let span = stream.span(first..<start)
    else { return nil }
    let place = Cell(
      words: start..<cell.words.upperBound,
      span: ByteSpan(stream.words[start].span.start, cell.span.end), line: cell.line)
    guard placeDate(place)?.state == .complete else { return nil }
    return (Cell(words: first..<start, span: span, line: cell.line), place)
  }

  /// *Số 14* above *-TB/ĐU*, *Số 14-* above *TB/ĐU*, *Số 14-TB/* above *ĐU*, *Số* above *14-TB/ĐU*:
  /// the symbol fills both.
  func symbol(tornAcross cell: Cell, _ next: Cell) -> DocumentSymbol? {
    guard cell.words.upperBound == next.words.lowerBound,
      let symbol = symbols.symbol(at: cell.words.lowerBound + 1, allowsSingleCode: true),
      symbol.words.upperBound == next.words.upperBound
    else { return nil }
    let rest = stream.words[next.words.lowerBound].span.start
    let isMarked =
      Ending(cell.span, in: source.bytes) == .torn
      || [0x2D, 0x2F].contains(source.bytes[rest - 1]) || cell.words.count == 1
    return isMarked ? symbol : nil
  }

  /// The rest of a symbol at the start of a cell: *-CV/ĐU*.
  func torn(_ position: Int) -> DocumentSymbol? {
    let word = stream.words[position]
    guard word.span.start > 0, [0x2D, 0x2F].contains(source.bytes[word.span.start - 1]) else {
      return nil
    }
    return symbols.blankSymbol(firstCode: position)
  }
}
