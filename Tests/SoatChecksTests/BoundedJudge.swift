import SoatFindings
import Testing

/// Judges whatever bytes, and holds the report against them.
enum BoundedJudge {
  /// The report on a file, all findings and verdicts of which lie inside the file.
  static func judged(_ file: [UInt8]) throws -> DocumentReport {
    let report = try StandardJudge.judge().report(path: "a", file: file)
    if report.status == .rejected { return report }
    let bounds = FileBounds(file)
    for finding in report.findings where finding.place.map({ !bounds.hold($0) }) ?? false {
      Issue.record("out of bounds: \(ExpectedFinding.describe(finding))")
    }
    for verdict in report.verdicts where verdict.place.map({ !bounds.hold($0) }) ?? false {
      Issue.record("out of bounds: \(verdict)")
    }
    return report
  }
}

/// How many lines a file has, and how many code points each of them.
private struct FileBounds {
  private let widths: [Int]

  init(_ file: [UInt8]) {
    let text = FileText.decoded(file)
    var widths = [0]
    var isBehindReturn = false
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\r": widths.append(0)
      case "\n": if !isBehindReturn { widths.append(0) }
      default: widths[widths.count - 1] += 1
      }
      isBehindReturn = scalar == "\r"
    }
    self.widths = widths
  }

  func hold(_ place: Place) -> Bool {
    holds(place.line, place.column) && holds(place.endLine, place.endColumn)
      && (place.line, place.column) <= (place.endLine, place.endColumn)
  }

  private func holds(_ line: Int, _ column: Int) -> Bool {
    (1...widths.count).contains(line) && (1...widths[line - 1] + 1).contains(column)
  }
}
