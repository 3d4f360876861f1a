import SoatText

/// On which of two vowels a tone stands, where usage has both: *hòa* or *hoà*.
enum TonePlacement: Int {
  /// *hòa, khỏe, ủy*
  case first
  /// *hoà, khoẻ, uỷ*
  case second

  /// Of a word the tone of which is free (`Syllable.hasFreeTone`).
  ///
  /// - Parameter lastByte: of the word in NFC; ASCII where its last vowel bears no tone.
  init(lastByte: UInt8) { self = lastByte < 0x80 ? .first : .second }

  /// The word with its tone on the other vowel; the word itself where it has no tone.
  static func moved(_ word: String) -> String {
    var letters = Array(word)
    guard letters.count > 1 else { return word }
    let (left, right) = (letters.count - 2, letters.count - 1)
    guard let first = VowelTone(letters[left]), let second = VowelTone(letters[right]),
      (first.tone == 0) != (second.tone == 0)
    else { return word }
    letters[left] = first.vowels[second.tone]
    letters[right] = second.vowels[first.tone]
    return String(letters)
  }
}

/// One vowel with its tone.
private struct VowelTone {
  /// The vowel with each tone, without one first.
  let vowels: [Character]
  let tone: Int

  private static let all = [
    "oòóỏõọ", "uùúủũụ", "aàáảãạ", "eèéẻẽẹ", "yỳýỷỹỵ", "OÒÓỎÕỌ", "UÙÚỦŨỤ", "AÀÁẢÃẠ", "EÈÉẺẼẸ",
    "YỲÝỶỸỴ",
  ].map { Array($0) }

  init?(_ letter: Character) {
    for vowels in Self.all {
      guard let tone = vowels.firstIndex(of: letter) else { continue }
      self.vowels = vowels
      self.tone = tone
      return
    }
    return nil
  }
}
