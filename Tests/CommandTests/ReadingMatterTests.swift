import Foundation
import Testing

/// What `outline`, `explain` and `rules` print.
@Suite("Outline, explain, rules")
struct ReadingMatterTests {
  private struct Outline: Decodable {
    struct Part: Decodable, Equatable {
      let text: String
      let line: Int
    }
    struct Header: Decodable {
      let regime: String?
      let titleLine: Part?
      let issuer: [Part]
      let number: Part?
      let place: Part?
      let date: Part?
      let type: Part?
      let subject: Part?
      let addressee: Part?
    }
    struct Coverage: Decodable {
      struct Assignment: Decodable {
        let body: String
        let deadline: String?
        let line: Int
      }
      let assignments: [Assignment]
    }
    struct Section: Decodable {
      let ordinal: String?
      let heading: String?
      let roles: [String]
      let line: Int
      let children: [Section]
    }
    struct Citation: Decodable {
      let type: String?
      let number: String
      let date: String?
      let issuer: String?
      let congress: String?
      let line: Int
    }
    struct Item: Decodable {
      let ordinal: Int?
      let text: String
      let line: Int
    }
    struct Signature: Decodable {
      let authority: String?
      let position: String?
      let name: String?
      let line: Int
    }
    let schema: String
    let path: String
    let header: Header
    let sections: [Section]
    let citations: [Citation]
    let lists: [[Item]]
    let recipients: [Part]?
    let signature: Signature?
    let leftover: [Part]
    let coverage: Coverage
  }

  static let document = """
    TỈNH ỦY HÒA AN                    ĐẢNG CỘNG SẢN VIỆT NAM
    Số      -HD/TU                    Hòa An, ngày    tháng 3 năm 2025

    HƯỚNG DẪN
    thực hiện Quy định số 66-QĐ/TW ngày 06/02/2017 của Ban Bí thư

    I- NỘI DUNG
    1. Việc thứ nhất:
    a) Rà soát "tệp" cũ;
    b) Lập sổ mới.
    2. Việc thứ hai.

    Nơi nhận:
    - Các huyện ủy,
    - Lưu Văn phòng.

    T/M BAN THƯỜNG VỤ
    PHÓ BÍ THƯ

    Nguyễn Văn A
    """

  @Test("The outline as JSON holds every part with its line")
  func outline() throws {
    let outcome = try Soat.run(
      ["outline", "--format", "json", "-"], input: Data(Self.document.utf8))
    #expect(outcome.status == 0)
    let outline = try JSONDecoder().decode(Outline.self, from: Data(outcome.output.utf8))
    #expect(outline.schema == "soat.outline/1")
    #expect(outline.path == "-")
    #expect(outline.header.regime == "party")
    #expect(outline.header.number == .init(text: "-HD/TU", line: 2))
    #expect(outline.header.date == .init(text: "2025-03", line: 2))
    #expect(outline.header.type == .init(text: "huong-dan", line: 4))
    #expect(outline.header.subject?.line == 5)
    #expect(outline.header.addressee == nil)
    #expect(outline.sections.map(\.ordinal) == ["I"])
    #expect(outline.sections.map(\.roles) == [["content"]])
    #expect(outline.sections.first?.children.map(\.ordinal) == ["1", "2"])
    #expect(outline.citations.map(\.number) == ["66-QĐ/TW"])
    #expect(outline.citations.map(\.date) == ["2017-02-06"])
    #expect(outline.lists.map { $0.map(\.text) }.contains(["Rà soát \"tệp\" cũ", "Lập sổ mới"]))
    #expect(outline.lists.last?.map(\.line) == [9, 10])
    #expect(outline.recipients?.map(\.line) == [14, 15])
    #expect(outline.signature?.authority == "T/M BAN THƯỜNG VỤ")
    #expect(outline.signature?.position == "PHÓ BÍ THƯ")
    #expect(outline.signature?.name == "Nguyễn Văn A")
    #expect(outline.coverage.assignments.isEmpty)
  }

  @Test("The outline as a tree names the parts in both languages")
  func tree() throws {
    let vietnamese = try Soat.run(["outline", "-"], input: Data(Self.document.utf8)).output
    #expect(vietnamese.hasPrefix("-\n├─ Phần đầu\n"))
    #expect(vietnamese.contains("Tên loại Hướng dẫn · dòng 4\n"))
    let english = try Soat.run(["outline", "-", "--lang", "en"], input: Data(Self.document.utf8))
    #expect(english.output.contains("├─ Sections\n"))
  }

  @Test("What is no document has no outline")
  func noDocument() throws {
    let outcome = try Soat.run(["outline", "-"], input: Data("%PDF-1.7".utf8))
    #expect(outcome.status == 2)
    #expect(outcome.errors == "soat: lỗi: “-”: Đây là tệp PDF, không phải văn bản thuần\n")
  }

  @Test("A rule is explained with ground, severities, options and examples")
  func rule() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      SampleText.rules + """

        [[rule]]
        id = "thu/vi-du"
        kind = "forbidden"
        title = { vi = "Không viết tắt", en = "No abbreviation" }
        why = "Người đọc phải hiểu ngay."
        source = "Quy chế của cơ quan"
        severity = { default = "error", "type.cong-van" = "note" }
        phrases = [{ text = "V/v", use = "về" }]
        [[rule.example]]
        good = "về công tác"
        [[rule.example]]
        bad = "«V/v» công tác"
        """, to: "r.toml")
    let page = try Soat.run(["explain", "thu/vi-du", "--rules", "r.toml"], in: folder.url)
    #expect(page.status == 0, "\(page.errors)")
    for words in [
      "thu/vi-du — Không viết tắt\n", "Người đọc phải hiểu ngay.", "Quy chế của cơ quan",
      "r.toml:23", "lỗi (Công văn: ghi chú)", "phrases", "✓ về công tác\n", "✗ «V/v» công tác\n",
    ] {
      #expect(page.output.contains(words), "\(words)")
    }
  }

  @Test(
    "A code is explained, with or without a reason",
    arguments: ["list.wording", "list.wording/altered", "core/file"])
  func code(_ code: String) throws {
    let page = try Soat.run(["explain", code])
    #expect(page.status == 0)
    #expect(page.output.hasPrefix(code.hasPrefix("core") ? "core/file — " : "list.wording — "))
  }

  @Test("The sets are listed, and shown as they are written")
  func rules() throws {
    let list = try Soat.run(["rules", "list"])
    #expect(list.status == 0)
    #expect(list.output.contains("terms/spelling"))
    #expect(try Soat.run(["rules"]).output == list.output)
    let shown = try Soat.run(["rules", "show", "terms"])
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../Rules/sets/terms.toml").standardizedFileURL
    #expect(try shown.output == String(contentsOf: file, encoding: .utf8))
  }

  @Test(
    "Help is all in Vietnamese",
    arguments: [["--help"], ["help", "check"], ["outline", "-h"], ["rules", "show", "--help"]])
  func help(_ arguments: [String]) throws {
    let page = try Soat.run(arguments)
    #expect(page.status == 0)
    #expect(page.output.hasPrefix("GIỚI THIỆU: "))
    for word in ["OVERVIEW", "USAGE", "OPTIONS", "Show", "values:", "default", "See '"] {
      #expect(!page.output.contains(word))
    }
  }

  @Test("Help in English is the parser's own")
  func englishHelp() throws {
    let page = try Soat.run(["check", "--help", "--lang", "en"])
    #expect(page.output.hasPrefix("OVERVIEW: Checks documents"))
  }
}
