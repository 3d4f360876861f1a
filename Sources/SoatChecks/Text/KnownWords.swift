import SoatText

/// Words of two syllables, by syllable: for each, what may stand before it and what behind it.
///
/// The text is kept as the rule set has it, one line for each syllable, `hành: tiến, thi / động,
/// chính`; of a line, only the syllable at its head is read before somebody asks for the others.
struct KnownWords: Sendable {
  private let source: SourceText
  private let heads: [UInt64]
  /// What stands behind each head.
  private let lines: [ByteSpan]

  init(_ text: String) {
    source = SourceText(text)
    var heads: [UInt8] = []
    var lines: [ByteSpan] = []
    source.bytes.withUnsafeBufferPointer { bytes in
      var start = 0
      while start < bytes.count {
        let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
        if let colon = bytes[start..<end].firstIndex(of: 0x3A) {
          if !lines.isEmpty { heads.append(0x0A) }
          heads.append(contentsOf: bytes[start..<colon])
          lines.append(ByteSpan(colon + 1, end))
        }
        start = end + 1
      }
    }
    let stream = SyllableStream(
      SourceText(String(decoding: heads, as: UTF8.self)), dropsPageNumbers: false)
    self.heads = stream.lines.map { line in
      line.words.first.map { stream.words[$0].toned } ?? 0
    }
    self.lines = lines
  }

  /// Whether the two syllables make a word.
  func hold(_ first: UInt64, _ second: UInt64) -> Bool {
    neighbours(of: first, behind: true).contains(second)
      || neighbours(of: second, behind: false).contains(first)
  }

  private func neighbours(of syllable: UInt64, behind: Bool) -> [UInt64] {
    guard let line = heads.firstIndex(of: syllable), lines.indices.contains(line) else { return [] }
    let text = SourceText(source[lines[line]])
    let stream = SyllableStream(text, dropsPageNumbers: false)
    let slash = text.bytes.firstIndex(of: 0x2F) ?? text.bytes.count
    return stream.words.filter { ($0.span.start > slash) == behind }.map(\.toned)
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
