import SoatText

/// Reads the marker of one line.
///
/// The shape of its first word tells of nearly every line which one kind of marker it may have.
struct MarkerParser {
  let stream: SyllableStream
  let source: SourceText
  private let keywords: Wordings

  init(stream: SyllableStream, source: SourceText) {
    self.stream = stream
    self.source = source
    keywords = Self.keywords
  }

  private static let keywords: Wordings = ["điều", "chương", "phần", "mục"]
  private static let keywordStyles: [Marker.Style] = [.article, .chapter, .part, .division]
  private static let ordinalWord: Wording = "thứ"
  private static let spelledOrdinals: Wordings = [
    "nhất", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười",
  ]

  func marker(of line: Line) -> Marker? {
    guard let first = line.words.first else { return nil }
    let start = Int(stream.words[first].start)
    // Nearly every line begins with a word, and holds nothing to be read before it.
    if start == line.span.start { return ordinal(first, line) }
    let lead = MarkerLead(line.span.start..<start, of: source)
    if let style = lead.bullet {
      return Marker(style: style, ordinal: nil, words: first..<first, mark: nil, hasSpace: true)
    }
    if lead.sign == 0x28 { return parenthesised(first) }
    return lead.sign == 0 ? ordinal(first, line) : nil
  }

  private func ordinal(_ first: Int, _ line: Line) -> Marker? {
    let word = stream.words[first]
    switch word.shape {
    case .number:
      guard let value = small(first) else { return nil }
      return decimal(value, first, line) ?? simple(.arabic, value, first, line)
    case .lower:
      if let value = letter(word) { return simple(.letter, value, first, line) }
      return isForeignLetter(word) ? simple(.letter, nil, first, line) : nil
    case .initial:
      if let value = roman(word) { return roman(value, first, line) }
      if let value = letter(word) { return simple(.capital, value, first, line) }
      return isForeignLetter(word) ? simple(.capital, nil, first, line) : nil
    case .capital:
      return keyword(first, line)
    case .upper:
      return keyword(first, line) ?? roman(word).flatMap { roman($0, first, line) }
    case .mixed:
      return nil
    }
  }

  /// *(1)*, *(a)*
  private func parenthesised(_ first: Int) -> Marker? {
    let word = stream.words[first]
    guard byte(afterEscape: word.span.end) == 0x29, let ordinal = small(first) ?? letter(word)
    else { return nil }
    return marker(.parenthesised, ordinal, first..<first + 1)
  }

  private func keyword(_ first: Int, _ line: Line) -> Marker? {
    guard keywords.mayBegin(with: stream.words[first].folded), first + 1 < line.words.upperBound,
      let keyword = stream.firstMatch(of: keywords, at: first)
    else { return nil }
    let style = Self.keywordStyles[keyword]
    var last = first + 1
    let ordinal: Int
    if stream.matches(Self.ordinalWord, at: last), last + 1 < line.words.upperBound,
      let spelled = stream.firstMatch(of: Self.spelledOrdinals, at: last + 1)
    {
      last += 1
      ordinal = spelled + 1
    } else if let number = small(last) ?? roman(stream.words[last]) {
      ordinal = number
    } else {
      return nil
    }
    let end = stream.words[last].span.end
    let isAlone = last + 1 == line.words.upperBound
    guard isAlone || byte(end) == 0x2E || byte(end) == 0x3A else { return nil }
    return marker(style, ordinal, first..<last + 1)
  }

  /// *I-*, *IV.*; a bare number in front of a line in capitals.
  private func roman(_ value: Int, _ first: Int, _ line: Line) -> Marker? {
    if let marker = simple(.roman, value, first, line) { return marker }
    return line.words.count > 2 && stream.isUpperCase(line.words)
      ? marker(.roman, value, first..<first + 1) : nil
  }

  /// A single ordinal and its separator: *1.*, *I-*, *a)*.
  private func simple(
    _ style: Marker.Style, _ value: Int?, _ first: Int, _ line: Line
  ) -> Marker? {
    var end = Int(stream.words[first].end)
    while byte(end) == 0x2A || byte(end) == 0x5C { end += 1 }
    let spaced = byte(end) == 0x20 ? end + 1 : end
    var separator = byte(spaced)
    var after = spaced + 1
    if separator == 0xE2, isEnDash(at: spaced) {
      separator = 0x2D
      after = spaced + 3
    }
    guard separates(separator, style), spaced == end || separator == 0x2D else { return nil }
    let next = byte(after)
    let isTight = next > 0x20 && source.blank(next, at: after) == 0
    if isTight, next != 0x2A, next != 0x5C {
      let following = first + 1
      guard following < line.words.upperBound,
        stream.words[following].isCapitalised || style == .letter && separator == 0x29
      else { return nil }
      if style == .letter && separator != 0x29 || separator == 0x2F { return nil }
      if separator == 0x2D, style != .roman || hasSlashSoon(following, line) { return nil }
    }
    return Marker(
      style: style, ordinal: value, words: first..<first + 1, mark: separator,
      hasSpace: !isTight || next == 0x2A)
  }

  /// Whether the byte may stand between a single ordinal and its text.
  private func separates(_ byte: UInt8, _ style: Marker.Style) -> Bool {
    switch byte {
    case 0x2E, 0x29: true
    case 0x2D, 0x2F: style != .letter
    case 0x3A: style == .roman
    default: false
    }
  }

  /// *V-NQ/TW* is no heading.
  private func hasSlashSoon(_ position: Int, _ line: Line) -> Bool {
    position + 1 < line.words.upperBound && stream.words[position + 1].gap.contains(.slash)
  }

  /// *1.1.*, *2.10.3*
  private func decimal(_ value: Int, _ first: Int, _ line: Line) -> Marker? {
    var last = first
    var ordinal = value
    while let next = decimalPlace(behind: last, line) {
      ordinal = next
      last += 1
    }
    guard last > first else { return nil }
    let closing = byte(afterEscape: Int(stream.words[last].end))
    let isClosed = closing == 0x2E || closing == 0x29
    let following = last + 1
    guard
      isClosed || following >= line.words.upperBound || stream.words[following].isCapitalised
    else { return nil }
    return marker(.decimal, ordinal, first..<last + 1)
  }

  private func decimalPlace(behind position: Int, _ line: Line) -> Int? {
    guard position + 1 < line.words.upperBound,
      stream.words[position + 1].isNumber,
      stream.words[position + 1].gap.subtracting(.markup) == .stop,
      byte(afterEscape: Int(stream.words[position].end)) == 0x2E
    else { return nil }
    return small(position + 1)
  }

  private func marker(_ style: Marker.Style, _ ordinal: Int, _ words: Range<Int>) -> Marker {
    let end = Int(stream.words[words.upperBound - 1].end)
    let next = byte(afterEscape: end)
    let isSeparated = next == 0x2E || next == 0x29 || next == 0x3A
    let after = end + (byte(end) == 0x5C ? 2 : 1)
    return Marker(
      style: style, ordinal: ordinal, words: words, mark: isSeparated ? next : nil,
      hasSpace: !isSeparated || !touchesText(byte(after), at: after))
  }

  /// A letter or a figure stands here, and neither a blank nor markup.
  private func touchesText(_ byte: UInt8, at position: Int) -> Bool {
    byte > 0x20 && source.blank(byte, at: position) == 0 && byte != 0x2A && byte != 0x5C
  }

  /// `2\.`: the byte at this place, or behind the backslash that stands there.
  private func byte(afterEscape position: Int) -> UInt8 {
    byte(position) == 0x5C ? byte(position + 1) : byte(position)
  }

  /// NUL, which separates nothing, behind the end of the text.
  private func byte(_ position: Int) -> UInt8 {
    position < source.bytes.count ? source.bytes[position] : 0
  }

  private func isEnDash(at position: Int) -> Bool {
    byte(position + 1) == 0x80 && (byte(position + 2) == 0x93 || byte(position + 2) == 0x94)
  }

  /// An ordinal of one or two digits.
  private func small(_ position: Int) -> Int? {
    let word = stream.words[position]
    return word.isNumber && word.end - word.start <= 2 ? source.number(word.span) : nil
  }

  private func letter(_ word: Word) -> Int? {
    // A word of several letters, or with a tone, is a larger number than any letter.
    guard word.toned <= Self.largestLetter, word.end - word.start <= 3, !word.isNumber else {
      return nil
    }
    return Self.letters.firstIndex(of: word.toned).map { $0 + 1 }
  }

  /// *f)*, *F.*: an item all the same, as programs letter them; the Vietnamese alphabet has no *f*.
  private func isForeignLetter(_ word: Word) -> Bool {
    guard word.end - word.start == 1 else { return false }
    let separator = byte(afterEscape: Int(word.end))
    return switch source.bytes[Int(word.start)] {
    case 0x66: separator == 0x29
    case 0x46: separator == 0x29 || separator == 0x2E
    default: false
    }
  }

  /// The letters that Vietnamese lists are numbered with, as words of one letter.
  static let letters = Wording("a b c d đ e g h i k l m n o p q r s t u v x y").toned
  private static let largestLetter: UInt64 = 1 << 6 - 1

  /// A Roman number up to XXXIX, in capitals.
  private func roman(_ word: Word) -> Int? {
    word.isUpperCase ? RomanNumber.value(word.span, in: source) : nil
  }
}

/// Roman numbers up to XXXIX, in capitals.
enum RomanNumber {
  static func value(_ span: ByteSpan, in source: SourceText) -> Int? {
    guard span.end - span.start <= 7 else { return nil }
    var value = 0
    var last = 0
    var position = span.end
    while position > span.start {
      position -= 1
      let unit: Int
      switch source.bytes[position] {
      case 0x49: unit = 1
      case 0x56: unit = 5
      case 0x58: unit = 10
      default: return nil
      }
      value += unit < last ? -unit : unit
      last = max(last, unit)
    }
    return value
  }
}
