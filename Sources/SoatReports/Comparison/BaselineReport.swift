import SoatFindings

/// A baseline: what is wrong with each document now, so that only what comes after it counts.
///
/// TOML of the schema `soat.baseline/1`; one departure is one line, so that a comparison of two
/// versions of the file reads well. Holds no words of a document but the terms that rules name.
package struct BaselineReport: Report {
  package init() {}

  package func open() -> [UInt8] {
    Array(
      """
      # Nợ cũ: các lỗi đã có khi tệp này được ghi, không tính khi soát với --baseline.
      # Ghi lại bằng lệnh soat baseline write; không sửa tay.
      schema = "soat.baseline/1"

      """.utf8)
  }

  /// A document is named by its path relative to the folder of the baseline.
  package func rendered(_ document: DocumentReport) -> RenderedDocument {
    // What cannot be read is no debt: nobody knows what stands in it.
    let open = document.findings.filter { $0.standing.isOpen && $0.code != .fileUnreadable }
    let bytes = ByteWriter.bytes(capacity: 256 + 128 * open.count) { writer in
      writer.raw("\n[[document]]\npath = ")
      writer.string(document.path)
      writer.hash("\nwords = ", document.identity?.words)
      writer.hash("\nfacts = ", document.identity?.facts)
      writer.raw("\nfindings = [")
      for finding in open.map({ KnownFinding($0) }) {
        writer.raw("\n  ")
        writer.string("\(finding.fingerprint.hex) \(finding.name)")
        writer.raw(",")
      }
      if !open.isEmpty { writer.raw("\n") }
      writer.raw("]\n")
    }
    return RenderedDocument(bytes: bytes, tally: DocumentTally(document))
  }

  package mutating func joint(before document: RenderedDocument) -> [UInt8] { [] }

  package func close() -> [UInt8] { [] }
}

extension ByteWriter {
  /// A key and its hash; nothing where there is none.
  fileprivate mutating func hash(_ key: StaticString, _ hash: Fingerprint?) {
    guard let hash else { return }
    raw(key)
    hexadecimal(hash.value)
  }
}
