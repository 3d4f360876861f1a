import SoatFindings
import SoatReports
import Testing

@Suite("GitHubReport")
struct GitHubReportTests {
  private let run = [
    Sample.clean, Sample.spotless, Sample.rejected, Sample.accepted, Sample.warned,
  ]

  @Test("writes the golden bytes: what is open, the gravest first")
  func golden() throws {
    try expectGolden(bytes(of: run, in: GitHubReport()), "run-github.txt")
  }

  @Test("speaks the language of the run")
  func english() {
    let text = text(of: [Sample.rejected], in: GitHubReport(language: .en))
    #expect(text.contains(",title=The file is not Unicode (file.encoding)::"))
    #expect(text.contains("%0AFix: "))
  }

  @Test("writes nothing where nothing is open")
  func nothing() {
    let document = Sample.guidance.accepting { _ in .known }
    #expect(bytes(of: [Sample.spotless, document], in: GitHubReport()).isEmpty)
  }

  @Test("writes ten of a kind without a word on a rest")
  func full() {
    let documents = [document(errors: 4, notes: 10), document(errors: 6, warnings: 10)]
    #expect(kinds(documents) == ["error": 10, "warning": 10, "notice": 10])
    #expect(!text(of: documents, in: GitHubReport()).contains("title=soat::"))
  }

  @Test("counts the notice of the rest among the notices")
  func cut() {
    let documents = [document(errors: 8, notes: 10), document(errors: 3, warnings: 2)]
    #expect(kinds(documents) == ["error": 10, "warning": 2, "notice": 10])
    #expect(
      text(of: documents, in: GitHubReport()).hasSuffix(
        "::notice title=soat::Còn 1 lỗi, 1 ghi chú không hiện ở đây: GitHub chỉ nhận 10 chú thích "
          + "mỗi loại cho một bước.\n"))
    let one = [document(errors: 25)]
    #expect(kinds(one) == ["error": 10, "notice": 1])
    #expect(
      text(of: one, in: GitHubReport(language: .en)).hasSuffix(
        "::notice title=soat::Not shown here: 15 errors. GitHub takes 10 annotations of each kind "
          + "from one step.\n"))
  }

  @Test("leaves columns out where lines differ, and the file out for standard input")
  func places() {
    func line(_ path: String, _ place: Place?) -> String {
      let finding = Finding(
        code: .textForbidden, rule: RuleID("s/r"), severity: .warning, place: place, message: "m",
        fingerprint: Fingerprint(), ruleFile: "", ruleLine: 1)
      let line = text(of: [document(path, [finding])], in: GitHubReport())
      return line.split(separator: "title=").first.map(String.init) ?? ""
    }
    let inLine = Place(line: 3, column: 5, endLine: 3, endColumn: 9)
    let overLines = Place(line: 3, column: 5, endLine: 4, endColumn: 2)
    #expect(
      line("a.txt", inLine) == "::warning file=a.txt,line=3,endLine=3,col=5,endColumn=9,")
    #expect(line("a.txt", overLines) == "::warning file=a.txt,line=3,endLine=4,")
    #expect(line("a.txt", nil) == "::warning file=a.txt,")
    #expect(line("-", inLine) == "::warning line=3,endLine=3,col=5,endColumn=9,")
    for path in ["./a.txt", ".//a.txt", "././a.txt"] {
      #expect(line(path, nil) == "::warning file=a.txt,")
    }
    #expect(line("../a.txt", nil) == "::warning file=../a.txt,")
    #expect(line("50%,a:b\r\n.txt", nil) == "::warning file=50%25%2Ca%3Ab%0D%0A.txt,")
    #expect(line("a\u{1B}b", nil) == #"::warning file=a\u{1B}b,"#)
  }

  @Test("cuts a message off before the runner does")
  func longMessage() throws {
    let words = String(repeating: "đ𝔞", count: 3_000)
    let text = text(of: [HostileText.document(words)], in: GitHubReport())
    let message = try #require(text.split(separator: "::").last)
    #expect(message.utf16.count <= 4_096)
    #expect(message.hasSuffix("…\n"))
  }

  @Test("stays one command a line, whatever a document says", arguments: HostileText.all)
  func hostile(words: String) {
    let bytes = bytes(of: [HostileText.document(words)], in: GitHubReport())
    #expect(bytes.filter { $0 < 0x20 || $0 == 0x7F } == [0x0A])
    #expect(bytes.starts(with: Array("::error ".utf8)))
  }

  private func kinds(_ documents: [DocumentReport]) -> [String: Int] {
    let lines = text(of: documents, in: GitHubReport()).split(separator: "\n")
    let names = lines.map { String($0.dropFirst(2).prefix { $0 != " " }) }
    #expect(names.sorted { rank($0) < rank($1) } == names)
    return names.reduce(into: [:]) { $0[$1, default: 0] += 1 }
  }

  private func rank(_ kind: String) -> Int {
    ["error", "warning", "notice"].firstIndex(of: kind) ?? 3
  }

  private func document(errors: Int = 0, warnings: Int = 0, notes: Int = 0) -> DocumentReport {
    let severities =
      [Severity](repeating: .note, count: notes) + .init(repeating: .warning, count: warnings)
      + .init(repeating: .error, count: errors)
    return document(
      "a.txt",
      severities.map {
        Finding(
          code: .textForbidden, rule: RuleID("s/r"), severity: $0, place: nil, message: "m",
          fingerprint: Fingerprint(), ruleFile: "", ruleLine: 1)
      })
  }

  private func document(_ path: String, _ findings: [Finding]) -> DocumentReport {
    DocumentReport(
      path: path, status: .checked, facts: .init(), ruleSets: [], findings: findings, verdicts: [])
  }
}
