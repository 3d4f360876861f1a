extension InkedText {
  /// The lines of this text in `columns` columns, broken between words; a word longer than a line
  /// is broken where the line ends, and a mark of one letter never stands on a line alone. Every
  /// line but the first is indented by `hanging` columns.
  func wrapped(to columns: Int, hanging: Int = 0) -> [InkedText] {
    var lines: [InkedText] = []
    var start = glyphs.startIndex
    while start < glyphs.endIndex {
      let indent = lines.isEmpty ? 0 : hanging
      let end = lineEnd(from: start, room: max(Self.widestGlyph, columns - indent))
      lines.append(line(start..<end, indent: indent))
      start = end
      while start < glyphs.endIndex, glyphs[start].scalar == " " { start += 1 }
    }
    return lines
  }

  private static let widestGlyph = 2

  private func lineEnd(from start: Int, room: Int) -> Int {
    var used = 0
    var lastSpace: Int?
    for index in start..<glyphs.endIndex {
      let isSpace = glyphs[index].scalar == " "
      used += Int(glyphs[index].width)
      if used > room { return isSpace ? index : lastSpace ?? index }
      if isSpace && index > start + 1 { lastSpace = index }
    }
    return glyphs.endIndex
  }

  private func line(_ range: Range<Int>, indent: Int) -> InkedText {
    var line = InkedText()
    line.indent(by: indent)
    line.append(glyphs[range].last?.scalar == " " ? glyphs[range].dropLast() : glyphs[range])
    return line
  }
}
