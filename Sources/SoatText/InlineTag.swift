/// A tag of HTML as converters leave it in text: `<br>`, `<u>`, `</td>`. It is markup and no word.
package struct InlineTag: Sendable {
  /// Bytes, with both brackets.
  package let length: Int
  /// Something new begins behind it: a line or a cell.
  package let isBreak: Bool

  private static let breaks: Set<String> = ["br", "p", "div", "tr", "td", "th", "hr"]
  private static let others: Set<String> = [
    "u", "b", "i", "em", "strong", "span", "font", "center", "sup", "sub", "ins", "del", "s",
    "table", "thead", "tbody",
  ]
  private static let longest = 120

  /// Nil where no known tag begins at this byte.
  init?(in bytes: UnsafeBufferPointer<UInt8>, at start: Int) {
    guard start + 2 < bytes.count, bytes[start] == 0x3C else { return nil }
    var position = start + 1
    if bytes[position] == 0x2F { position += 1 }
    let nameStart = position
    while position < bytes.count, Self.isLetter(bytes[position]) { position += 1 }
    let name = String(decoding: bytes[nameStart..<position], as: UTF8.self).lowercased()
    guard Self.breaks.contains(name) || Self.others.contains(name) else { return nil }
    if position < bytes.count, ![0x20, 0x2F, 0x3E].contains(bytes[position]) { return nil }
    while position < bytes.count, position - start < Self.longest, bytes[position] != 0x3E,
      bytes[position] != 0x0A
    {
      position += 1
    }
    guard position < bytes.count, bytes[position] == 0x3E else { return nil }
    length = position + 1 - start
    isBreak = Self.breaks.contains(name)
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }
}

extension SourceText {
  /// The tag that begins at this byte; nil for none.
  package func tag(at position: Int) -> InlineTag? {
    guard bytes[position] == 0x3C else { return nil }
    return bytes.withUnsafeBufferPointer { InlineTag(in: $0, at: position) }
  }
}
