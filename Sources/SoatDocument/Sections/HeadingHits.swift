import SoatText

/// Where headings that some rule set knows stand.
struct HeadingHits {
  /// By last word.
  private let hits: [Hit]

  /// The words of a heading, the position of its role among all roles, and whether it counts only
  /// as the whole of a heading: *NHIỆM VỤ*.
  typealias Hit = (words: Range<Int>, role: Int, isWhole: Bool)

  /// - Parameter hits: by last word.
  init(_ hits: [Hit]) { self.hits = hits }

  func holdsAny(in range: Range<Int>) -> Bool {
    candidates(in: range).contains { counts($0, in: range) }
  }

  private func counts(_ hit: Int, in range: Range<Int>) -> Bool {
    hits[hit].isWhole
      ? hits[hit].words == range : hits[hit].words.lowerBound >= range.lowerBound
  }

  /// One of them is just this range.
  func holdsWhole(_ range: Range<Int>) -> Bool {
    candidates(in: range).contains { hits[$0].words == range }
  }

  /// Each word of the range, and there is one, belongs to a heading inside it.
  func cover(_ range: Range<Int>) -> Bool {
    let candidates = candidates(in: range)
    return !range.isEmpty && !candidates.isEmpty
      && range.allSatisfy { word in
        candidates.contains {
          counts($0, in: range) && hits[$0].words.contains(word)
        }
      }
  }

  /// Each role once, in the order of the text. Within a longer heading a shorter one says nothing:
  /// *Nhiệm vụ thời gian tới* is no *Thời gian*.
  func roles(in range: Range<Int>) -> [SectionRole] {
    var found: [SectionRole] = []
    let candidates = candidates(in: range)
    for hit in candidates where counts(hit, in: range) {
      if isInside(hit, longerOf: candidates, from: range.lowerBound) { continue }
      let role = SectionRole.allCases[hits[hit].role]
      if !found.contains(role) { found.append(role) }
    }
    return found
  }

  /// More words than any heading has.
  private static let longest = 16

  /// The hit lies within a longer one, which ends at the same word or a few words behind it.
  private func isInside(_ hit: Int, longerOf candidates: Range<Int>, from start: Int) -> Bool {
    let words = hits[hit].words
    func holds(_ other: Int) -> Bool {
      let longer = hits[other].words
      return longer.count > words.count && longer.lowerBound >= start
        && longer.lowerBound <= words.lowerBound
    }
    var other = hit + 1
    while other < candidates.upperBound,
      hits[other].words.upperBound <= words.upperBound + Self.longest
    {
      if holds(other) { return true }
      other += 1
    }
    other = hit - 1
    while other >= candidates.lowerBound, hits[other].words.upperBound == words.upperBound {
      if holds(other) { return true }
      other -= 1
    }
    return false
  }

  /// Those that end inside the range.
  private func candidates(in range: Range<Int>) -> Range<Int> {
    var low = 0
    var high = hits.count
    while low < high {
      let middle = (low + high) / 2
      if hits[middle].words.upperBound <= range.lowerBound {
        low = middle + 1
      } else {
        high = middle
      }
    }
    var end = low
    while end < hits.count, hits[end].words.upperBound <= range.upperBound { end += 1 }
    return low..<end
  }
}
