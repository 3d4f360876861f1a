import SoatText

/// Reads the cells of a signature block.
struct SignatureParser {
  let stream: SyllableStream
  let source: SourceText

  /// None begins with another one.
  private static let abbreviations = [
    Abbreviation("t m", isSlashed: true, .onBehalf, .party),
    Abbreviation("k t", isSlashed: true, .inPlaceOf, .party),
    Abbreviation("t l", isSlashed: true, .byOrder, .party),
    Abbreviation("t u q", isSlashed: true, .byDelegation, .party),
    Abbreviation("tuq", .byDelegation, .state), Abbreviation("tm", .onBehalf, .state),
    Abbreviation("kt", .inPlaceOf, .state), Abbreviation("tl", .byOrder, .state),
    Abbreviation("q", .acting, nil),
  ]
  private static let wordings = Wordings(abbreviations.map(\.wording))
  private static let longestName = 7

  private struct Abbreviation {
    let wording: Wording
    let isSlashed: Bool
    let right: Signature.Right
    let form: Regime?

    init(
      _ wording: Wording, isSlashed: Bool = false, _ right: Signature.Right, _ form: Regime?
    ) {
      self.wording = wording
      self.isSlashed = isSlashed
      self.right = right
      self.form = form
    }
  }

  /// A line in capitals, or one that opens with an abbreviation of a right.
  func line(_ cell: Cell) -> Signature.Line? {
    guard let first = cell.words.first, isLine(cell) else { return nil }
    let glued = glued(at: first)
    let found = glued ?? abbreviation(at: first)
    let office = first + (glued == nil ? found?.wording.count ?? 0 : 1)
    return Signature.Line(
      right: found?.right, form: found?.form,
      isWellFormed: glued == nil && (found.map { isWellFormed($0, at: first) } ?? true),
      isGlued: glued != nil, words: cell.words,
      office: min(office, cell.words.upperBound)..<cell.words.upperBound, span: cell.span)
  }

  /// Whether the cell is such a line.
  func isLine(_ cell: Cell) -> Bool {
    // Told by the first word already of most lines.
    // No office begins with a number, as the rest of a symbol does, *316-KH/TU.*
    guard let first = cell.words.first, stream.words[first].isUpperCase,
      !stream.words[first].isNumber
    else { return false }
    return stream.isUpperCase(cell.words) || abbreviation(at: first) != nil
  }

  /// Whether the cell is such a line and states a right.
  func statesRight(_ cell: Cell) -> Bool { line(cell)?.right != nil }

  /// The abbreviation of a right that stands here; *Q* only with its stop.
  private func abbreviation(at first: Int) -> Abbreviation? {
    guard let index = stream.firstMatch(of: Self.wordings, at: first) else { return nil }
    let found = Self.abbreviations[index]
    guard first + found.wording.count < stream.words.count else { return nil }
    let gap = stream.words[first + 1].gap
    if found.isSlashed {
      // *T.M* is meant for it, but *T. M* are initials.
      let isMeant = (gap == .stop || gap == .dash) && stream.words[first].isUpperCase
      return gap.contains(.slash) || isMeant ? found : nil
    }
    guard stream.words[first].isUpperCase else { return nil }
    return found.right != .acting || gap.contains(.stop) ? found : nil
  }

  /// *T/MBAN THƯỜNG VỤ*, *K/TTRƯỞNG BAN*: no syllable begins with two such letters.
  private func glued(at first: Int) -> Abbreviation? {
    guard first + 1 < stream.words.count, stream.words[first + 1].gap == .slash,
      stream.words[first + 1].shape == .upper, stream.words[first].isUpperCase
    else { return nil }
    let (left, right) = (stream.words[first].span, stream.words[first + 1].span)
    guard left.end - left.start == 1, right.end - right.start > 2 else { return nil }
    return Self.abbreviations.first { abbreviation in
      abbreviation.isSlashed && abbreviation.wording.count == 2
        && Self.letters[abbreviation.right].map {
          source.bytes[left.start] == $0.0 && source.bytes[right.start] == $0.1
        } ?? false
    }
  }

  /// As typed: `T/M`, `K/T`, `T/L`.
  private static let letters: [Signature.Right: (UInt8, UInt8)] = [
    .onBehalf: (0x54, 0x4D), .inPlaceOf: (0x4B, 0x54), .byOrder: (0x54, 0x4C),
  ]

  /// *T/M BAN*, *TM. ỦY BAN*: a slash inside or a stop behind.
  private func isWellFormed(_ abbreviation: Abbreviation, at first: Int) -> Bool {
    let behind = first + abbreviation.wording.count
    if abbreviation.isSlashed {
      return (first + 1..<behind).allSatisfy { stream.words[$0].gap.contains(.slash) }
        && !stream.words[behind].gap.intersects([.stop, .slash])
    }
    return stream.words[behind].gap.contains(.stop) && stream.words[behind].gap != .stop
  }

  /// *Nguyễn Văn A*, *TS. Nguyễn Văn A*: words with capitals, no final mark.
  ///
  /// A rank may stand before the name, *Thiếu tướng*, or a word that it is signed, *Đã ký:*.
  func isName(_ cell: Cell) -> Bool {
    // Told by the last word already of most lines.
    guard let last = cell.words.last, isNamePart(last) else { return false }
    let words = name(cell)
    guard (2...Self.longestName).contains(words.count),
      words.allSatisfy({ isNamePart($0) }),
      words.contains(where: { stream.words[$0].shape == .capital })
    else { return false }
    switch Ending(cell.span, in: source.bytes) {
    case .open, .torn: return true
    case .final, .comma: return false
    }
  }

  private func isNamePart(_ word: Int) -> Bool {
    stream.words[word].isCapitalised || stream.words[word].shape == .mixed
  }

  /// The words behind the rank.
  private func name(_ cell: Cell) -> Range<Int> {
    guard let first = cell.words.first, let match = stream.firstMatch(of: Self.ranks, at: first)
    else { return cell.words }
    let start = first + Self.ranks.count(of: match)
    return min(start, cell.words.upperBound)..<cell.words.upperBound
  }

  private static let ranks: Wordings = [
    "đại tướng", "thượng tướng", "trung tướng", "thiếu tướng", "đại tá", "thượng tá", "trung tá",
    "thiếu tá", "đại úy", "thượng úy", "trung úy", "thiếu úy", "tiến sĩ", "thạc sĩ", "bác sĩ",
    "kỹ sư", "đã ký",
  ]

  /// The name in capitals, as the last line: it begins with a family name.
  func isNameInCapitals(_ line: Signature.Line) -> Bool {
    line.right == nil && (2...5).contains(line.words.count)
      && Self.familyNames.contains(stream.words[line.words.lowerBound].toned)
  }

  private static let familyNames = Set(
    Wording(
      """
      Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đào Đinh Đoàn Lâm
      Mai Trịnh Trương Tạ Hà Cao Lương Lưu Tô Tăng Thái Châu Quách Triệu Vương Nông Lò Vàng
      Giàng Sùng Ma Hứa Ninh Từ Kiều Phùng Chu Tống
      """
    ).toned)

  /// *..........*, *______*, *[Họ và tên]*, *xxx*: room for a name.
  func isBlankName(_ cell: Cell) -> Bool {
    guard let first = cell.words.first else {
      return source[cell.span].unicodeScalars.allSatisfy {
        [".", "…", "_", " ", "\\"].contains($0)
      } && cell.span.end - cell.span.start >= 3
    }
    guard cell.words.count <= Self.longestName else { return false }
    let opening = source.bytes[cell.span.start]
    if opening == 0x5B { return true }
    if opening == 0x28, stream.firstMatch(of: Self.nameWords, at: first) != nil { return true }
    return cell.words.allSatisfy { word in
      source.bytes[stream.words[word].span.start..<stream.words[word].span.end]
        .allSatisfy { $0 | 0x20 == 0x78 }
    }
  }

  private static let nameWords: Wordings = ["họ và tên", "họ tên", "tên"]

  /// Two lines in capitals side by side, or more names than one.
  func isJoint(_ cells: [Cell]) -> Bool {
    if cells.count(where: { isName($0) }) > 1 { return true }
    var above: Cell?
    for cell in cells where !cell.words.isEmpty {
      if let above, above.line == cell.line, line(above) != nil, line(cell) != nil { return true }
      above = cell
    }
    return cells.contains { cell in cell.words.dropFirst(2).contains { right(at: $0) != nil } }
  }

  /// The right whose abbreviation stands here, with its stop or slash: *T/M*, *KT.*
  private func right(at word: Int) -> Signature.Right? {
    guard stream.words[word].isUpperCase, stream.words[word].gap == .space else { return nil }
    guard let found = abbreviation(at: word),
      found.isSlashed || stream.words[word + found.wording.count].gap.contains(.stop)
    else { return nil }
    return found.right
  }
}
