/// What the letters of a word show that the syllable by itself does not: where its tone was typed,
/// and where a capital stands inside it.
enum TypedSpelling {
  /// Whether the tone stands on a letter that never bears it in this syllable: *đựơc*, *qủa*.
  static func misplacesTone(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, of syllable: Syllable,
    letters: UnsafeBufferPointer<Letter>
  ) -> Bool {
    let tone = syllable.toned >> 60
    guard tone > 0, tone < SyllableBuilder.severalTones,
      let seat = SyllableSpelling(syllable)?.toneSeat
    else { return false }
    var position = range.lowerBound
    var behind = 0
    while position < range.upperBound {
      let scalar = WordReader.scalar(bytes, at: position)
      behind = LetterTable.letter(scalar.value, in: letters).tone > 0 ? 0 : behind + 1
      position += scalar.length
    }
    return behind != seat
  }

  /// Whether a second word begins with the capital inside the word: *củaBộ*, *củaUBND*. A syllable
  /// with its marks stands before or behind it; *iPhone* has none.
  static func joinsWords(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>,
    letters: UnsafeBufferPointer<Letter>
  ) -> Bool {
    var (left, right) = (SyllableBuilder(), SyllableBuilder())
    var (leftCount, rightCount, uppers) = (0, 0, 0)
    var position = range.lowerBound
    while position < range.upperBound {
      let scalar = WordReader.scalar(bytes, at: position)
      let letter = LetterTable.letter(scalar.value, in: letters)
      if letter.isUpper { uppers += 1 }
      if uppers == 0 {
        left.add(letter)
        leftCount += 1
      } else {
        // One capital at the head of the second word, or nothing but capitals.
        guard letter.isUpper == (uppers == rightCount + 1) else { return false }
        right.add(letter)
        rightCount += 1
      }
      position += scalar.length
    }
    guard leftCount > 1, rightCount > 1, let first = SyllableSpelling(left.syllable),
      first.isSyllable
    else { return false }
    if uppers == rightCount { return isMarked(left.syllable) }
    guard uppers == 1, let second = SyllableSpelling(right.syllable), second.isSyllable else {
      return false
    }
    return isMarked(left.syllable) || isMarked(right.syllable)
  }

  private static func isMarked(_ syllable: Syllable) -> Bool {
    syllable.toned >> 60 > 0 || syllable.toned & (1 << 60 - 1) != syllable.folded
  }
}
