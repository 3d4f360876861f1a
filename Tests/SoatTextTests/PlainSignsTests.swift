import SoatText
import Testing

/// What nobody sees is left out of a text, and what looks like a space or a hyphen is one.
@Suite("Plain signs")
struct PlainSignsTests {
  private func read(_ text: String) -> String {
    String(decoding: SourceText(text).bytes, as: UTF8.self)
  }

  @Test(
    "what cannot be seen is left out",
    arguments: [
      "\u{200B}", "\u{200C}", "\u{200D}", "\u{200E}", "\u{202A}", "\u{2060}", "\u{2066}", "\u{AD}",
      "\u{FEFF}",
    ])
  func invisible(_ sign: String) {
    #expect(read("Số 1\(sign)4-TB/Đ\(sign)U") == "Số 14-TB/ĐU")
    #expect(read("\(sign)Điều 1\(sign). Giao\(sign)") == "Điều 1. Giao")
    #expect(SourceText("a\(sign)\(sign)b").originalScalars(from: 0, to: 2) == 4)
    #expect(SourceText("a\(sign)b").originalScalars(from: 0, to: 1) == 1)
  }

  @Test(
    "a space of any width is a space",
    arguments: ["\u{A0}", "\u{2002}", "\u{2003}", "\u{2009}", "\u{202F}", "\u{205F}", "\u{3000}"])
  func space(_ sign: String) { #expect(read("Số\(sign)14-TB/ĐU") == "Số 14-TB/ĐU") }

  @Test("a hyphen is one, whether a line may break behind it; a dash and a quotation mark stay")
  func hyphen() {
    #expect(read("14\u{2011}TB và 15\u{2010}TB") == "14-TB và 15-TB")
    for text in ["14–TB", "“a” – ‘b’ …", "a − b", "§ 5 «x» ½", "ﬁ"] {
      #expect(read(text) == text)
    }
  }

  @Test("each sign is found wherever it stands among the bytes that are read together")
  func everyPlace() {
    for length in 0..<70 {
      let before = String(repeating: "x", count: length)
      #expect(read(before + "\u{200B}ắ” \u{A0}y") == before + "ắ”  y", "\(length)")
      #expect(read(before + "ắ”ấ") == before + "ắ”ấ", "\(length)")
    }
  }

  @Test("decomposed letters and invisible signs beside each other keep their places")
  func decomposed() {
    let source = SourceText("Na\u{302}\u{200B}ng ca\u{302}\u{301}p \u{200B}tỉnh")
    #expect(String(decoding: source.bytes, as: UTF8.self) == "Nâng cấp tỉnh")
    #expect(source.originalScalars(from: 0, to: source.bytes.count) == 18)
    #expect(source.decomposed.map { source[$0] } == ["â", "ấ"])
  }

  @Test(
    "a tab behind the mark of an item is a space",
    arguments: [
      "-", "–", "•", "+", "1.", "1.1", "1.1.", "12.", "a)", "đ)", "(1)", "(a)", "I.", "IV-", "1-",
      "Điều 2.", "Chương I.", "Phụ lục 1:", "1\\.",
    ])
  func tabBehindMark(_ mark: String) {
    #expect(read("Văn bản\n\(mark)\tGiao.\tSở") == "Văn bản\n\(mark) Giao.\tSở")
    #expect(read("\t\(mark)\t\tGiao.") == "\t\(mark)  Giao.")
  }

  @Test(
    "any other tab is one",
    arguments: [
      "*\tAn Khê, ngày 05", "1\tTên", "Nơi nhận:\tTM. ỦY BAN", "- Lưu: VT.\tCHỦ TỊCH",
      "KT.\tCHỦ TỊCH", "-\t\t\tCHỦ TỊCH", "-----\tAn", "Số: 05\tAn", "\tGiao", "Điều 2\tGiao",
      "1234.\tGiao",
    ])
  func otherTab(_ line: String) { #expect(read("Văn bản\n\(line)") == "Văn bản\n\(line)") }
}
