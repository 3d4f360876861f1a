import SoatText

/// Dates of a header whose marks, words or figures are wrong, though nobody doubts the day.
extension HeaderFieldParser {
  /// *An Khê, ngày 12/5/ 2025*, *An Khê, ngày 12 tháng 5, 2025*: nothing but what dates are written
  /// with stands behind the place; nil for any other line.
  ///
  /// - Parameter dayWord: the word *ngày*, or *ngày12*, which lost its space.
  func slippedDate(_ cell: Cell, _ dayWord: Int) -> PlaceDateField? {
    let place = cell.words.lowerBound..<dayWord
    let rest = dayWord..<cell.words.upperBound
    guard rest.count <= Self.longestDate, place.count <= Self.longestSlippedPlace,
      place.isEmpty || isPlace(place, before: dayWord), rest.allSatisfy({ isOfDate($0) }),
      let span = stream.span(rest)
    else { return nil }
    let numbers = figures(in: span)
    guard numbers.count >= (place.isEmpty ? 3 : 2) else { return nil }
    let mention = meantDate(rest)
    return PlaceDateField(
      state: .malformed, place: place, mention: mention,
      year: mention?.date.year ?? numbers.last.flatMap { year($0) }, month: mention?.date.month,
      span: cell.span, words: cell.words)
  }

  /// *tháng 012*, *năm 25*: the day that day, month and year can only mean; nil unless all three are
  /// there and it exists.
  func meantDate(_ words: Range<Int>) -> DateMention? {
    guard let span = stream.span(words) else { return nil }
    let numbers = figures(in: span)
    guard numbers.count == 3, let day = source.number(numbers[0]),
      let month = source.number(numbers[1]), let year = year(numbers[2])
    else { return nil }
    let date = CalendarDate(year: year, month: month, day: day)
    guard date.exists else { return nil }
    return DateMention(
      date: date, form: .words, words: words, dayDigits: numbers[0].end - numbers[0].start,
      monthDigits: numbers[1].end - numbers[1].start)
  }

  /// A year of four digits; *25* is short for 2025. Nil for any other number.
  private func year(_ span: ByteSpan) -> Int? {
    guard let number = source.number(span) else { return nil }
    switch span.end - span.start {
    case 2: return 2_000 + number
    case 4 where (1_000...2_999).contains(number): return number
    default: return nil
    }
  }

  /// Every run of digits: *12*, *5* and *2025* of *ngày12 tháng 5năm 2025*.
  private func figures(in span: ByteSpan) -> [ByteSpan] {
    var runs: [ByteSpan] = []
    for position in span.start..<span.end where isDigit(source.bytes[position]) {
      if let last = runs.last, last.end == position {
        runs[runs.count - 1] = ByteSpan(last.start, position + 1)
      } else {
        runs.append(ByteSpan(position, position + 1))
      }
    }
    return runs
  }

  /// The most words of a date with its words: *ngày 12 tháng 5 năm 2025*.
  private static let longestDate = 7
  private static let longestSlippedPlace = 8

  private func isPlace(_ place: Range<Int>, before dayWord: Int) -> Bool {
    stream.words[place.lowerBound].isCapitalised
      && place.allSatisfy { !holdsDigit($0) && !stream.words[$0].gap.contains(.slash) }
      && (stream.words[dayWord].gap.contains(.comma)
        || place.allSatisfy { stream.words[$0].isCapitalised })
  }

  /// *tháng5* too, which lost its space.
  private func isOfDate(_ word: Int) -> Bool {
    dates.words.contain(stream.words[word]) || holdsDigit(word)
  }

  private func holdsDigit(_ word: Int) -> Bool {
    let span = stream.words[word].span
    return source.bytes[span.start..<span.end].contains { isDigit($0) }
  }

  private func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  /// *ngày12*: where the space is lost.
  func gluedDay(in cell: Cell) -> Int? {
    cell.words.first { word in
      let span = stream.words[word].span
      return isDigit(source.bytes[span.end - 1]) && !isDigit(source.bytes[span.start])
        && Self.day.contains(source[span].prefix { !$0.isNumber }.lowercased())
    }
  }

  private static let day = ["ngày", "ngay"]
}
