import SoatText

/// The rows of fixed blocks, each split once however often header and tail look at it.
final class FixedRows {
  private let splitter: CellSplitter
  /// By line; no reference is held for the many lines that are no row of several cells.
  private var known: [Known]
  private var several: [Int: [Cell]] = [:]

  private enum Known {
    case unasked, blank, several
    case single(Cell)
  }

  init(stream: SyllableStream, source: SourceText) {
    splitter = CellSplitter(stream: stream, source: source)
    known = Array(repeating: .unasked, count: stream.lines.count)
  }

  /// The columns of a line, left to right; none for a blank line.
  subscript(line: Int) -> Row {
    switch known[line] {
    case .blank: return .blank
    case .single(let cell): return .single(cell)
    case .several: return .several(several[line] ?? [])
    case .unasked: return split(line)
    }
  }

  private func split(_ line: Int) -> Row {
    let row = splitter.row(line)
    switch row {
    case .blank: known[line] = .blank
    case .single(let cell): known[line] = .single(cell)
    case .several(let cells):
      known[line] = .several
      several[line] = cells
    }
    return row
  }
}

/// The cells of one line, left to right. Nearly every line is one cell, which needs no array.
enum Row: RandomAccessCollection {
  case blank
  case single(Cell)
  case several([Cell])

  /// - Parameter cells: any number of them.
  init(_ cells: [Cell]) {
    switch cells.count {
    case 0: self = .blank
    case 1: self = .single(cells[0])
    default: self = .several(cells)
    }
  }

  var startIndex: Int { 0 }

  var endIndex: Int {
    switch self {
    case .blank: 0
    case .single: 1
    case .several(let cells): cells.count
    }
  }

  subscript(position: Int) -> Cell {
    switch self {
    case .blank: preconditionFailure("A blank line has no cell.")
    case .single(let cell): cell
    case .several(let cells): cells[position]
    }
  }
}
