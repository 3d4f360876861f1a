/// What stands between a word and the one before it: marks, spaces, breaks, boundaries.
package struct Gap: OptionSet, Sendable, Hashable {
  package let rawValue: UInt16

  @inlinable package init(rawValue: UInt16) { self.rawValue = rawValue }

  package static let space = Gap(rawValue: 1 << 0)
  package static let newline = Gap(rawValue: 1 << 1)
  /// At least one blank line.
  package static let blankLine = Gap(rawValue: 1 << 2)
  package static let comma = Gap(rawValue: 1 << 3)
  package static let stop = Gap(rawValue: 1 << 4)
  package static let semicolon = Gap(rawValue: 1 << 5)
  package static let colon = Gap(rawValue: 1 << 6)
  /// A hyphen or a dash of any length.
  package static let dash = Gap(rawValue: 1 << 7)
  package static let slash = Gap(rawValue: 1 << 8)
  package static let quote = Gap(rawValue: 1 << 9)
  package static let openParenthesis = Gap(rawValue: 1 << 10)
  package static let closeParenthesis = Gap(rawValue: 1 << 11)
  /// Question and exclamation marks, an ellipsis.
  package static let emphasis = Gap(rawValue: 1 << 12)
  /// Marks of markdown: `*`, `_`, `#`, `\`, `` ` ``.
  package static let markup = Gap(rawValue: 1 << 13)
  package static let other = Gap(rawValue: 1 << 14)
  /// A paragraph, a heading or a fixed line begins here: no phrase and no sentence crosses it.
  package static let boundary = Gap(rawValue: 1 << 15)

  /// A mark that ends a sentence.
  package static let sentenceEnd: Gap = [.stop, .emphasis, .boundary]
  /// What no listed phrase holds inside it.
  package static let phraseEnd: Gap = [
    .stop, .emphasis, .boundary, .semicolon, .colon, .quote, .openParenthesis, .closeParenthesis,
    .other,
  ]
  /// All that is neither space nor break nor markup.
  package static let marks: Gap = [
    .comma, .stop, .semicolon, .colon, .dash, .slash, .quote, .openParenthesis,
    .closeParenthesis, .emphasis, .other,
  ]

  @inlinable package func intersects(_ other: Gap) -> Bool { rawValue & other.rawValue != 0 }
}
