import SoatFindings
import SoatRuleFiles
import Testing

/// One fault each: `▸` marks the place, the message is whole.
@Suite("Rule file faults")
struct FaultTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let body: String
    let message: String
    let hint: String?

    init(_ name: String, _ body: String, _ message: String, _ hint: String? = nil) {
      testDescription = name
      self.body = body
      self.message = message
      self.hint = hint
    }
  }

  static let heading = """
    [set]
    id = "t"
    version = "1"
    title = { vi = "Thử", en = "Test" }

    """

  static let rule = """
    [[rule]]
    id = "t/a"
    kind = "sample"

    """

  static let keys: [Case] = [
    Case(
      "an unknown table", "[[▸rulse]]\nid = \"t/a\"\n",
      "tệp này không có bảng [rulse]", "Có phải “rule”?"),
    Case(
      "an unknown key far from all others", "▸abcdefgh = 1\n",
      "[set] không có khóa “abcdefgh”", "Dùng một trong: id, version, title, extends."),
    Case(
      "an unknown key of a rule's kind", rule + "▸phrase = [\"a\"]\n",
      "[[rule]] không có khóa “phrase”", "Có phải “phrases”?"),
    Case(
      "an unknown key of an item", rule + "[[rule.item]]\ntext = \"a\"\n▸txt = \"b\"\n",
      "[[rule.item]] không có khóa “txt”", "Dùng một trong: text, id, severity, since."),
    Case(
      "an unknown key of an inline table", rule + "message = { vi = \"a\", ▸eng = \"b\" }\n",
      "[rule.message] không có khóa “eng”", "Có phải “en”?"),
    Case(
      "a missing key of a rule", "[[▸rule]]\nkind = \"sample\"\n", "[[rule]] thiếu khóa “id”",
      "Thêm “id”: một chuỗi."),
    Case(
      "a missing key of an item", rule + "[[rule.▸item]]\nsince = 2025-01-01\n",
      "[[rule.item]] thiếu khóa “text”", "Thêm “text”: một cụm từ."),
    Case(
      "a missing language", rule + "▸why = { en = \"x\" }\n", "[rule.why] thiếu khóa “vi”",
      "Thêm “vi”: một chuỗi."),
  ]

  static let values: [Case] = [
    Case(
      "a number for a text", rule + "source = ▸12\n",
      "“source” phải là một chuỗi, không phải số nguyên"),
    Case(
      "a text for a truth value", rule + "ordered = ▸\"true\"\n",
      "“ordered” phải là true hoặc false, không phải chuỗi"),
    Case(
      "a text for a date", "[applies]\nfrom = ▸\"mai\"\n",
      "“from” phải là một ngày như 2024-12-22, không phải chuỗi"),
    Case(
      "a date between quotation marks", "[applies]\nfrom = ▸\"2024-12-22\"\n",
      "“from” phải là một ngày như 2024-12-22, không phải chuỗi “2024-12-22”",
      "Viết 2024-12-22, không có dấu ngoặc kép."),
    Case(
      "a date as clerks write it, between quotation marks", "[applies]\nuntil = ▸\"31/12/2025\"\n",
      "“until” phải là một ngày như 2024-12-22, không phải chuỗi “31/12/2025”",
      "Viết 2025-12-31, không có dấu ngoặc kép."),
    Case(
      "a date with time for a date", "[applies]\nfrom = ▸2024-12-22T00:00:00\n",
      "“from” phải là một ngày như 2024-12-22, không phải ngày giờ"),
    Case(
      "a list of numbers for phrases", rule + "phrases = [\"a\", ▸1.5]\n",
      "“phrases” phải là một cụm từ, không phải số thập phân"),
    Case(
      "a text for a table", rule + "item = ▸\"a\"\n", "“item” phải là một bảng, không phải chuỗi"),
    Case(
      "a list for a severity", rule + "severity = ▸[\"error\"]\n",
      "“severity” phải là error, warning, note hoặc bảng mức độ, không phải danh sách"),
    Case(
      "a number out of range", rule + "least = ▸10\n", "“least” phải từ 1 đến 9, không phải 10"),
    Case(
      "an unknown choice", rule + "shade = ▸\"drak\"\n", "“shade” không nhận giá trị “drak”",
      "Có phải “dark”?"),
    Case(
      "an unknown kind", "[[rule]]\nid = \"t/a\"\nkind = ▸\"smaple\"\nphrases = [\"a\"]\n",
      "“kind” không nhận giá trị “smaple”", "Có phải “sample”?"),
    Case(
      "an unknown type of document", "[applies]\ntypes = [\"cong-van\", ▸\"huong-dam\"]\n",
      "“types” không nhận giá trị “huong-dam”", "Có phải “huong-dan”?"),
    Case(
      "the name of a type", "[applies]\ntypes = ▸\"Kế hoạch\"\n",
      "“types” không nhận giá trị “Kế hoạch”", "Có phải “ke-hoach”?"),
    Case(
      "the code of a type", "[applies]\ntypes = ▸\"HD\"\n", "“types” không nhận giá trị “HD”",
      "Có phải “huong-dan”?"),
    Case("an empty list", "[applies]\ntypes = ▸[]\n", "“types” để trống"),
    Case(
      "an empty list in a list", rule + "groups = [[\"a\"], ▸[]]\n", "“groups” để trống"),
    Case(
      "a value given twice in a list", "[applies]\ntypes = [\"ke-hoach\", ▸\"ke-hoach\"]\n",
      "trong danh sách này, giá trị “ke-hoach” đã được khai báo", "Khai báo đầu tiên ở t.toml:6."),
    Case(
      "an unknown regime", "[applies]\nregime = ▸\"dang\"\n", "“regime” không nhận giá trị “dang”",
      "Dùng một trong: party, state."),
    Case("an empty text", rule + "source = ▸\" \"\n", "“source” để trống"),
    Case("an empty phrase", rule + "phrases = [▸\"\"]\n", "“phrases” để trống"),
    Case(
      "a phrase without a word", rule + "groups = [[\"a\"], [\"b\", ▸\"…, !\"]]\n",
      "“groups” không có từ nào: “…, !”"),
    Case(
      "lines out of order", rule + "lines = ▸\"\"\"\nan: ninh\nba: lô\nam: hiểu\n\"\"\"\n",
      "“lines” chưa xếp theo thứ tự: dòng “am: hiểu”",
      "Xếp các dòng theo mã Unicode (lệnh sort với LC_ALL=C)."),
  ]

  static let severities: [Case] = [
    Case(
      "an unknown severity", rule + "severity = ▸\"eror\"\n",
      "“severity” không nhận giá trị “eror”", "Có phải “error”?"),
    Case(
      "an unknown severity in a table", rule + "severity = { default = ▸\"warn\" }\n",
      "“default” không nhận giá trị “warn”", "Có phải “warning”?"),
    Case(
      "an unknown key among severities", rule + "severity = { ▸defalt = \"error\" }\n",
      "severity không có khóa “defalt”", "Có phải “default”?"),
    Case(
      "an unknown code", rule + "severity = { ▸\"list.wordin\" = \"error\" }\n",
      "severity không có khóa “list.wordin”", "Có phải “list.wording”?"),
    Case(
      "an unknown reason", rule + "severity = { ▸\"list.wording/adpted\" = \"error\" }\n",
      "“list.wording” không có lý do “adpted”", "Có phải “list.wording/adapted”?"),
    Case(
      "a reason of another code", rule + "severity = { ▸\"list.wording/tag\" = \"error\" }\n",
      "“list.wording” không có lý do “tag”",
      "Dùng một trong: list.wording/altered, list.wording/adapted."),
    Case(
      "a reason of a code that has none",
      rule + "severity = { ▸\"list.missing/altered\" = \"error\" }\n",
      "“list.missing” không có lý do “altered”", "Chỉ ghi “list.missing”."),
    Case(
      "a reason of another code in an override",
      rule + "[[override]]\nrule = \"t/a\"\nseverity = { ▸\"list.wording/tag\" = \"note\" }\n",
      "“list.wording” không có lý do “tag”",
      "Dùng một trong: list.wording/altered, list.wording/adapted."),
    Case("no severity at all", rule + "severity = ▸{}\n", "“severity” để trống"),
    Case(
      "one severity given twice",
      rule + "severity = { ▸\"type.cong-van\" = \"note\", type.cong-van = \"error\" }\n",
      "trong bảng này, khóa “type.cong-van” đã được khai báo", "Khai báo đầu tiên ở t.toml:8."),
    Case(
      "an unknown type", rule + "[rule.severity]\ntype.▸cong-vam = \"error\"\n",
      "severity không có khóa “type.cong-vam”", "Có phải “type.cong-van”?"),
    Case(
      "an unknown phase", rule + "[rule.severity]\n▸\"phase.drat\" = \"note\"\n",
      "severity không có khóa “phase.drat”", "Có phải “phase.draft”?"),
    Case(
      "a code of another kind", rule + "severity.▸\"header.number\" = \"note\"\n",
      "quy tắc loại “sample” không báo “header.number”",
      "Dùng một trong: list.missing, list.wording."),
    Case(
      "a code of another kind in an override",
      rule + "[[override]]\nrule = \"t/a\"\nseverity = { ▸\"header.number\" = \"note\" }\n",
      "quy tắc loại “sample” không báo “header.number”",
      "Dùng một trong: list.missing, list.wording."),
  ]

  static let names: [Case] = [
    Case(
      "a rule id of another set", "[[rule]]\nid = ▸\"u/a\"\nkind = \"sample\"\n",
      "mã quy tắc “u/a” phải bắt đầu bằng “t/”"),
    Case(
      "a rule id without a name", "[[rule]]\nid = ▸\"t/\"\nkind = \"sample\"\n",
      "mã “t/” không hợp lệ",
      "Chỉ dùng chữ thường không dấu, chữ số và gạch nối: “tinh-uy”."),
    Case(
      "a body id with capitals", "[[body]]\nid = ▸\"Tỉnh ủy\"\nnames = [\"Tỉnh ủy\"]\n",
      "mã “Tỉnh ủy” không hợp lệ",
      "Chỉ dùng chữ thường không dấu, chữ số và gạch nối: “tinh-uy”."),
    Case(
      "a rule id twice", rule + "[[rule]]\nid = ▸\"t/a\"\nkind = \"sample\"\n",
      "quy tắc “t/a” đã được khai báo", "Khai báo đầu tiên ở t.toml:6."),
    Case(
      "a body id twice",
      "body = [{ id = \"a\", names = \"A\" }, { id = ▸\"a\", names = \"B\" }]\n"
        + "[set]\nid = \"t\"\nversion = \"1\"\ntitle = \"T\"\n",
      "cơ quan “a” đã được khai báo", "Khai báo đầu tiên ở t.toml:1."),
    Case(
      "a list of lists written as one list", rule + "groups = [▸\"a\", [\"b\"]]\n",
      "“groups” phải là danh sách, mỗi mục là một cụm từ, không phải chuỗi"),
    Case(
      "a body without a name",
      "body = { id = \"a\", names = ▸[] }\n[set]\nid = \"t\"\nversion = \"1\"\ntitle = \"T\"\n",
      "“names” để trống"),
    Case(
      "two items of one list under one id",
      rule + "item = [{ id = \"a\", text = \"A\" }, { id = ▸\"a\", text = \"B\" }]\n",
      "trong quy tắc này, mục “a” đã được khai báo", "Khai báo đầu tiên ở t.toml:8."),
    Case(
      "a reference without a date", rule + "document = ▸\"57-NQ/TW\"\n",
      "“document” phải ghi số và ngày của văn bản, không phải “57-NQ/TW”",
      "Viết theo mẫu “57-NQ/TW@2024-12-22”."),
    Case(
      "a reference with an impossible day", rule + "document = ▸\"57-NQ/TW@2024-02-31\"\n",
      "không có ngày 2024-02-31"),
    Case(
      "an entry of a series without a date", series("▸\"9-HD/TU về x\""),
      "“documents” phải ghi số và ngày của văn bản, không phải “9-HD/TU”",
      "Viết theo mẫu “57-NQ/TW@2024-12-22”."),
    Case(
      "an entry of a series with an impossible day", series("▸\"9-HD/TU@2024-02-31 về x\""),
      "không có ngày 2024-02-31"),
    Case(
      "an entry of a series that is declared twice",
      series("\"9-HD/TU@2024-02-01 về x\", ▸\"9-HD/TU@2024-02-01\""),
      "văn bản “9-HD/TU@2024-02-01” đã được khai báo", "Khai báo đầu tiên ở t.toml:8."),
    Case(
      "an unknown document", "[applies]\nabout = ▸\"9-HD/TU@2025-01-03\"\n" + document(""),
      "không bộ quy tắc nào khai báo văn bản “9-HD/TU@2025-01-03”",
      "Có phải “9-HD/TU@2025-01-02”?"),
    Case(
      "a document far from all others",
      "[applies]\nabout = ▸\"97-KH/TU@2025-05-05\"\n" + document(""),
      "không bộ quy tắc nào khai báo văn bản “97-KH/TU@2025-05-05”"),
    Case(
      "an item id with capitals", rule + "item = { id = ▸\"A 1\", text = \"A\" }\n",
      "mã “A 1” không hợp lệ",
      "Chỉ dùng chữ thường không dấu, chữ số và gạch nối: “tinh-uy”."),
    Case(
      "an override of an unknown rule", rule + "[[override]]\nrule = ▸\"t/b\"\nenabled = false\n",
      "không có quy tắc “t/b” trong bộ này hay bộ được kế thừa", "Có phải “t/a”?"),
    Case(
      "a period that ends before it begins", "[applies]\nfrom = ▸2025-02-01\nuntil = 2025-01-01\n",
      "“from” (2025-02-01) sau “until” (2025-01-01)"),
  ]

  static func series(_ entries: String) -> String {
    "[[series]]\ntype = \"huong-dan\"\nissuer = \"A\"\ndocuments = [\(entries)]\n"
  }

  static func document(_ mark: String) -> String {
    """
    [[document]]
    number = \(mark)"9-HD/TU"
    date = 2025-01-02
    type = "huong-dan"
    issuer = "Tỉnh ủy"

    """
  }

  static let examples: [Case] = [
    Case(
      "an example that is neither", rule + "[[rule.▸example]]\n",
      "ví dụ phải có đúng một trong hai khóa “good” và “bad”"),
    Case(
      "an example that is both", rule + "[[rule.▸example]]\ngood = \"a\"\nbad = \"«a»\"\n",
      "ví dụ phải có đúng một trong hai khóa “good” và “bad”"),
    Case(
      "a bad example without a mark", rule + "[[rule.example]]\nbad = ▸\"a » b «\"\n",
      "ví dụ “bad” không đánh dấu chỗ sai",
      "Đặt chỗ sai giữa « và »: “«V/v» công tác cán bộ”."),
  ]

  @Test("A fault is told with place, message and hint", arguments: keys + values + severities)
  func fault(_ fault: Case) { expect(fault) }

  @Test("A fault of names is told", arguments: names + examples)
  func nameFault(_ fault: Case) { expect(fault) }

  private func expect(_ fault: Case) {
    let hasHeading = fault.body.contains("[set]")
    let marked = MarkedText((hasHeading ? "" : Self.heading) + fault.body)
    var expected = marked.places.map { "t.toml:\($0): lỗi: \(fault.message)\n" }.joined()
    if let hint = fault.hint { expected += "  → \(hint)\n" }
    #expect(Loading.complaints([Loading.source("t.toml", marked.text)]) == expected)
  }

  @Test("An empty list is taken where it is something else than none")
  func emptyList() {
    let text = Self.heading + "extends = []\n[[body]]\nid = \"a\"\nnames = \"A\"\ncodes = []\n"
    #expect(Loading.complaints([Loading.source("t.toml", text)]) == "")
  }

  @Test("Of very many faults the first ones are told, and how many there are")
  func manyFaults() {
    let text = Self.heading + String(repeating: "[[rule]]\n", count: 300)
    let lines = Loading.complaints([Loading.source("t.toml", text)]).split(separator: "\n")
    #expect(lines.count { $0.hasPrefix("t.toml:") } == 200)
    #expect(lines.last == "… và 400 lỗi nữa")
  }

  @Test("A document registered twice is told at the second place")
  func documentTwice() {
    let marked = MarkedText(Self.heading + Self.document("") + Self.document("▸"))
    #expect(
      Loading.complaints([Loading.source("t.toml", marked.text)], .en) == """
        t.toml:\(marked.places[0]): error: the document “9-HD/TU@2025-01-02” is declared already
          → It was first declared at t.toml:6.

        """)
  }
}
