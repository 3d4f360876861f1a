import SoatText

/// The cheapest reading of a clause as known wordings: an exact one costs nothing, a near one as
/// much as syllables differ, and a syllable that none covers two.
enum Segmentation {
  private static let uncoveredCost = 2

  /// The near hits that stand on the cheapest path of their clause.
  ///
  /// - Parameters:
  ///   - near: sorted by last word, as is `all`.
  ///   - all: every hit of the document, of whatever kind.
  ///   - isExact: whether a hit stands to the letter and counts.
  ///   - isWord: whether a word and the one before it make a word that is right by itself; nil where
  ///     nobody looks that up.
  static func nearHits(
    kept near: [Hit], beside all: [Hit], in stream: SyllableStream, where isExact: (Hit) -> Bool,
    isWord: ((Int) -> Bool)? = nil
  ) -> [Hit] {
    var kept: [Hit] = []
    var done = 0
    for hit in near.sorted(by: { $0.words.lowerBound < $1.words.lowerBound })
    where hit.words.lowerBound >= done {
      let clause = clause(around: hit.words, in: stream)
      done = clause.upperBound
      kept += path(
        clause, near: near.ending(in: clause), beside: all.ending(in: clause), where: isExact,
        isWord)
    }
    return kept
  }

  /// The words between the marks that no listed wording crosses.
  ///
  /// - Parameter reach: how many words to each side are looked at; nil for all.
  static func clause(
    around words: Range<Int>, in stream: SyllableStream, reach: Int? = nil
  ) -> Range<Int> {
    stream.words.withUnsafeBufferPointer { all in
      var start = words.lowerBound
      let first = reach.map { max(0, start - $0) } ?? 0
      while start > first, !all[start].gap.intersects(.phraseEnd) { start -= 1 }
      var end = words.upperBound
      let last = reach.map { min(all.count, end + $0) } ?? all.count
      while end < last, !all[end].gap.intersects(.phraseEnd) { end += 1 }
      return start..<end
    }
  }

  /// The cheapest way to the end of one word of a clause.
  private struct Way {
    var cost: Int
    /// How many words its last step takes.
    var length: Int
    /// The near hit that this step is; nil for an exact one, a pair or a single word.
    var near: Int?
    /// This step is a hit.
    var isHit = false
  }

  private static func path(
    _ clause: Range<Int>, near: ArraySlice<Hit>, beside all: ArraySlice<Hit>,
    where isExact: (Hit) -> Bool, _ isWord: ((Int) -> Bool)?
  ) -> [Hit] {
    var nextOfAll = all.startIndex
    var nextNear = near.startIndex
    /// By word of the clause; one more for its start.
    var ways = [Way(cost: 0, length: 0)]
    ways.reserveCapacity(clause.count + 1)
    for word in clause {
      let offset = word - clause.lowerBound
      var best = Way(cost: ways[offset].cost + uncoveredCost, length: 1)
      while nextOfAll < all.endIndex, all[nextOfAll].words.upperBound == word + 1 {
        let hit = all[nextOfAll]
        nextOfAll += 1
        guard hit.words.lowerBound >= clause.lowerBound, isExact(hit) else { continue }
        let cost = ways[hit.words.lowerBound - clause.lowerBound].cost
        if cost < best.cost || cost == best.cost && !best.isHit {
          best = Way(cost: cost, length: hit.words.count, isHit: true)
        }
      }
      while nextNear < near.endIndex, near[nextNear].words.upperBound == word + 1 {
        let hit = near[nextNear]
        let cost =
          ways[hit.words.lowerBound - clause.lowerBound].cost + hit.differing
          + (hit.commasDiffer ? 1 : 0)
        if cost < best.cost
          || cost == best.cost && (!best.isHit || hit.words.count > best.length)
        {
          best = Way(cost: cost, length: hit.words.count, near: nextNear, isHit: true)
        }
        nextNear += 1
      }
      if let isWord, offset > 0, ways[offset - 1].cost < best.cost, isWord(word) {
        best = Way(cost: ways[offset - 1].cost, length: 2)
      }
      ways.append(best)
    }
    var kept: [Hit] = []
    var position = clause.count
    while position > 0 {
      if let hit = ways[position].near { kept.append(near[hit]) }
      position -= ways[position].length
    }
    return kept.reversed()
  }
}
