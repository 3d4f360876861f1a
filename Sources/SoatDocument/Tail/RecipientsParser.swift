import SoatText

/// Reads the cells of a recipients block.
struct RecipientsParser {
  let stream: SyllableStream
  let source: SourceText

  private static let title: Wording = "nơi nhận"

  func opens(_ cell: Cell) -> Bool {
    // *nhận* may stand on the next line, which is another cell.
    guard let first = cell.words.first, cell.words.count >= Self.title.count,
      stream.matches(Self.title, at: first), stream.words[first].isCapitalised
    else { return false }
    return cell.words.count == Self.title.count
      || stream.words[first + Self.title.count].gap.contains(.colon)
  }

  /// - Parameter cells: the title's cell first, then those that follow below it.
  func recipients(_ cells: [Cell]) -> Recipients? {
    guard let title = cells.first, let first = title.words.first else { return nil }
    let titleWords = first..<first + Self.title.count
    // An item is what stands from its first to its last cell.
    var items: [(first: Cell, last: Cell)] = []
    items.reserveCapacity(cells.count)
    let goesOnBehindComma = goesOnBehindComma(cells)
    let rest = first + Self.title.count..<title.words.upperBound
    if !rest.isEmpty, let span = stream.span(rest), let head = stream.span(titleWords) {
      let dash = source.bytes[head.end..<span.start].lastIndex(of: 0x2D)
      let cell = Cell(
        words: rest, span: ByteSpan(dash ?? span.start, title.span.end), line: title.line)
      items.append((cell, cell))
    }
    for cell in cells.dropFirst() where !cell.words.isEmpty {
      if let last = items.last?.last,
        continues(cell, last) || goesOnBehindComma && !hasDash(cell) && ending(last) == .comma
      {
        items[items.count - 1].last = cell
      } else {
        items.append((cell, cell))
      }
    }
    return Recipients(
      title: titleWords, titleSpan: stream.span(titleWords) ?? title.span,
      items: items.map { item(from: $0.first, to: $0.last) },
      blanks: cells.dropFirst().filter { $0.words.isEmpty }.map(\.span))
  }

  /// *- ………*, *………;*: room for a recipient.
  func isBlankItem(_ cell: Cell) -> Bool {
    guard cell.words.isEmpty else { return false }
    var room = 0
    for scalar in source[cell.span].unicodeScalars {
      switch scalar {
      case ".", "_": room += 1
      case "…": room += 3
      case "-", "–", "+", " ", "\\", ";", ",", "*": break
      default: return false
      }
    }
    return room >= 3
  }

  /// A wrapped item goes on in small letters, or behind an item that has no final mark.
  private func continues(_ cell: Cell, _ last: Cell) -> Bool {
    if hasDash(cell) { return false }
    guard let first = cell.words.first else { return false }
    let word = stream.words[first]
    if word.shape == .lower { return true }
    if word.gap.contains(.openParenthesis) { return true }
    return ending(last) == nil && last.words.count > 3
  }

  /// Where items begin with a dash and end with semicolons, a comma ends none: *- Đảng ủy Ủy ban nhân
  /// dân tỉnh, Đảng ủy Hội đồng nhân dân tỉnh,* goes on with *Đảng ủy Quân sự tỉnh;*.
  private func goesOnBehindComma(_ cells: [Cell]) -> Bool {
    var (dashes, semicolons, commas) = (0, 0, 0)
    for cell in cells.dropFirst() where !cell.words.isEmpty {
      if hasDash(cell) { dashes += 1 }
      switch ending(cell) {
      case .semicolon: semicolons += 1
      case .comma: commas += 1
      default: break
      }
    }
    return commas > 0 && semicolons > commas && dashes > commas
  }

  private func item(from first: Cell, to last: Cell) -> Recipients.Item {
    let start = first.words.lowerBound
    let words = start..<last.words.upperBound
    let span = ByteSpan(stream.words[start].span.start, last.span.end)
    let mark = ending(last)
    let opening = words.last { stream.words[$0].gap.contains(.openParenthesis) && $0 > start }
    let hasTag = opening != nil && closesParenthesis(last)
    return Recipients.Item(
      words: words, span: ByteSpan(first.span.start, span.end), hasDash: hasDash(first),
      ending: mark, tag: hasTag ? opening.map { $0..<words.upperBound } : nil,
      isTagBehindSeparator: hasTag
        && opening.map { stream.words[$0].gap.intersects([.comma, .semicolon]) } ?? false,
      line: first.line)
  }

  /// A hyphen, a dash, a bullet, an escaped one before the item.
  func hasDash(_ cell: Cell) -> Bool {
    switch source.bytes[cell.span.start] {
    case 0x2D, 0x2B, 0xE2: true
    case 0x2A, 0x5C:
      source.bytes[cell.span.start..<cell.span.end].prefix(3).contains(0x2D)
        || cell.span.start + 1 < cell.span.end && source.bytes[cell.span.start + 1] == 0x20
    default: false
    }
  }

  private func contentEnd(_ cell: Cell) -> Int {
    var end = cell.span.end
    while end > cell.span.start, [0x2A, 0x5C, 0x5F].contains(source.bytes[end - 1]) { end -= 1 }
    return end
  }

  private func closesParenthesis(_ cell: Cell) -> Bool {
    source.bytes[cell.span.start..<contentEnd(cell)].suffix(4).contains(0x29)
  }

  func ending(_ cell: Cell) -> Recipients.Item.Ending? {
    let end = contentEnd(cell)
    guard end > cell.span.start else { return nil }
    switch source.bytes[end - 1] {
    case 0x2C: return .comma
    case 0x3B: return .semicolon
    case 0x3A: return .colon
    case 0x2E:
      return end - 3 >= cell.span.start && source.bytes[end - 2] == 0x2F
        && source.bytes[end - 3] == 0x2E ? .stopSlash : .stop
    default: return nil
    }
  }
}
