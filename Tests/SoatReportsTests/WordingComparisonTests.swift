import SoatFindings
import SoatReports
import Testing

@Suite("WordingComparison")
struct WordingComparisonTests {
  struct Case: Sendable {
    let diff: [DiffRun]
    let shown: [String]

    init(_ diff: [DiffRun], _ shown: String...) {
      self.diff = diff
      self.shown = shown
    }
  }

  @Test(
    "marks what differs and leaves spaces outside of the marks",
    arguments: [
      Case(
        [DiffRun(.equal, "tình hình"), DiffRun(.delete, "thức"), DiffRun(.insert, "thực")],
        "Hiện:     tình hình «thức»", "Đúng:     tình hình «thực»"),
      Case(
        [DiffRun(.delete, " uỷ "), DiffRun(.insert, " ủy "), DiffRun(.equal, "xã")],
        "Hiện:     «uỷ» xã", "Đúng:     «ủy» xã"),
      Case(
        [DiffRun(.equal, "75-"), DiffRun(.delete, " "), DiffRun(.equal, "CTr/TU")],
        "Hiện:     75-« »CTr/TU", "Đúng:     75-CTr/TU"),
      Case([DiffRun(.delete, "hành")], "Hiện:     «hành»"),
      Case([DiffRun(.insert, "Phú Sơn")], "Cần có:   «Phú Sơn»"),
    ])
  func marks(expectation: Case) {
    let lines = lines(of: expectation.diff)
    #expect(lines.filter { $0.contains("«") || $0.hasPrefix("Đúng") } == expectation.shown)
  }

  @Test("shortens long stretches on which both agree")
  func shortened() {
    let words = (1...40).map { "từ\($0)" }.joined(separator: " ")
    let lines = lines(of: [
      DiffRun(.equal, words), DiffRun(.delete, "a"), DiffRun(.insert, "b"), DiffRun(.equal, words),
    ])
    let shown = "từ35 từ36 từ37 từ38 từ39 từ40"
    #expect(lines.contains("Hiện:     … \(shown) «a» từ1 từ2 từ3 từ4 từ5 từ6 …"))
  }

  /// The lines of the finding's cell in a wide table.
  private func lines(of diff: [DiffRun]) -> [String] {
    let finding = Finding(
      code: .textMisspelling, rule: RuleID("a/b"), severity: .error, place: nil, message: "m",
      diff: diff, fingerprint: Fingerprint(), ruleFile: "a.toml", ruleLine: 1)
    let document = DocumentReport(
      path: "a.txt", status: .checked, facts: .init(), ruleSets: [], findings: [finding],
      verdicts: [])
    let report = TableReport(.init(width: 120, hasColour: false))
    return text(of: [document], in: report).split(separator: "\n").compactMap {
      $0.split(separator: "│ ").last.map(String.init)
    }
  }
}
