import SoatFindings

/// The lines that stand above a document's table: what it is, what judged it, how it fared.
struct DocumentHeading {
  let wording: TableWording
  let palette: Palette
  /// Columns of a line.
  let width: Int

  func lines(_ document: DocumentReport, tally: DocumentTally) -> [InkedText] {
    var lines = title(tally)
    if let identity = wording.identity(document.facts) {
      lines += fact(.document, InkedText(identity))
    }
    if let issuer = document.facts.issuer { lines += fact(.issuer, InkedText(issuer)) }
    for (index, ruleSet) in document.ruleSets.enumerated() {
      lines += fact(index == 0 ? .ruleSets : nil, chosen(ruleSet))
    }
    for (index, set) in document.unsuited.enumerated() {
      let isFirst = index == 0 && document.ruleSets.isEmpty
      lines += fact(isFirst ? .ruleSets : nil, InkedText(wording.unsuited(set), .warning))
    }
    if let secrecy = document.withheld {
      lines += fact(.secrecy, InkedText(secrecy.withholding(wording.language), .warning))
    }
    lines += fact(.result, result(document, tally))
    if let requirements = requirements(document.verdicts) {
      lines += fact(.requirements, requirements)
    }
    return lines
  }

  /// The document's mark and path, over as many lines as they need.
  func title(_ tally: DocumentTally) -> [InkedText] {
    var title = InkedText(tally.mark + " ", tally.ink)
    title.append(InkedText(path: tally.path, .strong).glyphs)
    return title.wrapped(to: width, hanging: Self.indent)
  }

  private static let indent = 2
  private static let labelWidth = 12

  private func fact(_ label: Label?, _ text: InkedText) -> [InkedText] {
    let label = label?.text(wording.language) ?? ""
    let lines = LabelledLine(label: label, labelWidth: Self.labelWidth)
      .lines(text, columns: width - Self.indent)
    return lines.map { line in
      var indented = InkedText()
      indented.indent(by: Self.indent)
      indented.append(line.glyphs)
      return indented
    }
  }

  private func chosen(_ ruleSet: DocumentReport.ChosenRuleSet) -> InkedText {
    var text = InkedText(ruleSet.id)
    text.append(" — \(ruleSet.chosenBy)", .faint)
    return text
  }

  private func result(_ document: DocumentReport, _ tally: DocumentTally) -> InkedText {
    var text = InkedText()
    if document.status == .rejected { text.append(wording.rejected + " · ", .error) }
    text.append(SeverityCounts(wording: wording).text(tally.count).glyphs)
    for accepted in wording.accepted(waived: tally.waived, known: tally.known) {
      text.append(" · \(accepted)", .faint)
    }
    return text
  }

  private func requirements(_ verdicts: [Verdict]) -> InkedText? {
    let counts = wording.counts(verdicts)
    return counts.isEmpty ? nil : InkedText(counts.joined(separator: " · "))
  }
}

/// `3 lỗi · 2 cảnh báo · 4 ghi chú`, severities that do not occur left out.
struct SeverityCounts {
  let wording: TableWording

  func text(_ count: (Severity) -> Int) -> InkedText {
    var text = InkedText()
    for severity in Severity.allCases.reversed() where count(severity) > 0 {
      if !text.glyphs.isEmpty { text.append(" · ", .faint) }
      text.append(wording.count(count(severity), severity), severity.ink)
    }
    return text.glyphs.isEmpty ? InkedText(wording.noErrors, .success) : text
  }
}
