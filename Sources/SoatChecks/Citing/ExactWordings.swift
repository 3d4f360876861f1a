import SoatText

/// Wordings of a rule that count only to the letter: *cũ* is not *cụ thể*.
struct ExactWordings: Sendable {
  private let wordings: Wordings

  init(_ texts: [String]) { wordings = Wordings(Wording.wordings(texts)) }

  /// Whether one of them begins somewhere among these words and ends among them.
  func stand(in range: Range<Int>, of stream: SyllableStream) -> Bool {
    stream.words.withUnsafeBufferPointer { words in
      range.contains { position in
        wordings.mayBegin(with: words[position].folded)
          && wordings.all.contains { isThere($0, at: position, before: range.upperBound, words) }
      }
    }
  }

  private func isThere(
    _ wording: Wording, at start: Int, before end: Int, _ words: UnsafeBufferPointer<Word>
  ) -> Bool {
    guard start + wording.count <= end else { return false }
    return wording.toned.indices.allSatisfy { words[start + $0].toned == wording.toned[$0] }
  }
}
