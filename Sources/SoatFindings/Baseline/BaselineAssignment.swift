/// Which entry of a baseline each document of a run goes on from, if any: documents are renamed,
/// moved, swapped and copied, and their debts go with them.
///
/// No entry is given to two documents: the debts of a copy are new.
package struct BaselineAssignment: Sendable {
  /// A document of the run.
  package struct Candidate: Sendable, Hashable {
    /// As in `Baseline.Entry.path`.
    package let path: String
    package let words: Fingerprint?

    package init(path: String, words: Fingerprint?) {
      self.path = path
      self.words = words
    }
  }

  /// What has to be known of a document that words and paths do not settle.
  package struct Evidence: Sendable {
    /// As in `DocumentIdentity`.
    package let facts: Fingerprint?
    package let findings: Set<Fingerprint>

    package init(facts: Fingerprint?, findings: Set<Fingerprint>) {
      self.facts = facts
      self.findings = findings
    }
  }

  private let baseline: Baseline
  private let candidates: [Candidate]
  /// For each candidate the position of its entry.
  private var entries: [Int?]
  private var isTaken: [Bool]
  /// Entries whose documents are elsewhere: not in the run and still where they were.
  private let isElsewhere: [Bool]
  /// For each candidate the entry of its path.
  private let own: [Int?]
  /// Entries and candidates of the same words, more than one on either side: their marks may differ.
  private var twins: [(entries: [Int], candidates: [Int])] = []
  /// Documents that are no longer what stood at their paths, where another one is: either they were
  /// edited and the other is a copy, or the other was moved and they are new.
  private var contests: [(entry: Int, own: Int, other: Int)] = []

  /// By what can be told from words and paths.
  ///
  /// - Parameter isThere: whether a file still stands under the path of an entry.
  package init(
    _ baseline: Baseline, to candidates: [Candidate], isThere: (String) -> Bool
  ) {
    self.baseline = baseline
    self.candidates = candidates
    entries = candidates.map { _ in nil }
    isTaken = baseline.entries.map { _ in false }
    let paths = Set(candidates.map(\.path))
    isElsewhere = baseline.entries.map { !paths.contains($0.path) && isThere($0.path) }
    let positions = Dictionary(baseline.entries.enumerated().map { ($1.path, $0) }) { first, _ in
      first
    }
    own = candidates.map { positions[$0.path] }
    assignByWords()
    assignByPaths(except: Set(twins.flatMap(\.candidates)))
  }

  private mutating func take(_ entry: Int, for candidate: Int) {
    entries[candidate] = entry
    isTaken[entry] = true
  }

  private mutating func assignByWords() {
    var groups: [Fingerprint: (entries: [Int], candidates: [Int])] = [:]
    for (index, candidate) in candidates.enumerated() {
      if let words = candidate.words { groups[words, default: ([], [])].candidates.append(index) }
    }
    for (index, entry) in baseline.entries.enumerated() where !isElsewhere[index] {
      if let words = entry.identity.words { groups[words]?.entries.append(index) }
    }
    for group in groups.values.sorted(by: { $0.candidates[0] < $1.candidates[0] }) {
      switch (group.entries.count, group.candidates.count) {
      case (0, _): break
      case (1, 1): take(group.entries[0], for: group.candidates[0])
      default: twins.append(group)
      }
    }
  }

  private mutating func assignByPaths(except others: Set<Int>) {
    var holders: [Int: Int] = [:]
    for (index, entry) in entries.enumerated() { if let entry { holders[entry] = index } }
    for (index, entry) in own.enumerated() where entries[index] == nil && !others.contains(index) {
      guard let entry else { continue }
      if let holder = holders[entry] {
        contests.append((entry, index, holder))
      } else if !twins.contains(where: { $0.entries.contains(entry) }) {
        take(entry, for: index)
      }
    }
  }

  /// The candidates of which more has to be known: twins, those that have given their words to
  /// another, and, where documents are gone, those that may be one of them, moved and edited.
  package var unsettled: [Int] {
    let pending = Set(contests.map(\.own)).union(twins.flatMap(\.candidates))
    let mayHaveMoved = !gonePositions.isEmpty
    return entries.indices.filter { pending.contains($0) || mayHaveMoved && entries[$0] == nil }
  }

  /// Settles these by their departures and by what they say of themselves.
  ///
  /// - Parameter evidence: of the unsettled candidates, by position.
  package mutating func settle(_ evidence: [Int: Evidence]) {
    for group in twins {
      take(best: pairs(group.entries, group.candidates, evidence) { _ in true })
    }
    twins = []
    for contest in contests {
      guard let document = evidence[contest.own],
        Self.isSame(document, baseline.entries[contest.entry])
      else { continue }
      entries[contest.own] = contest.entry
      entries[contest.other] = nil
    }
    contests = []
    for (index, entry) in own.enumerated() where entries[index] == nil {
      if let entry, !isTaken[entry] { take(entry, for: index) }
    }
    settleMoved(evidence)
  }

  private mutating func settleMoved(_ evidence: [Int: Evidence]) {
    let unsettled = evidence.keys.sorted().filter { entries[$0] == nil }
    for index in unsettled {
      guard let facts = evidence[index]?.facts else { continue }
      let named = gonePositions.first { baseline.entries[$0].identity.facts == facts }
      if let named { take(named, for: index) }
    }
    take(
      best: pairs(gonePositions, unsettled.filter { entries[$0] == nil }, evidence) { pair in
        pair.shared >= Self.fewestShared && pair.shared * 2 >= pair.known
      })
  }

  /// An entry and a candidate that may go on from it.
  private struct Pair {
    let entry: Int
    let candidate: Int
    let isOwn: Bool
    /// How many departures each has, and both have.
    let known: Int
    let found: Int
    let shared: Int

    /// Departures that only one of them has.
    var difference: Int { known + found - 2 * shared }

    var rank: (Int, Int, Int, Int) { (difference, isOwn ? 0 : 1, entry, candidate) }
  }

  private func pairs(
    _ positions: [Int], _ indices: [Int], _ evidence: [Int: Evidence],
    _ isLikely: (Pair) -> Bool
  ) -> [Pair] {
    positions.flatMap { entry -> [Pair] in
      let known = Set(baseline.entries[entry].findings.map(\.fingerprint))
      return indices.compactMap { index in
        let found = evidence[index]?.findings ?? []
        let pair = Pair(
          entry: entry, candidate: index, isOwn: own[index] == entry, known: known.count,
          found: found.count, shared: known.intersection(found).count)
        return isLikely(pair) ? pair : nil
      }
    }
  }

  private mutating func take(best pairs: [Pair]) {
    for pair in pairs.sorted(by: { $0.rank < $1.rank })
    where !isTaken[pair.entry] && entries[pair.candidate] == nil {
      take(pair.entry, for: pair.candidate)
    }
  }

  /// Whether a document is the one that stood at its path, as far as it tells.
  private static func isSame(_ document: Evidence, _ entry: Baseline.Entry) -> Bool {
    if let facts = document.facts, facts == entry.identity.facts { return true }
    let shared = entry.findings.count { document.findings.contains($0.fingerprint) }
    return shared * 2 >= entry.findings.count
  }

  /// What every second document lacks makes no two of them the same.
  private static let fewestShared = 2

  private var gonePositions: [Int] {
    baseline.entries.indices.filter { !isTaken[$0] && !isElsewhere[$0] }
  }

  /// The entry that the candidate of this position goes on from.
  package subscript(candidate: Int) -> Baseline.Entry? {
    entries[candidate].map { baseline.entries[$0] }
  }

  /// Entries whose documents are gone, with all that was wrong with them.
  package var gone: [Baseline.Entry] { gonePositions.map { baseline.entries[$0] } }
}
