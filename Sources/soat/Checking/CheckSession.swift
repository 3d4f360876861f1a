import SoatChecks
import SoatFindings
import SoatReports

/// What every command begins with that judges documents: settings, rules, and the documents that
/// are there.
struct CheckSession {
  let loaded: LoadedSettings
  let documents: [FilePath]
  let surroundings: Surroundings
  let discovery: Discovery
  private let inputs: CheckInputs
  private let common: CommonOptions

  /// Finds the documents, and tells on standard error what could not be followed.
  init(
    _ inputs: CheckInputs, _ loaded: LoadedSettings, _ common: CommonOptions
  ) throws {
    self.inputs = inputs
    self.loaded = loaded
    self.common = common
    surroundings = Surroundings.current
    var discovery = Discovery(
      excluding: loaded.folder.flatMap { Exclusion(loaded.settings.exclude, $0) })
    for path in try inputs.paths(loaded.settings, common.lang) { discovery.add(path) }
    documents = discovery.documents()
    self.discovery = discovery
    for (path, error) in discovery.failures { complaints.unreachable(path, error) }
    complaints.excluded(discovery.excludedFiles)
    warnOfIdlePatterns()
  }

  var complaints: Complaints { Complaints(language: common.lang) }
  var jobs: Int { inputs.jobs ?? surroundings.processors }
  private var settings: CheckSettings { loaded.settings }

  /// What judges each document.
  func judges(_ detail: ReportDetail) -> JudgeChoice {
    JudgeChoice(
      settings, loaded.rules, loaded.folder, documents, detail: detail, language: common.lang)
  }

  /// Which of the findings of a run make its status.
  enum Weight {
    case all
    /// Those of the documents: of the ledgers nothing is said.
    case documents
    /// Those about the ledgers: the documents only show what the waivers do.
    case ledgers
  }

  /// Checks all documents and writes all reports.
  func run(
    _ check: DocumentCheck, _ reports: [ReportOutput], weighing weight: Weight = .all
  ) async -> ExitStatus {
    var run = CheckRun(
      check, jobs: jobs, outputs: reports,
      closing: LedgerClosing(
        weight == .documents ? .none : check.ledgers, check.judges.usual,
        folders: discovery.searched, tellsAll: weight == .ledgers),
      progress: Progress(
        total: documents.count,
        isWatched: surroundings.isErrorTerminal && !settings.quiet.value, language: common.lang))
    await run.run(documents)
    for failure in run.failures { complaints.unwritable(failure) }
    let hasFailed =
      !discovery.failures.isEmpty || !run.failures.isEmpty || run.tally.hasUnreadable
    let weighed = weight == .ledgers && run.tally.documents > 0 ? run.ledgerTally : run.tally
    let status = weighed.exitStatus(settings.failOn.value, hasFailed: hasFailed)
    guard status == .nothingMatched else { return status }
    // What was named has been left out on purpose, and that has been told.
    if discovery.searched.isEmpty, !discovery.excludedFiles.isEmpty { return .clean }
    complaints.nothingMatched(excluded: discovery.exclusion?.hasTaken ?? false)
    return status
  }

  private func warnOfIdlePatterns() {
    guard let folder = loaded.folder else { return }
    let idle = IdlePatterns(
      folder: folder, searched: discovery.searched, isWhole: inputs.namesNothing)
    let told = idle.told(
      settings, excluding: discovery.exclusion?.idlePatterns ?? [], documents)
    for pattern in told { ErrorPipe.write(pattern.message(common.lang)) }
  }
}
