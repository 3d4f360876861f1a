import SoatFindings

/// The machine-readable report: schema `soat.findings/1`, which grows by keys only.
///
/// Keys stand in one order and are always there; absent facts are `null`. One document is one line.
package struct JSONReport: Report {
  /// The version of soat, as `--version` prints it.
  private let toolVersion: String
  private var tally = RunTally()

  package init(toolVersion: String) {
    self.toolVersion = toolVersion
  }

  package func open() -> [UInt8] {
    var writer = ByteWriter(capacity: 128)
    writer.raw(#"{"schema":"soat.findings/1","tool":{"name":"soat","version":"#)
    writer.string(toolVersion)
    writer.raw(#"},"documents":["#)
    return writer.bytes
  }

  package func rendered(_ document: DocumentReport) -> RenderedDocument {
    RenderedDocument(bytes: ByteWriter.entry(document), tally: DocumentTally(document))
  }

  package mutating func joint(before document: RenderedDocument) -> [UInt8] {
    let isFirst = tally.documents == 0
    tally.add(document.tally)
    return Array(isFirst ? "\n".utf8 : ",\n".utf8)
  }

  package func close() -> [UInt8] {
    var writer = ByteWriter(capacity: 128)
    writer.raw("\n],\"summary\":{\"documents\":")
    writer.integer(tally.documents)
    writer.raw(#","rejected":"#)
    writer.integer(tally.rejected)
    writer.raw(#","errors":"#)
    writer.integer(tally.errors)
    writer.raw(#","warnings":"#)
    writer.integer(tally.warnings)
    writer.raw(#","notes":"#)
    writer.integer(tally.notes)
    writer.raw(#","waived":"#)
    writer.integer(tally.waived)
    writer.raw(#","known":"#)
    writer.integer(tally.known)
    writer.raw("}}\n")
    return writer.bytes
  }
}
