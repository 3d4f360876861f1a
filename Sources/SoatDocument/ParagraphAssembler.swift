import SoatText

/// Joins physical lines into logical paragraphs.
///
/// A transport may wrap running text at any width, put a blank line between every two lines, or a
/// page number into the middle of a sentence. What decides is the end of one line, the start of
/// the next, and whether the first word of the next line would still have fitted on this one.
struct ParagraphAssembler {
  let stream: SyllableStream
  let source: SourceText
  let lexicon: Lexicon
  private let markers: MarkerParser

  init(stream: SyllableStream, source: SourceText, lexicon: Lexicon) {
    self.stream = stream
    self.source = source
    self.lexicon = lexicon
    markers = MarkerParser(stream: stream, source: source)
  }

  /// The paragraphs of these lines, in order; every line with a word belongs to one.
  func paragraphs(of range: Range<Int>) -> [Paragraph] {
    var found: [Marker?] = []
    var lines: [LineFacts] = []
    found.reserveCapacity(range.count)
    lines.reserveCapacity(range.count)
    for number in range where !stream.lines[number].words.isEmpty {
      let marker = markers.marker(of: stream.lines[number])
      lines.append(lineFacts(number, marker))
      found.append(marker)
    }
    let wrapping = Wrapping(lines)
    var paragraphs: [Paragraph] = []
    paragraphs.reserveCapacity(lines.count)
    // The last ordinal of each style, 0 for none.
    var ordinals = [Int](repeating: 0, count: Marker.Style.count)
    var opening = 0
    for index in lines.indices {
      if index > 0 {
        let isJoined = joins(
          lines[index - 1], lines[index], opening: lines[opening], wrapping: wrapping,
          ordinals: ordinals)
        if isJoined { continue }
        paragraphs.append(paragraph(lines[opening], lines[index - 1], found[opening].take()))
      }
      opening = index
      if let marker = lines[index].marker, let ordinal = marker.ordinal {
        ordinals[marker.style.rawValue] = ordinal
      }
    }
    if let last = lines.last {
      paragraphs.append(paragraph(lines[opening], last, found[opening].take()))
    }
    return paragraphs
  }

  private func paragraph(_ first: LineFacts, _ last: LineFacts, _ marker: Marker?) -> Paragraph {
    Paragraph(
      words: first.words.lowerBound..<last.words.upperBound,
      span: ByteSpan(first.content.start, last.content.end), marker: marker,
      markdownLevel: first.markdownLevel, lines: first.number..<last.number + 1)
  }

  private func lineFacts(_ number: Int, _ marker: Marker?) -> LineFacts {
    let line = stream.lines[number]
    let content = source.trimmed(line.span)
    var level = 0
    while content.start + level < content.end, source.bytes[content.start + level] == 0x23 {
      level += 1
    }
    return LineFacts(
      number: number, words: line.words, content: content, width: source.scalarCount(content),
      firstToken: firstToken(content), ending: Ending(content, in: source.bytes),
      startsLower: line.words.first.map { stream.words[$0].shape == .lower } ?? false,
      marker: marker.map {
        LineFacts.Marked(style: $0.style, ordinal: $0.ordinal, wordCount: $0.wordCount)
      },
      markdownLevel: level)
  }

  private func firstToken(_ span: ByteSpan) -> LineFacts.Token {
    source.bytes.withUnsafeBufferPointer { bytes in
      var width = 0
      var piece: Int?
      for position in span.start..<span.end {
        let byte = bytes[position]
        if byte & 0xC0 == 0x80 { continue }
        if byte <= 0x20 || byte >= 0x7F && source.blankLength(at: position) > 0 { break }
        width &+= 1
        if byte == 0x2D { piece = piece ?? width }
      }
      return LineFacts.Token(width: width, pieceWidth: piece ?? width)
    }
  }
}

/// What the decision to join two lines rests on; it holds no reference, since it is passed about
/// for each pair of lines.
struct LineFacts {
  /// What matters of a marker.
  struct Marked {
    let style: Marker.Style
    /// The last one; nil for a bullet.
    let ordinal: Int?
    /// How many words of the line it takes.
    let wordCount: Int
  }

  /// What stands before the first space of a line (code points).
  struct Token {
    let width: Int
    /// Up to its first hyphen, where some programs break lines.
    let pieceWidth: Int
  }

  let number: Int
  let words: Range<Int>
  /// Without the spaces around it.
  let content: ByteSpan
  /// Code points.
  let width: Int
  let firstToken: Token
  let ending: Ending
  /// Its first word is in small letters.
  let startsLower: Bool
  let marker: Marked?
  let markdownLevel: Int
}

/// How a line ends, markup and closing quotation marks aside.
enum Ending {
  /// A mark that ends a sentence or an item: `.`, `;`, `:`, `!`, `?`, `…`.
  case final
  case comma
  /// A hyphen or a slash that touches its word: a symbol torn apart.
  case torn
  case open

  /// `</strong>`
  private static let longestTag = 9

  init(_ span: ByteSpan, in bytes: [UInt8]) {
    var end = span.end
    while end > span.start {
      let byte = bytes[end - 1]
      if byte == 0x2A || byte == 0x5F || byte == 0x22 || byte == 0x29 || byte <= 0x20 {
        end -= 1
      } else if end - 3 >= span.start, bytes[end - 3] == 0xE2, bytes[end - 2] == 0x80,
        byte == 0x9D || byte == 0x99
      {
        end -= 3
      } else if byte == 0x3E, let open = bytes[span.start..<end].lastIndex(of: 0x3C),
        end - open <= Self.longestTag
      {
        end = open
      } else {
        break
      }
    }
    guard end > span.start else {
      self = .open
      return
    }
    switch bytes[end - 1] {
    case 0x2E, 0x3B, 0x3A, 0x21, 0x3F: self = .final
    case 0x2C: self = .comma
    case 0x2D, 0x2F: self = end - 2 >= span.start && bytes[end - 2] > 0x20 ? .torn : .open
    case 0xA6 where end - 3 >= span.start && bytes[end - 3] == 0xE2 && bytes[end - 2] == 0x80:
      self = .final
    default: self = .open
    }
  }
}
