import SoatFindings

/// All that is said of one finding.
struct FindingCard {
  let name: HTMLName
  let wording: HTMLWording
  let findings: [Finding]
  let causality: Causality
  /// By fingerprint: positions in `findings`.
  let positions: [Fingerprint: Int]
  /// The document's text stands on the page, so that the words need not be quoted.
  let hasText: Bool

  /// - Parameter index: the finding's position in the document.
  func write(_ index: Int, to writer: inout HTMLWriter) {
    let finding = findings[index]
    writer.raw("<article")
    writer.severityClass("f", finding.severity, isOpen: finding.standing.isOpen)
    writer.id(name, .finding(index + 1))
    writer.raw(#" data-n=""#)
    writer.integer(index + 1)
    writer.raw(#"" data-severity="#)
    writer.quoted(finding.severity.rawValue)
    writer.raw(" data-standing=")
    writer.quoted(finding.standing.word)
    writer.raw(" data-code=")
    writer.quoted(finding.code.rawValue)
    writer.raw(">\n")
    head(finding, index + 1, to: &writer)
    facts(finding, to: &writer)
    foot(finding, to: &writer)
    writer.raw("</article>")
  }

  private func head(_ finding: Finding, _ number: Int, to writer: inout HTMLWriter) {
    writer.raw(#"<p class="head"><span class="no">"#)
    writer.integer(number)
    writer.raw(#"</span> <b class="severity">"#)
    writer.text("\(finding.severity.glyph) \(wording.name(finding.severity))")
    writer.raw("</b> ")
    place(finding, number, to: &writer)
    if let section = finding.section {
      writer.raw(#" <span class="section">"#)
      writer.text(wording.table.section(section))
      writer.raw("</span>")
    }
    writer.raw("</p>\n<h3>")
    writer.text(finding.message)
    writer.raw("</h3>\n")
  }

  private func place(_ finding: Finding, _ number: Int, to writer: inout HTMLWriter) {
    guard hasText, finding.place != nil else {
      writer.raw("<span>")
      writer.text(wording.table.place(finding.place))
      return writer.raw("</span>")
    }
    writer.raw("<a")
    writer.href(name, .mark(number))
    writer.raw(">")
    writer.text(wording.table.place(finding.place))
    writer.raw("</a>")
  }

  private func facts(_ finding: Finding, to writer: inout HTMLWriter) {
    writer.raw("<dl>\n")
    if !hasText, let quote = finding.quote, !quote.isEmpty {
      writer.fact(wording.label(.quote), "quote") { $0.text("“\(quote)”") }
    }
    // Words that only stand there are marked where they do.
    let isMarked = hasText && finding.standing.isOpen && finding.place != nil
    let isTold = !isMarked || finding.expected != nil || !finding.diff.isEmpty
    if isTold, let change = WordingChange(finding) {
      let label =
        finding.expected == nil ? Label.found : finding.found == nil ? .required : .expected
      writer.fact(wording.label(label), "change") { change.write(to: &$0) }
    }
    if let help = finding.help { writer.fact(wording.label(.help), "help") { $0.text(help) } }
    if let source = finding.source {
      writer.fact(wording.label(.source), "source") { $0.text(source) }
    }
    if let cause = causality.cause(of: finding) {
      writer.fact(wording.label(.cause), "cause") { link(cause, to: &$0) }
    }
    let effects = causality.effects(of: finding)
    if !effects.isEmpty {
      writer.fact(wording.label(.effects), "effects") { writer in
        for (index, effect) in effects.enumerated() {
          if index > 0 { writer.raw(", ") }
          link(effect, to: &writer)
        }
      }
    }
    standing(finding.standing, to: &writer)
    writer.raw("</dl>\n")
  }

  /// Leads to another finding of the document.
  private func link(_ finding: Finding, to writer: inout HTMLWriter) {
    guard let position = positions[finding.fingerprint] else { return }
    writer.raw("<a")
    writer.href(name, .finding(position + 1))
    writer.raw(#"><span class="no">"#)
    writer.integer(position + 1)
    writer.raw("</span> ")
    writer.text(finding.code.page.title(wording.language))
    writer.raw("</a>")
  }

  private func standing(_ standing: Standing, to writer: inout HTMLWriter) {
    switch standing {
    case .open: break
    case .known: writer.fact(wording.reason, "standing") { $0.text(wording.known) }
    case .waived(let waiver):
      writer.fact(wording.waived, "standing") { $0.text(waiver.reason) }
      writer.fact(wording.approver, "approver") { $0.text(waiver.approver) }
      writer.fact(wording.expires, "expires") { $0.text(waiver.expires) }
      writer.fact(wording.ledger, "ledger") { $0.text("\(waiver.file):\(waiver.line)") }
    }
  }

  private func foot(_ finding: Finding, to writer: inout HTMLWriter) {
    writer.raw(#"<p class="foot">"#)
    writer.text(finding.code.page.title(wording.language))
    writer.raw(" <code>")
    writer.text(finding.code.rawValue)
    writer.raw("</code> <code>")
    writer.text(finding.rule.text)
    writer.raw("</code></p>\n")
  }
}

extension HTMLWriter {
  /// Appends one row of a list of facts.
  mutating func fact(
    _ label: String, _ kind: StaticString, _ content: (inout HTMLWriter) -> Void
  ) {
    raw("<dt>")
    text(label)
    raw(#"</dt><dd class=""#)
    raw(kind)
    raw("\">")
    content(&self)
    raw("</dd>\n")
  }
}

extension Standing {
  /// As the page's script and its proof know it.
  fileprivate var word: String {
    switch self {
    case .open: "open"
    case .known: "known"
    case .waived: "waived"
    }
  }
}
