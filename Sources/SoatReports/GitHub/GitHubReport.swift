import SoatFindings

/// The report for a step of a GitHub workflow: what is open, as annotations of the files, the
/// gravest first.
///
/// GitHub takes ten errors, ten warnings and ten notices of a step and drops the others in silence
/// (actions/runner, ExecutionContext.cs, `_maxIssueCount`); so no more are written, and how many
/// are missing is told in a notice, which is counted among the ten.
package struct GitHubReport: Report {
  private let language: Language
  private var run = RunTally()
  /// The first of each severity.
  private var kept: [Severity: [HeldLine]] = [:]

  private static let mostOfAKind = 10

  package init(language: Language = .vi) { self.language = language }

  package func open() -> [UInt8] { [] }

  package func rendered(_ document: DocumentReport) -> RenderedDocument {
    var held: [HeldLine] = []
    var counts: [Severity: Int] = [:]
    for finding in document.findings where finding.standing.isOpen {
      let count = counts[finding.severity, default: 0]
      guard count < Self.mostOfAKind else { continue }
      counts[finding.severity] = count + 1
      let annotation = Annotation(finding, path: document.path, language: language)
      held.append(HeldLine(severity: finding.severity, bytes: annotation.command.bytes))
    }
    return RenderedDocument(bytes: [], tally: DocumentTally(document), held: held)
  }

  package mutating func joint(before document: RenderedDocument) -> [UInt8] {
    run.add(document.tally)
    for line in document.held where kept[line.severity, default: []].count < Self.mostOfAKind {
      kept[line.severity, default: []].append(line)
    }
    return []
  }

  package func close() -> [UInt8] {
    let isCut = Severity.allCases.contains { run.count($0) > Self.mostOfAKind }
    var bytes: [UInt8] = []
    var missing: [String] = []
    for severity in Severity.allCases.reversed() {
      let room = severity == .note && isCut ? Self.mostOfAKind - 1 : Self.mostOfAKind
      let shown = kept[severity, default: []].prefix(room)
      bytes += shown.flatMap(\.bytes)
      let rest = run.count(severity) - shown.count
      if rest > 0 { missing.append(TableWording(language: language).count(rest, severity)) }
    }
    return isCut ? bytes + rest(missing.joined(separator: ", ")).bytes : bytes
  }

  private func rest(_ missing: String) -> WorkflowCommand {
    WorkflowCommand(
      kind: .notice, properties: [(.title, "soat")],
      message: language(
        vi: """
          Còn \(missing) không hiện ở đây: GitHub chỉ nhận \(Self.mostOfAKind) chú thích mỗi loại \
          cho một bước.
          """,
        en: """
          Not shown here: \(missing). GitHub takes \(Self.mostOfAKind) annotations of each kind \
          from one step.
          """))
  }
}

/// One finding as GitHub shows it beside the lines of a file.
private struct Annotation {
  let command: WorkflowCommand

  /// A longer message is cut off by the runner (ExecutionContext.cs, `_maxIssueMessageLength`: 4096
  /// UTF-16 code units).
  private static let longestMessage = 4_000

  init(_ finding: Finding, path: String, language: Language) {
    command = WorkflowCommand(
      kind: finding.severity.commandKind,
      properties: Self.place(finding.place, in: path) + [
        (.title, "\(finding.code.page.title(language)) (\(finding.code.rawValue))")
      ], message: Self.message(finding, language))
  }

  /// Columns stand only where a single line is meant: with others the runner drops them
  /// (actions/runner, ActionCommandManager.cs, `ValidateLinesAndColumns`). What they count is not
  /// documented; for all letters of the Basic Multilingual Plane, and so for Vietnamese, code points
  /// and UTF-16 code units are the same.
  private static func place(
    _ place: Place?, in path: String
  ) -> [(WorkflowCommand.Property, String)] {
    let file = (WorkflowCommand.Property.file, file(path))
    guard let place else { return [file] }
    let lines: [(WorkflowCommand.Property, String)] = [
      file, (.line, String(place.line)), (.endLine, String(place.endLine)),
    ]
    guard place.line == place.endLine else { return lines }
    return lines + [(.col, String(place.column)), (.endColumn, String(place.endColumn))]
  }

  /// As the repository names it: `./` before a path would keep GitHub from finding the file. Empty
  /// for standard input, which is no file.
  private static func file(_ path: String) -> String {
    guard path != "-" else { return "" }
    var name = Substring(path)
    while name.hasPrefix("./") {
      name = name.dropFirst(2).drop { $0 == "/" }
    }
    // A log is read on terminals too; a line break is escaped anyway.
    return name.unicodeScalars.reduce(into: "") { text, scalar in
      let isObeyed = scalar.properties.generalCategory == .control
      if isObeyed, scalar != "\n", scalar != "\r" {
        text += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
      } else {
        text.unicodeScalars.append(scalar)
      }
    }
  }

  private static func message(_ finding: Finding, _ language: Language) -> String {
    let comparison = WordingComparison(finding, hasColour: false)
    var lines = [InkedText(finding.message).text]
    if let found = comparison.found { lines.append("\(Label.found.text(language)) \(found.text)") }
    if let expected = comparison.expected {
      let label = comparison.found == nil ? Label.required : .expected
      lines.append("\(label.text(language)) \(expected.text)")
    }
    if let help = finding.help {
      lines.append("\(Label.help.text(language)) \(InkedText(help).text)")
    }
    return shortened(lines.joined(separator: "\n"))
  }

  private static func shortened(_ text: String) -> String {
    guard text.utf16.count > longestMessage else { return text }
    var units = 0
    var result = ""
    for scalar in text.unicodeScalars {
      units += UTF16.width(scalar)
      guard units < longestMessage else { break }
      result.unicodeScalars.append(scalar)
    }
    return result + "…"
  }
}

extension Severity {
  fileprivate var commandKind: WorkflowCommand.Kind {
    switch self {
    case .error: .error
    case .warning: .warning
    case .note: .notice
    }
  }
}
