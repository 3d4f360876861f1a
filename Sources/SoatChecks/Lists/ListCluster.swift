import SoatDocument
import SoatText

/// Seeds of one item that stand near each other, as far apart as in the item or nearly so.
struct ListCluster {
  let item: Int
  /// The words of its first hit and of its last one, and the syllables of the item that they are.
  let firstWord: Int
  let firstOffset: Int
  var lastWords: Range<Int>
  var lastOffset: Int
  var seedCount: Int
  var keySeeds: Int

  /// Where in the text the wording would begin.
  var start: Int { firstWord - firstOffset }

  /// Enough of what identifies the item stands here.
  func isSure(_ items: [ListItem]) -> Bool {
    let keySeeds = items[item].keySeeds
    return self.keySeeds >= max(min(2, keySeeds), keySeeds * 3 / 10)
  }

  /// A rewording moves the rest of an item by so many words at most.
  private static let widestShift = 20
  private static let mostStray = 2

  /// Hits of one item that lie further apart than this belong to two renderings.
  private static let widestGap = 45

  /// Those that hold a seed of what identifies the item, in the order of their first hits.
  static func all(of list: ListItems, in context: CheckContext) -> [ListCluster] {
    let hits = context.ownHits
    guard !hits.isEmpty, let last = list.items.last else { return [] }
    let (items, syllables) = (list.items.count, last.first + last.count)
    var clusters: [ListCluster] = []
    clusters.reserveCapacity(2 * items)
    withUnsafeTemporaryAllocation(of: Int32.self, capacity: items + syllables) { places in
      places.initialize(repeating: -1)
      /// The last cluster of each item, as a position; -1 for none.
      let latest = UnsafeMutableBufferPointer(rebasing: places[..<items])
      /// For each syllable of each item, the last cluster that holds a seed which begins there.
      let holders = UnsafeMutableBufferPointer(rebasing: places[items...])
      for hit in hits {
        guard let seed = list.seed(hit.phrase) else { continue }
        let (item, syllable) = (Int(seed.item), Int(seed.syllable))
        let index = latest[item]
        if index >= 0, holders[syllable] != index, clusters[Int(index)].takes(hit, seed, context) {
          clusters[Int(index)].add(hit, seed)
          holders[syllable] = index
        } else {
          latest[item] = Int32(truncatingIfNeeded: clusters.count)
          holders[syllable] = latest[item]
          clusters.append(ListCluster(hit, seed))
        }
      }
    }
    clusters.removeAll { $0.keySeeds == 0 }
    return clusters.sortedUnlessSorted { $0.firstWord < $1.firstWord }
  }

  private init(_ hit: Hit, _ seed: ListItems.Seed) {
    item = Int(seed.item)
    firstWord = hit.words.lowerBound
    firstOffset = Int(seed.offset)
    lastWords = hit.words
    lastOffset = firstOffset
    seedCount = 1
    keySeeds = seed.isKey ? 1 : 0
  }

  private mutating func add(_ hit: Hit, _ seed: ListItems.Seed) {
    lastWords = hit.words
    lastOffset = Int(seed.offset)
    seedCount += 1
    keySeeds += seed.isKey ? 1 : 0
  }

  /// Whether a later hit of the same item belongs to the same rendering.
  private func takes(_ hit: Hit, _ seed: ListItems.Seed, _ context: CheckContext) -> Bool {
    let offset = Int(seed.offset)
    return hit.words.lowerBound - lastWords.upperBound <= Self.widestGap
      && !isStray(before: hit, offset) && !isBehindStart(hit, offset, context)
  }

  /// A few syllables in the text before, which begin an item elsewhere than the hit does.
  private func isStray(before hit: Hit, _ offset: Int) -> Bool {
    let shift = hit.words.lowerBound - offset - start
    return seedCount <= Self.mostStray && abs(shift) > Self.widestShift
  }

  /// An item of the text begins between the cluster and this hit, and by the hit the wording begins
  /// there: what stands above is the office's own text.
  private func isBehindStart(_ hit: Hit, _ offset: Int, _ context: CheckContext) -> Bool {
    guard hit.words.lowerBound > lastWords.upperBound,
      let start = context.document.lastItemStart(upTo: hit.words.lowerBound),
      start.word >= lastWords.upperBound
    else { return false }
    return hit.words.lowerBound - offset >= start.word - Self.mostStray
  }
}

extension Array {
  /// Most are in order already.
  fileprivate func sortedUnlessSorted(by areInOrder: (Element, Element) -> Bool) -> [Element] {
    indices.dropFirst().contains { areInOrder(self[$0], self[$0 - 1]) }
      ? sorted(by: areInOrder) : self
  }
}
