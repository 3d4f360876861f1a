import SoatText

/// Words of two syllables: for each first syllable, on a line of its own, the second ones:
/// `hành: chính động lang`, the lines in the order of their bytes.
///
/// The text stays as the rule set has it, and a line is read when somebody asks for it: a set lists
/// thousands of words, and most documents need none of them.
struct KnownWords: Sendable {
  private typealias Bytes = UnsafeBufferPointer<UInt8>

  /// UTF-8 in NFC.
  private let bytes: [UInt8]
  /// Where each line begins; at last, where one would behind the text.
  private let lines: [Int32]
  /// How the head of each line begins.
  private let openings: [UInt64]

  /// - Parameter bytes: UTF-8 in NFC.
  init(bytes: [UInt8]) {
    self.bytes = bytes
    var lines: [Int32] = [0]
    var openings: [UInt64] = []
    bytes.withUnsafeBufferPointer { bytes in
      var start = 0
      while start < bytes.count {
        openings.append(Self.opening(of: Bytes(rebasing: bytes[start...])))
        start = bytes.place(of: Self.lineBreak, from: start) + 1
        lines.append(Int32(truncatingIfNeeded: start))
      }
    }
    self.lines = lines
    self.openings = openings
  }

  /// Whether two syllables of a document make a word.
  func hold(_ first: Word, _ second: Word, in source: SourceText) -> Bool {
    bytes.withUnsafeBufferPointer { bytes in
      Self.isTrue(ofASpellingOf: first, in: source) { head in
        guard let line = line(headed: head, in: bytes) else { return false }
        return Self.isTrue(ofASpellingOf: second, in: source) { Self.holds($0, in: line) }
      }
    }
  }

  /// Spelt in small letters, with the tone on either vowel where usage has both.
  private static func isTrue(
    ofASpellingOf word: Word, in source: SourceText, _ body: (Bytes) -> Bool
  ) -> Bool {
    if word.shape == .lower, !word.syllable.hasFreeTone {
      return source.bytes.withUnsafeBufferPointer {
        body(Bytes(rebasing: $0[Int(word.start)..<Int(word.end)]))
      }
    }
    var text = source[word.span].lowercased()
    if text.withUTF8(body) { return true }
    guard word.syllable.hasFreeTone else { return false }
    text = TonePlacement.moved(text)
    return text.withUTF8(body)
  }

  /// Whether the word is one of those that stand behind a space each.
  private static func holds(_ word: Bytes, in line: Bytes) -> Bool {
    var space = line.place(of: Self.space, before: word[0], from: 0)
    while space + word.count < line.count {
      let (start, end) = (space + 1, space + 1 + word.count)
      if end == line.count || line[end] == Self.space, line[start..<end].elementsEqual(word) {
        return true
      }
      space = line.place(of: Self.space, before: word[0], from: start)
    }
    return false
  }

  /// What stands behind the head of a line.
  private func line(headed head: Bytes, in bytes: Bytes) -> Bytes? {
    let opening = Self.opening(of: head)
    var low = 0
    var high = openings.count
    while low < high {
      let middle = (low + high) / 2
      if openings[middle] < opening { low = middle + 1 } else { high = middle }
    }
    // Nearly every head is shorter than an opening.
    while low < openings.count, openings[low] == opening {
      let (start, end) = (Int(lines[low]), Int(lines[low]) + head.count)
      low += 1
      if end < bytes.count, bytes[end] == Self.colon, bytes[start..<end].elementsEqual(head) {
        return Bytes(rebasing: bytes[end + 1..<Int(lines[low]) - 1])
      }
    }
    return nil
  }

  /// The first eight bytes, as far as no colon ends them, as a number in the order of the bytes.
  private static func opening(of text: Bytes) -> UInt64 {
    guard text.count >= 8, let start = UnsafeRawPointer(text.baseAddress) else {
      let head = text.prefix { $0 != colon }
      return head.reduce(0) { $0 << 8 | UInt64($1) } << UInt64(64 - 8 * head.count)
    }
    let ones: UInt64 = 0x0101_0101_0101_0101
    let word = start.loadUnaligned(as: UInt64.self)
    let others = word ^ ones &* UInt64(colon)
    let colons = (others &- ones) & ~others & (ones &* 0x80)
    // All bits before those of the first colon; all there are without one.
    let before = (colons & (0 &- colons)) >> 7 &- 1
    return (word & before).bigEndian
  }

  private static let lineBreak: UInt8 = 0x0A
  private static let space: UInt8 = 0x20
  private static let colon: UInt8 = 0x3A
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
