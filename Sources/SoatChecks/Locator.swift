import SoatDocument
import SoatFindings
import SoatText

/// Turns bytes and words into what a person names: line, column, section, quotation.
struct Locator {
  let document: Document
  /// So that a quotation breaks off no word; nil where nothing is quoted.
  private let compounds: Compounds?

  init(document: Document, compounds: Compounds? = nil) {
    self.document = document
    self.compounds = compounds
  }

  /// A quotation has at least this many words, so that a search finds only this place.
  private static let quotedWords = 5
  private static let mostQuotedWords = 16

  /// A place up to which the columns of a line have been counted.
  struct Cursor {
    fileprivate var line = -1
    fileprivate var byte = 0
    fileprivate var column = 1
  }

  func place(_ span: ByteSpan) -> Place {
    var cursor = Cursor()
    return place(span, from: &cursor)
  }

  /// - Parameter cursor: where the place before this one starts; a line with thousands of findings
  ///   is counted once.
  func place(_ span: ByteSpan, from cursor: inout Cursor) -> Place {
    advance(&cursor, to: span.start)
    var end = cursor
    if !span.isEmpty { advance(&end, to: span.end) }
    return Place(
      line: cursor.line + 1, column: cursor.column, endLine: end.line + 1, endColumn: end.column)
  }

  private func advance(_ cursor: inout Cursor, to byte: Int) {
    let line = line(at: byte, near: cursor)
    if line != cursor.line || byte < cursor.byte {
      let start = document.stream.lines.isEmpty ? 0 : document.stream.lines[line].span.start
      cursor = Cursor(line: line, byte: start, column: 1)
    }
    cursor.column += document.source.originalScalars(from: cursor.byte, to: byte)
    cursor.byte = byte
  }

  /// Nearly always that of the cursor.
  private func line(at byte: Int, near cursor: Cursor) -> Int {
    let lines = document.stream.lines
    if cursor.line >= 0, byte >= cursor.byte,
      cursor.line + 1 == lines.count || byte < lines[cursor.line + 1].span.start
    {
      return cursor.line
    }
    return document.stream.line(at: byte)
  }

  func span(_ anchor: Draft.Anchor) -> ByteSpan {
    let words = document.stream.words
    switch anchor {
    case .words(let range):
      return document.stream.span(range) ?? point(at: range.lowerBound)
    case .bytes(let span, word: _):
      return span
    case .behind(let word):
      guard let word, word < words.count else { return ByteSpan(0, 0) }
      return ByteSpan(words[word].span.end, words[word].span.end)
    case .before(let word):
      return point(at: word)
    }
  }

  private func point(at word: Int) -> ByteSpan {
    let words = document.stream.words
    guard word < words.count else { return ByteSpan(0, 0) }
    return ByteSpan(words[word].span.start, words[word].span.start)
  }

  /// The word that the anchor belongs to; nil in a document without words.
  func word(_ anchor: Draft.Anchor) -> Int? {
    let count = document.stream.words.count
    guard count > 0 else { return nil }
    let word =
      switch anchor {
      case .words(let range): range.lowerBound
      case .bytes(_, let word): word
      case .behind(let word): word ?? 0
      case .before(let word): word
      }
    return min(max(word, 0), count - 1)
  }

  /// Path of the section, or the name of the fixed block, that holds the word.
  func section(_ word: Int) -> String? {
    let byte = document.stream.words[word].span.start
    if let recipients = document.recipients,
      recipients.titleSpan.start <= byte,
      byte < recipients.items.last?.span.end ?? recipients.titleSpan.end
    {
      return "recipients"
    }
    if let signature = document.signature, signature.span.start <= byte, byte < signature.span.end {
      return "signature"
    }
    if document.isInHeader(byte) { return "header" }
    return document.sectionIndex(at: word).flatMap { document.sections[$0].path }
  }

  /// Five consecutive words around the anchor, as typed, or as many as its paragraph or cell holds:
  /// a search finds no words of two.
  func quote(_ anchor: Draft.Anchor, _ word: Int) -> String? {
    let words = document.stream.words
    var start = word
    var end = word + 1
    if case .words(let range) = anchor, !range.isEmpty {
      end = min(range.upperBound, start + Self.mostQuotedWords)
      end = (start + 1..<end).first { isBoundary($0) } ?? end
    }
    let sentence = document.sentence(at: word, reach: Self.mostQuotedWords)
    var count = separated(start..<end)
    while count < Self.quotedWords, end < sentence.upperBound {
      count += isSeparated(end) ? 1 : 0
      end += 1
    }
    while count < Self.quotedWords, start > sentence.lowerBound {
      count += isSeparated(start) ? 1 : 0
      start -= 1
    }
    // *1/1/1/…* is one word to a search, however long.
    let reach = Self.mostQuotedWords * Self.quotedWords
    let (last, first) = (min(words.count, end + reach), max(0, start - reach))
    while count < Self.quotedWords, end < last, !isBoundary(end) {
      count += isSeparated(end) ? 1 : 0
      end += 1
    }
    while count < Self.quotedWords, start > first, !isBoundary(start) {
      count += isSeparated(start) ? 1 : 0
      start -= 1
    }
    if end < last, isInsideWord(end) { end += 1 }
    if start > first, isInsideWord(start) { start -= 1 }
    while end < last, !isSeparated(end) { end += 1 }
    while start > first, !isSeparated(start) { start -= 1 }
    return document.stream.span(start..<end).map { document.source.collapsed($0) }
  }

  private func isInsideWord(_ word: Int) -> Bool {
    compounds?.join(at: word, of: document.stream.words, in: document.source) ?? false
  }

  /// A paragraph, a cell, a fixed line begins here.
  private func isBoundary(_ word: Int) -> Bool {
    document.stream.words[word].gap.contains(.boundary)
  }

  /// Words as a search counts them, apart by white space: *57-NQ/TW* is one.
  private func separated(_ range: Range<Int>) -> Int {
    range.dropFirst().reduce(1) { $0 + (isSeparated($1) ? 1 : 0) }
  }

  private func isSeparated(_ word: Int) -> Bool {
    document.stream.words[word].gap.intersects([.space, .newline])
  }
}
