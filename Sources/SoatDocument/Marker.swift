import SoatText

/// What a line begins with when it opens a part of a document: `II-`, `1.2.`, `a)`, `-`.
package struct Marker: Sendable {
  /// In the order of their rank, the highest first.
  package enum Style: Int, Sendable, Comparable {
    /// — *Phần I*
    case part
    /// — *Chương II*
    case chapter
    /// — *Mục 1*
    case division
    /// — *A.*
    case capital
    /// — *I-*, *I.*
    case roman
    /// — *Điều 5.*
    case article
    /// — *1.*
    case arabic
    /// — *1.1.*
    case decimal
    /// — *a)*
    case letter
    /// — *(1)*
    case parenthesised
    /// — *-*
    case dash
    /// — *+*
    case plus
    /// — `*`
    case star

    /// How many styles there are.
    static let count = Style.star.rawValue + 1

    package static func < (left: Style, right: Style) -> Bool { left.rawValue < right.rawValue }

    /// The styles that only introduce an item and open no section.
    package var isBullet: Bool { self >= .dash }
  }

  package let style: Style
  /// The last one, 2 for *II-* and *1.2.*; nil for a bullet.
  let ordinal: Int?
  /// Those before the last one: `[1]` for *1.2.*; empty for nearly every marker.
  let outerOrdinals: [Int]
  /// As written, without markup: *II*, *1.2*, *a*, *Điều 5*.
  package let text: String
  /// How many words of the line it takes.
  package let wordCount: Int
  /// The byte that separates it from its text; nil where only a space does.
  let mark: UInt8?
  /// Something separates its separator from the text.
  package let hasSpace: Bool

  /// `[2]` for *II-*, `[1, 2]` for *1.2.*; empty for a bullet.
  package var ordinals: [Int] { ordinal.map { outerOrdinals + [$0] } ?? [] }

  /// How many of its ordinals repeat those of the marker above it: one of 1.2 below 1; none unless
  /// all of them are repeated.
  func repeated(_ above: Marker) -> Int {
    let count = above.outerOrdinals.count
    guard count < outerOrdinals.count, outerOrdinals[count] == above.ordinal,
      outerOrdinals.starts(with: above.outerOrdinals)
    else { return 0 }
    return count + 1
  }

  /// What separates it from its text: `-`, `.`, `)`; empty where only a space does.
  package var separator: String { mark.map { String(Unicode.Scalar($0)) } ?? "" }
}

/// Reads the marker of one line.
struct MarkerParser {
  let stream: SyllableStream
  let source: SourceText

  private static let keywords: [Wording] = ["điều", "chương", "phần", "mục"]
  private static let keywordStyles: [Marker.Style] = [.article, .chapter, .part, .division]
  private static let ordinalWord: Wording = "thứ"
  private static let spelledOrdinals: [Wording] = [
    "nhất", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười",
  ]

  func marker(of line: Line) -> Marker? {
    guard let first = line.words.first else { return nil }
    let start = stream.words[first].span.start
    // Nearly every line begins with a word, and holds nothing to be read before it.
    if start == line.span.start { return keyword(first, line) ?? numbered(first, line) }
    let lead = MarkerLead(line.span.start..<start, of: source)
    if let style = lead.bullet {
      return Marker(
        style: style, ordinal: nil, outerOrdinals: [], text: "", wordCount: 0, mark: nil,
        hasSpace: true)
    }
    if lead.sign == 0x28 { return parenthesised(first, line) }
    guard lead.sign == 0 else { return nil }
    return keyword(first, line) ?? numbered(first, line)
  }

  private func parenthesised(_ first: Int, _ line: Line) -> Marker? {
    let word = stream.words[first]
    guard byte(afterEscape: word.span.end) == 0x29, let number = small(first) ?? letter(first)
    else {
      return nil
    }
    return marker(.parenthesised, number, word.span, words: 1)
  }

  private func keyword(_ first: Int, _ line: Line) -> Marker? {
    guard
      stream.words[first].isCapitalised, first + 1 < line.words.upperBound,
      let keyword = stream.firstMatch(of: Self.keywords, at: first)
    else { return nil }
    let style = Self.keywordStyles[keyword]
    var last = first + 1
    let ordinal: Int
    if stream.matches(Self.ordinalWord, at: last), last + 1 < line.words.upperBound,
      let spelled = stream.firstMatch(of: Self.spelledOrdinals, at: last + 1)
    {
      last += 1
      ordinal = spelled + 1
    } else if let number = small(last) ?? roman(last) {
      ordinal = number
    } else {
      return nil
    }
    let end = stream.words[last].span.end
    let isAlone = last + 1 == line.words.upperBound
    guard isAlone || byte(end) == 0x2E || byte(end) == 0x3A else { return nil }
    let span = ByteSpan(stream.words[first].span.start, end)
    return marker(style, ordinal, span, words: last + 1 - first)
  }

  private func numbered(_ first: Int, _ line: Line) -> Marker? {
    let word = stream.words[first]
    if let value = roman(first) {
      if let marker = simple(.roman, value, first, line) { return marker }
      return isUpperCase(line) && line.words.count > 2
        ? marker(.roman, value, word.span, words: 1) : nil
    }
    if let value = small(first) {
      return decimal(value, first, line) ?? simple(.arabic, value, first, line)
    }
    if let value = letter(first) {
      return simple(word.isCapitalised ? .capital : .letter, value, first, line)
    }
    return nil
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

  /// A single ordinal and its separator: *1.*, *I-*, *a)*.
  private func simple(
    _ style: Marker.Style, _ value: Int, _ first: Int, _ line: Line
  ) -> Marker? {
    let word = stream.words[first]
    var end = word.span.end
    while let next = byte(end), next == 0x2A || next == 0x5C { end += 1 }
    let spaced = byte(end) == 0x20 ? end + 1 : end
    guard let found = byte(spaced) ?? byte(end) else { return nil }
    var separator = found
    var after = spaced + 1
    if isEnDash(at: spaced) {
      separator = 0x2D
      after = spaced + 3
    }
    guard separates(separator, style), spaced == end || separator == 0x2D else { return nil }
    let next = byte(after)
    let isTight = next != nil && source.blankLength(at: after) == 0
    if isTight, next != 0x2A, next != 0x5C {
      let following = line.words.lowerBound + 1
      guard following < line.words.upperBound, stream.words[following].isCapitalised else {
        return nil
      }
      if style == .letter || separator == 0x2F { return nil }
      if separator == 0x2D, style != .roman || hasSlashSoon(following, line) { return nil }
    }
    return Marker(
      style: style, ordinal: value, outerOrdinals: [], text: source[word.span], wordCount: 1,
      mark: separator, hasSpace: !isTight || next == 0x2A)
  }

  /// *V-NQ/TW* is no heading.
  private func hasSlashSoon(_ position: Int, _ line: Line) -> Bool {
    position + 1 < line.words.upperBound && stream.words[position + 1].gap.contains(.slash)
  }

  private func decimal(_ value: Int, _ first: Int, _ line: Line) -> Marker? {
    guard let second = decimalPlace(behind: first, line) else { return nil }
    var outer = [value]
    var ordinal = second
    var last = first + 1
    while let next = decimalPlace(behind: last, line) {
      outer.append(ordinal)
      ordinal = next
      last += 1
    }
    let end = stream.words[last].span.end
    let closing = byte(afterEscape: end)
    let isClosed = closing == 0x2E || closing == 0x29
    let following = last + 1
    let opensText = following >= line.words.upperBound || stream.words[following].isCapitalised
    guard isClosed || opensText else { return nil }
    return marker(
      .decimal, ordinal, outer: outer, ByteSpan(stream.words[first].span.start, end),
      words: last + 1 - first)
  }

  private func decimalPlace(behind position: Int, _ line: Line) -> Int? {
    guard position + 1 < line.words.upperBound,
      stream.words[position + 1].gap.subtracting(.markup) == .stop,
      byte(afterEscape: stream.words[position].span.end) == 0x2E
    else { return nil }
    return small(position + 1)
  }

  private func marker(
    _ style: Marker.Style, _ ordinal: Int, outer: [Int] = [], _ span: ByteSpan, words: Int
  ) -> Marker {
    let next = byte(afterEscape: span.end)
    let isSeparated = next == 0x2E || next == 0x29 || next == 0x3A
    return Marker(
      style: style, ordinal: ordinal, outerOrdinals: outer, text: source[span],
      wordCount: words, mark: isSeparated ? next : nil, hasSpace: true)
  }

  /// `2\.`: the byte at this place, or behind the backslash that stands there.
  private func byte(afterEscape position: Int) -> UInt8? {
    byte(position) == 0x5C ? byte(position + 1) : byte(position)
  }

  private func byte(_ position: Int) -> UInt8? {
    position < source.bytes.count ? source.bytes[position] : nil
  }

  private func isEnDash(at position: Int) -> Bool {
    position + 2 < source.bytes.count && source.bytes[position] == 0xE2
      && source.bytes[position + 1] == 0x80
      && (source.bytes[position + 2] == 0x93 || source.bytes[position + 2] == 0x94)
  }

  /// An ordinal of one or two digits.
  private func small(_ position: Int) -> Int? {
    let word = stream.words[position]
    return word.isNumber && word.end - word.start <= 2 ? source.number(word.span) : nil
  }

  private func letter(_ position: Int) -> Int? {
    let word = stream.words[position]
    guard word.end - word.start <= 3, !word.isNumber else { return nil }
    return Self.ordinals.firstIndex(of: word.toned).map { $0 + 1 }
  }

  /// The letters that Vietnamese lists are numbered with, as words of one letter.
  private static let ordinals = Wording("a b c d đ e g h i k l m n o p q r s t u v x y").toned

  /// A Roman number up to XXXIX, in capitals.
  private func roman(_ position: Int) -> Int? {
    let span = stream.words[position].span
    guard stream.words[position].isUpperCase, span.end - span.start <= 7 else { return nil }
    var value = 0
    var last = 0
    for index in (span.start..<span.end).reversed() {
      let unit: Int
      switch source.bytes[index] {
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

  private func isUpperCase(_ line: Line) -> Bool { stream.isUpperCase(line.words) }
}
