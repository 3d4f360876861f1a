import SoatText

/// The lexicon gives hits in the order of their last words, so that those near a word are found at a
/// look.
extension [Hit] {
  /// The first that ends behind a word.
  func firstIndex(endingBehind word: Int) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if self[middle].words.upperBound <= word { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Those that end in a range.
  func ending(in range: Range<Int>) -> ArraySlice<Hit> {
    let first = firstIndex(endingBehind: range.lowerBound)
    var end = first
    while end < count, self[end].words.upperBound <= range.upperBound { end += 1 }
    return self[first..<end]
  }
}
