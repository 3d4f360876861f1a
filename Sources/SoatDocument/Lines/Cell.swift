import SoatText

/// One column of one line of a fixed block, where two columns may stand side by side.
package struct Cell: Sendable {
  package let words: Range<Int>
  /// Without the spaces around it.
  package let span: ByteSpan
  /// The 0-based line of the stream.
  package let line: Int
  /// No more than one space parts any of its words, as far as that is known.
  var isPlain = false
}
