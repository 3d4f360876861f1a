import SoatDocument
import SoatText

/// A document with one departure in it.
package struct Mutant: Sendable {
  package let mutation: Mutation
  package let clean: CleanDocument
  /// The edit's number among those that were chosen for the document.
  package let number: Int
  let document: Document
  /// Where the departure may be told, as words of the document: those that were changed, or none
  /// before the word where something is lacking.
  let places: [Range<Int>]

  init?(_ mutation: Mutation, _ clean: CleanDocument, _ number: Int, _ edit: Edit) {
    let (text, places) = edit.applied(to: clean.source)
    guard Array(text.utf8) != clean.source.bytes else { return nil }
    self.mutation = mutation
    self.clean = clean
    self.number = number
    document = Document.parse(SourceText(text), lexicon: clean.book.lexicon)
    let stream = document.stream
    self.places = places.map { span in
      let first = stream.firstWord(after: span.start)
      let next = stream.words[first...].firstIndex { $0.span.start >= span.end }
      return first..<(next ?? stream.words.count)
    }
  }

  package var name: String { "\(clean.name), \(mutation.name), \(number)" }

  /// The changed words with those around them.
  var excerpt: String {
    places.prefix(2).map { place in
      let around = max(place.lowerBound - 6, 0)..<min(place.upperBound + 6, stream.words.count)
      let text = stream.span(around).map { document.source[$0] } ?? ""
      return "    … \(text.replacing("\n", with: "⏎")) …\n"
    }.joined()
  }

  private var stream: SyllableStream { document.stream }
}
