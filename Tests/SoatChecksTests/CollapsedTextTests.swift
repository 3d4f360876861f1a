import SoatChecks
import SoatText
import Testing

@Suite("Collapsed text")
struct CollapsedTextTests {
  /// Eight bytes are looked at together, so each place among them is tried.
  @Test(
    "white space of any kind becomes one space wherever it stands",
    arguments: ["\n", "\r\n", "\t", "\u{A0}", "  ", " \n", "\n ", " \u{A0} \t"])
  func whiteSpace(_ blank: String) {
    for length in 0..<20 {
      let before = String(repeating: "ắ", count: length % 3) + String(repeating: "a", count: length)
      let source = SourceText(before + "x" + blank + "yyyyyyyyyyyyyyyyy â z")
      let whole = ByteSpan(0, source.bytes.count)
      #expect(source.collapsed(whole) == before + "x yyyyyyyyyyyyyyyyy â z")
    }
  }

  @Test(
    "text without double white space stays as it is", arguments: ["a", "à â « ế »", "Điều 5, ¾"])
  func collapsedAlready(_ text: String) {
    for count in 1..<12 {
      let whole = Array(repeating: text, count: count).joined(separator: " ")
      let source = SourceText(whole)
      #expect(source.collapsed(ByteSpan(0, source.bytes.count)) == whole)
    }
  }

  @Test("of a span that no paragraph is as long as, the beginning is quoted")
  func longest() {
    let source = SourceText(String(repeating: "ắ ", count: 3_000))
    let quoted = source.collapsed(ByteSpan(0, source.bytes.count))
    #expect(quoted.hasSuffix("ắ…"))
    #expect(quoted.utf8.count <= SourceText.longestQuotation + 3)
  }

  @Test("either of two bytes is found at every place, and nothing else is")
  func search() {
    for length in 0..<30 {
      let odd = [UInt8](repeating: 0x7D, count: length)
      #expect(odd.withUnsafeBufferPointer { !$0.holds(0x7C, or: 0x09) })
      for position in 0..<length {
        for byte in UInt8.min...UInt8.max {
          var bytes = odd
          bytes[position] = byte
          let isFound = bytes.withUnsafeBufferPointer { $0.holds(0x7C, or: 0x09) }
          #expect(isFound == (byte == 0x7C || byte == 0x09))
        }
      }
    }
  }
}
