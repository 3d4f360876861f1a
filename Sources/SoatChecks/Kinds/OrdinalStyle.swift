import SoatDocument
import SoatFindings
import SoatText

/// How ordinals are written — *cách viết số thứ tự*: part of the kind `numbering`.
///
/// Hướng dẫn 36-HD/VPTW prints `I- HƯỚNG DẪN CHUNG`; `I.` is as common in practice, so that only
/// both in one document are told.
struct OrdinalStyle {
  let document: Document

  /// *IV-TỔ CHỨC*: each kind of marker once, at its first place.
  func checkSpaces(_ numbering: Numbering, _ context: inout CheckContext) {
    var seen: [Marker.Style: Int] = [:]
    let tight = numbering.tight.filter { isOrdinal($0) }
    for index in tight { seen[style(index), default: 0] += 1 }
    for index in tight {
      let paragraph = document.paragraphs[index]
      guard let marker = paragraph.marker, let count = seen.removeValue(forKey: marker.style),
        let first = paragraph.text.first
      else { continue }
      let end = document.stream.words[first].span.end
      let span = ByteSpan(document.stream.words[marker.words.lowerBound].span.start, end)
      let found = context.source.collapsed(span)
      let expected = spaced(marker, first, context)
      context.report(
        Draft(
          .sectionHeadingStyle, reason: .space, at: .bytes(span, word: first),
          message: context.language(
            vi: count > 1
              ? "Thiếu dấu cách sau số thứ tự, và \(count - 1) chỗ cùng kiểu"
              : "Thiếu dấu cách sau số thứ tự",
            en: count > 1
              ? "No space behind the ordinal, and \(count - 1) more alike"
              : "No space behind the ordinal"),
          found: found, expected: expected,
          help: context.language(
            vi: "Viết “\(expected)”.", en: "Write “\(expected)”.")))
    }
  }

  private func style(_ index: Int) -> Marker.Style {
    document.paragraphs[index].marker?.style ?? .dash
  }

  /// *C.Mác*, *V.I.Lênin* open with a name: a letter counts before a heading in capitals only.
  private func isOrdinal(_ index: Int) -> Bool {
    let paragraph = document.paragraphs[index]
    guard let marker = paragraph.marker, !paragraph.text.isEmpty else { return false }
    guard marker.style == .capital || marker.style == .roman else { return true }
    return marker.mark == 0x2D || document.stream.isUpperCase(paragraph.text)
      || marker.style == .roman && marker.ordinal != 1 && marker.ordinal != 5
  }

  private func spaced(_ marker: Marker, _ first: Int, _ context: CheckContext) -> String {
    let words = context.document.stream.words
    let lead = ByteSpan(
      words[marker.words.lowerBound].span.start, words[marker.words.upperBound - 1].span.end)
    let mark = context.source.collapsed(
      ByteSpan(lead.end, words[first].span.start))
    return "\(context.source.collapsed(lead))\(mark) \(context.source[words[first].span])"
  }

  /// *I.* and *I-* in one document, *1.* and *2-* in one series.
  func checkMarks(_ numbering: Numbering, _ context: inout CheckContext) {
    let romans: [(mark: UInt8?, paragraph: Int)] = numbering.romans.map {
      (document.paragraphs[$0].marker?.mark, $0)
    }
    report(romans, &context)
    for series in numbering.series where series.style != .roman && !series.isInline {
      report(series.items.map { ($0.mark, $0.paragraph) }, &context)
    }
  }

  /// The first item that is not marked as most are.
  private func report(
    _ items: [(mark: UInt8?, paragraph: Int)], _ context: inout CheckContext
  ) {
    guard let first = items.first, items.contains(where: { $0.mark != first.mark }) else { return }
    /// By mark; of none, the last.
    var counts = [Int](repeating: 0, count: Int(UInt8.max) + 2)
    func place(_ mark: UInt8?) -> Int { mark.map { Int($0) } ?? counts.count - 1 }
    for item in items { counts[place(item.mark)] += 1 }
    let most = counts.max() ?? 0
    let usual = items.first { counts[place($0.mark)] == most }?.mark ?? first.mark
    guard let odd = items.first(where: { $0.mark != usual }),
      let model = items.first(where: { $0.mark == usual }),
      let oddText = text(odd.paragraph), let modelText = text(model.paragraph),
      let marker = document.paragraphs[odd.paragraph].marker
    else { return }
    context.report(
      Draft(
        .sectionHeadingStyle, reason: .mixed, at: .words(marker.words),
        message: context.language(
          vi: "Số thứ tự viết hai kiểu: “\(oddText)” và “\(modelText)”",
          en: "Ordinals are written in two ways: “\(oddText)” and “\(modelText)”"),
        found: oddText,
        help: context.language(
          vi: "Dùng một kiểu trong cả văn bản.", en: "Keep to one way.")))
  }

  /// The ordinal with its mark: *II-*.
  private func text(_ paragraph: Int) -> String? {
    document.paragraphs[paragraph].marker.map {
      document.text(of: $0) + $0.separator
    }
  }
}
