import SoatFindings

/// One document a line, to be read line by line while the run goes on: the entries of `documents` in
/// `soat.findings/1`, byte for byte, and nothing around them.
///
/// Source: https://github.com/ndjson/ndjson-spec, section 3.1: every line one JSON text, ended by a
/// line feed.
package struct NDJSONReport: Report {
  package init() {}

  package func open() -> [UInt8] { [] }

  package func rendered(_ document: DocumentReport) -> RenderedDocument {
    RenderedDocument(
      bytes: ByteWriter.entry(document, end: "\n"), tally: DocumentTally(document))
  }

  package func joint(before document: RenderedDocument) -> [UInt8] { [] }

  package func close() -> [UInt8] { [] }
}
