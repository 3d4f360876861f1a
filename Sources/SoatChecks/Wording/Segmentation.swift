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

  private static func path(
    _ clause: Range<Int>, near: ArraySlice<Hit>, beside all: ArraySlice<Hit>,
    where isExact: (Hit) -> Bool, _ isWord: ((Int) -> Bool)?
  ) -> [Hit] {
    var nextOfAll = all.startIndex
    var nextNear = near.startIndex
    var cost = [0]
    var arrival: [Hit?] = [nil]
    /// Where a word of two syllables ends that no hit tells.
    var pairs: Set<Int> = []
    cost.reserveCapacity(clause.count + 1)
    arrival.reserveCapacity(clause.count + 1)
    for word in clause {
      var best = cost[word - clause.lowerBound] + uncoveredCost
      var choice: Hit?
      func consider(_ hit: Hit, price: Int) {
        let total = cost[hit.words.lowerBound - clause.lowerBound] + price
        let isLonger = hit.words.count > choice?.words.count ?? 0
        if total < best || total == best && (choice == nil || isLonger && !hit.isExact) {
          best = total
          choice = hit
        }
      }
      while nextOfAll < all.endIndex, all[nextOfAll].words.upperBound == word + 1 {
        if all[nextOfAll].words.lowerBound >= clause.lowerBound, isExact(all[nextOfAll]) {
          consider(all[nextOfAll], price: 0)
        }
        nextOfAll += 1
      }
      while nextNear < near.endIndex, near[nextNear].words.upperBound == word + 1 {
        let hit = near[nextNear]
        consider(hit, price: hit.differing + (hit.commasDiffer ? 1 : 0))
        nextNear += 1
      }
      if let isWord, word > clause.lowerBound, cost[word - 1 - clause.lowerBound] < best,
        isWord(word)
      {
        best = cost[word - 1 - clause.lowerBound]
        choice = nil
        pairs.insert(word)
      }
      cost.append(best)
      arrival.append(choice)
    }
    var kept: [Hit] = []
    var position = clause.upperBound
    while position > clause.lowerBound {
      if let hit = arrival[position - clause.lowerBound] {
        if !hit.isExact { kept.append(hit) }
        position = hit.words.lowerBound
      } else {
        position -= pairs.contains(position - 1) ? 2 : 1
      }
    }
    return kept.reversed()
  }
}
