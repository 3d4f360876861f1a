/// A code point that should not be where it is, met while reading words.
package struct Oddity: Sendable, Hashable {
  package enum Kind: Sendable {
    /// A letter of another alphabet, or Ð for Đ, inside a word.
    case lookalike
    /// A character without width inside a word.
    case invisible
  }

  package let kind: Kind
  /// The word that holds it.
  package let span: ByteSpan
}
