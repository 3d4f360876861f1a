import SoatChecks
import SoatFindings
import TestSupport

/// All mutants of a table of mutations, and how they fare.
package struct MutationRun: Sendable {
  /// The seed of the runs that the repository keeps.
  package static let usualSeed: UInt64 = 57

  package let seed: UInt64
  package let documents: [CleanDocument]

  package init(seed: UInt64 = usualSeed, documents: [CleanDocument]) {
    self.seed = seed
    self.documents = documents
  }

  /// The mutants of some mutations, each at several positions of every document that it fits.
  package func mutants(of mutations: [Mutation]) -> [Mutant] {
    mutations.flatMap { mutation in documents.flatMap { mutants(of: mutation, in: $0) } }
  }

  /// - Parameter limit: at most so many positions.
  package func mutants(
    of mutation: Mutation, in clean: CleanDocument, limit: Int = .max
  ) -> [Mutant] {
    // Neither the order of the table nor the other documents move a position.
    var random = SeededNumbers(seed: Self.seed(seed, mutation.name, clean.name))
    let edits = mutation.edits(clean, &random).shuffled(using: &random)
    return edits.prefix(min(limit, mutation.positions)).enumerated().compactMap {
      Mutant(mutation, clean, $0 + 1, $1)
    }
  }

  private static func seed(_ seed: UInt64, _ names: String...) -> UInt64 {
    var hash = Fingerprint()
    for name in names { hash.add(name) }
    return hash.value ^ seed
  }

  /// Every mutant in each transport that preserves it.
  package func trials(of mutants: [Mutant]) async throws -> [Trial] {
    try await withThrowingTaskGroup(of: (Int, [Trial]).self) { group in
      for (start, chunk) in mutants.chunks(of: 16) {
        group.addTask {
          (
            start,
            try chunk.flatMap { mutant in
              try mutant.mutation.transports.map { try mutant.trial($0) }
            }
          )
        }
      }
      var done: [(start: Int, trials: [Trial])] = []
      for try await (start, trials) in group { done.append((start, trials)) }
      return done.sorted { $0.start < $1.start }.flatMap(\.trials)
    }
  }
}

extension Mutant {
  package func trial(_ transport: Transport) throws -> Trial {
    try Trial(
      self, transport, Judge(book: clean.book, phase: .issued, language: .vi))
  }
}

extension Array {
  fileprivate func chunks(of size: Int) -> [(start: Int, elements: ArraySlice<Element>)] {
    stride(from: 0, to: count, by: size).map { ($0, self[$0..<Swift.min(count, $0 + size)]) }
  }
}
