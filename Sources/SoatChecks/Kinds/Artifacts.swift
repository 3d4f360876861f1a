import SoatDocument
import SoatFindings
import SoatText

/// What a conversion left in the text and the reading passed over — *dấu vết chuyển đổi*.
package struct Artifacts: Check {
  package static let keyword = "artifact"
  package static let summary = Bilingual(
    vi: "Văn bản không còn dấu vết chuyển đổi (markdown, số trang)",
    en: "No remains of a conversion stand in the text")
  package static let codes: [FindingCode] = [.textArtifact]
  package static let reasons: [FindingCode: [Reason]] = [.textArtifact: [.markdown, .pageNumber]]
  package static let schema = TableSchema([])

  package init(_ options: OptionTable, _ setup: inout CheckSetup) {}

  /// Each kind of remains is told once, where it first stands.
  package func run(_ context: inout CheckContext) {
    reportMarkdown(&context)
    reportPageNumber(&context)
  }

  private func reportMarkdown(_ context: inout CheckContext) {
    guard let word = firstMarked(context.document) else { return }
    context.report(
      Draft(
        .textArtifact, reason: .markdown, at: .words(word..<word + 1),
        message: context.language(
          vi: "Còn dấu định dạng markdown (#, *, \\)", en: "Marks of markdown are left"),
        help: context.language(
          vi: "Bỏ các dấu này trước khi dùng văn bản.", en: "Remove them.")))
  }

  /// The first word of running text behind markup, but for lists whose items begin with a star.
  private func firstMarked(_ document: Document) -> Int? {
    var next = 0
    for word in document.marked
    where word >= next && !isTyped(before: word, document) {
      guard let index = document.paragraphIndex(at: word) else { continue }
      if document.paragraphs[index].marker?.style != .star { return word }
      next = document.paragraphs[index].words.upperBound
    }
    return nil
  }

  /// A rule of underscores or stars, and *(*)* of a footnote, are the office's own.
  private func isTyped(before word: Int, _ document: Document) -> Bool {
    let start = word > 0 ? document.stream.words[word - 1].span.end : 0
    let bytes = document.source.bytes[start..<document.stream.words[word].span.start]
    var position = bytes.startIndex
    while position < bytes.endIndex {
      let byte = bytes[position]
      guard Self.marks.contains(byte) else {
        position += 1
        continue
      }
      var end = position + 1
      while end < bytes.endIndex, bytes[end] == byte { end += 1 }
      let isRule = (byte == 0x5F || byte == 0x2A) && end - position >= Self.shortestRule
      let isFootnote =
        byte == 0x2A && position > bytes.startIndex && bytes[position - 1] == 0x28
        && end < bytes.endIndex && bytes[end] == 0x29
      // *ngày __/__/2025* is a blank.
      let isOfDate =
        byte == 0x5F
        && (end < bytes.endIndex && bytes[end] == 0x2F
          || position > bytes.startIndex && bytes[position - 1] == 0x2F)
      guard isRule || isFootnote || isOfDate else { return false }
      position = end
    }
    return true
  }

  /// `*_#\`, a backquote and an angle bracket.
  private static let marks: [UInt8] = [0x2A, 0x5F, 0x23, 0x5C, 0x60, 0x3E]
  /// `***` opens bold italics too.
  private static let shortestRule = 4

  private func reportPageNumber(_ context: inout CheckContext) {
    let stream = context.stream
    guard let line = stream.lines.first(where: \.isPageNumber) else { return }
    let word = min(line.words.lowerBound, max(stream.words.count - 1, 0))
    context.report(
      Draft(
        .textArtifact, reason: .pageNumber, at: .bytes(line.span, word: word),
        message: context.language(
          vi: "Số trang nằm lẫn trong văn bản", en: "A page number stands in the text"),
        found: context.source.collapsed(line.span),
        help: context.language(
          vi: "Bỏ các dòng số trang.", en: "Remove the lines of page numbers.")))
  }
}
