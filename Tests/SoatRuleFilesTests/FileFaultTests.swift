import SoatFindings
import SoatRuleFiles
import Testing

/// Faults of whole files, and of several files together.
@Suite("Rule files together")
struct FileFaultTests {
  private func set(_ id: String, extends: String = "") -> String {
    """
    [set]
    id = "\(id)"
    version = "1"
    title = "T"
    \(extends)

    """
  }

  @Test(
    "A file that is no TOML is told with the place of the mistake",
    arguments: [
      (
        "[set]\nid = ▸x\n",
        "sai cú pháp TOML: trong một giá trị: giá trị bằng chữ phải đặt giữa hai dấu ngoặc kép thẳng"
      ),
      (
        "[set]\nid = \"Tỉnh\" ▸y = 1\n",
        "sai cú pháp TOML: ở một cặp khóa - giá trị: mỗi dòng chỉ ghi một khóa"
      ),
      (
        "[set]\nid = \"a▸\ntitle = \"b\"\n",
        "sai cú pháp TOML: trong một chuỗi: thiếu dấu đóng trước khi hết dòng hoặc hết tệp"
      ),
      (
        "[set▸\nid = \"a\"\n",
        "sai cú pháp TOML: ở tiêu đề của một bảng: phải là “]”, không phải chỗ xuống dòng"
      ),
      (
        "[set]\nid = \"a\"\nversion = \"1\"\ntitle = \"T\"\n▸id = \"b\"\n",
        "sai cú pháp TOML: ở một cặp khóa - giá trị: “id” đã được khai báo ở trên"
      ),
      (
        "[set]\nid = { vi = \"a\", ▸}\n",
        "sai cú pháp TOML: trong một bảng viết trên một dòng: thừa dấu phẩy trước “}”"
      ),
      (
        "[set]\nid = { vi = \"a\" ▸en = \"b\" }\n",
        "sai cú pháp TOML: trong một bảng viết trên một dòng: thiếu dấu phẩy, hoặc dấu đóng “}”"
      ),
      (
        "▸; Bộ của tỉnh\n",
        "sai cú pháp TOML: ở đầu một dòng: chú thích bắt đầu bằng “#”, không phải “;”"
      ),
      (
        "▸ĐẢNG CỘNG SẢN VIỆT NAM\n",
        "sai cú pháp TOML: ở đầu một dòng: mỗi dòng là khóa = giá trị, [bảng] hoặc # chú thích, không bắt đầu bằng “Đ”"
      ),
      ("▸= 1\n", "sai cú pháp TOML: ở đầu một dòng: thiếu tên khóa trước dấu “=”"),
      (
        "thu▸ậtngữ = 1\n",
        "sai cú pháp TOML: ở một cặp khóa - giá trị: tên khóa chỉ gồm chữ không dấu, chữ số và gạch nối, không có “ậ”"
      ),
      (
        "[set]\nid▸\u{A0}= \"a\"\n",
        "sai cú pháp TOML: trong một khóa: có ký tự lạ (\\u00A0) không phải dấu cách thường; xóa và gõ lại"
      ),
      ("[set]▸]\n", "sai cú pháp TOML: ở tiêu đề của một bảng: thừa “]”"),
      (
        "[ ▸[rule] ]\n",
        "sai cú pháp TOML: ở tiêu đề của một bảng: hai dấu [[ và hai dấu ]] phải viết liền"
      ),
      ("[▸]\n", "sai cú pháp TOML: ở tiêu đề của một bảng: thiếu tên bảng giữa hai dấu ngoặc"),
      (
        "[rule]\nid = \"a\"\n▸[rule]\n",
        "sai cú pháp TOML: ở tiêu đề của một bảng: “rule” đã được khai báo ở trên; mỗi mục phải mở đầu bằng [[rule]]"
      ),
      (
        "[[rule.item]]\nid = \"a\"\n▸[[rule]]\n",
        "sai cú pháp TOML: ở tiêu đề của một bảng: [[rule]] phải đứng trước các phần của nó như [[rule.…]], và không lẫn với [rule]"
      ),
      ("a = ▸010\n", "sai cú pháp TOML: ở một số nguyên: số nguyên không bắt đầu bằng 0"),
      (
        "a = ▸99999999999999999999\n", "sai cú pháp TOML: ở một số nguyên: số quá lớn"
      ),
      ("a = ▸[\"b\",\n\n[[rule]]\n", "danh sách không đóng: thiếu “]” trước dòng 3"),
    ])
  func syntax(_ marked: String, _ message: String) {
    let text = MarkedText(marked)
    let complaint = Loading.complaints([Loading.source("t.toml", text.text)])
    #expect(complaint.hasPrefix("t.toml:\(text.places[0]): lỗi: \(message)"))
    #expect(complaint.split(separator: "\n").count == 1)
  }

  @Test("A key given twice hides nothing else")
  func keyTwice() {
    let marked = MarkedText(set("a") + "▸version = \"2\"\n▸x = 1\n")
    #expect(
      Loading.complaints([Loading.source("t.toml", marked.text)]) == """
        t.toml:\(marked.places[0]): lỗi: sai cú pháp TOML: ở một cặp khóa - giá trị: “version” đã được khai báo ở trên
        t.toml:\(marked.places[1]): lỗi: [set] không có khóa “x”
          → Dùng một trong: id, version, title, extends.

        """)
  }

  @Test("A value that is none hides nothing else, and nothing is told that it may have declared")
  func brokenValue() {
    let rule = """
      [[rule]]
      id = "a/x"
      kind = "sample▸
      severity = ▸"eror"
      wrods = ["mèo"]
      [[override]]
      rule = "a/y"
      severity = n▸ot

      """
    let marked = MarkedText(set("a") + rule)
    // The kind is lost, so that each key may be one of it.
    #expect(
      Loading.complaints([Loading.source("t.toml", marked.text)]) == """
        t.toml:\(marked.places[0]): lỗi: sai cú pháp TOML: trong một chuỗi: thiếu dấu đóng trước khi hết dòng hoặc hết tệp
        t.toml:\(marked.places[1]): lỗi: “severity” không nhận giá trị “eror”
          → Có phải “error”?
        t.toml:\(marked.places[2]): lỗi: sai cú pháp TOML: ở một số thập phân: phải là “nan”, không phải “no”

        """)
  }

  @Test("A control character is told as such")
  func controlCharacter() {
    let marked = MarkedText("a = \"b▸\u{7}c\"\n")
    #expect(
      Loading.complaints([Loading.source("t.toml", marked.text)]) == """
        t.toml:\(marked.places[0]): lỗi: có ký tự điều khiển (mã 7) trong chuỗi
          → Bỏ ký tự đó.

        """)
  }

  @Test("A rule of a set that is not extended is told with the set")
  func notInherited() {
    let rule = "[[rule]]\nid = \"a/x\"\nkind = \"sample\"\n"
    let override = "[[override]]\nrule = \"a/x\"\nseverity = \"note\"\n"
    #expect(
      Loading.complaints([
        Loading.source("a.toml", set("a") + rule), Loading.source("b.toml", set("b") + override),
      ]) == """
        b.toml:7:8: lỗi: bộ này không kế thừa “a” nên không sửa được quy tắc “a/x”
          → Thêm “a” vào “extends” của [set].

        """)
  }

  @Test("A rule with the id of another set takes nothing from that set")
  func foreignRule() {
    let rule = "[[rule]]\nid = \"a/x\"\nkind = \"sample\"\n"
    #expect(
      Loading.complaints([
        Loading.source("b.toml", set("b") + rule), Loading.source("a.toml", set("a") + rule),
      ]) == "b.toml:7:6: lỗi: mã quy tắc “a/x” phải bắt đầu bằng “b/”\n")
  }

  @Test("A misspelt key of an override is not told as an override that changes nothing")
  func misspeltOverride() {
    let marked = MarkedText(
      set("a") + "[[rule]]\nid = \"a/x\"\nkind = \"sample\"\n"
        + "[[override]]\nrule = \"a/x\"\n▸severty = \"note\"\n")
    #expect(
      Loading.complaints([Loading.source("t.toml", marked.text)]) == """
        t.toml:\(marked.places[0]): lỗi: [[override]] không có khóa “severty”
          → Có phải “severity”?

        """)
  }

  @Test("A day that does not exist, or is written as clerks do, hides nothing else")
  func days() {
    let marked = MarkedText(
      """
      [applies]
      from = ▸2025-02-31
      until = ▸28/02/2025
      ▸typse = "cong-van"

      """ + set("a") + "▸x = [ 2024-01-01, ▸2025-13-01 ]\n")
    let complaint = Loading.complaints([Loading.source("t.toml", marked.text)])
    #expect(
      complaint == """
        t.toml:\(marked.places[0]): lỗi: không có ngày 2025-02-31
        t.toml:\(marked.places[1]): lỗi: ngày phải viết theo thứ tự năm-tháng-ngày, không phải “28/02/2025”
          → Viết 2025-02-28.
        t.toml:\(marked.places[2]): lỗi: [applies] không có khóa “typse”
          → Có phải “types”?
        t.toml:\(marked.places[3]): lỗi: [set] không có khóa “x”
          → Dùng một trong: id, version, title, extends.
        t.toml:\(marked.places[4]): lỗi: không có ngày 2025-13-01

        """)
  }

  @Test("Bytes that are no text are told")
  func bytes() {
    let nul = RuleSource(name: "n.toml", bytes: Array("a = 1\nb\u{0} = 2\n".utf8))
    #expect(
      Loading.complaints([nul]) == "n.toml:2:2: lỗi: có ký tự NUL\n  → Bỏ ký tự đó.\n")
    let escape = RuleSource(name: "u.toml", bytes: Array(#"a = "b\u0000c""#.utf8))
    #expect(Loading.complaints([escape]).hasPrefix("u.toml:1:7: lỗi: có ký tự NUL\n"))
    let latin = RuleSource(name: "l.toml", bytes: Array("a = \"b".utf8) + [0xE9, 0x22])
    #expect(
      Loading.complaints([latin]) == """
        l.toml:1:7: lỗi: tệp không phải UTF-8
          → Lưu lại tệp dưới dạng UTF-8.

        """)
  }

  @Test("An empty file lacks its set")
  func empty() {
    let complaint = Loading.complaints([Loading.source("e.toml", "")])
    #expect(
      complaint == """
        e.toml:1:1: lỗi: thiếu bảng [set]
          → Mở đầu tệp bằng [set] với id, version, title.

        """)
  }

  @Test("All faults of all files are told at once, in the order of files and text")
  func allAtOnce() {
    let first = MarkedText(
      """
      ▸colour = 1
      [set]
      id = "a"
      ▸versoin = "1"
      title = "T"
      [[rule]]
      id = "a/x"
      kind = "sample"
      least = ▸0
      phrases = [▸"", "b", ▸7]
      """)
    let second = MarkedText("▸x = 1\n" + set("b"))
    let complaint = Loading.complaints([
      Loading.source("a.toml", first.text), Loading.source("b.toml", second.text),
    ])
    let places = complaint.split(separator: "\n").filter { !$0.hasPrefix("  ") }
      .map { $0.split(separator: ": ", maxSplits: 1)[0] }
    let expected =
      ["a.toml:\(first.places[0])", "a.toml:2:2"]
      + first.places.dropFirst().map { "a.toml:\($0)" } + ["b.toml:\(second.places[0])"]
    #expect(places.map(String.init) == expected)
  }

  @Test("Sets that extend each other are told once")
  func cycle() {
    let complaint = Loading.complaints([
      Loading.source("a.toml", set("a", extends: #"extends = ["b"]"#)),
      Loading.source("b.toml", set("b", extends: #"extends = ["c"]"#)),
      Loading.source("c.toml", set("c", extends: #"extends = ["a"]"#)),
    ])
    #expect(complaint == "a.toml:5:11: lỗi: các bộ kế thừa lẫn nhau: a → b → c → a\n")
  }

  @Test("A set that extends itself is told")
  func selfExtension() {
    let complaint = Loading.complaints([
      Loading.source("a.toml", set("a", extends: #"extends = "a""#))
    ])
    #expect(complaint == "a.toml:5:11: lỗi: các bộ kế thừa lẫn nhau: a → a\n")
  }

  @Test("A set that is not there is told with the nearest one")
  func missingSet() {
    let complaint = Loading.complaints([
      Loading.source("terms.toml", set("terms")),
      Loading.source("a.toml", set("a", extends: #"extends = ["terms", "trems"]"#)),
    ])
    #expect(
      complaint == "a.toml:5:21: lỗi: không có bộ quy tắc “trems”\n  → Có phải “terms”?\n")
  }

  @Test("A file that is not there is told where it is named")
  func missingFile() {
    let complaint = Loading.complaints([
      Loading.source("quy-tac/a.toml", set("a", extends: #"extends = ["./tinh.toml"]"#))
    ])
    #expect(
      complaint == "quy-tac/a.toml:5:12: lỗi: không đọc được “quy-tac/tinh.toml”: không có\n")
  }

  @Test("A set id given twice is told")
  func setTwice() {
    let complaint = Loading.complaints([
      Loading.source("a.toml", set("a")), Loading.source("b.toml", set("a")),
    ])
    #expect(
      complaint == """
        b.toml:2:6: lỗi: bộ quy tắc “a” đã được khai báo
          → Khai báo đầu tiên ở a.toml:2.

        """)
  }

  @Test("A broken file keeps quiet what it might have declared")
  func brokenFile() {
    let complaint = Loading.complaints([
      Loading.source("a.toml", set("a", extends: #"extends = ["b"]"#)),
      Loading.source("b.toml", "[set\n"),
    ])
    #expect(complaint.hasPrefix("b.toml:1:5: lỗi: sai cú pháp TOML: "))
    #expect(complaint.split(separator: "\n").count == 1)
  }

  @Test("Messages are spoken in English too")
  func english() {
    let complaint = Loading.complaints(
      [Loading.source("a.toml", set("a", extends: "extend = 1"))], .en)
    #expect(
      complaint == "a.toml:5:1: error: [set] has no key “extend”\n  → Did you mean “extends”?\n")
  }
}
