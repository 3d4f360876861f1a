import SoatFindings

/// The report for a clerk and an auditor: one page that needs nothing beside it, with each
/// document's own text and its findings in the margin.
///
/// Documents are folded. The text of one without findings is left out (`DocumentSection`): on the
/// page of a large folder it would be most of the bytes and say nothing.
package struct HTMLReport: Report {
  private let frame: HTMLFrame
  private var documents: [DocumentTally] = []
  /// Documents that are unfolded from the start.
  private var unfolded = 0

  /// - Parameter toolVersion: of soat, as `--version` prints it.
  package init(toolVersion: String, language: Language = .vi) {
    frame = HTMLFrame(wording: HTMLWording(language), toolVersion: toolVersion)
  }

  package func open() -> [UInt8] {
    var writer = HTMLWriter(capacity: 40_000)
    frame.open(to: &writer)
    return writer.bytes
  }

  package func rendered(_ document: DocumentReport) -> RenderedDocument {
    let tally = DocumentTally(document)
    var writer = HTMLWriter(
      capacity: 4096 + 2048 * document.findings.count + 192 * document.verdicts.count)
    DocumentSection(wording: frame.wording, document: document, tally: tally).write(to: &writer)
    return RenderedDocument(bytes: writer.bytes, tally: tally)
  }

  /// So many documents with findings are unfolded; a browser lays more of them out only when asked.
  private static let mostUnfolded = 20

  package mutating func joint(before document: RenderedDocument) -> [UInt8] {
    documents.append(document.tally)
    var writer = HTMLWriter()
    let worst = Severity.allCases.last { document.tally.count($0) > 0 }
    let isUnfolded = worst != nil && unfolded < Self.mostUnfolded
    if isUnfolded { unfolded += 1 }
    writer.raw("<details")
    if let worst {
      writer.severityClass("doc", worst)
    } else if document.tally.waived + document.tally.known > 0 {
      writer.severityClass("doc", .note, isOpen: false)
    } else {
      writer.raw(#" class="doc""#)
    }
    writer.raw(isUnfolded ? " open>\n" : ">\n")
    return writer.bytes
  }

  package func close() -> [UInt8] {
    var writer = HTMLWriter(capacity: 20_000 + 512 * documents.count)
    writer.raw("</main>\n")
    RunOverview(wording: frame.wording, documents: documents).write(to: &writer)
    frame.close(to: &writer)
    return writer.bytes
  }
}
