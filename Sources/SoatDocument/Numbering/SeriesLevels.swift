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
    if keepsItems { levels[level].items.append(item(reading, expectedPrefix)) }
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
        depth: reading.marker.levelCount, prefix: reading.prefix,
        isContinued: isContinued, isRestarted: isRestarted, last: reading.ordinal,
        lastParagraph: reading.paragraph,
        isRegular: (reading.ordinal == 1 || isContinued) && expectedPrefix == nil,
        items: keepsItems ? [item(reading, expectedPrefix)] : []))
    if levels.count > Self.mostOpen { end(levels.removeFirst()) }
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

  private func item(_ reading: Reading, _ expectedPrefix: [Int]?) -> NumberedSeries.Item {
    NumberedSeries.Item(
      ordinal: reading.ordinal, words: reading.marker.words, paragraph: reading.paragraph,
      mark: reading.marker.mark, expectedPrefix: expectedPrefix)
  }

  mutating func close(_ isClosed: (Level) -> Bool) {
    guard let first = levels.firstIndex(where: isClosed) else { return }
    close(from: first)
  }

  mutating func close(from first: Int) {
    while levels.count > first { end(levels.removeLast()) }
  }

  private mutating func end(_ level: consuming Level) {
    let goesOn = level.isContinued && level.style != .article
    if !level.isRegular || level.count == 1 || goesOn {
      isUnusual = true
      if keepsItems { keep(&level) }
    }
    noteClosed(level)
  }

  /// The position of the series of a style that was closed last.
  func lastClosed(_ style: Marker.Style) -> Int? {
    for index in closed.indices where closed[index].style == style { return index }
    return nil
  }

  private mutating func noteClosed(_ level: consuming Level) {
    if let index = lastClosed(level.style) {
      closed[index] = level
    } else {
      closed.append(level)
    }
  }

  /// An article's series may be closed by each chapter; the last time counts.
  private mutating func keep(_ level: inout Level) {
    let series = NumberedSeries(
      style: level.style, items: level.items, isLettered: level.isLettered,
      isContinued: level.isContinued, isRestarted: level.isRestarted, isInline: false,
      prefix: level.prefix)
    if let position = level.position {
      found[position] = series
    } else {
      level.position = found.count
      found.append(series)
    }
  }
}
