import SoatChecks
import SoatFindings
import SoatText

/// A baseline held against the documents of a run: which of its entries each of them goes on from.
struct BaselineMatch: Sendable {
  private struct Place: Sendable {
    /// As in `Baseline.Entry.path`.
    let path: String
    /// Nil for a document that is new.
    let entry: Baseline.Entry?
  }

  private let places: [FilePath: Place]
  /// Entries whose documents are gone.
  let gone: [Baseline.Entry]

  /// Every document in the folder of the baseline is read once more than it would be: only all of
  /// them together tell which was moved, which is a copy and which is new.
  ///
  /// - Parameters:
  ///   - folder: of the baseline.
  ///   - check: as in the run.
  init(
    _ baseline: Baseline, in folder: BaselineFolder, _ documents: [FilePath],
    _ check: DocumentCheck, jobs: Int
  ) async {
    let named = documents.compactMap { document in
      folder.path(of: document).map { (document: document, path: $0) }
    }
    let words = await Batches.mapped(named.map(\.document), jobs: jobs) { path -> Fingerprint? in
      switch check.reading(path) {
      case .success(let bytes): WordsHash.value(of: bytes)
      case .failure: nil
      }
    }
    var assignment = BaselineAssignment(
      baseline,
      to: zip(named, words).map { .init(path: $0.path, words: $1) }, isThere: folder.holds)
    let unsettled = assignment.unsettled
    let evidence = await Batches.mapped(
      unsettled.map { named[$0].document }, jobs: jobs
    ) { path in
      var memory = WordMemory()
      let report = check.report(path, &memory)
      return BaselineAssignment.Evidence(
        facts: DocumentIdentity(words: nil, report.facts).facts,
        findings: Set(report.findings.map(\.fingerprint)))
    }
    assignment.settle(Dictionary(uniqueKeysWithValues: zip(unsettled, evidence)))
    places = Dictionary(
      named.indices.map { index in
        (named[index].document, Place(path: named[index].path, entry: assignment[index]))
      }
    ) { first, _ in first }
    gone = assignment.gone
  }

  /// The document with what is known of it.
  func known(_ document: DocumentReport, at path: FilePath) -> DocumentReport {
    guard let place = places[path] else { return document }
    return document.going(on: place.entry, path: place.path)
  }
}
