import Mutations
import SoatChecks
import SoatFindings
import TestSupport
import Testing

/// A fixed sample of the table; `swift run -c release kill-table` tries all of it.
@Suite("Mutations")
struct MutationTests {
  @Test("a departure is told at its place, and nothing else is", arguments: Sample.kinds)
  func kind(_ kind: Sample.Kind) throws {
    let mutant = try #require(try Sample.mutant(of: kind), "no document fits \(kind.mutation.name)")
    let trial = try mutant.trial(kind.transport)
    #expect(trial.isKilled && trial.strays.isEmpty, "\(trial.account)")
  }

  @Test("every code has three kinds, those of lists and citations six")
  func enoughKinds() {
    for code in FindingCode.allCases where !Sample.isProvenByFixtures(code) {
      let count = MutationTable.all.count { $0.code == code }
      let isOfMany = ["list.", "citation."].contains { code.rawValue.hasPrefix($0) }
      #expect(count >= (isOfMany ? 6 : 3), "\(code.rawValue)")
    }
  }

  @Test("no two kinds have one name, by which their positions are drawn")
  func names() {
    #expect(Set(MutationTable.all.map(\.name)).count == MutationTable.all.count)
  }
}

/// Every kind whose code some check reports, on one document, in one transport.
enum Sample {
  struct Kind: Sendable, CustomTestStringConvertible {
    let mutation: Mutation
    /// Its number in the table, by which documents and transports take turns.
    let number: Int

    var testDescription: String { mutation.name }

    var transport: Transport { mutation.transports[number % mutation.transports.count] }
  }

  static let kinds: [Kind] = {
    let built = Set(CheckKinds.all.flatMap { $0.codes })
    return MutationTable.all.enumerated().filter { built.contains($0.element.code) }.map {
      Kind(mutation: $0.element, number: $0.offset)
    }
  }()

  private static let documents = Result { try CleanDocument.all() }

  /// In the first document that it fits, from one that takes its turn.
  static func mutant(of kind: Kind) throws -> Mutant? {
    let run = MutationRun(documents: try documents.get())
    let (start, count) = (kind.number, run.documents.count)
    for turn in start..<start + count {
      let document = run.documents[turn % count]
      if let mutant = run.mutants(of: kind.mutation, in: document, limit: 1).first { return mutant }
    }
    return nil
  }

  /// Those of ledgers are no departure of a document.
  static func isProvenByFixtures(_ code: FindingCode) -> Bool {
    ["file.", "rule."].contains { code.rawValue.hasPrefix($0) } || code == .textUnicode
      || code == .textArtifact
  }
}
