import SoatText

/// Makes one signature of the cells that belong to it.
extension SignatureParser {
  func signature(_ cells: [Cell]) -> Signature? {
    var parts = parts(of: cells)
    if !parts.contains(where: \.isName), parts.count(where: { $0.line != nil }) > 1,
      let last = parts.lastIndex(where: { $0.line != nil }), let line = parts[last].line,
      isNameInCapitals(line)
    {
      parts[last] = .name(parts[last].cell)
    }
    let lines = parts.compactMap(\.line)
    let names = parts.compactMap { $0.isName ? $0.cell : nil }
    guard let first = cells.first, let last = cells.last, !lines.isEmpty || !names.isEmpty else {
      return nil
    }
    let blank = parts.last { $0.isBlank }?.cell.span
    let signers = signers(parts)
    return Signature(
      lines: lines, signers: signers, name: names.last?.words, nameSpan: names.last?.span,
      blankName: names.isEmpty ? blank : nil, otherNames: Array(names.dropLast()),
      span: first.span.union(last.span), isJoint: signers.count > 1 || isJoint(cells))
  }

  /// What a cell says of those who sign.
  private enum Part {
    case line(Signature.Line, Cell)
    case name(Cell)
    case blank(Cell)

    var line: Signature.Line? { if case .line(let line, _) = self { line } else { nil } }
    var isName: Bool { if case .name = self { true } else { false } }
    var isBlank: Bool { if case .blank = self { true } else { false } }
    var cell: Cell {
      switch self {
      case .line(_, let cell), .name(let cell), .blank(let cell): cell
      }
    }
  }

  private func parts(of cells: [Cell]) -> [Part] {
    var parts: [Part] = []
    parts.reserveCapacity(cells.count)
    for cell in cells {
      if isBlankName(cell) {
        parts.append(.blank(cell))
      } else if let line = line(cell) {
        parts.append(.line(line, cell))
      } else if isName(cell) {
        parts.append(.name(cell))
      }
    }
    return parts
  }

  /// Who signs: one below the other, or side by side.
  private func signers(_ parts: [Part]) -> [Signature.Signer] {
    let cells = parts.compactMap { $0.line == nil ? nil : $0.cell }
    guard let first = cells.indices.dropFirst().first(where: { isBeside(cells[$0 - 1], cells[$0]) })
    else { return signersBelow(parts) }
    var last = first
    while last + 1 < cells.count, isBeside(cells[last], cells[last + 1]) { last += 1 }
    return signersBeside(parts, Array(cells[first - 1...last]))
  }

  /// In another column of the same line; a converter may also leave one cell with all its lines.
  private func isBeside(_ left: Cell, _ right: Cell) -> Bool {
    guard left.line == right.line, left.span.end < right.span.start else { return false }
    var blanks = 0
    var position = left.span.end
    while position < right.span.start {
      let byte = source.bytes[position]
      let length = source.blank(byte, at: position)
      blanks = length > 0 ? blanks + 1 : 0
      if blanks > 1 || byte == 0x7C || byte == 0x09 { return true }
      position += max(length, 1)
    }
    return false
  }

  /// A new one begins behind a name, or with a right behind the office of the one before.
  private func signersBelow(_ parts: [Part]) -> [Signature.Signer] {
    var signers: [Signature.Signer] = []
    var lines: [Signature.Line] = []
    var hasRight = false
    var name: Cell?
    var blank: Cell?
    func close() {
      // What stands in capitals below the last name may be the title of what is attached.
      if !lines.isEmpty,
        signers.isEmpty || name != nil || hasRight
      {
        signers.append(
          Signature.Signer(lines: lines, name: name?.words, blankName: blank?.span))
      }
      (lines, hasRight, name, blank) = ([], false, nil, nil)
    }
    for part in parts {
      switch part {
      case .name(let cell): name = name ?? cell
      case .blank(let cell): if !lines.isEmpty, name == nil { blank = cell }
      case .line(let line, _):
        if name != nil || hasRight && line.right != nil && lines.last?.right == nil { close() }
        lines.append(line)
        hasRight = hasRight || line.right != nil
      }
    }
    close()
    return signers
  }

  /// Everything belongs to the column whose first line stands nearest; of a row with as many cells
  /// as there are columns, each to its own: a tab tells nobody how wide it is.
  private func signersBeside(_ parts: [Part], _ columns: [Cell]) -> [Signature.Signer] {
    func offset(_ cell: Cell) -> Int {
      source.scalarCount(ByteSpan(stream.lines[cell.line].span.start, cell.span.start))
        + source.scalarCount(cell.span) / 2
    }
    let middles = columns.map(offset)
    func column(_ cell: Cell) -> Int {
      middles.indices.min { abs(middles[$0] - offset(cell)) < abs(middles[$1] - offset(cell)) }
        ?? 0
    }
    let rows = Dictionary(grouping: parts.map(\.cell), by: \.line)
    let ranks = parts.map { part in
      let row = rows[part.cell.line] ?? []
      guard row.count == columns.count else { return column(part.cell) }
      return row.count { $0.span < part.cell.span }
    }
    return columns.indices.map { index in
      let own = parts.indices.filter { ranks[$0] == index }.map { parts[$0] }
      return Signature.Signer(
        lines: own.compactMap(\.line), name: own.first(where: \.isName)?.cell.words,
        blankName: own.first(where: \.isBlank)?.cell.span)
    }
  }
}
