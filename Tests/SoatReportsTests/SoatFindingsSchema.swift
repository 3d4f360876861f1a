import SoatFindings

/// `soat.findings/1` as a reader of the report sees it.
struct Run: Decodable {
  let schema: String
  let tool: Tool
  let documents: [DocumentEntry]
  let summary: Summary
}

struct Tool: Decodable, Equatable {
  let name: String
  let version: String
}

struct Summary: Decodable, Equatable {
  var documents = 0
  var rejected = 0
  var errors = 0
  var warnings = 0
  var notes = 0
  var waived = 0
  var known = 0
}

struct DocumentEntry: Decodable {
  let path: String
  let status: String
  let type: String?
  let number: String?
  let date: String?
  let issuer: String?
  let regime: String?
  let secrecy: String?
  let ruleSets: [RuleSetEntry]
  let findings: [FindingEntry]
  let verdicts: [VerdictEntry]
  let coverage: CoverageEntry
}

struct CoverageEntry: Decodable, Equatable {
  struct List: Decodable, Equatable {
    let rule: String
    let items: [Item]
  }

  struct Item: Decodable, Equatable {
    let subject: String
    let line: Int?
    let section: String?
  }

  struct Assignment: Decodable, Equatable {
    let body: String
    let task: String
    let deadline: String?
    let line: Int
    let section: String?
  }

  let lists: [List]
  let assignments: [Assignment]

  init(_ coverage: Coverage) {
    lists = coverage.lists.map { list in
      List(
        rule: list.rule.text,
        items: list.items.map { Item(subject: $0.subject, line: $0.line, section: $0.section) })
    }
    assignments = coverage.assignments.map {
      Assignment(
        body: $0.body, task: $0.task, deadline: $0.deadline, line: $0.line, section: $0.section)
    }
  }
}

struct RuleSetEntry: Decodable {
  let id: String
  let version: String
  let hash: String
  let chosenBy: String
}

struct RunEntry: Decodable, Equatable {
  let op: String
  let text: String
}

struct WaiverEntry: Decodable, Equatable {
  let reason: String
  let approver: String
  let expires: String
  let file: String
  let line: Int

  init(_ waiver: Waiver) {
    reason = waiver.reason
    approver = waiver.approver
    expires = waiver.expires
    file = waiver.file
    line = waiver.line
  }
}

struct FindingEntry: Decodable, Equatable {
  let code: String
  let rule: String
  let subject: String?
  let severity: String
  let reason: String?
  let line: Int?
  let column: Int?
  let endLine: Int?
  let endColumn: Int?
  let section: String?
  let message: String
  let found: String?
  let expected: String?
  let diff: [RunEntry]
  let help: String?
  let causedBy: String?
  let waiver: WaiverEntry?
  let ruleFile: String
  let ruleLine: Int
  let fingerprint: String
  let baseline: String?

  init(_ finding: Finding) {
    code = finding.code.rawValue
    rule = finding.rule.text
    subject = finding.subject
    severity = finding.severity.rawValue
    reason = finding.reason?.rawValue
    line = finding.place?.line
    column = finding.place?.column
    endLine = finding.place?.endLine
    endColumn = finding.place?.endColumn
    section = finding.section
    message = finding.message
    found = finding.found
    expected = finding.expected
    diff = finding.diff.map { RunEntry(op: $0.operation.rawValue, text: $0.text) }
    help = finding.help
    causedBy = finding.causedBy?.hex
    waiver = finding.standing.waiver.map(WaiverEntry.init)
    ruleFile = finding.ruleFile
    ruleLine = finding.ruleLine
    fingerprint = finding.fingerprint.hex
    baseline = finding.standing == .known ? "known" : nil
  }
}

struct VerdictEntry: Decodable, Equatable {
  let rule: String
  let subject: String?
  let verdict: String
  let reason: String?
  let line: Int?
  let column: Int?

  init(_ verdict: Verdict) {
    rule = verdict.rule.text
    subject = verdict.subject
    self.verdict = verdict.outcome.rawValue
    reason = verdict.reason
    line = verdict.place?.line
    column = verdict.place?.column
  }
}
