import ArgumentParser
import SoatReports

/// One report of a run and where it goes.
struct ReportTarget: Sendable {
  /// What becomes of a file that is there already.
  enum Mode {
    /// The report takes its place.
    case whole
    /// The report goes behind what it holds, until the file has this many bytes.
    case appended(atMost: Int)
  }

  let format: ReportFormat
  /// Nil for standard output.
  let file: FilePath?
  let mode: Mode

  init(format: ReportFormat, file: FilePath?, mode: Mode = .whole) {
    self.format = format
    self.file = file
    self.mode = mode
  }
}

/// What `-o` takes: `sarif=out/soat.sarif`.
struct ReportFile: ExpressibleByArgument, Sendable {
  let format: ReportFormat
  let file: FilePath

  init?(argument: String) {
    let parts = RawArguments.path(argument).bytes.split(
      separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[1].isEmpty,
      let format = ReportFormat(rawValue: String(decoding: parts[0], as: UTF8.self))
    else { return nil }
    self.format = format
    file = FilePath(bytes: Array(parts[1]))
  }

  var target: ReportTarget { ReportTarget(format: format, file: file) }
}
