import SoatChecks
import SoatDocument
import SoatFindings
import SoatText
import TestSupport
import Testing

/// An old departure is no new one because the document came in another way.
@Suite("Known again")
struct KnownAgainTests {
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
    for transport in Transport.allCases {
      let file = transport.deliver(document)
      #expect(
        WordsHash.value(of: file) == identity.words, "\(fixture.name), \(transport.rawValue)")
      let after = judge.report(path: "a", file: file).going(on: entry, path: "a")
      let new = after.findings.filter { $0.standing.isOpen && !$0.belongsToTransport }
      #expect(
        new.isEmpty,
        "\(fixture.name), \(transport.rawValue): \(new.map(ExpectedFinding.describe))")
      #expect(after.debts?.formerPath == nil)
    }
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
