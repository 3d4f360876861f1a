/// The long literal texts of a proven file, taken out before the file is parsed.
///
/// The parser reads every letter of them three times, which for the word lists would cost more of
/// the start-up than all rules together.
struct LiftedTexts {
  /// The file with a short text in the place of each long one.
  let bytes: [UInt8]
  private let texts: [[UInt8]]

  /// Begins what stands in for a text; no rule file writes it.
  private static let sign: Character = "\u{E000}"

  /// Nil where the file has no literal text of several lines.
  init?(_ file: [UInt8]) {
    var quotes = Self.quotes(in: file)[...]
    guard quotes.count > 1 else { return nil }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(file.count)
    var texts: [[UInt8]] = []
    var copied = 0
    while let open = quotes.popFirst(), let close = quotes.popFirst() {
      bytes.append(contentsOf: file[copied..<open])
      bytes.append(contentsOf: "\"\(Self.sign)\(texts.count)\"".utf8)
      // A line break right behind the quotation marks is no part of the text (TOML 1.0.0, String).
      let start = file[open + 3] == 0x0A ? open + 4 : open + 3
      texts.append(Array(file[start..<close]))
      copied = close + 3
    }
    bytes.append(contentsOf: file[copied...])
    self.bytes = bytes
    self.texts = texts
  }

  /// The text that this one stands in for; nil where it stands in for none.
  func text(_ parsed: String) -> [UInt8]? {
    // Its first byte tells nearly every text, before anybody looks at letters.
    guard parsed.utf8.first == 0xEE, parsed.first == Self.sign,
      let index = Int(parsed.dropFirst()), texts.indices.contains(index)
    else { return nil }
    return texts[index]
  }

  /// The positions of `'''`.
  private static func quotes(in file: [UInt8]) -> [Int] {
    file.withUnsafeBufferPointer { bytes in
      var found: [Int] = []
      var position = 0
      while position &+ 2 < bytes.count {
        // Of three bytes in a row, one of every three is looked at.
        if bytes[position &+ 2] != 0x27 {
          position &+= 3
        } else if bytes[position] == 0x27, bytes[position &+ 1] == 0x27 {
          found.append(position)
          position &+= 3
        } else {
          position &+= 1
        }
      }
      return found
    }
  }
}
