import Foundation
import SoatChecks
import SoatFindings
import TestSupport
import Testing

/// Every code that the product can report is shown by a fixture, and told apart by another.
@Suite("Catalogue of codes")
struct CatalogueTests {
  /// What the kinds say of themselves; the codes of files that are no documents stand apart.
  static let codes = CheckKinds.all.flatMap { $0.codes }

  /// The codes of each fixture, notes included.
  static let reported = Result {
    let judge = try StandardJudge.judge()
    return Fixture.all.map { fixture in
      let findings = judge.report(path: fixture.name, file: fixture.file).findings
      return (fixture: fixture, codes: Set(findings.map(\.code)))
    }
  }

  @Test("each code belongs to one kind, to files that are no documents, or to ledgers")
  func kinds() {
    let byOthers = FindingCode.allCases.filter {
      $0.rawValue.hasPrefix("file.") || $0.rawValue.hasPrefix("rule.")
    }
    #expect(
      (Self.codes + byOthers).map(\.rawValue).sorted()
        == FindingCode.allCases.map(\.rawValue).sorted())
    #expect(Set(CheckKinds.all.map { $0.keyword }).count == CheckKinds.all.count)
  }

  @Test("a fixture is listed to produce each code", arguments: codes)
  func fixture(of code: FindingCode) throws {
    let listed = try Fixture.all.filter { fixture in
      try fixture.expected().contains { $0.code == code }
    }.map(\.name)
    let producing = try Self.reported.get().filter { $0.codes.contains(code) }.map(\.fixture.name)
    #expect(!listed.isEmpty)
    #expect(Set(listed).isSubset(of: producing))
  }

  @Test("each reason is one of a fixture's findings, of a file that is no document, or of a ledger")
  func reasons() throws {
    let byFixture = try Fixture.all.flatMap { fixture in
      try fixture.expected().compactMap(\.reason)
    }
    let byFile = FileFindingTests.cases.compactMap(\.reason)
    let byLedger = LedgerReport.reasons.values.flatMap(\.self)
    #expect(Set(byFixture + byFile + byLedger) == Set(Reason.allCases))
  }

  @Test("a fixture that has nearly the same lines does without each code", arguments: codes)
  func neighbour(of code: FindingCode) throws {
    let reported = try Self.reported.get()
    let producing = reported.filter { $0.codes.contains(code) }.map { Lines($0.fixture) }
    let others = reported.filter { !$0.codes.contains(code) }.map { Lines($0.fixture) }
    #expect(producing.contains { lines in others.contains { lines.areNear($0) } })
  }

  @Test("each code has a page of its own in both languages", arguments: FindingCode.allCases)
  func page(of code: FindingCode) {
    for language in Language.allCases {
      let page = code.page
      #expect(page.title(language).contains(" ") && !page.title(language).hasSuffix("."))
      #expect(page.explanation(language).count > 20 && page.explanation(language).hasSuffix("."))
      let same = FindingCode.allCases.filter {
        $0.page.title(language) == page.title(language)
          || $0.page.explanation(language) == page.explanation(language)
      }
      #expect(same == [code])
    }
  }

  @Test("no code has the same page in two languages", arguments: FindingCode.allCases)
  func translation(of code: FindingCode) {
    #expect(code.page.title(.vi) != code.page.title(.en))
    #expect(code.page.explanation(.vi) != code.page.explanation(.en))
  }
}

/// The lines of a fixture, to be compared whatever their order.
private struct Lines {
  private let lines: [Data: Int]
  private let count: Int

  init(_ fixture: Fixture) {
    let split = fixture.file.split(separator: 0x0A).map { Data($0) }
    lines = Dictionary(split.map { ($0, 1) }, uniquingKeysWith: +)
    count = split.count
  }

  /// At most one line in three of both is not in the other.
  func areNear(_ other: Lines) -> Bool {
    let shared = lines.reduce(0) { $0 + min($1.value, other.lines[$1.key] ?? 0) }
    return shared * 2 * 3 >= (count + other.count) * 2
  }
}
