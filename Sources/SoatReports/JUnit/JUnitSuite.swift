import SoatFindings

/// The suite of one document.
struct JUnitSuite {
  private let path: String
  private let details: JUnitDetails
  private let cases: [(JUnitCase, JUnitOutcome)]

  init(_ document: DocumentReport, _ language: Language) {
    path = document.path
    details = JUnitDetails(wording: TableWording(language: language))
    let cases = JUnitCase.cases(of: document)
    let judgement = JUnitJudgement(cases: cases, language: language)
    self.cases = cases.map { ($0, judgement.outcome(of: $0)) }
  }

  func write(_ writer: inout ByteWriter) {
    writer.raw("<testsuite name=")
    writer.xmlValue(path)
    writer.count(#" tests=""#, cases.count)
    writer.count(#" failures=""#, cases.count { $0.1.kind == .failed })
    writer.count(#" errors=""#, cases.count { $0.1.kind == .unjudged })
    writer.count(#" skipped=""#, cases.count { $0.1.kind == .skipped })
    writer.raw(" time=\"0\">\n")
    for (testCase, outcome) in cases { write(testCase, outcome, &writer) }
    writer.raw("</testsuite>\n")
  }

  private func write(
    _ testCase: JUnitCase, _ outcome: JUnitOutcome, _ writer: inout ByteWriter
  ) {
    writer.raw("<testcase classname=")
    writer.xmlValue(path)
    writer.raw(" name=")
    writer.xmlValue(testCase.name)
    writer.raw(" time=\"0\"")
    let rest = testCase.findings.filter { !$0.isDeparture }
    if outcome.kind == .passed, rest.isEmpty { return writer.raw("/>\n") }
    writer.raw(">")
    switch outcome.kind {
    case .passed: break
    case .skipped:
      writer.raw("<skipped message=")
      writer.xmlValue(outcome.message)
      writer.raw("/>")
    case .failed:
      writer.raw("<failure")
      departures(testCase, outcome, &writer)
      writer.raw("</failure>")
    case .unjudged:
      writer.raw("<error")
      departures(testCase, outcome, &writer)
      writer.raw("</error>")
    }
    if !rest.isEmpty {
      writer.raw("<system-out>")
      writer.xmlText(details.text(rest))
      writer.raw("</system-out>")
    }
    writer.raw("</testcase>\n")
  }

  private func departures(
    _ testCase: JUnitCase, _ outcome: JUnitOutcome, _ writer: inout ByteWriter
  ) {
    writer.raw(" type=")
    writer.xmlValue(outcome.type)
    writer.raw(" message=")
    writer.xmlValue(outcome.message)
    writer.raw(">")
    writer.xmlText(details.text(testCase.findings.filter(\.isDeparture)))
  }
}

extension ByteWriter {
  /// Appends a number behind an attribute's name, and the quotation mark that ends it.
  fileprivate mutating func count(_ name: StaticString, _ number: Int) {
    raw(name)
    integer(number)
    raw("\"")
  }
}
