import Foundation
import SoatReports
import Testing

@Suite("Exit status")
struct ExitStatusTests {
  private func folder() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write(SampleText.rules, to: "thu.toml")
    try folder.write(SampleText.clean, to: "sach.txt")
    try folder.write(SampleText.note, to: "ghi-chu.txt")
    try folder.write(SampleText.warning, to: "canh-bao.txt")
    try folder.write(SampleText.error, to: "loi.txt")
    return folder
  }

  @Test(
    "It follows the gravest finding and --fail-on",
    arguments: [
      ("sach.txt", "error", 0), ("ghi-chu.txt", "error", 0), ("canh-bao.txt", "error", 0),
      ("loi.txt", "error", 1), ("sach.txt", "warning", 0), ("ghi-chu.txt", "warning", 0),
      ("canh-bao.txt", "warning", 1), ("loi.txt", "warning", 1), ("sach.txt", "note", 0),
      ("ghi-chu.txt", "note", 1), ("canh-bao.txt", "note", 1), ("loi.txt", "note", 1),
      ("loi.txt", "never", 0), (".", "error", 1), (".", "never", 0),
    ] as [(String, String, Int32)])
  func threshold(_ path: String, _ failOn: String, _ status: Int32) throws {
    let folder = try folder()
    for format in ["table", "json"] {
      let outcome = try Soat.run(
        ["check", "--rules", "thu.toml", "--fail-on", failOn, "--format", format, path],
        in: folder.url)
      #expect(outcome.status == status, "\(outcome.output)\(outcome.errors)")
      #expect(outcome.errors.isEmpty)
    }
  }

  @Test("Errors only are printed with --quiet, and the status stays")
  func quiet() throws {
    let folder = try folder()
    let outcome = try Soat.run(
      ["--rules", "thu.toml", "--quiet", "--fail-on", "warning", "canh-bao.txt"], in: folder.url)
    #expect(outcome.status == 1)
    #expect(outcome.output.isEmpty)
  }

  @Test("A missing path makes 2, and the rest is checked and reported")
  func missingPath() throws {
    let folder = try folder()
    let outcome = try Soat.run(
      ["--rules", "thu.toml", "khong-co.txt", "loi.txt"], in: folder.url)
    #expect(outcome.status == 2)
    #expect(outcome.errors == "soat: lỗi: “khong-co.txt”: không có tệp này\n")
    #expect(outcome.output.contains("mèo đen"))
  }

  @Test("A file that cannot be read makes 2 and is a finding of the report")
  func unreadable() throws {
    let folder = try folder()
    try folder.link("thu-muc/hong.txt", to: "khong-co.txt", creating: true)
    let outcome = try Soat.run(
      ["--rules", "thu.toml", "--format", "json", "thu-muc", "loi.txt", "--fail-on", "never"],
      in: folder.url)
    #expect(outcome.status == 2)
    #expect(outcome.output.contains(#""code":"file.unreadable""#))
    #expect(outcome.output.contains(#""path":"loi.txt","status":"checked""#))
  }

  @Test("A read that fails half-way makes 2 and is told in the system's words")
  func failingRead() throws {
    let folder = try folder()
    // Opens like any file; its first byte cannot be read.
    let outcome = try Soat.run(
      ["--rules", "thu.toml", "--format", "json", "/proc/self/mem", "sach.txt"], in: folder.url)
    #expect(outcome.status == 2)
    #expect(outcome.output.contains("Không đọc được tệp: lỗi đọc thiết bị"))
    #expect(outcome.output.contains(#""summary":{"documents":2,"rejected":1,"errors":1,"#))
  }

  @Test("A device without an end is refused")
  func endless() throws {
    let folder = try folder()
    let outcome = try Soat.run(
      ["--rules", "thu.toml", "--format", "json", "/dev/zero"], in: folder.url)
    #expect(outcome.status == 2)
    #expect(outcome.output.contains("Không đọc được tệp: tệp quá lớn"))
  }

  @Test("A folder without documents makes 3")
  func nothing() throws {
    let folder = try TemporaryFolder()
    try folder.write("x", to: "a.pdf")
    let outcome = try Soat.run(["."], in: folder.url)
    #expect(outcome.status == 3)
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.hasPrefix("soat: lỗi: không có văn bản nào để soát"))
  }

  @Test(
    "Wrong usage makes 2 and says so on standard error",
    arguments: [
      ([], "Chưa nêu tệp hay thư mục cần soát"),
      (["--la", "a.txt"], "soat: lỗi: không có tùy chọn “--la”\n  → Có phải"),
      (
        ["check", "--format", "xml", "a.txt"],
        "soat: lỗi: “--format” không nhận giá trị “xml”\n  → Dùng một trong: "
          + ReportFormat.allCases.map(\.rawValue).joined(separator: ", ") + ".\nCách dùng: "
      ),
      (["check", "a.txt", "--fail-on"], "soat: lỗi: “--fail-on” thiếu giá trị\n"),
      (
        ["check", "-o", "xml=a.xml", "a.txt"],
        "soat: lỗi: “-o” không nhận giá trị “xml=a.xml”: phải ghi DẠNG=TỆP\n  → Ví dụ “json=a.xml”. Các dạng: table, json"
      ),
      (["check", "-o", "jsn=a b", "a.txt"], "phải ghi DẠNG=TỆP\n  → Có phải “json=a b”?\n"),
      (["check", "-o", "ra/a.json", "a.txt"], "\n  → Có phải “json=ra/a.json”?\n"),
      (
        ["check", "-o", "jsn", "--lang", "en"],
        "it takes FORMAT=FILE\n  → Did you mean “json=soat.json”?\n"
      ),
      (["outline"], "soat: lỗi: thiếu <tệp>\n"),
      (["outline", "a.txt", "b.txt"], "soat: lỗi: thừa “b.txt”\n"),
      (["check", "--la", "--lang", "en"], "soat: error: Unknown option '--la'"),
      (
        ["explain", "list.wordng"],
        "không có mã hay quy tắc “list.wordng”\n  → Có phải “list.wording”?"
      ),
      (["rules", "show", "nq56"], "không có bộ hay quy tắc “nq56”\n  → Có phải “nq57”?"),
      (["explian", "list.wording"], "“explian”: không có tệp này\n  → Có phải lệnh “explain”?"),
      (["outline", "khong-co.txt"], "“khong-co.txt”: không có tệp này"),
      (["check", "--jobs", "0", "a.txt"], "--jobs phải từ 1 trở lên"),
      (["check", "--width", "0", "a.txt"], "--width phải từ 1 trở lên"),
      (["check", "-", "--files-from", "-"], "Đầu vào chuẩn chỉ đọc được một lần"),
      (["check", "--files-from", "khong-co"], "không đọc được danh sách “khong-co”"),
      (
        ["check", "--format", "JSON", "a.txt"],
        "soat: lỗi: “--format” không nhận giá trị “JSON”\n  → Có phải “json”?\nCách dùng: "
      ),
      (["--bogus", "a.txt"], "soat: lỗi: không có tùy chọn “--bogus”\nCách dùng: "),
      (["check", "--jobs", "-1", "a.txt"], "soat: lỗi: “--jobs” không nhận giá trị “-1”\n"),
      (
        ["-chi-thi.txt"],
        "soat: lỗi: không có tùy chọn “-chi-thi.txt”\n  → Nếu là tên tệp, ghi “./-chi-thi.txt”.\n"
      ),
      (["check", "-qh", "a.txt"], "soat: lỗi: không có tùy chọn “-qh”\n"),
      (
        ["help", "nothing"], "soat: lỗi: không có lệnh “help nothing”\n  → Dùng một trong: check, "
      ),
      (["help", "rules", "lst"], "không có lệnh “help rules lst”\n  → Có phải “list”?"),
      (["rules", "lst"], "soat: lỗi: không có lệnh “rules lst”\n  → Có phải “list”?\n"),
      (["rules", "lst", "--lang", "en"], "soat: error: there is no command “rules lst”\n"),
      (
        ["explain", "list.wording/zzz"],
        "“list.wording” không có lý do “zzz”\n  → Dùng một trong: list.wording/altered, "
      ),
      (["explain", "text.misspelling/x"], "không có lý do “x”\n  → Chỉ ghi “text.misspelling”."),
      (["--rules", "trems", "a.txt"], "không có bộ quy tắc “trems”\n  → Có phải “terms”?"),
      (["--rules", "khong-co.toml", "a.txt"], "không đọc được tệp quy tắc “khong-co.toml”"),
    ] as [([String], String)])
  func usage(_ arguments: [String], _ message: String) throws {
    let folder = try TemporaryFolder()
    let outcome = try Soat.run(arguments, in: folder.url)
    #expect(outcome.status == 2)
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.contains(message), "\(outcome.errors)")
  }

  @Test("A wrong rule file makes 2 and is told with its place, in both languages")
  func wrongRules() throws {
    let folder = try TemporaryFolder()
    try folder.write(SampleText.clean, to: "a.txt")
    try folder.write(
      SampleText.rules.replacingOccurrences(of: "\"warning\"", with: "\"warnig\""), to: "r.toml")
    let outcome = try Soat.run(["--rules", "r.toml", "a.txt"], in: folder.url)
    #expect(outcome.status == 2)
    #expect(
      outcome.errors == """
        r.toml:15:12: lỗi: “severity” không nhận giá trị “warnig”
          → Có phải “warning”?

        """)
    let english = try Soat.run(["--rules", "r.toml", "a.txt", "--lang", "en"], in: folder.url)
    #expect(english.errors.hasPrefix("r.toml:15:12: error: “severity” does not take “warnig”\n"))
  }

  @Test("A set that is not there hides nothing that is wrong with the other rule files")
  func wrongAndMissingRules() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      SampleText.rules.replacingOccurrences(of: "\"warning\"", with: "\"warnig\""), to: "r.toml")
    let outcome = try Soat.run(["--rules", "trems", "--rules", "r.toml", "a.txt"], in: folder.url)
    #expect(outcome.status == 2)
    #expect(
      outcome.errors == """
        soat: lỗi: không có bộ quy tắc “trems”
          → Có phải “terms”?
        r.toml:15:12: lỗi: “severity” không nhận giá trị “warnig”
          → Có phải “warning”?

        """)
  }

  @Test("A file whose name begins with a hyphen is checked behind --")
  func hyphen() throws {
    let folder = try folder()
    try folder.write(SampleText.error, to: "-chi-thi.txt")
    let outcome = try Soat.run(["--rules", "thu.toml", "--", "-chi-thi.txt"], in: folder.url)
    #expect(outcome.status == 1)
    #expect(outcome.output.contains("mèo đen"))
  }

  @Test("A closed output is told as that")
  func closedOutput() throws {
    let folder = try folder()
    let outcome = try Soat.shell("$SOAT --rules thu.toml loi.txt >&-", in: folder.url)
    #expect(outcome.status == 2)
    #expect(outcome.errors == "soat: lỗi: không ghi được kết quả: đầu ra chuẩn đã đóng\n")
  }

  @Test("Help and version are no errors")
  func help() throws {
    #expect(try Soat.run(["--version"]).status == 0)
    let help = try Soat.run(["--help"])
    #expect(help.status == 0)
    #expect(help.output.contains("Soát"))
    #expect(help.errors.isEmpty)
  }
}

extension TemporaryFolder {
  /// Makes the folder of the link too.
  func link(_ path: String, to target: String, creating: Bool) throws {
    let file = url.appendingPathComponent(path)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: creating)
    try link(path, to: target)
  }
}
