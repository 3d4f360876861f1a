import SoatDocument
import SoatFindings
import SoatText

/// A section that stands twice: the same heading under the same parent — *chép hai lần một mục*. Part
/// of the kind `numbering`, since its number tells it too; those that a rule on sections knows are
/// told by that.
struct CopiedSections {
  private let sections: [Section]

  init(_ document: Document) { sections = document.sections }

  /// A heading of one word, *Điều*, says little.
  private static let shortest = 2

  /// Tells the copies that bear numbers of their own, *IV. KINH PHÍ* below *III. KINH PHÍ*.
  func reportRenumbered(_ context: inout CheckContext) {
    for (index, section) in sections.enumerated() {
      guard section.depth == 0, section.marker?.style == .roman,
        let ordinal = section.marker?.ordinal, let first = original(of: index, context),
        let earlier = sections[first].marker?.ordinal, earlier < ordinal
      else { continue }
      report(index, &context)
    }
  }

  /// Tells the section that a paragraph opens, if it is a copy of one above it.
  ///
  /// - Returns: whether that was told here.
  func report(openedBy paragraph: Int, _ context: inout CheckContext) -> Bool {
    guard let index = sections.firstIndex(where: { $0.opening == paragraph }),
      let first = original(of: index, context),
      sections[first].marker?.ordinal == sections[index].marker?.ordinal
    else { return false }
    return report(index, &context)
  }

  /// The first section with the same heading and the same kind of number under the same parent.
  private func original(of index: Int, _ context: CheckContext) -> Int? {
    guard let heading = sections[index].heading, heading.count >= Self.shortest,
      let style = sections[index].marker?.style
    else { return nil }
    return sections[..<index].firstIndex { earlier in
      earlier.parent == sections[index].parent && earlier.marker?.style == style
        && earlier.heading.map { Self.areSame($0, heading, context.stream) } ?? false
    }
  }

  private static func areSame(
    _ left: Range<Int>, _ right: Range<Int>, _ stream: SyllableStream
  ) -> Bool {
    left.count == right.count
      && zip(left, right).allSatisfy { stream.words[$0].folded == stream.words[$1].folded }
  }

  @discardableResult
  private func report(_ index: Int, _ context: inout CheckContext) -> Bool {
    guard let title = sections[index].title, !isTold(title, context) else { return false }
    let text = context.text(title)
    context.report(
      Draft(
        .sectionDuplicate, at: .words(title),
        message: context.language(
          vi: "Mục “\(text)” có hai lần", en: "The section “\(text)” stands twice"),
        found: text,
        help: context.language(
          vi: "Bỏ một trong hai mục; nếu là hai mục khác nhau, đổi tên và đánh số lại.",
          en: "Drop one of the two, or rename and renumber one.")))
    return true
  }

  private func isTold(_ title: Range<Int>, _ context: CheckContext) -> Bool {
    context.drafts.contains { draft in
      guard draft.code == .sectionDuplicate, case .words(let words) = draft.anchor else {
        return false
      }
      return words == title
    }
  }
}
