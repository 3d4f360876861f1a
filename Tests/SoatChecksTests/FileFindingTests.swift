import Foundation
import SoatChecks
import SoatFindings
import Testing

/// A file that is no document gets one finding that says why, and nothing else is said of it.
@Suite("Files that are no documents")
struct FileFindingTests {
  private static let document = """
    THÔNG BÁO
    về lịch trực tuần
    -----

    Văn phòng thông báo lịch trực tuần tới của cơ quan như sau.

    Nơi nhận:
    - Các phòng,
    - Lưu Văn phòng.
    """

  /// In each older encoding, as its bytes look in Latin-1: *Ủy ban nhân dân huyện … nghị quyết*.
  private static let legacy: [(reason: Reason, latin1: String)] = [
    (.tcvn3, "ñy ban nh©n d©n huyÖn Yªn L©m b¸o c¸o kÕt qu¶ thùc hiÖn nghÞ quyÕt cña §¶ng."),
    (.vni, "UÛy ban nhaân daân huyeän Yeân Laâm baùo caùo keát quaû thöïc hieän cuûa Ñaûng."),
    (.viscii, "\u{9C}y ban nhân dân huy®n Yên Lâm báo cáo kªt quä thñc hi®n ngh¸ quyªt cüa Ðäng."),
    (.windows1258, "UÒy ban nhân dân huyêòn Yên Lâm báo cáo kêìt quaÒ thýòc hiêòn cuÒa ÐaÒng."),
  ]

  struct Refused: Sendable {
    let file: [UInt8]
    let code: FindingCode
    let reason: Reason?

    init(_ file: [UInt8], _ code: FindingCode, _ reason: Reason? = nil) {
      self.file = file
      self.code = code
      self.reason = reason
    }
  }

  private static let bytes = Array(document.utf8)
  /// Every byte taken for a letter of Latin-1.
  private static let encodedTwice: [UInt8] = bytes.flatMap {
    Array(String(Unicode.Scalar($0)).utf8)
  }
  private static let prose = "Chiều qua trời mưa to.\nCả nhà ngồi bên bếp kể chuyện."

  static let cases: [Refused] =
    [
      Refused([], .fileEmpty), Refused(Array(" \n\t\r\n".utf8), .fileEmpty),
      Refused([0xEF, 0xBB, 0xBF], .fileEmpty), Refused([0xFF, 0xFE], .fileEmpty),
      Refused(Array("%PDF-1.7\n".utf8) + bytes, .fileNotADocument, .pdf),
      Refused([0x50, 0x4B, 0x03, 0x04] + bytes, .fileNotADocument, .archive),
      Refused(bytes + [0x00], .fileNotADocument, .binary),
      Refused(Array(prose.utf8), .fileNotADocument, .unrecognised),
      Refused(bytes + [0xFF, 0xFE, 0xFF, 0xFE, 0xFF], .fileEncoding, .invalidBytes),
      Refused(encodedTwice, .fileEncoding, .doubleEncoded),
    ]
    + legacy.map { sample in
      Refused(sample.latin1.unicodeScalars.map { UInt8($0.value) }, .fileEncoding, sample.reason)
    }

  @Test("a file that cannot be judged is refused for its reason", arguments: cases)
  func refused(_ given: Refused) throws {
    for language in Language.allCases {
      let judge = Judge(book: try StandardJudge.judge().book, phase: .issued, language: language)
      let report = judge.report(path: "a", file: given.file)
      #expect(report.status == .rejected)
      #expect(report.findings.map(\.code) == [given.code])
      #expect(report.findings.map(\.reason) == [given.reason])
      #expect(report.findings.allSatisfy { $0.severity == .error && $0.place == nil })
      #expect(report.findings.allSatisfy { $0.rule.text == "core/file" })
      #expect(report.verdicts.isEmpty && report.ruleSets.isEmpty)
    }
  }

  @Test("every code of a file but that of reading it is among them")
  func completeness() {
    let codes = FindingCode.allCases.filter { $0.rawValue.hasPrefix("file.") }
    #expect(Set(Self.cases.map(\.code)) == Set(codes).subtracting([.fileUnreadable]))
  }

  @Test("the same words as a document of Unicode are judged")
  func neighbours() throws {
    let judge = try StandardJudge.judge()
    let utf16 = Self.document.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let long = Array((Self.document + String(repeating: "\nVăn phòng trực.", count: 80)).utf8)
    let files: [[UInt8]] = [
      Self.bytes, [0xEF, 0xBB, 0xBF] + Self.bytes, [0xFF, 0xFE] + utf16, Self.bytes + [0xFF],
      long + [0x00],
    ]
    for file in files {
      let report = judge.report(path: "a", file: file)
      #expect(report.status == .checked)
      #expect(!report.findings.contains { $0.code.rawValue.hasPrefix("file.") })
    }
  }

  @Test("a file that the system does not read is told with the system's words")
  func unreadable() {
    let report = FileFinding.unreadable(
      path: "a/b.txt", why: "Permission denied", JudgeSettings(phase: .issued), .en)
    #expect(report.status == .rejected && report.path == "a/b.txt")
    #expect(report.findings.map(\.code) == [.fileUnreadable])
    #expect(report.findings.allSatisfy { $0.message.contains("Permission denied") })
  }
}
