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
    guard header.placeDate == nil, continuesDate(next), fields.placeDate(whole)?.state == .complete,
      fields.placeDate(cell)?.state != .complete
    else { return nil }
    return whole
  }

  private func continuesDate(_ cell: Cell) -> Bool {
    guard let first = cell.words.first else { return false }
    return stream.words[first].isNumber || DateWords.shared.contain(stream.words[first])
  }
}
