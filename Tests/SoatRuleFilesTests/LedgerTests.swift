import SoatChecks
import SoatDocument
import SoatFindings
import SoatRuleFiles
import Testing

/// What a ledger of waivers holds, and what is wrong with one.
@Suite("Ledger of waivers")
struct LedgerTests {
  static let schema = "schema = \"soat.waivers/1\"\n"

  /// - Parameter term: the line of the last day.
  static func waiver(_ more: String, term: String = "expires = 2026-12-31\n") -> String {
    schema + "[[waiver]]\nfile = \"a.txt\"\nreason = \"r\"\napprover = \"p\"\n" + term + more
  }

  private func ledger(_ text: String) throws -> WaiverLedger {
    try WaiverLedgerFile.ledger(RuleSource(name: "so.toml", bytes: Array(text.utf8)))
  }

  private func complaints(_ text: String, _ language: Language = .vi) -> String {
    do throws(RuleFileErrors) {
      _ = try WaiverLedgerFile.ledger(RuleSource(name: "so.toml", bytes: Array(text.utf8)))
      return ""
    } catch {
      return error.text(language)
    }
  }

  @Test("a waiver holds all that is written, and where it stands")
  func whole() throws {
    let text = """
      # sổ
      schema = "soat.waivers/1"
        [[waiver]]
      rule = "nq57/task-groups"
      code = "list.missing-item"
      file = "./xa/ke-hoach-*.txt"
      section = "II.1"
      subject = "task-4"
      fingerprints = ["00000000000000ff", "ffffffffffffff00"]
      reason = "Nhóm này do tỉnh làm"
      approver = "Chánh Văn phòng"
      expires = 2026-12-31
      """
    let entry = try #require(try ledger(text).entries.first)
    #expect(entry.place == Place(line: 3, column: 5, endLine: 3, endColumn: 11))
    #expect(entry.scope.rule?.text == "nq57/task-groups")
    #expect(entry.scope.code == .listMissingItem)
    #expect(entry.scope.files.pattern == "./xa/ke-hoach-*.txt")
    #expect(entry.scope.section == "II.1" && entry.scope.subject == "task-4")
    guard case .exactly(let fingerprints) = entry.scope.extent else {
      Issue.record("not by fingerprints")
      return
    }
    #expect(fingerprints.map(\.hex).sorted() == ["00000000000000ff", "ffffffffffffff00"])
    #expect(entry.reason == "Nhóm này do tỉnh làm" && entry.approver == "Chánh Văn phòng")
    #expect(entry.term.text == "2026-12-31")
  }

  @Test("a ledger may be empty, and a waiver without fingerprints lets one finding pass")
  func least() throws {
    #expect(try ledger(Self.schema).entries.isEmpty)
    let entries = try ledger(Self.waiver("code = \"list.wording\"\n")).entries
    #expect(entries.map(\.scope.extent) == [.upTo(1)])
    let many = try ledger(Self.waiver("code = \"list.wording\"\ncount = 7\n")).entries
    #expect(many.map(\.scope.extent) == [.upTo(7)])
  }

  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let text: String
    let message: String

    init(_ name: String, _ text: String, _ message: String) {
      testDescription = name
      self.text = text
      self.message = message
    }
  }

  /// `▸` marks the place.
  static let faults: [Case] = [
    Case(
      "another version", "schema = ▸\"soat.waivers/2\"\n[[waiver]]\nx = 1\n",
      "tệp viết theo “soat.waivers/2”, bản soat này chỉ đọc được “soat.waivers/1”"),
    Case(
      "an unknown key", waiver("code = \"list.wording\"\n▸sectoin = \"II\"\n"),
      "[[waiver]] không có khóa “sectoin”\n  → Có phải “section”?"),
    Case(
      "an unknown table", schema + "[[▸waivers]]\nrule = \"a/b\"\n",
      "tệp này không có bảng [waivers]\n  → Có phải “waiver”?"),
    Case(
      "no approver",
      schema + "[[▸waiver]]\ncode = \"list.wording\"\nfile = \"a\"\nreason = \"r\"\n"
        + "expires = 2026-12-31\n", "[[waiver]] thiếu khóa “approver”"),
    Case(
      "a blank reason",
      schema + "[[waiver]]\ncode = \"list.wording\"\nfile = \"a\"\nreason = ▸\" \"\n"
        + "approver = \"p\"\nexpires = 2026-12-31\n", "“reason” để trống"),
    Case(
      "no last day", waiver("code = \"list.wording\"\n", term: "").marking("waiver"),
      "[[waiver]] thiếu khóa “expires”\n  → Thêm “expires”: một ngày như 2024-12-22."),
    Case(
      "nothing that is waived", waiver("").marking("waiver"),
      "miễn trừ không nêu “rule” hay “code”"),
    Case(
      "an unknown code", waiver("code = ▸\"list.wordng\"\n"),
      "không có mã “list.wordng”\n  → Có phải “list.wording”?"),
    Case(
      "a rule for a code", waiver("code = ▸\"nq57/task-groups\"\n"),
      "“nq57/task-groups” không phải mã, mà giống tên quy tắc\n  → Ghi rule = \"nq57/task-groups\"."
    ),
    Case(
      "a code for a rule", waiver("rule = ▸\"list.wording\"\n"),
      "“list.wording” là một mã, không phải quy tắc\n  → Ghi code = \"list.wording\"."),
    Case(
      "files that cannot be read", waiver("code = ▸\"file.unreadable\"\n"),
      "“file.unreadable” không được miễn"),
    Case(
      "what is said of waivers", waiver("code = ▸\"rule.broad-waiver\"\n"),
      "“rule.broad-waiver” không được miễn"),
    Case(
      "the rule on waivers", waiver("rule = ▸\"core/waivers\"\n"), "“core/waivers” không được miễn"),
    Case(
      "another folder",
      waiver("code = \"list.wording\"\n").replacing("\"a.txt\"", with: "▸\"../a.txt\""),
      "“../a.txt” dẫn ra ngoài thư mục của sổ"),
    Case(
      "an absolute path",
      waiver("code = \"list.wording\"\n").replacing("\"a.txt\"", with: "▸\"/a.txt\""),
      "“/a.txt” dẫn ra ngoài thư mục của sổ"),
    Case(
      "no pattern", waiver("code = \"list.wording\"\n").replacing("\"a.txt\"", with: "▸\"a[.txt\""),
      "không hiểu mẫu tên tệp “a[.txt”"),
    Case(
      "no fingerprint", waiver("code = \"list.wording\"\nfingerprints = [▸\"abc\"]\n"),
      "“abc” không phải dấu vân tay gồm 16 chữ số thập lục phân"),
    Case(
      "no fingerprints at all", waiver("code = \"list.wording\"\nfingerprints = ▸[]\n"),
      "“fingerprints” để trống"),
    Case(
      "a number beside fingerprints",
      waiver("code = \"list.wording\"\nfingerprints = [\"00000000000000ff\"]\ncount = ▸1\n"),
      "“count” thừa: “fingerprints” đã nêu đúng từng chỗ\n  → Bỏ “count”."),
    Case(
      "none at all", waiver("code = \"list.wording\"\ncount = ▸0\n"), "“count” phải từ 1 đến 10000"),
    Case(
      "two last days", waiver("code = \"list.wording\"\n▸expires = 2026-12-30\n"),
      "sai cú pháp TOML: ở một cặp khóa - giá trị: “expires” đã được khai báo ở trên"),
  ]

  @Test("what is wrong is told where it stands", arguments: faults)
  func fault(_ fault: Case) {
    let marked = MarkedText(fault.text)
    let told = complaints(marked.text)
    #expect(
      told.hasPrefix("so.toml:\(marked.places.first ?? "?"): lỗi: \(fault.message)"), "\(told)")
    #expect(told.split(separator: "\n").count { !$0.hasPrefix("  →") } == 1, "\(told)")
    let english = complaints(marked.text, .en)
    #expect(english.hasPrefix("so.toml:\(marked.places.first ?? "?"): error: ") && english != told)
  }

  @Test("a file without a version is no ledger")
  func noVersion() {
    #expect(complaints("").hasPrefix("so.toml:1:1: lỗi: tệp này thiếu khóa “schema”"))
  }

  /// As clerks write days, and as nobody can read them.
  static let unreadable: [(line: String, shown: String)] = [
    ("expires = \"2026-12-31\"", "\"2026-12-31\""), ("expires = 31/12/2026", "31/12/2026"),
    ("expires = 2026-13-40", "2026-13-40"), ("expires = 2026-02-30", "2026-02-30"),
    ("expires = 20261231", "20261231"), ("expires = 2026-12", "2026-12"),
    ("expires = hôm nay  # theo công văn", "hôm nay"), ("expires =", ""),
    ("  expires= true", "true"), ("expires = 2026-12-31T10:00:00", "2026-12-31T10:00:00"),
    ("expires = [2026-12-31]", "[2026-12-31]"), ("expires = \"chưa có\"\r", "\"chưa có\""),
    ("expires = 31.12.2026", "31.12.2026"),
  ]

  @Test("a last day that cannot be read is no fault of the file, but past", arguments: unreadable)
  func lapsed(_ term: (line: String, shown: String)) throws {
    let text =
      Self.waiver("code = \"list.wording\"\n", term: term.line + "\n")
      + Self.waiver("code = \"list.order\"\n").dropFirst(Self.schema.count)
    let entries = try ledger(text).entries
    #expect(entries.map(\.term.text) == [term.shown, "2026-12-31"])
    guard case .unreadable = entries[0].term, case .until = entries[1].term else {
      Issue.record("\(entries.map(\.term))")
      return
    }
  }

  @Test("beside a day that cannot be read, everything else that is wrong is told")
  func besideUnreadable() {
    let text = MarkedText(
      Self.waiver("code = \"list.wording\"\n", term: "expires = 31/12/2026\n")
        + "[[▸waiver]]\ncode = \"list.order\"\nfile = \"b.txt\"\nreason = \"r\"\napprover = \"p\"\n"
        + "[[waiver]]\ncode = \"list.order\"\nfile = \"b.txt\"\nreason = ▸\"\"\napprover = \"p\"\n"
        + "expires = khi nào xong\n")
    let told = complaints(text.text)
    for place in text.places { #expect(told.contains("so.toml:\(place): lỗi"), "\(told)") }
    #expect(told.split(separator: "\n").count { !$0.hasPrefix("  →") } == 2, "\(told)")
  }

  @Test("what is written can be read again, whatever is in it")
  func writing() throws {
    let hostile = "a\"b\\c\nd\te\u{7F}f # [[waiver]] 'x' ế"
    let fingerprints = ["00000000000000ff", "ffffffffffffff00"].compactMap {
      Fingerprint(hex: $0)
    }
    let old = Array("# của tôi\r\nschema='soat.waivers/1' # giữ\r\n\r\n# cuối".utf8)
    for ledger in [nil, old, Array(Self.schema.utf8)] as [[UInt8]?] {
      for count in 1...2 {
        let bytes = LedgerText(.vi).appending(
          [
            LedgerText.NewWaiver(
              rule: "a/b", code: "list.wording", subject: hostile, file: "x [[]1].txt",
              fingerprints: fingerprints.prefix(count).map { ($0, "dòng 1\n[x]") },
              reason: hostile, approver: hostile, expires: day)
          ], to: ledger)
        if let ledger { #expect(bytes.starts(with: ledger)) }
        let entries = try WaiverLedgerFile.ledger(RuleSource(name: "x", bytes: bytes)).entries
        #expect(entries.map(\.reason) == [hostile] && entries.map(\.approver) == [hostile])
        #expect(entries.map(\.scope.subject) == [hostile])
        #expect(entries.map(\.scope.extent) == [.exactly(Set(fingerprints.prefix(count)))])
        #expect(entries.first?.scope.files.matches("x [1].txt") == true)
        #expect(entries.map(\.term) == [.until(day)])
      }
    }
  }

  private var day: CalendarDate { CalendarDate(year: 2026, month: 1, day: 5) }
}

extension String {
  /// With `▸` before the last occurrence of a word.
  fileprivate func marking(_ word: String) -> String {
    guard let range = ranges(of: word).last else { return self }
    return self[..<range.lowerBound] + "▸" + self[range.lowerBound...]
  }
}
