import ArgumentParser
import SoatFindings
import SoatReports
import SoatRuleFiles

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

  init(format: ReportFormat, file: FilePath) {
    self.format = format
    self.file = file
  }

  /// The option that takes it.
  static let names = ["-o", "--output"]

  /// What is wrong with a value of that option, and what to write.
  static func fault(of value: String, _ language: Language) -> String {
    let known = ReportFormat.allCases.map(\.rawValue)
    let parts = value.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      .map(String.init)
    // Of a file alone, the end of its name may tell the format.
    let isFile = parts.count == 1 && value.contains(".")
    let format = isFile ? value.split(separator: ".").last.map(String.init) ?? "" : parts[0]
    let file = isFile ? value : parts.count > 1 && !parts[1].isEmpty ? parts[1] : nil
    let head = language(
      vi: "“-o” không nhận giá trị “\(value)”: phải ghi DẠNG=TỆP",
      en: "“-o” does not take “\(value)”: it takes FORMAT=FILE")
    if let nearest = NearestWord.nearest(to: format, in: known) {
      let meant = "\(nearest)=\(file ?? "soat.\(nearest)")"
      return head + language(vi: "\n  → Có phải “\(meant)”?", en: "\n  → Did you mean “\(meant)”?")
    }
    let all = known.joined(separator: ", ")
    let example = "json=\(file ?? "soat.json")"
    return head
      + language(
        vi: "\n  → Ví dụ “\(example)”. Các dạng: \(all).",
        en: "\n  → For example “\(example)”. Formats: \(all).")
  }

  var target: ReportTarget { ReportTarget(format: format, file: file) }
}
