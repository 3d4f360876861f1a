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
      ("bảncủa", .severalTones), ("hộộ", .severalTones), ("hoạh", .rime), ("trongg", .rime),
      ("thuwcj", .keystrokes), ("voiws", .keystrokes), ("ddeer", .keystrokes),
      ("đượcj", .keystrokes), ("nguwowif", .keystrokes),
    ])
  func slip(_ given: (text: String, fault: SpellingFault)) throws {
    #expect(try fault(given.text) == given.fault)
  }

  @Test(
    "a tone has one seat, or two in open oa, oe, uy",
    arguments: [
      ("được", 1), ("người", 1), ("quả", 0), ("quý", 0), ("giá", 0), ("toán", 1), ("hoàn", 1),
      ("của", 1), ("mía", 1), ("thuở", 0), ("khuỷu", 1), ("ngoéo", 1), ("giường", 2), ("gìn", 1),
      ("giếng", 2), ("quyết", 1), ("huỳnh", 2), ("hòa", nil), ("khoẻ", nil), ("thủy", nil),
      ("tẻh", nil), ("hoa", nil),
    ] as [(String, Int?)])
  func seat(_ given: (text: String, seat: Int?)) throws {
    let words = SyllableStream(SourceText(given.text)).words
    #expect(SyllableSpelling(try #require(words.first).syllable)?.toneSeat == given.seat)
  }

  @Test(
    "what was meant is written where nothing else can have been",
    arguments: [
      ("đựơc", "được"), ("Qúy", "Quý"), ("qủa", "quả"), ("tóan", "toán"), ("KẾT", "KẾT"),
      ("gía", "giá"), ("Ngừơi", "Người"),
    ])
  func mended(_ given: (typed: String, meant: String)) {
    #expect(SpellingMend.seatingTone(of: given.typed) == given.meant)
  }

  @Test(
    "keys of Telex make the syllable that was meant",
    arguments: [
      ("thuwcj", "thực"), ("voiws", "với"), ("ddeer", "để"), ("đượcj", "được"),
      ("nguwowif", "người"), ("truwowngf", "trường"),
    ])
  func pressed(_ given: (typed: String, meant: String)) {
    #expect(SpellingMend.pressingKeys(of: given.typed) == given.meant)
  }

  @Test(
    "a right syllable, and what may be a word of another language, is passed over",
    arguments: [
      "gì", "giếng", "giặt", "giục", "gìn", "quốc", "quyết", "quỳnh", "quẹt", "quờ", "khuỷu",
      "ngoằn", "ngoèo", "khuếch", "huỵch", "tuýp", "goòng", "huơ", "thuở", "yếm", "yêu", "ỷ", "oẳn",
      "ướp", "rượu", "nghiêng", "nghề", "ghê", "kỹ", "kể", "kênh", "ngủ", "gà", "cỏ", "đêm",
      "tách", "tạp", "mục", "ích", "uể", "hòa", "hoà", "uỷ", "ủy", "nguệu",
      "logistics", "internet", "cac", "tiep", "blốc", "crôm", "prôtêin", "tơrưng", "pơmu", "kơnia",
      "kà", "kơ", "tăk", "đ", "hđnd", "axêtôn", "oxy", "ddos", "huawei", "kiwi", "app", "new",
      "hadj",
      "tẻk",
    ])
  func right(_ text: String) throws {
    #expect(try fault(text) == .none)
  }
}
