import SoatChecks
import SoatDocument
import SoatFindings
import SoatRuleFiles
import SoatText

/// A rule set that a test writes, and what its rules tell of a document.
struct OwnRules {
  private let judge: Judge

  /// - Parameters:
  ///   - text: what stands below the table of the set, whose id is `own`.
  ///   - applies: the keys of `[applies]`.
  ///   - isAlone: without the bundled sets, and what they know.
  init(
    _ text: String, applies: String = "", isAlone: Bool = true, phase: Phase = .issued
  ) throws {
    let file = """
      [set]
      id = "own"
      version = "1.0.0"
      title = "Bộ quy tắc riêng"
      \(applies.isEmpty ? "" : "[applies]\n\(applies)")
      \(text)
      """
    let own = RuleSource(name: "own.toml", bytes: Array(file.utf8))
    let book = try RuleLoader().load((isAlone ? [] : StandardJudge.sources) + [own]).book
    judge = Judge(book: book, phase: phase, language: .vi, named: ["own"])
  }

  func report(_ text: String) -> DocumentReport {
    judge.report(path: "a", Document.parse(SourceText(text), lexicon: judge.book.lexicon))
  }

  /// Code, reason and subject of each finding.
  func told(_ text: String) -> [String] {
    report(text).findings.map { finding in
      let reason = finding.reason.map { "/\($0.rawValue)" } ?? ""
      return "\(finding.code.rawValue)\(reason) \(finding.subject ?? "-")"
    }
  }

  /// What stands and what should, of each finding; «» for nothing.
  func repairs(_ text: String) -> [String] {
    report(text).findings.map { "\($0.found ?? "«»") → \($0.expected ?? "«»")" }
  }
}

/// A plan of a commune of the Party, around what a test is about.
enum OwnPlan {
  static func text(
    _ body: String, date: String = "ngày 14 tháng 9 năm 2026",
    recipients: [String] = ["Các chi bộ;"]
  ) -> String {
    """
    ĐẢNG CỘNG SẢN VIỆT NAM
    ĐẢNG BỘ TỈNH VĨNH LẠC
    ĐẢNG ỦY XÃ MƯỜNG KÉN
    *
    Số 67-KH/ĐU
    Mường Kén, \(date)

    KẾ HOẠCH
    công tác năm

    \(body)

    Nơi nhận:
    \(recipients.map { "- \($0)\n" }.joined())- Lưu Văn phòng Đảng ủy.

    T/M BAN THƯỜNG VỤ
    PHÓ BÍ THƯ

    Trần Văn Mẫu
    """
  }
}
