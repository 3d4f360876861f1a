import SoatChecks
import SoatFindings
import TestSupport
import Testing

/// A report says of each requirement whether it is met, and never says it twice.
@Suite("Verdict")
struct VerdictTests {
  @Test("every rule that judges a fixture has a verdict for each item", arguments: Fixture.all)
  func oneForEach(_ fixture: Fixture) throws {
    let judge = try StandardJudge.judge()
    let report = judge.report(path: fixture.name, file: fixture.file)
    let subjects = Dictionary(grouping: report.verdicts, by: \.rule).mapValues {
      $0.map { $0.subject ?? "" }
    }
    #expect(!subjects.isEmpty)
    for (id, given) in subjects {
      let rule = try #require(judge.book.rules.first { $0.id == id })
      let items = rule.check.subjects
      #expect(given == (items.isEmpty ? [""] : items), "\(id)")
    }
    for finding in report.findings { #expect(subjects[finding.rule] != nil) }
  }

  @Test(
    "what a warning or an error names is not met, what only a note names is", arguments: Fixture.all
  )
  func agreesWithFindings(_ fixture: Fixture) throws {
    let report = try StandardJudge.judge().report(path: fixture.name, file: fixture.file)
    for verdict in report.verdicts {
      let telling = report.findings.filter {
        $0.rule == verdict.rule
          && (verdict.subject == nil || $0.subject == verdict.subject || $0.subject == nil)
      }
      let isFailed = telling.contains { $0.severity > .note }
      #expect((verdict.outcome == .notMet) == isFailed, "\(verdict)")
    }
  }

  private func outcomes(_ report: DocumentReport, _ rule: String) -> [String: Verdict.Outcome] {
    let own = report.verdicts.filter { $0.rule.text == rule }
    return Dictionary(own.map { ($0.subject ?? "", $0.outcome) }) { first, _ in first }
  }

  @Test("of seven task groups the missing one is not met, and the others are")
  func taskGroups() throws {
    let report = try SampleReport.of(fixture: "ke-hoach-thieu-nhom-nhiem-vu-4")
    let outcomes = outcomes(report, "nq57/task-groups")
    for task in 1...7 {
      #expect(outcomes["task-\(task)"] == (task == 4 ? .notMet : .met), "\(task)")
    }
    #expect(outcomes.count == 7)
  }

  @Test("where an item is met, the verdict gives its place")
  func place() throws {
    let text = try SampleReport.text("ke-hoach-thieu-nhom-nhiem-vu-4")
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let verdicts = try SampleReport.of(text).verdicts.filter {
      $0.rule.text == "nq57/task-groups" && $0.outcome == .met
    }
    let openings = [
      "task-1": "nâng cao nhận thức", "task-2": "khẩn trương", "task-3": "tăng cường đầu tư",
      "task-5": "đẩy mạnh chuyển đổi số", "task-6": "thúc đẩy", "task-7": "tăng cường hợp tác",
    ]
    for verdict in verdicts {
      let place = try #require(verdict.place)
      let item = String(lines[place.line - 1].dropFirst(place.column - 1)).lowercased()
      #expect(item.hasPrefix(openings[verdict.subject ?? ""] ?? "?"), "\(verdict)")
    }
    #expect(verdicts.count == openings.count)
  }

  @Test("five viewpoints that a plan need not give do not concern it, and it is said why")
  func notApplicable() throws {
    let report = try SampleReport.of(fixture: "ke-hoach-thieu-nhom-nhiem-vu-4")
    let own = report.verdicts.filter { $0.rule.text == "nq57/viewpoints" }
    #expect(own.map(\.outcome) == [Verdict.Outcome](repeating: .notApplicable, count: 5))
    #expect(own.allSatisfy { $0.reason?.isEmpty == false && $0.place == nil })
  }

  @Test("of a set that is named but is not for the document, only what it inherits judges")
  func unsuited() throws {
    let text = try SampleReport.text("quyet-dinh-de-trong-so")
    let report = try SampleReport.of(text, named: ["dang-2018"])
    #expect(outcomes(report, "dang-2018/recipients") == ["": .notApplicable])
    #expect(report.unsuited.map(\.id) == ["dang-2018"])
    #expect(report.unsuited.allSatisfy { $0.why.contains("dành cho văn bản Đảng") })
    #expect(report.ruleSets.map(\.id).contains("the-thuc"))
    #expect(!report.ruleSets.map(\.id).contains("dang-2018"))
    #expect(report.findings.map(\.code) == [.headerNumber])
  }
}
