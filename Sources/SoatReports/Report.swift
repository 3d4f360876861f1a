import SoatFindings

/// A way of writing a run down, one document after the other, holding none of them.
///
/// The bytes of a run are `open()`, then for each document in order `joint(before:)` and
/// `body(of:)`, then `close()`.
package protocol Report: Sendable {
  /// What stands before the first document.
  func open() -> [UInt8]

  /// One document by itself. It depends on nothing that came before, so documents can be rendered
  /// in parallel, where they were checked.
  func rendered(_ document: DocumentReport) -> RenderedDocument

  /// What joins the next document to its predecessor. The report counts it as written.
  mutating func joint(before document: RenderedDocument) -> [UInt8]

  /// What is written of a document behind its joint: all of it, unless the format has no room left.
  func body(of document: RenderedDocument) -> [UInt8]

  /// What stands after the last document: the summary of those that were written.
  func close() -> [UInt8]
}

extension Report {
  package func body(of document: RenderedDocument) -> [UInt8] { document.bytes }
}

/// One document as a report writes it, and what the report's end has to know about it.
package struct RenderedDocument: Sendable {
  package let bytes: [UInt8]
  package let tally: DocumentTally
  /// What can only be placed once all documents are known; most reports have nothing of that kind.
  package let held: [HeldLine]

  init(bytes: [UInt8], tally: DocumentTally, held: [HeldLine] = []) {
    self.bytes = bytes
    self.tally = tally
    self.held = held
  }
}

/// A line that waits for the end of the report, where the gravest stand first.
package struct HeldLine: Sendable {
  let severity: Severity
  let bytes: [UInt8]
}

/// How many open findings of each severity one document has, and how many are accepted.
package struct DocumentTally: Sendable, Hashable {
  /// As in `DocumentReport.path`.
  package let path: String
  package let isRejected: Bool
  package let isUnreadable: Bool
  package let hasBlanks: Bool
  package let errors: Int
  package let warnings: Int
  package let notes: Int
  /// Findings that somebody has waived.
  package let waived: Int
  /// Findings of the baseline.
  package let known: Int
  /// Findings of the baseline that are gone.
  package let fixed: Int
  /// The baseline has the document elsewhere.
  package let isMoved: Bool
  /// Sets that were asked for but are not for this document.
  package let unsuited: [DocumentReport.UnsuitedRuleSet]
  package let hasRuleSets: Bool

  package init(_ document: DocumentReport) {
    path = document.path
    isRejected = document.status == .rejected
    isUnreadable = isRejected && document.findings.contains { $0.code == .fileUnreadable }
    hasBlanks = document.facts.hasBlanks
    var counts = (errors: 0, warnings: 0, notes: 0, waived: 0, known: 0)
    for index in document.findings.indices {
      switch (document.findings[index].standing, document.findings[index].severity) {
      case (.waived, _): counts.waived += 1
      case (.known, _): counts.known += 1
      case (.open, .error): counts.errors += 1
      case (.open, .warning): counts.warnings += 1
      case (.open, .note): counts.notes += 1
      }
    }
    (errors, warnings, notes, waived, known) = counts
    fixed = document.debts?.fixed.count ?? 0
    isMoved = document.debts?.formerPath != nil
    unsuited = document.unsuited
    hasRuleSets = !document.ruleSets.isEmpty
  }

  /// However they stand.
  package var findings: Int { errors + warnings + notes + waived + known }

  /// Neither errors nor warnings stand against the document.
  package var isClean: Bool { errors == 0 && warnings == 0 }

  package func count(_ severity: Severity) -> Int {
    switch severity {
    case .error: errors
    case .warning: warnings
    case .note: notes
    }
  }
}

/// The sums over all documents of a run.
package struct RunTally: Sendable, Hashable {
  package private(set) var documents = 0
  package private(set) var rejected = 0
  package private(set) var errors = 0
  package private(set) var warnings = 0
  package private(set) var notes = 0
  package private(set) var waived = 0
  package private(set) var known = 0

  package init() {}

  package mutating func add(_ document: DocumentTally) {
    documents += 1
    rejected += document.isRejected ? 1 : 0
    errors += document.errors
    warnings += document.warnings
    notes += document.notes
    waived += document.waived
    known += document.known
  }

  /// Open findings.
  package func count(_ severity: Severity) -> Int {
    switch severity {
    case .error: errors
    case .warning: warnings
    case .note: notes
    }
  }
}
