/// A document as a sequence of words, with the lines on which they stand.
///
/// Line breaks, markup, soft hyphens, zero-width characters and page numbers are no words, so
/// nothing that looks for words meets them.
package struct SyllableStream: Sendable {
  package private(set) var words: [Word]
  package let lines: [Line]
  /// In the order of the text.
  package let oddities: [Oddity]
  /// What stands after the last word.
  package let trailing: Gap

  /// A document, which has pages.
  package init(_ source: SourceText, memory: inout WordMemory) {
    self.init(source, dropsPageNumbers: true, places: memory.places)
  }

  /// A short text.
  ///
  /// - Parameter dropsPageNumbers: false for text that has no pages.
  package init(_ source: SourceText, dropsPageNumbers: Bool = true) {
    self.init(source, dropsPageNumbers: dropsPageNumbers, places: nil)
  }

  /// Several short texts read in one go, each as a line; line breaks inside them count as spaces.
  package init(texts: [String]) {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(texts.reduce(0) { $0 + $1.utf8.count + 1 })
    for text in texts {
      let start = bytes.count
      bytes.append(contentsOf: text.utf8)
      for position in start..<bytes.count where bytes[position] == 0x0A || bytes[position] == 0x0D {
        bytes[position] = 0x20
      }
      bytes.append(0x0A)
    }
    self.init(SourceText(decoded: bytes, invalid: []), dropsPageNumbers: false)
  }

  /// The words of one of several texts that were read in one go.
  package func words(ofText position: Int) -> ArraySlice<Word> {
    position < lines.count ? words[lines[position].words] : []
  }

  private init(
    _ source: SourceText, dropsPageNumbers: Bool, places: UnsafeMutablePointer<WordMemory.Place>?
  ) {
    var rest: (lines: [Line], oddities: [Oddity], trailing: Gap) = ([], [], [])
    var crowded: [Word]?
    let count = source.bytes.count
    // The words are not copied: no other array is as large.
    let words = [Word](unsafeUninitializedCapacity: WordReader.usualCount(bytes: count)) {
      var reader = WordReader(capacity: count, into: $0, dropsPageNumbers: dropsPageNumbers)
      source.bytes.withUnsafeBufferPointer { bytes in
        LetterTable.shared.letters.withUnsafeBufferPointer { letters in
          reader.read(bytes, letters: letters, memory: places)
        }
      }
      rest = (reader.lines, reader.oddities, reader.gap)
      if reader.words.isOwner { crowded = reader.words.array } else { $1 = reader.words.count }
    }
    self.words = crowded ?? words
    (lines, oddities, trailing) = rest
  }

  /// Declares that something new begins at each of these words.
  package mutating func setBoundaries(_ positions: [Int]) {
    for position in positions where position < words.count { words[position].gap.insert(.boundary) }
  }

  /// The bytes from the first to the last of these words; nil for none.
  package func span(_ range: Range<Int>) -> ByteSpan? {
    guard !range.isEmpty else { return nil }
    return ByteSpan(Int(words[range.lowerBound].start), Int(words[range.upperBound - 1].end))
  }

  /// Whether these words hold capitals only, and at least one word of several.
  package func isUpperCase(_ range: Range<Int>) -> Bool {
    words.withUnsafeBufferPointer { words in
      var holdsWord = false
      // Nearly every range is settled by its first two words.
      for position in range {
        guard words[position].isUpperCase else { return false }
        holdsWord = holdsWord || words[position].shape == .upper
      }
      return holdsWord
    }
  }

  /// The position of the first word that ends after this byte; `words.count` where none does.
  package func firstWord(after byte: Int) -> Int {
    var low = 0
    var high = words.count
    while low < high {
      let middle = (low + high) / 2
      if Int(words[middle].end) <= byte { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The 0-based number of the line that holds this byte.
  package func line(at byte: Int) -> Int {
    var low = 0
    var high = lines.count
    while low < high {
      let middle = (low + high) / 2
      if lines[middle].span.start <= byte { low = middle + 1 } else { high = middle }
    }
    return max(low - 1, 0)
  }
}
