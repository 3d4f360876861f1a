import SoatDocument
import SoatText

/// A text and what the parser makes of it, to be read as text again.
struct ParsedText {
  let document: Document

  /// The headings and the bodies that the parser is told of.
  private static let lexicon: Lexicon = {
    var builder = Lexicon.Builder()
    for (role, headings) in [
      (0, ["Mục đích", "Mục đích, yêu cầu"]), (1, ["Nội dung"]), (2, ["Hình thức"]),
      (5, ["Tổ chức thực hiện"]),
    ] {
      for heading in headings { builder.add(heading, use: .heading(role: role), owner: 0) }
    }
    for (body, name) in [
      "Bộ Chính trị", "Ban Bí thư", "Ban Chấp hành Trung ương", "Ban Chấp hành Trung ương Đảng",
      "Chính phủ", "Quốc hội",
    ].enumerated() {
      builder.add(name, use: .body(body), owner: 0)
    }
    return builder.build()
  }()

  init(_ text: String) { self.init(SourceText(text)) }

  init(_ source: SourceText) { document = Document.parse(source, lexicon: Self.lexicon) }

  subscript(words: Range<Int>) -> String { document.stream.span(words).map { self[$0] } ?? "" }

  subscript(span: ByteSpan) -> String { document.source[span] }

  subscript(words: Range<Int>?) -> String? { words.map { self[$0] } }
}
