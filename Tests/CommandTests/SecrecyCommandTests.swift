import BundledRules
import Foundation
import SoatFindings
import SoatReports
import TestSupport
import Testing

/// No report shows words of a document that is marked as secret.
@Suite("Secret documents")
struct SecrecyCommandTests {
  private func folder() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write(SampleText.rules, to: "thu.toml")
    try folder.write("TỐI MẬT\n" + SampleText.error, to: "mat.txt")
    try folder.write(SampleText.error, to: "thuong.txt")
    return folder
  }

  @Test("Its table says once that its words are left out, and how to see them")
  func table() throws {
    let folder = try folder()
    let arguments = ["check", "mat.txt", "--rules", "thu.toml", "--excerpt", "--width", "80"]
    let withheld = try Soat.run(arguments, in: folder.url)
    #expect(withheld.status == 1)
    let notes = withheld.output.components(separatedBy: "--include-secret").count - 1
    #expect(notes == 1)
    #expect(withheld.output.contains("Độ mật:     TỐI MẬT – lời văn được lược bỏ"))
    #expect(!withheld.output.contains("nuôi") && !withheld.output.contains("mèo"))
    #expect(!withheld.output.contains("HÒA AN"))
    #expect(withheld.output.contains("dòng 10:17"))
    let shown = try Soat.run(arguments + ["--include-secret"], in: folder.url)
    #expect(shown.status == 1)
    #expect(shown.output.contains("│ 10 │ Các đơn vị nuôi mèo đen."))
    #expect(!shown.output.contains("--include-secret"))
  }

  @Test("Its JSON names the mark and holds no words; that of others is what it was")
  func json() throws {
    let folder = try folder()
    let arguments = ["check", ".", "--rules", "thu.toml", "--format", "json"]
    let withheld = try Soat.run(arguments, in: folder.url).output.components(separatedBy: "\n")
    let shown = try Soat.run(arguments + ["--include-secret"], in: folder.url).output
      .components(separatedBy: "\n")
    #expect(withheld[1].contains(#""secrecy":"toi-mat""#) && !withheld[1].contains("mèo"))
    #expect(withheld[1].contains(#""found":null,"expected":null,"diff":[],"help":null"#))
    #expect(shown[1].contains(#""found":"mèo đen""#))
    #expect(withheld[2] == shown[2] && shown[2].contains(#""secrecy":null"#))
    func fingerprints(_ lines: [String]) -> [Substring] {
      lines[1].matches(of: /"fingerprint":"[0-9a-f]{16}"/).map(\.output)
    }
    #expect(fingerprints(withheld) == fingerprints(shown) && !fingerprints(shown).isEmpty)
  }

  @Test("It has an outline only on request", arguments: ["text", "json"])
  func outline(_ format: String) throws {
    let folder = try folder()
    let refused = try Soat.run(["outline", "mat.txt", "--format", format], in: folder.url)
    #expect(refused.status == 2)
    #expect(refused.output.isEmpty)
    #expect(
      refused.errors == """
        soat: lỗi: “mat.txt” đóng dấu TỐI MẬT, không in lời văn ra
          → Chỉ khi được phép xem: thêm --include-secret.

        """)
    let shown = try Soat.run(
      ["outline", "mat.txt", "--format", format, "--include-secret"], in: folder.url)
    #expect(shown.status == 0 && shown.output.contains("HÒA AN"))
    let open = try Soat.run(["outline", "thuong.txt", "--format", format], in: folder.url)
    #expect(open.status == 0 && open.output.contains("HÒA AN"))
  }

  /// Every fixture with a mark above it, in the worst case: what soat says of it goes to every
  /// format, with notes, excerpts, both languages.
  @Test(
    "Neither five of its words in a row nor twelve of its letters are in any report or message",
    arguments: ReportFormat.allCases)
  func words(_ format: ReportFormat) throws {
    let folder = try TemporaryFolder()
    for (number, fixture) in Fixture.all.enumerated() {
      let text = String(decoding: fixture.file, as: UTF8.self)
      try folder.write("TUYỆT MẬT\n" + text, to: "d/\(1_000 + number).txt")
    }
    let own = try ownWords(format)
    let words = Self.secrets.words.subtracting(own.flatMap { Traces.words($0) })
    let letters = Self.secrets.letters.subtracting(own.flatMap { Traces.letters($0) })
    #expect(words.count > 5_000 && letters.count > 20_000)
    for language in ["vi", "en"] {
      var arguments = [
        "check", "d", "--format", format.rawValue, "--lang", language, "--notes", "--width", "120",
      ]
      if format == .table { arguments.append("--excerpt") }
      let outcome = try Soat.run(arguments, in: folder.url)
      #expect(outcome.status == 1)
      let said = outcome.output + "\n" + outcome.errors
      #expect(Traces.words(said).intersection(words).sorted().prefix(5) == [])
      #expect(Traces.letters(said).intersection(letters).sorted().prefix(5) == [])
      // The proof can fail.
      let shown = try Soat.run(arguments + ["--include-secret"], in: folder.url).output
      #expect(Traces.letters(shown).intersection(letters).count > (format == .github ? 10 : 100))
    }
  }

  private static let secrets: (words: Set<String>, letters: Set<String>) = {
    var (words, letters): (Set<String>, Set<String>) = ([], [])
    for fixture in Fixture.all {
      let text = String(decoding: fixture.file, as: UTF8.self)
      words.formUnion(Traces.words(text))
      letters.formUnion(Traces.letters(text))
    }
    return (words, letters)
  }()

  /// What soat says by itself: its rule sets, its codes, and what it says in this format of a
  /// document that holds nothing but a name.
  private func ownWords(_ format: ReportFormat) throws -> [String] {
    let folder = try TemporaryFolder()
    try folder.write("TUYỆT MẬT\n\nQUYẾT ĐỊNH\n\nNơi nhận:\n- X.\n", to: "a.txt")
    var own = BundledRules.sources.map { String(decoding: $0.bytes, as: UTF8.self) }
    // Type, date and legal ground stand behind their labels.
    own += ["Văn bản: Chương trình · ngày", "Document: Chương trình · no", "Căn cứ: Nghị quyết"]
    own += ["Văn bản khác · ngày"]
    own += own.flatMap { rules in
      rules.matches(of: /source *= "([^"]*)"/).map { "Căn cứ: \($0.output.1)" }
    }
    let sources = Set(
      own.flatMap { rules in
        rules.matches(of: /source *= "([^"]*)"/).map { String($0.output.1) }
      })
    for language in Language.allCases {
      own += FindingCode.allCases.flatMap {
        [$0.page.title(language), $0.page.explanation(language)]
      }
      // Of what is withheld between them, nothing keeps the two apart.
      own += FindingCode.allCases.flatMap { code in
        sources.map { "\(code.page.title(language)) \($0)" }
      }
      let outcome = try Soat.run(
        ["check", "a.txt", "--format", format.rawValue, "--lang", language.rawValue, "--notes"],
        in: folder.url)
      own.append(outcome.output)
    }
    return own
  }
}

/// What of a text would be known again.
private enum Traces {
  /// Every five words in a row.
  static func words(_ text: String) -> Set<String> {
    let words = plain(text).split { !$0.isLetter && !$0.isNumber }
    guard words.count >= 5 else { return [] }
    return Set((0...words.count - 5).map { words[$0..<$0 + 5].joined(separator: " ") })
  }

  /// Every twelve letters in a row, whatever stands between them but the end of a line.
  static func letters(_ text: String) -> Set<String> {
    var traces: Set<String> = []
    for line in plain(text).split(separator: "\n") {
      let letters = line.filter(\.isLetter).map { $0 }
      guard letters.count >= 12 else { continue }
      for start in 0...letters.count - 12 { traces.insert(String(letters[start..<start + 12])) }
    }
    return traces
  }

  /// Without the tags of a web page.
  private static func plain(_ text: String) -> String {
    text.precomposedStringWithCanonicalMapping.lowercased().replacing(/<[^<>]*>/, with: "")
  }
}
