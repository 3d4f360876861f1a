import SoatDocument
import SoatFindings
import SoatText

/// An item of a required list where a document renders it, a paragraph of its own.
struct OfficialItem {
  /// 0-based.
  let index: Int
  let paragraph: Int
  /// Without marker, label and final mark.
  let words: Range<Int>
  /// Of the marker; nil for an item without one.
  let ordinal: Int?
}

extension CleanDocument {
  /// The seven task groups, where the document renders all of them.
  var tasks: [OfficialItem] { items(of: "nq57/task-groups", count: 7) }

  /// The five viewpoints, where the document renders all of them.
  var viewpoints: [OfficialItem] { items(of: "nq57/viewpoints", count: 5) }

  private func items(of rule: String, count: Int) -> [OfficialItem] {
    let met = report.verdicts.filter { $0.rule.text == rule && $0.outcome == .met }
    let items = met.enumerated().compactMap { index, verdict -> OfficialItem? in
      guard let first = verdict.place.flatMap({ word(at: $0) }),
        let paragraph = document.paragraphIndex(at: first)
      else { return nil }
      return OfficialItem(
        index: index, paragraph: paragraph,
        words: first..<paragraphs[paragraph].words.upperBound,
        ordinal: self.ordinal(paragraphs[paragraph].marker))
    }
    guard items.count == count, Set(items.map(\.paragraph)).count == count else { return [] }
    return items
  }

  /// What belongs to an item: its paragraph, and those up to the next item or section.
  func extent(_ item: OfficialItem, in items: [OfficialItem]) -> Range<Int> {
    let next = items.map(\.paragraph).first { $0 > item.paragraph }
    let section = sections.first { $0.opening > item.paragraph }?.opening
    return item.paragraph..<min(next ?? .max, section ?? .max, paragraphs.count)
  }

  /// The items from one on bear ordinals that are so much lower; nothing where none bears any.
  func lowering(_ items: some Sequence<OfficialItem>, by number: Int = 1) -> Edit {
    items.reduce(Edit([])) { edit, item in
      let new = item.ordinal.flatMap { renumbering(item.paragraph, to: $0 - number) }
      return new.map { edit.and($0) } ?? edit
    }
  }
}
