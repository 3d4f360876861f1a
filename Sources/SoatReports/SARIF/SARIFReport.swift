import SoatFindings

/// SARIF 2.1.0, as GitHub code scanning takes it.
///
/// A run holds at most so many results as GitHub accepts; where one document more would pass that,
/// a new run begins, and what finds no place in the last one is counted there. Each run has an id of
/// its own, since GitHub refuses two runs of one tool and category in a file.
///
/// Source: https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/sarif-v2.1.0-errata01-os-complete.html;
/// https://docs.github.com/en/code-security/code-scanning/integrating-with-code-scanning/sarif-support-for-code-scanning;
/// https://github.blog/changelog/2024-05-06-code-scanning-will-stop-combining-runs-from-a-single-upload/
package struct SARIFReport: Report {
  package struct Options: Sendable {
    /// As `--version` prints it: a semantic version.
    let toolVersion: String
    let language: Language
    /// The findings are compared with those of an earlier run. Section 3.27.24 wants
    /// `baselineState` on every result or on none.
    let hasBaseline: Bool
    let mostResults: Int
    let mostRuns: Int

    /// - Parameters:
    ///   - mostResults: of one run; GitHub rejects a file that has more.
    ///   - mostRuns: of one file; GitHub rejects a file that has more.
    package init(
      toolVersion: String, language: Language = .vi, hasBaseline: Bool = false,
      mostResults: Int = 25_000, mostRuns: Int = 20
    ) {
      self.toolVersion = toolVersion
      self.language = language
      self.hasBaseline = hasBaseline
      self.mostResults = mostResults
      self.mostRuns = mostRuns
    }
  }

  private let options: Options
  private var run: SARIFRun
  /// 1-based.
  private var number = 1
  /// Results for which no run had room.
  private var leftOut = 0
  /// There is room for the document that was counted last.
  private var hasRoom = true

  package init(_ options: Options) {
    self.options = options
    run = SARIFRun(toolVersion: options.toolVersion, language: options.language)
  }

  package func open() -> [UInt8] {
    var writer = ByteWriter(capacity: 1 << 17)
    writer.raw(#"{"$schema":"https://json.schemastore.org/sarif-2.1.0.json","version":"2.1.0","#)
    writer.raw("\"runs\":[\n")
    run.open(number, &writer)
    return writer.bytes
  }

  package func rendered(_ document: DocumentReport) -> RenderedDocument {
    let results = SARIFResults(
      language: options.language, hasBaseline: options.hasBaseline, most: options.mostResults)
    let bytes = ByteWriter.bytes(capacity: 256 + 1024 * document.findings.count) {
      results.write(document, &$0)
    }
    return RenderedDocument(bytes: bytes, tally: DocumentTally(document))
  }

  package mutating func joint(before document: RenderedDocument) -> [UInt8] {
    let count = min(document.tally.findings, options.mostResults)
    leftOut += document.tally.findings - count
    hasRoom = true
    guard count > 0 else { return [] }
    var joint: [UInt8] = []
    if run.results + count > options.mostResults {
      guard number < options.mostRuns else {
        hasRoom = false
        leftOut += count
        return []
      }
      joint = nextRun()
    } else if run.results > 0 {
      joint = Array(",\n".utf8)
    }
    run.add(count, isUnreadable: document.tally.isUnreadable)
    return joint
  }

  package func body(of document: RenderedDocument) -> [UInt8] { hasRoom ? document.bytes : [] }

  package func close() -> [UInt8] {
    var writer = ByteWriter(capacity: 1024)
    run.close(leftOut: leftOut, &writer)
    writer.raw("\n]}\n")
    return writer.bytes
  }

  private mutating func nextRun() -> [UInt8] {
    var writer = ByteWriter(capacity: 1 << 17)
    run.close(leftOut: 0, &writer)
    number += 1
    run = SARIFRun(toolVersion: options.toolVersion, language: options.language)
    writer.raw(",\n")
    run.open(number, &writer)
    return writer.bytes
  }
}
