import SoatText

/// The note that a document is a draft yet, alone or beside the name of its type.
extension HeaderFieldParser {
  /// *DỰ THẢO*, *Dự thảo lần 2*, *Dự thảo ngày 15/3/2025*; *Dự thảo Luật Dữ liệu* is a subject.
  func isDraftNote(_ words: Range<Int>) -> Bool {
    guard let first = words.first, stream.words[first].isCapitalised,
      stream.matches(Self.draft, at: first)
    else { return false }
    return words.dropFirst(Self.draft.count).allSatisfy {
      stream.words[$0].isNumber || Self.ofDraft.contains(stream.words[$0].toned)
    }
  }

  /// Which draft it is: *lần 2*, *lần thứ hai*, *ngày 15 tháng 3 năm 2025*, *lần cuối*.
  private static let ofDraft = Set(
    Wording("lần thứ nhất hai ba tư năm sáu bảy cuối bản số ngày tháng").toned)

  /// *DỰ THẢO KẾ HOẠCH*, *KẾ HOẠCH (DỰ THẢO)*: the note, and the rest of the line; nil for any other
  /// line.
  func draftBesideType(_ cell: Cell) -> (note: Cell, type: Cell)? {
    guard let position = cell.words.first(where: { stream.matches(Self.draft, at: $0) }),
      cell.words.count > Self.draft.count
    else { return nil }
    if position > cell.words.lowerBound {
      // Its parentheses belong to it.
      let rest = ByteSpan(stream.words[position - 1].span.end, cell.span.end)
      let note = Cell(
        words: position..<cell.words.upperBound, span: source.trimmed(rest), line: cell.line)
      return isDraftNote(note.words)
        ? (note, part(cell.words.lowerBound..<position, of: cell)) : nil
    }
    let end = position + Self.draft.count
    guard stream.isUpperCase(cell.words), end < cell.words.upperBound else { return nil }
    return (part(position..<end, of: cell), part(end..<cell.words.upperBound, of: cell))
  }

  private func part(_ words: Range<Int>, of cell: Cell) -> Cell {
    Cell(words: words, span: stream.span(words) ?? cell.span, line: cell.line)
  }
}
