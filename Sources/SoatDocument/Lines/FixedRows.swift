import SoatText

/// The cells of the lines of fixed blocks, each line split once however often it is looked at.
struct FixedRows {
  private let splitter: CellSplitter
  /// The cells of all lines split so far; those of one line stand side by side.
  private var cells: [Cell] = []
  /// By line, positions among the cells; nil where nobody has asked yet.
  private var rows: [Range<Int32>?]

  /// More cells than most documents show in their fixed blocks.
  private static let usualCells = 48

  init(stream: SyllableStream, source: SourceText) {
    splitter = CellSplitter(stream: stream, source: source)
    rows = Array(repeating: nil, count: stream.lines.count)
    cells.reserveCapacity(Self.usualCells)
  }

  /// The positions of the columns of a line, left to right; empty for a blank line.
  mutating func row(_ line: Int) -> Range<Int> {
    if let known = rows[line] { return Int(known.lowerBound)..<Int(known.upperBound) }
    let first = cells.count
    splitter.split(line, into: &cells)
    rows[line] = Int32(first)..<Int32(cells.count)
    return first..<cells.count
  }

  subscript(position: Int) -> Cell { cells[position] }
}
