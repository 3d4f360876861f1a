import TOMLKit

/// One mistake at which the parser stopped, told where a reader would look for it.
struct SyntaxFault {
  let error: RuleFileError
  /// 1-based.
  private(set) var line: Int
  /// 1-based, in code points.
  private(set) var column: Int
  /// The file without the mistake; nil where nothing else can be said of it.
  private(set) var mended: [UInt8]?
  /// The mistake was a value that nobody knows, and not one that was given twice.
  private(set) var losesValue = false

  private let lines: TOMLLines

  init(_ parsed: TOMLParseError, in file: [UInt8]) {
    lines = TOMLLines(file)
    line = parsed.source.begin.line
    column = parsed.source.begin.column
    let words = parsed.description
    if let open = lines.openList(above: line, words) {
      error = .unclosedList(before: line)
      (line, column) = open
    } else if words.contains("unescaped control"), let control = lines.control(line, column) {
      error = .controlCharacter(control)
    } else {
      error = .syntax(words)
      if words.hasPrefix("Error while parsing key-value pair: cannot redefine") {
        findKey(in: file)
      } else {
        if Self.told(behindNumbers: words) {
          column = lines.start(of: lines.isNumber, endingAt: column, on: line)
        }
        leaveOutPair(of: file)
      }
    }
  }

  /// What stands on other lines than a pair of key and broken value can still be told.
  private mutating func leaveOutPair(of file: [UInt8]) {
    guard let pair = lines.wholePair(from: lines.firstColumn(on: line), on: line) else { return }
    mended = Self.blanked(pair, in: file)
    losesValue = true
  }

  /// The same places as before, for whatever stands behind.
  private static func blanked(_ range: Range<Int>, in file: [UInt8]) -> [UInt8] {
    var file = file
    for index in range { file[index] = UInt8(ascii: " ") }
    return file
  }

  private static func told(behindNumbers words: String) -> Bool {
    ["leading zeroes", "not representable", "exceeds length", "underscores"].contains {
      words.contains($0)
    }
  }

  /// The parser points at the second value of a key. The pair is left out where it is alone on its
  /// line, so that what else is wrong is told too.
  private mutating func findKey(in file: [UInt8]) {
    let equals = lines.start(of: { " \t=".utf8.contains($0) }, endingAt: column, on: line)
    let key = lines.start(of: lines.isKey, endingAt: equals, on: line)
    guard key < equals else { return }
    column = key
    guard let rest = lines.wholePair(from: key, on: line) else { return }
    mended = Self.blanked(rest, in: file)
  }
}

/// The lines of a text that is no TOML yet. Lines and columns are 1-based, columns in code points.
private struct TOMLLines {
  private let file: [UInt8]
  private let lines: [Range<Int>]

  init(_ file: [UInt8]) {
    self.file = file
    var lines: [Range<Int>] = []
    var start = 0
    for index in file.indices where file[index] == 0x0A {
      lines.append(start..<index)
      start = index + 1
    }
    self.lines = lines + [start..<file.count]
  }

  func isNumber(_ byte: UInt8) -> Bool { isBare(byte) || byte == UInt8(ascii: "+") }

  func isKey(_ byte: UInt8) -> Bool { isBare(byte) || "\"'".utf8.contains(byte) }

  private func isBare(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
      true
    default: false
    }
  }

  private func bytes(_ line: Int) -> Range<Int> {
    lines.indices.contains(line - 1) ? lines[line - 1] : file.count..<file.count
  }

  private func offset(_ column: Int, on line: Int) -> Int {
    let bytes = bytes(line)
    var (offset, left) = (bytes.lowerBound, column - 1)
    while offset < bytes.upperBound, left > 0 {
      offset += 1
      if offset == bytes.upperBound || file[offset] & 0xC0 != 0x80 { left -= 1 }
    }
    return offset
  }

  private func column(of offset: Int, on line: Int) -> Int {
    file[bytes(line).lowerBound..<offset].reduce(1) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) }
  }

  /// The first column that is not blank.
  func firstColumn(on line: Int) -> Int {
    let bytes = bytes(line)
    let isBlank = { (index: Int) in self.file[index] == 0x20 || self.file[index] == 0x09 }
    return column(of: bytes.first { !isBlank($0) } ?? bytes.upperBound, on: line)
  }

  /// The column at which a run of such bytes begins that ends right before this one.
  func start(of belongs: (UInt8) -> Bool, endingAt column: Int, on line: Int) -> Int {
    var offset = offset(column, on: line)
    while offset > bytes(line).lowerBound, belongs(file[offset - 1]) { offset -= 1 }
    return self.column(of: offset, on: line)
  }

  /// The control character of this place; nil for the end of a line.
  func control(_ line: Int, _ column: Int) -> UInt8? {
    let offset = offset(column, on: line)
    guard offset < bytes(line).upperBound, file[offset] < 0x20, file[offset] != 0x0D else {
      return nil
    }
    return file[offset]
  }

  /// The rest of a line that is one pair of key and value and nothing else.
  func wholePair(from column: Int, on line: Int) -> Range<Int>? {
    let start = offset(column, on: line)
    let all = bytes(line)
    let isFirst = file[all.lowerBound..<start].allSatisfy { $0 == 0x20 || $0 == 0x09 }
    guard isFirst, let equals = file[start..<all.upperBound].firstIndex(of: UInt8(ascii: "="))
    else { return nil }
    let value = file[(equals + 1)..<all.upperBound]
    let isLong = [Array("\"\"\"".utf8), Array("'''".utf8)].contains { value.contains($0) }
    let isKeyed = file[start..<equals].allSatisfy { !"[{#\"'".utf8.contains($0) }
    return isLong || !isKeyed || openBrackets(value) != 0 ? nil : start..<all.upperBound
  }

  private func openBrackets(_ bytes: ArraySlice<UInt8>) -> Int {
    bytes.reduce(0) { open, byte in
      "[{".utf8.contains(byte) ? open + 1 : "]}".utf8.contains(byte) ? open - 1 : open
    }
  }

  /// Where the list begins that a header stands in the middle of, as the parser takes it; nil where
  /// it stopped at something else.
  func openList(above line: Int, _ words: String) -> (line: Int, column: Int)? {
    let isInList =
      words.contains("could not determine value type") || words.contains("closing ']'")
    let header = file[bytes(line)].drop { $0 == 0x20 || $0 == 0x09 }
    guard isInList, header.first == UInt8(ascii: "[") else { return nil }
    for above in stride(from: line - 1, to: 0, by: -1) {
      let text = file[bytes(above)]
      guard let equals = text.firstIndex(of: UInt8(ascii: "=")) else { continue }
      let value = text[(equals + 1)...].drop { $0 == 0x20 || $0 == 0x09 }
      guard value.first == UInt8(ascii: "["), openBrackets(value) > 0 else { return nil }
      return (above, column(of: value.startIndex, on: above))
    }
    return nil
  }
}
