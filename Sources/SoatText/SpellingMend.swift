/// What a misspelt word was meant to be, where nothing else can have been meant. Nothing is corrected
/// here.
package enum SpellingMend {
  /// With its tone on the letter that bears it: *đựơc* is *được*. Nil for what has no such letter.
  package static func seatingTone(of text: String) -> String? {
    guard let syllable = SyllableStream(SourceText(text)).words.first?.syllable,
      let seat = SyllableSpelling(syllable)?.toneSeat
    else { return nil }
    var letters = Array(text)
    guard seat < letters.count else { return nil }
    let tone = Int(syllable.toned >> 60)
    for position in letters.indices { letters[position] = toned(letters[position], 0) }
    let place = letters.count - 1 - seat
    letters[place] = toned(letters[place], tone)
    return String(letters)
  }

  /// What the keys of Telex would have made: *thuwcj* is *thực*. Nil for what they make nothing of.
  package static func pressingKeys(of text: String) -> String? {
    guard let typed = SyllableStream(SourceText(text)).words.first?.syllable,
      let keys = Keystrokes(typed.toned & (1 << 60 - 1), tone: typed.toned >> 60)
    else { return nil }
    var packed = keys.letters
    var letters: [Character] = []
    while packed != 0 {
      let position = Int(packed & 63) - 1
      guard Alphabet.letters.indices.contains(position) else { return nil }
      letters.append(Character(Alphabet.letters[position]))
      packed >>= 6
    }
    // Of *hòa* and *hoà*, the former.
    let seat = SyllableSpelling(keys.syllable)?.toneSeat ?? min(1, letters.count - 1)
    letters.reverse()
    let place = letters.count - 1 - seat
    letters[place] = toned(letters[place], Int(keys.tone))
    return String(letters)
  }

  /// The two words that have run together: *củaBộ* is *của Bộ*.
  package static func parting(_ text: String) -> String? {
    guard let capital = text.firstIndex(where: \.isUppercase), capital > text.startIndex else {
      return nil
    }
    return text[..<capital] + " " + text[capital...]
  }

  /// A vowel with another tone; whatever else as it is.
  private static func toned(_ letter: Character, _ tone: Int) -> Character {
    let lower = Character(letter.lowercased())
    for vowels in Alphabet.vowels.lazy.map({ $0.map { Character($0) } })
    where vowels.contains(lower) {
      return letter.isUppercase
        ? Character(vowels[tone].uppercased()) : vowels[tone]
    }
    return letter
  }
}
