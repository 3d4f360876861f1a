import Testing

@testable import SoatText

/// What spelling forbids is told of single words, and nothing else is.
@Suite("Spelling of syllables")
struct SyllableSpellingTests {
  private func fault(_ text: String) throws -> SpellingFault {
    let words = SyllableStream(SourceText(text)).words
    return SyllableSpelling.fault(of: try #require(words.first).syllable)
  }

  @Test(
    "a slip is told by what it breaks",
    arguments: [
      ("tiêp", SpellingFault.toneBeforeStop), ("quyêt", .toneBeforeStop), ("nươc", .toneBeforeStop),
      ("đep", .toneBeforeStop), ("sàch", .toneBeforeStop), ("đỗc", .toneBeforeStop),
      ("nghành", .onset), ("ghà", .onset), ("ngề", .onset), ("gế", .onset), ("cế", .onset),
      ("ngiên", .onset), ("qốc", .onset), ("cyế", .onset),
      ("hiệnn", .rime), ("cơng", .rime), ("khẩnn", .rime), ("thôngg", .rime), ("quầnn", .rime),
      ("bảncủa", .severalTones), ("hộộ", .severalTones),
    ])
  func slip(_ given: (text: String, fault: SpellingFault)) throws {
    #expect(try fault(given.text) == given.fault)
  }

  @Test(
    "a right syllable, and what may be a word of another language, is passed over",
    arguments: [
      "gì", "giếng", "giặt", "giục", "gìn", "quốc", "quyết", "quỳnh", "quẹt", "quờ", "khuỷu",
      "ngoằn", "ngoèo", "khuếch", "huỵch", "tuýp", "goòng", "huơ", "thuở", "yếm", "yêu", "ỷ", "oẳn",
      "ướp", "rượu", "nghiêng", "nghề", "ghê", "kỹ", "kể", "kênh", "ngủ", "gà", "cỏ", "đêm",
      "tách", "tạp", "mục", "ích", "uể", "hòa", "hoà", "uỷ", "ủy", "nguệu",
      "logistics", "internet", "cac", "tiep", "blốc", "crôm", "prôtêin", "tơrưng", "pơmu", "kơnia",
      "kà", "kơ", "tăk", "đ", "hđnd", "axêtôn", "oxy",
    ])
  func right(_ text: String) throws {
    #expect(try fault(text) == .none)
  }
}
