import Foundation
import Testing

/// Expects `actual` to be, byte for byte, what the golden file holds.
///
/// The file stands in `Goldens/` beside the calling test. With `SOAT_UPDATE_GOLDENS=1` it is
/// rewritten and the test fails, so that nobody takes a run that wrote its own answers for a proof.
func expectGolden(
  _ actual: [UInt8], _ name: String, testFile: String = #filePath,
  sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let file = URL(fileURLWithPath: testFile).deletingLastPathComponent()
    .appendingPathComponent("Goldens").appendingPathComponent(name)
  if ProcessInfo.processInfo.environment["SOAT_UPDATE_GOLDENS"] == "1" {
    try Data(actual).write(to: file)
    Issue.record("Rewrote \(name); read it before committing.", sourceLocation: sourceLocation)
    return
  }
  let golden = try? [UInt8](Data(contentsOf: file))
  guard let golden else {
    Issue.record(
      "There is no golden \(name); SOAT_UPDATE_GOLDENS=1 writes it.",
      sourceLocation: sourceLocation)
    return
  }
  guard actual != golden else { return }
  Issue.record(
    "\(name) differs from its golden.\n\(firstDifference(actual, golden))",
    sourceLocation: sourceLocation)
}

/// The first line on which two texts differ, escape sequences made visible.
private func firstDifference(_ actual: [UInt8], _ golden: [UInt8]) -> String {
  let newline = UInt8(ascii: "\n")
  let left = actual.split(separator: newline, omittingEmptySubsequences: false)
  let right = golden.split(separator: newline, omittingEmptySubsequences: false)
  let line =
    zip(left, right).enumerated().first { $1.0 != $1.1 }?.offset
    ?? min(left.count, right.count)
  func shown(_ lines: [ArraySlice<UInt8>]) -> String {
    guard lines.indices.contains(line) else { return "–" }
    return String(decoding: lines[line], as: UTF8.self).debugDescription
  }
  return "line \(line + 1)\n  golden: \(shown(right))\n  actual: \(shown(left))"
}
