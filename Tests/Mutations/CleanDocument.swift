import BundledRules
import SoatChecks
import SoatDocument
import SoatFindings
import SoatRuleFiles
import SoatText
import TestSupport

/// A document in which nothing is wrong, as the parser sees it.
package struct CleanDocument: Sendable {
  package let name: String
  let document: Document
  let book: RuleBook
  /// What is told of it: notes at most.
  package let report: DocumentReport

  /// Those of the fixtures that are long and for which no finding is listed.
  package static func all() throws -> [CleanDocument] {
    let sources = BundledRules.sources.map { RuleSource(name: $0.name, bytes: $0.bytes) }
    let book = try RuleLoader().load(sources).book
    let judge = Judge(book: book, phase: .issued, language: .vi)
    return try Fixture.all.filter { $0.file.count > shortest && $0.isClean }.map { fixture in
      let document = Document.parse(try SourceText.decode(fixture.file), lexicon: book.lexicon)
      return CleanDocument(
        name: fixture.name, document: document, book: book,
        report: judge.report(path: fixture.name, document))
    }
  }

  /// Bytes.
  private static let shortest = 5_000

  var source: SourceText { document.source }
  var stream: SyllableStream { document.stream }
  var words: [Word] { document.stream.words }
  var header: Header { document.header }
  var paragraphs: [Paragraph] { document.paragraphs }
  var sections: [Section] { document.sections }
  var isOfParty: Bool { document.regime == .party }

  func text(_ range: Range<Int>) -> String { span(range).map { source[$0] } ?? "" }

  func span(_ range: Range<Int>) -> ByteSpan? { stream.span(range) }

  /// From the first to the last byte of these lines, the last line break included.
  func span(lines: Range<Int>) -> ByteSpan {
    let all = stream.lines
    return ByteSpan(
      all[lines.lowerBound].span.start,
      lines.upperBound < all.count ? all[lines.upperBound].span.start : source.bytes.count)
  }

  /// The lines of some paragraphs, with the blank lines below them.
  func block(_ range: Range<Int>) -> ByteSpan {
    let lines =
      paragraphs[range.lowerBound].lines
      .lowerBound..<paragraphs[range.upperBound - 1]
      .lines.upperBound
    let below = stream.lines[lines.upperBound...].firstIndex {
      !source.trimmed($0.span).isEmpty
    }
    return span(lines: lines.lowerBound..<(below ?? stream.lines.count))
  }

  func block(_ paragraph: Int) -> ByteSpan { block(paragraph..<paragraph + 1) }

  /// The end of a paragraph's text, before its final mark.
  func lastWord(_ paragraph: Int) -> Int { paragraphs[paragraph].words.upperBound - 1 }

  /// The first word that begins at this place of the original file or behind it.
  func word(at place: Place) -> Int? {
    guard place.line <= stream.lines.count else { return nil }
    let line = stream.lines[place.line - 1]
    return line.words.first {
      source.originalScalars(from: line.span.start, to: words[$0].span.start) + 1 >= place.column
    }
  }

  /// The wording stands here, to the letter but for capitals.
  func isWord(_ position: Int, _ wording: Wording) -> Bool {
    position >= 0 && position + wording.count <= words.count
      && wording.toned.indices.allSatisfy { words[position + $0].toned == wording.toned[$0] }
  }
}
