import SoatDocument
import SoatFindings
import SoatText

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
    let cluster: ListCluster
    let window: ListWindow
    /// What it turned out to be, if somebody has asked.
    var occurrence: ListOccurrence?
  }

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
    for candidate in repeated where candidate.window.mayAgree(fewest, in: context) {
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
    let clusters = ListCluster.all(of: list, in: context)
    guard !clusters.isEmpty else { return [] }
    let items = list.items
    let limits = limits(clusters, items, context)
    var found: [Candidate] = []
    found.reserveCapacity(clusters.count)
    for index in clusters.indices {
      let isSure = clusters[index].isSure(items)
      let start = clusters[index].itemStart(in: context.document)
      guard isSure || start != nil else { continue }
      let window = ListWindow(
        of: clusters[index], items, from: start, before: max(limits[index], 0), context)
      var candidate = Candidate(cluster: clusters[index], window: window)
      if !isSure {
        // Told without an alignment where it can be, since most fail here.
        guard window.mayAgree(nearlyWhole, in: context) else { continue }
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

  /// For each cluster, where the next one begins that surely renders an item.
  private static func limits(
    _ clusters: [ListCluster], _ items: [ListItem], _ context: CheckContext
  ) -> [Int] {
    var limit = context.stream.words.count
    var limits = [Int](repeating: limit, count: clusters.count)
    for index in clusters.indices.reversed() {
      limits[index] = limit
      if clusters[index].isSure(items) { limit = clusters[index].opening(in: context.document) }
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

  /// A single run of syllables tells an item only where nearly the whole wording opens an item of
  /// the text.
  private static func isNearlyWhole(
    _ occurrence: ListOccurrence, _ context: CheckContext
  ) -> Bool {
    occurrence.difference.agreement >= nearlyWhole && occurrence.opensItem(in: context.stream)
  }

  private static func occurrence(
    _ candidate: Candidate, _ items: [ListItem], _ context: CheckContext
  ) -> ListOccurrence {
    if let known = candidate.occurrence { return known }
    let (cluster, window) = (candidate.cluster, candidate.window)
    let occurrence = ListOccurrence(
      item: cluster.item, start: window.start,
      difference: window.difference(of: cluster, in: context),
      seedCount: cluster.seedCount,
      paragraph: context.document.paragraphIndex(at: cluster.firstWord))
    return occurrence.withAdditions(
      upTo: window.words.upperBound, isCut: window.isCut, among: items, in: context)
  }
}
