import SoatFindings
import SoatReports
import SoatText
import Testing

/// What a document says stays text, wherever it says it.
@Suite("HTML and hostile text")
struct HTMLHostileTests {
  private static let injections = [
    "<script>alert(1)</script>", "</style><style>*{display:none}", "</script><script>alert(1)",
    "\"><img src=x onerror=alert(1)>", "' onmouseover='alert(1)", "]]>", "<!--", "--!>",
    "<![CDATA[",
    "javascript:alert(1)", "</details></main>", "&lt;script&gt;", "&#60;b&#62;", "<svg/onload=1>",
    "\u{FF1C}script\u{FF1E}", "</title><base href=//x>", "a/../<b>/c",
  ]

  private func document(_ words: String) -> DocumentReport {
    let hostile = HostileText.document(words)
    return DocumentReport(
      path: hostile.path, status: .checked, facts: hostile.facts, ruleSets: hostile.ruleSets,
      findings: hostile.findings.map { $0.standing(as: .waived(Self.waiver(words))) }
        + hostile.findings,
      verdicts: hostile.verdicts,
      coverage: Coverage(
        lists: [
          .init(
            rule: RuleID(words), title: words,
            items: [.init(subject: words, label: words, line: 1, section: words)])
        ],
        assignments: [.init(body: words, task: words, deadline: words, line: 1, section: words)]),
      unsuited: [.init(id: words, why: words)], text: OriginalText(words))
  }

  private static func waiver(_ words: String) -> Waiver {
    Waiver(reason: words, approver: words, expires: words, file: words, line: 1)
  }

  /// The tags of a page, but for those of visible code points and of folders.
  private func tags(_ words: String) -> [Substring] {
    let report = HTMLReport(toolVersion: "1.2.3")
    return HTMLPage(
      html: text(of: [document(words)], in: report)
        .replacing(/<span class="odd" title="[^"]*">[^<]*<\/span>/, with: "")
        .replacing(/<bdi class="path"><span>[^<]*<\/span>/, with: "<bdi class=\"path\">")
        .replacing(/d[0-9a-f]{16}/, with: "d")
    ).tags
  }

  @Test("has no say in the elements of the page", arguments: injections + HostileText.all)
  func elements(words: String) {
    // Nothing, blanks and lines make another page.
    guard words.contains(where: { !$0.isWhitespace }), !words.contains(where: \.isNewline) else {
      return
    }
    #expect(tags(words) == tags("tame"))
  }

  @Test("is escaped letter by letter")
  func escapes() {
    let html = text(of: [document("<a href='x'>\"&amp;")], in: HTMLReport(toolVersion: "1"))
    #expect(html.contains("&lt;a href=&#39;x&#39;&gt;&quot;&amp;amp;"))
    #expect(!html.contains("<a href='x'"))
  }

  @Test("leaves no code point on the page that cannot be seen", arguments: HostileText.all)
  func invisible(words: String) {
    let html = text(of: [document(words)], in: HTMLReport(toolVersion: "1"))
    let odd = html.unicodeScalars.filter { scalar in
      let category = scalar.properties.generalCategory
      return scalar != "\n" && scalar != "\t"
        && (category == .control || category == .format || category == .lineSeparator
          || category == .paragraphSeparator || scalar.properties.isNoncharacterCodePoint)
    }
    #expect(odd.isEmpty)
  }

  @Test("shows a bidirectional control by its number and name")
  func bidirectional() {
    let html = text(of: [document("a\u{202E}b")], in: HTMLReport(toolVersion: "1"))
    #expect(
      html.contains("a<span class=\"odd\" title=\"RIGHT-TO-LEFT OVERRIDE\">U+202E</span>b"))
  }
}
