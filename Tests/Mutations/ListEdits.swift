import SoatDocument
import SoatText

/// The edits that move the items of a required list about.
extension CleanDocument {
  /// The wordings change places, numbers and marks stay.
  func swapping(_ left: OfficialItem, _ right: OfficialItem) -> Edit {
    replacing(left.words, text(right.words)).and(replacing(right.words, text(left.words)))
  }

  /// The wording of one item stands at another position, those between move on by one; numbers and
  /// marks stay.
  func rotating(_ items: [OfficialItem], _ index: Int, to target: Int) -> Edit {
    var order = Array(items.indices)
    order.remove(at: index)
    order.insert(index, at: target)
    return items.indices.filter { order[$0] != $0 }.reduce(Edit([])) { edit, position in
      edit.and(replacing(items[position].words, text(items[order[position]].words)))
    }
  }

  /// The item stands again below a paragraph, and the items from one on are renumbered.
  func repeating(
    _ item: OfficialItem, below paragraph: Int, _ items: [OfficialItem], from next: Int
  ) -> Edit? {
    let ordinal = items[..<next].last?.ordinal.map { $0 + 1 }
    return repeating(item, items, as: ordinal, below: paragraph)
      .and(lowering(items[next...], by: -1))?
      .told(at: span(item.words))
  }

  /// The item stands again below a paragraph with all that belongs to it, under another number.
  func repeating(
    _ item: OfficialItem, _ items: [OfficialItem], as ordinal: Int?, below paragraph: Int
  ) -> Edit? {
    let range = extent(item, in: items)
    let end = block(paragraph).end
    guard let marker = paragraphs[item.paragraph].marker, !marker.style.isBullet else {
      return inserting(source[block(range)], at: end).told(at: span(item.words))
    }
    guard let ordinal, let text = Self.text(ordinal, marker.style) else { return nil }
    return inserting(copy(range, numbered: text), at: end).told(at: span(item.words))
  }

  /// An item is folded into the one above it; those below are renumbered. Where an item has further
  /// text of its own below it, nobody joins the next one to it.
  ///
  /// - Parameters:
  ///   - keepsMark: the mark that ends the upper item stays.
  ///   - isLowered: the lower one goes on in small letters.
  func merging(
    _ items: [OfficialItem], _ index: Int, by joint: String, keepsMark: Bool = false,
    isLowered: Bool = false
  ) -> Edit? {
    guard index + 1 < items.count, extent(items[index], in: items).count == 1 else { return nil }
    let (upper, lower) = (items[index], items[index + 1])
    let end =
      keepsMark
      ? source.trimmed(paragraphs[upper.paragraph].span).end
      : words[upper.words.upperBound - 1].span.end
    let first = words[lower.words.lowerBound].span
    let word = source[first]
    let start = isLowered ? word.prefix(1).lowercased() + word.dropFirst() : word
    return Edit(ByteSpan(end, first.end), joint + start)
      .and(lowering(items[(index + 2)...]))
      .told(at: span(lower.words))
  }

  /// Something else stands for a whole list. It belongs to the section that holds it.
  func dropping(_ items: [OfficialItem], for text: String) -> [Edit] {
    guard let first = items.first, let last = items.last else { return [] }
    let all = first.paragraph..<extent(last, in: items).upperBound
    let home = document.sections(for: .content).first
    return [Edit(block(all), text).told(at: home.flatMap { headingSpan($0) })]
  }
}
