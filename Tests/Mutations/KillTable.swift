import SoatFindings

/// How many mutants each code has, and how many of them it tells.
package struct KillTable: Sendable {
  package struct Row: Sendable {
    package let code: FindingCode
    package internal(set) var kinds: Set<String> = []
    package internal(set) var mutants: Set<String> = []
    /// Not told in some transport.
    package internal(set) var survivors: Set<String> = []
    /// Something else is told too, in some transport.
    package internal(set) var strayed: Set<String> = []
  }

  package let rows: [Row]

  package init(_ trials: [Trial]) {
    var rows: [FindingCode: Row] = [:]
    for trial in trials {
      let mutation = trial.mutant.mutation
      let name = trial.mutant.name
      rows[mutation.code, default: Row(code: mutation.code)].kinds.insert(mutation.label)
      rows[mutation.code]?.mutants.insert(name)
      if !trial.isKilled { rows[mutation.code]?.survivors.insert(name) }
      if !trial.strays.isEmpty { rows[mutation.code]?.strayed.insert(name) }
    }
    self.rows = FindingCode.allCases.compactMap { rows[$0] }
  }

  package var mutantCount: Int { rows.reduce(0) { $0 + $1.mutants.count } }
  package var survivorCount: Int { rows.reduce(0) { $0 + $1.survivors.count } }
  package var strayedCount: Int { rows.reduce(0) { $0 + $1.strayed.count } }

  /// The table as it is printed, a code a line.
  package var text: String {
    let lines = rows.map { row in
      Self.line(
        row.code.rawValue, row.kinds.count, row.mutants.count,
        row.mutants.count - row.survivors.count, row.strayed.count)
    }
    let total = Self.line(
      "total", rows.reduce(0) { $0 + $1.kinds.count }, mutantCount, mutantCount - survivorCount,
      strayedCount)
    let title =
      "code".padded(to: Self.widest)
      + ["kinds", "mutants", "killed", "strays"].map {
        $0.padded(from: Self.column)
      }.joined()
    return ([title] + lines + [total]).joined(separator: "\n") + "\n"
  }

  private static let widest = 28
  private static let column = 9

  private static func line(_ code: String, _ numbers: Int...) -> String {
    code.padded(to: widest) + numbers.map { String($0).padded(from: column) }.joined()
  }
}

extension String {
  fileprivate func padded(to width: Int) -> String {
    self + String(repeating: " ", count: max(width - count, 0))
  }

  fileprivate func padded(from width: Int) -> String {
    String(repeating: " ", count: max(width - count, 0)) + self
  }
}
