import SoatFindings

/// What the waivers did in all documents of a run, gathered in order.
package struct WaiverTally: Sendable {
  /// Of one waiver.
  struct Sum: Sendable {
    /// Documents of the run that it speaks of.
    var documents = 0
    /// One of them is the very one that it names.
    var isNamed = false
    var waived = 0
    /// Documents in which it waived something.
    var waivedDocuments = 0
    /// Documents in which it matched too much: how many, and the first of those with the most.
    var broadDocuments = 0
    var broadest: (path: String, matches: Int)?
    /// Findings that are open again since it lapsed.
    var lapsed = 0
    var earlier: WaiverPosition?

    fileprivate mutating func add(_ use: WaiverUse) {
      documents += 1
      isNamed = isNamed || use.isNamed
      earlier = earlier ?? use.earlier
      switch use.outcome {
      case .waived(let count):
        waived += count
        waivedDocuments += count > 0 ? 1 : 0
      case .tooBroad(let count):
        broadDocuments += 1
        if count > broadest?.matches ?? 0 { broadest = (use.document, count) }
      case .lapsed(let count): lapsed += count
      }
    }
  }

  private var sums: [WaiverPosition: Sum] = [:]

  package init() {}

  package mutating func add(_ uses: [WaiverUse]) {
    for use in uses { sums[use.position, default: Sum()].add(use) }
  }

  func sum(of position: WaiverPosition) -> Sum { sums[position] ?? Sum() }
}

/// What a run looked at, as far as one ledger speaks of it: only then can a waiver be called unused.
package struct LedgerCoverage: Sendable {
  /// Folders that were searched as a whole, seen from that of the ledger: `""` for all of it.
  package let folders: [String]
  /// The rules by which the documents were judged; nil for all that there are.
  package let rules: Set<RuleID>?

  package init(folders: [String], rules: Set<RuleID>? = nil) {
    self.folders = folders
    self.rules = rules
  }

  /// Whether everything was there that the waiver could have matched.
  ///
  /// - Parameter isNamed: the one document that it names was.
  func isWhole(for scope: WaiverScope, isNamed: Bool) -> Bool {
    if let rules {
      // A code may come from a rule that this run did without.
      guard let rule = scope.rule, rules.contains(rule) else { return false }
    }
    return isNamed || holds(scope.files.folder)
  }

  /// What stands directly in a folder that was searched is there too.
  private func holds(_ folder: String) -> Bool {
    folders.contains { $0.isEmpty || folder == $0 || folder.hasPrefix($0 + "/") }
  }
}

extension RuleBook {
  /// The rules of these sets and of those that they extend; nil where the sets are chosen for each
  /// document.
  package func rules(named: [String]?) -> Set<RuleID>? {
    guard let named else { return nil }
    var open = sets.indices.filter { named.contains(sets[$0].id) }
    var seen = Set(open)
    while let set = open.popLast() {
      for parent in parents[set] where seen.insert(parent).inserted { open.append(parent) }
    }
    return Set(seen.flatMap { rules[sets[$0].rules].map(\.id) } + [FileFinding.rule])
  }
}
