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

    package static func < (left: Style, right: Style) -> Bool { left.rawValue < right.rawValue }

    /// The styles that only introduce an item and open no section.
    package var isBullet: Bool { self >= .dash }
  }

  package let style: Style
  /// `[2]` for *II-*, `[1, 2]` for *1.2.*; empty for a bullet.
  package let ordinals: [Int]
  /// As written, without markup: *II*, *1.2*, *a*, *Điều 5*.
  package let text: String
  /// How many words of the line it takes.
  package let wordCount: Int
  /// What separates it from its text: `-`, `.`, `)`; empty where only a space does.
  package let separator: String
  /// Something separates its separator from the text.
  package let hasSpace: Bool
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
    var lead = visible(line.span.start..<start)
      .filter { $0 != 0x5C && $0 != 0x23 && $0 != 0x5F && $0 != 0x3E }
    let isStar = lead.last == 0x2A && source.bytes[start - 1] != 0x2A
    lead.removeAll { $0 == 0x2A }
    if let bullet = bullet(lead, isStar: isStar) { return bullet }
    if lead == [0x28] { return parenthesised(first, line) }
    guard lead.isEmpty else { return nil }
    return keyword(first, line) ?? numbered(first, line)
  }

  private func visible(_ range: Range<Int>) -> [UInt8] {
    var bytes: [UInt8] = []
    var position = range.lowerBound
    while position < range.upperBound {
      let blank = source.blankLength(at: position)
      if blank == 0 { bytes.append(source.bytes[position]) }
      position += max(blank, 1)
    }
    return bytes
  }

  private func bullet(_ lead: [UInt8], isStar: Bool) -> Marker? {
    let style: Marker.Style
    if lead.isEmpty, !isStar { return nil }
    switch String(decoding: lead, as: UTF8.self) {
    case "-", "–", "—", "•", "●", "▪", "·", "\u{F0B7}", "−", "‑": style = .dash
    case "+": style = .plus
    case "" where isStar: style = .star
    default: return nil
    }
    return Marker(
      style: style, ordinals: [], text: "", wordCount: 0, separator: "", hasSpace: true)
  }

  private func parenthesised(_ first: Int, _ line: Line) -> Marker? {
    let word = stream.words[first]
    guard byte(afterEscape: word.span.end) == 0x29, let number = small(first) ?? letter(first)
    else {
      return nil
    }
    return marker(.parenthesised, [number], word.span, words: 1, line)
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
    return marker(style, [ordinal], span, words: last + 1 - first, line)
  }

  private func numbered(_ first: Int, _ line: Line) -> Marker? {
    let word = stream.words[first]
    if let value = roman(first) {
      if let marker = simple(
        .roman, value, first, line, separators: [0x2E, 0x2D, 0x29, 0x3A, 0x2F])
      {
        return marker
      }
      return isUpperCase(line) && line.words.count > 2
        ? marker(.roman, [value], word.span, words: 1, line) : nil
    }
    if let value = small(first) {
      if let decimal = decimal(first, line) { return decimal }
      return simple(.arabic, value, first, line, separators: [0x2E, 0x2D, 0x29, 0x2F])
    }
    if let value = letter(first) {
      return word.isCapitalised
        ? simple(.capital, value, first, line, separators: [0x2E, 0x29, 0x2D, 0x2F])
        : simple(.letter, value, first, line, separators: [0x2E, 0x29])
    }
    return nil
  }

  /// A single ordinal and its separator: *1.*, *I-*, *a)*.
  private func simple(
    _ style: Marker.Style, _ value: Int, _ first: Int, _ line: Line, separators: [UInt8]
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
    guard separators.contains(separator), spaced == end || separator == 0x2D else { return nil }
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
      style: style, ordinals: [value], text: source[word.span], wordCount: 1,
      separator: String(Unicode.Scalar(separator)), hasSpace: !isTight || next == 0x2A)
  }

  /// *V-NQ/TW* is no heading.
  private func hasSlashSoon(_ position: Int, _ line: Line) -> Bool {
    position + 1 < line.words.upperBound && stream.words[position + 1].gap.contains(.slash)
  }

  private func decimal(_ first: Int, _ line: Line) -> Marker? {
    var ordinals = [small(first) ?? 0]
    var last = first
    while last + 1 < line.words.upperBound,
      byte(afterEscape: stream.words[last].span.end) == 0x2E,
      stream.words[last + 1].gap.subtracting(.markup) == .stop,
      let next = small(last + 1)
    {
      ordinals.append(next)
      last += 1
    }
    guard ordinals.count > 1 else { return nil }
    let end = stream.words[last].span.end
    let closing = byte(afterEscape: end)
    let isClosed = closing == 0x2E || closing == 0x29
    let following = last + 1
    let opensText = following >= line.words.upperBound || stream.words[following].isCapitalised
    guard isClosed || opensText else { return nil }
    return marker(
      .decimal, ordinals, ByteSpan(stream.words[first].span.start, end), words: ordinals.count,
      line)
  }

  private func marker(
    _ style: Marker.Style, _ ordinals: [Int], _ span: ByteSpan, words: Int, _ line: Line
  ) -> Marker {
    let next = byte(afterEscape: span.end)
    let isSeparated = next == 0x2E || next == 0x29 || next == 0x3A
    return Marker(
      style: style, ordinals: ordinals, text: source[span], wordCount: words,
      separator: isSeparated ? String(Unicode.Scalar(next ?? 0)) : "", hasSpace: true)
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
    guard word.isNumber, word.span.end - word.span.start <= 2 else { return nil }
    var value = 0
    for byte in source.bytes[word.span.start..<word.span.end] {
      guard (0x30...0x39).contains(byte) else { return nil }
      value = value * 10 + Int(byte) - 0x30
    }
    return value
  }

  private func letter(_ position: Int) -> Int? {
    let word = stream.words[position]
    guard word.end - word.start <= 3, !word.isNumber else { return nil }
    return Self.ordinals[word.toned]
  }

  /// The letters that Vietnamese lists are numbered with, as words of one letter.
  private static let ordinals = Dictionary(
    uniqueKeysWithValues: zip(
      Wording("a b c d đ e g h i k l m n o p q r s t u v x y").toned, 1...))

  /// A Roman number up to XXXIX, in capitals.
  private func roman(_ position: Int) -> Int? {
    let span = stream.words[position].span
    guard span.end - span.start <= 7 else { return nil }
    var value = 0
    var last = 0
    for byte in source.bytes[span.start..<span.end].reversed() {
      let unit: Int
      switch byte {
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
