import SoatFindings

/// What stands around the documents: head, headline and filter before them, script behind them.
struct HTMLFrame {
  let wording: HTMLWording
  let toolVersion: String

  func open(to writer: inout HTMLWriter) {
    writer.raw("<!DOCTYPE html>\n<html lang=")
    writer.quoted(wording.language.rawValue)
    writer.raw(">\n<head>\n<meta charset=\"utf-8\">\n")
    policy(to: &writer)
    writer.raw(
      """
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark">
      <meta name="referrer" content="no-referrer">
      <meta name="generator" content=
      """)
    writer.quoted("soat \(toolVersion)")
    writer.raw(">\n<title>")
    writer.text(wording.title)
    writer.raw("</title>\n<style>")
    writer.raw(PackageResources.page_css)
    writer.raw("</style>\n</head>\n<body>\n<header>\n<h1>")
    writer.text(wording.title)
    writer.raw("</h1>\n<nav>\n<a href=\"#overview\">")
    writer.text(wording.toOverview)
    writer.raw("</a>\n<a href=\"#documents\">")
    writer.text(wording.toDocuments)
    writer.raw("</a>\n</nav>\n</header>\n")
    filter(to: &writer)
    writer.raw("<main id=\"documents\" aria-label=")
    writer.quoted(wording.documents)
    writer.raw(">\n")
  }

  /// The end of the page, behind the summary.
  func close(to writer: inout HTMLWriter) {
    writer.raw("<footer>")
    writer.text("soat \(toolVersion)")
    writer.raw("</footer>\n<script>")
    writer.raw(PackageResources.page_js)
    writer.raw("</script>\n</body>\n</html>\n")
  }

  /// Nothing is fetched, and nothing runs but what is known by its hash.
  ///
  /// Source: Content Security Policy Level 3, sections 2.3.1 (hash-source) and 3.3 (`meta`).
  private func policy(to writer: inout HTMLWriter) {
    writer.raw(#"<meta http-equiv="Content-Security-Policy" content="default-src 'none'; "#)
    writer.raw("style-src 'sha256-")
    writer.text(SHA256.base64(SHA256.hash(PackageResources.page_css)))
    writer.raw("'; script-src 'sha256-")
    writer.text(SHA256.base64(SHA256.hash(PackageResources.page_js)))
    writer.raw("'; base-uri 'none'; form-action 'none'\">\n")
  }

  /// Hidden until the script runs, without which it would do nothing.
  private func filter(to writer: inout HTMLWriter) {
    writer.raw("<form id=\"filter\" role=\"search\" hidden aria-label=")
    writer.quoted(wording.filter)
    writer.raw(" data-shown=")
    writer.quoted(wording.shown)
    writer.raw(" data-nothing=")
    writer.quoted(wording.nothingShown)
    writer.raw(" data-partial=")
    writer.quoted(wording.partial)
    writer.raw(">\n<fieldset><legend>")
    writer.text(wording.severity)
    writer.raw("</legend>\n")
    for severity in Severity.allCases.reversed() {
      box(severity.rawValue, "\(severity.glyph) \(wording.name(severity))", to: &writer)
    }
    box("accepted", "○ \(wording.accepted)", to: &writer)
    writer.raw("</fieldset>\n<label>")
    writer.text(wording.code)
    writer.raw(" <select name=\"code\"><option value=\"\">")
    writer.text(wording.allCodes)
    writer.raw("</option></select></label>\n<button type=\"reset\">")
    writer.text(wording.reset)
    writer.raw("</button>\n<span class=\"folding\"><button type=\"button\" name=\"unfold\">")
    writer.text(wording.unfold)
    writer.raw("</button> <button type=\"button\" name=\"fold\">")
    writer.text(wording.fold)
    writer.raw("</button></span>\n<p role=\"status\"></p>\n</form>\n")
  }

  private func box(_ value: String, _ words: String, to writer: inout HTMLWriter) {
    writer.raw("<label><input type=\"checkbox\" name=\"severity\" value=")
    writer.quoted(value)
    writer.raw(" checked> ")
    writer.text(words)
    writer.raw(" <span class=\"sum\"></span></label>\n")
  }
}
