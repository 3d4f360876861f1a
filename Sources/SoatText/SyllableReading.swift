/// The short way through a word: at most ten bytes of letters of the alphabet, as all but a few
/// words are.
///
/// It decides nothing by itself: whatever it meets beside plain letters sends the word to
/// `WordReader.readWord`, which reads all there is.
struct SyllableReading {
  let syllable: Syllable
  let shape: Word.Shape
  /// The byte behind the word.
  let end: Int

  /// Ten bytes surely hold no more letters than a syllable packs.
  private static let longestWord = SyllableBuilder.packedLetters
  /// Bytes that may be looked at: a word, and one letter too many.
  static let longest = longestWord + 3

  /// - Returns: nil where the word holds, or ends with, anything but plain letters and ASCII, or is
  ///   longer.
  @inline(__always)
  static func read(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, letters: UnsafeBufferPointer<Letter>
  ) -> SyllableReading? {
    var position = start
    let limit = start &+ longestWord
    var toned: UInt64 = 0
    var folded: UInt64 = 0
    var counts: UInt32 = 0
    while true {
      let lead = bytes[position]
      let letter: Letter
      if lead < 0x80 {
        letter = letters[Int(lead)]
        if letter.isOdd { break }
        position &+= 1
      } else {
        if lead == 0xE1, bytes[position &+ 1] &- 0xB8 < 4 {
          let offset = Int(bytes[position &+ 1] & 3) << 6 | Int(bytes[position &+ 2] & 0x3F)
          letter = letters[LetterTable.additional &+ offset]
          position &+= 3
        } else if lead >= 0xC3, lead < 0xC8 {
          letter = letters[Int(lead & 0x1F) << 6 | Int(bytes[position &+ 1] & 0x3F)]
          position &+= 2
        } else {
          return nil
        }
        if letter.isOdd { return nil }
      }
      if position > limit { return nil }
      toned = toned << 6 | UInt64(letter.code)
      folded = folded << 6 | UInt64(letter.folded)
      counts &+= letter.counts
    }
    let tone = counts >> 8 & 15 > 1 ? SyllableBuilder.severalTones : UInt64(counts >> 17)
    return SyllableReading(
      syllable: Syllable(folded: folded, toned: toned ^ tone << 60),
      shape: counts & 0xFF == 0 ? .lower : shape(toned, counts, first: bytes, start, letters),
      end: position)
  }

  private static func shape(
    _ packed: UInt64, _ counts: UInt32, first bytes: UnsafeBufferPointer<UInt8>, _ start: Int,
    _ letters: UnsafeBufferPointer<Letter>
  ) -> Word.Shape {
    let count = (packed.bitWidth - packed.leadingZeroBitCount + 5) / 6
    let digits = Int(counts >> 4 & 15)
    let first = WordReader.scalar(bytes, at: start).value
    return Word.Shape(
      letters: count - digits, digits: digits, uppers: Int(counts & 15),
      startsUpper: LetterTable.letter(first, in: letters).isUpper)
  }
}
