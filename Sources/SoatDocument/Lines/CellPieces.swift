import SoatText

/// What wide gaps, tabs and bars make of a line.
extension CellSplitter {
  /// The line without the spaces around it, where no more than a space parts any of its words: as
  /// nearly every line is. Nil where that takes a closer look.
  func undivided(_ line: Line) -> ByteSpan? {
    if holdsInvisible { return nil }
    return source.bytes.withUnsafeBufferPointer { bytes in
      var start = line.span.start
      var end = line.span.end
      while start < end, bytes[start] == 0x20 { start &+= 1 }
      while end > start, bytes[end &- 1] == 0x20 { end &-= 1 }
      return stream.words.withUnsafeBufferPointer { words in
        var position = start
        for word in line.words {
          let next = Int(words[word].start)
          let isOneSpace = next == position &+ 1 && bytes[position] == 0x20
          if !isOneSpace, !Self.isUndivided(position..<next, of: bytes) { return nil }
          position = Int(words[word].end)
        }
        return Self.isUndivided(position..<end, of: bytes) ? ByteSpan(start, end) : nil
      }
    }
  }

  /// Nothing that may part columns stands between two words.
  private static func isUndivided(
    _ range: Range<Int>, of bytes: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    var previous: UInt8 = 0
    for index in range {
      switch bytes[index] {
      case 0x20 where previous == 0x20: return false
      case 0..<0x20, 0x3C, 0x7C, 0x7F, 0xC2, 0xCD, 0xE2...: return false
      default: previous = bytes[index]
      }
    }
    return true
  }

  /// The blanks between the mark of an item, *-* or *1.*, and its text: they part no columns. Empty,
  /// and before the line, where there are none or too many.
  private func gapBehindMark(of line: Line) -> Range<Int> {
    let content = source.content(line.span)
    let mark = ListMark.length(in: source.bytes, at: content.start)
    let start = content.start + mark
    var end = start
    while end < content.end, source.bytes[end] == 0x20 { end += 1 }
    guard mark > 0, start < end, end < content.end, end - start <= ListMark.widestGap else {
      return -1 ..< -1
    }
    return start..<end
  }

  /// What wide gaps, tabs and bars part, tags left out.
  func pieces(of line: Line) -> [ByteSpan] {
    var pieces: [ByteSpan] = []
    var start: Int?
    var end = line.span.start
    var spaces = 0
    var index = line.span.start
    var word = line.words.lowerBound
    let markGap = gapBehindMark(of: line)
    while index < line.span.end {
      if index == markGap.lowerBound { index = markGap.upperBound }
      let byte = source.bytes[index]
      let blank = source.blank(byte, at: index)
      if byte == 0x3C, let tag = source.tag(at: index) {
        if tag.isBreak { spaces += Self.gapWidth }
        index += tag.length
        continue
      }
      if byte == 0x09 || byte == 0x7C {
        spaces += Self.gapWidth
      } else if blank > 0 || byte == 0x3E && start == nil {
        spaces += 1
      } else {
        if let begun = start, spaces >= Self.gapWidth {
          pieces.append(ByteSpan(begun, end))
          start = index
        }
        start = start ?? index
        while word < line.words.upperBound, Int(stream.words[word].start) < index { word += 1 }
        // Nothing inside a word parts columns, unless it cannot be seen.
        let isWord =
          !holdsInvisible && word < line.words.upperBound && Int(stream.words[word].start) == index
        end = isWord ? Int(stream.words[word].end) : index + 1
        index = end
        spaces = 0
        continue
      }
      index += max(blank, 1)
    }
    if let start { pieces.append(ByteSpan(start, end)) }
    return pieces
  }
}
