import SoatFindings

/// The sums of a run and a row for each document. It is written last, when they are known, and the
/// style sheet puts it first.
struct RunOverview {
  let wording: HTMLWording
  let documents: [DocumentTally]

  func write(to writer: inout HTMLWriter) {
    let run = documents.reduce(into: RunTally()) { $0.add($1) }
    writer.raw("<section id=\"overview\" aria-labelledby=\"overview-title\">\n")
    writer.raw("<h2 id=\"overview-title\">")
    writer.text(wording.overview)
    writer.raw("</h2>\n<ul class=\"totals\">\n")
    total("documents", nil, wording.table.documents(run.documents), to: &writer)
    for severity in Severity.allCases.reversed() {
      let count = documents.reduce(0) { $0 + $1.count(severity) }
      total(
        severity.rawValue, count > 0 ? severity : nil,
        "\(severity.glyph) \(wording.table.count(count, severity))", to: &writer)
    }
    if run.rejected > 0 {
      total("rejected", nil, "\(run.rejected) \(wording.table.rejected)", to: &writer)
    }
    for accepted in wording.table.accepted(waived: run.waived, known: run.known) {
      total("accepted", nil, accepted, to: &writer)
    }
    writer.raw("</ul>\n")
    if documents.count > 1 { table(to: &writer) }
    writer.raw("</section>\n")
  }

  private func total(
    _ kind: String, _ severity: Severity?, _ words: String, to writer: inout HTMLWriter
  ) {
    writer.raw("<li data-total=")
    writer.quoted(kind)
    if let severity { writer.severityClass("total", severity) }
    writer.raw(">")
    writer.text(words)
    writer.raw("</li>\n")
  }

  private func table(to writer: inout HTMLWriter) {
    writer.raw("<table>\n<caption>")
    writer.text(wording.caption)
    writer.raw("</caption>\n<thead><tr><th scope=\"col\">")
    writer.text(wording.document)
    for severity in Severity.allCases.reversed() {
      writer.raw("</th><th scope=\"col\"><span aria-hidden=\"true\">")
      writer.text(severity.glyph)
      writer.raw("</span> <span class=\"word\">")
      writer.text(wording.name(severity))
      writer.raw("</span>")
    }
    writer.raw("</th></tr></thead>\n<tbody>\n")
    for document in documents.sorted(by: { $0.isWorse(than: $1) }) { row(document, to: &writer) }
    writer.raw("</tbody></table>\n")
  }

  private func row(_ document: DocumentTally, to writer: inout HTMLWriter) {
    writer.raw("<tr><th scope=\"row\">")
    writer.text(document.mark)
    writer.raw(" <a")
    writer.href(HTMLName(path: document.path), .document)
    writer.raw(">")
    writer.path(document.path)
    writer.raw("</a>")
    if document.isRejected {
      writer.raw(" <small>")
      writer.text(wording.table.rejected)
      writer.raw("</small>")
    }
    writer.raw("</th>")
    for severity in Severity.allCases.reversed() {
      let count = document.count(severity)
      writer.raw("<td")
      if count > 0 { writer.severityClass("number", severity) }
      writer.raw(">")
      writer.integer(count)
      writer.raw("</td>")
    }
    writer.raw("</tr>\n")
  }
}
