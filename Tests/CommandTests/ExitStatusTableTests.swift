import Foundation
import SoatReports
import Testing

/// The exit status follows from what counts, and from nothing else: not from the format, nor from
/// the reports that are written beside it.
@Suite("Exit status table")
struct ExitStatusTableTests {
  /// Which ledger the run goes by.
  enum Ledger: String, CaseIterable {
    case none, ofError, lapsed
  }

  /// Which of the three documents the baseline knows.
  enum Baseline: String, CaseIterable {
    case none, ofWarning
  }

  private static let severities = ["note", "warning", "error"]

  /// One document for each severity, a ledger that waives the error until the end of 2026, and a
  /// baseline of the warning.
  private func folder() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write(SampleText.rules, to: "thu.toml")
    try folder.write(SampleText.warning, to: "d/canh-bao.txt")
    let written = try Soat.run(
      ["baseline", "write", "d", "--rules", "thu.toml", "--baseline", "no-cu.toml"],
      in: folder.url)
    try #require(written.status == 0, "\(written.errors)")
    try folder.write(SampleText.error, to: "d/loi.txt")
    try folder.write(SampleText.note, to: "d/ghi-chu.txt")
    let added = try Soat.run(
      [
        "waivers", "add", "d/loi.txt", "--rule", "thu/loi", "--rules", "thu.toml", "--reason",
        "Đã duyệt", "--approver", "Chánh Văn phòng", "--expires", "2026-12-31", "--today",
        "2026-11-01", "--ledger", "so.toml",
      ], in: folder.url)
    try #require(added.status == 0, "\(added.errors)")
    return folder
  }

  /// The severities that count.
  private func open(_ ledger: Ledger, _ baseline: Baseline) -> Set<String> {
    var open: Set<String> = ["note", "warning", "error"]
    if ledger == .ofError { open.remove("error") }
    if baseline == .ofWarning { open.remove("warning") }
    // That a waiver has lapsed is a warning of its own.
    if ledger == .lapsed { open.insert("warning") }
    return open
  }

  private func status(_ open: Set<String>, failOn: String) -> Int32 {
    guard let least = Self.severities.firstIndex(of: failOn) else { return 0 }
    return Self.severities[least...].contains(where: open.contains) ? 1 : 0
  }

  private func arguments(_ ledger: Ledger, _ baseline: Baseline) -> [String] {
    let ledgers: [String] =
      switch ledger {
      case .none: []
      case .ofError: ["--waivers", "so.toml", "--today", "2026-12-31"]
      case .lapsed: ["--waivers", "so.toml", "--today", "2027-01-01"]
      }
    return ledgers + (baseline == .none ? [] : ["--baseline", "no-cu.toml"])
  }

  @Test("every format, with other reports beside it or none", arguments: ReportFormat.allCases)
  func table(_ format: ReportFormat) throws {
    let folder = try folder()
    for ledger in Ledger.allCases {
      for baseline in Baseline.allCases {
        for failOn in Self.severities + ["never"] {
          let expected = status(open(ledger, baseline), failOn: failOn)
          for others in [[], ["-o", "json=a.json", "-o", "\(format.rawValue)=b"]] {
            let outcome = try Soat.run(
              [
                "check", "d", "--rules", "thu.toml", "--fail-on", failOn, "--format",
                format.rawValue,
              ] + arguments(ledger, baseline) + others, in: folder.url)
            #expect(
              outcome.status == expected,
              "\(format) \(ledger) \(baseline) \(failOn) \(others): \(outcome.errors)")
            #expect(outcome.errors.isEmpty)
          }
        }
      }
    }
  }

  @Test("a report that cannot be written makes 2, whatever was found and whatever counts")
  func unwritable() throws {
    let folder = try folder()
    for failOn in ["error", "never"] {
      for other in ["json=/dev/full", "html=khong-co/a.html"] {
        let outcome = try Soat.run(
          ["check", "d", "--rules", "thu.toml", "--fail-on", failOn, "-o", other], in: folder.url)
        #expect(outcome.status == 2)
        #expect(outcome.errors.contains("không ghi được"))
      }
    }
  }

  @Test("a file that cannot be read makes 2, though its finding were in the ledger")
  func unreadable() throws {
    let folder = try folder()
    try folder.link("d/hong.txt", to: "khong-co.txt")
    let outcome = try Soat.run(
      ["check", "d", "--rules", "thu.toml", "--fail-on", "never"] + arguments(.ofError, .ofWarning),
      in: folder.url)
    #expect(outcome.status == 2)
  }

  @Test("nothing is left of a report that could not be finished")
  func unfinished() throws {
    let folder = try folder()
    try folder.write("cũ", to: "a.json")
    let outcome = try Soat.shell(
      "ulimit -f 0; $SOAT check d --rules thu.toml --format json -o html=a.json >/dev/null",
      in: folder.url)
    #expect(outcome.status != 0)
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.url.path)
    #expect(names.sorted() == ["a.json", "d", "no-cu.toml", "so.toml", "thu.toml"])
    #expect(
      try Data(contentsOf: folder.url.appendingPathComponent("a.json")) == Data("cũ".utf8))
  }
}
