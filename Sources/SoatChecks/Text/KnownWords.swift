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

  /// - Parameter bytes: UTF-8 in NFC.
  init(bytes: [UInt8]) {
    self.bytes = bytes
    lines = bytes.withUnsafeBufferPointer { bytes in
      var lines: [Int32] = [0]
      var end = -1
      while end < bytes.count {
        end = bytes.place(of: Self.lineBreak, from: end + 1)
        lines.append(Int32(truncatingIfNeeded: end + 1))
      }
      return lines
    }
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
    lines.withUnsafeBufferPointer { lines in
      var (low, high) = (0, lines.count - 1)
      let key =
        head.prefix(8).reduce(0) { $0 << 8 | UInt64($1) } << UInt64(64 - 8 * min(8, head.count))
      while low < high {
        let middle = (low + high) / 2
        let start = Int(lines[middle])
        switch Self.order(of: start, head, key, bytes) {
        case 0: return Bytes(rebasing: bytes[start + head.count + 1..<Int(lines[middle + 1]) - 1])
        case ..<0: low = middle + 1
        default: high = middle
        }
      }
      return nil
    }
  }

  /// How the head of the line that begins here stands to another: -1 before it, 0 the same, 1 behind.
  ///
  /// - Parameter key: the first eight bytes of the other one.
  @inline(__always)
  private static func order(of start: Int, _ head: Bytes, _ key: UInt64, _ bytes: Bytes) -> Int {
    var offset = 0
    if start &+ 8 < bytes.count, let text = UnsafeRawPointer(bytes.baseAddress) {
      let own = headKey(text.loadUnaligned(fromByteOffset: start, as: UInt64.self))
      if own != key { return own < key ? -1 : 1 }
      offset = min(head.count, 8)
    }
    while offset < head.count {
      guard start + offset < bytes.count else { return -1 }
      let byte = bytes[start + offset]
      if byte == colon || byte < head[offset] { return -1 }
      if byte > head[offset] { return 1 }
      offset += 1
    }
    let end = start + head.count
    return end < bytes.count && bytes[end] == colon ? 0 : 1
  }

  /// Eight bytes of a line as a number that stands to others as its head does, as far as it goes:
  /// what stands behind the head counts as nothing.
  private static func headKey(_ line: UInt64) -> UInt64 {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let others = line ^ ones &* UInt64(colon)
    let colons = (others &- ones) & ~others & (ones &* 0x80)
    let behind = colons & (0 &- colons)
    return (behind == 0 ? line : line & (behind >> 7 &- 1)).bigEndian
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
