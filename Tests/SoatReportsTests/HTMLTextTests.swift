import SoatFindings
import SoatReports
import Testing

/// The text of a document on the page, with the words of its findings.
@Suite("HTML text")
struct HTMLTextTests {
  private func page(_ documents: DocumentReport...) -> HTMLPage {
    HTMLPage(html: text(of: documents, in: HTMLReport(toolVersion: "1.2.3")))
  }

  struct Case: Sendable, CustomTestStringConvertible {
    let marked: String
    let lines: [String]
    var testDescription: String { marked.debugDescription }
  }

  @Test(
    "marks the words of every finding and nothing else",
    arguments: [
      Case(marked: "một ⟦1hai1⟧ ba", lines: ["một ⟦1|hai⟧{1} ba"]),
      Case(marked: "⟦1một hai1⟧", lines: ["⟦1|một hai⟧{1}"]),
      // Decomposed letters are several columns.
      Case(
        marked: "mo\u{323}\u{302}t ⟦1hai e\u{302}\u{301}1⟧ ba",
        lines: ["mo\u{323}\u{302}t ⟦1|hai e\u{302}\u{301}⟧{1} ba"]),
      Case(marked: "e⟦1\u{301}1⟧ x", lines: ["e⟦1|\u{301}⟧{1} x"]),
      Case(marked: "\tcột\t⟦1hai1⟧", lines: ["\tcột\t⟦1|hai⟧{1}"]),
      Case(marked: "🇻🇳 👩‍👧 ⟦1x1⟧", lines: ["🇻🇳 👩<U+200D>👧 ⟦1|x⟧{1}"]),
      // Nothing stands where something belongs.
      Case(marked: "một⟦11⟧ hai", lines: ["một{+1} hai"]),
      Case(marked: "một\n⟦11⟧\nhai", lines: ["một", "{+1}", "hai"]),
      Case(marked: "⟦11⟧", lines: ["{+1}"]),
      // Overlapping, nested, side by side, the same words twice.
      Case(
        marked: "a ⟦1b ⟦2c1⟧ d2⟧ e", lines: ["a ⟦1|b ⟧⟦1 2|c⟧{1}⟦2| d⟧{2} e"]),
      Case(
        marked: "⟦1a ⟦2b2⟧ c1⟧", lines: ["⟦1|a ⟧⟦1 2|b⟧{2}⟦1| c⟧{1}"]),
      Case(marked: "⟦1⟦2a2⟧1⟧", lines: ["⟦1 2|a⟧{1}{2}"]),
      Case(marked: "⟦1a1⟧⟦2b2⟧", lines: ["⟦1|a⟧{1}⟦2|b⟧{2}"]),
      Case(marked: "⟦1a ⟦22⟧b1⟧", lines: ["⟦1|a ⟧{+2}⟦1|b⟧{1}"]),
      // Over several lines, one of them blank.
      Case(
        marked: "a ⟦1b\n\nc1⟧ d", lines: ["a ⟦1|b⟧", "", "⟦1|c⟧{1} d"]),
      Case(marked: "a ⟦1b\n1⟧c", lines: ["a ⟦1|b⟧", "{1}c"]),
      Case(marked: "<b>⟦1&amp;1⟧ \"'", lines: ["<b>⟦1|&amp;⟧{1} \"'"]),
      Case(
        marked: "a\u{202E}b⟦1\u{200B}1⟧\u{0}\u{F0B7}",
        lines: ["a<U+202E>b⟦1|<U+200B>⟧{1}<U+0000><U+F0B7>"]),
    ])
  func marks(_ example: Case) {
    #expect(page(MarkedSample.document(example.marked)).lines == example.lines)
  }

  @Test(
    "a place that is not in the text is marked at the nearest end",
    arguments: [
      (Place(line: 9, column: 1, endLine: 9, endColumn: 4), ["một", "hai{+1}"]),
      (Place(line: 1, column: 3, endLine: 1, endColumn: 99), ["mộ⟦1|t⟧{1}", "hai"]),
      (Place(line: 1, column: 90, endLine: 1, endColumn: 99), ["một{+1}", "hai"]),
      (Place(line: 2, column: 2, endLine: 1, endColumn: 1), ["một", "h{+1}ai"]),
      (Place(line: .max, column: .max, endLine: .max, endColumn: 1), ["một", "hai{+1}"]),
      (Place(line: 0, column: 0, endLine: 1, endColumn: 2), ["⟦1|m⟧{1}ột", "hai"]),
    ])
  func outside(place: Place, lines: [String]) {
    let base = MarkedSample.document("một\nhai")
    let document = DocumentReport(
      path: base.path, status: .checked, facts: .init(), ruleSets: [],
      findings: [MarkedSample.finding(1, place, .error)], verdicts: [], text: base.text)
    #expect(page(document).lines == lines)
  }

  @Test("words of several findings look like the gravest, waived ones like none")
  func gravest() {
    let marked = "⟦1a ⟦2b1⟧ c2⟧ ⟦3d3⟧"
    let severities: [Severity] = [.note, .error, .warning]
    let open = page(MarkedSample.document(marked, severities: severities)).html
    #expect(open.contains(#"<mark class="m n" data-f="1">a </mark>"#))
    #expect(open.contains(#"<mark class="m e" data-f="1 2">b</mark>"#))
    let waived = page(
      MarkedSample.document(marked, severities: severities) {
        $0 == 2 ? .waived(Sample.waiver) : .open
      }
    ).html
    #expect(waived.contains(#"<mark class="m n" data-f="1 2">b</mark>"#))
    #expect(waived.contains(#"<mark class="m a" data-f="2"> c</mark>"#))
  }

  @Test("each finding and its words lead to each other")
  func links() throws {
    let html = page(MarkedSample.document("a ⟦1b ⟦2c1⟧ d2⟧\n⟦33⟧")).html
    let ids = html.matches(of: /id="([^"]*)"/).map { String($0.1) }
    #expect(Set(ids).count == ids.count)
    for number in 1...3 {
      let card = try #require(ids.first { $0.hasSuffix("-f\(number)") })
      let mark = try #require(ids.first { $0.hasSuffix("-m\(number)") })
      #expect(html.contains("id=\"\(mark)\" href=\"#\(card)\""))
      #expect(html.contains("<a href=\"#\(mark)\">"))
    }
    for link in html.matches(of: /href="#([^"]*)"/) { #expect(ids.contains(String(link.1))) }
  }

  @Test("a card stands below the line on which its words end")
  func cards() throws {
    let html = page(MarkedSample.document("a ⟦1b\nc1⟧\nd")).html
    let card = try #require(html.range(of: "<article class=\"f e\""))
    #expect(html[..<card.lowerBound].contains("c</mark>"))
    #expect(html[card.upperBound...].contains("<li>d</li>"))
  }

  @Test("long stretches without findings are folded, with some lines before and after")
  func folds() {
    let text = (1...200).map { $0 == 100 ? "⟦1d\($0)1⟧" : "d\($0)" }.joined(separator: "\n")
    let page = page(MarkedSample.document(text))
    #expect(page.lines.count == 200)
    #expect(page.html.contains("Dòng 11–94: 84 dòng không có phát hiện"))
    #expect(page.html.contains("<ol class=\"lines\" start=\"11\">\n<li>d11</li>"))
    #expect(page.html.contains("<ol class=\"lines\" start=\"95\">\n<li>d95</li>"))
    #expect(page.html.contains("Dòng 106–195: 90 dòng không có phát hiện"))
    #expect(page.html.contains("<ol class=\"lines\" start=\"196\">\n<li>d196</li>"))
  }
}
