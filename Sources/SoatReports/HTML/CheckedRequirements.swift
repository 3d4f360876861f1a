import SoatFindings

/// What was checked of a document and how it came out, for whoever has to show that it was.
struct CheckedRequirements {
  let name: HTMLName
  let wording: HTMLWording
  let document: DocumentReport
  /// The text stands on the page, so that lines can be linked to.
  let linesAreShown: Bool

  /// The 1-based lines to which the links lead.
  static func lines(of document: DocumentReport) -> Set<Int> {
    let coverage = document.coverage
    return Set(
      document.verdicts.compactMap(\.place?.line)
        + coverage.lists.flatMap { $0.items.compactMap(\.line) } + coverage.assignments.map(\.line))
  }

  func write(to writer: inout HTMLWriter) {
    guard !document.verdicts.isEmpty else { return }
    let counts = wording.table.counts(document.verdicts).joined(separator: " · ")
    writer.raw("<details class=\"checked\"><summary>")
    writer.text("\(wording.checked): \(counts)")
    writer.raw("</summary>\n")
    table([wording.rule, wording.outcome, wording.whereAndWhy], to: &writer) { writer in
      for verdict in document.verdicts { row(verdict, to: &writer) }
    }
    for list in document.coverage.lists { write(list, to: &writer) }
    if !document.coverage.assignments.isEmpty {
      writer.raw("<h3>")
      writer.text(wording.assignments)
      writer.raw("</h3>\n")
      table([wording.body, wording.task, wording.deadline, ""], to: &writer) { writer in
        for assignment in document.coverage.assignments { row(assignment, to: &writer) }
      }
    }
    writer.raw("</details>\n")
  }

  private func table(
    _ titles: [String], to writer: inout HTMLWriter, rows: (inout HTMLWriter) -> Void
  ) {
    writer.raw("<table>\n<thead><tr>")
    for title in titles {
      writer.raw(title.isEmpty ? "<td>" : "<th scope=\"col\">")
      writer.text(title)
      writer.raw(title.isEmpty ? "</td>" : "</th>")
    }
    writer.raw("</tr></thead>\n<tbody>\n")
    rows(&writer)
    writer.raw("</tbody></table>\n")
  }

  private func row(_ verdict: Verdict, to writer: inout HTMLWriter) {
    writer.raw("<tr class=")
    writer.quoted(verdict.outcome.rawValue)
    writer.raw("><td><code>")
    writer.text(verdict.rule.text)
    writer.raw("</code>")
    if let subject = verdict.subject {
      writer.raw(" ")
      writer.text(subject)
    }
    writer.raw("</td><td>")
    writer.text("\(verdict.outcome.glyph) \(wording.name(verdict.outcome))")
    writer.raw("</td><td>")
    if let place = verdict.place { line(place.line, to: &writer) }
    if let reason = verdict.reason {
      if verdict.place != nil { writer.raw(" · ") }
      writer.text(reason)
    }
    writer.raw("</td></tr>\n")
  }

  private func write(_ list: Coverage.List, to writer: inout HTMLWriter) {
    writer.raw("<h3>")
    writer.text("\(wording.requiredList): \(list.title)")
    writer.raw("</h3>\n<ul>\n")
    for item in list.items {
      writer.raw("<li>")
      writer.text("\(item.line == nil ? "✗" : "✓") \(item.label): ")
      if let line = item.line {
        self.line(line, to: &writer)
      } else {
        writer.text(wording.untreated)
      }
      if let section = item.section { writer.text(", \(wording.table.section(section))") }
      writer.raw("</li>\n")
    }
    writer.raw("</ul>\n")
  }

  private func row(_ assignment: Coverage.Assignment, to writer: inout HTMLWriter) {
    writer.raw("<tr><td>")
    writer.text(assignment.body)
    writer.raw("</td><td>")
    writer.text(assignment.task)
    writer.raw("</td><td>")
    writer.text(assignment.deadline ?? "–")
    writer.raw("</td><td>")
    line(assignment.line, to: &writer)
    writer.raw("</td></tr>\n")
  }

  private func line(_ number: Int, to writer: inout HTMLWriter) {
    guard linesAreShown else { return writer.text(wording.line(number)) }
    writer.raw("<a")
    writer.href(name, .line(number))
    writer.raw(">")
    writer.text(wording.line(number))
    writer.raw("</a>")
  }
}

extension Verdict.Outcome {
  /// A mark that tells outcomes apart without colour.
  fileprivate var glyph: String {
    switch self {
    case .met: "✓"
    case .notMet: "✗"
    case .notApplicable: "–"
    case .waived: "○"
    }
  }
}
