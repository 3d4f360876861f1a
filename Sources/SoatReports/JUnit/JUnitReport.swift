import SoatFindings

/// JUnit XML, as Jenkins and GitLab read it: one suite for each document, one case for each
/// requirement, passed ones too.
///
/// Open errors and warnings fail a case; what is waived or known skips it; notes are shown and let
/// it pass. The sums stand on each suite and not on the root, which is written before they are
/// known; the schema of Jenkins wants them there neither.
///
/// Source: https://github.com/jenkinsci/xunit-plugin, types/model/xsd/junit-10.xsd, which is that of
/// Maven Surefire.
package struct JUnitReport: Report {
  private let language: Language

  package init(language: Language = .vi) {
    self.language = language
  }

  package func open() -> [UInt8] {
    Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"soat\">\n".utf8)
  }

  package func rendered(_ document: DocumentReport) -> RenderedDocument {
    let entries = document.findings.count + document.verdicts.count
    let bytes = ByteWriter.bytes(capacity: 512 + 512 * entries) {
      JUnitSuite(document, language).write(&$0)
    }
    return RenderedDocument(bytes: bytes, tally: DocumentTally(document))
  }

  package mutating func joint(before document: RenderedDocument) -> [UInt8] { [] }

  package func close() -> [UInt8] { Array("</testsuites>\n".utf8) }
}
