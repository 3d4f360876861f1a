import SoatText

extension SyllableStream {
  /// Whether the wording stands at this position, diacritics included, with no mark inside it.
  func holds(_ wording: Wording, at position: Int) -> Bool {
    guard position >= 0, position + wording.count <= words.count else { return false }
    return (0..<wording.count).allSatisfy { offset in
      words[position + offset].toned == wording.toned[offset]
        && (offset == 0 || !words[position + offset].gap.intersects(.phraseEnd))
    }
  }

  /// Whether the wording stands somewhere in the range, diacritics included.
  func holds(_ wording: Wording, in range: Range<Int>) -> Bool {
    range.contains { holds(wording, at: $0) && $0 + wording.count <= range.upperBound }
  }

  /// Whether one of these texts stands somewhere in the range. Read where something has been found
  /// that they may excuse, which is seldom.
  func holds(anyOf texts: [String], in range: Range<Int>) -> Bool {
    texts.contains { holds(Wording($0), in: range) }
  }

  /// Where the first of these texts stands in the range; nil for none.
  func first(ofAny texts: [String], in range: Range<Int>) -> Int? {
    let wordings = texts.map { Wording($0) }
    return range.first { position in
      wordings.contains { holds($0, at: position) && position + $0.count <= range.upperBound }
    }
  }

  /// Whether the range ends with one of these texts.
  func ends(withAnyOf texts: [String], _ range: Range<Int>) -> Bool {
    texts.contains { text in
      let wording = Wording(text)
      return wording.count <= range.count && holds(wording, at: range.upperBound - wording.count)
    }
  }
}
