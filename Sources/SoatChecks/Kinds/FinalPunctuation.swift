import SoatDocument
import SoatFindings
import SoatText

/// Every paragraph of running text ends with a mark — *dấu kết thúc đoạn*.
package struct FinalPunctuation: Check {
  package static let keyword = "final-punctuation"
  package static let summary = Bilingual(
    vi: "Đoạn văn kết thúc bằng dấu câu", en: "A paragraph ends with a mark")
  package static let codes: [FindingCode] = [.textFinalPunctuation]
  package static let reasons: [FindingCode: [Reason]] = [.textFinalPunctuation: [.form]]

  static let minWords = OptionKey(
    "min-words", .integer(1...1_000), vi: "Đoạn không đánh số, ngắn hơn chừng này từ thì bỏ qua",
    en: "Paragraphs without a marker and shorter than this are left alone")
  package static let schema = TableSchema([minWords])

  private let fewestWords: Int

  package init(_ options: OptionTable, _ setup: inout CheckSetup) {
    fewestWords = options.integer(Self.minWords) ?? 8
  }

  package func run(_ context: inout CheckContext) {
    FormalMarks.check(&context)
    for text in context.document.texts { check(text, &context) }
  }

  private func check(_ document: Document, _ context: inout CheckContext) {
    var open: [Int] = []
    open.reserveCapacity(document.paragraphs.count)
    for index in document.paragraphs.indices
    where !Self.isFinal(document.paragraphs[index].span, in: document.source) {
      open.append(index)
    }
    guard !open.isEmpty else { return }
    let headings = headings(document)
    for index in open
    where !headings[index] && !leadsToDecision(index, document) && !headsItems(index, document)
      && !isCaption(index, document) && !endsInRemark(document.paragraphs[index], document)
    {
      let paragraph = document.paragraphs[index]
      if isRunningText(paragraph, document), !UnmarkedParagraph(document).isWhole(index),
        // *“Điều 7a. Trách nhiệm …*: the quotation goes on below.
        !document.isQuoted(paragraph.words.upperBound - 1)
      {
        report(paragraph, &context)
      }
    }
  }

  /// *- Nhóm 1: …* above *+ …*: what heads items of its own is a heading.
  private func headsItems(_ index: Int, _ document: Document) -> Bool {
    guard index + 1 < document.paragraphs.count,
      document.paragraphs[index + 1].marker?.style == .plus
    else { return false }
    switch document.paragraphs[index].marker?.style {
    case nil, .dash, .star, .parenthesised: return true
    default: return false
    }
  }

  /// *(Có danh sách kèm theo)*, alone or behind the mark of the last sentence.
  private func endsInRemark(_ paragraph: Paragraph, _ document: Document) -> Bool {
    let bytes = document.source.bytes
    let content = bytes[paragraph.span.start..<paragraph.span.end]
    guard let close = content.lastIndex(where: { $0 > 0x20 && $0 != 0x2A && $0 != 0x5F }),
      bytes[close] == 0x29, let open = content[..<close].lastIndex(of: 0x28)
    else { return false }
    let before = document.source.trimmed(ByteSpan(paragraph.span.start, open))
    return before.isEmpty || Self.isFinal(before, in: document.source)
  }

  /// *Bảng 1. …*, *Hình 3 …*, *Đơn vị tính: …* above a table or a picture, *Nguồn: …* below it.
  private func isCaption(_ index: Int, _ document: Document) -> Bool {
    if opensCaption(document.paragraphs[index], document) { return true }
    guard index > 0 else { return false }
    let above = document.paragraphs[index - 1]
    return above.words.count <= Self.bareCaption && opensCaption(above, document)
  }

  private func opensCaption(_ paragraph: Paragraph, _ document: Document) -> Bool {
    let stream = document.stream
    let first = paragraph.words.lowerBound
    guard paragraph.marker == nil, stream.words[first].isCapitalised,
      let caption = stream.firstMatch(of: Self.all, at: first)
    else { return false }
    let number = first + Self.all[caption].count
    guard number < paragraph.words.upperBound else { return false }
    let word = stream.words[number]
    if caption < Self.sources.count { return word.gap.contains(.colon) }
    return word.isNumber || word.shape == .upper || word.shape == .initial
  }

  /// *Biểu đồ số 1* alone: its title stands below.
  private static let bareCaption = 4
  private static let sources: [Wording] = ["nguồn số liệu", "nguồn", "đơn vị tính"]
  private static let captions: [Wording] = [
    "bảng số", "bảng", "biểu số", "biểu mẫu", "biểu đồ", "biểu", "hình", "sơ đồ", "mẫu số", "mẫu",
    "đồ thị", "ảnh", "hộp",
  ]
  private static let all = sources + captions

  /// The bases of a decision, each with its comma, and the words before *QUYẾT ĐỊNH* or *QUYẾT
  /// NGHỊ* lead on to that line in capitals (Hướng dẫn 36-HD/VPTW).
  private func leadsToDecision(_ index: Int, _ document: Document) -> Bool {
    let later = document.paragraphs[index...].dropFirst()
    guard
      let decision = later.first(where: { !isBasis($0, document) }),
      decision.marker == nil
    else { return false }
    return document.stream.isUpperCase(decision.words)
  }

  private static let bases: [Wording] = ["căn cứ", "xét", "theo"]

  private func isBasis(_ paragraph: Paragraph, _ document: Document) -> Bool {
    document.stream.firstMatch(of: Self.bases, at: paragraph.text.lowerBound) != nil
  }

  /// For each paragraph, whether it is a heading as a whole or has text below that belongs to it.
  private func headings(_ document: Document) -> [Bool] {
    // A section whose list has an item that ends with a mark is an item too, and no heading.
    var ended = EndedLists(document)
    var headings = [Bool](repeating: false, count: document.paragraphs.count)
    document.sections.withUnsafeBufferPointer { sections in
      for index in sections.indices where sections[index].paragraphs.count == 1 {
        let opening = document.paragraphs[sections[index].opening].span
        if Self.isFinal(opening, in: document.source) {
          ended.insert(below: sections[index].parent, sections[index].marker?.style)
        }
      }
      for index in sections.indices {
        let opening = sections[index].opening
        let end = document.paragraphs[opening].words.upperBound
        if sections[index].paragraphs.count > 1
          || sections[index].heading?.upperBound == end
            && !ended.contains(below: sections[index].parent, sections[index].marker?.style)
        {
          headings[opening] = true
        }
      }
    }
    return headings
  }

  private func isRunningText(_ paragraph: Paragraph, _ document: Document) -> Bool {
    guard !document.stream.isUpperCase(paragraph.words), paragraph.markdownLevel == 0,
      !holdsTable(paragraph, document)
    else { return false }
    return paragraph.marker.map { $0.style >= .letter } ?? false
      ? paragraph.text.count >= 2 : paragraph.words.count >= fewestWords
  }

  /// Columns side by side are no running text, nor are cells one below the other; a tab before a
  /// line only indents it.
  private func holdsTable(_ paragraph: Paragraph, _ document: Document) -> Bool {
    let filled = document.stream.lines[paragraph.lines].count { !$0.words.isEmpty }
    if filled > 2, paragraph.words.count <= filled * Self.longestCell { return true }
    return document.stream.lines[paragraph.lines].contains { line in
      let content = document.source.trimmed(line.span)
      return document.source.bytes[content.start..<content.end].withUnsafeBufferPointer {
        $0.holds(0x7C, or: 0x09) || $0.holdsWideGap
      }
    }
  }

  /// How many words the lines of a table have on average, at most, where each is one cell.
  private static let longestCell = 4

  /// A mark, behind it perhaps brackets, quotation marks, markup.
  static func isFinal(_ span: ByteSpan, in source: SourceText) -> Bool {
    let bytes = source.bytes
    let start = max(span.start, span.end - 24)
    var end = span.end
    while end > start {
      switch bytes[end - 1] {
      case 0x2E, 0x3B, 0x3A, 0x21, 0x3F: return true
      case 0x29, 0x5D, 0x22, 0x27, 0x2A, 0x5F, 0x5C, 0x20, 0x60: end -= 1
      case 0x3E:
        guard let tag = bytes[start..<end].lastIndex(of: 0x3C), end - tag <= longestTag else {
          return false
        }
        end = tag
      default:
        if holds("…", before: end, from: start, in: bytes) { return true }
        guard
          let mark = closingMarks.first(where: { holds($0, before: end, from: start, in: bytes) })
        else { return false }
        end -= mark.utf8CodeUnitCount
      }
    }
    return false
  }

  /// `</strong>`
  private static let longestTag = 9
  private static let closingMarks: [StaticString] = ["”", "’", "»", "\u{A0}"]

  private static func holds(
    _ mark: StaticString, before end: Int, from start: Int, in bytes: [UInt8]
  ) -> Bool {
    let count = mark.utf8CodeUnitCount
    return end - count >= start
      && (0..<count).allSatisfy { bytes[end - count + $0] == mark.utf8Start[$0] }
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

/// Lists with an item that ends with a mark. The items of one list stand below one section and have
/// markers of one style.
private struct EndedLists {
  /// For each section, and first for none, one bit for each style.
  private var styles: [UInt32]

  init(_ document: Document) {
    styles = [UInt32](repeating: 0, count: document.sections.count + 1)
  }

  mutating func insert(below parent: Int?, _ style: Marker.Style?) {
    styles[Self.list(parent)] |= Self.bit(style)
  }

  func contains(below parent: Int?, _ style: Marker.Style?) -> Bool {
    styles[Self.list(parent)] & Self.bit(style) != 0
  }

  private static func list(_ parent: Int?) -> Int { parent.map { $0 + 1 } ?? 0 }

  private static func bit(_ style: Marker.Style?) -> UInt32 {
    1 << UInt32(style.map { $0.rawValue + 1 } ?? 0)
  }
}

extension UnsafeBufferPointer<UInt8> {
  private static var wideGap: Int { 4 }

  /// Four spaces on end, which part the columns of a table.
  fileprivate var holdsWideGap: Bool {
    // They take up one of every four bytes.
    var position = Self.wideGap - 1
    while position < count {
      if self[position] == 0x20 {
        var (first, end) = (position, position + 1)
        while first > 0, self[first - 1] == 0x20 { first -= 1 }
        while end < count, self[end] == 0x20 { end += 1 }
        if end - first >= Self.wideGap { return true }
      }
      position += Self.wideGap
    }
    return false
  }
}
