import SoatDocument
import SoatFindings
import SoatText

/// A section that must have a heading of its own, below one that names others too.
extension Sections {
  /// The heading that names a section, which must have one of its own, together with others.
  func sharedSection(_ demand: Demand, _ context: CheckContext) -> Range<Int>? {
    guard !demand.isJoint else { return nil }
    let document = context.document
    return document.sectionPositions(for: demand.role) { section in
      guard demand.role == .other, let heading = section.heading else { return true }
      return demand.wordings.contains { context.stands($0, in: heading) }
    }.first.flatMap { document.sections[$0].title }
      ?? document.sections.first { section in
        section.heading.map { heading in
          demand.wordings.contains { context.stands($0, in: heading) }
        } ?? false
      }?.title
  }

  func reportShared(
    _ demand: Demand, _ title: Range<Int>, _ context: inout CheckContext
  ) {
    let name = context.text(title)
    context.report(
      Draft(
        .sectionMissing, subject: demand.subject, at: .words(title),
        message: context.language(
          vi: "Không có mục “\(demand.name)” riêng, đang gộp trong mục “\(name)”",
          en: "No section “\(demand.name)” of its own; it shares the heading “\(name)”"),
        expected: demand.name,
        help: context.language(
          vi: "Tách thành mục có tên “\(demand.name)”.",
          en: "Give it a section headed “\(demand.name)”.")))
  }
}
