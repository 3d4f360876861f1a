import SoatFindings
import SoatRuleFiles
import Testing

/// Values that are well formed and could never work are refused, each at its place.
@Suite("Rule files that could never work")
struct SenseTests {
  typealias Case = FaultTests.Case

  static func rule(_ kind: String) -> String {
    "[[rule]]\nid = \"t/a\"\nkind = \"\(kind)\"\n"
  }

  static func document(_ number: String, _ type: String = "ke-hoach", _ more: String = "") -> String
  {
    "[[document]]\nnumber = \(number)\ndate = 2025-01-02\ntype = \"\(type)\"\n"
      + "issuer = \"Tỉnh ủy\"\n\(more)\n"
  }

  static let documents: [Case] = [
    Case(
      "a number that is none", document("▸\"Kế hoạch 45\""),
      "“Kế hoạch 45” không phải số và ký hiệu của văn bản",
      "Viết theo mẫu “57-NQ/TW” (Đảng) hoặc “30/2020/NĐ-CP” (nhà nước)."),
    Case(
      "a number with words before it", document("▸\"Số 45-KH/TU\""),
      "“Số 45-KH/TU” không phải số và ký hiệu của văn bản", "Có phải “45-KH/TU”?"),
    Case(
      "a number in mixed form", document("▸\"45/KH-TU\""),
      "số và ký hiệu “45/KH-TU” lẫn cách viết của Đảng và nhà nước, hoặc thiếu dấu",
      "Có phải “45-KH/TU”?"),
    Case(
      "the code of another type", document("▸\"45-KH/TU\"", "huong-dan"),
      "chữ “KH” trong số, ký hiệu không phải của loại “huong-dan”", "Có phải “ke-hoach”?"),
    Case(
      "a congress in Arabic numerals", document("\"45-KH/TU\"", "ke-hoach", "congress = ▸\"13\""),
      "“congress” phải là chữ số La Mã, không phải “13”", "Có phải “XIII”?"),
    Case(
      "a document that replaces itself",
      document("\"45-KH/TU\"", "ke-hoach", "replaced-by = ▸\"45-KH/TU@2025-01-02\""),
      "văn bản “45-KH/TU@2025-01-02” thay thế chính nó"),
    Case(
      "a document that was there before the one it replaces",
      document("\"45-KH/TU\"", "ke-hoach", "replaced-by = ▸\"40-KH/TU@2024-12-02\"")
        + "[[document]]\nnumber = \"40-KH/TU\"\ndate = 2024-12-02\ntype = \"ke-hoach\"\n"
        + "issuer = \"Tỉnh ủy\"\n",
      "văn bản thay thế “40-KH/TU@2024-12-02” có ngày trước văn bản được thay thế"),
    Case(
      "a doubt behind the end",
      document(
        "\"45-KH/TU\"", "ke-hoach", "until = 2025-03-03\ndoubtful-from = ▸2025-05-05"),
      "“doubtful-from” (2025-05-05) sau “until” (2025-03-03)"),
    Case(
      "an end before the beginning", document("\"45-KH/TU\"", "ke-hoach", "until = ▸2024-12-31"),
      "“date” (2025-01-02) sau “until” (2024-12-31)"),
  ]

  static let lists: [Case] = [
    Case(
      "two items of one wording",
      rule("list") + "item = [{ id = \"a\", text = \"Đổi mới thể chế\" }, "
        + "{ id = \"b\", text = ▸\"đổi mới  thể chế\" }]\n",
      "trong quy tắc này, cụm từ “đổi mới  thể chế” đã được khai báo",
      "Khai báo đầu tiên ở t.toml:8."),
    Case(
      "a key that its item does not hold",
      rule("list") + "item = [{ id = \"a\", text = \"Đổi mới thể chế\", key = ▸\"hạ tầng số\" }]\n",
      "“key” không có trong “text”: “hạ tầng số”",
      "Chép đúng những từ có trong “text”, như “Đổi mới thể”."),
    Case(
      "more items to be recognised than there are",
      rule("list")
        + "required-of = \"ke-hoach\"\njudged-from = ▸5\nitem = [{ id = \"a\", text = \"Đổi mới thể chế\" }]\n",
      "“judged-from” phải từ 1 đến 1, không phải 5"),
    Case(
      "a number of items where the list is demanded of all",
      rule("list") + "judged-from = ▸1\nitem = [{ id = \"a\", text = \"Đổi mới thể chế\" }]\n",
      "“judged-from” chỉ có tác dụng khi có “required-of”",
      "Thêm “required-of”, hoặc bỏ “judged-from”."),
    Case(
      "an empty key",
      rule("list") + "item = [{ id = \"a\", text = \"Đổi mới thể chế\", key = ▸\"\" }]\n",
      "“key” để trống"),
  ]

  static let others: [Case] = [
    Case(
      "an unknown variable",
      rule("recipients") + "recipient = [{ id = \"a\", names = [▸\"$issuer-of-superior\"] }]\n",
      "“names” không nhận giá trị “$issuer-of-superior”",
      "Có phải “$issuer-of-superior-document”?"),
    Case(
      "two that are the last",
      rule("recipients") + "recipient = [{ id = \"a\", names = \"Lưu\", last = true }, "
        + "{ id = \"b\", names = \"Văn phòng\", last = ▸true }]\n",
      "chỉ một nơi nhận được đứng cuối", "Nơi nhận cuối đã khai báo ở t.toml:8."),
    Case(
      "a wording that is to be replaced by itself",
      rule("forbidden") + "phrases = [{ text = \"dàn trải\", use = ▸\"dàn trải\" }]\n",
      "“use” trùng với “text”: “dàn trải”", "Ghi cách viết thay thế, hoặc bỏ “use”."),
    Case(
      "a wording forbidden twice",
      rule("forbidden") + "phrases = [{ text = \"dàn trải\" }, { text = ▸\"Dàn trải\" }]\n",
      "trong quy tắc này, cụm từ “Dàn trải” đã được khai báo", "Khai báo đầu tiên ở t.toml:8."),
    Case(
      "one heading for two sections",
      rule("sections") + "section = [{ role = \"purpose\", headings = \"Mục đích\" }, "
        + "{ role = \"content\", headings = [▸\"Mục đích\"] }]\n",
      "trong quy tắc này, cụm từ “Mục đích” đã được khai báo", "Khai báo đầu tiên ở t.toml:8."),
    Case(
      "one recipient under two ids",
      rule("recipients") + "recipient = [{ id = \"a\", names = [\"Tỉnh ủy\"] }, "
        + "{ id = \"b\", names = [▸\"tỉnh ủy\"] }]\n",
      "trong quy tắc này, cụm từ “tỉnh ủy” đã được khai báo", "Khai báo đầu tiên ở t.toml:8."),
    Case(
      "a rule that demands nothing", "[[▸rule]]\nid = \"t/a\"\nkind = \"recipients\"\n",
      "quy tắc này không soát gì: chưa có tùy chọn nào đòi hỏi điều gì",
      "Dùng một trong: recipient, separators."),
    Case(
      "a severity for a part that is not demanded",
      rule("header") + "parts = [\"number\"]\nordered = false\n"
        + "severity = { ▸\"header.subject\" = \"note\" }\n",
      "với các tùy chọn của nó, quy tắc này không báo “header.subject”",
      "Dùng một trong: header.number."),
    Case(
      "a severity for an order that is not watched, in an override",
      rule("list") + "item = { id = \"a\", text = \"Đổi mới thể chế\" }\n"
        + "[[override]]\nrule = \"t/a\"\nseverity = { ▸\"list.order\" = \"note\" }\n",
      "với các tùy chọn của nó, quy tắc này không báo “list.order”",
      "Dùng một trong: list.missing, list.missing-item, list.duplicate-item, list.merged-item, "
        + "list.wording."),
    Case(
      "a wording that looks like no other",
      rule("terms") + "terms = \"quản trị\"\neither = [▸[\"quán trị\"]]\n",
      "mỗi nhóm trong “either” phải có ít nhất 2 cách viết, không phải 1"),
    Case(
      "a merger without its day",
      rule("foreign-places") + "places = [[\"Hòa An\"], [\"Vĩnh Lạc\"]]\nleads = \"tỉnh\"\n"
        + "merged = ▸[[\"Hòa An\", \"Vĩnh Lạc\"]]\n",
      "“merged” chỉ có tác dụng khi có “merged-from”", "Thêm “merged-from”, hoặc bỏ “merged”."),
    Case(
      "a merger of an unknown place",
      rule("foreign-places") + "places = [[\"Hòa An\"], [\"Vĩnh Lạc\"]]\nleads = \"tỉnh\"\n"
        + "merged-from = 2025-07-01\nmerged = [[\"Hòa An\", ▸\"Vĩnh Lac\"]]\n",
      "“merged” không nhận giá trị “Vĩnh Lac”", "Có phải “Vĩnh Lạc”?"),
    Case(
      "a place that is two",
      rule("foreign-places") + "places = [[\"Hòa An\"], [▸\"Hòa An\"]]\nleads = \"tỉnh\"\n",
      "trong quy tắc này, cụm từ “Hòa An” đã được khai báo", "Khai báo đầu tiên ở t.toml:8."),
    Case(
      "a severity of what is switched off",
      rule("dates") + "[[override]]\nrule = \"t/a\"\nenabled = false\n▸severity = \"note\"\n",
      "“severity” không có tác dụng bên cạnh “enabled = false”",
      "Bỏ “severity”, hoặc bỏ “enabled = false”."),
    Case(
      "a pair of one spelling", rule("consistency") + "pairs = [▸[\"đảm bảo\"]]\n",
      "mỗi nhóm trong “pairs” phải có 2 cách viết, không phải 1"),
    Case(
      "an override that changes nothing",
      rule("dates") + "[[▸override]]\nrule = \"t/a\"\n", "phần sửa quy tắc “t/a” không thay đổi gì",
      "Thêm “severity”, “source” hoặc “enabled = false”."),
    Case(
      "two overrides of one rule",
      rule("dates") + "[[override]]\nrule = \"t/a\"\nseverity = \"note\"\n"
        + "[[override]]\nrule = ▸\"t/a\"\nenabled = false\n",
      "phần sửa quy tắc “t/a” đã được khai báo", "Khai báo đầu tiên ở t.toml:9."),
  ]

  @Test(
    "It is refused with its place and the nearest right form",
    arguments: documents + lists + others)
  func fault(_ fault: Case) {
    let marked = MarkedText(FaultTests.heading + fault.body)
    var expected = marked.places.map { "t.toml:\($0): lỗi: \(fault.message)\n" }.joined()
    if let hint = fault.hint { expected += "  → \(hint)\n" }
    #expect(complaints(marked.text) == expected)
  }

  @Test(
    "What may work is taken",
    arguments: [
      document("\"1234/BTC-TCT\"", "cong-van"), document("\"67/2025/QH15\"", "khac"),
      document("\"399-QĐ/TW\"", "quy-dinh"), document("\"30/2020/NĐ-CP\"", "khac"),
      document("\"12-CV/BCĐTW\"", "cong-van"), document("\"152/KH-UBND\""),
      rule("list") + "item = [{ id = \"a\", text = \"Đổi mới thể chế\", key = \"thể chế\" }]\n",
      rule("sections") + "section = [{ role = \"content\", headings = \"Nội dung, hình thức\" }, "
        + "{ role = \"forms\", headings = [\"Hình thức\", \"Nội dung, hình thức\"] }]\n",
      rule("numbering") + "never-single = []\n",
      rule("recipients") + "recipient = [{ id = \"a\", names = [\"Tỉnh ủy\", \"Thành ủy\"] }, "
        + "{ id = \"b\", names = \"Tỉnh ủy\" }]\n",
      rule("sections") + "section = [{ role = \"other\", headings = \"Kinh phí\" }, "
        + "{ role = \"other\", headings = \"Chế độ báo cáo\" }]\n",
      rule("forbidden") + "phrases = [{ text = \"V/v\", use = \"về\", regime = \"party\" }, "
        + "{ text = \"V/v\", use = \"về việc\", regime = \"state\" }]\n",
    ])
  func sense(_ body: String) { #expect(complaints(FaultTests.heading + body) == "") }

  @Test("What one file says of a document or a body, another may say anew")
  func supplements() throws {
    let first = FaultTests.heading + Self.document("\"45-KH/TU\"", "ke-hoach", "title = \"về a\"")
    let second =
      first.replacing("id = \"t\"", with: "id = \"u\"")
      .replacing("title = \"về a\"", with: "congress = \"XIII\"")
      .replacing("\"Tỉnh ủy\"", with: "\"Ban Thường vụ Tỉnh ủy\"")
    let book = try RuleLoader().load([
      Loading.source("t.toml", first), Loading.source("u.toml", second),
    ]).book
    let document = try #require(book.registry.documents.first)
    #expect(book.registry.documents.count == 1)
    #expect(document.issuers == ["Ban Thường vụ Tỉnh ủy", "Tỉnh ủy"])
    #expect(document.title == "về a")
    #expect(document.congress == "XIII")
  }

  @Test("A file with the id of a set that was read before stands in for it")
  func replacement() async throws {
    let bundled = await ReadRuleSets([
      Loading.source("bundled:t.toml", FaultTests.heading, isProven: true)
    ])
    let own = FaultTests.heading.replacing("Thử", with: "Của tỉnh")
    let rules = try RuleLoader().load(bundled, and: [Loading.source("t.toml", own)])
    #expect(rules.book.sets.map(\.title.vi) == ["Của tỉnh"])
  }

  private func complaints(_ text: String) -> String {
    do {
      _ = try RuleLoader().load([Loading.source("t.toml", text)])
      return ""
    } catch {
      return error.text(.vi)
    }
  }
}
