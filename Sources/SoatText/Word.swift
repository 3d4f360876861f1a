/// One word of a document as Vietnamese sees it: a syllable, a number, a part of a symbol.
public struct Word: Sendable, BitwiseCopyable {
  /// How a word is capitalised.
  public enum Shape: UInt8, Sendable, BitwiseCopyable {
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
  public let start: Int32
  public let end: Int32
  public let syllable: Syllable
  /// What stands before it.
  public internal(set) var gap: Gap
  public let shape: Shape
  /// What no Vietnamese syllable may be; only told in a document. In capitals it may be a name of
  /// another language.
  public internal(set) var fault = SpellingFault.none

  @inlinable public var span: ByteSpan { ByteSpan(Int(start), Int(end)) }
  @inlinable public var folded: UInt64 { syllable.folded }
  @inlinable public var toned: UInt64 { syllable.toned }
  @inlinable public var isNumber: Bool { shape == .number }
  /// Begins with a capital letter.
  @inlinable public var isCapitalised: Bool {
    shape == .capital || shape == .upper || shape == .initial
  }
  /// Holds no small letter.
  @inlinable public var isUpperCase: Bool {
    shape == .upper || shape == .initial || shape == .number
  }
}

/// One physical line.
public struct Line: Sendable, BitwiseCopyable {
  @usableFromInline let start: Int32
  @usableFromInline let end: Int32
  @usableFromInline let firstWord: Int32
  @usableFromInline let wordEnd: Int32
  /// It holds nothing but a page number, which is no part of the text.
  public let isPageNumber: Bool

  init(span: ByteSpan, words: Range<Int>, isPageNumber: Bool) {
    start = Int32(truncatingIfNeeded: span.start)
    end = Int32(truncatingIfNeeded: span.end)
    firstWord = Int32(truncatingIfNeeded: words.lowerBound)
    wordEnd = Int32(truncatingIfNeeded: words.upperBound)
    self.isPageNumber = isPageNumber
  }

  /// Bytes of the normalised text without the line break, half-open.
  @inlinable public var span: ByteSpan { ByteSpan(Int(start), Int(end)) }
  /// Its words, as positions in the stream.
  @inlinable public var words: Range<Int> {
    Range(uncheckedBounds: (Int(firstWord), Int(wordEnd)))
  }
}
