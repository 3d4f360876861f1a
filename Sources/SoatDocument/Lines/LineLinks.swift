import SoatText

/// Words behind which no sentence and no heading comes to its end.
struct LineLinks: Sendable {
  private let toned = Wording(
    "của và các những với tại hoặc để cho do theo là về gồm bởi giữa nếu nhằm vì"
  ).toned
  /// A bit for each of them: what the last word of most lines does not have.
  private let bits: UInt64

  static let shared = LineLinks()

  private init() { bits = toned.reduce(0) { $0 | Wordings.bit($1) } }

  /// - Parameter word: a toned syllable.
  func contain(_ word: UInt64) -> Bool { bits & Wordings.bit(word) != 0 && toned.contains(word) }
}
