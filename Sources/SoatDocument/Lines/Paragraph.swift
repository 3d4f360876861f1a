import SoatText

/// A logical paragraph: the physical lines that a conversion tore apart are one again.
package struct Paragraph: Sendable {
  /// Words of the stream, the marker's included.
  package let words: Range<Int>
  package let span: ByteSpan
  package let marker: Marker?
  /// The number of `#` before it, 0 for none.
  package let markdownLevel: Int
  /// Lines of the stream; those between that hold nothing are included.
  package let lines: Range<Int>

  /// The words behind the marker.
  package var text: Range<Int> {
    min(words.lowerBound + (marker?.wordCount ?? 0), words.upperBound)..<words.upperBound
  }
}
