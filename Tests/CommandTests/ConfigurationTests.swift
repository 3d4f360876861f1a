import Foundation
import Testing

/// What `soat.toml` changes of a run.
@Suite("Configuration")
struct ConfigurationTests {
  /// `van-ban` with one document of each severity, and `xa` with one error, beside the rules.
  private func folder(_ configuration: String? = nil) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write(SampleText.rules, to: "quy-tac/thu.toml")
    try folder.write(SampleText.clean, to: "van-ban/sach.txt")
    try folder.write(SampleText.note, to: "van-ban/ghi-chu.txt")
    try folder.write(SampleText.warning, to: "van-ban/canh-bao.txt")
    try folder.write(SampleText.error, to: "xa/loi.txt")
    if let configuration { try folder.write(configuration, to: "soat.toml") }
    return folder
  }

  private let rules = "rules = [\"quy-tac/thu.toml\"]\n"

  private struct Report: Decodable {
    struct Document: Decodable {
      struct Finding: Decodable {
        let code: String
        let rule: String
        let severity: String
      }
      struct Verdict: Decodable {
        let rule: String
        let verdict: String
      }
      struct RuleSet: Decodable { let chosenBy: String }
      let path: String
      let ruleSets: [RuleSet]
      let findings: [Finding]
      let verdicts: [Verdict]
    }
    let documents: [Document]
  }

  private func report(
    _ arguments: [String], in folder: URL
  ) throws -> (outcome: Soat.Outcome, documents: [Report.Document]) {
    let outcome = try Soat.run(["check", "--format", "json"] + arguments, in: folder)
    let report = try JSONDecoder().decode(Report.self, from: Data(outcome.output.utf8))
    return (outcome, report.documents)
  }

  @Test("A run without arguments checks the paths of the configuration, by its rules")
  func whole() throws {
    let folder = try folder(
      rules + "paths = [\"van-ban\"]\nfail-on = \"warning\"\nformat = \"json\"\n")
    let outcome = try Soat.run([], in: folder.url)
    #expect(outcome.status == 1)
    #expect(outcome.errors.isEmpty)
    #expect(outcome.output.contains(#""path":"van-ban/canh-bao.txt""#))
    #expect(outcome.output.contains(#""chosenBy":"theo soat.toml:1""#))
    #expect(!outcome.output.contains("xa/loi.txt"))
  }

  @Test(
    "The command line beats the file",
    arguments: [
      ([], 1), (["--fail-on", "error"], 0), (["--fail-on", "never"], 0), (["--no-config"], 2),
      (["--rules", "terms"], 0),
    ] as [([String], Int32)])
  func precedence(_ arguments: [String], _ status: Int32) throws {
    let folder = try folder(rules + "paths = \"van-ban\"\nfail-on = \"warning\"\n")
    #expect(try Soat.run(["check"] + arguments, in: folder.url).status == status)
  }

  @Test("--no-notes and --no-quiet take back what the file asks for")
  func flags() throws {
    let folder = try folder(rules + "paths = \"van-ban\"\nnotes = true\nquiet = true\n")
    let quiet = try Soat.run([], in: folder.url)
    #expect(quiet.output.isEmpty)
    let notes = try Soat.run(["--no-quiet"], in: folder.url)
    #expect(notes.output.contains("mèo trắng"))
    let table = try Soat.run(["--no-quiet", "--no-notes"], in: folder.url)
    #expect(!table.output.contains("mèo trắng"))
    #expect(table.output.contains("mèo vàng"))
  }

  @Test(
    "It is found from below, up to the folder that holds .git; its paths go from its own folder")
  func discovery() throws {
    let folder = try folder(rules + "paths = \"van-ban\"\nfail-on = \"warning\"\n")
    let below = folder.url.appendingPathComponent("xa")
    let found = try report([], in: below)
    #expect(found.outcome.status == 1)
    #expect(found.documents.map(\.path).contains("../van-ban/canh-bao.txt"))
    try folder.write("", to: "xa/.git/HEAD")
    #expect(try Soat.run(["loi.txt"], in: below).errors.isEmpty)
    #expect(try Soat.run([], in: below).status == 2)
    // The folder that holds .git is searched itself.
    try folder.write("", to: ".git/HEAD")
    #expect(try Soat.run([], in: folder.url).status == 1)
  }

  @Test("--config names another file; one that is not there is an error")
  func named() throws {
    let folder = try folder("paths = \"xa\"\n")
    try folder.write(
      "rules = \"../quy-tac/thu.toml\"\npaths = \"../van-ban\"\n", to: "ci/khac.toml")
    let outcome = try Soat.run(
      ["--config", "ci/khac.toml", "--format", "json", "--fail-on", "warning"], in: folder.url)
    #expect(outcome.status == 1, "\(outcome.errors)")
    #expect(outcome.output.contains(#""path":"ci/../van-ban/canh-bao.txt""#))
    let missing = try Soat.run(["--config", "khong-co.toml", "xa"], in: folder.url)
    #expect(missing.status == 2)
    #expect(
      missing.errors == "soat: lỗi: không đọc được tệp cấu hình “khong-co.toml”: không có tệp này\n"
    )
    let both = try Soat.run(["--config", "a", "--no-config", "xa"], in: folder.url)
    #expect(both.status == 2)
    #expect(both.errors.contains("--config và --no-config loại trừ nhau"))
  }

  @Test("Severities hold over the rule sets, for findings and verdicts; a note leaves a rule met")
  func severities() throws {
    let folder = try folder(
      rules + "[severity]\n\"text.forbidden\" = \"note\"\nfile.empty = \"note\"\n")
    try folder.write("", to: "xa/trong.txt")
    let found = try report(["xa"], in: folder.url)
    #expect(found.outcome.status == 0)
    #expect(found.documents.flatMap(\.findings).map(\.severity) == ["note", "note"])
    let verdicts = found.documents.flatMap(\.verdicts).filter { $0.rule == "thu/loi" }
    #expect(verdicts.map(\.verdict) == ["met"])
  }

  @Test("A rule that is disabled does not judge")
  func disabled() throws {
    let folder = try folder(rules + "disable = [\"thu/loi\"]\n")
    let found = try report(["xa"], in: folder.url)
    #expect(found.documents.flatMap(\.findings).isEmpty)
    #expect(!found.documents.flatMap(\.verdicts).contains { $0.rule == "thu/loi" })
    #expect(found.documents.flatMap(\.verdicts).contains { $0.rule == "thu/canh-bao" })
  }

  @Test("An override changes the documents of its folder alone; the later one counts")
  func overrides() throws {
    let folder = try folder(
      """
      [[override]]
      files = ["xa/**", "van-ban/canh-bao.txt"]
      rules = ["quy-tac/thu.toml"]
      [override.severity]
      "text.forbidden" = "note"
      [[override]]
      files = "xa/loi.txt"
      [override.severity]
      default = "warning"
      """)
    let found = try report(["."], in: folder.url)
    func severities(_ path: String) -> [String] {
      found.documents.filter { $0.path == "./\(path)" }.flatMap(\.findings)
        .filter { $0.rule.hasPrefix("thu/") }.map(\.severity)
    }
    #expect(severities("xa/loi.txt") == ["warning"])
    #expect(severities("van-ban/canh-bao.txt") == ["note"])
    // Elsewhere the sets are chosen from the document, and none of ours is among them.
    #expect(severities("van-ban/ghi-chu.txt").isEmpty)
    #expect(found.outcome.errors.isEmpty)
  }

  @Test("What is excluded is left out of folders and of what is named; --no-exclude takes it in")
  func excludes() throws {
    let folder = try folder(rules + "exclude = [\"xa/**\", \"**/*-chu.txt\"]\n")
    let found = try report(["."], in: folder.url)
    #expect(found.documents.map(\.path) == ["./van-ban/canh-bao.txt", "./van-ban/sach.txt"])
    let mixed = try report(["xa/loi.txt", "van-ban/sach.txt"], in: folder.url)
    #expect(mixed.documents.map(\.path) == ["van-ban/sach.txt"])
    #expect(
      mixed.outcome.errors == """
        soat: bỏ qua “xa/loi.txt”: soat.toml:2 loại trừ
          → Muốn soát cả những tệp bị loại trừ: thêm --no-exclude.

        """)
    let alone = try Soat.run(["xa/loi.txt"], in: folder.url)
    #expect(alone.status == 0)
    #expect(alone.errors.hasPrefix("soat: bỏ qua “xa/loi.txt”"))
    #expect(try Soat.run(["--no-exclude", "xa/loi.txt"], in: folder.url).status == 1)
    let nothing = try Soat.run(["xa"], in: folder.url)
    #expect(nothing.status == 3)
    #expect(nothing.errors.contains("“exclude” của tệp cấu hình đã loại trừ tất cả"))
  }

  @Test("What is wrong below an excluded folder is not told, and names in NFD are excluded by NFC")
  func excludedFolders() throws {
    let folder = try folder(rules + "exclude = [\"nháp/**\", \"**/*-chu.txt\"]\n")
    let name = "nháp".decomposedStringWithCanonicalMapping
    try folder.write(SampleText.error, to: "\(name)/a.txt")
    try folder.link("\(name)/hong.txt", to: "khong-co")
    let outcome = try Soat.run(["."], in: folder.url)
    #expect(outcome.status == 1)
    #expect(!outcome.output.contains("a.txt"))
    #expect(outcome.errors.isEmpty)
  }

  @Test("A pattern that no file of the run is for is told, unless the run covers only a part")
  func idlePatterns() throws {
    let folder = try folder(
      rules + """
        paths = ["van-ban", "xa"]
        exclude = ["xa/cu/**", "**/*-x.txt"]
        [[override]]
        files = ["xa/*", "phuong/*"]
        phase = "draft"
        """)
    let told = { (arguments: [String]) in
      try Soat.run(arguments, in: folder.url).errors.split(separator: "\n")
        .filter { $0.contains("cảnh báo") }
        .map { String($0.prefix { $0 != " " }) }
    }
    #expect(try told([]) == ["soat.toml:3:12:", "soat.toml:3:24:", "soat.toml:5:18:"])
    #expect(try told(["."]) == ["soat.toml:3:12:", "soat.toml:3:24:", "soat.toml:5:18:"])
    #expect(try told(["xa"]) == ["soat.toml:3:12:"])
    #expect(try told(["xa/loi.txt"]) == [])
    #expect(try told(["van-ban"]) == [])
    let message = try Soat.run(["xa"], in: folder.url).errors
    #expect(
      message == """
        soat.toml:3:12: cảnh báo: “xa/cu/**” không khớp tệp nào của lần soát này
          → Kiểm tra lại mẫu; mẫu tính từ thư mục của tệp cấu hình.

        """)
  }

  @Test("A pattern for a folder beside the paths of the file is for other runs and is not told")
  func patternsBeside() throws {
    let folder = try folder(rules + "paths = \"van-ban\"\nexclude = [\"xa/**\", \"xaa/**\"]\n")
    let errors = try Soat.run([], in: folder.url).errors
    #expect(errors.hasPrefix("soat.toml:3:21: cảnh báo: “xaa/**”"))
    #expect(!errors.contains("“xa/**”"))
  }

  @Test("A pattern whose files another pattern leaves out already is not told")
  func excludedTwice() throws {
    let folder = try folder(rules + "exclude = [\"xa/**\", \"**/loi.txt\"]\n")
    #expect(try Soat.run(["."], in: folder.url).errors.isEmpty)
  }

  @Test("Reports of the file are written, and those of the command line instead of them")
  func reports() throws {
    let folder = try folder(rules + "paths = \"van-ban\"\n[reports]\njson = \"ra.json\"\n")
    #expect(try Soat.run([], in: folder.url.appendingPathComponent("xa")).status == 0)
    let file = folder.url.appendingPathComponent("ra.json")
    #expect(try String(contentsOf: file, encoding: .utf8).hasPrefix(#"{"schema":"#))
    try FileManager.default.removeItem(at: file)
    #expect(try Soat.run(["-o", "json=khac.json"], in: folder.url).status == 0)
    #expect(!FileManager.default.fileExists(atPath: file.path))
  }

  @Test("The language of the file is that of messages too; --lang beats it")
  func language() throws {
    let folder = try folder("lang = \"en\"\npaths = \"xa\"\n")
    #expect(try Soat.run(["--la"], in: folder.url).errors.hasPrefix("soat: error: Unknown option"))
    #expect(
      try Soat.run(["--la", "--lang", "vi"], in: folder.url).errors.hasPrefix("soat: lỗi:"))
    #expect(try Soat.run(["config"], in: folder.url).output.hasPrefix("Configuration: soat.toml"))
  }

  @Test("All that is wrong is told at once, with what is wrong in the rule files, and makes 2")
  func faults() throws {
    let folder = try folder(
      "paths = [\"van-bna\"]\nphase = \"sign\"\nrules = [\"quy-tac/sai.toml\"]\n")
    try folder.write(SampleText.rules.replacing("kind =", with: "knd ="), to: "quy-tac/sai.toml")
    let outcome = try Soat.run(["xa"], in: folder.url)
    #expect(outcome.status == 2)
    #expect(outcome.output.isEmpty)
    #expect(
      outcome.errors.hasPrefix(
        """
        soat.toml:1:10: lỗi: “van-bna”: không có tệp này
          → Có phải “van-ban”?
        soat.toml:2:9: lỗi: “phase” không nhận giá trị “sign”
          → Có phải “signing”?
        quy-tac/sai.toml:
        """), "\(outcome.errors)")
  }

  @Test("A configuration that is no file is told")
  func unreadable() throws {
    let folder = try folder()
    try folder.write("", to: "soat.toml/a")
    let outcome = try Soat.run(["xa"], in: folder.url)
    #expect(outcome.status == 2)
    #expect(
      outcome.errors == "soat: lỗi: không đọc được tệp cấu hình “soat.toml”: đây là thư mục\n")
  }
}
