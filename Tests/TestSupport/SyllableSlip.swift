/// One syllable with one slip of the pen in it: another tone, or another mark on one letter.
package struct SyllableSlip {
  package enum Kind: CaseIterable { case tone, mark }

  package let kind: Kind
  package let text: String

  /// Each vowel with its six tones: ngang, huyền, sắc, hỏi, ngã, nặng.
  private static let tones = [
    "aàáảãạ", "ăằắẳẵặ", "âầấẩẫậ", "eèéẻẽẹ", "êềếểễệ", "iìíỉĩị", "oòóỏõọ", "ôồốổỗộ", "ơờớởỡợ",
    "uùúủũụ", "ưừứửữự", "yỳýỷỹỵ",
  ].map { Array($0) }

  /// Letters that differ in their mark alone, as rows of `tones`; đ and d stand beside them.
  private static let marks = [[0, 1, 2], [3, 4], [6, 7, 8], [9, 10]]

  /// Every slip of a syllable: its five other tones, and each letter with each other mark.
  package static func all(of syllable: String) -> [SyllableSlip] {
    toneSlips(Array(syllable)) + markSlips(Array(syllable))
  }

  private static func toneSlips(_ letters: [Character]) -> [SyllableSlip] {
    guard let position = tonePosition(letters), let vowel = vowel(letters[position]) else {
      return []
    }
    return (0..<6).filter { $0 != vowel.tone }.map {
      slip(.tone, letters, at: position, tones[vowel.row][$0])
    }
  }

  private static func markSlips(_ letters: [Character]) -> [SyllableSlip] {
    letters.indices.flatMap { position -> [SyllableSlip] in
      let letter = letters[position].lowercased()
      if letter == "d" { return [slip(.mark, letters, at: position, "đ")] }
      if letter == "đ" { return [slip(.mark, letters, at: position, "d")] }
      guard let vowel = vowel(letters[position]),
        let family = marks.first(where: { $0.contains(vowel.row) })
      else { return [] }
      return family.filter { $0 != vowel.row }.map {
        slip(.mark, letters, at: position, tones[$0][vowel.tone])
      }
    }
  }

  /// The letter that bears the tone, or would: a marked vowel before any other.
  private static func tonePosition(_ letters: [Character]) -> Int? {
    let vowels = letters.indices.filter { vowel(letters[$0]) != nil }
    return vowels.first { (vowel(letters[$0])?.tone ?? 0) > 0 }
      ?? vowels.last { [1, 2, 4, 7, 8, 10].contains(vowel(letters[$0])?.row) }
      ?? glided(letters, vowels) ?? vowels.last
  }

  /// The vowel before the one that ends *tai*, *giao*, *mua*: the last bears no tone there.
  private static func glided(_ letters: [Character], _ vowels: [Int]) -> Int? {
    guard vowels.count > 1, vowels.last == letters.count - 1 else { return nil }
    let end = String(letters.suffix(2)).lowercased()
    guard ["ai", "ao", "au", "ay", "eo", "ia", "iu", "oi", "ua", "ui"].contains(end),
      !["gia", "qua"].contains(String(letters).lowercased())
    else { return nil }
    return letters.count - 2
  }

  private static func vowel(_ letter: Character) -> (row: Int, tone: Int)? {
    let lower = Character(letter.lowercased())
    for (row, letters) in tones.enumerated() {
      if let tone = letters.firstIndex(of: lower) { return (row, tone) }
    }
    return nil
  }

  private static func slip(
    _ kind: Kind, _ letters: [Character], at position: Int, _ new: Character
  ) -> SyllableSlip {
    var letters = letters
    let isCapital = letters[position].isUppercase
    letters[position] = isCapital ? Character(new.uppercased()) : new
    return SyllableSlip(kind: kind, text: String(letters))
  }
}
