import SoatText
import Testing

/// The lines of a file as a person sees them, to which the places of a report lead.
@Suite("Original text")
struct OriginalTextTests {
  @Test(
    "its lines are those of the stream, whatever ends them",
    arguments: [
      "a\nb", "a\r\nb\r\n", "a\rb\r", "\n\n", "một\r\n\rhai\n\rba", "", "một dòng", "\r\n\r\n x",
    ])
  func lines(_ text: String) {
    let original = OriginalText(text)
    let source = SourceText(text)
    let stream = SyllableStream(source)
    let lines = stream.lines.map { source[$0.span] }
    #expect((1...original.lineCount).map { original.line($0) }.prefix(lines.count) == lines[...])
    #expect((lines.count..<original.lineCount).allSatisfy { original.line($0 + 1).isEmpty })
  }

  @Test("nothing is normalised: letters stay as they are spelt, invisible ones stay")
  func untouched() {
    let text = "hoa\u{301} \u{200B}\u{A0}x"
    #expect(Array(OriginalText(text).line(1).unicodeScalars) == Array(text.unicodeScalars))
  }

  @Test("a byte order mark is no letter, UTF-16 is decoded, an invalid byte is U+FFFD")
  func decoded() throws {
    let marked = try #require(OriginalText(file: [0xEF, 0xBB, 0xBF] + Array("Số\nb".utf8)))
    #expect(marked.line(1) == "Số")
    let wide = try #require(OriginalText(file: [0xFF, 0xFE, 0x53, 0, 0xD1, 0x1E]))
    #expect(wide.line(1) == "Số")
    let long = String(repeating: "chữ ", count: 200)
    let broken = try #require(OriginalText(file: Array(long.utf8) + [0xFF]))
    #expect(broken.line(1) == long + "\u{FFFD}")
    #expect(OriginalText(file: Array("%PDF-1.7".utf8)) == nil)
  }

  @Test("there is nothing on a line that is not there")
  func outside() {
    #expect(OriginalText("a").line(0).isEmpty && OriginalText("a").line(2).isEmpty)
  }
}
