import SoatText

extension SourceText {
  /// As `blankLength(at:)`, for a byte that was read already: ASCII, and what most Vietnamese letters
  /// are made of, is told here.
  @inline(__always)
  func blank(_ byte: UInt8, at position: Int) -> Int {
    if byte < 0x80 { return byte <= 0x20 || byte == 0x7F ? 1 : 0 }
    if byte < 0xE1, byte != 0xC2, byte != 0xCD { return 0 }
    return blankLength(at: position)
  }

  /// A line without the blanks at both its ends: nearly always all of it.
  func content(_ line: ByteSpan) -> ByteSpan {
    guard line.start < line.end, blank(bytes[line.start], at: line.start) == 0 else {
      return trimmed(line)
    }
    return endsVisibly(line) ? line : trimmed(line)
  }

  /// Ends with ASCII that can be seen, or with one of the letters that Vietnamese has beside it.
  private func endsVisibly(_ line: ByteSpan) -> Bool {
    let last = bytes[line.end - 1]
    if last < 0x80 { return last > 0x20 && last != 0x7F }
    guard line.end - line.start > 3 else { return false }
    let before = bytes[line.end - 2]
    return 0xC3...0xC6 ~= before || before >= 0xB8 && bytes[line.end - 3] == 0xE1
  }
}
