import SoatReports

/// A report that is being written, and where to.
struct ReportOutput {
  private(set) var report: any Report
  private var pipe: OutputPipe
  /// Nil for standard output.
  private let file: OutputFile?

  /// - Parameters:
  ///   - file: nil for standard output.
  ///   - isImmediate: each document is shown as soon as it is written.
  init(_ report: any Report, to file: OutputFile?, isImmediate: Bool) {
    self.report = report
    self.file = file
    pipe =
      file.map { OutputPipe(descriptor: $0.descriptor, isImmediate: false) }
      ?? OutputPipe(isImmediate: isImmediate)
  }

  /// It is seen while the run goes on.
  var isImmediate: Bool { pipe.isImmediate }

  mutating func open() { pipe.write(report.open()) }

  mutating func write(_ document: RenderedDocument) {
    let joint = report.joint(before: document)
    pipe.write(joint, report.body(of: document))
  }

  /// Writes the end of the report. A file appears under its name only now, whole.
  ///
  /// - Returns: what could not be written; nil where everything was.
  mutating func close() -> OutputFailure? {
    pipe.write(report.close())
    pipe.flush()
    guard let file else { return pipe.failure.map { OutputFailure(file: nil, error: $0) } }
    let failure = pipe.failure ?? file.publish()
    if failure != nil { file.takeBack() }
    return failure.map { OutputFailure(file: file.path, error: $0) }
  }
}

/// A report that could not be written.
struct OutputFailure: Error {
  /// Nil for standard output.
  let file: FilePath?
  let error: SystemError
}
