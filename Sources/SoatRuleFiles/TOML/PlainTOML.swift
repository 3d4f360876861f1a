import SoatDocument

/// Reads a file that is proven to be right: half of the start-up would go to a parser that asks of
/// every letter whether it may stand there.
///
/// Knows what the bundled sets are written in. Each table with a header stands right below the one
/// that it belongs to, and no number is a decimal one, no day has an hour.
/// Source: TOML 1.0.0, https://toml.io/en/v1.0.0
struct PlainTOML {
  private var tokens: TOMLTokens
  /// The header that was read last, as long as its table has not been read.
  private var header: (path: [String], isElement: Bool)?
  private var isPlain = true

  /// The file as a table; nil where it is written in another way.
  static func table(of text: [UInt8]) -> TOMLPairs? {
    text.withUnsafeBufferPointer { text in
      var reader = PlainTOML(tokens: TOMLTokens(text))
      let table = reader.table(at: [])
      return reader.isPlain && reader.header == nil ? table : nil
    }
  }

  private init(tokens: TOMLTokens) { self.tokens = tokens }

  /// What stands up to the next header, and the tables that belong to this one.
  private mutating func table(at path: [String]) -> TOMLPairs {
    var table = TOMLPairs()
    while header == nil, tokens.skipBlank() {
      if let next = tokens.header() {
        header = (next.keys.map(\.name), next.isElement)
      } else {
        readPair(into: &table)
      }
    }
    while let next = header, next.path.count == path.count + 1, next.path.starts(with: path) {
      header = nil
      let inner = TOMLNode.table(self.table(at: next.path))
      if next.isElement {
        table.append(inner, to: next.path[path.count])
      } else {
        table.add(next.path[path.count], inner)
      }
    }
    return table
  }

  private mutating func readPair(into table: inout TOMLPairs) {
    let keys = tokens.keyPath()
    tokens.skipAssignment()
    let value = value()
    if keys.count == 1 { table.add(keys[0].name, value) } else { isPlain = false }
  }

  /// Most lists hold no more.
  private static let usualCount = 8

  private mutating func value() -> TOMLNode {
    switch tokens.byte {
    case UInt8(ascii: "["):
      var list: [TOMLNode] = []
      list.reserveCapacity(Self.usualCount)
      tokens.advance()
      while tokens.skipBlank(), tokens.byte != UInt8(ascii: "]") {
        list.append(value())
        tokens.skipComma()
      }
      tokens.advance()
      return .list(list)
    case UInt8(ascii: "{"):
      var table = TOMLPairs()
      tokens.advance()
      while tokens.skipBlank(), tokens.byte != UInt8(ascii: "}") {
        readPair(into: &table)
        tokens.skipComma()
      }
      tokens.advance()
      return .table(table)
    default: return scalar(tokens.scalar())
    }
  }

  private mutating func scalar(_ written: UnsafeBufferPointer<UInt8>) -> TOMLNode {
    switch written.first {
    case UInt8(ascii: "\""): return .text(TOMLEscapes.resolved(Self.inside(written).text))
    case UInt8(ascii: "'"):
      let (text, isLong) = Self.inside(written)
      return isLong ? .bytes(Array(text)) : .text(String(provenUTF8: text))
    default:
      let end = written.lastIndex { $0 != 0x20 && $0 != 0x09 }.map { $0 + 1 }
      let word = String(decoding: written[..<(end ?? 0)], as: UTF8.self)
      if word == "true" || word == "false" { return .boolean(word == "true") }
      if let number = Int(word) { return .integer(number) }
      if let written = WrittenDate(word) { return .date(written.date) }
      isPlain = false
      return .decimal
    }
  }

  /// What stands between the quotation marks, of which there are one or three on either side.
  private static func inside(
    _ written: UnsafeBufferPointer<UInt8>
  ) -> (text: UnsafeBufferPointer<UInt8>, isLong: Bool) {
    let isLong = written.count >= 6 && written[1] == written[0] && written[2] == written[0]
    // A line break right behind the three quotation marks is no part of the text.
    let start = !isLong ? 1 : written[3] == 0x0A ? 4 : 3
    let end = written.count - (isLong ? 3 : 1)
    return (UnsafeBufferPointer(rebasing: written[start..<max(start, end)]), isLong)
  }
}
