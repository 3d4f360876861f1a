import Foundation
import SoatText
import Testing

/// Whatever a file spells its letters with, they are read as NFC, and a position leads back to the
/// code points of the file.
@Suite("Normalisation")
struct NormalisationTests {
  private static let letters = Array(
    "aăâbcdđeêghiklmnoôơpqrstuưvxyàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ")

  @Test("each letter of the alphabet is composed, small and capital")
  func alphabet() {
    for letter in Self.letters.flatMap({ [String($0), $0.uppercased()] }) {
      let decomposed = letter.decomposedStringWithCanonicalMapping
      let source = SourceText("x\(decomposed)x")
      #expect(source.bytes == Array("x\(letter)x".utf8), "\(letter)")
      let isComposed = letter.unicodeScalars.count < decomposed.unicodeScalars.count
      #expect(source.decomposed.count == (isComposed ? 1 : 0), "\(letter)")
    }
  }

  @Test(
    "the marks of one letter compose in whatever order they stand",
    arguments: [
      ("e\u{302}\u{323}", "ệ"), ("e\u{323}\u{302}", "ệ"), ("\u{1EB9}\u{302}", "ệ"),
      ("\u{EA}\u{323}", "ệ"), ("o\u{31B}\u{301}", "ớ"), ("o\u{301}\u{31B}", "ớ"),
      ("A\u{306}\u{303}", "Ẵ"), ("y\u{309}", "ỷ"),
    ])
  func order(_ typed: String, _ letter: String) {
    #expect(SourceText("Ho\(typed)c").bytes == Array("Ho\(letter)c".utf8))
  }

  @Test(
    "a mark that composes with nothing stays",
    arguments: ["x\u{323}", "\u{301}a", "a\u{300}\u{300}", "n\u{30A}", " \u{301}", "đ\u{323}"])
  func left(_ typed: String) {
    #expect(SourceText("\(typed)b").bytes == Array("\(typed)b".utf8))
    #expect(SourceText("\(typed)b").decomposed.isEmpty)
  }

  @Test(
    "a position counts the code points of the file, however the letters are mixed",
    arguments: 0..<20)
  func positions(_ seed: Int) {
    var numbers = SeededNumbers(seed: UInt64(seed))
    var typed = ""
    var composed = ""
    var counts = [0: 0]
    var decomposedCount = 0
    for _ in 0..<400 {
      let letter = String(Self.letters[Int.random(in: 0..<Self.letters.count, using: &numbers)])
      let isDecomposed = Bool.random(using: &numbers)
      let spelt = isDecomposed ? letter.decomposedStringWithCanonicalMapping : letter
      if spelt.unicodeScalars.count > letter.unicodeScalars.count { decomposedCount += 1 }
      typed.unicodeScalars.append(contentsOf: spelt.unicodeScalars)
      composed += letter
      counts[composed.utf8.count] = typed.unicodeScalars.count
    }
    let source = SourceText(typed)
    #expect(source.bytes == Array(composed.utf8))
    #expect(source.decomposed.count == decomposedCount)
    let ends = counts.keys.sorted()
    for (start, end) in zip(ends, ends.dropFirst(7)) {
      let expected = (counts[end] ?? 0) - (counts[start] ?? 0)
      #expect(source.originalScalars(from: start, to: end) == expected, "\(start)..<\(end)")
      #expect(source.originalScalars(from: 0, to: end) == counts[end])
    }
  }

  @Test("code points are counted eight bytes at a time as one by one")
  func scalars() {
    let text = "aĐ ờ𠊛, Nguyễn Ái 57-NQ/TW … khoá"
    let source = SourceText(text)
    let bytes = Array(text.utf8)
    for start in bytes.indices {
      for end in start...bytes.count {
        let expected = bytes[start..<end].count { $0 & 0xC0 != 0x80 }
        #expect(source.scalarCount(ByteSpan(start, end)) == expected)
      }
    }
  }
}
