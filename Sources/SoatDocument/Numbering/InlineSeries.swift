import SoatText

/// Items that stand inside one paragraph: *như sau: (1) …; (2) …; (3) …*.
struct InlineSeries {
  let document: Document

  /// The series of two items or more that begin with the first ordinal and do not count up.
  func unusual() -> [NumberedSeries] {
    var found: [NumberedSeries] = []
    let starts = document.itemStarts
    var position = 0
    while position < starts.count {
      guard starts[position].isInline else {
        position += 1
        continue
      }
      let first = position
      while position < starts.count, starts[position].isInline { position += 1 }
      for kind in [Kind.enclosed, .closed, .lettered] {
        if let series = series(kind, among: first..<position) { found.append(series) }
      }
    }
    return found
  }

  /// *(1)*, *1)*, *a)*
  enum Kind { case enclosed, closed, lettered }

  /// - Parameter range: the item starts inside one paragraph.
  private func series(_ kind: Kind, among range: Range<Int>) -> NumberedSeries? {
    let starts = document.itemStarts
    var own = range.filter { self.kind(starts[$0]) == kind && stands($0) }
    // The paragraph itself may open with the first of them.
    if let opening = range.first.map({ $0 - 1 }), opening >= 0,
      starts[opening].paragraph == starts[range.lowerBound].paragraph,
      self.kind(starts[opening]) == kind
    {
      own.insert(opening, at: 0)
    }
    guard own.count > 1, starts[own[0]].ordinal == 1 else { return nil }
    let ordinals = own.map { starts[$0].ordinal ?? 0 }
    guard zip(ordinals, ordinals.dropFirst()).contains(where: { $0 + 1 != $1 }) else { return nil }
    let items = own.map { position in
      NumberedSeries.Item(
        ordinal: starts[position].ordinal ?? 0,
        words: starts[position].word - 1..<starts[position].word,
        paragraph: starts[position].paragraph, mark: 0x29, expectedPrefix: nil)
    }
    return NumberedSeries(
      style: .parenthesised, items: items, isLettered: kind == .lettered, isContinued: false,
      isRestarted: false, isInline: true, prefix: [])
  }

  func kind(_ start: ItemStart) -> Kind? {
    let bytes = document.source.bytes
    let span = start.markerSpan
    guard !span.isEmpty, bytes[span.end - 1] == 0x29 else { return nil }
    guard document.stream.words[start.word - 1].isNumber else { return .lettered }
    return bytes[span.start] == 0x28 ? .enclosed : .closed
  }

  /// A mark stands before it: *theo nội dung (2)* refers to an item and opens none.
  func stands(_ position: Int) -> Bool {
    let word = document.stream.words[document.itemStarts[position].word - 1]
    return word.gap.intersects([.colon, .semicolon, .stop, .comma])
  }
}
