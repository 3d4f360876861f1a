/// Finds the word that was probably meant.
package enum NearestWord {
  /// The nearest of some words; nil where none is near enough to be meant.
  ///
  /// One slip of the pen is allowed for every three letters; of two equally near words the first
  /// in the list counts. Where none is so near, one that begins alike: *typ*, *apply*.
  package static func nearest(to word: String, in words: some Sequence<String>) -> String? {
    let letters = Array(word.lowercased())
    var best: (word: String, distance: Int)?
    for candidate in words {
      let other = Array(candidate.lowercased())
      let allowed = max(1, max(letters.count, other.count) / 3)
      let distance = distance(letters, other)
      // Of one letter, every other is one slip away.
      let isLike = distance <= allowed && distance < max(letters.count, other.count)
      if isLike || distance == 0, distance < best?.distance ?? .max { best = (candidate, distance) }
    }
    return best?.word ?? begun(by: letters, in: words)
  }

  private static let fewestLetters = 3

  /// The word that shares the longest beginning, which is three quarters of what was written; what
  /// stands before a separator, as in `type.x`, many words share.
  private static func begun(
    by letters: [Character], in words: some Sequence<String>
  ) -> String? {
    var best: (word: String, count: Int)?
    for candidate in words {
      let count = zip(letters, candidate.lowercased()).prefix { $0 == $1 }.count
      let start = letters[..<count].lastIndex { "./-@".contains($0) }.map { $0 + 1 } ?? 0
      guard count - start >= fewestLetters, count * 4 >= letters.count * 3 else { continue }
      if count > best?.count ?? 0 { best = (candidate, count) }
    }
    return best?.word
  }

  /// How many letters must be put in, taken out, changed or swapped with their neighbour.
  ///
  /// Source: the optimal string alignment form of the Damerau–Levenshtein distance.
  static func distance(_ left: [Character], _ right: [Character]) -> Int {
    var older = [Int](repeating: 0, count: right.count + 1)
    var previous = Array(0...right.count)
    for row in 0..<left.count {
      var current = [row + 1]
      for column in 0..<right.count {
        let isSame = left[row] == right[column]
        var cost = min(
          previous[column + 1] + 1, current[column] + 1, previous[column] + (isSame ? 0 : 1))
        if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
          cost = min(cost, older[column - 1] + 1)
        }
        current.append(cost)
      }
      older = previous
      previous = current
    }
    return previous[right.count]
  }
}
