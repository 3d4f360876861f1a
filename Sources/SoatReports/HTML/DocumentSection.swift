import SoatFindings

/// One document on the page: what it is and how it fared, its text with its findings, what was
/// checked of it. Everything behind the opening tag of its `details`.
struct DocumentSection {
  let wording: HTMLWording
  let document: DocumentReport
  let tally: DocumentTally

  func write(to writer: inout HTMLWriter) {
    let name = HTMLName(path: document.path)
    summary(to: &writer)
    writer.raw("<div class=\"document\"")
    writer.id(name, .document)
    writer.raw(">\n")
    facts(to: &writer)
    findings(name, to: &writer)
    CheckedRequirements(
      name: name, wording: wording, document: document, linesAreShown: showsText
    ).write(to: &writer)
    writer.raw("</div>\n</details>\n")
  }

  /// A document without findings is told by what was checked of it: its text would fill the page of
  /// a large folder, and nothing in it is marked.
  private var showsText: Bool { document.text != nil && !document.findings.isEmpty }

  private func summary(to writer: inout HTMLWriter) {
    writer.raw("<summary><h2><span class=\"sign\">")
    writer.text(tally.mark)
    writer.raw("</span> ")
    writer.path(document.path)
    writer.raw("</h2> <span class=\"counts\">")
    if document.status == .rejected {
      writer.raw("<b>")
      writer.text(wording.rejected)
      writer.raw("</b> ")
    }
    for severity in Severity.allCases.reversed() where tally.count(severity) > 0 {
      writer.raw("<span")
      writer.severityClass("count", severity)
      writer.raw(">")
      writer.text("\(severity.glyph) \(wording.table.count(tally.count(severity), severity))")
      writer.raw("</span> ")
    }
    for accepted in wording.table.accepted(waived: tally.waived, known: tally.known) {
      writer.raw("<span class=\"count a\">")
      writer.text(accepted)
      writer.raw("</span> ")
    }
    if tally.isClean, tally.notes == 0 {
      writer.raw("<span class=\"count\">")
      writer.text(
        tally.unsuited.isEmpty
          ? wording.table.noErrors
          : tally.hasRuleSets ? wording.table.noErrorsOtherwise : wording.table.notJudged)
      writer.raw("</span>")
    }
    writer.raw("</span></summary>\n")
  }

  private func facts(to writer: inout HTMLWriter) {
    guard isDescribed else { return }
    writer.raw("<dl class=\"facts\">\n")
    if let identity = wording.table.identity(document.facts) {
      writer.fact(wording.label(.document), "identity") { $0.text(identity) }
    }
    if let secrecy = document.facts.secrecy {
      writer.fact(wording.secrecy, "secrecy") {
        $0.text(document.withheld?.withholding(wording.language) ?? secrecy.mark)
      }
    }
    if let issuer = document.facts.issuer {
      writer.fact(wording.label(.issuer), "issuer") { $0.text(issuer) }
    }
    if !document.ruleSets.isEmpty || !document.unsuited.isEmpty {
      writer.fact(wording.label(.ruleSets), "sets") { ruleSets(to: &$0) }
    }
    writer.raw("</dl>\n")
  }

  /// Nothing is known of a file that is no document.
  private var isDescribed: Bool {
    let facts = document.facts
    return facts.type != nil || facts.number != nil || facts.date != nil || facts.issuer != nil
      || facts.secrecy != nil || !document.ruleSets.isEmpty || !document.unsuited.isEmpty
  }

  private func ruleSets(to writer: inout HTMLWriter) {
    writer.raw("<ul>")
    for set in document.ruleSets {
      writer.raw("<li><b>")
      writer.text(set.id)
      writer.raw("</b> ")
      writer.text("\(set.version) — \(set.chosenBy)")
      writer.raw("</li>")
    }
    for set in document.unsuited {
      writer.raw("<li class=\"unsuited\">")
      writer.text("▲ \(wording.table.unsuited(set))")
      writer.raw("</li>")
    }
    writer.raw("</ul>")
  }

  private func findings(_ name: HTMLName, to writer: inout HTMLWriter) {
    guard !document.findings.isEmpty else {
      return writer.paragraph("remark", wording.textLeftOut)
    }
    let text = document.text
    let findings = document.findings
    let marks = TextMarks(findings, lineCount: text?.lineCount ?? 0)
    let card = FindingCard(
      name: name, wording: wording, findings: findings,
      causality: Causality(listed: findings.filter(\.standing.isOpen), all: findings),
      positions: Dictionary(
        findings.enumerated().map { ($1.fingerprint, $0) }, uniquingKeysWith: { first, _ in first }),
      hasText: text != nil)
    if text == nil, document.status == .checked {
      writer.paragraph("remark", wording.textWithheld)
    }
    let placeless = marks.placeless.filter { findings[$0].standing.isOpen }
    if !placeless.isEmpty {
      writer.raw("<div class=\"cards\">\n")
      for index in placeless {
        card.write(index, to: &writer)
        writer.raw("\n")
      }
      writer.raw("</div>\n")
    }
    if let text {
      MarkedText(
        name: name, wording: wording, findings: findings, text: text, marks: marks,
        anchors: CheckedRequirements.lines(of: document), card: card.write
      ).write(to: &writer)
    }
    accepted(card, to: &writer)
  }

  private func accepted(_ card: FindingCard, to writer: inout HTMLWriter) {
    let accepted = document.findings.indices.filter { !document.findings[$0].standing.isOpen }
    guard !accepted.isEmpty else { return }
    writer.raw("<details class=\"accepted\"><summary>")
    writer.text("\(wording.acceptedFindings) (\(accepted.count))")
    writer.raw("</summary>\n<div class=\"cards\">\n")
    for index in accepted {
      card.write(index, to: &writer)
      writer.raw("\n")
    }
    writer.raw("</div></details>\n")
  }
}

extension HTMLWriter {
  mutating func paragraph(_ kind: StaticString, _ words: String) {
    raw(#"<p class=""#)
    raw(kind)
    raw("\">")
    text(words)
    raw("</p>\n")
  }

  /// Appends a path, its folders less loud than its last part.
  mutating func path(_ path: String) {
    let scalars = path.unicodeScalars
    let cut = scalars.lastIndex(of: "/").map { scalars.index(after: $0) } ?? scalars.startIndex
    raw("<bdi class=\"path\">")
    if cut > scalars.startIndex {
      raw("<span>")
      text(scalars[..<cut])
      raw("</span>")
    }
    text(scalars[cut...])
    raw("</bdi>")
  }
}
