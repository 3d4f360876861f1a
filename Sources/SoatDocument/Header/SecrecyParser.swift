import SoatText

/// Tells the marks that a document bears from words about secrecy in its text.
///
/// A mark that is missed shows a secret, one too many only hides words; so whatever looks like a mark
/// is one: alone in a cell or on a line of whatever page, among the parts of the header, or behind
/// *Độ mật:*. But *bí mật nhà nước*, *BẢO MẬT*, *danh mục tài liệu MẬT* in a subject or a sentence
/// mark nothing.
///
/// Source: Luật Bảo vệ bí mật nhà nước 2018 (29/2018/QH14), Điều 8; Nghị định 30/2020/NĐ-CP, Phụ lục
/// I, mục II.
struct SecrecyParser {
  let stream: SyllableStream
  let source: SourceText
  let header: Header

  /// The gravest mark; nil for none.
  ///
  /// - Parameter candidates: `Landmarks.secrecy`
  func secrecy(among candidates: [Int]) -> Secrecy? {
    guard !candidates.isEmpty else { return nil }
    let splitter = CellSplitter(stream: stream, source: source)
    return candidates.compactMap { position -> Secrecy? in
      guard let mark = SecrecyMark(at: position, in: stream) else { return nil }
      let line = stream.line(at: stream.words[position].span.start)
      var cells: [Cell] = []
      splitter.split(line, into: &cells)
      guard let cell = cells.first(where: { $0.words.contains(position) }) else { return nil }
      let isBorne = line < header.endLine ? isInHeader(mark, cell) : isBelow(mark, cell)
      return isBorne ? mark.secrecy : nil
    }.max()
  }

  private func isInHeader(_ mark: SecrecyMark, _ cell: Cell) -> Bool {
    let isUpper = isUpperCase(mark)
    if mark.isAlone(in: cell, of: stream, isHeader: true) || mark.isLabelled { return true }
    guard isUpper, !mark.isBare, !isPartOfName(mark) else { return false }
    if isBracketed(mark) { return true }
    if let subject = header.subject, subject.contains(mark.words.lowerBound) {
      // *BÁO CÁO MẬT*
      return subject.lowerBound == mark.words.lowerBound
        && header.type?.cell.words.upperBound == mark.words.upperBound
    }
    return !(header.addressee?.contains(mark.words.lowerBound) ?? false)
  }

  /// In the text, its appendices and the heads of its pages.
  private func isBelow(_ mark: SecrecyMark, _ cell: Cell) -> Bool {
    guard mark.isAlone(in: cell, of: stream, isHeader: false), !isPartOfName(mark),
      !isInSentence(cell)
    else { return false }
    if mark.isLabelled {
      return !stream.words[mark.words.lowerBound].gap.contains(.dash)
        && stream.words[mark.words.lowerBound].isCapitalised
    }
    return isUpperCase(mark) && !mark.isBare
  }

  private func isUpperCase(_ mark: SecrecyMark) -> Bool {
    mark.words.allSatisfy { stream.words[$0].isUpperCase }
  }

  /// The end of a sentence that a converter has put on a line of its own, or words in quotation
  /// marks.
  private func isInSentence(_ cell: Cell) -> Bool {
    guard let first = cell.words.first else { return true }
    let end = cell.words.upperBound
    let behind = end < stream.words.count ? stream.words[end].gap : stream.trailing
    return stream.words[first].gap.contains(.quote)
      || behind.intersects([.stop, .comma, .semicolon]) && !isFollowedByRule(cell)
  }

  /// The stop belongs to the words, and not to what fills the room to the next ones.
  private func isFollowedByRule(_ cell: Cell) -> Bool {
    guard let last = cell.words.last else { return false }
    let end = stream.words[last].span.end
    return end >= source.bytes.count || ![0x2E, 0x2C, 0x3B].contains(source.bytes[end])
  }

  /// *(TỐI MẬT)*
  private func isBracketed(_ mark: SecrecyMark) -> Bool {
    let end = mark.words.upperBound
    let behind = end < stream.words.count ? stream.words[end].gap : stream.trailing
    return stream.words[mark.words.lowerBound].gap.contains(.openParenthesis)
      && behind.contains(.closeParenthesis)
  }

  /// *BÍ MẬT*, *ĐỘ TỐI MẬT*, *MẬT MÃ*: words of a name or a subject.
  private func isPartOfName(_ mark: SecrecyMark) -> Bool {
    if mark.isLabelled { return false }
    let (start, end) = (mark.words.lowerBound, mark.words.upperBound)
    if start > 0, !stream.words[start].gap.intersects([.colon, .blankLine]),
      Self.leads.contains(stream.words[start - 1].toned)
    {
      return true
    }
    return end < stream.words.count && !stream.words[end].gap.contains(.newline)
      && Self.sequels.contains(stream.words[end].toned)
  }

  /// *bí mật*, *bảo mật*, *cơ mật*, *độ mật*
  private static let leads = Set(Wording("bí bảo cơ độ").toned)
  /// *mật mã*, *mật độ*, *mật khẩu*, *mật ong*, *mật vụ*, *mật thư*
  private static let sequels = Set(Wording("mã độ khẩu ong vụ thư danh lệnh thiết").toned)
}
