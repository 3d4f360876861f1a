import Foundation
import Mutations
import SoatFindings

let options = Options(Array(CommandLine.arguments.dropFirst()))
let run = MutationRun(seed: options.seed, documents: try CleanDocument.all())
let mutations = MutationTable.all.filter { options.code == nil || $0.code == options.code }
let mutants = run.mutants(of: mutations)
let trials = try await run.trials(of: mutants)
let table = KillTable(trials)

if options.isVerbose {
  for trial in trials where !trial.isKilled || !trial.strays.isEmpty { print(trial.account) }
}
print(table.text, terminator: "")
print("seed \(options.seed), \(run.documents.count) documents, \(trials.count) trials")
for mutation in mutations where !mutants.contains(where: { $0.mutation.name == mutation.name }) {
  print("no document fits: \(mutation.name)")
}
exit(table.survivorCount == 0 && table.strayedCount == 0 ? 0 : 1)

/// `kill-table [--seed N] [--code CODE] [--verbose]`
struct Options {
  private(set) var seed = MutationRun.usualSeed
  private(set) var code: FindingCode?
  private(set) var isVerbose = false

  init(_ arguments: [String]) {
    var rest = arguments[...]
    while let option = rest.popFirst() {
      switch option {
      case "--verbose": isVerbose = true
      case "--seed":
        guard let seed = rest.popFirst().flatMap({ UInt64($0) }) else { Self.refuse(option) }
        self.seed = seed
      case "--code":
        guard let code = rest.popFirst().flatMap({ FindingCode(rawValue: $0) }) else {
          Self.refuse(option)
        }
        self.code = code
      default: Self.refuse(option)
      }
    }
  }

  private static func refuse(_ option: String) -> Never {
    FileHandle.standardError.write(
      Data("\(option)? kill-table [--seed N] [--code CODE] [--verbose]\n".utf8))
    exit(2)
  }
}
