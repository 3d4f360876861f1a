import SoatFindings
import SoatRuleFiles
import Testing

/// A misspelt kind hides nothing else that is wrong with the rule.
@Suite("Unknown kind of rule")
struct UnknownKindTests {
  @Test("Beside an unknown kind, the keys are held against the kind that was meant")
  func misspeltKindAndKeys() {
    let marked = MarkedText(
      FaultTests.heading
        + "[[rule]]\nid = \"t/a\"\nkind = ▸\"smaple\"\n▸severty = \"note\"\n▸phrase = [\"a\"]\n")
    #expect(
      Loading.complaints([Loading.source("t.toml", marked.text)]) == """
        t.toml:\(marked.places[0]): lỗi: “kind” không nhận giá trị “smaple”
          → Có phải “sample”?
        t.toml:\(marked.places[1]): lỗi: [[rule]] không có khóa “severty”
          → Có phải “severity”?
        t.toml:\(marked.places[2]): lỗi: [[rule]] không có khóa “phrase”
          → Có phải “phrases”?

        """)
  }

  @Test("Of a rule of no known kind, only keys near to those of every rule are told")
  func keysOfNoKind() {
    let marked = MarkedText(
      FaultTests.heading
        + "[[rule]]\nid = \"t/a\"\nkind = ▸\"abcdefgh\"\n▸severty = \"note\"\nphrase = [\"a\"]\n")
    #expect(
      Loading.complaints([Loading.source("t.toml", marked.text)]) == """
        t.toml:\(marked.places[0]): lỗi: “kind” không nhận giá trị “abcdefgh”
          → Dùng một trong: sample.
        t.toml:\(marked.places[1]): lỗi: [[rule]] không có khóa “severty”
          → Có phải “severity”?

        """)
  }
}
