import SoatFindings

/// What has changed since the baseline, for programs: schema `soat.comparison/1`.
///
/// Keys stand in one order and are always there. One document is one line; one without any change is
/// there too.
package struct ComparisonJSON: Report {
  /// Documents of the baseline that are gone.
  private let gone: [Baseline.Entry]
  private var tally = ComparisonTally()
  private var documents = 0

  package init(gone: [Baseline.Entry]) { self.gone = gone }

  package func open() -> [UInt8] { Array(#"{"schema":"soat.comparison/1","documents":["#.utf8) }

  package func rendered(_ document: DocumentReport) -> RenderedDocument {
    let new = document.findings.filter { $0.standing.isOpen }.map { KnownFinding($0) }
    let fixed = document.debts?.fixed ?? []
    let tally = DocumentTally(document)
    let bytes = ByteWriter.bytes(capacity: 256 + 128 * (new.count + fixed.count)) { writer in
      writer.raw(#"{"path":"#)
      writer.string(document.path)
      writer.raw(#","formerPath":"#)
      writer.string(document.debts?.formerPath)
      writer.raw(#","isInBaseline":"#)
      writer.raw(document.debts == nil ? "false" : "true")
      writer.raw(#","known":"#)
      writer.integer(tally.known)
      writer.raw(#","new":"#)
      writer.list(new.count) { $0.finding(new[$1]) }
      writer.raw(#","fixed":"#)
      writer.list(fixed.count) { $0.finding(fixed[$1]) }
      writer.raw("}")
    }
    return RenderedDocument(bytes: bytes, tally: tally)
  }

  package mutating func joint(before document: RenderedDocument) -> [UInt8] {
    documents += 1
    tally.add(document.tally)
    return Array(documents == 1 ? "\n".utf8 : ",\n".utf8)
  }

  package func close() -> [UInt8] {
    ByteWriter.bytes(capacity: 256) { writer in
      writer.raw("\n],\"gone\":")
      writer.list(gone.count) { writer, index in
        writer.raw(#"{"path":"#)
        writer.string(gone[index].path)
        writer.raw(#","findings":"#)
        writer.integer(gone[index].findings.count)
        writer.raw("}")
      }
      writer.raw(#","summary":{"new":"#)
      writer.integer(tally.new)
      writer.raw(#","known":"#)
      writer.integer(tally.known)
      writer.raw(#","fixed":"#)
      writer.integer(tally.fixed)
      writer.raw(#","moved":"#)
      writer.integer(tally.moved)
      writer.raw("}}\n")
    }
  }
}

extension ByteWriter {
  fileprivate mutating func finding(_ finding: KnownFinding) {
    raw(#"{"fingerprint":"#)
    hexadecimal(finding.fingerprint.value)
    raw(#","name":"#)
    string(finding.name)
    raw("}")
  }
}
