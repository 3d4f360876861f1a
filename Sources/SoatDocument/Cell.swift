import SoatText

/// One column of one line of a fixed block, where two columns may stand side by side.
package struct Cell: Sendable {
  package let words: Range<Int>
  /// Without the spaces around it.
  package let span: ByteSpan
  /// The 0-based line of the stream.
  package let line: Int
}

/// Splits the lines of fixed blocks — header, recipients, signature — into their columns.
struct CellSplitter {
  let stream: SyllableStream
  let source: SourceText

  private static let gapWidth = 3
  private static let number: Wording = "số"
  private static let dateWords: [Wording] = ["ngày", "tháng", "năm"]

  /// The columns of a line, left to right; none for a blank line.
  func cells(of number: Int) -> [Cell] {
    let line = stream.lines[number]
    var cells: [Cell] = []
    for span in pieces(of: line.span) {
      let words = line.words.filter { span.contains(stream.words[$0].span) }
      let range = words.first.map { $0..<(words.last ?? $0) + 1 } ?? emptyRange(line)
      if let last = cells.last, isBlank(between: last, and: range, span) {
        cells[cells.count - 1] = Cell(
          words: last.words.lowerBound..<max(range.upperBound, last.words.upperBound),
          span: last.span.union(span), line: number)
      } else {
        cells.append(Cell(words: range, span: span, line: number))
      }
    }
    return cells
  }

  private func emptyRange(_ line: Line) -> Range<Int> {
    line.words.upperBound..<line.words.upperBound
  }

  /// *Số         -HD/…* and *ngày      tháng* are blanks to be filled in, not two columns.
  private func isBlank(between cell: Cell, and words: Range<Int>, _ span: ByteSpan) -> Bool {
    guard let last = cell.words.last else { return false }
    if cell.words.count <= 2, stream.matches(Self.number, at: cell.words.lowerBound) {
      let next = source.bytes[span.start]
      return next == 0x2D || next == 0x2F || next == 0x2E
        || (cell.words.count == 1 && words.first.map { stream.words[$0].isNumber } ?? false)
    }
    guard let first = words.first else { return false }
    let isDateWord = stream.firstMatch(of: Self.dateWords, at: last) != nil
    let continues =
      stream.words[first].isNumber || stream.firstMatch(of: Self.dateWords, at: first) != nil
    return isDateWord && continues
  }

  private func pieces(of span: ByteSpan) -> [ByteSpan] {
    var pieces: [ByteSpan] = []
    var start: Int?
    var end = span.start
    var spaces = 0
    var index = span.start
    while index < span.end {
      let byte = source.bytes[index]
      let blank = byte > 0x20 && byte < 0x7F ? 0 : source.blankLength(at: index)
      if byte == 0x09 || byte == 0x7C {
        spaces += Self.gapWidth
      } else if blank > 0 {
        spaces += 1
      } else {
        if let begun = start, spaces >= Self.gapWidth {
          pieces.append(ByteSpan(begun, end))
          start = index
        }
        start = start ?? index
        end = index + 1
        spaces = 0
      }
      index += max(blank, 1)
    }
    if let start { pieces.append(ByteSpan(start, end)) }
    return pieces
  }
}
