extension SourceText {
  /// How many bytes the character at this position takes when nothing of it can be seen: white
  /// space of any kind, or a character without width; 0 for any other.
  package func blankLength(at position: Int) -> Int {
    let lead = bytes[position]
    if lead <= 0x20 || lead == 0x7F { return 1 }
    guard lead == 0xC2 || lead == 0xCD || lead >= 0xE1, lead <= 0xEF else { return 0 }
    // U+1E00–U+1EFF, the toned letters.
    if lead == 0xE1, bytes[position + 1] >= 0xB8 { return 0 }
    let scalar = bytes.withUnsafeBufferPointer { WordReader.scalar($0, at: position) }
    return WordReader.isBlank(scalar.value) ? scalar.length : 0
  }

  /// The span without the blanks at both its ends.
  package func trimmed(_ span: ByteSpan) -> ByteSpan {
    var (start, end) = (span.start, span.end)
    while start < end {
      let length = blankLength(at: start)
      guard length > 0 else { break }
      start += length
    }
    while end > start {
      var last = end - 1
      while last > start, bytes[last] & 0xC0 == 0x80 { last -= 1 }
      guard blankLength(at: last) > 0 else { break }
      end = last
    }
    return ByteSpan(start, end)
  }
}
