import SoatText

/// Finds the name that later mentions of a cited document use: *(sau đây gọi tắt là …)*.
struct ShortNameParser {
  let stream: SyllableStream
  let symbols: SymbolParser
  /// The words in parentheses that announce such a name: none in most documents.
  private let announcements: [(start: Int, name: Int)]

  private static let shortNames: Wordings = [
    "sau đây gọi tắt là", "sau đây viết tắt là", "gọi tắt là", "viết tắt là", "sau đây gọi là",
  ]
  /// How many words behind a citation the name may be announced.
  private static let reach = 120

  /// - Parameter openings: the words behind an opening parenthesis.
  init(stream: SyllableStream, symbols: SymbolParser, openings: [Int]) {
    self.stream = stream
    self.symbols = symbols
    let wordings = Self.shortNames
    announcements = openings.compactMap { start in
      stream.firstMatch(of: wordings, at: start).map { (start, start + wordings.count(of: $0)) }
    }
  }

  /// The name behind the title, in the same paragraph and before the next symbol.
  ///
  /// - Parameter position: the first word behind what was understood of the citation.
  func name(after position: Int) -> Range<Int>? {
    guard
      let announcement = announcement(from: position), announcement.start < position + Self.reach,
      !(position..<announcement.start).contains(where: { endsCitation($0) }),
      !endsCitation(announcement.start)
    else { return nil }
    var end = announcement.name
    while end < stream.words.count,
      end == announcement.name
        || !stream.words[end].gap.intersects([.closeParenthesis, .boundary])
    {
      end += 1
    }
    return announcement.name..<end
  }

  /// The first one at or behind this word.
  private func announcement(from word: Int) -> (start: Int, name: Int)? {
    var low = 0
    var high = announcements.count
    while low < high {
      let middle = (low + high) / 2
      if announcements[middle].start < word { low = middle + 1 } else { high = middle }
    }
    return low < announcements.count ? announcements[low] : nil
  }

  /// A mark stands before the word that ends the citation, or another symbol begins.
  private func endsCitation(_ word: Int) -> Bool {
    stream.words[word].gap.intersects([.boundary, .semicolon, .stop])
      || stream.words[word].isNumber && symbols.holdsSymbol(at: word)
  }
}
