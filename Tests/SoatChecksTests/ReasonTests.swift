import SoatChecks
import SoatFindings
import TestSupport
import Testing

/// Kinds say which reasons they give, and rule files are held against what they say.
@Suite("Reasons")
struct ReasonTests {
  @Test(
    "a kind names a reason for its own codes only", arguments: CheckKinds.all.map { $0.keyword })
  func codes(_ keyword: String) throws {
    let kind = try #require(CheckKinds.kind(keyword))
    for (code, reasons) in kind.reasons {
      #expect(kind.codes.contains(code), "\(code.rawValue)")
      #expect(!reasons.isEmpty && Set(reasons).count == reasons.count, "\(code.rawValue)")
    }
  }

  @Test("a finding of a fixture is what its kind says that it may report", arguments: Fixture.all)
  func reported(_ fixture: Fixture) throws {
    let judge = try StandardJudge.judge()
    for finding in judge.report(path: fixture.name, file: fixture.file).findings {
      guard let rule = judge.book.rules.first(where: { $0.id == finding.rule }) else {
        #expect(finding.rule == FileFinding.rule)
        #expect(
          finding.reason.map { FileFinding.reasons[finding.code]?.contains($0) ?? false } ?? true)
        continue
      }
      let kind = type(of: rule.check)
      let described = ExpectedFinding.describe(finding)
      #expect(kind.codes(with: rule.options).contains(finding.code), "\(described)")
      guard let reason = finding.reason else { continue }
      #expect(kind.reasons[finding.code]?.contains(reason) ?? false, "\(described)")
    }
  }
}
