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
    document.stream.words.withUnsafeBufferPointer { words in
      var word = 0
      while word < words.count {
        guard words[word].gap.contains(.markup), let index = document.paragraphIndex(at: word)
        else {
          word &+= 1
          continue
        }
        if document.paragraphs[index].marker?.style != .star { return word }
        word = document.paragraphs[index].words.upperBound
      }
      return nil
    }
  }

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
