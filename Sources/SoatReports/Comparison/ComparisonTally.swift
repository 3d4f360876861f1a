import SoatFindings

/// How a run stands against a baseline: what is new, what is fixed, what is as it was.
struct ComparisonTally: Sendable {
  private(set) var new = 0
  private(set) var known = 0
  private(set) var fixed = 0
  /// Documents that were elsewhere when the baseline was written.
  private(set) var moved = 0

  mutating func add(_ document: DocumentTally) {
    new += document.errors + document.warnings + document.notes
    known += document.known
    fixed += document.fixed
    moved += document.isMoved ? 1 : 0
  }
}
