import SoatDocument
import SoatText
import Testing

/// What a line begins with, at every level, and what only looks so.
@Suite("Markers")
struct MarkerTests {
  /// Style, ordinals, text, separator, and whether something parts it from the text.
  struct Expected: Equatable {
    let style: Marker.Style
    let ordinals: [Int]
    let text: String
    let separator: String
    let hasSpace: Bool

    init(
      _ style: Marker.Style, _ ordinals: [Int], _ text: String, _ separator: String,
      hasSpace: Bool = true
    ) {
      self.style = style
      self.ordinals = ordinals
      self.text = text
      self.separator = separator
      self.hasSpace = hasSpace
    }
  }

  private func parsed(_ line: String) -> Document {
    ParsedText("Các đơn vị thực hiện như sau:\n\n\(line)\n\nXong việc thì báo cáo.\n").document
  }

  private func marker(of document: Document) throws -> Marker? {
    try #require(document.paragraphs.dropFirst().first).marker
  }

  static let markers: [(line: String, expected: Expected)] = [
    ("Phần I\n", Expected(.part, [1], "Phần I", "")),
    ("Phần thứ hai\n", Expected(.part, [2], "Phần thứ hai", "")),
    ("Chương II\n", Expected(.chapter, [2], "Chương II", "")),
    ("Mục 1. Họp định kỳ", Expected(.division, [1], "Mục 1", ".")),
    ("Điều 5. Chế độ họp.", Expected(.article, [5], "Điều 5", ".")),
    ("A. ĐẶC ĐIỂM", Expected(.capital, [1], "A", ".")),
    ("I- ĐẶC ĐIỂM", Expected(.roman, [1], "I", "-")),
    ("IV. ĐẶC ĐIỂM", Expected(.roman, [4], "IV", ".")),
    ("IX – ĐẶC ĐIỂM", Expected(.roman, [9], "IX", "-")),
    ("IV-ĐẶC ĐIỂM", Expected(.roman, [4], "IV", "-", hasSpace: false)),
    ("III/ ĐẶC ĐIỂM", Expected(.roman, [3], "III", "/")),
    ("1. Mở lớp học.", Expected(.arabic, [1], "1", ".")),
    ("12- Mở lớp học.", Expected(.arabic, [12], "12", "-")),
    ("3) Mở lớp học.", Expected(.arabic, [3], "3", ")")),
    ("2.Mở lớp học.", Expected(.arabic, [2], "2", ".", hasSpace: false)),
    ("1.1. Mở lớp học.", Expected(.decimal, [1, 1], "1.1", ".")),
    ("2.10.3 Mở lớp học.", Expected(.decimal, [2, 10, 3], "2.10.3", "")),
    ("a) Mở lớp học.", Expected(.letter, [1], "a", ")")),
    ("đ) Mở lớp học.", Expected(.letter, [5], "đ", ")")),
    ("b. Mở lớp học.", Expected(.letter, [2], "b", ".")),
    ("(1) Mở lớp học.", Expected(.parenthesised, [1], "1", ")")),
    ("- Mở lớp học.", Expected(.dash, [], "", "")),
    ("– Mở lớp học.", Expected(.dash, [], "", "")),
    ("• Mở lớp học.", Expected(.dash, [], "", "")),
    ("+ Mở lớp học.", Expected(.plus, [], "", "")),
    ("* Mở lớp học.", Expected(.star, [], "", "")),
    ("**1. Mở lớp học.**", Expected(.arabic, [1], "1", ".")),
    ("2\\. Mở lớp học.", Expected(.arabic, [2], "2", ".")),
    ("   a) Mở lớp học.", Expected(.letter, [1], "a", ")")),
  ]

  @Test("a marker of each level is read", arguments: markers)
  func marked(_ given: (line: String, expected: Expected)) throws {
    let document = parsed(given.line)
    let marker = try #require(try marker(of: document))
    #expect(
      Expected(
        marker.style, document.ordinals(of: marker), document.text(of: marker), marker.separator,
        hasSpace: marker.hasSpace)
        == given.expected)
  }

  @Test(
    "what begins like one and is none has no marker",
    arguments: [
      "57-NQ/TW được quán triệt.", "1.035 học viên dự lớp.", "10 chi bộ dự lớp.",
      "2,5 triệu đồng được chi.", "Điều này đã được nêu.", "Mục tiêu là mở lớp học.",
      "V-NQ/TW được nêu.", "Xã đã mở lớp học.", "8/3 là ngày họp.", "**Lớp học** đã mở.",
    ])
  func unmarked(_ line: String) throws {
    #expect(try marker(of: parsed(line)) == nil)
  }

  @Test("sections nest by their markers, and a path never repeats the parent's")
  func paths() {
    let parsed = ParsedText(
      """
      I- NỘI DUNG

      1. Mở lớp học.

      1.1. Chọn nơi mở lớp.

      a) Gần trường.

      1.2. Mời thầy cô.

      2. Mua sách.

      II- TỔ CHỨC THỰC HIỆN

      1. Văn phòng lo việc chung.
      """)
    let sections = parsed.document.sections
    #expect(
      sections.map { $0.path ?? "-" } == [
        "I", "I.1", "I.1.1", "I.1.1.a", "I.1.2", "I.2", "II", "II.1",
      ])
    #expect(sections.map(\.depth) == [0, 1, 2, 3, 2, 1, 0, 1])
    #expect(sections.first?.heading.map { parsed[$0] } == "NỘI DUNG")
    #expect(sections.first?.title.map { parsed[$0] } == "I- NỘI DUNG")
    #expect(sections.filter { !$0.roles.isEmpty }.map(\.path) == ["I", "II"])
  }

  @Test(
    "items inside a paragraph begin at their markers",
    arguments: [
      (
        "Gồm: (1) mở lớp; (2) mua sách; (3) mời thầy cô.",
        ["(1) mở lớp", "(2) mua sách", "(3) mời thầy"]
      ),
      ("Gồm: a) mở lớp; b) mua sách.", ["a) mở lớp", "b) mua sách"]),
      ("Gồm: 1) mở lớp; 2) mua sách.", ["1) mở lớp", "2) mua sách"]),
      ("Ba lớp (mở năm 2024) đã xong (theo báo cáo).", []),
      ("Lớp (60) người, ghi a) cạnh tên.", []),
    ])
  func inline(_ paragraph: String, _ items: [String]) {
    let parsed = ParsedText("Các đơn vị thực hiện như sau:\n\n\(paragraph)\n")
    let starts = parsed.document.itemStarts.filter(\.isInline)
    #expect(
      starts.map { "\(parsed[$0.markerSpan]) \(parsed[$0.word..<$0.word + 2])" } == items)
    #expect(starts.map { $0.ordinal ?? 0 } == Array(1..<items.count + 1))
  }
}
