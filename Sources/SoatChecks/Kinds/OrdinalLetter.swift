/// The letters that Vietnamese lists are numbered with.
enum OrdinalLetter {
  private static let letters = Array("abcdđeghiklmnopqrstuvxy")

  /// *đ* for 5; the figures of an ordinal behind the last letter.
  static func text(_ ordinal: Int) -> String {
    letters.indices.contains(ordinal - 1) ? String(letters[ordinal - 1]) : String(ordinal)
  }
}
