import SoatReports
import SoatText

/// Checks documents and writes their reports in order, however they finish.
///
/// Only a bounded number of documents is in flight: the next ones begin when the first of them has
/// been written.
struct CheckRun<Format: Report> {
  private let check: DocumentCheck<Format>
  private let jobs: Int
  private var report: Format
  private(set) var output: OutputPipe
  private var progress: Progress
  private(set) var tally = RunStatus()

  init(_ check: DocumentCheck<Format>, jobs: Int, output: OutputPipe, progress: Progress) {
    self.check = check
    self.jobs = jobs
    report = check.report
    self.output = output
    self.progress = progress
  }

  mutating func run(_ paths: [FilePath]) async {
    output.write(report.open())
    if jobs == 1 || paths.count < 2 {
      var memory = WordMemory(documents: paths.count)
      for path in paths { write(check.checked(path, &memory)) }
    } else {
      await runTogether(Batches(paths, jobs: jobs))
    }
    progress.clear()
    output.write(report.close())
    output.flush()
  }

  private mutating func runTogether(_ batches: Batches) async {
    var run = self
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
    let joint = report.joint(before: document.rendered)
    if output.isImmediate, !document.rendered.bytes.isEmpty { progress.clear() }
    output.write(joint, document.rendered.bytes)
    progress.advance()
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
}
