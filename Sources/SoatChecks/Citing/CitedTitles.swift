import SoatDocument
import SoatText

extension Document {
  /// The words of one sentence, cut at semicolons: as far as one statement reaches.
  func statement(at word: Int) -> Range<Int> {
    let sentence = sentence(at: word)
    var start = word
    while start > sentence.lowerBound, !stream.words[start].gap.contains(.semicolon) { start -= 1 }
    var end = word + 1
    while end < sentence.upperBound, !stream.words[end].gap.contains(.semicolon) { end += 1 }
    return start..<end
  }

  /// The citation in whose title these words stand: *Kế hoạch số … về thực hiện «Nghị quyết số
  /// …»*. Nil where they stand in none: *và* right before them ends a title, and so does a comma
  /// before a capital, as whoever acts upon the document is named then.
  ///
  /// - Parameter isListed: words behind *và* belong to it too, as a name does in a row of names.
  func citationWhoseTitleHolds(_ words: Range<Int>, isListed: Bool = false) -> Int? {
    let first = words.lowerBound
    guard !stream.words[first].gap.intersects([.comma, .semicolon, .openParenthesis]),
      isListed || !stream.matches(Self.and, at: first - 1)
    else { return nil }
    let sentence = statement(at: first)
    var low = citationCount(before: first)
    while low > 0 {
      low -= 1
      guard citations[low].words.lowerBound >= sentence.lowerBound else { return nil }
      if let title = citations[low].titleStart, title <= first {
        let isEnded = stream.words[title...first].contains {
          $0.gap.contains(.comma) && $0.isCapitalised
        }
        return isEnded ? nil : low
      }
    }
    return nil
  }

  /// The citation that holds this word, its title aside.
  func citationIndex(at word: Int) -> Int? {
    let count = citationCount(before: word + 1)
    return count > 0 && citations[count - 1].words.contains(word) ? count - 1 : nil
  }

  /// How many citations begin before this word.
  private func citationCount(before word: Int) -> Int {
    var low = 0
    var high = citations.count
    while low < high {
      let middle = (low + high) / 2
      if citations[middle].words.lowerBound < word { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private static let and: Wording = "và"
}
