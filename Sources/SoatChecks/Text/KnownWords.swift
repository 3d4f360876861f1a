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
    Self.spellings(of: first, in: source).contains { head in
      guard let line = line(headed: head) else { return false }
      return Self.spellings(of: second, in: source).contains { holds($0, in: line) }
    }
  }

  /// In small letters, with the tone on either vowel where usage has both.
  private static func spellings(of word: Word, in source: SourceText) -> [[UInt8]] {
    if word.shape == .lower, !word.syllable.hasFreeTone {
      return [Array(source.bytes[Int(word.start)..<Int(word.end)])]
    }
    let text = source[word.span].lowercased()
    guard word.syllable.hasFreeTone else { return [Array(text.utf8)] }
    return [Array(text.utf8), Array(TonePlacement.moved(text).utf8)]
  }

  /// Whether the word is one of those that a space divides.
  private func holds(_ word: [UInt8], in line: Range<Int>) -> Bool {
    var start = line.lowerBound
    while start + word.count <= line.upperBound {
      let end = start + word.count
      if bytes[start] == word[0], bytes[start - 1] == 0x20,
        end == line.upperBound || bytes[end] == 0x20, bytes[start..<end].elementsEqual(word)
      {
        return true
      }
      start += 1
    }
    return false
  }

  /// What stands behind the head of a line.
  private func line(headed head: [UInt8]) -> Range<Int>? {
    bytes.withUnsafeBufferPointer { bytes in
      var low = 0
      var high = bytes.count
      // Both are where a line begins, or the end.
      while low < high {
        let start = Self.lineStart(around: (low + high) / 2, bytes)
        switch Self.order(of: start, head, bytes) {
        case 0:
          let behind = min(start + head.count + 1, bytes.count)
          return behind..<max(behind, Self.lineEnd(from: start, bytes))
        case ..<0: low = min(Self.lineEnd(from: start, bytes) + 1, bytes.count)
        default: high = start
        }
      }
      return nil
    }
  }

  /// How the head of the line that begins here stands to another: -1 before it, 0 the same, 1 behind.
  private static func order(
    of start: Int, _ head: [UInt8], _ bytes: UnsafeBufferPointer<UInt8>
  ) -> Int {
    for offset in head.indices {
      guard start + offset < bytes.count else { return -1 }
      let byte = bytes[start + offset]
      if byte == colon || byte < head[offset] { return -1 }
      if byte > head[offset] { return 1 }
    }
    let end = start + head.count
    return end < bytes.count && bytes[end] == colon ? 0 : 1
  }

  private static let lineBreak: UInt8 = 0x0A
  private static let colon: UInt8 = 0x3A

  private static func lineStart(
    around position: Int, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> Int {
    var start = position
    while start > 0, bytes[start &- 1] != lineBreak { start &-= 1 }
    return start
  }

  private static func lineEnd(from start: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var end = start
    while end < bytes.count, bytes[end] != lineBreak { end &+= 1 }
    return end
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
    let second = text[position].toned
    var start = 0
    for end in ends {
      let wording = words[start..<end]
      start = end
      guard wording.count > length else { continue }
      for offset in 1...wording.count - length
      where wording[wording.startIndex + offset] == second
        && matches(wording, at: position - offset, text)
      {
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
