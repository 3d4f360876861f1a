/// The lines of a file as they stand in it: decoded and otherwise untouched, for whoever shows a
/// place to a person.
///
/// Columns of a report count the code points of these lines.
package struct OriginalText: Sendable {
  /// Valid UTF-8; what could not be decoded stands as U+FFFD.
  private let bytes: [UInt8]
  /// Without the line breaks, half-open.
  private let lines: [Range<Int>]

  /// Nil for a file that is no text.
  package init?(file: [UInt8]) {
    do {
      self.init(decoded: try DecodedFile(file).bytes)
    } catch {
      // Why it is no text, a finding tells.
      return nil
    }
  }

  package init(_ text: String) { self.init(decoded: Array(text.utf8)) }

  private init(decoded bytes: [UInt8]) {
    self.bytes = bytes
    var lines: [Range<Int>] = []
    var start = 0
    var position = 0
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      guard byte == 0x0A || byte == 0x0D else { continue }
      lines.append(start..<position - 1)
      if byte == 0x0D, position < bytes.count, bytes[position] == 0x0A { position += 1 }
      start = position
    }
    self.lines = lines + [start..<bytes.count]
  }

  /// How many lines there are; behind a break at the very end stands an empty one.
  package var lineCount: Int { lines.count }

  /// One line without its break; nothing where there is none.
  ///
  /// - Parameter number: 1-based.
  package func line(_ number: Int) -> String {
    guard lines.indices.contains(number - 1) else { return "" }
    return String(decoding: bytes[lines[number - 1]], as: UTF8.self)
  }
}
