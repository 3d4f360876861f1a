import SoatChecks

/// A key whose value may be unreadable without the file being wrong: what cannot be read means
/// something too.
struct ForgivenKey {
  private let name: [UInt8]
  private let lines: [ArraySlice<UInt8>]

  init(_ key: OptionKey, in file: [UInt8]) {
    name = Array(key.name.utf8)
    lines = file.split(separator: 0x0A, omittingEmptySubsequences: false)
  }

  /// Whether the mistake is what stands behind the key, and not that it stands there twice.
  func forgives(_ place: FilePlace, _ error: RuleFileError) -> Bool {
    if case .syntax(let words) = error, words.contains("cannot redefine") { return false }
    return isKeyed(line(place.line)) || opensValue(before(place))
  }

  /// What is written as the value that begins at a place, or on its line: no comment, not more than
  /// one would quote.
  func written(_ place: FilePlace) -> String {
    let line = line(place.line)
    var start = before(place).endIndex
    if isKeyed(line), let equals = line.firstIndex(of: UInt8(ascii: "=")) { start = equals + 1 }
    var value = line[start...].prefix { !"#,}\r".utf8.contains($0) }
    value = value.drop { $0 == 0x20 || $0 == 0x09 }
    while value.last == 0x20 || value.last == 0x09 { value.removeLast() }
    return String(String(decoding: value, as: UTF8.self).unicodeScalars.prefix(Self.longest))
  }

  private static let longest = 40

  private func line(_ number: Int) -> ArraySlice<UInt8> {
    lines.indices.contains(number - 1) ? lines[number - 1] : []
  }

  private func before(_ place: FilePlace) -> ArraySlice<UInt8> {
    let line = line(place.line)
    var (end, left) = (line.startIndex, place.column - 1)
    while end < line.endIndex, left > 0 {
      end += 1
      if end == line.endIndex || line[end] & 0xC0 != 0x80 { left -= 1 }
    }
    return line[..<end]
  }

  private func isKeyed(_ line: ArraySlice<UInt8>) -> Bool {
    let key = line.prefix { $0 != UInt8(ascii: "=") }
    return key.endIndex < line.endIndex
      && Self.trimmed(key).drop { $0 == 0x20 || $0 == 0x09 }.elementsEqual(name)
  }

  /// Ends with the key and its sign.
  private func opensValue(_ text: ArraySlice<UInt8>) -> Bool {
    let text = Self.trimmed(text)
    guard text.last == UInt8(ascii: "=") else { return false }
    let key = Self.trimmed(text.dropLast())
    guard key.suffix(name.count).elementsEqual(name) else { return false }
    return key.dropLast(name.count).last.map { " \t{,".utf8.contains($0) } ?? true
  }

  /// Without white space at its end.
  private static func trimmed(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var text = text
    while let last = text.last, last == 0x20 || last == 0x09 { text.removeLast() }
    return text
  }
}
