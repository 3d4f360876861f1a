import SoatChecks
import SoatDocument
import SoatFindings
import SoatText
import TestSupport
import Testing

/// A waiver that names findings goes with them wherever the document is carried, and dies with the
/// sentence.
@Suite("Transport of waivers")
struct WaiverTransportTests {
  private static let transports: [Transport] = [
    .nfd, .crlf, .wrapped, .wrappedWithBlankLines, .markdown, .wrappedPages, .pages,
  ]

  /// Where a transport moves the end of a sentence, so that its fingerprint is another one: what was
  /// waived is open again, which is the safe side.
  private static let openAgain: [String: Set<Transport>] = [
    "bao-cao-nham-ky-hieu-nghi-quyet-66": [.wrappedWithBlankLines],
    "ke-hoach-nhom-2-muon-chu-nhom-khac": [.wrapped, .wrappedWithBlankLines, .wrappedPages],
    "quyet-dinh-quy-che-kem-theo-sai": [.wrappedWithBlankLines, .markdown, .wrappedPages],
  ]

  @Test("what is waived of a fixture stays waived in any transport", arguments: Fixture.all)
  func survives(_ fixture: Fixture) throws {
    let judge = try StandardJudge.judge()
    let document = Document.parse(
      try SourceText.decode(fixture.file), lexicon: judge.book.lexicon)
    let original = judge.report(path: "a.txt", document)
    guard !original.findings.isEmpty else { return }
    let waiving = try Self.waiving(original.findings)
    let waived = waiving.applied(to: original, named: [["a.txt"]]).document
    #expect(waived.findings.allSatisfy { !$0.standing.isOpen })
    for transport in Self.transports {
      let delivered = judge.report(path: "a.txt", file: transport.deliver(document))
      let applied = waiving.applied(to: delivered, named: [["a.txt"]]).document
      for finding in applied.findings where finding.standing.isOpen {
        if Self.belongsToTransport(finding) { continue }
        if Self.openAgain[fixture.name]?.contains(transport) == true { continue }
        Issue.record(
          "\(fixture.name), \(transport.rawValue): \(ExpectedFinding.describe(finding))")
      }
    }
  }

  private static func waiving(_ findings: [Finding]) throws -> Waiving {
    let list = findings.map { "\"\($0.fingerprint.hex)\"" }.joined(separator: ", ")
    let rules = Set(findings.map(\.rule.text)).sorted()
    return try WaivedSample.waiving(
      rules.map { "rule = \"\($0)\"\nfingerprints = [\(list)]" }, file: "a.txt")
  }

  private static func belongsToTransport(_ finding: Finding) -> Bool {
    switch finding.code {
    case .textUnicode, .textArtifact: true
    case .citationMalformed: finding.reason == .space
    default: false
    }
  }

  private static let slip = "bao-cao-sai-dau-tinh-hinh"

  private func isWaived(_ change: (String) -> String) throws -> Bool {
    let text = try SampleReport.text(Self.slip)
    let changed = change(text)
    try #require(Array(changed.utf8) != Array(text.utf8))
    func misspelling(_ text: String) throws -> DocumentReport { try SampleReport.of(text) }
    let meant = try misspelling(text).findings.filter { $0.code == .textMisspelling }
    let applied = try Self.waiving(meant).applied(to: misspelling(changed), named: [["a.txt"]])
    let found = applied.document.findings.filter { $0.code == .textMisspelling }
    try #require(found.count == 1)
    return !found[0].standing.isOpen
  }

  @Test("it survives what changes no word", arguments: FingerprintTests.harmless)
  func harmless(_ change: (name: String, made: @Sendable (String) -> String)) throws {
    #expect(try isWaived(change.made))
  }

  @Test("it dies with the sentence", arguments: FingerprintTests.harmful)
  func harmful(_ change: (name: String, made: @Sendable (String) -> String)) throws {
    #expect(try !isWaived(change.made))
  }
}
