import SoatDocument
import SoatFindings
import SoatText

/// One place of a document that renders an item of a required list.
struct ListOccurrence {
  /// Position of the item in the official list.
  let item: Int
  /// Where the item begins by its own marker or paragraph; nil where it stands inside another.
  let start: ItemStart?
  let difference: WordingDifference
  /// How many of the item's seeds stand here.
  let seedCount: Int
  /// The paragraph of the running text; nil elsewhere.
  let paragraph: Int?

  var words: Range<Int> { difference.matched }

  /// It stands right behind its marker, or behind a label that ends with a mark: *Thứ nhất, …*,
  /// *Nhóm nhiệm vụ thứ nhất: …*.
  func opensItem(in stream: SyllableStream) -> Bool {
    guard let start else { return false }
    let lead = words.lowerBound - start.word
    let gap = stream.words[words.lowerBound].gap
    return lead <= 1 || lead <= 4 && gap.intersects(.marks) || lead <= 6 && gap.contains(.colon)
  }
}

/// Finds where a document renders the items of a list: in paragraphs, bullets or one sentence,
/// numbered or not, word for word or reworded.
struct ListReading {
  /// The chosen occurrence of each item that is there, in the order of the text.
  let occurrences: [ListOccurrence]
  /// Further places of the same items, most of which only mention them: held against the wording
  /// when somebody asks.
  private let repeated: [Candidate]
  private let items: [ListItem]

  /// What may render an item, before it is held against the wording.
  private struct Candidate {
    let cluster: Cluster
    let window: Window
    /// What it turned out to be, if somebody has asked.
    var occurrence: ListOccurrence?
  }

  private struct Cluster {
    let item: Int
    /// The words of its first hit and of its last one, and the syllables of the item that they are.
    let firstWord: Int
    let firstOffset: Int
    var lastWords: Range<Int>
    var lastOffset: Int
    var seedCount: Int
    var keySeeds: Int

    /// A few syllables in the text before, which begin an item elsewhere than the hit does.
    func isStray(before hit: Hit, _ offset: Int) -> Bool {
      let shift = hit.words.lowerBound - offset - (firstWord - firstOffset)
      return seedCount <= mostStray && abs(shift) > widestShift
    }
  }

  /// A rewording moves the rest of an item by so many words at most.
  private static let widestShift = 20
  private static let mostStray = 2

  /// Hits of one item that lie further apart than this belong to two renderings.
  private static let widestGap = 45
  /// How many words may stand between a marker and the first word of the item.
  private static let longestLeadIn = 14
  /// So much of the wording, in per cent, tells an item that has lost its opening.
  private static let nearlyWhole = 75
  init(_ list: ListItems, in context: borrowing CheckContext) {
    let found = Self.candidates(list, context)
    /// The best occurrence of each item, as a position; -1 for none.
    var best = [Int](repeating: -1, count: found.isEmpty ? 0 : list.items.count)
    for index in found.indices {
      let item = found[index].cluster.item
      if best[item] < 0 || Self.isBetter(found[index], found[best[item]]) { best[item] = index }
    }
    var occurrences: [ListOccurrence] = []
    var repeated: [Candidate] = []
    occurrences.reserveCapacity(min(found.count, list.items.count))
    for index in found.indices {
      if best[found[index].cluster.item] == index {
        occurrences.append(Self.occurrence(found[index], list.items, context))
      } else {
        repeated.append(found[index])
      }
    }
    self.occurrences = occurrences
    self.repeated = repeated
    items = list.items
  }

  /// The further occurrences in which at least so much of the wording stands, in per cent, and of
  /// which something is true; none where there are more than a few.
  func repeated(
    agreeing fewest: Int, atMost few: Int, in context: CheckContext,
    where isTrue: (ListOccurrence) -> Bool
  ) -> [ListOccurrence] {
    var found: [ListOccurrence] = []
    for candidate in repeated where Self.mayAgree(candidate.window, fewest, context) {
      let occurrence = Self.occurrence(candidate, items, context)
      guard occurrence.difference.agreement >= fewest, isTrue(occurrence) else { continue }
      found.append(occurrence)
      if found.count > few { return [] }
    }
    return found
  }

  /// The items of the further occurrences, and the paragraphs in which they stand.
  func repeatedPlaces(in context: CheckContext) -> [(item: Int, paragraph: Int?)] {
    repeated.map {
      ($0.cluster.item, context.document.paragraphIndex(at: $0.window.words.lowerBound))
    }
  }

  /// Where the last of the further occurrences begins that ends before a word; nil for none.
  func lastRepeated(before word: Int, in context: CheckContext) -> ItemStart? {
    repeated.last { candidate in
      let words = candidate.window.words
      return words.upperBound <= word
        || words.lowerBound <= word
          && Self.occurrence(candidate, items, context).words.upperBound <= word
    }?.window.start
  }

  private static func candidates(_ list: ListItems, _ context: CheckContext) -> [Candidate] {
    let clusters = clusters(list, context)
    guard !clusters.isEmpty else { return [] }
    let items = list.items
    let limits = limits(clusters, items, context)
    var found: [Candidate] = []
    found.reserveCapacity(clusters.count)
    for index in clusters.indices {
      let isSure = isSure(clusters[index], items)
      let start = itemStart(of: clusters[index], context)
      guard isSure || start != nil else { continue }
      let window = window(
        of: clusters[index], items, from: start, before: max(limits[index], 0), context)
      var candidate = Candidate(cluster: clusters[index], window: window)
      if !isSure {
        // Told without an alignment where it can be, since most fail here.
        guard mayAgree(window, nearlyWhole, context) else { continue }
        let occurrence = occurrence(candidate, items, context)
        guard isNearlyWhole(occurrence, context) else { continue }
        candidate.occurrence = occurrence
      }
      found.append(candidate)
    }
    return items.contains { $0.isShared } ? withoutParts(found, items, context) : found
  }

  /// *Chuyển đổi số* is an item, and *Chuyển đổi số trong giáo dục* is another: what stands within
  /// the longer one is no item of its own; nor is the longer one there, cut short, where the shorter
  /// one stands to the letter.
  private static func withoutParts(
    _ candidates: [Candidate], _ items: [ListItem], _ context: CheckContext
  ) -> [Candidate] {
    var candidates = candidates
    let found = candidates.map { occurrence($0, items, context) }
    for (index, occurrence) in found.enumerated() { candidates[index].occurrence = occurrence }
    return zip(candidates, found).filter { _, part in
      !found.contains { whole in
        guard whole.item != part.item,
          items[part.item].isShared || items[whole.item].isShared,
          whole.words.lowerBound <= part.words.lowerBound,
          whole.words.upperBound >= part.words.upperBound
        else { return false }
        if whole.difference.runs.isEmpty {
          return !part.difference.runs.isEmpty || whole.words.count > part.words.count
        }
        return items[part.item].isShared && whole.seedCount > part.seedCount
      }
    }.map { candidate, _ in candidate }
  }

  /// Where a cluster's item begins, its marker included: not before that, nor before a mark, though
  /// its first hit may lie further on in the wording, as in the heading *4. Nhân lực chất lượng cao*.
  private static func firstWord(of cluster: Cluster, _ context: CheckContext) -> Int {
    let marker = context.document.lastItemStart(upTo: cluster.firstWord).map {
      markerWord($0, context)
    }
    let guess = max(start(of: cluster), 0)
    let words = context.stream.words
    let marked = guess...max(guess, cluster.firstWord)
    return max(marked.last { words[$0].gap.intersects(clauseEnd) } ?? guess, marker ?? 0)
  }

  private static let clauseEnd: Gap = [.semicolon, .stop, .boundary]

  /// For each cluster, where the next one begins that surely renders an item.
  private static func limits(
    _ clusters: [Cluster], _ items: [ListItem], _ context: CheckContext
  ) -> [Int] {
    var limit = context.stream.words.count
    var limits = [Int](repeating: limit, count: clusters.count)
    for index in clusters.indices.reversed() {
      limits[index] = limit
      if isSure(clusters[index], items) { limit = firstWord(of: clusters[index], context) }
    }
    return limits
  }

  private static func isBetter(
    _ left: borrowing Candidate, _ right: borrowing Candidate
  ) -> Bool {
    let opens = left.window.start != nil
    let (seeds, others) = (left.cluster.seedCount, right.cluster.seedCount)
    if opens != (right.window.start != nil), abs(seeds - others) <= 2 { return opens }
    return seeds > others
  }

  /// Those that hold a seed of what identifies the item, in the order of their first hits.
  private static func clusters(_ list: ListItems, _ context: CheckContext) -> [Cluster] {
    let hits = context.ownHits
    guard !hits.isEmpty else { return [] }
    var clusters: [Cluster] = []
    clusters.reserveCapacity(2 * list.items.count)
    /// The last cluster of each item, as a position; -1 for none.
    var latest = [Int](repeating: -1, count: list.items.count)
    /// For each syllable of each item, the last cluster that holds a seed which begins there.
    var holders = [Int32](repeating: -1, count: list.items.last.map { $0.first + $0.count } ?? 0)
    for hit in hits {
      guard let seed = list.seed(hit.phrase) else { continue }
      let (item, offset, syllable) = (Int(seed.item), Int(seed.offset), Int(seed.syllable))
      let index = latest[item]
      if index >= 0, hit.words.lowerBound - clusters[index].lastWords.upperBound <= widestGap,
        holders[syllable] != Int32(index), !clusters[index].isStray(before: hit, offset),
        !begins(hit, offset, behind: clusters[index], context)
      {
        clusters[index].lastWords = hit.words
        clusters[index].lastOffset = offset
        clusters[index].seedCount += 1
        clusters[index].keySeeds += seed.isKey ? 1 : 0
        holders[syllable] = Int32(index)
      } else {
        latest[item] = clusters.count
        holders[syllable] = Int32(clusters.count)
        clusters.append(
          Cluster(
            item: item, firstWord: hit.words.lowerBound, firstOffset: offset,
            lastWords: hit.words, lastOffset: offset, seedCount: 1,
            keySeeds: seed.isKey ? 1 : 0))
      }
    }
    clusters.removeAll { $0.keySeeds == 0 }
    return clusters.sortedUnlessSorted { $0.firstWord < $1.firstWord }
  }

  /// An item of the text begins between a cluster and this hit, and by the hit the wording begins
  /// there: what stands above is the office's own text.
  private static func begins(
    _ hit: Hit, _ offset: Int, behind cluster: Cluster, _ context: CheckContext
  ) -> Bool {
    guard hit.words.lowerBound > cluster.lastWords.upperBound,
      let start = context.document.lastItemStart(upTo: hit.words.lowerBound),
      start.word >= cluster.lastWords.upperBound
    else { return false }
    return hit.words.lowerBound - offset >= start.word - mostStray
  }

  /// Enough of what identifies the item stands here.
  private static func isSure(_ cluster: Cluster, _ items: [ListItem]) -> Bool {
    let keySeeds = items[cluster.item].keySeeds
    return cluster.keySeeds >= max(min(2, keySeeds), keySeeds * 3 / 10)
  }

  /// A single run of syllables tells an item only where nearly the whole wording opens an item of
  /// the text.
  private static func isNearlyWhole(
    _ occurrence: ListOccurrence, _ context: CheckContext
  ) -> Bool {
    occurrence.difference.agreement >= nearlyWhole && occurrence.opensItem(in: context.stream)
  }

  private static func start(of cluster: Cluster) -> Int {
    cluster.firstWord - cluster.firstOffset
  }

  /// Where a cluster's item may stand.
  private struct Window {
    /// The marker or paragraph that it begins with; nil where it stands inside another.
    let start: ItemStart?
    /// The wording as far as the text renders it.
    let official: OfficialWords
    let words: Range<Int>
    /// The first word must be that of the wording.
    let isStartKnown: Bool
    /// It ends where another item begins within the same paragraph.
    let isCut: Bool
  }

  private static func window(
    of cluster: Cluster, _ items: [ListItem], from start: ItemStart?, before limit: Int,
    _ context: CheckContext
  ) -> Window {
    let guess = Self.start(of: cluster)
    let lower =
      start?.word
      ?? max(context.document.sentence(at: cluster.firstWord).lowerBound, guess - 2, 0)
    let official = items[cluster.item].rendered(upTo: cluster.lastOffset)
    let rest = official.count - cluster.lastOffset
    let last = cluster.lastWords.lowerBound
    let next = context.document.firstItemStart(behind: last)
    let paragraphEnd =
      context.document.paragraphIndex(at: last)
      .map { context.document.paragraphs[$0].words.upperBound }
      ?? context.document.stream.words.count
    let nextMarker = next.map { markerWord($0, context) } ?? paragraphEnd
    var end = min(paragraphEnd, nextMarker, last + rest + 24)
    let isCut = limit > cluster.lastWords.upperBound && limit <= end
    if isCut { end = limit }
    let upper = max(end, cluster.lastWords.upperBound)
    let leadEnd = exactStart(official, lower..<upper, guess, context)
    return Window(
      start: start, official: official, words: (leadEnd ?? lower)..<upper,
      isStartKnown: leadEnd != nil, isCut: isCut)
  }

  /// Whether so much of the wording, in per cent, is there at all, in whatever order.
  private static func mayAgree(
    _ window: Window, _ fewest: Int, _ context: CheckContext
  ) -> Bool {
    let most = WordingDifference.mostAgreement(
      window.official, of: context.book.lexicon.phrases, with: window.words,
      in: context.stream.words)
    return most >= fewest
  }

  private static func occurrence(
    _ candidate: Candidate, _ items: [ListItem], _ context: CheckContext
  ) -> ListOccurrence {
    if let known = candidate.occurrence { return known }
    let (cluster, window) = (candidate.cluster, candidate.window)
    var difference = WordingDifference(
      window.official, of: context.book.lexicon.phrases, against: window.words,
      in: context.stream.words, freeStart: !window.isStartKnown, freeEnd: true)
    if difference.isRewritten, let whole = wholeSentence(of: cluster, window, context) {
      difference = WordingDifference(
        window.official, of: context.book.lexicon.phrases, against: whole,
        in: context.stream.words, freeStart: false, freeEnd: false)
    }
    let occurrence = ListOccurrence(
      item: cluster.item, start: window.start, difference: difference,
      seedCount: cluster.seedCount,
      paragraph: context.document.paragraphIndex(at: cluster.firstWord))
    return occurrence.withAdditions(
      upTo: window.words.upperBound, isCut: window.isCut, among: items, in: context)
  }

  /// Of an item that says it in other words, all is held against the wording; nil for one that shares
  /// its sentence with others.
  private static func wholeSentence(
    of cluster: Cluster, _ window: Window, _ context: CheckContext
  ) -> Range<Int>? {
    guard let start = window.start, start.style != nil, !window.isCut,
      start.word <= cluster.firstWord
    else { return nil }
    let words = context.stream.words
    let ends = Gap.sentenceEnd.union(.colon)
    // Behind a label: *Nhóm nhiệm vụ thứ tư: …*
    let label = (start.word + 1..<cluster.firstWord + 1).last { words[$0].gap.intersects(ends) }
    let end = (cluster.lastWords.upperBound..<window.words.upperBound).first {
      words[$0].gap.intersects(ends)
    }
    return (label ?? start.word)..<(end ?? window.words.upperBound)
  }

  /// Where the first syllable stands just where the first hit lets it be expected.
  private static func exactStart(
    _ official: OfficialWords, _ words: Range<Int>, _ guess: Int, _ context: CheckContext
  ) -> Int? {
    guard words.contains(guess), official.count > 0,
      context.stream.words[guess].toned
        == context.book.lexicon.phrases[official.phrase].syllables[0].toned
    else { return nil }
    return guess
  }

  private static func markerWord(_ start: ItemStart, _ context: CheckContext) -> Int {
    start.isInline
      ? start.word - 1
      : context.document.paragraphs[start.paragraph].words.lowerBound
  }

  /// The marker or paragraph that the item begins with.
  private static func itemStart(
    of cluster: Cluster, _ context: CheckContext
  ) -> ItemStart? {
    let start = context.document.lastItemStart(upTo: cluster.firstWord)
    guard let start, cluster.firstWord - start.word <= cluster.firstOffset + longestLeadIn else {
      return nil
    }
    return start
  }
}

extension Array {
  /// Most are in order already.
  fileprivate func sortedUnlessSorted(by areInOrder: (Element, Element) -> Bool) -> [Element] {
    indices.dropFirst().contains { areInOrder(self[$0], self[$0 - 1]) }
      ? sorted(by: areInOrder) : self
  }
}
