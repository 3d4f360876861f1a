import SoatChecks
import SoatReports
import SoatText

/// Checks documents and writes their reports in order, however they finish.
///
/// Only a bounded number of documents is in flight: the next ones begin when the first of them has
/// been written.
struct CheckRun {
  private let check: DocumentCheck
  private let jobs: Int
  private var outputs: [ReportOutput]
  private var progress: Progress
  private let closing: LedgerClosing
  private var waivers = WaiverTally()
  private(set) var tally = RunStatus()
  /// What is said of the ledgers alone.
  private(set) var ledgerTally = RunStatus()
  /// Reports that could not be written.
  private(set) var failures: [OutputFailure] = []

  /// - Parameter closing: what is to be said of the ledgers.
  init(
    _ check: DocumentCheck, jobs: Int, outputs: [ReportOutput], closing: LedgerClosing,
    progress: Progress
  ) {
    self.check = check
    self.closing = closing
    self.jobs = jobs
    self.outputs = outputs
    self.progress = progress
  }

  mutating func run(_ paths: [FilePath]) async {
    for index in outputs.indices { outputs[index].open() }
    if jobs == 1 || paths.count < 2 {
      var memory = WordMemory(documents: paths.count)
      for path in paths { write(check.checked(path, &memory)) }
    } else {
      await runTogether(Batches(paths, jobs: jobs))
    }
    progress.clear()
    writeLedgers()
    for index in outputs.indices {
      if let failure = outputs[index].close() { failures.append(failure) }
    }
  }

  private mutating func runTogether(_ batches: Batches) async {
    var run = self
    // Nobody else holds them, so that they are written where they are.
    outputs = []
    let check = check
    await withTaskGroup(of: (number: Int, documents: [CheckedDocument]).self) { group in
      func begin(_ number: Int) {
        let paths = batches[number]
        group.addTask {
          var memory = WordMemory()
          return (number, paths.map { check.checked($0, &memory) })
        }
      }
      var finished: [Int: [CheckedDocument]] = [:]
      var written = 0
      for number in 0..<min(batches.inFlight, batches.count) { begin(number) }
      for await (number, documents) in group {
        finished[number] = documents
        while let next = finished.removeValue(forKey: written) {
          for document in next { run.write(document) }
          if written + batches.inFlight < batches.count { begin(written + batches.inFlight) }
          written += 1
        }
      }
    }
    self = run
  }

  private mutating func write(_ document: CheckedDocument) {
    tally.add(document)
    waivers.add(document.waivers)
    print(document)
    progress.advance()
  }

  /// Behind the documents, what they have shown of the ledgers; nothing where there were none.
  private mutating func writeLedgers() {
    guard tally.documents > 0 else { return }
    var check = check
    check.reports = outputs.map(\.report)
    for document in closing.documents(after: waivers) {
      let checked = check.checked(document)
      tally.add(checked)
      ledgerTally.add(checked)
      print(checked)
    }
  }

  private mutating func print(_ document: CheckedDocument) {
    for (index, rendered) in document.rendered.enumerated() {
      if outputs[index].isImmediate, !rendered.bytes.isEmpty { progress.clear() }
      outputs[index].write(rendered)
    }
  }
}

/// Paths in portions that are worth a task each.
struct Batches {
  private static let mostPaths = 16
  private static let mostJobs = 256

  private let paths: [FilePath]
  private let size: Int
  /// How many batches may be begun and not yet written.
  let inFlight: Int

  init(_ paths: [FilePath], jobs: Int) {
    self.paths = paths
    inFlight = min(jobs, Self.mostJobs) * 4
    size = max(1, min(Self.mostPaths, paths.count / inFlight))
  }

  var count: Int { (paths.count + size - 1) / size }

  subscript(number: Int) -> ArraySlice<FilePath> {
    paths[number * size..<min(paths.count, (number + 1) * size)]
  }

  /// What each path is turned into, in their order, several at once.
  static func mapped<Result: Sendable>(
    _ paths: [FilePath], jobs: Int, _ transform: @escaping @Sendable (FilePath) -> Result
  ) async -> [Result] {
    let batches = Batches(paths, jobs: jobs)
    return await withTaskGroup(of: (number: Int, results: [Result]).self) { group in
      func begin(_ number: Int) {
        let paths = batches[number]
        group.addTask { (number, paths.map(transform)) }
      }
      var finished: [Int: [Result]] = [:]
      for number in 0..<min(batches.inFlight, batches.count) { begin(number) }
      for await (number, results) in group {
        finished[number] = results
        let next = finished.count + batches.inFlight - 1
        if next < batches.count { begin(next) }
      }
      return (0..<batches.count).flatMap { finished[$0] ?? [] }
    }
  }
}
