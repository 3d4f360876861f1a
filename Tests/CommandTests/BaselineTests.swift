import Foundation
import SoatChecks
import SoatDocument
import SoatText
import TestSupport
import Testing

/// A folder with old debts: they do not count, whatever becomes of the documents; what is new does.
@Suite("Baseline")
struct BaselineTests {
  /// What `soat baseline compare --format json` prints.
  private struct Comparison: Decodable {
    struct Entry: Decodable {
      let path: String
      let formerPath: String?
      let isInBaseline: Bool
      let new: [Known]
      let fixed: [Known]
    }

    struct Known: Decodable { let name: String }

    let documents: [Entry]
    let gone: [Gone]
    let summary: [String: Int]

    struct Gone: Decodable { let path: String }

    func entry(_ path: String) throws -> Entry {
      try #require(documents.first { $0.path == path }, "\(path)")
    }
  }

  private static let fixtures = Array(Fixture.all.prefix(200))

  /// Two hundred fixtures, and the baseline of all that is wrong with them.
  private func folder() throws -> TemporaryFolder {
    try #require(Self.fixtures.count == 200)
    let folder = try TemporaryFolder()
    for fixture in Self.fixtures {
      try folder.write(Data(fixture.file), to: "d/\(fixture.name).txt")
    }
    let outcome = try Soat.run(
      ["baseline", "write", "d", "--baseline", "no-cu.toml"], in: folder.url)
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.output.isEmpty && outcome.errors.isEmpty)
    return folder
  }

  private func comparison(_ folder: TemporaryFolder, status: Int32) throws -> Comparison {
    let outcome = try Soat.run(
      [
        "baseline", "compare", "d", "--baseline", "no-cu.toml", "--format", "json",
        "--fail-on", "note",
      ], in: folder.url)
    #expect(outcome.status == status, "\(outcome.errors)")
    return try JSONDecoder().decode(Comparison.self, from: Data(outcome.output.utf8))
  }

  @Test("what stood when it was written does not count, and stays in the machine formats")
  func unchanged() throws {
    let folder = try folder()
    let comparison = try comparison(folder, status: 0)
    #expect(comparison.documents.count == 200 && comparison.gone.isEmpty)
    #expect(comparison.documents.allSatisfy { $0.new.isEmpty && $0.fixed.isEmpty })
    let check = ["check", "d", "--fail-on", "note", "--format", "json"]
    let without = try Soat.run(check, in: folder.url)
    #expect(without.status == 1)
    let with = try Soat.run(check + ["--baseline", "no-cu.toml"], in: folder.url)
    #expect(with.status == 0)
    #expect(with.output.contains(#""errors":0,"warnings":0,"notes":0,"waived":0,"#))
    let known = with.output.components(separatedBy: #""baseline":"known"}"#).count - 1
    #expect(known > 100 && known == comparison.summary["known"])
    #expect(known == without.output.components(separatedBy: #""baseline":null}"#).count - 1)
  }

  @Test("the same baseline is the same bytes, from wherever and however often it is written")
  func stable() throws {
    let folder = try folder()
    let first = try Data(contentsOf: folder.url.appendingPathComponent("no-cu.toml"))
    let inside = folder.url.appendingPathComponent("d")
    for arguments in [["."], ["../d", "--jobs", "1"], [inside.path]] {
      let outcome = try Soat.run(
        ["baseline", "write"] + arguments + ["--baseline", "../no-cu.toml"], in: inside)
      #expect(outcome.status == 0, "\(outcome.errors)")
      #expect(try Data(contentsOf: folder.url.appendingPathComponent("no-cu.toml")) == first)
    }
    #expect(!String(decoding: first, as: UTF8.self).contains(folder.url.path))
  }

  @Test("documents that are moved, swapped or delivered in another way have nothing new")
  func harmless() throws {
    let folder = try folder()
    let names = Self.fixtures.map(\.name)
    // Moved into another folder under another name, the second half of the folder only.
    for (number, name) in names[100..<130].enumerated() {
      try folder.move("d/\(name).txt", to: "d/cu/\(number)-\(name).txt")
    }
    for pair in stride(from: 130, to: 140, by: 2) {
      try folder.swap("d/\(names[pair]).txt", "d/\(names[pair + 1]).txt")
    }
    let judge = try StandardBook.book()
    for (index, fixture) in Self.fixtures[140..<200].enumerated() {
      let transports: [Transport] = [.nfd, .crlf, .utf16, .wrapped, .wrappedAt100, .wrappedAt60]
      guard let source = try? SourceText.decode(fixture.file) else { continue }
      let document = Document.parse(source, lexicon: judge.lexicon)
      let delivered = transports[index % transports.count].deliver(document)
      try folder.write(Data(delivered), to: "d/\(fixture.name).txt")
    }
    let comparison = try comparison(folder, status: 0)
    for entry in comparison.documents {
      #expect(
        entry.new.isEmpty && entry.fixed.isEmpty, "\(entry.path): \(entry.new) \(entry.fixed)")
    }
    #expect(comparison.gone.isEmpty)
    #expect(comparison.documents.filter { $0.formerPath != nil }.count == 40)
    for (number, name) in names[100..<130].enumerated() {
      #expect(try comparison.entry("d/cu/\(number)-\(name).txt").formerPath == "d/\(name).txt")
    }
  }

  @Test("a departure put into a document is new, one taken out is fixed, and no other is told")
  func changes() throws {
    let folder = try folder()
    let mends = try Self.mends(folder)
    var broken: [String] = []
    var mended: [String] = []
    for fixture in Self.fixtures {
      let path = "d/\(fixture.name).txt"
      let text = String(decoding: fixture.file, as: UTF8.self)
      if let (wrong, right) = mends[path], text.components(separatedBy: wrong).count == 2 {
        try folder.write(text.replacingOccurrences(of: wrong, with: right), to: path)
        mended.append(path)
      } else if broken.count < 30, let spoilt = Self.spoilt(text) {
        try folder.write(spoilt, to: path)
        broken.append(path)
      }
    }
    #expect(broken.count == 30 && mended.count >= 10, "\(broken.count) \(mended.count)")
    let comparison = try comparison(folder, status: 1)
    for entry in comparison.documents {
      let (new, fixed) = (entry.new.map(\.name), entry.fixed.map(\.name))
      if broken.contains(entry.path) {
        #expect(new.count == 1 && fixed.isEmpty, "\(entry.path): \(new), \(fixed)")
        #expect(new.first?.hasPrefix("text.misspelling terms/") == true)
      } else if mended.contains(entry.path) {
        #expect(new.isEmpty && fixed.count == 1, "\(entry.path): \(new), \(fixed)")
      } else {
        #expect(new.isEmpty && fixed.isEmpty, "\(entry.path): \(new), \(fixed)")
      }
    }
    #expect(comparison.summary["new"] == 30 && comparison.summary["fixed"] == mended.count)
  }

  /// With a paragraph that holds one slip, below the first that is long; nil where there is none, or
  /// where the document is not one to which a paragraph could be added.
  private static func spoilt(_ text: String) -> String? {
    var lines = text.components(separatedBy: "\n")
    guard text.contains("Nơi nhận"),
      let line = lines.firstIndex(where: {
        $0.count > 80 && $0.hasSuffix(".") && ($0.first?.isUppercase ?? false)
      })
    else { return nil }
    let slip = "Việc này góp phần nâng cao nhận thức về chuyền đổi số."
    lines.insert(contentsOf: ["", slip], at: line + 1)
    return lines.joined(separator: "\n")
  }

  /// For documents with one departure, which is one of wording: what stands there, and what should.
  private static func mends(_ folder: TemporaryFolder) throws -> [String: (String, String)] {
    struct Report: Decodable {
      struct Document: Decodable {
        let path: String
        let findings: [Finding]
      }

      struct Finding: Decodable {
        let code: String
        let found: String?
        let expected: String?
      }

      let documents: [Document]
    }
    let outcome = try Soat.run(["check", "d", "--format", "json"], in: folder.url)
    let report = try JSONDecoder().decode(Report.self, from: Data(outcome.output.utf8))
    var mends: [String: (String, String)] = [:]
    for document in report.documents where document.findings.count == 1 {
      let finding = document.findings[0]
      let isOfWords = ["text.", "citation.", "date."].contains { finding.code.hasPrefix($0) }
      if isOfWords, let found = finding.found, let expected = finding.expected {
        mends[document.path] = (found, expected)
      }
    }
    return mends
  }

  @Test("a baseline that is missing, broken or of another version: told, 2, nothing checked")
  func faults() throws {
    let folder = try TemporaryFolder()
    try folder.write(SampleText.error, to: "a.txt")
    func run(_ baseline: String?) throws -> Soat.Outcome {
      if let baseline { try folder.write(baseline, to: "b.toml") }
      return try Soat.run(["check", "a.txt", "--baseline", "b.toml"], in: folder.url)
    }
    let missing = try run(nil)
    #expect(missing.status == 2 && missing.output.isEmpty)
    #expect(
      missing.errors.contains("không đọc được nợ cũ “b.toml”: không có tệp này\n  → Ghi bằng"))
    let version = try run("schema = \"soat.baseline/9\"\n")
    #expect(version.status == 2 && version.output.isEmpty)
    #expect(version.errors.hasPrefix("b.toml:1:10: lỗi: tệp viết theo “soat.baseline/9”"))
    let broken = try run("schema = \"soat.baseline/1\"\n[[document]]\npat = \"a\"\n")
    #expect(broken.errors.contains("b.toml:3:1: lỗi: [[document]] không có khóa “pat”"))
  }

  @Test("a configuration may name a baseline and a ledger before they are made")
  func configured() throws {
    let folder = try TemporaryFolder()
    try folder.write(SampleText.rules, to: "thu.toml")
    try folder.write(SampleText.error, to: "d/loi.txt")
    try folder.write(SampleText.warning, to: "d/canh-bao.txt")
    let settings = """
      paths = ["d"]
      rules = ["thu.toml"]
      fail-on = "warning"
      baseline = "no-cu.toml"
      waivers = "so.toml"
      """
    try folder.write(settings, to: "soat.toml")
    let early = try Soat.run([], in: folder.url)
    #expect(early.status == 2 && early.output.isEmpty)
    #expect(early.errors.contains("soat.toml:4:12: lỗi: “no-cu.toml”: không có tệp này"))
    #expect(early.errors.contains("soat.toml:5:11: lỗi: “so.toml”: không có tệp này"))
    let waiver = try Soat.run(
      [
        "waivers", "add", "d/loi.txt", "--rule", "thu/loi", "--reason", "Đã duyệt", "--approver",
        "Chánh Văn phòng", "--expires", "2026-12-31", "--today", "2026-11-01",
      ], in: folder.url)
    #expect(waiver.status == 0, "\(waiver.errors)")
    let baseline = try Soat.run(["baseline", "write", "--today", "2026-11-01"], in: folder.url)
    #expect(baseline.status == 0, "\(baseline.errors)")
    // What is waived is no debt, and counts again when the waiver lapses.
    let written = try Data(contentsOf: folder.url.appendingPathComponent("no-cu.toml"))
    let text = String(decoding: written, as: UTF8.self)
    #expect(text.contains("thu/canh-bao") && !text.contains("thu/loi"))
    #expect(!text.contains("so.toml"))
    #expect(try Soat.run(["--today", "2026-12-31"], in: folder.url).status == 0)
    let lapsed = try Soat.run(["--today", "2027-01-01"], in: folder.url)
    #expect(lapsed.status == 1)
    #expect(lapsed.output.contains("mèo đen") && !lapsed.output.contains("mèo vàng"))
  }

  @Test("a document outside of its folder, or read from a pipe, cannot be in a baseline")
  func outside() throws {
    let folder = try TemporaryFolder()
    try folder.write(SampleText.error, to: "a.txt")
    try folder.write(SampleText.error, to: "sub/b.txt")
    let outside = try Soat.run(
      ["baseline", "write", "a.txt", "--baseline", "sub/b.toml"], in: folder.url)
    #expect(outside.status == 2)
    #expect(outside.errors.contains("“a.txt” không nằm trong thư mục của tệp nợ cũ"))
    let pipe = try Soat.run(
      ["baseline", "write", "-", "--baseline", "b.toml"], in: folder.url,
      input: Data(SampleText.error.utf8))
    #expect(pipe.status == 2)
    #expect(!FileManager.default.fileExists(atPath: folder.url.path + "/b.toml"))
  }

  @Test("nothing to write about leaves the old baseline as it was, and ends with 3")
  func nothing() throws {
    let folder = try TemporaryFolder()
    try folder.write("x", to: "rong/a.pdf")
    try folder.write("schema = \"soat.baseline/1\"\n", to: "b.toml")
    let outcome = try Soat.run(
      ["baseline", "write", "rong", "--baseline", "b.toml"], in: folder.url)
    #expect(outcome.status == 3)
    let kept = try Data(contentsOf: folder.url.appendingPathComponent("b.toml"))
    #expect(kept == Data("schema = \"soat.baseline/1\"\n".utf8))
  }
}

extension TemporaryFolder {
  func move(_ path: String, to target: String) throws {
    let destination = url.appendingPathComponent(target)
    try FileManager.default.createDirectory(
      at: destination.deletingLastPathComponent(), withIntermediateDirectories: true)
    try FileManager.default.moveItem(at: url.appendingPathComponent(path), to: destination)
  }

  func swap(_ path: String, _ other: String) throws {
    try move(path, to: "tam.tmp")
    try move(other, to: path)
    try move("tam.tmp", to: other)
  }
}
