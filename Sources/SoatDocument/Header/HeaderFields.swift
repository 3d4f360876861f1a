import SoatText

/// Reads single cells of a header as number, place and date, title, type.
struct HeaderFieldParser {
  let stream: SyllableStream
  let source: SourceText
  let symbols: SymbolParser
  let dates: DateParser
  /// *số*
  private let numberWord: UInt64 = Self.number.toned[0]
  /// *về*
  let aboutWord: UInt64 = Self.about.toned[0]
  private let fixedWordings: Wordings = Self.fixed

  init(stream: SyllableStream, source: SourceText) {
    self.stream = stream
    self.source = source
    symbols = SymbolParser(stream: stream, source: source)
    dates = DateParser(stream: stream, source: source)
  }

  private static let number: Wording = "số"
  private static let about: Wording = "về"
  private static let titles: Wordings = [
    "Đảng Cộng sản Việt Nam", "Cộng hòa xã hội chủ nghĩa Việt Nam",
  ]
  private static let titleRegimes: [Regime] = [.party, .state]
  private static let motto: Wording = "Độc lập Tự do Hạnh phúc"
  private static let marks: Wordings = [
    "mật", "tối mật", "tuyệt mật", "khẩn", "thượng khẩn", "hỏa tốc", "dự thảo",
  ]
  static let draft: Wording = "dự thảo"
  /// Every wording of which one alone makes a cell.
  private static let fixed = Wordings(titles.all + [motto] + unionTitles.all + marks.all)

  /// False for nearly every first word of a cell.
  func mayHoldFixedWording(_ first: Int) -> Bool {
    fixedWordings.mayBegin(with: stream.words[first].folded)
      || SecrecyMark.openings & Wordings.bit(stream.words[first].folded) != 0
  }

  func title(_ cell: Cell) -> Regime? {
    equal(of: Self.titles, cell).map { Self.titleRegimes[$0] }
  }

  /// The position of the wording that the cell holds and nothing else.
  private func equal(of wordings: Wordings, _ cell: Cell) -> Int? {
    stream.firstMatch(of: wordings, at: cell.words.lowerBound)
      .flatMap { wordings.count(of: $0) == cell.words.count ? $0 : nil }
  }

  /// The Youth Union writes its own name there, and follows its own rules of form.
  func isUnionTitle(_ cell: Cell) -> Bool {
    equal(of: Self.unionTitles, cell) != nil && stream.isUpperCase(cell.words)
  }

  private static let unionTitles: Wordings = [
    "Đoàn TNCS Hồ Chí Minh", "Đoàn Thanh niên Cộng sản Hồ Chí Minh",
  ]

  func isMotto(_ cell: Cell) -> Bool { stream.equals(Self.motto, cell.words) }

  /// *MẬT*, *HỎA TỐC*: in capitals; *DỰ THẢO*, *(Dự thảo lần 2)*.
  func isMark(_ cell: Cell) -> Bool {
    guard let first = cell.words.first,
      let mark = stream.firstMatch(of: Self.marks, at: first)
    else { return bearsSecrecy(cell) }
    if stream.matches(Self.draft, at: first) { return isDraftNote(cell.words) }
    return cell.words.count <= Self.marks.count(of: mark) + 2 && stream.isUpperCase(cell.words)
      || bearsSecrecy(cell)
  }

  /// `*`, `-----`, `_____`, `***`: nothing but signs.
  func isRule(_ cell: Cell) -> Bool { cell.words.isEmpty }

  /// The type that the cell names, and how many of its words do so.
  func type(_ cell: Cell) -> (type: DocumentType, count: Int)? {
    guard let first = cell.words.first else { return nil }
    let word = stream.words[first].folded
    guard DocumentType.names.mayBegin(with: word) else { return nil }
    let names = DocumentType.names
    var found = names.index(beginningWith: word, from: 0)
    while let index = found,
      names.count(of: index) > cell.words.count || !stream.matches(names, index, at: first)
    {
      found = names.index(beginningWith: word, from: index + 1)
    }
    guard let position = found else { return nil }
    let type = DocumentType.named[position]
    let count = names.count(of: position)
    if stream.isUpperCase(first..<first + count) { return (type, count) }
    let isAlone = cell.words.count == count && stream.words[first].isCapitalised
    return isAlone && endsOpen(cell) ? (type, count) : nil
  }

  private func endsOpen(_ cell: Cell) -> Bool {
    switch source.bytes[cell.span.end - 1] {
    case 0x3A, 0x2C, 0x3B, 0x2E: false
    default: true
    }
  }

  /// The cell as number and symbol; nil where it is neither.
  ///
  /// - Parameter next: the cell that follows, where a torn symbol would go on.
  func number(_ cell: Cell, next: Cell?) -> (field: NumberField, takesNext: Bool)? {
    guard let first = cell.words.first else { return nil }
    let hasWord =
      stream.words[first].toned == numberWord && stream.words[first].isCapitalised
    guard hasWord else {
      if isGluedNumber(first) { return (field(.malformed, nil, cell), false) }
      guard stream.words[first].isNumber, let symbol = symbols.symbol(at: first),
        symbol.words == cell.words
      else { return nil }
      return (field(.complete, symbol, cell, hasWord: false), false)
    }
    let after = first + 1
    guard after < cell.words.upperBound else {
      if let next, let symbol = symbol(tornAcross: cell, next) {
        return (field(.split, symbol, cell, next), true)
      }
      if let next, let code = next.words.first, let symbol = torn(code) {
        return (field(.blank, symbol, cell, next), true)
      }
      return (field(.malformed, nil, cell), false)
    }
    if let code = firstCode(behindRoomAt: after, cell) {
      if let symbol = symbols.blankSymbol(firstCode: code),
        symbol.words.upperBound <= cell.words.upperBound
      {
        return (field(.blank, symbol, cell), false)
      }
    } else if stream.words[after].isNumber {
      if let symbol = symbols.symbol(at: after, allowsSingleCode: true),
        symbol.words.upperBound <= cell.words.upperBound
      {
        return (field(.complete, symbol, cell), false)
      }
      if let next, let symbol = symbol(tornAcross: cell, next) {
        return (field(.split, symbol, cell, next), true)
      }
    } else if let symbol = symbols.blankSymbol(firstCode: after),
      symbol.words.upperBound <= cell.words.upperBound
    {
      return (field(.blank, symbol, cell), false)
    }
    return isProse(cell) ? nil : (field(.malformed, nil, cell), false)
  }

  /// *Số14-TB/ĐU*: the space is lost.
  private func isGluedNumber(_ word: Int) -> Bool {
    // Told by the marks already of most words.
    guard word + 1 < stream.words.count,
      stream.words[word + 1].gap.intersects([.dash, .slash]),
      stream.words[word].folded != Self.number.first
    else { return false }
    let text = source[stream.words[word].span].lowercased()
    return text.hasPrefix("số") && text.dropFirst(2).allSatisfy(\.isNumber)
  }

  /// The first code behind what keeps room for a number: *xx-TB/ĐU*, *…/2024/QĐ-UBND*.
  private func firstCode(behindRoomAt word: Int, _ cell: Cell) -> Int? {
    guard word + 1 < cell.words.upperBound,
      stream.words[word + 1].gap.intersects([.dash, .slash])
    else { return nil }
    let span = stream.words[word].span
    let isYear = stream.words[word].isNumber && span.end - span.start == 4
    if isYear, stream.words[word].gap.contains(.slash) { return word + 1 }
    let isRoom = source.bytes[span.start..<span.end].allSatisfy { $0 | 0x20 == 0x78 }
    return isRoom && span.end - span.start > 1 ? word + 1 : nil
  }

  /// *Số hóa dữ liệu …* begins like a number, but goes on in small letters.
  private func isProse(_ cell: Cell) -> Bool {
    cell.words.dropFirst().first.map { stream.words[$0].shape == .lower } ?? false
  }

  private func field(
    _ state: NumberField.State, _ symbol: DocumentSymbol?, _ cell: Cell, _ next: Cell? = nil,
    hasWord: Bool = true
  ) -> NumberField {
    let end = symbol?.words.upperBound ?? cell.words.upperBound
    let words = cell.words.lowerBound..<max(end, cell.words.lowerBound + 1)
    let start = stream.words[words.lowerBound].span
    let hasColon = hasWord && start.end < source.bytes.count && source.bytes[start.end] == 0x3A
    return NumberField(
      state: state, symbol: symbol,
      span: ByteSpan(start.start, next?.span.end ?? max(cell.span.end, start.end)), words: words,
      hasColon: hasColon, hasWord: hasWord)
  }

  /// The most words of *An Khê, ngày 08 tháng 9 năm 2025*.
  private static let longestPlaceDate = 16

  /// The cell as place and date; nil where it is neither.
  ///
  /// - Parameter mayBeLower: the place may have lost its capital.
  func placeDate(_ cell: Cell, mayBeLower: Bool = false) -> PlaceDateField? {
    guard cell.words.count <= Self.longestPlaceDate else { return nil }
    let words = dates.words
    var dayWord: Int?
    var monthWord: Int?
    var holdsNumber = false
    for position in cell.words {
      let word = stream.words[position]
      if word.isNumber {
        holdsNumber = true
      } else if word.folded == words.day {
        dayWord = dayWord ?? position
      } else if word.folded == words.month {
        monthWord = position
      }
    }
    if let dayWord, let monthWord, dayWord < monthWord {
      return wordedDate(cell, dayWord, monthWord, mayBeLower) ?? slippedDate(cell, dayWord)
    }
    guard holdsNumber else { return nil }
    if dayWord == nil, let glued = gluedDay(in: cell) { return slippedDate(cell, glued) }
    if dayWord == nil, let monthWord, let field = undated(cell, monthWord) { return field }
    let numeric = cell.words.first { dates.date(at: $0) != nil }
    guard let numeric, let mention = dates.date(at: numeric),
      mention.words.upperBound == cell.words.upperBound, cell.words.count <= 9
    else { return dayWord.flatMap { slippedDate(cell, $0) } }
    var place = cell.words.lowerBound..<(dayWord ?? numeric)
    // *An Khê, nagỳ 12/5/2025*
    if let last = place.last, dayWord == nil, place.count > 1, stream.words[last].shape == .lower,
      hasComma(before: last)
    {
      place = place.lowerBound..<last
    }
    guard place.isEmpty || stream.words[place.lowerBound].isCapitalised,
      !place.contains(where: { stream.words[$0].gap.contains(.slash) })
    else { return nil }
    return PlaceDateField(
      state: .malformed, place: place, mention: mention, year: mention.date.year,
      month: mention.date.month, span: cell.span, words: cell.words)
  }

  /// *An Khê, tháng 9 năm 2025*: the day is not there at all.
  private func undated(_ cell: Cell, _ monthWord: Int) -> PlaceDateField? {
    let place = cell.words.lowerBound..<monthWord
    guard !place.isEmpty, place.count <= 8, monthWord + 4 == cell.words.upperBound,
      stream.words[place.lowerBound].isCapitalised, hasComma(before: monthWord),
      place.allSatisfy({ !stream.words[$0].isNumber }),
      stream.words[monthWord + 2].folded == dates.words.year,
      let month = dates.number(monthWord + 1), let year = dates.number(monthWord + 3)
    else { return nil }
    return PlaceDateField(
      state: .malformed, place: place, mention: nil, year: year, month: month, span: cell.span,
      words: cell.words)
  }

  private func wordedDate(
    _ cell: Cell, _ dayWord: Int, _ monthWord: Int, _ mayBeLower: Bool
  ) -> PlaceDateField? {
    let place = cell.words.lowerBound..<dayWord
    let isLower = !place.isEmpty && !stream.words[place.lowerBound].isCapitalised
    guard place.count <= 8, !isLower || mayBeLower && isLowerPlace(place, before: dayWord),
      !place.contains(where: { stream.words[$0].gap.contains(.slash) })
    else { return nil }
    let mention = dates.date(at: dayWord + 1)
    let yearWord = cell.words.last {
      $0 > monthWord && stream.words[$0].folded == dates.words.year
    }
    let year = yearWord.flatMap { dates.number($0 + 1) }.flatMap {
      (1_000...2_999).contains($0) ? $0 : nil
    }
    let month = dates.number(monthWord + 1)
    let hasDay = monthWord > dayWord + 1 && stream.words[dayWord + 1].isNumber
    let isWhole = mention.map { $0.words.upperBound == cell.words.upperBound } ?? false
    let isYearForgotten =
      yearWord == nil && month != nil && monthWord + 2 == cell.words.upperBound
      && !place.isEmpty && hasComma(before: dayWord)
    guard isWhole || isYearForgotten || yearWord.map({ $0 + 2 >= cell.words.upperBound }) ?? false
    else { return nil }
    let state: PlaceDateField.State
    if isWhole, !place.isEmpty, hasComma(before: dayWord), !isLower {
      state = .complete
    } else if mention == nil, !hasDay || month == nil, yearWord != nil {
      state = .blank
    } else if isWhole, place.isEmpty, keepsRoom(cell) {
      state = .blank
    } else {
      state = .malformed
    }
    return PlaceDateField(
      state: state, place: place, mention: mention ?? meantDate(dayWord..<cell.words.upperBound),
      year: year,
      month: month, span: cell.span, words: cell.words)
  }

  /// *hòa An, ngày …*
  private func isLowerPlace(_ place: Range<Int>, before dayWord: Int) -> Bool {
    place.count <= 3 && hasComma(before: dayWord)
  }

  /// *……, ngày 03 tháng 7 năm 2026*
  private func keepsRoom(_ cell: Cell) -> Bool {
    let opening = source.bytes[cell.span.start]
    return opening == 0x2E || opening == 0x5F || opening == 0xE2
  }

  private func hasComma(before position: Int) -> Bool {
    stream.words[position].gap.contains(.comma)
  }
}
