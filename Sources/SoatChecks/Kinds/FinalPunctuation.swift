import SoatDocument
import SoatFindings
import SoatText

/// Every paragraph of running text ends with a mark — *dấu kết thúc đoạn*.
package struct FinalPunctuation: Check {
  package static let keyword = "final-punctuation"
  package static let summary = Bilingual(
    vi: "Đoạn văn kết thúc bằng dấu câu", en: "A paragraph ends with a mark")
  package static let codes: [FindingCode] = [.textFinalPunctuation]

  static let minWords = OptionKey(
    "min-words", .integer(1...1_000), vi: "Đoạn không đánh số, ngắn hơn chừng này từ thì bỏ qua",
    en: "Paragraphs without a marker and shorter than this are left alone")
  package static let schema = TableSchema([minWords])

  private let fewestWords: Int

  package init(_ options: OptionTable, _ setup: inout CheckSetup) {
    fewestWords = options.integer(Self.minWords) ?? 8
  }

  package func run(_ context: inout CheckContext) {
    let document = context.document
    let headings = Set(
      document.sections.filter { isHeadingOnly($0, document) }.map(\.opening))
    for (index, paragraph) in document.paragraphs.enumerated() where !headings.contains(index) {
      guard isRunningText(paragraph, document),
        !Self.isFinal(paragraph.span, in: document.source)
      else { continue }
      report(paragraph, &context)
    }
  }

  /// The whole paragraph is the heading, or text that belongs to it follows below.
  private func isHeadingOnly(_ section: Section, _ document: Document) -> Bool {
    section.heading?.upperBound == document.paragraphs[section.opening].words.upperBound
      ? section.paragraphs.count > 1 || !hasEndedSibling(section, document)
      : section.paragraphs.count > 1
  }

  /// Another item of the same list ends with a mark: so this is an item too, and no heading.
  private func hasEndedSibling(_ section: Section, _ document: Document) -> Bool {
    document.sections.contains { other in
      other.parent == section.parent && other.marker?.style == section.marker?.style
        && other.paragraphs.count == 1
        && Self.isFinal(document.paragraphs[other.opening].span, in: document.source)
    }
  }

  private func isRunningText(_ paragraph: Paragraph, _ document: Document) -> Bool {
    guard !document.stream.isUpperCase(paragraph.words), paragraph.markdownLevel == 0,
      !holdsTable(paragraph, document)
    else { return false }
    return paragraph.marker.map { $0.style >= .letter } ?? false
      ? paragraph.text.count >= 2 : paragraph.words.count >= fewestWords
  }

  /// Columns side by side are no running text; a tab before a line only indents it.
  private func holdsTable(_ paragraph: Paragraph, _ document: Document) -> Bool {
    document.stream.lines[paragraph.lines].contains { line in
      let content = document.source.trimmed(line.span)
      let bytes = document.source.bytes[content.start..<content.end]
      return bytes.contains(0x7C) || bytes.contains(0x09)
    }
  }

  /// A mark, behind it perhaps brackets, quotation marks, markup.
  static func isFinal(_ span: ByteSpan, in source: SourceText) -> Bool {
    for scalar in String(decoding: source.bytes[span.start..<span.end].suffix(24), as: UTF8.self)
      .unicodeScalars.reversed()
    {
      switch scalar {
      case ".", ";", ":", "!", "?", "…", ",": return scalar != ","
      case ")", "]", "\"", "”", "’", "»", "'", "*", "_", "\\", " ", "`", "\u{A0}": continue
      default: return false
      }
    }
    return false
  }

  private func report(_ paragraph: Paragraph, _ context: inout CheckContext) {
    let last = max(paragraph.words.lowerBound, paragraph.words.upperBound - 4)
    let words = last..<paragraph.words.upperBound
    let found = context.text(words)
    context.report(
      Draft(
        .textFinalPunctuation, at: .words(words),
        message: context.language(
          vi: "Đoạn văn không có dấu kết thúc", en: "The paragraph ends without a mark"),
        found: found, expected: "\(found).",
        help: context.language(
          vi: "Thêm dấu chấm (hoặc dấu chấm phẩy nếu còn ý tiếp theo).",
          en: "Add a full stop, or a semicolon where the enumeration goes on.")))
  }
}
