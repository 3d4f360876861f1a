import Foundation
import SoatChecks
import SoatDocument
import SoatFindings
import SoatText
import TestSupport
import Testing

@Suite("Transport")
struct TransportTests {
  @Test("a fixture in any transport gives the same findings", arguments: Fixture.all)
  func fixture(_ fixture: Fixture) throws { try expectSameFindings(fixture) }

  @Test(
    "a document beside the repository gives the same findings in any transport",
    .enabled(if: !Neighbours.documents.isEmpty, "there is no ../shared/documents"),
    arguments: Neighbours.documents)
  func neighbour(_ neighbour: Fixture) throws { try expectSameFindings(neighbour) }

  private func expectSameFindings(_ fixture: Fixture) throws {
    let judge = try StandardJudge.judge()
    let document = Document.parse(
      try SourceText.decode(fixture.file), lexicon: judge.book.lexicon)
    let original = Judged(judge.report(path: "a", document))
    for transport in Transport.allCases {
      let delivered = Judged(judge.report(path: "a", file: transport.deliver(document)))
      for difference in original.differences(from: delivered) {
        Issue.record("\(fixture.name), \(transport.rawValue): \(difference)")
      }
    }
  }
}

/// The findings that no transport may change.
private struct Judged {
  /// By code, rule and subject; each with its whole description.
  private let findings: [String: [String]]

  init(_ report: DocumentReport) {
    let kept = report.findings.filter { !$0.belongsToTransport }
    findings = Dictionary(grouping: kept) {
      "\($0.code.rawValue) \($0.rule) \($0.subject ?? "-")"
    }.mapValues { $0.map { "\($0.rule) \(ExpectedFinding.describe($0))" } }
  }

  /// One line for each kind of finding that stands in another number on the other side.
  func differences(from delivered: Judged) -> [String] {
    Set(findings.keys).union(delivered.findings.keys).sorted().compactMap { key in
      let (before, after) = (findings[key] ?? [], delivered.findings[key] ?? [])
      guard before.count != after.count else { return nil }
      return """
        \(before.count) became \(after.count) of \(key)
          before: \(before)
          after: \(after)
        """
    }
  }
}

extension Finding {
  /// It is about the way in which the document came, and not about what it says.
  var belongsToTransport: Bool {
    switch code {
    case .textUnicode, .textArtifact: true
    case .citationMalformed: reason == .space
    default: false
    }
  }
}

/// Documents that lie beside the repository and do not belong to it.
enum Neighbours {
  static let documents: [Fixture] = {
    let folder = Fixture.folder.deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("shared/documents")
    let files = try? FileManager.default.contentsOfDirectory(
      at: folder, includingPropertiesForKeys: nil)
    return (files ?? []).filter { $0.pathExtension == "txt" }
      .sorted { $0.lastPathComponent < $1.lastPathComponent }
      .compactMap { url in
        guard let data = try? Data(contentsOf: url) else { return nil }
        return Fixture(name: url.lastPathComponent, file: Array(data))
      }
  }()
}
