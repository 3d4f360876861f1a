import SoatText

/// The words that citations are written with.
struct CitationWords: Sendable {
  /// Folded.
  let number = Wording("số").first
  let day = Wording("ngày").first
  let term = Wording("khóa").first
  private let titleWord = Wording("về").first
  /// With its diacritics.
  let about = Wording("về").toned[0]

  static let shared = CitationWords()

  /// *về*, *ngày*, *khóa*: no name of a body goes on with them.
  ///
  /// - Parameter folded: a folded syllable.
  func endIssuer(_ folded: UInt64) -> Bool {
    folded == titleWord || folded == day || folded == term
  }
}
