import SoatFindings
import SoatRuleFiles
import Testing

/// One fault each: `▸` marks the place, the message is whole.
@Suite("Configuration faults")
struct ConfigurationFaultTests {
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

  static let cases: [Case] = [
    Case(
      "a key of TOML", "▸fail_on = \"note\"\n", "tệp này không có khóa “fail_on”",
      "Có phải “fail-on”?"),
    Case(
      "a table", "[▸severities]\n\"list.wording\" = \"note\"\n",
      "tệp này không có bảng [severities]", "Có phải “severity”?"),
    Case(
      "a phase", "phase = ▸\"sign\"\n", "“phase” không nhận giá trị “sign”", "Có phải “signing”?"),
    Case(
      "a threshold", "fail-on = ▸\"eror\"\n", "“fail-on” không nhận giá trị “eror”",
      "Có phải “error”?"),
    Case(
      "a format", "format = ▸\"tabel\"\n", "“format” không nhận giá trị “tabel”",
      "Có phải “table”?"),
    Case(
      "a format of a report", "[reports]\n▸jsn = \"a.json\"\n",
      "[reports] không có khóa “jsn”", "Có phải “json”?"),
    Case("a type", "quiet = ▸\"yes\"\n", "“quiet” phải là true hoặc false, không phải chuỗi"),
    Case("an empty list", "paths = ▸[]\n", "“paths” để trống"),
    Case("an empty path", "paths = [▸\"\"]\n", "“paths” để trống"),
    Case(
      "a number among paths", "paths = [\"van-ban\", ▸1]\n",
      "“paths” phải là một chuỗi, không phải số nguyên"),
    Case(
      "a path that is not there", "paths = [\"van-ban\", ▸\"van-bna\"]\n",
      "“van-bna”: không có tệp này", "Có phải “van-ban”?"),
    Case(
      "a file of rules that is not there", "rules = [▸\"tinh.toml\"]\n",
      "“tinh.toml”: không có tệp này", "Đường dẫn tính từ thư mục của tệp cấu hình."),
    Case(
      "a set", "rules = [\"nq57\", ▸\"nq58\"]\n", "không có bộ quy tắc “nq58”",
      "Có phải “nq57”?"),
    Case(
      "a set far from all", "rules = ▸\"abcdefgh\"\n", "không có bộ quy tắc “abcdefgh”",
      "Dùng một trong: nq57, terms."),
    Case(
      "a ledger that is not there", "waivers = ▸\"so.toml\"\n", "“so.toml”: không có tệp này",
      "Tạo tệp này bằng lệnh “soat waivers add”; đường dẫn tính từ thư mục của tệp cấu hình."),
    Case(
      "a code of a severity", "[severity]\n▸\"list.wordng\" = \"note\"\n",
      "severity không có khóa “list.wordng”", "Có phải “list.wording”?"),
    Case(
      "a reason of a severity", "[severity]\n▸\"list.wording/alterd\" = \"note\"\n",
      "“list.wording” không có lý do “alterd”", "Có phải “list.wording/altered”?"),
    Case(
      "a reason of another code", "[severity]\n▸\"list.wording/space\" = \"note\"\n",
      "“list.wording” không có lý do “space”",
      "Dùng một trong: list.wording/altered, list.wording/adapted."),
    Case(
      "a severity", "[severity]\n\"list.wording\" = ▸\"nte\"\n",
      "“list.wording” không nhận giá trị “nte”", "Có phải “note”?"),
    Case(
      "a severity twice", "[severity]\n▸\"list.wording\" = \"note\"\nlist.wording = \"error\"\n",
      "trong bảng này, khóa “list.wording” đã được khai báo", "Khai báo đầu tiên ở soat.toml:3."),
    Case(
      "a rule", "disable = [▸\"terms/speling\"]\n", "không có quy tắc “terms/speling”",
      "Có phải “terms/spelling”?"),
    Case(
      "a code among rules", "disable = [▸\"list.wording\"]\n",
      "“list.wording” là một mã, không phải quy tắc",
      "Đổi mức độ của mã trong [severity]: \"list.wording\" = \"note\"."),
    Case(
      "a set among rules", "disable = [▸\"terms\"]\n",
      "“terms” là một bộ quy tắc, không phải một quy tắc",
      "Ghi từng quy tắc của bộ, như “terms/…”. Xem: soat rules list"),
    Case(
      "a rule behind a number", "disable = [▸1, ▸\"terms/speling\"]\n",
      "không có quy tắc “terms/speling”", "Có phải “terms/spelling”?"),
    Case(
      "a pattern that climbs", "exclude = [\"a\", ▸\"../b/**\"]\n",
      "mẫu “../b/**” dẫn ra ngoài thư mục của tệp cấu hình",
      "Ghi mẫu tính từ thư mục đó, không có “..” và không bắt đầu bằng “/”."),
    Case(
      "an absolute pattern", "[[override]]\nfiles = ▸\"/tmp/**\"\nphase = \"draft\"\n",
      "mẫu “/tmp/**” dẫn ra ngoài thư mục của tệp cấu hình",
      "Ghi mẫu tính từ thư mục đó, không có “..” và không bắt đầu bằng “/”."),
    Case(
      "a pattern with glued stars", "exclude = [▸\"nhap**\"]\n", "không hiểu mẫu “nhap**”",
      "“**” phải đứng riêng giữa hai dấu “/”, như “nhap/**”, “**/*.txt”."),
    Case(
      "a pattern with an open class", "exclude = ▸\"[a.txt\"\n", "không hiểu mẫu “[a.txt”",
      "Đóng “[” bằng “]”, như “[a-c]”; chính dấu “[” ghi là “[[]”."),
    Case(
      "a pattern of another system", "exclude = ▸'nhap\\a.txt'\n",
      #"không hiểu mẫu “nhap\a.txt”"#, "Dùng “/” giữa tên thư mục và tên tệp."),
    Case(
      "a pattern with braces", "exclude = ▸\"*.{txt,md}\"\n", "không hiểu mẫu “*.{txt,md}”",
      "Không dùng “{a,b}”: ghi thành hai mẫu."),
    Case(
      "an override without files", "[[▸override]]\nphase = \"draft\"\n",
      "[[override]] thiếu khóa “files”", "Thêm “files”: danh sách, mỗi mục là một chuỗi."),
    Case(
      "an override that changes nothing", "[[▸override]]\nfiles = \"a/**\"\n",
      "mục [[override]] này không thay đổi gì", "Dùng một trong: rules, phase, disable, severity."),
    Case(
      "a key of an override", "[[override]]\nfiles = \"a/**\"\n▸fail-on = \"note\"\n",
      "[[override]] không có khóa “fail-on”",
      "Dùng một trong: files, rules, phase, disable, severity."),
    Case(
      "a rule of an override", "[[override]]\nfiles = \"a/**\"\ndisable = ▸\"terms/speling\"\n",
      "không có quy tắc “terms/speling”", "Có phải “terms/spelling”?"),
    Case(
      "a severity of an override",
      "[[override]]\nfiles = \"a/**\"\n[override.severity]\n▸\"type.cong-vn\" = \"note\"\n",
      "severity không có khóa “type.cong-vn”", "Có phải “type.cong-van”?"),
  ]

  private static let mixedUp: [Case] = [
    Case(
      "a rule among codes", "[severity]\n▸\"nq57/a\" = \"note\"\n",
      "[severity] chỉ nhận mã, không nhận quy tắc “nq57/a”",
      "Ghi mã mà quy tắc báo (xem: soat explain nq57/a), hoặc tắt nó bằng “disable”."),
    Case(
      "a list that is no key", "▸rule = [\"nq57\"]\n", "tệp này không có khóa “rule”",
      "Có phải “rules”?"),
  ]

  @Test("One fault is told at its place", arguments: cases + mixedUp)
  func told(_ example: Case) throws {
    let marked = MarkedText(example.body)
    let place = try #require(marked.places.last)
    let hint = example.hint.map { "  → \($0)\n" } ?? ""
    let complaint = Self.complaints(marked.text)
    #expect(complaint.hasSuffix("soat.toml:\(place): lỗi: \(example.message)\n\(hint)"))
    #expect(complaint.components(separatedBy: ": lỗi: ").count == marked.places.count + 1)
  }

  @Test("All faults are told at once, in the order of the text")
  func together() {
    let marked = MarkedText(
      """
      phase = ▸"sign"
      ▸pathss = 1
      exclude = ["a", ▸"/b"]
      disable = [▸"terms/x", "terms/spelling"]
      rules = ["terms", ▸"nq"]
      [severity]
      ▸"x.y" = "note"
      [[▸override]]
      files = "**"
      """)
    let complaints = Self.complaints(marked.text)
    let places = complaints.split(separator: "\n").filter { $0.hasPrefix("soat.toml:") }.map {
      $0.split(separator: ":")[1...2].joined(separator: ":")
    }
    #expect(places == marked.places)
  }

  @Test("Nothing is said of rules where rules may have been lost with a broken line")
  func torn() {
    let complaints = Self.complaints("rules = [\"tinh.toml\ndisable = [\"tinh/a\"]\n")
    #expect(complaints.hasPrefix("soat.toml:1:"))
    #expect(!complaints.contains("tinh/a"))
  }

  @Test("What is right is told nothing of, in either spelling of keys")
  func right() {
    let text = """
      paths = "van-ban"
      exclude = []
      rules = []
      phase = "signing"
      fail-on = "never"
      format = "json"
      quiet = false
      notes = true
      lang = "en"
      disable = ["terms/spelling"]
      [severity]
      default = "warning"
      list.wording = "note"
      "list.wording/altered" = "error"
      "file.encoding/tcvn3" = "note"
      type.cong-van = "note"
      phase.draft = "note"
      [reports]
      json = "a.json"
      [[override]]
      files = ["xa/**", "phường/*.txt"]
      phase = "draft"
      severity = "note"
      [[override]]
      files = "xa/a.txt"
      rules = []
      """
    #expect(Self.complaints(text).isEmpty)
  }

  /// Against a folder that holds `van-ban` alone.
  private static func complaints(_ text: String) -> String {
    var file = ConfigurationFile(
      RuleSource(name: "soat.toml", bytes: Array(text.utf8)),
      ConfigurationVocabulary(
        formats: ["table", "json"], thresholds: ["error", "warning", "note", "never"],
        sets: ["nq57", "terms"]))
    file.checkPaths { path, use in
      path == "van-ban" || use == .report
        ? nil
        : UnusablePath(
          why: Bilingual(vi: "không có tệp này", en: "no such file"),
          nearest: path.hasPrefix("van") ? "van-ban" : nil)
    }
    file.checkRules(["terms/spelling", "nq57/a"], sets: ["nq57", "terms"])
    return file.errors?.text(.vi) ?? ""
  }
}
