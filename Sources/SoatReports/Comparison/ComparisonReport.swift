import SoatFindings

/// What has changed since the baseline, for people: `+` is new, `−` is fixed; what is as it was is
/// only counted.
package struct ComparisonReport: Report {
  private let wording: TableWording
  private let palette: Palette
  private let width: Int
  /// Documents of the baseline that are gone.
  private let gone: [Baseline.Entry]
  private var tally = ComparisonTally()
  private var isFirst = true

  /// - Parameter width: columns; narrower than 40 is taken for 40, wider than 120 for 120.
  package init(gone: [Baseline.Entry], width: Int, hasColour: Bool, language: Language) {
    self.gone = gone
    self.width = min(max(width, 40), 120)
    wording = TableWording(language: language)
    palette = Palette(hasColour: hasColour)
  }

  package func open() -> [UInt8] { [] }

  package func rendered(_ document: DocumentReport) -> RenderedDocument {
    let tally = DocumentTally(document)
    let new = document.findings.filter { $0.standing.isOpen }.map(self.new)
    let fixed = (document.debts?.fixed ?? []).map(self.fixed)
    let moved = document.debts?.formerPath.map { [self.moved(from: $0)] } ?? []
    let lines = moved + new + fixed
    guard !lines.isEmpty else { return RenderedDocument(bytes: [], tally: tally) }
    return RenderedDocument(bytes: block(document.path, lines), tally: tally)
  }

  package mutating func joint(before document: RenderedDocument) -> [UInt8] {
    tally.add(document.tally)
    guard !document.bytes.isEmpty else { return [] }
    defer { isFirst = false }
    return isFirst ? [] : Array("\n".utf8)
  }

  package func close() -> [UInt8] {
    var bytes: [UInt8] = []
    var isFirst = isFirst
    for entry in gone {
      let lines = [InkedText(language(vi: "không còn văn bản này", en: "is gone"), .faint)]
      bytes += (isFirst ? [] : Array("\n".utf8)) + block(entry.path, lines)
      isFirst = false
    }
    var total = InkedText(language(vi: "So với nợ cũ", en: "Against the baseline"), .strong)
    let lost = gone.reduce(0) { $0 + $1.findings.count }
    total.append(": ")
    total.append(
      language(vi: "\(tally.new) mới", en: "\(tally.new) new"),
      tally.new > 0 ? .error : .success)
    total.append(language(vi: " · \(tally.fixed) đã sửa", en: " · \(tally.fixed) fixed"))
    total.append(language(vi: " · \(tally.known) còn nguyên", en: " · \(tally.known) unchanged"))
    if tally.moved > 0 {
      total.append(
        language(vi: " · \(tally.moved) văn bản chuyển chỗ", en: " · \(tally.moved) moved"))
    }
    if lost > 0 {
      total.append(
        language(
          vi: " · \(lost) mất cùng văn bản không còn", en: " · \(lost) went with their documents"))
    }
    var lines = total.wrapped(to: width, hanging: 2)
    if tally.fixed + lost > 0 {
      let hint = language(
        vi: "→ Ghi lại nợ cũ cho gọn: soat baseline write",
        en: "→ To drop what is fixed: soat baseline write")
      lines += InkedText(hint, .faint).wrapped(to: width, hanging: 2)
    }
    return bytes + (isFirst ? [] : Array("\n".utf8)) + painted(lines)
  }

  private var language: Language { wording.language }

  private func block(_ path: String, _ lines: [InkedText]) -> [UInt8] {
    painted(
      InkedText(path: path, .strong).wrapped(to: width, hanging: 2)
        + lines.flatMap { line in
          var indented = InkedText()
          indented.indent(by: 2)
          indented.append(line.glyphs)
          return indented.wrapped(to: width, hanging: 6)
        })
  }

  private func painted(_ lines: [InkedText]) -> [UInt8] {
    lines.flatMap { Array((palette.painted($0.glyphs[...]) + "\n").utf8) }
  }

  private func moved(from path: String) -> InkedText {
    var text = InkedText("→ ", .faint)
    text.append(language(vi: "chuyển từ ", en: "moved from "), .faint)
    text.append(InkedText(path: path).glyphs)
    return text
  }

  private func new(_ finding: Finding) -> InkedText {
    var text = InkedText("+ ", finding.severity.ink)
    text.append(wording.name(finding.severity), finding.severity.ink)
    text.append(" \(wording.place(finding.place)): \(finding.message) ")
    text.append("(\(finding.code.rawValue) · \(finding.rule.text))", .faint)
    return text
  }

  private func fixed(_ finding: KnownFinding) -> InkedText {
    var text = InkedText("− ", .success)
    text.append(language(vi: "đã sửa: ", en: "fixed: "), .success)
    let code = finding.name.split(separator: " ").first.flatMap { FindingCode(rawValue: "\($0)") }
    if let code { text.append(code.page.title(language) + " ") }
    text.append("(\(finding.name))", .faint)
    return text
  }
}
