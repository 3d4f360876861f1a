/// A ledger for programs: schema `soat.waiver-list/1`, which grows by keys only.
package enum WaiverListJSON {
  /// - Parameters:
  ///   - ledger: its path, as it was named.
  ///   - today: the day by which states are told, ISO 8601.
  package static func bytes(
    _ waivers: [ListedWaiver], ledger: String, today: String
  ) -> [UInt8] {
    ByteWriter.bytes(capacity: 256 + 512 * waivers.count) { writer in
      writer.raw(#"{"schema":"soat.waiver-list/1","ledger":"#)
      writer.string(ledger)
      writer.raw(#","today":"#)
      writer.string(today)
      writer.raw(#","waivers":"#)
      writer.list(waivers.count) { writer, index in
        writer.raw("\n")
        writer.waiver(waivers[index])
      }
      writer.raw("}\n")
    }
  }
}

extension ByteWriter {
  fileprivate mutating func waiver(_ waiver: ListedWaiver) {
    raw(#"{"rule":"#)
    string(waiver.rule)
    raw(#","code":"#)
    string(waiver.code)
    raw(#","file":"#)
    string(waiver.file)
    raw(#","section":"#)
    string(waiver.section)
    raw(#","subject":"#)
    string(waiver.subject)
    raw(#","fingerprints":"#)
    let fingerprints = waiver.fingerprints ?? []
    list(fingerprints.count) { $0.string(fingerprints[$1]) }
    raw(#","count":"#)
    number(waiver.count)
    raw(#","reason":"#)
    string(waiver.reason)
    raw(#","approver":"#)
    string(waiver.approver)
    raw(#","expires":"#)
    string(waiver.expires)
    switch waiver.state {
    case .inForce(let days):
      raw(#","state":"in-force","daysLeft":"#)
      integer(days)
    case .lapsed(let days):
      raw(#","state":"lapsed","daysLeft":"#)
      integer(-days)
    case .unreadable: raw(#","state":"unreadable","daysLeft":null"#)
    }
    raw(#","line":"#)
    integer(waiver.line)
    raw("}")
  }

  private mutating func number(_ number: Int?) {
    guard let number else { return raw("null") }
    integer(number)
  }
}
