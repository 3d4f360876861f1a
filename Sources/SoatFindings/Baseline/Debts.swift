/// What a baseline says of one document of a run.
package struct Debts: Sendable, Hashable {
  /// Where it was when the baseline was written; nil where it still is there.
  package let formerPath: String?
  /// What was wrong then and no longer is.
  package let fixed: [KnownFinding]
}

extension DocumentReport {
  /// The same document, whose departures are known as far as they stand in its entry.
  ///
  /// A file that cannot be read is never known: nobody can tell what stands in it.
  ///
  /// - Parameters:
  ///   - entry: nil for a document that is new.
  ///   - path: its path relative to the folder of the baseline.
  package func going(on entry: Baseline.Entry?, path: String?) -> DocumentReport {
    guard let entry else { return self }
    let known = Set(entry.findings.map(\.fingerprint))
    let document = accepting { index in
      let finding = findings[index]
      let isKnown = finding.code != .fileUnreadable && known.contains(finding.fingerprint)
      return isKnown ? .known : .open
    }
    let left = Set(findings.map(\.fingerprint))
    return document.with(
      Debts(
        formerPath: entry.path == path ? nil : entry.path,
        fixed: entry.findings.filter { !left.contains($0.fingerprint) }))
  }
}
