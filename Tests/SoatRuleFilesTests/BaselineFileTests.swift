import SoatFindings
import SoatRuleFiles
import Testing

/// What is wrong with a baseline is told at its place, all at once.
@Suite("Baseline file")
struct BaselineFileTests {
  private func read(_ text: String) throws(RuleFileErrors) -> Baseline {
    try BaselineFile.baseline(name: "b.toml", bytes: Array(text.utf8))
  }

  private func complaint(_ text: String) -> String {
    do {
      _ = try read(text)
      return ""
    } catch {
      return error.text(.vi)
    }
  }

  @Test("an entry is path, hashes and findings; a hash may be absent, a list empty")
  func entries() throws {
    let baseline = try read(
      """
      schema = "soat.baseline/1"
      [[document]]
      path = "xã/a.txt"
      words = "00000000000000ff"
      findings = ["0123456789abcdef list.wording nq57/task-groups task-4", "fedcba9876543210"]
      [[document]]
      path = "b.txt"
      findings = []
      """)
    #expect(baseline.entries.map(\.path) == ["xã/a.txt", "b.txt"])
    #expect(baseline.entries[0].identity.words?.hex == "00000000000000ff")
    #expect(baseline.entries[0].identity.facts == nil && baseline.entries[1].identity.words == nil)
    #expect(
      baseline.entries[0].findings.map(\.fingerprint.hex) == [
        "0123456789abcdef", "fedcba9876543210",
      ])
    #expect(
      baseline.entries[0].findings.map(\.name) == ["list.wording nq57/task-groups task-4", ""])
    #expect(baseline.entries[1].findings.isEmpty)
  }

  @Test("a path is the same however its letters are spelt")
  func normalForms() throws {
    let text =
      "schema = \"soat.baseline/1\"\n[[document]]\npath = \"xa\u{303}.txt\"\nfindings = []\n"
    #expect(Array(try read(text).entries[0].path.utf8) == Array("xã.txt".utf8))
    #expect(Array(Baseline.name(of: "xa\u{303}.txt").utf8) == Array("xã.txt".utf8))
  }

  @Test("a file of another version says so, and nothing else")
  func version() {
    #expect(
      complaint("schema = \"soat.baseline/2\"\nthings = 1\n") == """
        b.toml:1:10: lỗi: tệp viết theo “soat.baseline/2”, bản soat này chỉ đọc được “soat.baseline/1”
          → Dùng bản soat đã tạo ra tệp này, hoặc chuyển tệp sang “soat.baseline/1”.

        """)
  }

  @Test("a file without its version, an unknown key, a hash that is none, a path twice: all told")
  func faults() {
    #expect(
      complaint(
        """
        [[document]]
        path = "a"
        word = "x"
        findings = ["xyz list.wording"]
        [[document]]
        path = "a"
        words = "123"
        findings = [1]
        """) == """
          b.toml:1:1: lỗi: tệp này thiếu khóa “schema”
            → Thêm “schema”: một chuỗi.
          b.toml:3:1: lỗi: [[document]] không có khóa “word”
            → Có phải “words”?
          b.toml:4:13: lỗi: “xyz list.wording” không bắt đầu bằng dấu vân tay (16 chữ số thập lục phân)
          b.toml:6:8: lỗi: văn bản “a” đã được khai báo
            → Khai báo đầu tiên ở b.toml:2.
          b.toml:7:9: lỗi: “123” không bắt đầu bằng dấu vân tay (16 chữ số thập lục phân)
          b.toml:8:13: lỗi: “findings” phải là một chuỗi, không phải số nguyên

          """)
  }

  @Test("what is no TOML is told with its place", arguments: ["schema = ", "[[document", "\u{0}"])
  func syntax(_ text: String) { #expect(complaint(text).hasPrefix("b.toml:1:")) }
}
