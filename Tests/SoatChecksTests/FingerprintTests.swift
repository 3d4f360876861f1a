import Foundation
import SoatChecks
import SoatFindings
import TestSupport
import Testing

/// A fingerprint is the same where a reader would say that it is the same finding.
@Suite("Fingerprint")
struct FingerprintTests {
  private static let slip = "bao-cao-sai-dau-tinh-hinh"

  private func misspelling(_ text: String) throws -> Finding {
    let findings = try SampleReport.of(text).findings.filter { $0.code == .textMisspelling }
    try #require(findings.count == 1)
    return findings[0]
  }

  @Test(
    "it is FNV-1a with 64 bits",
    arguments: [
      ("", "cbf29ce484222325"), ("a", "af63dc4c8601ec8c"), ("foobar", "85944171f73967e8"),
    ])
  func hash(_ text: String, _ hex: String) {
    var fingerprint = Fingerprint()
    for byte in text.utf8 { fingerprint.add(byte: byte) }
    #expect(fingerprint.hex == hex)
  }

  @Test("two texts differ from one, and a number enters with all its bytes")
  func parts() {
    var apart = Fingerprint()
    apart.add("a")
    apart.add("b")
    var together = Fingerprint()
    together.add("ab")
    #expect(apart != together)
    var low = Fingerprint()
    low.add(UInt64(1))
    var high = Fingerprint()
    high.add(UInt64(1) << 56)
    #expect(low != high)
  }

  /// What a conversion or an editor does to a text without changing what it says.
  static let harmless: [(String, @Sendable (String) -> String)] = [
    ("decomposed", { $0.decomposedStringWithCanonicalMapping }),
    ("with line breaks of Windows", { $0.replacing("\n", with: "\r\n") }),
    ("wrapped inside the sentence", { $0.replacing("sát tình hình", with: "sát tình\nhình") }),
    ("with more space", { $0.replacing("sát tình hình", with: "sát   tình hình") }),
    (
      "below another paragraph",
      { $0.replacing("2. Tài liệu", with: "2. Lớp học mở ngoài giờ.\n\n3. Tài liệu") }
    ),
    (
      "below another section",
      { $0.replacing("I. KẾT QUẢ", with: "I. ĐẶC ĐIỂM\n\nTỉnh ở miền núi.\n\nII. KẾT QUẢ") }
    ),
    ("beside a sentence that changed", { $0.replacing("87%.", with: "91%.") }),
  ]

  @Test("it survives what changes no word of the sentence", arguments: harmless)
  func survives(_ change: (name: String, made: @Sendable (String) -> String)) throws {
    let text = try SampleReport.text(Self.slip)
    let changed = change.made(text)
    #expect(Array(changed.utf8) != Array(text.utf8))
    #expect(try misspelling(changed).fingerprint == misspelling(text).fingerprint)
  }

  static let harmful: [(String, @Sendable (String) -> String)] = [
    ("another word of its sentence", { $0.replacing("biên soạn lại", with: "biên soạn mới") }),
    ("another tone in its sentence", { $0.replacing("giảng viên", with: "giáng viên") }),
    ("another slip of the same term", { $0.replacing("hình thức tế", with: "hình thực tể") }),
    ("another heading above it", { $0.replacing("I. KẾT QUẢ", with: "I. ƯU ĐIỂM") }),
  ]

  @Test("it dies with the sentence and with the heading", arguments: harmful)
  func dies(_ change: (name: String, made: @Sendable (String) -> String)) throws {
    let text = try SampleReport.text(Self.slip)
    let changed = change.made(text)
    #expect(try misspelling(changed).fingerprint != misspelling(text).fingerprint)
  }

  @Test("equal findings of one sentence are told apart")
  func equals() throws {
    let text = try SampleReport.text(Self.slip)
      .replacing("sát tình hình thức tế", with: "sát tình hình thức tế với tình hình thức tế")
    let found = try SampleReport.of(text).findings.filter { $0.code == .textMisspelling }
    #expect(found.count == 2)
    #expect(Set(found.map(\.fingerprint)).count == 2)
  }

  @Test("no two findings of a fixture share one", arguments: Fixture.all)
  func unique(_ fixture: Fixture) throws {
    let report = try StandardJudge.judge().report(path: fixture.name, file: fixture.file)
    #expect(Set(report.findings.map(\.fingerprint)).count == report.findings.count)
  }
}
