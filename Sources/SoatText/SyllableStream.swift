/// A document as a sequence of words, with the lines on which they stand.
///
/// Line breaks, markup, soft hyphens, zero-width characters and page numbers are no words, so
/// nothing that looks for words meets them.
package struct SyllableStream: Sendable {
  package private(set) var words: [Word]
  package let lines: [Line]
  /// In the order of the text.
  package private(set) var oddities: [Oddity]
  /// What stands after the last word.
  package let trailing: Gap

  /// A document, which has pages, and its salient words: the few at which something may begin. They
  /// are not in small letters, or their tone may stand on either of two vowels, or a mark stands
  /// before them that closes or opens something.
  package static func document(
    _ source: SourceText, memory: inout WordMemory
  ) -> (stream: SyllableStream, salient: [Int32]) {
    var salient: [Int32] = []
    let stream = SyllableStream(
      source, dropsPageNumbers: true, places: memory.places, salient: &salient)
    return (stream, salient)
  }

  /// A short text.
  ///
  /// - Parameter dropsPageNumbers: false for text that has no pages.
  package init(_ source: SourceText, dropsPageNumbers: Bool = true) {
    var salient: [Int32] = []
    self.init(source, dropsPageNumbers: dropsPageNumbers, places: nil, salient: &salient)
  }

  /// Several short texts read in one go, each as a line; line breaks inside them count as spaces.
  package init(texts: [String]) {
    self.init(SourceText(lines: texts), dropsPageNumbers: false)
  }

  /// The same of so many texts that most of their words stand in several.
  init(texts: [String], memory: inout WordMemory) {
    var salient: [Int32] = []
    self.init(
      SourceText(lines: texts), dropsPageNumbers: false, places: memory.places, salient: &salient)
  }

  /// The words of one of several texts that were read in one go.
  package func words(ofText position: Int) -> ArraySlice<Word> {
    position < lines.count ? words[lines[position].words] : []
  }

  private init(
    _ source: SourceText, dropsPageNumbers: Bool, places: WordMemory.Places?,
    salient: inout [Int32]
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
      rest = (reader.lines.array, reader.oddities, reader.gap)
      if places != nil { salient = reader.salient.array }
      if reader.words.isOwner { crowded = reader.words.array } else { $1 = reader.words.count }
    }
    self.words = crowded ?? words
    (lines, oddities, trailing) = rest
    if !source.invisible.isEmpty {
      oddities = Self.merged(oddities, withInvisibleOf: source, inside: self.words)
    }
  }

  /// With one for each word that something invisible stands in.
  private static func merged(
    _ oddities: [Oddity], withInvisibleOf source: SourceText, inside words: [Word]
  ) -> [Oddity] {
    var merged = oddities
    var word = 0
    for position in source.invisible {
      while word < words.count, Int(words[word].end) <= position { word += 1 }
      guard word < words.count else { break }
      guard Int(words[word].start) < position else { continue }
      merged.append(Oddity(kind: .invisible, span: words[word].span))
      word += 1
    }
    return merged.sorted { $0.span < $1.span }
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

extension SourceText {
  /// Each text as a line.
  fileprivate init(lines texts: [String]) {
    let size = texts.reduce(0) { $0 + $1.utf8.count + 1 }
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      for var text in texts {
        let start = count
        text.withUTF8 { count = buffer[count...].initialize(fromContentsOf: $0) }
        for position in start..<count where buffer[position] == 0x0A || buffer[position] == 0x0D {
          buffer[position] = 0x20
        }
        buffer[count] = 0x0A
        count += 1
      }
    }
    self.init(decoded: bytes, invalid: [])
  }
}
