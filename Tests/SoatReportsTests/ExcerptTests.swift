import Foundation
import SoatFindings
import SoatReports
import SoatText
import Testing

/// Two lines of the document under each finding, with carets under the exact words.
@Suite("Excerpts")
struct ExcerptTests {
  /// A bit of everything: the first line, a long paragraph, tabs, decomposed letters, full-width
  /// ones, what cannot be seen, words over several lines, something lacking.
  private static let document = MarkedDocument(
    """
    TỈNH ỦY «AN KHÊE»                         ĐẢNG CỘNG SẢN VIỆT NAM

    I. MỤC ĐÍCH

    Các cấp ủy, tổ chức đảng đẩy mạnh tuyên truyền trong cán bộ, đảng viên và Nhân dân về \
    «chuyền đổi số», khoa học, công nghệ; gắn với nhiệm vụ của từng đơn vị, từng địa phương.
    \t-\tBan Tổ chức\t«chủ chì», phối hợp.
    \(decomposed("Đảng ủy các xã ") + "«\(decomposed("phường"))»" + decomposed(" báo cáo."))
    全角 ＡＢＣ «mã» số, ẩn\u{200B}giữa «chữ\u{AD}viết» \u{202E}ngược.
    3. Nâng cao «nhận thức, đột phá về đổi mới
    tư duy, xác định quyết tâm

    - 2 -

    chính trị mạnh mẽ» trong toàn Đảng.
    4. Hết đoạn«»
    """)

  private static func decomposed(_ text: String) -> String {
    text.decomposedStringWithCanonicalMapping
  }

  private static let report = document.report { number, place in
    switch number {
    case 1:
      MarkedDocument.finding(
        number, place, found: "chuyền đổi số", expected: "chuyển đổi số",
        diff: [DiffRun(.delete, "chuyền"), DiffRun(.insert, "chuyển"), DiffRun(.equal, "đổi số")])
    case 2:
      MarkedDocument.finding(
        number, place, severity: .warning, found: "chủ chì", expected: "chủ trì")
    case 6:
      MarkedDocument.finding(
        number, place, severity: .warning,
        found: "nhận thức, đột phá về đổi mới tư duy, xác định quyết tâm chính trị mạnh mẽ",
        expected:
          "nhận thức và hành động, đột phá đổi mới tư duy, xác định quyết tâm chính trị mạnh mẽ, quyết liệt",
        diff: [
          DiffRun(.equal, "nhận thức"), DiffRun(.insert, "và hành động"),
          DiffRun(.equal, ", đột phá"), DiffRun(.delete, "về"),
          DiffRun(.equal, "đổi mới tư duy, xác định quyết tâm chính trị mạnh mẽ"),
          DiffRun(.insert, ", quyết liệt"),
        ])
    default: MarkedDocument.finding(number, place)
    }
  }

  @Test(
    "are laid out as in the golden",
    arguments: [
      TableReportTests.Layout(
        name: "excerpt-40", options: .init(width: 40, hasColour: false, showsExcerpts: true)),
      TableReportTests.Layout(
        name: "excerpt-80", options: .init(width: 80, hasColour: false, showsExcerpts: true)),
      TableReportTests.Layout(
        name: "excerpt-80-colour", options: .init(width: 80, hasColour: true, showsExcerpts: true)),
      TableReportTests.Layout(
        name: "excerpt-120", options: .init(width: 120, hasColour: false, showsExcerpts: true)),
      TableReportTests.Layout(
        name: "excerpt-80-en",
        options: .init(width: 80, hasColour: false, language: .en, showsExcerpts: true)),
    ])
  func golden(_ layout: TableReportTests.Layout) throws {
    try expectGolden(
      bytes(of: [Self.report], in: TableReport(layout.options)), layout.name + ".txt")
  }

  @Test("carets stand under just the words", arguments: [40, 57, 80, 120])
  func carets(_ width: Int) throws {
    for (marked, words) in [
      ("một «hai» ba", "hai"), ("«một»", "một"), ("\t«một»\thai", "một"), ("a\t«b»", "b"),
      ("  thụt \u{A0}«đầu» dòng", "đầu"), ("国 «国家» x", "国家"),
      ("e\u{301}\u{323}x «\u{1ED9}n»", "ộn"),
      ("o\u{323}\u{302}n «o\u{323}\u{302}n» o\u{323}\u{302}", "ộn"), ("x\u{1B}[0m «y» z", "y"),
      ("👩‍👩‍👧 «🇻🇳» x", "🇻🇳"), ("a\u{202E}b «c\u{202C}» d", #"c\u{202C}"#),
      (
        String(repeating: "dài ", count: 500) + "«ở đây» " + String(repeating: "nữa ", count: 500),
        "ở đây"
      ),
      (String(repeating: "x", count: 900) + "«giữa»" + String(repeating: "y", count: 900), "giữa"),
    ] {
      let excerpt = try #require(excerpts(of: marked, width).first, "\(marked.prefix(40))")
      #expect(excerpt.marked == [words], "\(width): \(marked.prefix(40))")
    }
  }

  @Test("words that have no room are shown from their beginning, and that they go on")
  func tooLong() throws {
    let words = (1...80).map { "từ\($0)" }.joined(separator: " ")
    let excerpt = try #require(excerpts(of: "Mở đầu «\(words)» kết.", 80).first)
    let shown = try #require(excerpt.marked.first)
    #expect(shown.hasSuffix("…") && words.hasPrefix(shown.dropLast()) && shown.count > 40)
  }

  @Test("a place where something is lacking has one caret, and the reason beside it")
  func lacking() throws {
    let excerpt = try #require(excerpts(of: "một hai«»", 80).first)
    #expect(excerpt.marked == [""])
    #expect(excerpt.lines == ["1 │ một hai", "  │        ^ chỗ thiếu"])
    #expect(excerpts(of: "một «»hai", 80).first?.lines.last == "  │     ^ chỗ thiếu")
    // Wherever it stands in a long line, there is room for it.
    let long = String(repeating: "dài ", count: 100)
    #expect(excerpts(of: long + "«»", 40).first?.marked == [""])
  }

  @Test("the line before is shown, over blank lines; behind the first line the next one")
  func context() {
    #expect(
      excerpts(of: "một\n\n\nhai «ba»\nbốn", 80).first?.lines == [
        "1 │ một", "4 │ hai ba", "  │     ^^",
      ])
    #expect(
      excerpts(of: "«một»\n\nhai", 80).first?.lines == ["1 │ một", "  │ ^^^", "3 │ hai"])
    #expect(excerpts(of: "«một»", 80).first?.lines == ["1 │ một", "  │ ^^^"])
  }

  @Test("a line that goes on shows its end, one that is complete its beginning")
  func joint() throws {
    let words = (1...40).map { "từ\($0)" }.joined(separator: " ")
    let open = try #require(excerpts(of: "\(words)\n«đây»", 80).first?.lines.first)
    #expect(open.hasPrefix("1 │ …") && open.hasSuffix("từ40"))
    let whole = try #require(excerpts(of: "\(words).\n«đây»", 80).first?.lines.first)
    #expect(whole.hasPrefix("1 │ từ1 ") && whole.hasSuffix("…"))
  }

  @Test("words over two lines are marked on both, over more the rest is counted")
  func overLines() {
    let two = excerpts(of: "a «b\nc» d", 80).first
    #expect(two?.marked == ["b", "c"])
    let four = excerpts(of: "a «b\n\n c\n\n- 2 -\n\nd\ne» f", 80).first
    #expect(four?.marked == ["b", "c"])
    #expect(four?.lines.last?.hasSuffix("… còn 2 dòng, đến dòng 8") == true)
  }

  @Test("the quotation stands where no excerpt can")
  func quotation() {
    let document = MarkedDocument("a «b» c")
    let without = DocumentReport(
      path: "a", status: .checked, facts: .init(), ruleSets: [],
      findings: document.report { MarkedDocument.finding($0, $1) }.findings, verdicts: [])
    for report in [without, document.report { MarkedDocument.finding($0, $1) }] {
      let isShown = report.text != nil
      let text = text(of: [report], in: excerpting(80))
      #expect(text.contains("không được trích") != isShown)
      #expect(text.contains("^") == isShown)
    }
    let blank = MarkedDocument("a\n«»\nb").report { MarkedDocument.finding($0, $1) }
    #expect(text(of: [blank], in: excerpting(80)).contains("không được trích"))
  }

  @Test(
    "found and expected stand one above the other", arguments: [40, 80, 120], Language.allCases)
  func aligned(_ width: Int, _ language: Language) throws {
    let report = MarkedDocument("«a»").report {
      MarkedDocument.finding(
        $0, $1, found: "đẩy mạnh chuyền số", expected: "đẩy mạnh chuyển đổi số",
        diff: [
          DiffRun(.equal, "đẩy mạnh"), DiffRun(.delete, "chuyền"),
          DiffRun(.insert, "chuyển đổi"), DiffRun(.equal, "số"),
        ])
    }
    let table = TableReport(
      .init(width: width, hasColour: false, language: language, showsExcerpts: true))
    let lines = text(of: [report], in: table).split(separator: "\n")
    let columns = ["«chuyền»", "«chuyển", "số"].map { words in
      lines.compactMap { line in
        line.range(of: words).map { line.distance(from: line.startIndex, to: $0.lowerBound) }
      }
    }
    // *số* twice, in one column, with the difference before it on the same line or not.
    #expect(columns[0] == columns[1])
    #expect(columns[2].count >= 2 && Set(columns[2].suffix(2)).count == 1)
  }

  @Test("hostile lines stay harmless and within the width", arguments: HostileText.all)
  func hostile(_ hostile: String) {
    let line = hostile.replacing("\r\n", with: " ")
    for marked in ["«\(line)»", "a «b» \(line)", "\(line) «b»", "\(line)«»\(line)"] {
      for width in [40, 79, 120] {
        let report = MarkedDocument(marked).report { MarkedDocument.finding($0, $1) }
        for line in text(of: [report], in: excerpting(width)).split(separator: "\n") {
          #expect(
            line.unicodeScalars.reduce(0) { $0 + DisplayWidth.columns(of: $1) } <= width)
          for scalar in line.unicodeScalars {
            switch scalar.properties.generalCategory {
            case .control, .format, .lineSeparator, .paragraphSeparator:
              Issue.record("\(scalar.value) in \(line)")
            default: break
            }
          }
        }
      }
    }
  }

  @Test("places that are nowhere in the text give no excerpt and no trap")
  func nowhere() {
    for place in [
      Place(line: .max, column: 1, endLine: .max, endColumn: 2),
      Place(line: 0, column: 0, endLine: 0, endColumn: 0),
      Place(line: 1, column: 900, endLine: 1, endColumn: 999),
      Place(line: 1, column: 2, endLine: .max, endColumn: 1),
      Place(line: 2, column: 1, endLine: 1, endColumn: 1),
    ] {
      let report = DocumentReport(
        path: "a", status: .checked, facts: .init(), ruleSets: [],
        findings: [MarkedDocument.finding(0, place)], verdicts: [], text: OriginalText("một\nhai"))
      #expect(!text(of: [report], in: excerpting(80)).isEmpty)
    }
  }

  private func excerpting(_ width: Int) -> TableReport {
    TableReport(.init(width: width, hasColour: false, showsExcerpts: true))
  }

  private func excerpts(of marked: String, _ width: Int) -> [ShownExcerpt] {
    let report = MarkedDocument(marked).report { MarkedDocument.finding($0, $1) }
    return ShownExcerpt.all(in: text(of: [report], in: excerpting(width)))
  }
}

/// An excerpt as it can be read off a table: nothing of it is known but the printed lines.
struct ShownExcerpt {
  /// From the number of the line on.
  let lines: [String]
  /// What stands above the carets of each line; empty above the caret of an absence.
  let marked: [String]

  static func all(in table: String) -> [ShownExcerpt] {
    var excerpts: [ShownExcerpt] = []
    var lines: [String] = []
    for line in table.components(separatedBy: "\n") + [""] {
      let cells = line.split(separator: "│", omittingEmptySubsequences: false)
      let isExcerpt =
        cells.count > 2 && cells[cells.count - 2].allSatisfy { $0 == " " || $0.isNumber }
      if isExcerpt {
        lines.append(cells.suffix(2).joined(separator: "│").replacing(#/^ /#, with: ""))
      } else if !lines.isEmpty {
        excerpts.append(ShownExcerpt(lines))
        lines = []
      }
    }
    return excerpts
  }

  private init(_ lines: [String]) {
    self.lines = lines
    marked = lines.indices.dropFirst().compactMap { index in
      let bar = lines[index].firstIndex(of: "│") ?? lines[index].startIndex
      guard lines[index][..<bar].allSatisfy({ $0 == " " }),
        let first = lines[index].firstIndex(of: "^")
      else { return nil }
      if lines[index].contains("^ ") { return "" }
      let start = lines[index][..<first].unicodeScalars.count
      let count = lines[index][first...].prefix { $0 == "^" }.count
      return Self.text(of: lines[index - 1], columns: start..<start + count)
    }
  }

  /// What stands in these columns.
  private static func text(of line: String, columns: Range<Int>) -> String {
    var column = 0
    var text = String.UnicodeScalarView()
    for scalar in line.unicodeScalars {
      let width = DisplayWidth.columns(of: scalar)
      let isMark = width == 0 && columns.contains(column - 1)
      if columns.contains(column) && width > 0 || isMark { text.append(scalar) }
      column += width
    }
    return String(text)
  }
}
