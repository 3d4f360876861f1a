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

  /// A few syllables in the text before, which begin an item elsewhere than the hit does.
  func isStray(before hit: Hit, _ offset: Int) -> Bool {
    let shift = hit.words.lowerBound - offset - start
    return seedCount <= Self.mostStray && abs(shift) > Self.widestShift
  }

  /// A rewording moves the rest of an item by so many words at most.
  private static let widestShift = 20
  private static let mostStray = 2

  /// Hits of one item that lie further apart than this belong to two renderings.
  private static let widestGap = 45

  /// Those that hold a seed of what identifies the item, in the order of their first hits.
  static func all(of list: ListItems, in context: CheckContext) -> [ListCluster] {
    let hits = context.ownHits
    guard !hits.isEmpty else { return [] }
    var clusters: [ListCluster] = []
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
          ListCluster(
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
    _ hit: Hit, _ offset: Int, behind cluster: ListCluster, _ context: CheckContext
  ) -> Bool {
    guard hit.words.lowerBound > cluster.lastWords.upperBound,
      let start = context.document.lastItemStart(upTo: hit.words.lowerBound),
      start.word >= cluster.lastWords.upperBound
    else { return false }
    return hit.words.lowerBound - offset >= start.word - mostStray
  }
}

extension Array {
  /// Most are in order already.
  fileprivate func sortedUnlessSorted(by areInOrder: (Element, Element) -> Bool) -> [Element] {
    indices.dropFirst().contains { areInOrder(self[$0], self[$0 - 1]) }
      ? sorted(by: areInOrder) : self
  }
}
