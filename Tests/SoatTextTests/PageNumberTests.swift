import SoatText
import Testing

@Suite("Page numbers")
struct PageNumberTests {
  /// Two lines stand above, since the first ones of a file hold no page number.
  private func words(_ text: String) -> Int {
    SyllableStream(SourceText("Một\nHai\nBa\n" + text)).words.count - 3
  }

  @Test(
    "A number alone on its line is the page's, unless the line above announces it",
    arguments: [
      ("ngày 31 tháng\n6\nnăm 2026", 6), ("quyết định số\n12\ncủa xã", 6),
      ("ngày 31 tháng\n\n6\n\nnăm 2026", 5), ("các cơ quan\n6\ncủa xã", 5), ("a\n- 6 -\nb", 2),
    ])
  func pageNumber(_ text: String, _ count: Int) {
    #expect(words(text) == count)
  }
}
