import SoatText

/// Words that name a degree of secrecy, wherever they stand — *độ mật*.
struct SecrecyMark {
  let secrecy: Secrecy
  /// With the label before them, where there is one.
  let words: Range<Int>
  /// *Độ mật: …*
  let isLabelled: Bool
  /// Letters without any mark, as a reader of scans leaves them.
  let isBare: Bool

  private static let names = SecrecyWords.shared
  /// *MẬT* as it is written, and as scans and slips have it; *MẶT TRẬN*, *MẮT*, *MẤT* are none.
  private static let toned = Set(Wording("mật mât mạt mat").toned)
  private static let bare = Wording("mat").toned[0]
  private static let tonedLetter = Set(Wording("ậ â ạ a").toned)
  private static let spacedTop = Wording("t ố i").folded
  private static let spacedAbsolute = Wording("t u y ệ t").folded

  /// The mark that begins or ends with this word; nil where it is none.
  init?(at position: Int, in stream: SyllableStream) {
    let words = stream.words
    func folded(_ position: Int) -> UInt64? {
      words.indices.contains(position) ? words[position].folded : nil
    }
    switch words[position].folded {
    case Self.names.gluedTop: self.init(.topSecret, position..<position + 1)
    case Self.names.gluedAbsolute: self.init(.absoluteSecret, position..<position + 1)
    case Self.names.top, Self.names.absolute:
      // In capitals its last word tells it.
      guard !words[position + 1].isUpperCase else { return nil }
      self.init(Self.degree(words[position].folded), position..<position + 2)
    case Self.names.degree, Self.names.level:
      let value = position + (folded(position) == Self.names.level ? 3 : 2)
      guard value < words.count, words[value].gap.contains(.colon) else { return nil }
      let hasDegree = folded(value) == Self.names.top || folded(value) == Self.names.absolute
      guard folded(hasDegree ? value + 1 : value) == Self.names.secret else { return nil }
      self.init(
        hasDegree ? Self.degree(words[value].folded) : .secret,
        position..<value + (hasDegree ? 2 : 1), isLabelled: true)
    case Self.names.letters[0]:
      guard Self.tonedLetter.contains(words[position + 1].toned),
        let (secrecy, start) = Self.spaced(position, stream)
      else { return nil }
      self.init(secrecy, start..<position + 3)
    default:
      let before = folded(position - 1)
      if before == Self.names.top || before == Self.names.absolute,
        words[position - 1].isUpperCase
      {
        self.init(Self.degree(before ?? 0), position - 1..<position + 1)
      } else {
        guard Self.toned.contains(words[position].toned) else { return nil }
        self.init(
          .secret, position..<position + 1, isBare: words[position].toned == Self.bare)
      }
    }
  }

  private init(
    _ secrecy: Secrecy, _ words: Range<Int>, isLabelled: Bool = false, isBare: Bool = false
  ) {
    self.secrecy = secrecy
    self.words = words
    self.isLabelled = isLabelled
    self.isBare = isBare
  }

  private static func degree(_ folded: UInt64) -> Secrecy {
    folded == names.top ? .topSecret : .absoluteSecret
  }

  /// *M Ậ T*, *T Ố I  M Ậ T*, and where it begins; *B Ả O  M Ậ T* is no mark.
  private static func spaced(
    _ position: Int, _ stream: SyllableStream
  ) -> (Secrecy, start: Int)? {
    guard stream.words[position..<position + 3].allSatisfy({ $0.shape == .initial }) else {
      return nil
    }
    for (letters, secrecy) in [
      (spacedAbsolute, Secrecy.absoluteSecret), (spacedTop, Secrecy.topSecret),
    ] where position >= letters.count {
      let start = position - letters.count
      if letters.indices.allSatisfy({ stream.words[start + $0].folded == letters[$0] }) {
        return (secrecy, start)
      }
    }
    let before = position > 0 ? stream.words[position - 1] : nil
    if let before, before.isUpperCase {
      if before.folded == names.top { return (.topSecret, position - 1) }
      if before.folded == names.absolute { return (.absoluteSecret, position - 1) }
    }
    let goesOn = before?.shape == .initial && !stream.words[position].gap.contains(.newline)
    return goesOn ? nil : (.secret, position)
  }
}
