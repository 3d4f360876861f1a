import SoatChecks
import SoatDocument
import SoatFindings
import SoatRuleFiles
import SoatText

/// What `soat waivers add` finds in the documents that it was given.
struct WaiverAddition {
  let request: WaiverRequest
  let judges: JudgeChoice
  /// The ledger that there is; none before the first waiver.
  let ledgers: RunLedgers
  /// Without links.
  let folder: String

  /// What was found in one document.
  enum Outcome {
    /// Open findings, and the path of the document from the folder of the ledger.
    case found([Finding], file: String)
    /// Why there are none, and what comes near: a paragraph.
    case nothing(String)
  }

  private var language: Language { judges.usual.language }

  func outcome(of path: FilePath) throws(CommandFailure) -> Outcome {
    let bytes: [UInt8]
    switch FileContents.read(path) {
    case .success(let read): bytes = read
    case .failure(let error):
      throw CommandFailure("“\(VisibleText.text(path.text))”: \(error.why(language))")
    }
    let real = OutputFile.resolved(path).text
    let placed = path.folder.real?.appending(path.name).text ?? real
    guard
      let file = [placed, real].lazy.compactMap({ PathInFolder.path(of: $0, in: folder) }).first
    else { throw outside(path) }
    let judged = judges.judge(for: path).report(path: path.text, file: bytes)
    let findings = ledgers.applied(to: judged, at: path).document.findings
      .filter { $0.code.isWaivable }
    let meant = findings.filter { request.means($0) }
    let open = meant.filter { $0.standing.isOpen }
    return open.isEmpty ? .nothing(why(path, meant, findings)) : .found(open, file: file)
  }

  private func outside(_ path: FilePath) -> CommandFailure {
    let name = VisibleText.text(path.text)
    return CommandFailure(
      language(
        vi: """
          “\(name)” ở ngoài thư mục của sổ miễn trừ
            → Đặt sổ ở thư mục trên cùng, hoặc dùng sổ khác: --ledger.
          """,
        en: """
          “\(name)” is not in the folder of the ledger
            → Keep the ledger in a folder above it, or name another: --ledger.
          """))
  }

  private func why(_ path: FilePath, _ meant: [Finding], _ findings: [Finding]) -> String {
    let name = VisibleText.text(path.text)
    if let waiver = meant.lazy.compactMap(\.standing.waiver).first {
      return language(
        vi: "“\(name)”: chỗ này đã được miễn ở \(waiver.file):\(waiver.line)",
        en: "“\(name)”: it is waived already at \(waiver.file):\(waiver.line)")
    }
    if findings.isEmpty {
      return language(vi: "“\(name)” không có lỗi nào", en: "nothing is wrong with “\(name)”")
    }
    let near = request.nearest(findings).map { "\n  → \(FindingLine(language).text($0))" }.joined()
    return language(
      vi: "“\(name)” không có chỗ nào như vậy; gần nhất là:\(near)",
      en: "“\(name)” has no such finding; nearest are:\(near)")
  }
}

/// A finding on one line: where, what, of which rule.
struct FindingLine {
  private let language: Language

  init(_ language: Language) { self.language = language }

  func text(_ finding: Finding) -> String {
    let subject = finding.subject.map { " · \($0)" } ?? ""
    return VisibleText.text(
      "\(place(finding)) · \(finding.code.rawValue) · \(finding.rule.text)\(subject)")
  }

  /// *dòng 47:3, mục II.1*; no word of the document, which others may not read.
  func place(_ finding: Finding) -> String {
    guard let place = finding.place else { return language(vi: "cả tệp", en: "whole file") }
    let section = finding.section.map { ", \(name(of: $0))" } ?? ""
    return language(
      vi: "dòng \(place.line):\(place.column)\(section)",
      en: "line \(place.line):\(place.column)\(section)")
  }

  private func name(of section: String) -> String {
    switch section {
    case "header": language(vi: "phần đầu", en: "header")
    case "recipients": language(vi: "nơi nhận", en: "recipients")
    case "signature": language(vi: "chữ ký", en: "signature")
    default: language(vi: "mục \(section)", en: "section \(section)")
    }
  }
}
