/// A fixed wording of the form of documents (*nơi nhận*, *kính gửi*), compared by folded syllables.
package struct Wording: Sendable, ExpressibleByStringLiteral {
  package let folded: [UInt64]
  package let toned: [UInt64]
  /// The first and the last folded syllable, 0 for none: what most words already differ in, told
  /// without touching the arrays.
  package let first: UInt64
  package let last: UInt64

  package init(_ text: String) {
    let stream = SyllableStream(SourceText(text), dropsPageNumbers: false)
    let folded = stream.words.map(\.folded)
    self.folded = folded
    first = folded.first ?? 0
    last = folded.last ?? 0
    toned = stream.words.map(\.toned)
  }

  package init(stringLiteral text: String) { self.init(text) }

  package var count: Int { folded.count }
}

extension SyllableStream {
  /// The words begin, at this position, with the wording, whatever their diacritics.
  package func matches(_ wording: Wording, at position: Int) -> Bool {
    guard position >= 0, position + wording.count <= words.count else { return false }
    for offset in 0..<wording.count where words[position + offset].folded != wording.folded[offset]
    {
      return false
    }
    return true
  }

  /// The first of these wordings that stands at this position.
  package func firstMatch(of wordings: [Wording], at position: Int) -> Int? {
    guard words.indices.contains(position) else { return nil }
    let word = words[position].folded
    for index in wordings.indices where wordings[index].first == word {
      if matches(wordings[index], at: position) { return index }
    }
    return nil
  }

  /// Whether the words of this range, and nothing else, make the wording.
  package func equals(_ wording: Wording, _ range: Range<Int>) -> Bool {
    range.count == wording.count && matches(wording, at: range.lowerBound)
  }
}
