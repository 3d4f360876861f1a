import SoatText

/// Where an item belongs: to a series that waits for it, or to one of its own.
extension SeriesReader {
  mutating func place(_ reading: Reading) {
    guard reading.ordinal > 0 else { return }
    if let level = lastLevel(reading, where: { fits(reading, $0, sameMark: true) }) {
      append(reading, to: level)
    } else if reading.ordinal == 1 {
      placeFirst(reading)
    } else if let level = lastLevel(reading, where: { fits(reading, $0, sameMark: false) }) {
      append(reading, to: level)
    } else if let level = closedLevel(reading) {
      if closed[level].style == .article {
        resume(closed[level], with: reading)
      } else {
        if let position = closed[level].position, closed[level].count == 1 { found[position] = nil }
        open(reading, isContinued: true)
      }
    } else if !reading.isWeak, !isQuoted(reading) {
      placeDeparture(reading)
    }
  }

  /// The position of the last level of this style of which that is true; no other one is copied to
  /// be asked.
  private func lastLevel(_ reading: Reading, where isTrue: (Level) -> Bool) -> Int? {
    var level = levels.count - 1
    while level >= 0 {
      if levels[level].style == reading.marker.style, isTrue(levels[level]) { return level }
      level -= 1
    }
    return nil
  }

  func fits(_ reading: Reading, _ level: Level, sameMark: Bool) -> Bool {
    isSame(reading, level, sameMark: sameMark) && level.prefix == reading.prefix
      && follows(reading, level)
  }

  func follows(_ reading: Reading, _ level: Level) -> Bool {
    reading.ordinal == level.last + 1
      || level.isLettered && level.last == NumberedSeries.optionalLetter - 1
        && reading.ordinal == level.last + 2
  }

  func isSame(_ reading: Reading, _ level: Level, sameMark: Bool) -> Bool {
    level.style == reading.marker.style && level.isLettered == reading.isLettered
      && level.depth == reading.marker.levelCount
      && (!sameMark || level.style < .arabic || level.style == .decimal
        || level.mark == reading.marker.mark)
  }

  /// A first ordinal opens a series, unless it stands where the second of another one should.
  mutating func placeFirst(_ reading: Reading) {
    let outer = lastLevel(reading) {
      isSame(reading, $0, sameMark: true) && $0.prefix == reading.prefix
    }
    guard let outer else {
      let isArticle =
        reading.marker.style == .article && lastClosed(.article) != nil
      if isArticle, !isFollowed(reading) { placeDeparture(reading) } else { open(reading) }
      return
    }
    if restarts(reading, levels[outer]) {
      levels[outer].isRestarted = true
      open(reading, isRestarted: true)
    } else if !reading.isWeak, !isQuoted(reading) {
      append(reading, to: outer)
    }
  }

  /// A list of its own follows what announces it, or a text that ends the list above.
  func restarts(_ reading: Reading, _ level: Level) -> Bool {
    if announces(reading.paragraph - 1) { return true }
    guard isFollowed(reading) else { return false }
    return level.last > 1 || lastPlain > level.lastParagraph && isOpen(lastPlain)
  }

  /// The paragraph ends with a colon.
  func announces(_ index: Int) -> Bool {
    guard document.paragraphs.indices.contains(index) else { return false }
    let span = document.paragraphs[index].span
    return document.source.bytes[max(span.start, span.end - 4)..<span.end].contains(0x3A)
  }

  /// The paragraph ends without a mark, as a heading does.
  func isOpen(_ index: Int) -> Bool {
    if case .open = Ending(document.paragraphs[index].span, in: document.source.bytes) {
      return true
    }
    return false
  }

  /// The next item that is marked alike bears the next ordinal.
  func isFollowed(_ reading: Reading) -> Bool {
    for paragraph in document.paragraphs[(reading.paragraph + 1)...].prefix(Self.farthest) {
      guard let marker = paragraph.marker, let ordinal = marker.ordinal else { continue }
      if marker.style == reading.marker.style, marker.mark == reading.marker.mark {
        return ordinal == reading.ordinal + 1
      }
      if marker.style < reading.marker.style { return false }
    }
    return false
  }

  /// Articles run through the chapters, and other numbers may run through the sections.
  ///
  /// - Returns: the position of the closed series that goes on here.
  func closedLevel(_ reading: Reading) -> Int? {
    guard !reading.isLettered, reading.marker.style != .decimal,
      let level = lastClosed(reading.marker.style),
      isSame(reading, closed[level], sameMark: true), follows(reading, closed[level]),
      !levels.contains(where: { isSame(reading, $0, sameMark: false) })
    else { return nil }
    return level
  }

  /// An ordinal that no series waits for.
  mutating func placeDeparture(_ reading: Reading) {
    let candidate =
      lastLevel(reading) { isSame(reading, $0, sameMark: true) }
      ?? lastLevel(reading) { isSame(reading, $0, sameMark: false) }
    guard let candidate else {
      if reading.marker.style == .article, let level = lastClosed(reading.marker.style) {
        resume(closed[level], with: reading)
      } else if isFollowed(reading) || mayBeFirst(reading) {
        open(reading)
      }
      return
    }
    if levels[candidate].prefix != reading.prefix {
      placePrefixed(reading, beside: candidate)
    } else if reading.ordinal - levels[candidate].last <= Self.longestJump || isFollowed(reading) {
      append(reading, to: candidate)
    }
  }

  /// One that no other goes on with: *2.* or *b)* may have lost the item above; *C. Mác* is a name.
  func mayBeFirst(_ reading: Reading) -> Bool {
    guard reading.isLettered else { return reading.ordinal <= Self.longestJump }
    return reading.marker.style != .capital && reading.ordinal == 2
  }

  mutating func resume(_ level: Level, with reading: Reading) {
    close { $0.style >= .article }
    if let position = level.position { found[position] = nil }
    levels.append(level)
    append(reading, to: levels.count - 1)
  }

  /// *1.3* below *2.*, *2.2* between *1.1* and *1.3*.
  mutating func placePrefixed(_ reading: Reading, beside candidate: Int) {
    if follows(reading, levels[candidate]), isBelow(levels[candidate].prefix) {
      append(reading, to: candidate, expectedPrefix: levels[candidate].prefix)
    } else if reading.ordinal <= Self.longestJump {
      open(reading)
    }
  }

  /// Whether the item above bears just this prefix.
  func isBelow(_ prefix: [Int]) -> Bool {
    prefix.count == 1
      && levels.last { $0.style == .arabic }.map { $0.last == prefix[0] } ?? false
  }

  /// Another document is quoted here: an opening mark stands above and none that closes it.
  mutating func isQuoted(_ reading: Reading) -> Bool {
    let first = document.paragraphs[reading.paragraph].words.lowerBound
    // Most documents quote nothing.
    guard document.holdsQuotationMark(0..<first + 1) else { return false }
    let end = document.paragraphs[reading.paragraph].span.start
    let start = max(document.paragraphs.first.map(\.span.start) ?? end, end - Self.longestQuotation)
    return quotations.isOpen(at: end, from: start, in: document)
  }
}

/// Which quotation marks stand in front of a place; places are asked for in the order of the text.
struct QuotationMarks {
  /// The byte behind the last one that was looked at.
  private var seen = 0
  /// The first word behind a quotation mark that has not been reached, among all of them.
  private var next = 0
  private var lastCurly: (position: Int, opens: Bool)?
  private var straight: [Int] = []
  private var firstStraight = 0

  /// - Parameter start: what stands before it opens nothing.
  mutating func isOpen(at end: Int, from start: Int, in document: Document) -> Bool {
    let words = document.stream.words
    while next < document.quotes.count {
      let word = document.quotes[next]
      let before = max(seen, word > 0 ? Int(words[word - 1].end) : 0)
      seen = min(end, Int(words[word].start))
      if before < seen { read(before..<seen, of: document.source.bytes) }
      if Int(words[word].start) > end { break }
      next += 1
    }
    if let lastCurly, lastCurly.position >= start { return lastCurly.opens }
    while firstStraight < straight.count, straight[firstStraight] < start { firstStraight += 1 }
    return (straight.count - firstStraight) % 2 == 1
  }

  /// What stands between two words.
  private mutating func read(_ gap: Range<Int>, of bytes: [UInt8]) {
    for position in gap {
      if bytes[position] == 0x22 { straight.append(position) }
      if bytes[position] == 0xE2, position + 2 < bytes.count, bytes[position + 1] == 0x80 {
        if bytes[position + 2] == 0x9C { lastCurly = (position, true) }
        if bytes[position + 2] == 0x9D { lastCurly = (position, false) }
      }
    }
  }
}
