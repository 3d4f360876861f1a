import SoatFindings

/// A way of writing a run down, one document after the other, holding none of them.
///
/// The bytes of a run are `open()`, then for each document in order `joint(before:)` and the bytes
/// of the rendered document, then `close()`.
package protocol Report: Sendable {
  /// What stands before the first document.
  func open() -> [UInt8]

  /// One document by itself. It depends on nothing that came before, so documents can be rendered
  /// in parallel, where they were checked.
  func rendered(_ document: DocumentReport) -> RenderedDocument

  /// What joins the next document to its predecessor. The report counts it as written.
  mutating func joint(before document: RenderedDocument) -> [UInt8]

  /// What stands after the last document: the summary of those that were written.
  func close() -> [UInt8]
}

/// One document as a report writes it, and what the report's end has to know about it.
package struct RenderedDocument: Sendable {
  package let bytes: [UInt8]
  package let tally: DocumentTally
}

/// How many findings of each severity one document has.
package struct DocumentTally: Sendable, Hashable {
  /// As in `DocumentReport.path`.
  package let path: String
  package let isRejected: Bool
  package let hasBlanks: Bool
  package let errors: Int
  package let warnings: Int
  package let notes: Int
  /// Sets that were asked for but are not for this document.
  package let unsuited: [DocumentReport.UnsuitedRuleSet]
  package let hasRuleSets: Bool

  package init(_ document: DocumentReport) {
    path = document.path
    isRejected = document.status == .rejected
    hasBlanks = document.facts.hasBlanks
    var counts = (errors: 0, warnings: 0, notes: 0)
    for index in document.findings.indices {
      switch document.findings[index].severity {
      case .error: counts.errors += 1
      case .warning: counts.warnings += 1
      case .note: counts.notes += 1
      }
    }
    (errors, warnings, notes) = counts
    unsuited = document.unsuited
    hasRuleSets = !document.ruleSets.isEmpty
  }

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

  package init() {}

  package mutating func add(_ document: DocumentTally) {
    documents += 1
    rejected += document.isRejected ? 1 : 0
    errors += document.errors
    warnings += document.warnings
    notes += document.notes
  }
}
