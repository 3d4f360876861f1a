import SoatFindings
import SoatText

/// What is to be said of a ledger itself, as one more document of the run.
package struct LedgerReport {
  package static let rule = RuleID("core/waivers")
  /// What tells the cases of a code apart.
  package static let reasons: [FindingCode: [Reason]] = [
    .ruleExpiredWaiver: [.malformed], .ruleBroadWaiver: [.copies],
  ]

  private let waiving: Waiving
  private let tally: WaiverTally
  /// Every rule that could have been meant, and which of them is the nearest to a word.
  private let known: [String]
  private let nearest: (String, [String]) -> String?
  private let language: Language
  /// A waiver is told to have lapsed even where the run held nothing that it speaks of.
  private let tellsAllLapsed: Bool
  private let settings: JudgeSettings

  package init(
    _ waiving: Waiving, _ tally: WaiverTally, known: [RuleID],
    nearest: @escaping (String, [String]) -> String?, language: Language, tellsAllLapsed: Bool,
    settings: JudgeSettings = JudgeSettings(phase: .issued)
  ) {
    self.waiving = waiving
    self.tally = tally
    self.known = known.map(\.text)
    self.nearest = nearest
    self.language = language
    self.tellsAllLapsed = tellsAllLapsed
    self.settings = settings
  }

  /// - Parameters:
  ///   - index: of the ledger.
  ///   - text: its own lines, where a report shows them.
  /// - Returns: what is said of it, in its order; there may be nothing.
  package func document(
    _ index: Int, _ coverage: LedgerCoverage, text: OriginalText? = nil
  ) -> DocumentReport {
    let ledger = waiving.ledgers[index]
    var seen = SeenHashes(capacity: ledger.entries.count)
    let findings = ledger.entries.indices.compactMap { entry -> Finding? in
      let position = WaiverPosition(ledger: index, entry: entry)
      guard let told = told(position, coverage) else { return nil }
      return finding(told, ledger.entries[entry], &seen)
    }
    return DocumentReport(
      path: ledger.path, status: .checked, facts: DocumentReport.Facts(), ruleSets: [],
      findings: findings, verdicts: [], text: text)
  }

  /// What is wrong with one waiver; nil for nothing. Told once: what has lapsed is not unused too.
  private func told(_ position: WaiverPosition, _ coverage: LedgerCoverage) -> WaiverFault? {
    let entry = waiving.entry(position)
    let sum = tally.sum(of: position)
    let isWhole = coverage.isWhole(for: entry.scope, isNamed: sum.isNamed)
    guard entry.term.holds(on: waiving.today) else {
      guard tellsAllLapsed || sum.documents > 0 || isWhole else { return nil }
      return .lapsed(entry.term, open: sum.lapsed)
    }
    if let broadest = sum.broadest, case .upTo(let most) = entry.scope.extent {
      return .tooBroad(
        matches: broadest.matches, most: most, path: broadest.path, documents: sum.broadDocuments)
    }
    if case .exactly(let fingerprints) = entry.scope.extent, sum.waived > fingerprints.count {
      return .copies(
        matches: sum.waived, most: fingerprints.count, documents: sum.waivedDocuments)
    }
    guard sum.waived == 0, isWhole else { return nil }
    return unused(entry.scope, sum)
  }

  private func unused(_ scope: WaiverScope, _ sum: WaiverTally.Sum) -> WaiverFault {
    if let earlier = sum.earlier {
      return .taken(
        by: waiving.ledgers[earlier.ledger].path, line: waiving.entry(earlier).place.line)
    }
    if let rule = scope.rule, !known.contains(rule.text) {
      return .unknownRule(rule, nearest: nearest(rule.text, known))
    }
    if sum.documents == 0 { return .noDocument(scope.files.pattern) }
    if case .exactly = scope.extent { return .gone }
    return .noMatch
  }

  private func finding(
    _ told: WaiverFault, _ entry: WaiverEntry, _ seen: inout SeenHashes
  ) -> Finding {
    let (code, reason) = (told.code, told.reason)
    var fingerprint = Fingerprint()
    for part in [code.rawValue, Self.rule.text, entry.scope.name, entry.scope.files.pattern] {
      fingerprint.add(part)
    }
    fingerprint.add(entry.scope.code?.rawValue ?? "")
    fingerprint.add(entry.scope.section ?? "")
    fingerprint.add(entry.scope.subject ?? "")
    if case .exactly(let fingerprints) = entry.scope.extent {
      for value in fingerprints.map(\.value).sorted() { fingerprint.add(value) }
    }
    fingerprint.add(seen.insert(fingerprint.value))
    let name = "\(entry.scope.name) – \(entry.scope.files.pattern)"
    return Finding(
      code: code, rule: Self.rule, subject: entry.scope.name,
      severity: settings.severity(of: code, reason: reason, type: nil)
        ?? code.usualSeverity(reason),
      reason: reason, place: entry.place,
      message: language(
        vi: "Miễn trừ \(name): \(told.message(language))",
        en: "Waiver of \(name): \(told.message(language))"),
      found: told.found, help: told.help(language), fingerprint: fingerprint,
      ruleFile: "bundled:core", ruleLine: 1)
  }
}
