import SoatText

/// Lines of the header that stand alone: addressee, type, the name of a body, the subject.
extension HeaderParser {
  /// A line of its own: addressee, type, subject, a body's name; false where the text begins.
  mutating func readText(_ cell: Cell, at number: Int) -> Bool {
    if header.addressee == nil, let position = cell.words.first, opensAddressee(position) {
      header.addressee = cell.words
      addresseeEnd = cell
      add(.addressee, cell)
      return true
    }
    if isSubjectBelowAddressee(cell) {
      extendSubject(cell)
      return true
    }
    if continuesAddressee(cell) {
      header.addressee = (header.addressee ?? cell.words).lowerBound..<cell.words.upperBound
      addresseeEnd = cell
      return true
    }
    if header.addressee != nil || signatures.statesRight(cell) { return false }
    if header.type == nil, readType(cell) { return true }
    let marker = markers.marker(of: stream.lines[number])
    if let marker, !marker.style.isBullet { return false }
    if isSubjectStart(cell), header.type == nil {
      extendSubject(cell)
      return true
    }
    if stream.isUpperCase(cell.words), header.type != nil {
      if header.subject == nil, isTypeFirst, holdsMissingPart(below: number) {
        capitals.append(cell)
        return true
      }
      if namesAuthority(cell) { return false }
    }
    if stream.isUpperCase(cell.words), header.type == nil {
      if subjectEnd != nil, isSubjectContinuation(cell) {
        extendSubject(cell)
      } else {
        capitals.append(cell)
      }
      return true
    }
    if isSubjectContinuation(cell) {
      extendSubject(cell)
      return true
    }
    return false
  }

  private static let meetings: Wordings = ["đại hội", "hội nghị", "kỳ họp", "phiên họp"]

  /// The body that decides, in capitals below the subject: *CHỦ TỊCH ỦY BAN NHÂN DÂN …*.
  private mutating func namesAuthority(_ cell: Cell) -> Bool {
    // `57-NQ/TW,` at the start of a line goes on with the subject.
    if cell.words.first.map({ stream.words[$0].isNumber }) ?? true { return false }
    if let subject = header.subject { return !stream.isUpperCase(subject) }
    // *NGHỊ QUYẾT* above *ĐẠI HỘI CHI BỘ VĂN PHÒNG*: what met is the subject.
    if cell.words.first.flatMap({ stream.firstMatch(of: Self.meetings, at: $0) }) != nil {
      return false
    }
    let namesIssuer = capitals.contains { issuer in
      let folded = issuer.words.map { stream.words[$0].folded }
      return cell.words.count <= folded.count + 6
        && cell.words.indices.contains { start in
          start + folded.count <= cell.words.upperBound
            && folded.indices.allSatisfy { stream.words[start + $0].folded == folded[$0] }
            && (start == cell.words.lowerBound
              || stream.firstMatch(of: Self.authorities, at: cell.words.lowerBound) != nil)
        }
    }
    return namesIssuer && !goesOnInSmallLetters(below: cell.line)
  }

  /// Who decides for a body: *CHỦ TỊCH ỦY BAN NHÂN DÂN*; but *KẾT LUẬN CỦA BAN THƯỜNG VỤ TỈNH ỦY* is a
  /// subject.
  private static let authorities: Wordings = [
    "chủ tịch", "giám đốc", "hiệu trưởng", "bộ trưởng", "trưởng", "ban thường vụ", "ban chấp hành",
    "thường trực", "viện trưởng", "cục trưởng", "chi cục trưởng", "tổng giám đốc", "chánh",
    "thủ trưởng", "tập thể", "ban thường trực", "hội đồng", "thủ tướng",
  ]

  /// *nhiệm kỳ 2025 - 2030* below it: both are the subject.
  private mutating func goesOnInSmallLetters(below line: Int) -> Bool {
    for number in lines(below: line).prefix(2) {
      let row = rows.row(number)
      if row.isEmpty { continue }
      return rows[row.lowerBound].words.first.map { stream.words[$0].shape == .lower } ?? false
    }
    return false
  }

  /// Whether the line names the type.
  private mutating func readType(_ cell: Cell) -> Bool {
    if let (note, rest) = fields.draftBesideType(cell), let type = fields.type(rest),
      type.count == rest.words.count
    {
      header.parts.append((.mark, note))
      return readType(type, rest)
    }
    guard let type = fields.type(cell) else { return false }
    return readType(type, cell)
  }

  private mutating func readType(
    _ named: (type: DocumentType, count: Int), _ cell: Cell
  ) -> Bool {
    header.type = (named.type, cell)
    add(.type, cell)
    if cell.words.count > named.count {
      header.subject = cell.words.lowerBound + named.count..<cell.words.upperBound
      subjectEnd = cell
      header.parts.append((.subject, cell))
    }
    return true
  }

  private func continuesAddressee(_ cell: Cell) -> Bool {
    guard let end = addresseeEnd else { return false }
    if source.bytes[cell.span.start] == 0x2D || source.bytes[cell.span.start] == 0x2B {
      return true
    }
    switch source.bytes[end.span.end - 1] {
    case 0x2E: return false
    case 0x3B, 0x2C, 0x3A: return cell.words.count <= 20 && !opensText(cell)
    default:
      return cell.line == end.line + 1
        && cell.words.first.map {
          stream.words[$0].shape == .lower
        } ?? false
    }
  }

  private func opensText(_ cell: Cell) -> Bool {
    cell.words.first.map { stream.firstMatch(of: Self.openings, at: $0) != nil } ?? true
  }

  /// *Kính gửi*
  func opensAddressee(_ word: Int) -> Bool {
    stream.firstMatch(of: Self.addressee, at: word) != nil
  }
}
