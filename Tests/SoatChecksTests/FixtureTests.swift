import Foundation
import SoatChecks
import SoatFindings
import SoatRuleFiles
import TestSupport
import Testing

@Suite("Fixtures")
struct FixtureTests {
  @Test("every fixture gives just the findings listed beside it", arguments: Fixture.all)
  func findings(of fixture: Fixture) throws {
    let report = try StandardJudge.judge().report(path: fixture.name, file: fixture.file)
    var open = report.findings
    for expected in try fixture.expected() {
      let index = open.firstIndex { expected.matches($0) }
      #expect(index != nil, "\(fixture.name): not found: \(expected.line)")
      if let index { open.remove(at: index) }
    }
    for finding in open where finding.severity > .note {
      Issue.record("\(fixture.name): not expected: \(ExpectedFinding.describe(finding))")
    }
  }

  @Test("there are fixtures")
  func fixturesExist() {
    #expect(Fixture.all.count >= 30)
  }
}

extension Fixture: CustomTestStringConvertible {
  package var testDescription: String { name }

  func expected() throws -> [ExpectedFinding] {
    let url = Self.folder.appendingPathComponent("\(name).findings")
    return try String(contentsOf: url, encoding: .utf8).split(separator: "\n").map {
      try ExpectedFinding(String($0))
    }
  }
}

/// One line of a `.findings` file: severity, code with reason, place, subject, «words».
///
/// A place behind `~` is an absence: it may stand up to three lines away.
struct ExpectedFinding {
  struct Malformed: Error { let line: String }

  let line: String
  private let severity: Severity
  let code: FindingCode
  let reason: Reason?
  private let place: (line: Int, column: Int)
  private let isApproximate: Bool
  private let subject: String?
  private let words: String

  init(_ line: String) throws {
    self.line = line
    let fields = line.split(separator: " ", maxSplits: 4).map(String.init)
    let codes = fields.count == 5 ? fields[1].split(separator: "/").map(String.init) : []
    guard let first = codes.first, let severity = Severity(rawValue: fields[0]),
      let code = FindingCode(rawValue: first)
    else { throw Malformed(line: line) }
    self.severity = severity
    self.code = code
    reason = codes.count > 1 ? Reason(rawValue: codes[1]) : nil
    isApproximate = fields[2].hasPrefix("~")
    let numbers = fields[2].drop { $0 == "~" }.split(separator: ":").compactMap { Int($0) }
    guard numbers.count == 2, codes.count == 1 || reason != nil else { throw Malformed(line: line) }
    place = (numbers[0], numbers[1])
    subject = fields[3] == "-" ? nil : fields[3]
    words = fields[4].trimmingCharacters(in: CharacterSet(charactersIn: "«»"))
  }

  func matches(_ finding: Finding) -> Bool {
    guard finding.severity == severity, finding.code == code, finding.reason == reason,
      subject == nil || finding.subject == subject, let found = finding.place
    else { return false }
    if isApproximate { return abs(found.line - place.line) <= 3 }
    let start = (found.line, found.column)
    let end = (found.endLine, max(found.endColumn, found.column + 1))
    return start <= place && place < end
  }

  static func describe(_ finding: Finding) -> String {
    let place = finding.place.map { "\($0.line):\($0.column)-\($0.endLine):\($0.endColumn)" } ?? "-"
    let reason = finding.reason.map { "/\($0.rawValue)" } ?? ""
    return
      "\(finding.severity.rawValue) \(finding.code.rawValue)\(reason) \(place) \(finding.subject ?? "-") «\(finding.found ?? "")» ← \(finding.message)"
  }
}

/// The judge with the standard rule sets, as the repository holds them.
enum StandardJudge {
  static func judge(named: [String]? = nil, phase: Phase = .issued) throws -> Judge {
    Judge(book: try book.get(), phase: phase, language: .vi, named: named)
  }

  static let book: Result<RuleBook, RuleFileErrors> = {
    do throws(RuleFileErrors) {
      return .success(try RuleLoader().load(sources).book)
    } catch {
      return .failure(error)
    }
  }()

  static let sources: [RuleSource] = {
    let folder = Fixture.folder.deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Rules/sets")
    let files =
      (try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil))
      ?? []
    return files.sorted { $0.lastPathComponent < $1.lastPathComponent }.compactMap { url in
      (try? Data(contentsOf: url)).map {
        RuleSource(name: "bundled:\(url.lastPathComponent)", bytes: Array($0))
      }
    }
  }()
}
