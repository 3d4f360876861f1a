import Foundation
import SoatText
import Testing

/// What makes two words the same word.
@Suite("Syllables")
struct SyllableTests {
  private func word(_ text: String) throws -> Word {
    let words = SyllableStream(SourceText(text), dropsPageNumbers: false).words
    try #require(words.count == 1, "\(text)")
    return words[0]
  }

  @Test(
    "case, place of the tone and normal form do not matter",
    arguments: [
      ("hoà", "hòa"), ("Uỷ", "ủy"), ("ỦY", "uỷ"), ("Đảng", "ĐẢNG"), ("khoẻ", "KHỎE"),
      ("nghiêng", "NGHIÊNG"), ("ệ", "e\u{302}\u{323}"), ("thuở", "thủơ"), ("NQ", "nq"),
      ("Ðảng", "Đảng"), ("lãnh", "lã\u{200B}nh"), ("lãnh", "lã\u{AD}nh"),
    ])
  func same(_ one: String, _ other: String) throws {
    #expect(try word(one).toned == word(other).toned)
    #expect(try word(one).folded == word(other).folded)
  }

  @Test(
    "a tone, a mark, a letter matter, and only the last when folded",
    arguments: [
      ("thông", "thống", true), ("công", "cộng", true), ("đảng", "dang", true),
      ("thuc", "thức", true), ("ma", "mã", true), ("ưu", "uu", true), ("ba", "bá", true),
      ("dan", "dang", false), ("an", "na", false), ("a", "e", false), ("số", "sốs", false),
      ("15", "51", false), ("0", "o", false),
    ])
  func different(_ one: String, _ other: String, _ foldsAlike: Bool) throws {
    #expect(try word(one).toned != word(other).toned)
    #expect(try (word(one).folded == word(other).folded) == foldsAlike)
  }

  @Test("all tones and marks of a syllable differ from each other")
  func tones() throws {
    let forms = "a à á ả ã ạ ă ằ ắ ẳ ẵ ặ â ầ ấ ẩ ẫ ậ".split(separator: " ").map { "t\($0)n" }
    #expect(try Set(forms.map { try word($0).toned }).count == forms.count)
    #expect(try Set(forms.map { try word($0).folded }).count == 1)
  }

  @Test("long words are told apart too", arguments: ["organisation", "abcdefghij", "abcdefghijk"])
  func long(_ text: String) throws {
    #expect(try word(text).toned == word(text.uppercased()).toned)
    for index in text.indices {
      var other = text
      other.replaceSubrange(index...index, with: "z")
      #expect(try word(text).toned != word(other).toned, "\(other)")
    }
    #expect(try word(text).toned != word("\(text)a").toned)
    #expect(try word(text).toned != word(String(text.dropLast())).toned)
  }

  @Test(
    "i and y are one usage in open syllables behind some onsets alone",
    arguments: [
      ("kỷ", "kỉ", true), ("tỷ", "tỉ", true), ("lý", "lí", true), ("mỹ", "mĩ", true),
      ("Tý", "tí", true), ("quý", "quí", false), ("thúy", "thúi", false), ("vy", "vi", false),
      ("kỷ", "kì", false), ("kim", "kym", false),
    ])
  func usage(_ one: String, _ other: String, _ isOne: Bool) throws {
    #expect(try (word(one).syllable.usage == word(other).syllable.usage) == isOne)
  }

  @Test(
    "the shape of a word is told",
    arguments: [
      ("đảng", .lower), ("Đảng", .capital), ("ĐẢNG", .upper), ("Ủ", .initial), ("NĐ", .upper),
      ("QH15", .upper), ("CTr", .mixed), ("mBank", .mixed), ("57", .number), ("a1", .lower),
      ("Q1", .upper), ("Ở", .initial),
    ] as [(String, Word.Shape)])
  func shape(_ text: String, _ shape: Word.Shape) throws {
    #expect(try word(text).shape == shape)
    #expect(try word(text + String(repeating: " ", count: 50)).shape == shape)
  }
}
