import Foundation
import Testing

/// `soat waivers add|list|check`
@Suite("Commands on waivers")
struct WaiverCommandTests {
  private static let two = SampleText.error.replacing(
    "mèo đen.", with: "mèo đen.\n\nII- THỰC HIỆN\nVăn phòng bán mèo đen và mèo vàng.")

  private func folder() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write(SampleText.rules, to: "thu.toml")
    try folder.write(Self.two, to: "xa/a.txt")
    try folder.write(SampleText.warning, to: "xa/b.txt")
    return folder
  }

  private func add(
    _ arguments: [String], in folder: TemporaryFolder, reason: String = "Trích nguyên văn",
    expires: String = "2026-12-31"
  ) throws -> Soat.Outcome {
    try Soat.run(
      ["waivers", "add"] + arguments + [
        "--rules", "thu.toml", "--reason", reason, "--approver", "Chánh Văn phòng", "--expires",
        expires, "--today", "2026-11-21",
      ], in: folder.url)
  }

  private func check(_ paths: [String], in folder: TemporaryFolder) throws -> Soat.Outcome {
    try Soat.run(
      [
        "check", "--rules", "thu.toml", "--waivers", "soat-waivers.toml", "--today", "2026-11-21",
        "--fail-on", "note",
      ] + paths, in: folder.url)
  }

  @Test("what is added lets just these findings pass")
  func adding() throws {
    let folder = try folder()
    let first = try add(["xa/a.txt", "--rule", "thu/loi"], in: folder)
    #expect(first.status == 0 && first.errors.isEmpty, "\(first.errors)")
    #expect(
      first.output == "Đã ghi vào soat-waivers.toml: xa/a.txt, 2 chỗ, đến hết ngày 31/12/2026\n")
    let ledger = try folder.text("soat-waivers.toml")
    #expect(ledger.hasPrefix("# Sổ miễn trừ của soat"))
    #expect(ledger.contains("\nschema = \"soat.waivers/1\"\n\n[[waiver]]\nrule = \"thu/loi\"\n"))
    #expect(ledger.contains("# dòng 9:17, mục I\n") && ledger.contains("# dòng 12:15, mục II\n"))
    #expect(try check(["xa/a.txt"], in: folder).status == 1)
    #expect(try add(["xa/a.txt", "xa/b.txt", "--code", "text.forbidden"], in: folder).status == 0)
    let after = try folder.text("soat-waivers.toml")
    #expect(after.hasPrefix(ledger) && after.contains("file = \"xa/b.txt\""))
    let outcome = try check(["xa"], in: folder)
    #expect(outcome.status == 0, "\(outcome.output)")
  }

  @Test(
    "it can be asked for less than the whole rule",
    arguments: [
      (["--rule", "thu/loi", "--line", "12"], "1 chỗ"),
      (["--rule", "thu/loi", "--section", "I"], "1 chỗ"),
      (["--code", "text.forbidden", "--section", "II"], "2 chỗ"),
      (["--code", "text.forbidden", "--rule", "thu/canh-bao"], "1 chỗ"),
      (["--code", "text.forbidden", "--subject", "mèo đen"], "2 chỗ"),
      (["--code", "text.forbidden"], "3 chỗ"),
    ])
  func scope(_ arguments: [String], _ count: String) throws {
    let folder = try folder()
    let outcome = try add(["xa/a.txt"] + arguments, in: folder)
    #expect(outcome.status == 0 && outcome.output.contains(count), "\(outcome)")
  }

  @Test("a ledger keeps every byte that stood in it, comments and line ends too")
  func keeping() throws {
    for old in [
      "# của tôi\nschema='soat.waivers/1' # giữ\n\n# cuối, không xuống dòng",
      "schema = \"soat.waivers/1\"\r\n\r\n",
      "\u{FEFF}schema = \"soat.waivers/1\"\n",
    ] {
      let folder = try folder()
      try folder.write(old, to: "so/soat.toml")
      try folder.write(SampleText.error, to: "so/x y [1].txt")
      let outcome = try add(
        ["so/x y [1].txt", "--rule", "thu/loi", "--ledger", "so/soat.toml"], in: folder,
        reason: "có \"nháy\"\nhai dòng")
      #expect(outcome.status == 0, "\(outcome.errors)")
      let bytes = try Data(contentsOf: folder.url.appendingPathComponent("so/soat.toml"))
      #expect(bytes.starts(with: Data(old.utf8)) && bytes.count > old.utf8.count)
      let check = try Soat.run(
        [
          "check", "--rules", "thu.toml", "--waivers", "so/soat.toml", "--today", "2026-11-21",
          "so", "--fail-on", "note",
        ], in: folder.url)
      #expect(check.status == 0, "\(check.output)\(check.errors)")
    }
  }

  @Test("where nothing is meant, nothing is written, and what comes near is told")
  func nothing() throws {
    let folder = try folder()
    let outcome = try add(["xa/a.txt", "--rule", "thu/lỗi"], in: folder)
    #expect(outcome.status == 2 && outcome.output.isEmpty)
    #expect(
      outcome.errors == """
        soat: lỗi: “xa/a.txt” không có chỗ nào như vậy; gần nhất là:
          → dòng 9:17, mục I · text.forbidden · thu/loi · mèo đen
          → dòng 12:15, mục II · text.forbidden · thu/loi · mèo đen
          → dòng 12:26, mục II · text.forbidden · thu/canh-bao · mèo vàng
          (sổ không thay đổi)

        """)
    #expect(!FileManager.default.fileExists(atPath: folder.url.path + "/soat-waivers.toml"))
    #expect(try add(["xa/a.txt", "--rule", "thu/loi"], in: folder).status == 0)
    let before = try folder.text("soat-waivers.toml")
    let again = try add(["xa/a.txt", "--rule", "thu/loi"], in: folder)
    #expect(again.status == 2)
    #expect(again.errors.contains("“xa/a.txt”: chỗ này đã được miễn ở soat-waivers.toml:6"))
    #expect(try folder.text("soat-waivers.toml") == before)
  }

  @Test("of several documents, those without such a finding are named")
  func several() throws {
    let folder = try folder()
    let outcome = try add(["xa/a.txt", "xa/b.txt", "--rule", "thu/loi"], in: folder)
    #expect(outcome.status == 0)
    #expect(outcome.errors.hasPrefix("soat: lưu ý: “xa/b.txt” không có chỗ nào như vậy"))
    #expect(try folder.text("soat-waivers.toml").components(separatedBy: "[[waiver]]").count == 2)
  }

  @Test(
    "wrong use is refused",
    arguments: [
      (["xa/a.txt"], "2026-12-31", "Nêu --rule hoặc --code"),
      (["xa/a.txt", "--rule", "thu/loi"], "2026-11-20", "--expires 2026-11-20 đã qua"),
      (
        ["xa/a.txt", "--rule", "thu/loi"], "31/12/2026",
        "“--expires” không nhận giá trị “31/12/2026”"
      ),
      (
        ["xa/a.txt", "--rule", "thu/loi"], "2026-02-30",
        "“--expires” không nhận giá trị “2026-02-30”"
      ),
      (["xa/c.txt", "--rule", "thu/loi"], "2026-12-31", "“xa/c.txt”: không có tệp này"),
      (
        ["xa/a.txt", "--rule", "thu/loi", "--ledger", "so/so.toml"], "2026-12-31",
        "không ghi được “so/so.toml”: không có thư mục này"
      ),
      (
        ["xa/a.txt", "--rule", "thu/loi", "--ledger", "khac/so.toml"], "2026-12-31",
        "“xa/a.txt” ở ngoài thư mục của sổ miễn trừ"
      ),
    ])
  func refused(_ arguments: [String], _ expires: String, _ message: String) throws {
    let folder = try folder()
    try folder.write("", to: "khac/x")
    let outcome = try add(arguments, in: folder, expires: expires)
    #expect(outcome.status == 2 && outcome.output.isEmpty)
    #expect(outcome.errors.contains(message), "\(outcome.errors)")
  }

  @Test("the last day may be today; a term of more than a year is remarked on")
  func terms() throws {
    let folder = try folder()
    let today = try add(["xa/a.txt", "--rule", "thu/loi"], in: folder, expires: "2026-11-21")
    #expect(today.status == 0 && today.errors.isEmpty)
    let long = try add(["xa/b.txt", "--code", "text.forbidden"], in: folder, expires: "2028-01-01")
    #expect(long.status == 0)
    #expect(long.errors.contains("hạn dài hơn một năm (còn 406 ngày)"))
  }

  @Test("a list that is written as one value cannot be added to, and stays as it is")
  func inlineList() throws {
    let folder = try folder()
    let old =
      "schema = \"soat.waivers/1\"\nwaiver = [{ code = \"list.order\", file = \"z.txt\", "
      + "reason = \"r\", approver = \"p\", expires = 2027-01-01 }]\n"
    try folder.write(old, to: "soat-waivers.toml")
    let outcome = try add(["xa/a.txt", "--rule", "thu/loi"], in: folder)
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("viết thành một danh sách “waiver = […]”"))
    #expect(try folder.text("soat-waivers.toml") == old)
  }

  private static let ledger =
    WaiverCheckTests.heading + WaiverCheckTests.waiver("rule = \"thu/loi\"", file: "xa/a.txt")
    + WaiverCheckTests.waiver("rule = \"thu/canh-bao\"", file: "xa/*.txt", expires: "2026-11-30")
    + WaiverCheckTests.waiver(
      "code = \"list.order\"\nsection = \"II\"", file: "xa/a.txt", expires: "2026-11-20")
    + WaiverCheckTests.waiver("code = \"list.order\"", file: "xa/a.txt", expires: "\"2027-01-01\"")

  @Test("a list tells how long each waiver holds, within 80 columns")
  func list() throws {
    let folder = try folder()
    try folder.write(Self.ledger, to: "soat-waivers.toml")
    let outcome = try Soat.run(
      ["waivers", "list", "--today", "2026-11-21", "--width", "80"], in: folder.url)
    #expect(outcome.status == 0)
    let output = outcome.output
    #expect(output.hasPrefix("soat-waivers.toml: 2 còn hiệu lực (1 sắp hết hạn) · 2 đã hết hạn\n"))
    for state in ["✓ còn 40 ngày", "▲ còn 9 ngày", "✗ đã hết hạn", "✗ hạn sai"] {
      #expect(output.contains(state))
    }
    #expect(output.split(separator: "\n").allSatisfy { $0.unicodeScalars.count <= 80 })
    let empty = try TemporaryFolder()
    try empty.write(WaiverCheckTests.heading, to: "soat-waivers.toml")
    #expect(
      try Soat.run(["waivers"], in: empty.url).output
        == "soat-waivers.toml: chưa có miễn trừ nào\n")
    #expect(
      try Soat.run(["waivers", "list"], in: folder.url.appendingPathComponent("xa")).status == 2)
  }

  private struct List: Decodable {
    struct Waiver: Decodable {
      let rule: String?
      let code: String?
      let file: String
      let section: String?
      let subject: String?
      let fingerprints: [String]
      let count: Int?
      let reason: String
      let approver: String
      let expires: String
      let state: String
      let daysLeft: Int?
      let line: Int
    }

    let schema: String
    let ledger: String
    let today: String
    let waivers: [Waiver]
  }

  @Test("the same list for programs")
  func listJSON() throws {
    let folder = try folder()
    try folder.write(Self.ledger, to: "soat-waivers.toml")
    let outcome = try Soat.run(
      ["waivers", "list", "--today", "2026-11-21", "--format", "json"], in: folder.url)
    let list = try JSONDecoder().decode(List.self, from: Data(outcome.output.utf8))
    #expect(list.schema == "soat.waiver-list/1" && list.ledger == "soat-waivers.toml")
    #expect(list.today == "2026-11-21")
    #expect(list.waivers.map(\.state) == ["in-force", "in-force", "lapsed", "unreadable"])
    #expect(list.waivers.map(\.daysLeft) == [40, 9, -1, nil])
    #expect(list.waivers.map(\.line) == [2, 8, 14, 21])
    #expect(list.waivers.map(\.expires)[3] == "\"2027-01-01\"")
    #expect(list.waivers.map(\.section) == [nil, nil, "II", nil])
    #expect(list.waivers.map(\.count) == [1, 1, 1, 1])
  }

  @Test("a ledger is checked against its documents, and what is wrong with it makes 1")
  func checking() throws {
    let folder = try folder()
    try folder.write(Self.ledger, to: "soat-waivers.toml")
    func check(_ arguments: [String]) throws -> Soat.Outcome {
      try Soat.run(
        ["waivers", "check", "--rules", "thu.toml", "--today", "2026-11-21"] + arguments,
        in: folder.url)
    }
    let outcome = try check(["xa"])
    #expect(outcome.status == 1, "\(outcome.output)\(outcome.errors)")
    // Two findings for one waiver; two that have lapsed.
    #expect(outcome.output.contains("khớp 2 chỗ trong “xa/a.txt”"))
    #expect(outcome.output.components(separatedBy: "rule.expired-waiver").count == 3)
    #expect(!outcome.output.contains("mèo đen"))
    #expect(try check(["xa", "--fail-on", "error"]).status == 0)
    try folder.write(
      WaiverCheckTests.heading
        + WaiverCheckTests.waiver("rule = \"thu/loi\"\ncount = 2", file: "xa/a.txt"),
      to: "soat-waivers.toml")
    let fine = try check(["xa"])
    #expect(fine.status == 0)
    #expect(fine.output == "✓ soat-waivers.toml: không có lỗi\n")
    #expect(try check(["khong-co"]).status == 2)
    #expect(try check(["."]).status == 0)
  }
}
