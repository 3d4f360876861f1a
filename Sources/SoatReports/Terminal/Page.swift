/// Reading matter for a terminal: what `soat explain` and `soat rules` say.
package struct Page: Sendable {
  package enum Block: Sendable {
    /// An identifier and what it stands for.
    case heading(String, title: String)
    case paragraph(String)
    /// A name and what belongs to it; the names of neighbouring facts share one column.
    case fact(String, String)
    /// A text that shows what is right or wrong.
    case example(isGood: Bool, String)
    case blank
  }

  private let blocks: [Block]

  package init(_ blocks: [Block]) { self.blocks = blocks }

  /// - Parameter width: columns; narrower than 40 is taken for 40, wider than 120 for 120.
  package func bytes(width: Int, hasColour: Bool) -> [UInt8] {
    let palette = Palette(hasColour: hasColour)
    let columns = min(max(width, 40), 120)
    var lines: [InkedText] = []
    for (block, labelWidth) in zip(blocks, labelWidths) {
      lines += self.lines(block, labelWidth, columns)
    }
    return lines.flatMap { Array((palette.painted($0.glyphs[...]) + "\n").utf8) }
  }

  private static let indent = 2
  private static let widestLabel = 36

  private func lines(_ block: Block, _ labelWidth: Int, _ columns: Int) -> [InkedText] {
    switch block {
    case .heading(let name, let title):
      var text = InkedText(name, .strong)
      text.append(" — \(title)")
      return text.wrapped(to: columns, hanging: Self.indent)
    case .paragraph(let text):
      return indented(InkedText(text).wrapped(to: columns - Self.indent))
    case .fact(let label, let text):
      let line = LabelledLine(label: label, labelWidth: labelWidth)
      return indented(line.lines(InkedText(text), columns: columns - Self.indent))
    case .example(let isGood, let text):
      return example(text, InkedText(isGood ? "✓ " : "✗ ", isGood ? .success : .error), columns)
    case .blank: return [InkedText()]
    }
  }

  /// The lines of an example as they stand, blank ones too, and the columns of a header.
  private func example(_ text: String, _ mark: InkedText, _ columns: Int) -> [InkedText] {
    let rows = text.split(separator: "\n", omittingEmptySubsequences: false)
    let end = rows.lastIndex { !$0.isEmpty } ?? 0
    return indented(
      rows[...end].enumerated().flatMap { index, row -> [InkedText] in
        if row.isEmpty, index > 0 { return [InkedText()] }
        var line = mark
        if index > 0 {
          line = InkedText()
          line.indent(by: Self.indent)
        }
        line.append(InkedText(path: String(row)).glyphs)
        return line.wrapped(to: columns - Self.indent, hanging: Self.indent)
      })
  }

  private func indented(_ lines: [InkedText]) -> [InkedText] {
    lines.map { line in
      if line.glyphs.isEmpty { return line }
      var indented = InkedText()
      indented.indent(by: Self.indent)
      indented.append(line.glyphs)
      return indented
    }
  }

  /// For each block: of the facts right above and below, the longest name and two columns more.
  private var labelWidths: [Int] {
    var widths = [Int](repeating: 0, count: blocks.count)
    var first = 0
    var longest = 0
    for index in 0...blocks.count {
      if let label = label(at: index) {
        longest = max(longest, InkedText(label).width)
        continue
      }
      for fact in first..<index { widths[fact] = min(longest, Self.widestLabel) + 2 }
      (first, longest) = (index + 1, 0)
    }
    return widths
  }

  private func label(at index: Int) -> String? {
    guard blocks.indices.contains(index), case .fact(let label, _) = blocks[index] else {
      return nil
    }
    return label
  }
}
