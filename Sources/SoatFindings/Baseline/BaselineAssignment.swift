/// Which entry of a baseline each document of a run goes on from, if any: documents are renamed,
/// moved, swapped and copied, and their debts go with them.
///
/// No entry is given to two documents: the debts of a copy are new.
package struct BaselineAssignment: Sendable {
  /// A document of the run.
  package struct Candidate: Sendable, Hashable {
    /// As in `Baseline.Entry.path`; nil for one outside of the folder.
    package let path: String?
    package let words: Fingerprint?

    package init(path: String?, words: Fingerprint?) {
      self.path = path
      self.words = words
    }
  }

  private let baseline: Baseline
  private let candidates: [Candidate]
  /// For each candidate the position of its entry.
  private var entries: [Int?]
  private var isTaken: [Bool]
  /// Entries whose documents are elsewhere: not in the run and still where they were.
  private let isElsewhere: [Bool]
  /// Documents that are no longer what stood at their paths, where another one is: either they were
  /// edited and the other is a copy, or the other was moved and they are new.
  private var contests: [(entry: Int, own: Int, other: Int)] = []

  /// By what can be told from their words and paths.
  ///
  /// - Parameter isThere: whether a file still stands under the path of an entry.
  package init(
    _ baseline: Baseline, to candidates: [Candidate], isThere: (String) -> Bool
  ) {
    self.baseline = baseline
    self.candidates = candidates
    entries = candidates.map { _ in nil }
    isTaken = baseline.entries.map { _ in false }
    let paths = Set(candidates.compactMap(\.path))
    isElsewhere = baseline.entries.map { !paths.contains($0.path) && isThere($0.path) }
    let byPath = Dictionary(baseline.entries.enumerated().map { ($1.path, $0) }) { first, _ in first
    }
    let own = candidates.map { candidate in candidate.path.flatMap { byPath[$0] } }
    for (index, entry) in own.enumerated() {
      guard let entry, let words = candidates[index].words else { continue }
      if baseline.entries[entry].identity.words == words { take(entry, for: index) }
    }
    assignByWords()
    let holders = Dictionary(
      entries.indices.compactMap { index in entries[index].map { ($0, index) } }
    ) { first, _ in first }
    for (index, entry) in own.enumerated() where entries[index] == nil {
      guard let entry else { continue }
      if let holder = holders[entry] {
        contests.append((entry, index, holder))
      } else {
        take(entry, for: index)
      }
    }
  }

  private mutating func take(_ entry: Int, for candidate: Int) {
    entries[candidate] = entry
    isTaken[entry] = true
  }

  private mutating func assignByWords() {
    var free: [Fingerprint: [Int]] = [:]
    for (index, entry) in baseline.entries.enumerated().reversed() {
      guard !isTaken[index], !isElsewhere[index], let words = entry.identity.words else { continue }
      free[words, default: []].append(index)
    }
    for (index, candidate) in candidates.enumerated() where entries[index] == nil {
      guard let words = candidate.words, let entry = free[words]?.popLast() else { continue }
      take(entry, for: index)
    }
  }

  /// The candidates of which more has to be known: they may have been moved and edited, as there are
  /// entries whose documents are gone, or have given their words to a copy.
  package var unsettled: [Int] {
    let contested = contests.map(\.own)
    if freeEntries.isEmpty { return contested }
    return entries.indices.filter { entries[$0] == nil }
  }

  private var freeEntries: [Int] {
    baseline.entries.indices.filter { !isTaken[$0] && !isElsewhere[$0] }
  }

  /// Settles these by what they say of themselves, then by the departures that they share.
  ///
  /// - Parameter documents: identity and fingerprints of unsettled candidates, by position.
  package mutating func settle(_ documents: [Int: (DocumentIdentity, Set<Fingerprint>)]) {
    for contest in contests {
      guard let document = documents[contest.own],
        Self.isSame(document, baseline.entries[contest.entry])
      else { continue }
      entries[contest.own] = contest.entry
      entries[contest.other] = nil
    }
    let free = freeEntries
    let unsettled = documents.keys.sorted().filter { entries[$0] == nil }
    for index in unsettled {
      guard let facts = documents[index]?.0.facts else { continue }
      let named = free.filter { baseline.entries[$0].identity.facts == facts && !isTaken[$0] }
      if let entry = named.first { take(entry, for: index) }
    }
    var pairs: [(shared: Int, entry: Int, candidate: Int)] = []
    for entry in free where !isTaken[entry] {
      let known = Set(baseline.entries[entry].findings.map(\.fingerprint))
      for index in unsettled where entries[index] == nil {
        let shared = known.intersection(documents[index]?.1 ?? []).count
        if shared >= Self.fewestShared, shared * 2 >= known.count {
          pairs.append((shared, entry, index))
        }
      }
    }
    pairs.sort { ($1.shared, $0.entry, $0.candidate) < ($0.shared, $1.entry, $1.candidate) }
    for pair in pairs where !isTaken[pair.entry] && entries[pair.candidate] == nil {
      take(pair.entry, for: pair.candidate)
    }
  }

  /// Whether a document is the one that stood at its path, as far as it tells.
  private static func isSame(
    _ document: (identity: DocumentIdentity, findings: Set<Fingerprint>), _ entry: Baseline.Entry
  ) -> Bool {
    if let facts = document.identity.facts, facts == entry.identity.facts { return true }
    let shared = entry.findings.count { document.findings.contains($0.fingerprint) }
    return shared * 2 >= entry.findings.count
  }

  /// What every second document lacks makes no two of them the same.
  private static let fewestShared = 2

  /// The entry that the candidate of this position goes on from.
  package subscript(candidate: Int) -> Baseline.Entry? {
    entries[candidate].map { baseline.entries[$0] }
  }

  /// Entries whose documents are gone, with all that was wrong with them.
  package var gone: [Baseline.Entry] { freeEntries.map { baseline.entries[$0] } }
}
