import SoatChecks
import SoatDocument
import SoatFindings
import SoatText
import TestSupport
import Testing

/// An old departure is no new one because the document came in another way.
@Suite("Known again")
struct KnownAgainTests {
  /// Where a paragraph lacks its mark, a transport may move its end, and with it the sentence that a
  /// fingerprint takes in: the departure is told again, which is the safe side.
  private static let movedEnds: Set = [
    "bao-cao-doan-thieu-dau-truoc-ngoac", "bao-cao-nham-ky-hieu-nghi-quyet-66",
    "ke-hoach-nhom-2-muon-chu-nhom-khac", "quyet-dinh-quy-che-kem-theo-sai",
    "thong-bao-giao-ban-cho-de-trong",
  ]
  /// Its page number stands inside a list, where a transport may make it an item.
  private static let torn: Set = ["ke-hoach-so-trang-duoi-ten-nhom"]

  @Test("a fixture in any transport has the same words and no new finding", arguments: Fixture.all)
  func transports(_ fixture: Fixture) throws {
    let judge = try Judge(
      book: StandardJudge.book.get(), phase: .issued, language: .vi, detail: .identity)
    let before = judge.report(path: "a", file: fixture.file)
    // What is no document has nothing that a transport could take along.
    guard before.status == .checked else { return }
    let identity = try #require(before.identity)
    let entry = Baseline.Entry(
      path: "a", identity: identity, findings: before.findings.map { KnownFinding($0) })
    let document = Document.parse(
      try SourceText.decode(fixture.file), lexicon: judge.book.lexicon)
    var (lost, new): ([String], [String]) = ([], [])
    for transport in Transport.allCases {
      let file = transport.deliver(document)
      if WordsHash.value(of: file) != identity.words { lost.append(transport.rawValue) }
      let after = judge.report(path: "a", file: file).going(on: entry, path: "a")
      new += after.findings.filter { $0.standing.isOpen && !$0.belongsToTransport }.map {
        "\(transport.rawValue): \(ExpectedFinding.describe($0))"
      }
      #expect(after.debts?.formerPath == nil)
    }
    // What is listed and no longer so must leave the list.
    #expect(lost.isEmpty != Self.torn.contains(fixture.name), "\(fixture.name): \(lost)")
    #expect(new.isEmpty != Self.movedEnds.contains(fixture.name), "\(fixture.name): \(new)")
  }

  @Test("the words of a document are others where one is changed, added or gone")
  func words() throws {
    let text = try SampleReport.text("bao-cao-sai-dau-tinh-hinh")
    func hash(_ text: String) -> Fingerprint? { WordsHash.value(of: Array(text.utf8)) }
    #expect(hash(text) != nil)
    for changed in [
      text.replacing("giảng viên", with: "giáng viên"), text + " và",
      text.replacing("lại", with: ""),
    ] {
      #expect(Array(changed.utf8) != Array(text.utf8) && hash(changed) != hash(text))
    }
    #expect(WordsHash.value(of: Array("%PDF-1.7".utf8)) == nil)
  }
}
