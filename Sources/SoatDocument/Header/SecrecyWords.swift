import SoatText

/// The syllables of marks of secrecy, so that the few places at which one may stand are known before
/// anything is asked about them.
struct SecrecyWords: Sendable {
  static let shared = SecrecyWords()

  /// Folded: *mật*, *tối*, *tuyệt*, *độ*, *mức*
  let secret = Wording("mật").first
  let top = Wording("tối").first
  let absolute = Wording("tuyệt").first
  let degree = Wording("độ").first
  let level = Wording("mức").first
  /// The space is lost: *TỐIMẬT*.
  let gluedTop = Wording("tốimật").first
  let gluedAbsolute = Wording("tuyệtmật").first
  /// *M Ậ T*
  let letters = Wording("m ậ t").folded
  /// A bit for each of them: `Wordings.bit`.
  let firsts: UInt64

  private init() {
    firsts = [
      secret, top, absolute, degree, level, gluedTop, gluedAbsolute, letters[0],
    ].reduce(0) { $0 | Wordings.bit($1) }
  }

  /// Whether a mark may begin or end with this word, which is not in small letters.
  func mayMark(_ position: Int, _ words: UnsafeBufferPointer<Word>) -> Bool {
    func holds(_ folded: UInt64, _ offset: Int) -> Bool {
      position + offset < words.count && words[position + offset].folded == folded
    }
    switch words[position].folded {
    case secret, gluedTop, gluedAbsolute: return true
    case top, absolute, degree: return holds(secret, 1)
    case level: return holds(degree, 1) && holds(secret, 2)
    case letters[0]: return holds(letters[1], 1) && holds(letters[2], 2)
    default: return false
    }
  }
}
