import SoatFindings

/// Which findings of a document bring about which.
struct Causality {
  private let all: [Fingerprint: Finding]
  private let listed: Set<Fingerprint>
  /// By listed cause, in the order of the text.
  private let effects: [Fingerprint: [Finding]]

  init(listed: [Finding], all: [Finding]) {
    self.all = Dictionary(
      all.lazy.map { ($0.fingerprint, $0) }, uniquingKeysWith: { first, _ in first })
    self.listed = Set(listed.map(\.fingerprint))
    var effects: [Fingerprint: [Finding]] = [:]
    for finding in listed {
      if let cause = Self.root(of: finding, self.all), self.listed.contains(cause) {
        effects[cause, default: []].append(finding)
      }
    }
    self.effects = effects
  }

  /// The finding that brings this one about; nil for none.
  func cause(of finding: Finding) -> Finding? { finding.causedBy.flatMap { all[$0] } }

  /// Whether it is counted with its cause, which is listed.
  func isShownByCause(_ finding: Finding) -> Bool {
    Self.root(of: finding, all).map { listed.contains($0) } ?? false
  }

  /// What the finding brings about, directly or by others.
  func effects(of finding: Finding) -> [Finding] { effects[finding.fingerprint] ?? [] }

  /// The first cause of all; nil for a finding that has none, or whose causes go in a circle.
  private static func root(of finding: Finding, _ all: [Fingerprint: Finding]) -> Fingerprint? {
    var root: Fingerprint?
    var seen: Set<Fingerprint> = [finding.fingerprint]
    var current = finding
    while let next = current.causedBy, let cause = all[next] {
      guard seen.insert(next).inserted else { return nil }
      root = next
      current = cause
    }
    return root
  }
}
