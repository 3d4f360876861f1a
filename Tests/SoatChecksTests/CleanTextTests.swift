import Foundation
import SoatChecks
import SoatDocument
import SoatFindings
import SoatText
import TestSupport
import Testing

/// Right sentences of other fields (schools, land, army, poetry, names of places and people),
/// written without sight of the checks: whatever is found in them cries wolf.
@Suite("Clean texts")
struct CleanTextTests {
  @Test("there are at least 12,000 syllables of them")
  func size() {
    let syllables = CleanText.all.reduce(0) { sum, text in
      sum + text.body.split { $0.isWhitespace }.count
    }
    #expect(syllables >= 12_000)
  }

  @Test(
    "a clean text gives neither error nor warning, whatever form of document frames it",
    arguments: CleanText.all, Frame.allCases)
  func silence(_ text: CleanText, _ frame: Frame) throws {
    let report = try StandardJudge.judge().report(path: text.name, file: frame.document(text))
    #expect(report.status == .checked)
    for finding in report.findings where finding.severity > .note {
      Issue.record("\(text.name): \(ExpectedFinding.describe(finding))")
    }
  }

  @Test("so it does in any transport", arguments: CleanText.all)
  func transports(_ text: CleanText) throws {
    let judge = try StandardJudge.judge()
    let document = Document.parse(
      try SourceText.decode(Frame.state.document(text)), lexicon: judge.book.lexicon)
    for transport in Transport.allCases {
      let report = judge.report(path: text.name, file: transport.deliver(document))
      for finding in report.findings
      where finding.severity > .note && finding.code != .textUnicode
        && finding.code != .citationMalformed
      {
        Issue.record("\(text.name), \(transport.rawValue): \(ExpectedFinding.describe(finding))")
      }
    }
  }
}

/// A text of `Fixtures/clean-texts`.
struct CleanText: Sendable, CustomTestStringConvertible {
  let name: String
  let body: String

  var testDescription: String { name }

  static let all: [CleanText] = {
    let folder = Fixture.folder.deletingLastPathComponent().appendingPathComponent("clean-texts")
    let files = try? FileManager.default.contentsOfDirectory(
      at: folder, includingPropertiesForKeys: nil)
    return (files ?? []).filter { $0.pathExtension == "txt" }
      .sorted { $0.lastPathComponent < $1.lastPathComponent }
      .compactMap { url in
        (try? String(contentsOf: url, encoding: .utf8)).map {
          CleanText(name: url.deletingPathExtension().lastPathComponent, body: $0)
        }
      }
  }()
}

/// What stands above and below a text, so that it is a document; older than what it looks forward to.
enum Frame: CaseIterable {
  case state, party

  func document(_ text: CleanText) -> [UInt8] {
    Array("\(head)\n\n\(text.body)\n\n\(foot)\n".utf8)
  }

  private var head: String {
    switch self {
    case .state:
      """
      ỦY BAN NHÂN DÂN                 CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
      XÃ TÂN LỘC HẠ                      Độc lập - Tự do - Hạnh phúc

      Số: 15/BC-UBND                  Tân Lộc Hạ, ngày 03 tháng 02 năm 2025

      BÁO CÁO
      Tình hình các mặt công tác
      """
    case .party:
      """
      ĐẢNG BỘ HUYỆN TÂN LỘC                      ĐẢNG CỘNG SẢN VIỆT NAM
      ĐẢNG ỦY XÃ TÂN LỘC HẠ
      *                                   Tân Lộc Hạ, ngày 03 tháng 02 năm 2025
      Số 07-TB/ĐU

      THÔNG BÁO
      tình hình các mặt công tác
      -----
      """
    }
  }

  private var foot: String {
    switch self {
    case .state:
      """
      Nơi nhận:
      - Ủy ban nhân dân huyện;
      - Lưu: VT.

      TM. ỦY BAN NHÂN DÂN
      CHỦ TỊCH



      Trần Thị Mẫu
      """
    case .party:
      """
      Nơi nhận:
      - Ban Thường vụ Huyện ủy (báo cáo),
      - Các chi bộ trực thuộc,
      - Lưu Văn phòng Đảng ủy.

      T/M ĐẢNG ỦY
      BÍ THƯ



      Trần Thị Mẫu
      """
    }
  }
}
