import SoatText

/// Splits the lines of fixed blocks — header, recipients, signature — into their columns.
struct CellSplitter {
  let stream: SyllableStream
  let source: SourceText
  /// Some word holds a character that parts it in two and cannot be seen.
  let holdsInvisible: Bool
  private let dates = DateWords.shared
  private let rightColumn: Wordings = Self.rightColumn
  /// *số*, folded.
  private let number: UInt64 = Self.number.first

  init(stream: SyllableStream, source: SourceText) {
    self.stream = stream
    self.source = source
    holdsInvisible = stream.oddities.contains { $0.kind == .invisible }
  }

  static let gapWidth = 3
  /// The most words of *An Khê, ngày 08 tháng 9 năm 2025*.
  private static let longestPlaceDate = 16
  private static let number: Wording = "số"
  /// What the right column of a header begins with.
  private static let rightColumn: Wordings = [
    "Đảng Cộng sản Việt Nam", "Cộng hòa xã hội chủ nghĩa Việt Nam", "Độc lập Tự do Hạnh phúc",
    "Đoàn TNCS Hồ Chí Minh", "Đoàn Thanh niên Cộng sản Hồ Chí Minh",
  ]
  /// How many of the titles are those of the Party and the State.
  private static let stateTitles = 2
  /// Behind these the name of a body goes on: *BAN CHẤP HÀNH ĐOÀN TNCS HỒ CHÍ MINH*.
  private static let openNames: Wordings = [
    "trung ương", "ban chấp hành", "bch", "ban thường vụ", "của", "ban bí thư",
  ]

  /// Appends the columns of a line, left to right; none for a blank line.
  func split(_ number: Int, into cells: inout [Cell]) {
    let line = stream.lines[number]
    if line.span.isEmpty { return }
    guard let span = undivided(line), span.isEmpty || source.bytes[span.start] != 0x3E else {
      return splitDivided(line, number, into: &cells)
    }
    if span.isEmpty { return }
    let cell = Cell(words: line.words, span: span, line: number, isPlain: true)
    if mayHoldColumns(cell) {
      split(cell, inRow: false, into: &cells)
    } else {
      cells.append(cell)
    }
  }

  /// A line in which more than one space, or another sign, may part its columns.
  private func splitDivided(_ line: Line, _ number: Int, into cells: inout [Cell]) {
    var parts: [Cell] = []
    var next = line.words.lowerBound
    for span in pieces(of: line) {
      let first = next
      while next < line.words.upperBound, stream.words[next].span.end <= span.end { next += 1 }
      let range = first < next ? first..<next : emptyRange(line)
      if let last = parts.last, isBlank(between: last, and: range, span) {
        parts[parts.count - 1] = Cell(
          words: last.words.lowerBound..<max(range.upperBound, last.words.upperBound),
          span: last.span.union(span), line: number)
      } else {
        parts.append(Cell(words: range, span: span, line: number))
      }
    }
    let inRow = parts.first.map { opensRow(line.span.start..<$0.span.start) } ?? false
    for part in parts { split(part, inRow: inRow, into: &cells) }
  }

  /// A row of a markdown table begins with its bar.
  private func opensRow(_ lead: Range<Int>) -> Bool { source.bytes[lead].contains(0x7C) }

  /// What stands close together and still is two: columns that only two spaces part, and lines
  /// that a converter put into one cell of a table.
  private func split(_ cell: Cell, inRow: Bool, into cells: inout [Cell]) {
    var rest = cell
    let hasNumber = opensWithNumber(cell)
    for position in cell.words.dropFirst()
    where opensColumn(position, cell, hasNumber: hasNumber) || inRow && opensLine(position) {
      let start = stream.words[position].span.start
      let before = stream.words[position - 1].span.end
      let dash = source.bytes[before..<start].lastIndex(of: 0x2D) ?? start
      let left = source.trimmed(ByteSpan(rest.span.start, dash))
      cells.append(
        Cell(
          words: rest.words.lowerBound..<position, span: left, line: cell.line,
          isPlain: cell.isPlain))
      rest = Cell(
        words: position..<cell.words.upperBound, span: ByteSpan(dash, cell.span.end),
        line: cell.line, isPlain: cell.isPlain)
    }
    cells.append(rest)
  }

  /// *Số …*: the first word of a cell that may also hold place and date.
  private func opensWithNumber(_ cell: Cell) -> Bool {
    guard let first = cell.words.first else { return false }
    return stream.words[first].isCapitalised && stream.words[first].folded == number
  }

  /// Begins or ends as only two columns on one line do; told before each of its words is looked at.
  private func mayHoldColumns(_ cell: Cell) -> Bool {
    guard let first = cell.words.first, let last = cell.words.last else { return false }
    return stream.words[first].folded == number
      || rightColumn.mayEnd(with: stream.words[last].folded)
        && stream.firstMatch(of: rightColumn, before: last + 1) != nil
  }

  private func opensColumn(_ position: Int, _ cell: Cell, hasNumber: Bool) -> Bool {
    let opensPlace = hasNumber && opensPlace(position, cell)
    guard opensPlace || opensRightColumn(position, cell) else { return false }
    let end = stream.words[position - 1].span.end
    let start = stream.words[position].span.start
    guard start > end, source.trimmed(ByteSpan(end, start)).isEmpty else { return false }
    return opensPlace || start - end >= 2
      || isIssuer(cell.words.lowerBound..<position, beside: position..<cell.words.upperBound, cell)
  }

  private func opensRightColumn(_ position: Int, _ cell: Cell) -> Bool {
    guard rightColumn.mayBegin(with: stream.words[position].folded),
      let column = stream.firstMatch(of: rightColumn, at: position)
    else { return false }
    return position + rightColumn.count(of: column) == cell.words.upperBound
  }

  /// At the top and in capitals. *BAN CHẤP HÀNH TRUNG ƯƠNG ĐẢNG CỘNG SẢN VIỆT NAM* is one name where
  /// the title stands on a line of its own, and else the name and the title.
  private func isIssuer(_ words: Range<Int>, beside title: Range<Int>, _ cell: Cell) -> Bool {
    guard cell.line <= Self.lastIssuerLine, stream.isUpperCase(words) else { return false }
    guard let open = stream.firstMatch(of: Self.openNames, before: words.upperBound) else {
      return true
    }
    return open == 0 && isTitle(title) && !holdsTitleElsewhere(cell.line)
  }

  /// *ĐẢNG CỘNG SẢN VIỆT NAM*
  private func isTitle(_ words: Range<Int>) -> Bool {
    stream.firstMatch(of: rightColumn, at: words.lowerBound).map { $0 < Self.stateTitles } ?? false
  }

  private func holdsTitleElsewhere(_ line: Int) -> Bool {
    stream.lines.prefix(Self.longestTop).indices.contains { number in
      guard number != line, let last = stream.lines[number].words.last,
        let title = stream.firstMatch(of: rightColumn, before: last + 1)
      else { return false }
      return title < Self.stateTitles
    }
  }

  /// How many lines the columns of a header may take.
  private static let longestTop = 12
  private static let lastIssuerLine = 5

  /// *Số: 07/QĐ-UBND An Khê, ngày 08 tháng 9 năm 2025*: the place, behind the symbol.
  ///
  /// - Parameter cell: one that opens with the word *số*.
  private func opensPlace(_ position: Int, _ cell: Cell) -> Bool {
    guard stream.words[position].shape == .capital, stream.words[position - 1].shape != .capital,
      let day = (position..<cell.words.upperBound).prefix(Self.longestPlaceDate).first(where: {
        stream.words[$0].folded == dates.day
      })
    else { return false }
    return stream.words[day].gap.contains(.comma)
      && stream.words[position..<cell.words.upperBound].prefix(Self.longestPlaceDate).contains {
        $0.folded == dates.month
      }
  }

  /// Where emphasis begins or ends, or the dash of an item stands behind a mark.
  private func opensLine(_ position: Int) -> Bool {
    let word = stream.words[position]
    let before = source.bytes[stream.words[position - 1].span.end..<word.span.start]
    guard word.gap.contains(.space) else { return false }
    return before.contains(0x2A)
      || before.contains(0x2D) && word.gap.intersects([.comma, .semicolon, .colon])
  }

  private func emptyRange(_ line: Line) -> Range<Int> {
    line.words.upperBound..<line.words.upperBound
  }

  /// *Số         -HD/…* and *ngày      tháng* are blanks to be filled in, not two columns.
  private func isBlank(between cell: Cell, and words: Range<Int>, _ span: ByteSpan) -> Bool {
    guard let last = cell.words.last else { return false }
    if cell.words.count <= 2, stream.words[cell.words.lowerBound].folded == number {
      let next = source.bytes[span.start]
      return next == 0x2D || next == 0x2F || next == 0x2E
        || (cell.words.count == 1 && words.first.map { stream.words[$0].isNumber } ?? false)
    }
    guard let first = words.first else { return false }
    return dates.contain(stream.words[last])
      && (stream.words[first].isNumber || dates.contain(stream.words[first]))
  }
}
