import SoatDocument
import SoatText

/// Finds what an office wrote in words of its own in the place of an item: under its number, or where
/// it belongs among the others, and about the same thing. Such an item is reworded and not missing
/// (three cases: word for word, altered, adapted).
///
/// Read only where most items of a list are there and some are not.
struct ListStandIns {
  private let list: ListItems
  private let found: [ListOccurrence]
  private let context: CheckContext
  private let likeness: ItemLikeness

  /// *Nhóm nhiệm vụ thứ nhất:*
  private static let longestLabel = 6
  private static let longestSentence = 80

  /// - Parameter found: the items that are there, in the order of the text.
  /// - Returns: them and those that stand in for others, in the order of the text.
  static func completing(
    _ found: [ListOccurrence], of list: ListItems, _ likeness: ItemLikeness,
    in context: CheckContext
  ) -> [ListOccurrence] {
    guard found.count < list.items.count, found.count * 2 > list.items.count else { return found }
    let standIns = ListStandIns(list, found, likeness, context).all
    guard !standIns.isEmpty else { return found }
    return (found + standIns).sorted { $0.words.lowerBound < $1.words.lowerBound }
  }

  private init(
    _ list: ListItems, _ found: [ListOccurrence], _ likeness: ItemLikeness, _ context: CheckContext
  ) {
    self.list = list
    self.found = found
    self.context = context
    self.likeness = likeness
  }

  private var all: [ListOccurrence] {
    var standIns: [ListOccurrence] = []
    for item in list.items.indices where !found.contains(where: { $0.item == item }) {
      let taken = standIns.last.map { $0.words.upperBound } ?? 0
      if let standIn = standIn(for: item, behind: taken) { standIns.append(standIn) }
    }
    return standIns
  }

  /// The items beside an absent one, as far as they are there.
  private struct Neighbours {
    let item: Int
    let before: ListOccurrence?
    let after: ListOccurrence?

    /// One of them with a beginning of its own.
    var sibling: ListOccurrence? {
      before?.start != nil ? before : after?.start != nil ? after : nil
    }

    var all: [ListOccurrence] { [before, after].compactMap { $0 } }
  }

  /// Where a sentence may stand in for an item.
  private struct Slot {
    let start: ItemStart?
    let words: Range<Int>
    /// It bears the number of the item.
    let isNumbered: Bool
  }

  private func standIn(for item: Int, behind taken: Int) -> ListOccurrence? {
    let neighbours = Neighbours(
      item: item, before: found.filter { $0.item < item }.max { $0.item < $1.item },
      after: found.filter { $0.item > item }.min { $0.item < $1.item })
    if let before = neighbours.before, let after = neighbours.after,
      before.words.upperBound > after.words.lowerBound
    {
      return nil
    }
    let words = context.stream.words
    let best = slots(neighbours).filter { $0.words.lowerBound >= taken }
      .map { slot in (slot: slot, likeness: likeness(of: slot, to: item, words)) }
      .max { $0.likeness < $1.likeness }
    guard let best, best.likeness > 0 else { return nil }
    return occurrence(item, best.slot)
  }

  private func likeness(of slot: Slot, to item: Int, _ words: [Word]) -> Int {
    let likeness = likeness.likeness(words[slot.words], to: item)
    // Its own number and its subject are enough.
    guard likeness == 0, slot.isNumbered else { return likeness }
    return list.items[item].topics.contains { context.stream.holds($0, in: slot.words) } ? 1 : 0
  }

  private func occurrence(_ item: Int, _ slot: Slot) -> ListOccurrence {
    let difference = WordingDifference(
      list.items[item].rendered(upTo: 0), of: context.book.lexicon.phrases, against: slot.words,
      in: context.stream.words, freeStart: false, freeEnd: false)
    return ListOccurrence(
      item: item, start: slot.start, difference: difference, seedCount: 0,
      paragraph: context.document.paragraphIndex(at: slot.words.lowerBound))
  }

  private func slots(_ neighbours: Neighbours) -> [Slot] {
    let isOneSentence =
      neighbours.all.contains { !hasOwnStart($0) }
      && Set(neighbours.all.map(\.paragraph)).count == 1 && neighbours.all[0].paragraph != nil
    guard !isOneSentence, let sibling = neighbours.sibling, let start = sibling.start else {
      return placed(parts(neighbours), neighbours)
    }
    let starts = context.document.itemStarts.filter { slot in
      slot.style == start.style && isSlot(slot, beside: neighbours)
        && isNumbered(slot, sibling, neighbours.item) != false && isHome(slot, of: neighbours)
    }
    let slots = starts.compactMap { slot($0, labelledAs: sibling, neighbours) }
    if start.ordinal != nil { return slots }
    return adjacent(placed(slots, neighbours), neighbours)
  }

  /// How many items are absent between two that are there, or at an end.
  private func absent(between neighbours: Neighbours) -> Int {
    (neighbours.after?.item ?? list.items.count) - (neighbours.before?.item ?? -1) - 1
  }

  /// Where there are just as many places as absent items, a place is as good as a number.
  private func placed(_ slots: [Slot], _ neighbours: Neighbours) -> [Slot] {
    guard slots.count == absent(between: neighbours) else { return slots }
    return slots.map { Slot(start: $0.start, words: $0.words, isNumbered: true) }
  }

  /// At either end of a list without numbers: as many as are absent there.
  private func adjacent(_ slots: [Slot], _ neighbours: Neighbours) -> [Slot] {
    if neighbours.before != nil {
      return neighbours.after == nil
        ? Array(slots.prefix(absent(between: neighbours))) : slots
    }
    return slots.suffix(absent(between: neighbours))
  }

  /// It begins with a marker or paragraph of its own, which no other item shares.
  private func hasOwnStart(_ occurrence: ListOccurrence) -> Bool {
    guard let start = occurrence.start else { return false }
    return !found.contains { $0.item != occurrence.item && $0.start?.word == start.word }
  }

  private func isSlot(_ start: ItemStart, beside neighbours: Neighbours) -> Bool {
    start.word >= neighbours.before?.words.upperBound ?? 0
      && start.word < neighbours.after?.words.lowerBound ?? .max
      && start.word != neighbours.after?.start?.word
  }

  /// Whether it bears the number that the item would have; nil where its siblings bear none.
  private func isNumbered(_ start: ItemStart, _ sibling: ListOccurrence, _ item: Int) -> Bool? {
    guard let known = sibling.start?.ordinal else { return nil }
    guard let ordinal = start.ordinal else { return false }
    return ordinal == item + 1 || ordinal == known + item - sibling.item
  }

  /// It belongs to the same section as the item before it or the one behind it.
  private func isHome(_ start: ItemStart, of neighbours: Neighbours) -> Bool {
    let home = home(of: start)
    return neighbours.all.contains { $0.start.map { self.home(of: $0) == home } ?? false }
  }

  /// The section that holds an item: of one that opens a section, its parent; -1 for none.
  private func home(of start: ItemStart) -> Int {
    let sections = context.document.sections
    let last = sections.lastIndex { $0.opening <= start.paragraph }
    guard let last else { return -1 }
    let isOpening = sections[last].opening == start.paragraph && !start.isInline
    return (isOpening ? sections[last].parent : last) ?? -1
  }

  private func slot(
    _ start: ItemStart, labelledAs sibling: ListOccurrence, _ neighbours: Neighbours
  ) -> Slot? {
    let words = context.stream.words
    let end = context.document.paragraphs[start.paragraph].words.upperBound
    let next = context.document.firstItemStart(behind: start.word)
      .flatMap { $0.isInline && $0.paragraph == start.paragraph ? $0.word - 1 : nil }
    let limit = min(end, next ?? end, neighbours.after?.words.lowerBound ?? end)
    guard start.word < limit else { return nil }
    let first = behindLabel(start.word..<limit, as: sibling)
    let last =
      (first + 1..<limit).first {
        words[$0].gap.intersects(Gap.sentenceEnd.union(.colon))
      } ?? limit
    // A label says which item it is, as a number does.
    return Slot(
      start: start, words: first..<min(last, first + Self.longestSentence),
      isNumbered: start.ordinal != nil || first > start.word + 1)
  }

  /// *Thứ tư, …*, *Nhóm nhiệm vụ thứ tư: …*, *Về …*: the others begin behind such words too.
  private func behindLabel(_ range: Range<Int>, as sibling: ListOccurrence) -> Int {
    let words = context.stream.words
    guard let first = sibling.start?.word, first < sibling.words.lowerBound else {
      return range.lowerBound
    }
    let count = sibling.words.lowerBound - first
    let label = range.prefix(Self.longestLabel + 1).dropFirst().first {
      words[$0].gap.intersects([.comma, .colon])
    }
    if words[sibling.words.lowerBound].gap.intersects([.comma, .colon]) {
      return label ?? range.lowerBound
    }
    return words[range.lowerBound].toned == words[first].toned && count < range.count
      ? range.lowerBound + count : range.lowerBound
  }

  /// In a list that is one sentence or one paragraph without numbers: what stands between marks.
  private func parts(_ neighbours: Neighbours) -> [Slot] {
    guard let paragraph = neighbours.all.first?.paragraph,
      neighbours.all.allSatisfy({ $0.paragraph == paragraph })
    else { return [] }
    let words = context.stream.words
    let all = context.document.paragraphs[paragraph].words
    let ends: Gap = [.semicolon, .stop]
    let last = neighbours.after?.words.lowerBound ?? all.upperBound
    // What leads to the first item ends with a colon.
    let lead = (all.lowerBound..<last).last { words[$0].gap.contains(.colon) } ?? all.lowerBound
    var first = neighbours.before?.words.upperBound ?? lead
    var parts: [Slot] = []
    while first < last {
      let end = (first + 1..<last).first { words[$0].gap.intersects(ends) } ?? last
      if words[first].gap.intersects(ends) || first == lead {
        parts.append(Slot(start: nil, words: first..<end, isNumbered: false))
      }
      first = end
    }
    return parts
  }
}
