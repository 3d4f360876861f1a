import SoatText

/// Words of two syllables: for each first syllable, on a line of its own, the second ones:
/// `hành: chính động lang`, the lines in the order of their bytes.
///
/// The text stays as the rule set has it, and a line is read when somebody asks for it: a set lists
/// thousands of words, and most documents need none of them.
struct KnownWords: Sendable {
  /// UTF-8 in NFC.
  let bytes: [UInt8]

  /// Whether two syllables of a document make a word.
  func hold(_ first: Word, _ second: Word, in source: SourceText) -> Bool {
    let syllable = source[first.span].lowercased()
    return [syllable, TonePlacement.moved(syllable)].contains { spelling in
      guard let line = line(headed: Array(spelling.utf8)) else { return false }
      let listed = SyllableStream(SourceText(line), dropsPageNumbers: false)
      return listed.words.dropFirst().contains { $0.toned == second.toned }
    }
  }

  private func line(headed head: [UInt8]) -> String? {
    var low = 0
    var high = bytes.count
    // Both are where a line begins, or the end.
    while low < high {
      let start = lineStart(around: (low + high) / 2)
      let listed = bytes[start...].prefix { $0 != Self.colon && $0 != Self.lineBreak }
      if listed.elementsEqual(head) {
        return String(decoding: bytes[start..<lineEnd(from: start)], as: UTF8.self)
      }
      if listed.lexicographicallyPrecedes(head) {
        low = min(lineEnd(from: start) + 1, bytes.count)
      } else {
        high = start
      }
    }
    return nil
  }

  private static let lineBreak: UInt8 = 0x0A
  private static let colon: UInt8 = 0x3A

  private func lineStart(around position: Int) -> Int {
    var start = position
    while start > 0, bytes[start - 1] != Self.lineBreak { start -= 1 }
    return start
  }

  private func lineEnd(from start: Int) -> Int {
    bytes[start...].firstIndex(of: Self.lineBreak) ?? bytes.count
  }
}

/// Wordings, one on a line, read in one go.
struct WordingLines: Sendable {
  private let words: [UInt64]
  private let ends: [Int]

  init(_ text: String) {
    let stream = SyllableStream(SourceText(text), dropsPageNumbers: false)
    words = stream.words.map(\.toned)
    ends = stream.lines.map(\.words.upperBound)
  }

  /// Whether a wording stands in the text on both sides of the start of a word.
  ///
  /// - Parameter length: how many words behind it the wording holds, at least.
  func hold(_ position: Int, length: Int, in text: [Word]) -> Bool {
    var start = 0
    for end in ends {
      let wording = words[start..<end]
      start = end
      guard wording.count > length else { continue }
      for offset in 1...wording.count - length where matches(wording, at: position - offset, text) {
        return true
      }
    }
    return false
  }

  /// Whether a line is just this syllable.
  func hold(_ syllable: UInt64) -> Bool { words.contains(syllable) }

  private func matches(_ wording: ArraySlice<UInt64>, at start: Int, _ text: [Word]) -> Bool {
    guard start >= 0, start + wording.count <= text.count else { return false }
    return wording.indices.allSatisfy { text[start + $0 - wording.startIndex].toned == wording[$0] }
  }
}
