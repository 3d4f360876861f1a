/// One word of a document as Vietnamese sees it: a syllable, a number, a part of a symbol.
package struct Word: Sendable {
  /// How a word is capitalised.
  package enum Shape: UInt8, Sendable {
    case lower
    /// One capital letter, which is both of the next two.
    case initial
    case capital, upper, mixed, number

    @inline(__always)
    init(letters: Int, digits: Int, uppers: Int, startsUpper: Bool) {
      if letters == 0 {
        self = .number
      } else if uppers == 0 {
        self = .lower
      } else if uppers == letters {
        self = letters == 1 && digits == 0 ? .initial : .upper
      } else {
        self = startsUpper && uppers == 1 ? .capital : .mixed
      }
    }
  }

  /// Bytes of the normalised text, half-open.
  package let start: Int32
  package let end: Int32
  package let syllable: Syllable
  /// What stands before it.
  package internal(set) var gap: Gap
  package let shape: Shape

  @inlinable package var span: ByteSpan { ByteSpan(Int(start), Int(end)) }
  @inlinable package var folded: UInt64 { syllable.folded }
  @inlinable package var toned: UInt64 { syllable.toned }
  @inlinable package var isNumber: Bool { shape == .number }
  /// Begins with a capital letter.
  @inlinable package var isCapitalised: Bool {
    shape == .capital || shape == .upper || shape == .initial
  }
  /// Holds no small letter.
  @inlinable package var isUpperCase: Bool {
    shape == .upper || shape == .initial || shape == .number
  }
}

/// One physical line.
package struct Line: Sendable {
  /// Bytes of the normalised text without the line break, half-open.
  package let span: ByteSpan
  /// Its words, as positions in the stream.
  package let words: Range<Int>
  /// It holds nothing but a page number, which is no part of the text.
  package let isPageNumber: Bool
}
