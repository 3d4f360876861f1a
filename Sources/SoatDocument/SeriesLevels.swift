import SoatText

/// How series open, grow and close.
extension SeriesReader {
  mutating func append(
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

  mutating func open(
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
    if reading.ordinal == 1, !isRestarted { firsts[kind(style, reading.marker.mark)] += 1 }
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
  mutating func otherPrefix(_ reading: Reading) -> [Int]? {
    guard reading.prefix.count == 1, let above = levels.last, above.style == .arabic,
      above.isLastDue, above.last != reading.prefix[0]
    else { return nil }
    if above.last + 1 == reading.prefix[0], reading.ordinal == 1 {
      levels[levels.count - 1].last = reading.prefix[0]
      levels[levels.count - 1].count += 1
      return nil
    }
    return [above.last]
  }

  mutating func add(_ reading: Reading, series: Int, _ expectedPrefix: [Int]?) {
    items.append(
      (
        series,
        NumberedSeries.Item(
          ordinal: reading.ordinal, words: reading.marker.words, paragraph: reading.paragraph,
          mark: reading.marker.mark, expectedPrefix: expectedPrefix)
      ))
  }

  mutating func close(_ isClosed: (Level) -> Bool) {
    guard let first = levels.firstIndex(where: isClosed) else { return }
    close(from: first)
  }

  mutating func close(from first: Int) {
    while levels.count > first {
      let level = levels.removeLast()
      closed[level.style.rawValue] = level
      let goesOn = level.isContinued && level.style != .article
      guard !level.isRegular || level.count == 1 || goesOn else { continue }
      let own = NumberedSeries(
        style: level.style, items: items.filter { $0.series == level.series }.map(\.item),
        isLettered: level.isLettered, isContinued: level.isContinued,
        isRestarted: level.isRestarted, isInline: false, prefix: level.prefix)
      found.removeAll { $0.number == level.series }
      found.append((level.series, own))
    }
  }
}
