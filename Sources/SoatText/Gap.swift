/// What stands between a word and the one before it: marks, spaces, breaks, boundaries.
///
/// Public, as the other small values that every loop reads: across modules the compiler (6.3)
/// inlines nothing that is `package`, and a call for each word and field costs more than the work.
public struct Gap: OptionSet, Sendable, Hashable, BitwiseCopyable {
  public let rawValue: UInt16

  @inlinable public init(rawValue: UInt16) { self.rawValue = rawValue }

  @inlinable public static var space: Gap { Gap(rawValue: 1 << 0) }
  @inlinable public static var newline: Gap { Gap(rawValue: 1 << 1) }
  /// At least one blank line.
  @inlinable public static var blankLine: Gap { Gap(rawValue: 1 << 2) }
  @inlinable public static var comma: Gap { Gap(rawValue: 1 << 3) }
  @inlinable public static var stop: Gap { Gap(rawValue: 1 << 4) }
  @inlinable public static var semicolon: Gap { Gap(rawValue: 1 << 5) }
  @inlinable public static var colon: Gap { Gap(rawValue: 1 << 6) }
  /// A hyphen or a dash of any length.
  @inlinable public static var dash: Gap { Gap(rawValue: 1 << 7) }
  @inlinable public static var slash: Gap { Gap(rawValue: 1 << 8) }
  @inlinable public static var quote: Gap { Gap(rawValue: 1 << 9) }
  @inlinable public static var openParenthesis: Gap { Gap(rawValue: 1 << 10) }
  @inlinable public static var closeParenthesis: Gap { Gap(rawValue: 1 << 11) }
  /// Question and exclamation marks, an ellipsis.
  @inlinable public static var emphasis: Gap { Gap(rawValue: 1 << 12) }
  /// Marks of markdown: `*`, `_`, `#`, `\`, `` ` ``.
  @inlinable public static var markup: Gap { Gap(rawValue: 1 << 13) }
  @inlinable public static var other: Gap { Gap(rawValue: 1 << 14) }
  /// A paragraph, a heading or a fixed line begins here: no phrase and no sentence crosses it.
  @inlinable public static var boundary: Gap { Gap(rawValue: 1 << 15) }

  /// A mark at which something may begin or be left open.
  ///
  /// In a large loop the compiler (6.3) would make an array of a literal for every word.
  @inlinable public static var salient: Gap {
    Gap(
      rawValue: openParenthesis.rawValue | closeParenthesis.rawValue | stop.rawValue
        | emphasis.rawValue | markup.rawValue | quote.rawValue)
  }
  /// A mark that ends a sentence.
  @inlinable public static var sentenceEnd: Gap {
    [.stop, .emphasis, .boundary]
  }
  /// What no listed phrase holds inside it.
  @inlinable public static var phraseEnd: Gap {
    [
      .stop, .emphasis, .boundary, .semicolon, .colon, .quote, .openParenthesis, .closeParenthesis,
      .other,
    ]
  }
  /// All that is neither space nor break nor markup.
  @inlinable public static var marks: Gap {
    [
      .comma, .stop, .semicolon, .colon, .dash, .slash, .quote, .openParenthesis,
      .closeParenthesis, .emphasis, .other,
    ]
  }

  @inlinable public func intersects(_ other: Gap) -> Bool { rawValue & other.rawValue != 0 }
}
