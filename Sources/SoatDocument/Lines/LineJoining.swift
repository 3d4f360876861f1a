import SoatText

extension ParagraphAssembler {
  /// Words that announce a number: what follows them on the next line is no marker.
  private static let announcers: Wordings = [
    "điểm", "khoản", "điều", "mục", "số", "ngày", "tháng", "năm", "quý", "chương", "phần",
    "phụ lục", "khối", "thứ", "khóa", "bảng", "biểu", "hình", "giai đoạn", "đợt", "nhóm", "loại",
    "hạng", "bậc", "lớp", "phiên", "tuần",
  ]

  /// Whether a line goes on with the paragraph whose last line came before it.
  ///
  /// - Parameter opening: the first line of that paragraph.
  func joins(
    _ line: LineFacts, _ next: LineFacts, opening: LineFacts, wrapping: Wrapping,
    ordinals: LastOrdinals
  ) -> Bool {
    if isBareKeyword(opening), line.number == opening.number, isTitle(next) { return true }
    if next.markdownLevel > 0 || line.markdownLevel > 0 || opensTable(next, below: line) {
      return false
    }
    if line.ending == .torn || isRestOfSymbol(next, behind: line) { return true }
    // Asked last, since it takes the width of the line.
    var isFull: Bool { wrapping.isFull(line, before: next, of: source) }
    if let marker = next.marker {
      return joins(
        line, next, marker, opening: opening, wrapping: wrapping, ordinals: ordinals)
    }
    switch line.ending {
    case .torn: return true
    case .comma: return !isDecision(next) && (!isAnnouncement(next) || isUpper(line))
    case .final:
      // What nobody wrapped goes on behind no final mark.
      guard wrapping.isWrapped, !opensSpelledItem(next) else { return false }
      if next.startsLower { return true }
      return next.number - line.number - 1 == wrapping.blankLines
        && !opensEnumeration(line) && isFull
    case .open:
      if isDecision(next) { return false }
      if next.startsLower || endsWithLink(line) || announces(line, next) || endsInside(line) {
        return true
      }
      if isIndented(next, behind: line) { return false }
      if isHeading(opening) { return isFull && isUpper(opening) == isUpper(next) }
      if isFull || phraseCrosses(next) || holdsPageBreak(line, next) { return true }
      let isAdjacent = next.number == line.number + 1
      return wrapping.isRagged && !isUpper(next) || wrapping.partsParagraphs && isAdjacent
    }
  }

  private func joins(
    _ line: LineFacts, _ next: LineFacts, _ marker: Marker, opening: LineFacts, wrapping: Wrapping,
    ordinals: LastOrdinals
  ) -> Bool {
    if line.ending == .final || isRow(line) || opensUpperHeading(next, marker, opening) {
      return false
    }
    // Asked last, since it takes the width of the line.
    var isFull: Bool { wrapping.isFull(line, before: next, of: source) }
    if !marker.style.isBullet {
      let isBare = marker.wordCount == next.words.count
      // Behind a blank line an ordinal that is due opens an item, whatever was lost above it.
      let isDue = marker.ordinal == 1 || marker.ordinal == ordinals[marker.style] + 1
      let goesOn = !isDue || next.number == line.number + 1 && isFull
      if line.endsWithLink, goesOn, endsWithWord(line) { return true }
      // *Cả năm* ends an item too, below which stands the next one.
      let mayAnnounce = !isHeading(opening) && (!isDue || endsWithReference(line))
      if endsWithAnnouncer(line), endsWithWord(line), isBare || mayAnnounce || isFull {
        return true
      }
      if marker.style <= .article, endsWithPart(line), isBare || isFull { return true }
    }
    if marker.style == .dash, isSpanOfYears(line, next) { return true }
    if marker.style == .parenthesised, marker.ordinal != 1, !opensWithCapital(next),
      isFull
    {
      return true
    }
    guard line.ending == .comma && !marker.style.isBullet || isFull else { return false }
    switch marker.style {
    case .dash, .plus, .star:
      guard let first = next.words.first else { return false }
      let word = stream.words[first]
      if word.isNumber { return line.words.last.map { stream.words[$0].isNumber } ?? false }
      // *Bộ Lao động* above *- Thương binh và Xã hội*.
      return word.shape == .lower || phraseCrosses(next)
        || marker.style == .dash && opening.marker?.style.isBullet != true && !isHeading(opening)
    case .parenthesised:
      // Below a heading that fills its line, *(1)* and a capital begin a series.
      return marker.ordinal != 1 || !isHeading(opening) || endsWithLink(line)
        || !opensWithCapital(next)
    default:
      let ordinal = marker.ordinal ?? 0
      let expected = ordinals[marker.style] + 1
      return ordinal != 1 && ordinal != expected
    }
  }

  /// *III. TỔ CHỨC THỰC HIỆN* below text that is none in capitals: no sentence goes on so, though
  /// it end with *hằng năm*.
  private func opensUpperHeading(_ next: LineFacts, _ marker: Marker, _ opening: LineFacts) -> Bool
  {
    let first = next.words.lowerBound + marker.wordCount
    return first + 1 < next.words.upperBound && isUpper(next) && !isUpper(opening)
      && !isNumber(first)
  }

  /// The first row of a table in markdown: no sentence goes on with it.
  private func opensTable(_ next: LineFacts, below line: LineFacts) -> Bool {
    source.bytes[next.content.start] == Self.bar && source.bytes[line.content.start] != Self.bar
  }

  private static let bar = UInt8(ascii: "|")

  /// A row of a table, its cells parted by tabs or by wide gaps: *Hằng năm* in its last cell announces
  /// no number.
  private func isRow(_ line: LineFacts) -> Bool {
    let first = line.words.lowerBound + (line.marker?.wordCount ?? 0)
    guard first + 1 < line.words.upperBound else { return false }
    var (tabs, spaces) = (0, 0)
    for byte in source.bytes[stream.words[first].span.end..<line.content.end] {
      if byte == Self.tab { tabs += 1 }
      spaces = byte == 0x20 ? spaces + 1 : 0
      if tabs >= 2 || spaces >= CellSplitter.gapWidth { return true }
    }
    return false
  }

  private static let tab = UInt8(ascii: "\t")

  /// *nhiệm kỳ 2025* above *- 2030*
  private func isSpanOfYears(_ line: LineFacts, _ next: LineFacts) -> Bool {
    guard let last = line.words.last, let first = next.words.first, endsWithWord(line) else {
      return false
    }
    let (from, to) = (stream.words[last], stream.words[first])
    guard from.isNumber, to.isNumber, from.end - from.start == 4, to.end - to.start == 4,
      let start = source.number(from.span), let end = source.number(to.span)
    else { return false }
    return (start + 1...start + Self.longestSpan).contains(end)
  }

  /// Years.
  private static let longestSpan = 50

  private func opensWithCapital(_ line: LineFacts) -> Bool {
    let first = line.words.lowerBound + (line.marker?.wordCount ?? 0)
    return first < line.words.upperBound && stream.words[first].shape == .capital
  }

  /// The first line of a paragraph stands further in than the one above; a heading in capitals may
  /// stand in the middle.
  private func isIndented(_ next: LineFacts, behind line: LineFacts) -> Bool {
    func indent(_ facts: LineFacts) -> Int {
      facts.content.start - stream.lines[facts.number].span.start
    }
    return indent(next) >= indent(line) + Self.paragraphIndent && !isUpper(next)
      && indent(line) < Self.paragraphIndent
  }

  private static let paragraphIndent = 4

  /// *-NQ/TW* below *… số 57*: the hyphen opens no item.
  private func isRestOfSymbol(_ next: LineFacts, behind line: LineFacts) -> Bool {
    guard source.bytes[next.content.start] == 0x2D, next.words.count > 1,
      let last = line.words.last, stream.words[last].isNumber
    else { return false }
    let first = next.words.lowerBound
    return stream.words[first].span.start == next.content.start + 1
      && stream.words[first].isCapitalised
      && stream.words[first + 1].gap.subtracting(.newline) == .slash
  }

  /// *… Nghị quyết số* above *57-NQ/TW*, *… khóa* above *XIII*.
  private func announces(_ line: LineFacts, _ next: LineFacts) -> Bool {
    guard let first = next.words.first, endsWithAnnouncer(line) else { return false }
    return isNumber(first)
  }

  /// In Arabic or Roman figures.
  private func isNumber(_ position: Int) -> Bool {
    let word = stream.words[position]
    return word.isNumber
      || source.bytes[word.span.start..<word.span.end].allSatisfy { Self.romanDigits.contains($0) }
  }

  private static let romanDigits = Array("IVX".utf8)

  /// To the letter: *Việt Nam* is no *năm*, *văn thư* no *thứ*.
  private func endsWithAnnouncer(_ line: LineFacts) -> Bool {
    let end = line.words.upperBound
    let announcers = Self.announcers
    guard announcers.mayEnd(with: stream.words[end - 1].folded),
      let index = stream.firstMatch(of: announcers, before: end)
    else { return false }
    let wording = announcers.all[index]
    // *chuyển đổi số*, *kinh tế số*: the word says what kind of thing it is.
    if wording.first == Self.number, line.words.count > 1,
      Self.digital.contains(stream.words[end - 2].toned)
    {
      return false
    }
    return line.words.count > wording.count
      && stream.words[end - wording.count..<end].elementsEqual(wording.toned) { $0.toned == $1 }
  }

  private static let number = Wording("số").first
  private static let digital = Wording(
    "đổi tế nghệ tầng liệu ký dân hội quyền trường tảng năng bị phủ gian hóa ninh"
  ).toned

  /// *… quy định tại điểm* above *a) khoản 2*: a reference goes on, whatever ordinal is due.
  private func endsWithReference(_ line: LineFacts) -> Bool {
    line.words.last.map { Self.parts.contains(stream.words[$0].toned) } ?? false
  }

  /// No mark stands behind the last word: *(Chi tiết tại phụ lục kèm theo)* has come to its end.
  private func endsWithWord(_ line: LineFacts) -> Bool {
    line.words.last.map { stream.words[$0].span.end } == line.content.end
  }

  /// *… khoản 2* above *Điều 3*, *… điểm b* above *Mục 2*.
  private func endsWithPart(_ line: LineFacts) -> Bool {
    let end = line.words.upperBound
    guard line.words.count > 2 else { return false }
    let ordinal = stream.words[end - 1]
    return (ordinal.isNumber || ordinal.end - ordinal.start <= 2)
      && Self.parts.contains(stream.words[end - 2].toned)
  }

  private static let parts = Wording("điểm khoản điều mục").toned

  /// *… của*, to the letter, since *cửa* and *vẻ* end many a line; *… như sau: (1)*.
  private func endsWithLink(_ line: LineFacts) -> Bool {
    guard let last = line.words.last else { return false }
    let gap = stream.words[last].gap
    if gap.contains(.openParenthesis), gap.intersects([.stop, .semicolon, .colon]) { return true }
    return line.endsWithLink
  }

  /// *QUYẾT ĐỊNH:*, *QUYẾT NGHỊ* alone on its line, below the words that lead on to it.
  private func isDecision(_ line: LineFacts) -> Bool {
    guard line.words.count == 2, let first = line.words.first else { return false }
    return stream.firstMatch(of: Self.decisions, at: first) != nil && isUpper(line)
  }

  /// Each has two words.
  private static let decisions: Wordings = ["quyết định", "quyết nghị", "kết luận"]

  /// Behind a dash that stands alone, or inside parentheses: *… rộng 3 -*, *… 2026 (thứ*.
  private func endsInside(_ line: LineFacts) -> Bool {
    let bytes = source.bytes
    let (start, end) = (line.content.start, line.content.end)
    if end - 2 > start, bytes[end - 1] == 0x2D, bytes[end - 2] == 0x20 { return true }
    return bytes.withUnsafeBufferPointer { bytes in
      let bracket = bytes[start..<end].last { $0 == 0x28 || $0 == 0x29 }
      return bracket == 0x28
    }
  }

  /// *Phần thứ nhất*, *Chương I* alone on its line: its title stands below.
  private func isBareKeyword(_ line: LineFacts) -> Bool {
    guard let marker = line.marker else { return false }
    return marker.style <= .division && marker.wordCount == line.words.count
  }

  private func isTitle(_ line: LineFacts) -> Bool {
    if case .final = line.ending { return false }
    return line.marker == nil && line.words.count <= Self.longestTitle && !line.startsLower
  }

  private static let longestTitle = 30

  /// *BAN THƯỜNG VỤ TỈNH ỦY QUYẾT ĐỊNH* below the last *căn cứ*, which ends with a comma.
  private func isAnnouncement(_ line: LineFacts) -> Bool { line.words.count >= 4 && isUpper(line) }

  /// *Ba là, …*, *Thứ ba, …*, *Nhiệm vụ 3: …*, *Nhóm 3 - …*, *Bảng 1. …*: an item, though no marker opens it.
  private func opensSpelledItem(_ line: LineFacts) -> Bool {
    guard let first = line.words.first, stream.words[first].isCapitalised else { return false }
    if stream.firstMatch(of: Self.spelled, at: first) != nil {
      return stream.matches(Self.isWord, at: first + 1)
    }
    if stream.matches(Self.ordinalWord, at: first) {
      return stream.firstMatch(of: Self.spelledOrdinals, at: first + 1) != nil
    }
    guard let group = stream.firstMatch(of: Self.groups, at: first) else { return false }
    let number = first + Self.groups.count(of: group)
    guard number < line.words.upperBound, stream.words[number].isNumber else { return false }
    if number + 1 == line.words.upperBound { return line.ending == .open }
    return stream.words[number + 1].gap.intersects([.colon, .dash, .stop, .comma])
  }

  private static let isWord: Wording = "là"
  private static let ordinalWord: Wording = "thứ"
  private static let spelled: Wordings = [
    "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười",
  ]
  private static let spelledOrdinals = Wordings(spelled.all + ["nhất", "tư"])
  private static let groups: Wordings = [
    "nhóm nhiệm vụ", "nhiệm vụ", "nhóm", "quan điểm", "bảng", "biểu", "biểu đồ", "hình", "sơ đồ",
  ]

  /// *… như sau:*
  private func opensEnumeration(_ line: LineFacts) -> Bool {
    source.bytes[line.content.end - 1] == 0x3A
  }

  /// A numbered line, or one in capitals, that has not come to a final mark.
  private func isHeading(_ opening: LineFacts) -> Bool {
    if isUpper(opening) { return true }
    guard let marker = opening.marker else { return false }
    return !marker.style.isBullet && marker.style != .parenthesised
  }

  private func isUpper(_ line: LineFacts) -> Bool { stream.isUpperCase(line.words) }

  /// A page number stood between the two lines.
  private func holdsPageBreak(_ line: LineFacts, _ next: LineFacts) -> Bool {
    stream.lines[line.number..<next.number].contains { $0.isPageNumber }
  }

  /// A phrase that some rule set knows begins before the break and ends behind it.
  private func phraseCrosses(_ next: LineFacts) -> Bool {
    lexicon.hasExactHit(across: next.words.lowerBound, in: stream)
  }
}
