import SoatChecks
import SoatFindings
import SoatRuleFiles
import SoatText

/// What a run has to say of its ledgers, once all documents are known.
struct LedgerClosing: Sendable {
  private let ledgers: RunLedgers
  private let judge: Judge
  /// Without links: folders that were searched as a whole.
  private let folders: [String]
  /// Every ledger is spoken of, and every waiver that has lapsed, wherever its documents are.
  private let tellsAll: Bool

  /// - Parameter folders: those that the run was asked to search.
  init(_ ledgers: RunLedgers, _ judge: Judge, folders: [FilePath], tellsAll: Bool = false) {
    self.ledgers = ledgers
    self.judge = judge
    self.folders = folders.compactMap { $0.real?.text }
    self.tellsAll = tellsAll
  }

  /// One for each ledger of which something is to be said, in the order in which they were named.
  func documents(after tally: WaiverTally) -> [DocumentReport] {
    let report = LedgerReport(
      ledgers.waiving, tally, known: judge.book.rules.map(\.id) + [FileFinding.rule],
      nearest: { NearestWord.nearest(to: $0, in: $1) }, language: judge.language,
      tellsAllLapsed: tellsAll, settings: judge.settings)
    let rules = judge.book.rules(named: judge.settings.named)
    return ledgers.files.indices.map { index in
      let file = ledgers.files[index]
      return report.document(
        index, LedgerCoverage(folders: covered(file.folder), rules: rules),
        text: judge.detail.contains(.text) ? OriginalText(file: file.bytes) : nil)
    }
    .filter { tellsAll || !$0.findings.isEmpty }
  }

  /// The searched folders, seen from that of a ledger; one above it covers it all.
  private func covered(_ own: String) -> [String] {
    folders.compactMap { folder in
      PathInFolder.path(of: own, in: folder) != nil
        ? "" : PathInFolder.path(of: folder, in: own)
    }
  }
}
