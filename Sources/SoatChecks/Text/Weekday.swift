import SoatDocument
import SoatText

/// A day of the week — *thứ Hai* … *Chủ nhật*.
enum Weekday: Int, CaseIterable {
  case monday, tuesday, wednesday, thursday, friday, saturday, sunday

  /// *thứ Hai*
  var name: String {
    switch self {
    case .monday: "thứ Hai"
    case .tuesday: "thứ Ba"
    case .wednesday: "thứ Tư"
    case .thursday: "thứ Năm"
    case .friday: "thứ Sáu"
    case .saturday: "thứ Bảy"
    case .sunday: "Chủ nhật"
    }
  }

  /// At the start of a sentence.
  var capitalisedName: String { name.prefix(1).uppercased() + name.dropFirst() }

  var englishName: String {
    switch self {
    case .monday: "Monday"
    case .tuesday: "Tuesday"
    case .wednesday: "Wednesday"
    case .thursday: "Thursday"
    case .friday: "Friday"
    case .saturday: "Saturday"
    case .sunday: "Sunday"
    }
  }

  /// Of a day of the Gregorian calendar (T. Sakamoto, comp.lang.c, 10 March 1993).
  init(_ date: CalendarDate) {
    let year = date.month < 3 ? date.year - 1 : date.year
    let days = year + year / 4 - year / 100 + year / 400 + Self.shifts[date.month - 1] + date.day
    self = Self.allCases[(days + 6) % 7]
  }

  private static let shifts = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4]
}

/// Where a day of the week is named.
struct WeekdayMention {
  let day: Weekday
  let words: Range<Int>
}

extension Document {
  /// The days of the week that are named beside a date, each with the day that it names.
  func weekdays(of mention: DateMention) -> [(named: WeekdayMention, date: CalendarDate)] {
    if let span = weekdaySpan(to: mention) { return span }
    return weekday(of: mention).map { [($0, mention.date)] } ?? []
  }

  /// *thứ Bảy và Chủ nhật, ngày 29 - 30/5/2026*: two names before two days; nil for anything else.
  private func weekdaySpan(
    to mention: DateMention
  ) -> [(named: WeekdayMention, date: CalendarDate)]? {
    guard var start = joined(before: mention.words.lowerBound, isDay: true) else { return nil }
    var month = mention.date.month
    if stream.words[start].gap.contains(.slash), start > 0, stream.words[start - 1].isNumber {
      month = Int(source[stream.words[start].span]) ?? month
      start -= 1
    }
    guard stream.words[start].isNumber, let day = Int(source[stream.words[start].span]) else {
      return nil
    }
    let date = CalendarDate(year: mention.date.year, month: month, day: day)
    guard date.exists, date < mention.date else { return nil }
    if start > 0, stream.words[start - 1].folded == WeekdayWords.day { start -= 1 }
    guard start > 4, isClose(stream.words[start].gap), let last = weekday(at: start - 2),
      let before = joined(before: start - 2, isDay: false), before > 0,
      let first = weekday(at: before - 1),
      [first, last].allSatisfy({ $0.day == .sunday || isWritten($0.words.lowerBound + 1) })
    else { return nil }
    return [(first, date), (last, mention.date)]
  }

  /// The last word of what a dash, *và* or *đến* joins to the one that begins here; nil for nothing.
  private func joined(before word: Int, isDay: Bool) -> Int? {
    var position = word
    if isDay, position > 1, stream.words[position - 1].folded == WeekdayWords.day { position -= 1 }
    guard position > 1 else { return nil }
    let marks = stream.words[position].gap.intersection(Gap.marks.union(.boundary))
    if marks == .dash || !isDay && marks == .comma { return position - 1 }
    let isJoined = WeekdayWords.joints.contains(stream.words[position - 1].toned)
    return marks.isEmpty && isJoined ? position - 2 : nil
  }

  /// The day of the week that is named right before a date or right behind it: *thứ Hai, ngày
  /// 10/3/2025*, *ngày 10/3/2025 (thứ Hai)*, *ngày 10/3/2025, thứ Hai.*
  func weekday(of mention: DateMention) -> WeekdayMention? {
    before(mention.words) ?? behind(mention.words)
  }

  private func before(_ date: Range<Int>) -> WeekdayMention? {
    var first = date.lowerBound
    if first > 0, stream.words[first - 1].folded == WeekdayWords.day { first -= 1 }
    guard first > 0 else { return nil }
    let gap = stream.words[first].gap
    let isDashed = gap.intersection(Gap.marks.union(.boundary)) == .dash
    if first > 1, isClose(gap) || isDashed || closesParenthesis(first - 2, before: gap),
      let named = weekday(at: first - 2), isDay(named), !isDashed || isWritten(first - 1)
    {
      return named
    }
    return isClose(gap) ? abbreviation(at: first - 1) : nil
  }

  /// *(thứ Hai) ngày 10/3/2025*
  private func closesParenthesis(_ first: Int, before gap: Gap) -> Bool {
    gap.intersection(Gap.marks.union(.boundary)) == .closeParenthesis
      && stream.words[first].gap.contains(.openParenthesis)
  }

  private func behind(_ date: Range<Int>) -> WeekdayMention? {
    var next = date.upperBound
    guard next < stream.words.count else { return nil }
    let gap = stream.words[next].gap
    let marks = gap.intersection(Gap.marks.union(.boundary))
    // A line may end before the parenthesis.
    let isInside = gap.contains(.openParenthesis) && isClose(gap.subtracting(.boundary))
    if isInside, let named = abbreviation(at: next) { return named }
    // *(tức ngày thứ Hai)*, *, sáng thứ Hai*
    let last = next + Self.mostLeads
    while isInside || marks == .comma, next < min(last, stream.words.count - 1),
      WeekdayWords.openers.contains(stream.words[next].toned),
      next == date.upperBound || !stream.words[next].gap.intersects(.marks)
    {
      next += 1
    }
    guard next + 1 < stream.words.count else { return nil }
    if isInside {
      // *(ngày thứ hai của hội thi)* counts days.
      let isSure =
        next == date.upperBound
        || endsHere(next + 2)
          && (isWritten(next + 1) || stream.words[next - 1].folded != WeekdayWords.day)
      return isSure ? weekday(at: next) : nil
    }
    guard gap == .space || marks == .comma || marks == .dash, let named = weekday(at: next),
      named.day == .sunday && !marks.isEmpty || isWritten(next + 1), endsHere(next + 2)
    else { return nil }
    return named
  }

  private static let mostLeads = 3

  /// Nothing goes on behind the name: *thứ Hai tuần sau* is another day.
  private func endsHere(_ word: Int) -> Bool {
    word >= stream.words.count
      || stream.words[word].gap.intersects(Gap.marks.union(.boundary))
  }

  /// With a capital or a figure, as no ordinal is.
  private func isWritten(_ word: Int) -> Bool {
    stream.words[word].isCapitalised || stream.words[word].isNumber
  }

  /// *T2* … *T7*, *CN*, where the words before it lead to a day: *CN* shortens *công nghệ* too.
  private func abbreviation(at word: Int) -> WeekdayMention? {
    let span = stream.words[word].span
    guard span.end - span.start == 2, word > 0,
      stream.words[word].gap.contains(.openParenthesis)
        || WeekdayWords.parts.contains(stream.words[word - 1].toned)
    else { return nil }
    let (first, second) = (source.bytes[span.start], source.bytes[span.start + 1])
    let figure = Int(second) - 0x32
    if first == 0x43, second == 0x4E {
      return WeekdayMention(day: .sunday, words: word..<word + 1)
    }
    guard first == 0x54, (0..<6).contains(figure) else { return nil }
    return WeekdayMention(day: Weekday.allCases[figure], words: word..<word + 1)
  }

  /// Only spaces, a comma or a bracket.
  private func isClose(_ gap: Gap) -> Bool {
    gap.intersection(Gap.marks.union(.boundary)).isSubset(of: [.comma, .openParenthesis])
  }

  /// The day that these two words name.
  private func weekday(at word: Int) -> WeekdayMention? {
    let (first, second) = (stream.words[word].toned, stream.words[word + 1])
    let words = word..<word + 2
    if first == WeekdayWords.sunday.0, second.toned == WeekdayWords.sunday.1 {
      return WeekdayMention(day: .sunday, words: words)
    }
    guard first == WeekdayWords.ordinal,
      second.gap.isSubset(of: [.space, .newline, .blankLine, .markup])
    else { return nil }
    let byName = WeekdayWords.names.firstIndex(of: second.toned)
    let byFigure = WeekdayWords.figures.firstIndex(of: second.toned)
    return (byName ?? byFigure).map { WeekdayMention(day: Weekday.allCases[$0], words: words) }
  }

  /// *phiên họp thứ hai, ngày 04/3/2025* counts meetings; a day bears a capital, or stands behind a
  /// mark or a part of the day.
  private func isDay(_ mention: WeekdayMention) -> Bool {
    if mention.day == .sunday { return true }
    let (first, second) = (mention.words.lowerBound, mention.words.lowerBound + 1)
    let isWritten = isWritten(second)
    let gap = stream.words[first].gap
    if gap.intersects(Gap.marks.union(.boundary)) {
      return isWritten || gap.contains(.openParenthesis)
        || standsBeforeDayWord(second)
          && (isClock(first - 1) || stream.words[first].isCapitalised && !countsUp(before: first))
    }
    guard first > 0 else { return isWritten }
    // *họp Thứ năm, ngày …*; but *Kỳ họp Thứ năm* is the fifth.
    if isClock(first - 1)
      || stream.words[first].isCapitalised && standsBeforeDayWord(second)
        && !WeekdayWords.countable.contains(stream.words[first - 1].toned)
    {
      return true
    }
    if beginsWithDigit(first - 1) { return isWritten }
    return WeekdayWords.leads.contains(stream.words[first - 1].toned)
      && (isWritten || WeekdayWords.parts.contains(stream.words[first - 1].toned))
  }

  /// *lúc 8 giờ thứ hai*, *14h00, thứ năm*
  private func isClock(_ word: Int) -> Bool {
    guard word >= 0 else { return false }
    if WeekdayWords.clock.contains(stream.words[word].toned) { return true }
    let span = stream.words[word].span
    let bytes = source.bytes[span.start..<span.end]
    return bytes.first.map { (0x30...0x39).contains($0) } ?? false
      && bytes.contains { $0 | 0x20 == 0x68 }
  }

  /// The word *ngày* stands behind this one: what is counted, *thứ tư, ngày càng …*, has no date.
  private func standsBeforeDayWord(_ word: Int) -> Bool {
    word + 1 < stream.words.count && stream.words[word + 1].folded == WeekdayWords.day
  }

  /// *Thứ nhất, …* stands above: *Thứ tư, ngày …* may be the fourth item.
  private func countsUp(before word: Int) -> Bool {
    (max(word - Self.longestEnumeration, 0)..<word).contains { position in
      stream.words[position].toned == WeekdayWords.counted && position > 0
        && stream.words[position - 1].toned == WeekdayWords.ordinal
    }
  }

  /// How far above the first item of an enumeration is looked for (words).
  private static let longestEnumeration = 3_000
}

/// The words that days of the week are written with, toned.
private enum WeekdayWords {
  static let day = Wording("ngày").folded[0]
  static let ordinal = Wording("thứ").toned[0]
  static let sunday = (Wording("chủ").toned[0], Wording("nhật").toned[0])
  static let names = Wording("hai ba tư năm sáu bảy").toned
  static let figures = Wording("2 3 4 5 6 7").toned
  static let parts = Wording("sáng trưa chiều tối đêm vào hôm").toned
  static let leads =
    parts + Wording("từ đến ngày phút giờ là và hoặc trước sau hết cả").toned
  static let joints = Wording("và đến").toned
  /// What an enumeration that counts on *thứ tư* begins with.
  static let counted = Wording("nhất").toned[0]
  static let clock = Wording("giờ phút").toned
  /// What *Thứ năm* behind it counts.
  static let countable = Wording("họp kỳ phiên lần hội nghị khóa đợt bản").toned
  static let openers = parts + Wording("tức nhằm là ngày").toned
}
