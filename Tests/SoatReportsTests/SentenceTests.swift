import SoatFindings
import Testing

@Suite("Sentence")
struct SentenceTests {
  @Test(
    "A number stands in its figures",
    arguments: [
      (0, "0"), (7, "7"), (10, "10"), (99, "99"), (100, "100"), (2_026, "2026"), (-5, "-5"),
      (Int.max, "9223372036854775807"), (Int.min, "-9223372036854775808"),
    ])
  func numbers(_ number: Int, _ text: String) {
    let sentence: Sentence = "\(number)"
    #expect(sentence.text == text)
  }

  @Test("Pieces of whatever length stand one behind the other")
  func pieces() {
    let (name, long, mark): (String, String, Character) = (
      "Đảng ủy", String(repeating: "xã Tân Lập ", count: 100), "…"
    )
    let sentence: Sentence = "“\(name)” là của \(long)\(mark)\("")"
    #expect(sentence.text == "“Đảng ủy” là của " + long + "…")
    #expect(Language.vi(vi: "mục \(1)", en: "item \(1)") == "mục 1")
    #expect(Language.en(vi: "mục \(1)", en: "item \(1)") == "item 1")
  }
}
