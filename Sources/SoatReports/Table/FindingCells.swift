import SoatFindings

/// One finding as the cells of a table.
struct FindingCells {
  let wording: TableWording
  let palette: Palette
  /// Columns of the widest cell.
  let contentWidth: Int
  /// Columns of the cell of the place.
  let placeWidth: Int
  /// Those that excerpts are taken from; nil where words are quoted instead.
  var lines: ExcerptLines?

  static let labelWidth = 10

  func severity(_ finding: Finding) -> InkedText {
    let severity = finding.severity
    return InkedText("\(severity.glyph) \(wording.name(severity))", severity.ink)
  }

  func place(_ finding: Finding) -> [InkedText] {
    let section = finding.section.map { InkedText(wording.section($0), .faint) }
    return InkedText(wording.place(finding.place)).wrapped(to: placeWidth)
      + (section?.wrapped(to: placeWidth) ?? [])
  }

  /// Message, quotation or excerpt, comparison and grounds.
  ///
  /// - Parameters:
  ///   - cause: the finding that brings this one about.
  ///   - effects: those that this one brings about.
  func content(_ finding: Finding, cause: Finding?, effects: [Finding]) -> [InkedText] {
    let comparison = WordingComparison(finding, hasColour: palette.hasColour)
    var lines = InkedText(finding.message, .strong).wrapped(to: contentWidth)
    let excerpt = excerpt(finding)
    if !excerpt.isEmpty {
      lines += excerpt
    } else if let quote = finding.quote, !quote.isEmpty {
      lines += labelled(.quote, quoted(quote))
    }
    lines += self.lines(of: comparison)
    if let help = finding.help { lines += labelled(.help, InkedText(help)) }
    if let source = finding.source { lines += labelled(.source, InkedText(source)) }
    if let cause {
      let place = wording.place(cause.place)
      lines += labelled(.cause, InkedText("\(cause.code.rawValue) (\(place))", .faint))
    }
    if !effects.isEmpty {
      lines += labelled(.effects, InkedText(wording.effects(effects), .faint))
    }
    lines += labelled(
      .code, InkedText("\(finding.code.rawValue) · \(finding.rule.text)", .faint))
    return lines
  }

  private func excerpt(_ finding: Finding) -> [InkedText] {
    lines.map { Excerpt(wording: wording, lines: $0, width: contentWidth).text(of: finding) } ?? []
  }

  private func lines(of comparison: WordingComparison) -> [InkedText] {
    if lines != nil, let pair = AlignedWordings(comparison) {
      return pair.lines(
        labels: (Label.found.text(wording.language), Label.expected.text(wording.language)),
        columns: contentWidth)
    }
    var lines: [InkedText] = []
    if let found = comparison.found { lines += labelled(.found, found) }
    if let expected = comparison.expected {
      lines += labelled(comparison.found == nil ? .required : .expected, expected)
    }
    return lines
  }

  private func quoted(_ quote: String) -> InkedText {
    var text = InkedText("“", .faint)
    text.append(quote)
    text.append("”", .faint)
    return text
  }

  private func labelled(_ label: Label, _ text: InkedText) -> [InkedText] {
    LabelledLine(label: label.text(wording.language), labelWidth: Self.labelWidth)
      .lines(text, columns: contentWidth)
  }
}

/// A label and what it names, the continuation lines standing under the text.
struct LabelledLine {
  let label: String
  let labelWidth: Int

  func lines(_ text: InkedText, columns: Int) -> [InkedText] {
    var line = InkedText(label, .faint)
    let isRoomy = columns >= 3 * labelWidth
    line.indent(by: isRoomy ? max(1, labelWidth - line.width) : 1)
    line.append(text.glyphs)
    return line.wrapped(to: columns, hanging: isRoomy ? labelWidth : 2)
  }
}

extension Severity {
  /// A mark that tells severities apart without colour.
  var glyph: String {
    switch self {
    case .error: "✗"
    case .warning: "▲"
    case .note: "·"
    }
  }

  var ink: Ink {
    switch self {
    case .error: .error
    case .warning: .warning
    case .note: .note
    }
  }
}
