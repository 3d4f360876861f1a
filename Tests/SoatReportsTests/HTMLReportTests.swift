import SoatFindings
import SoatReports
import SoatText
import Testing

@Suite("HTMLReport")
struct HTMLReportTests {
  private func page(_ documents: [DocumentReport], _ language: Language = .vi) -> HTMLPage {
    HTMLPage(html: text(of: documents, in: HTMLReport(toolVersion: "1.2.3", language: language)))
  }

  /// The sample, whose places lead to lines that are written here.
  private var guidance: DocumentReport {
    let lines = (1...80).map { line in
      switch line {
      case 5: "Số      -HD/BTGDVTU"
      case 52: " chi cho khoa học công nghệ hằng năm\r"
      case 80: "- Lưu VP, “\u{202E}x”"
      default: line % 2 == 0 ? "" : "Dòng thứ \(line)"
      }
    }
    let sample = Sample.accepted
    return DocumentReport(
      path: sample.path, status: .checked, facts: sample.facts, ruleSets: sample.ruleSets,
      findings: sample.findings, verdicts: sample.verdicts, coverage: sample.coverage,
      unsuited: [.init(id: "nd30", why: "văn bản của Đảng")],
      text: OriginalText(lines.joined(separator: "\n")))
  }

  @Test("writes the golden page", arguments: [Language.vi, .en])
  func golden(_ language: Language) throws {
    let run = [Sample.rejected, guidance, Sample.warned, Sample.spotless]
    let page = page(run, language).withoutStyleAndScript
    try expectGolden(Array(page.utf8), "run-\(language.rawValue).html")
  }

  @Test("a run without documents is a whole page")
  func emptyRun() {
    let page = page([])
    #expect(page.html.hasPrefix("<!DOCTYPE html>\n<html lang=\"vi\">"))
    #expect(page.html.hasSuffix("</body>\n</html>\n"))
    #expect(page.html.contains("<li data-total=\"documents\">0 văn bản</li>"))
  }

  @Test("shows each finding once, in the numbers of the totals")
  func counts() {
    let run = [guidance, Sample.rejected, Sample.warned, Sample.clean, Sample.spotless]
    let page = page(run)
    for severity in Severity.allCases {
      let open = run.flatMap(\.findings).count { $0.standing.isOpen && $0.severity == severity }
      let cards = page.count(
        "data-severity=\"\(severity.rawValue)\" data-standing=\"open\"")
      #expect(cards == open)
      #expect(page.html.contains(severity == .error ? "✗ 3 lỗi</li>" : "</li>"))
    }
    #expect(page.count("data-standing=\"waived\"") == 1)
    #expect(page.count("data-standing=\"known\"") == 1)
  }

  @Test("what is accepted stands apart with its grounds, muted in the text")
  func accepted() throws {
    let html = page([guidance]).html
    let text = try #require(html.range(of: "<div class=\"text\">"))
    let apart = try #require(html.range(of: "<details class=\"accepted\">"))
    let inText = html[text.lowerBound..<apart.lowerBound]
    #expect(inText.ranges(of: "data-standing=\"open\"").count == 5)
    #expect(!inText.contains("data-standing=\"waived\""))
    #expect(!inText.contains("data-standing=\"known\""))
    #expect(inText.contains("<a class=\"r a\""))
    let after = html[apart.lowerBound...]
    for words in ["Trích nguyên văn", "Chánh Văn phòng", "2026-12-31", "mien-tru.toml:4"] {
      #expect(after.contains(words))
    }
  }

  @Test("a document whose text is withheld has its findings with the words around them")
  func withheld() {
    let page = page([Sample.warned])
    #expect(page.lines.allSatisfy { !$0.contains("⟦") })
    #expect(page.html.contains("Lời văn của văn bản này không được đưa vào báo cáo."))
    #expect(page.html.contains("“nguồn chi cho khoa học công nghệ hằng năm”"))
    #expect(!page.html.contains("<div class=\"text\">"))
  }

  @Test("a document without findings is told by what was checked of it, without its text")
  func clean() {
    let document = DocumentReport(
      path: "sach.txt", status: .checked, facts: .init(), ruleSets: [], findings: [],
      verdicts: Sample.verdicts, text: OriginalText("Lời văn sạch"))
    let html = page([document]).html
    #expect(!html.contains("Lời văn sạch"))
    #expect(html.contains("Đã kiểm tra: 6 đạt · 1 không đạt · 1 được miễn · 1 không áp dụng"))
  }

  @Test("the first twenty documents with findings are unfolded, no clean one is")
  func unfolded() {
    let run = (0..<30).flatMap { number in
      [
        MarkedSample.document("⟦1a1⟧", path: "\(number).txt"),
        MarkedSample.document("a", path: "\(number)-sach.txt"),
      ]
    }
    let page = page(run)
    #expect(page.count("<details class=\"doc e\" open>") == 20)
    #expect(page.count("<details class=\"doc e\">") == 10)
    #expect(page.count("<details class=\"doc\">") == 30)
  }

  @Test("is whole without its script: nothing but the filter is hidden")
  func withoutScript() {
    let page = page([guidance, Sample.rejected])
    #expect(page.tags.filter { $0.contains(" hidden") }.map { $0.prefix(5) } == ["<form"])
    #expect(page.tags.filter { $0.contains("<script") }.count == 1)
    #expect(!page.html.contains(" style=\""))
    #expect(page.tags.allSatisfy { !$0.contains(" on") || $0.contains("standing") })
  }

  @Test("fetches nothing and runs nothing but what the policy knows by its hash")
  func policy() throws {
    let html = page([]).html
    let policy = try #require(html.firstMatch(of: /Content-Security-Policy" content="([^"]*)"/)).1
    #expect(policy.hasPrefix("default-src 'none'; style-src 'sha256-"))
    for (element, directive) in [("style", "style-src"), ("script", "script-src")] {
      let start = try #require(html.range(of: "<\(element)>")).upperBound
      let end = try #require(html.range(of: "</\(element)>")).lowerBound
      let hash = SHA256.base64(SHA256.hash(Array(html[start..<end].utf8)))
      #expect(policy.contains("\(directive) 'sha256-\(hash)'"))
    }
    #expect(!html.contains("http:") && !html.contains("https:") && !html.contains("url("))
  }

  @Test(
    "hashes as the standard does",
    arguments: [
      (0, "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU="),
      (55, "n0OQ+NMMLdkuyfCVtl4rmumwqSWlJY4kHJ8ekQ9zQxg="),
      (56, "s1Q5pKxvCUi21vnjxq8PX1kM4g8b3nCQ73lwaG7Gc4o="),
      (64, "/+BU/nrgy23GXDr5th1SCfQ5hR20PQulmXM33xVGaOs="),
      (1000, "Qe3s5C1j6Nm/UVqbppMuHCDLyfWl0TRkWttdsblzfqM="),
    ])
  func hash(count: Int, base64: String) {
    #expect(SHA256.base64(SHA256.hash([UInt8](repeating: 0x61, count: count))) == base64)
  }
}
