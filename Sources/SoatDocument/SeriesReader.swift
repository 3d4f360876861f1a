import SoatText

/// Sorts the numbered paragraphs of a text into series.
///
/// An item belongs to the series that it goes on with; else it opens one of its own below the
/// last item. So series may nest in any order, *I. A. 1.* as well as *A. I. 1)*, and what follows a
/// restart may still go on with the series outside it.
struct SeriesReader {
  private let document: Document
  private let markers: MarkerText
  private var levels: [Level] = []
  /// The items of all series, with the number of their series.
  private var items: [(series: Int, item: NumberedSeries.Item)] = []
  private var seriesCount = 0
  private var found: [(number: Int, series: NumberedSeries)] = []
  private var tight: [Int] = []
  private var romans: [Int] = []
  /// The series of each style that was closed last.
  private var closed: [Level?] = Array(repeating: nil, count: Marker.Style.count)
  /// The last paragraph without an ordinal.
  private var lastPlain = -1
  private let inline: InlineSeries
  /// The first item start that has not been looked at.
  private var start = 0

  /// More levels than most documents nest.
  private static let usualDepth = 8
  /// An ordinal that jumps further, and that nothing goes on with, is a number of the text.
  private static let longestJump = 4

  /// A series that the next item may still belong to.
  private struct Level {
    let style: Marker.Style
    let mark: UInt8?
    let isLettered: Bool
    /// How many ordinals an item bears: two for *1.1*.
    let depth: Int
    let prefix: [Int]
    let series: Int
    let isContinued: Bool
    var isRestarted: Bool
    var last: Int
    var lastParagraph: Int
    var count = 1
    /// Its last item bears the ordinal that was due.
    var isLastDue = true
    /// It counts up from the first.
    var isRegular: Bool
  }

  /// What a marker says.
  private struct Reading {
    let marker: Marker
    let ordinal: Int
    let prefix: [Int]
    let isLettered: Bool
    let paragraph: Int
    /// It may be no ordinal: it counts only where it fits.
    let isWeak: Bool
  }

  init(document: Document) {
    self.document = document
    markers = MarkerText(stream: document.stream, source: document.source)
    inline = InlineSeries(document: document)
    levels.reserveCapacity(Self.usualDepth)
    items.reserveCapacity(document.paragraphs.count)
  }

  mutating func numbering() -> Numbering {
    var heading = 0
    for index in document.paragraphs.indices {
      guard let marker = document.paragraphs[index].marker, let ordinal = marker.ordinal else {
        if document.paragraphs[index].marker == nil { lastPlain = index }
        while heading < document.sections.count, document.sections[heading].opening < index {
          heading += 1
        }
        if heading < document.sections.count, document.sections[heading].opening == index {
          close { $0.style > .article }
        }
        placeInline(index)
        continue
      }
      if !marker.hasSpace { tight.append(index) }
      if marker.style == .roman { romans.append(index) }
      place(reading(marker, ordinal, index))
      placeInline(index)
    }
    close { _ in true }
    let marks = romans.map { document.paragraphs[$0].marker?.mark }
    return Numbering(
      series: found.map(\.series) + inline.unusual(), tight: tight,
      romans: marks.allSatisfy { $0 == marks[0] } ? [] : romans)
  }

  private func reading(_ marker: Marker, _ ordinal: Int, _ index: Int) -> Reading {
    let isSpelled =
      marker.style == .capital || marker.style == .letter
      || marker.style == .parenthesised
        && !document.stream.words[marker.words.lowerBound].isNumber
    return Reading(
      marker: marker, ordinal: ordinal,
      prefix: marker.style == .decimal ? markers.ordinals(of: marker).dropLast() : [],
      isLettered: isSpelled, paragraph: index, isWeak: isWeak(marker, index, isSpelled: isSpelled))
  }

  /// A number before small letters, *i)* of a Roman count, *05.3*, *V.I. Lênin*.
  private func isWeak(_ marker: Marker, _ index: Int, isSpelled: Bool) -> Bool {
    let words = document.stream.words
    let last = words[marker.words.upperBound - 1]
    let text = document.paragraphs[index].text
    guard let first = text.first else { return marker.style > .article }
    switch marker.style {
    case .part, .chapter, .division, .article: return false
    case .letter, .parenthesised:
      return isSpelled && Self.romanLetters.contains(document.source.bytes[last.span.start])
    case .capital, .roman, .arabic, .decimal, .dash, .plus, .star:
      if words[first].shape == .lower || words[first].isNumber { return true }
      let isPadded = document.source.bytes[last.span.start] == 0x30
      return isPadded || !marker.hasSpace && words[first].shape == .initial
    }
  }

  private static let romanLetters = Array("ivx".utf8)

  private mutating func place(_ reading: Reading) {
    guard reading.ordinal > 0 else { return }
    if let level = levels.lastIndex(where: { fits(reading, $0, sameMark: true) }) {
      append(reading, to: level)
    } else if reading.ordinal == 1 {
      placeFirst(reading)
    } else if let level = levels.lastIndex(where: { fits(reading, $0, sameMark: false) }) {
      append(reading, to: level)
    } else if let level = closedLevel(reading) {
      found.removeAll { $0.number == level.series && $0.series.items.count == 1 }
      open(reading, isContinued: true)
    } else if !reading.isWeak, !isQuoted(reading) {
      placeDeparture(reading)
    }
  }

  /// *(1) …; (2) …* in one paragraph may go on with *(3)* in the next.
  private mutating func placeInline(_ index: Int) {
    let starts = document.itemStarts
    while start < starts.count, starts[start].paragraph <= index {
      defer { start += 1 }
      guard starts[start].isInline, starts[start].paragraph == index, inline.stands(start),
        let kind = inline.kind(starts[start]), let ordinal = starts[start].ordinal
      else { continue }
      let words = starts[start].word - 1..<starts[start].word
      let marker = Marker(
        style: kind == .enclosed ? .parenthesised : kind == .closed ? .arabic : .letter,
        ordinal: ordinal, words: words, mark: 0x29, hasSpace: true)
      let reading = reading(marker, ordinal, index)
      let level = levels.lastIndex {
        $0.lastParagraph == index && fits(reading, $0, sameMark: true)
      }
      if let level {
        append(reading, to: level)
      } else if ordinal == 1, start + 1 < starts.count, starts[start + 1].isInline,
        starts[start + 1].ordinal == 2
      {
        open(reading, isRestarted: true)
      }
    }
  }

  private func fits(_ reading: Reading, _ level: Level, sameMark: Bool) -> Bool {
    isSame(reading, level, sameMark: sameMark) && level.prefix == reading.prefix
      && follows(reading, level)
  }

  private func follows(_ reading: Reading, _ level: Level) -> Bool {
    reading.ordinal == level.last + 1
      || level.isLettered && level.last == NumberedSeries.optionalLetter - 1
        && reading.ordinal == level.last + 2
  }

  private func isSame(_ reading: Reading, _ level: Level, sameMark: Bool) -> Bool {
    level.style == reading.marker.style && level.isLettered == reading.isLettered
      && level.depth == reading.marker.levelCount
      && (!sameMark || level.style < .arabic || level.style == .decimal
        || level.mark == reading.marker.mark)
  }

  /// A first ordinal opens a series, unless it stands where the second of another one should.
  private mutating func placeFirst(_ reading: Reading) {
    let outer = levels.lastIndex {
      isSame(reading, $0, sameMark: true) && $0.prefix == reading.prefix
    }
    guard let outer else {
      let isArticle =
        reading.marker.style == .article && closed[Marker.Style.article.rawValue] != nil
      if isArticle, !isFollowed(reading) { placeDeparture(reading) } else { open(reading) }
      return
    }
    if restarts(reading, levels[outer]) {
      open(reading, isRestarted: true)
      levels[outer].isRestarted = true
    } else if !reading.isWeak, !isQuoted(reading) {
      append(reading, to: outer)
    }
  }

  /// A list of its own follows what announces it, or a text that ends the list above.
  private func restarts(_ reading: Reading, _ level: Level) -> Bool {
    if announces(reading.paragraph - 1) { return true }
    guard isFollowed(reading) else { return false }
    return level.last > 1 || lastPlain > level.lastParagraph && isOpen(lastPlain)
  }

  /// The paragraph ends with a colon.
  private func announces(_ index: Int) -> Bool {
    guard document.paragraphs.indices.contains(index) else { return false }
    let span = document.paragraphs[index].span
    return document.source.bytes[max(span.start, span.end - 4)..<span.end].contains(0x3A)
  }

  /// The paragraph ends without a mark, as a heading does.
  private func isOpen(_ index: Int) -> Bool {
    if case .open = Ending(document.paragraphs[index].span, in: document.source.bytes) {
      return true
    }
    return false
  }

  /// The next item that is marked alike bears the next ordinal.
  private func isFollowed(_ reading: Reading) -> Bool {
    for paragraph in document.paragraphs[(reading.paragraph + 1)...] {
      guard let marker = paragraph.marker, let ordinal = marker.ordinal else { continue }
      if marker.style == reading.marker.style, marker.mark == reading.marker.mark {
        return ordinal == reading.ordinal + 1
      }
      if marker.style < reading.marker.style { return false }
    }
    return false
  }

  /// Articles run through the chapters, and other numbers may run through the sections.
  private func closedLevel(_ reading: Reading) -> Level? {
    guard !reading.isLettered, reading.marker.style != .decimal,
      let level = closed[reading.marker.style.rawValue],
      isSame(reading, level, sameMark: true), follows(reading, level),
      !levels.contains(where: { isSame(reading, $0, sameMark: false) })
    else { return nil }
    return level
  }

  /// An ordinal that no series waits for.
  private mutating func placeDeparture(_ reading: Reading) {
    let candidate =
      levels.lastIndex { isSame(reading, $0, sameMark: true) }
      ?? levels.lastIndex { isSame(reading, $0, sameMark: false) }
    guard let candidate else {
      if reading.marker.style == .article, let level = closed[reading.marker.style.rawValue] {
        close { $0.style >= .article }
        levels.append(level)
        append(reading, to: levels.count - 1)
      } else if reading.ordinal <= Self.longestJump || isFollowed(reading) {
        open(reading)
      }
      return
    }
    let level = levels[candidate]
    if level.prefix != reading.prefix {
      placePrefixed(reading, beside: candidate)
    } else if reading.ordinal - level.last <= Self.longestJump || isFollowed(reading) {
      append(reading, to: candidate)
    }
  }

  /// *1.3* below *2.*, *2.2* between *1.1* and *1.3*.
  private mutating func placePrefixed(_ reading: Reading, beside candidate: Int) {
    if follows(reading, levels[candidate]), isBelow(levels[candidate].prefix) {
      append(reading, to: candidate, expectedPrefix: levels[candidate].prefix)
    } else if reading.ordinal <= Self.longestJump {
      open(reading)
    }
  }

  /// Whether the item above bears just this prefix.
  private func isBelow(_ prefix: [Int]) -> Bool {
    prefix.count == 1
      && levels.last { $0.style == .arabic }.map { $0.last == prefix[0] } ?? false
  }

  private mutating func append(
    _ reading: Reading, to level: Int, expectedPrefix: [Int]? = nil
  ) {
    let isNext = follows(reading, levels[level])
    close(from: level + 1)
    levels[level].isRegular =
      levels[level].isRegular && isNext && expectedPrefix == nil
      && levels[level].mark == reading.marker.mark
    levels[level].isLastDue = isNext
    levels[level].last = reading.ordinal
    levels[level].lastParagraph = reading.paragraph
    levels[level].count += 1
    add(reading, series: levels[level].series, expectedPrefix)
  }

  private mutating func open(
    _ reading: Reading, isContinued: Bool = false, isRestarted: Bool = false
  ) {
    let style = reading.marker.style
    if style <= .article {
      close { $0.style > style && !(style == .capital && $0.style == .roman) }
    }
    if style == .decimal {
      close { $0.style == .decimal && $0.depth >= reading.prefix.count + 1 }
    }
    let expectedPrefix = style == .decimal ? otherPrefix(reading) : nil
    levels.append(
      Level(
        style: style, mark: reading.marker.mark, isLettered: reading.isLettered,
        depth: reading.marker.levelCount, prefix: reading.prefix, series: seriesCount,
        isContinued: isContinued, isRestarted: isRestarted, last: reading.ordinal,
        lastParagraph: reading.paragraph,
        isRegular: (reading.ordinal == 1 || isContinued) && expectedPrefix == nil))
    seriesCount += 1
    add(reading, series: seriesCount - 1, expectedPrefix)
  }

  /// The first ordinals as the item above has them; nil where they agree. *2.1* right behind *1.2*
  /// stands for its parent too, which is not there.
  private mutating func otherPrefix(_ reading: Reading) -> [Int]? {
    guard reading.prefix.count == 1, let above = levels.last, above.style == .arabic,
      above.isLastDue, above.last != reading.prefix[0]
    else { return nil }
    if above.last + 1 == reading.prefix[0], reading.ordinal == 1 {
      levels[levels.count - 1].last = reading.prefix[0]
      return nil
    }
    return [above.last]
  }

  private mutating func add(_ reading: Reading, series: Int, _ expectedPrefix: [Int]?) {
    items.append(
      (
        series,
        NumberedSeries.Item(
          ordinal: reading.ordinal, words: reading.marker.words, paragraph: reading.paragraph,
          mark: reading.marker.mark, expectedPrefix: expectedPrefix)
      ))
  }

  private mutating func close(_ isClosed: (Level) -> Bool) {
    guard let first = levels.firstIndex(where: isClosed) else { return }
    close(from: first)
  }

  private mutating func close(from first: Int) {
    while levels.count > first {
      let level = levels.removeLast()
      closed[level.style.rawValue] = level
      guard !level.isRegular || level.count == 1 else { continue }
      let own = NumberedSeries(
        style: level.style, items: items.filter { $0.series == level.series }.map(\.item),
        isLettered: level.isLettered, isContinued: level.isContinued,
        isRestarted: level.isRestarted, isInline: false, prefix: level.prefix)
      found.removeAll { $0.number == level.series }
      found.append((level.series, own))
    }
  }

  /// Another document is quoted here: an opening mark stands above and none that closes it.
  private func isQuoted(_ reading: Reading) -> Bool {
    let bytes = document.source.bytes
    let end = document.paragraphs[reading.paragraph].span.start
    let start = document.paragraphs.first.map(\.span.start) ?? end
    var position = end - 1
    var straight = 0
    while position >= start {
      let byte = bytes[position]
      if byte == 0x22 { straight += 1 }
      if byte == 0xE2, bytes[position + 1] == 0x80 {
        if bytes[position + 2] == 0x9C { return true }
        if bytes[position + 2] == 0x9D { return false }
      }
      position -= 1
    }
    return straight % 2 == 1
  }
}
