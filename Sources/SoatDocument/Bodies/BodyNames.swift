/// Where names of issuing bodies stand.
struct BodyNames {
  /// By first word, the longest first.
  private let names: [(body: Int, words: Range<Int>)]

  init(_ names: [(body: Int, words: Range<Int>)]) {
    self.names = names.sorted {
      ($0.words.lowerBound, $1.words.upperBound) < ($1.words.lowerBound, $0.words.upperBound)
    }
  }

  /// The longest name that begins at this word, with every body that it stands for.
  func longest(at word: Int) -> (words: Range<Int>, bodies: [Int])? {
    var low = 0
    var high = names.count
    while low < high {
      let middle = (low + high) / 2
      if names[middle].words.lowerBound < word { low = middle + 1 } else { high = middle }
    }
    guard low < names.count, names[low].words.lowerBound == word else { return nil }
    let longest = names[low].words
    return (longest, names[low...].prefix { $0.words == longest }.map(\.body))
  }
}
