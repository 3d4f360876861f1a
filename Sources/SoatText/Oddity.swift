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

/// Writes words with the letters that they seem to have.
package enum LookAlike {
  private static let letters: [Unicode.Scalar: Character] = Dictionary(
    uniqueKeysWithValues: Alphabet.lookalikes.map { odd, letter in
      let text = String(letter)
      return (odd, Character(odd.properties.isUppercase ? text.uppercased() : text))
    })

  /// Without look-alikes and without characters that have no width.
  package static func repaired(_ text: String) -> String {
    String(visible(text).unicodeScalars.map { letters[$0] ?? Character($0) })
  }

  /// Without characters that have no width.
  package static func visible(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.filter { !$0.properties.isDefaultIgnorableCodePoint }))
  }
}
