import SoatDocument
import SoatFindings
import SoatText

/// A section that stands twice, whatever its heading — *chép hai lần một mục*. Part of the kind
/// `sections`, which tells those that it demands by itself.
struct CopiedSections {
  private let sections: [Section]

  init(_ document: Document) { sections = document.sections }

  /// A heading of one word, *Điều*, says little.
  private static let shortest = 2

  /// Tells the copies at the top, with the number of the first or one of their own: *IV. KINH PHÍ*
  /// below *III. KINH PHÍ*. A series that begins anew is another one.
  func report(_ context: inout CheckContext) {
    for (index, section) in sections.enumerated() {
      guard section.depth == 0, section.marker?.style == .roman,
        let ordinal = section.marker?.ordinal, let first = original(of: index, context),
        let earlier = sections[first].marker?.ordinal, earlier <= ordinal
      else { continue }
      report(index, &context)
    }
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

  private func report(_ index: Int, _ context: inout CheckContext) {
    guard let title = sections[index].title, !context.isCopied(title) else { return }
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
  }
}
