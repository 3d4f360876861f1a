import SoatDocument
import SoatFindings
import SoatText

/// Gathers the items that follow each other into lists.
struct ListOutline {
  let document: Document

  /// In the order of their first items; a single item makes no list, and neither do the sections
  /// that rank above Arabic numerals.
  var lists: [[Outline.Item]] {
    var lists: [[Int]] = []
    /// The list that a style may go on with; a higher style ends it.
    var open: [(style: Marker.Style, list: Int)] = []
    for (index, start) in document.itemStarts.enumerated() {
      guard let style = start.style, style > .roman else { continue }
      while let last = open.last, last.style > style { open.removeLast() }
      if let last = open.last, last.style == style {
        if let previous = lists[last.list].last, continues(previous, with: start) {
          lists[last.list].append(index)
          continue
        }
        open.removeLast()
      }
      open.append((style, lists.count))
      lists.append([index])
    }
    return lists.filter { $0.count > 1 }.map { $0.map(item) }
  }

  private func continues(_ previous: Int, with start: ItemStart) -> Bool {
    let ordinal = document.itemStarts[previous].ordinal
    return ordinal.map { $0 + 1 } == start.ordinal
  }

  private func item(_ index: Int) -> Outline.Item {
    let start = document.itemStarts[index]
    let span = document.stream.span(words(of: index)) ?? start.markerSpan
    return Outline.Item(
      ordinal: start.ordinal, text: document.source.collapsed(span),
      line: document.lineNumber(of: start.markerSpan))
  }

  /// To the next item of the paragraph, or to its end.
  private func words(of index: Int) -> Range<Int> {
    let start = document.itemStarts[index]
    let paragraph = document.paragraphs[start.paragraph]
    var end = paragraph.words.upperBound
    let next = index + 1
    if next < document.itemStarts.count, document.itemStarts[next].paragraph == start.paragraph {
      // The number in front of the next item is no part of this one.
      end = document.itemStarts[next].word - 1
    }
    return start.word..<max(start.word, end)
  }
}
