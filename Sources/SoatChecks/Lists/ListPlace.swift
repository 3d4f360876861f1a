import SoatDocument

extension Document {
  /// The section in which an item stands, by position; nil outside of all.
  func home(of occurrence: ListOccurrence) -> Int? {
    guard let start = occurrence.start, let index = sectionIndex(at: start.word) else { return nil }
    return sections[index].opening == start.paragraph ? sections[index].parent : index
  }
}

/// Where a clerk would insert an item that a list lacks.
enum ListPlace {
  /// Behind the item before it and what the office wrote below that one; before the item behind it
  /// where it is the first.
  ///
  /// - Parameter occurrences: of the items that are there, in the order of the text.
  static func insertion(
    of item: Int, among occurrences: [ListOccurrence], in document: Document
  ) -> Draft.Anchor {
    let before = occurrences.indices.filter { occurrences[$0].item < item }
      .max { occurrences[$0].item < occurrences[$1].item }
    guard let before else {
      let after = occurrences.filter { $0.item > item }.min { $0.item < $1.item }
      return .before(word: after.map { start(of: $0, in: document) } ?? 0)
    }
    return .behind(word: end(of: before, among: occurrences, in: document) - 1)
  }

  /// Where an item begins; where others stand above it in the same series, the first of them does.
  private static func start(of occurrence: ListOccurrence, in document: Document) -> Int {
    let own = document.sections.firstIndex { $0.opening == occurrence.start?.paragraph }
    guard let own, let style = document.sections[own].marker?.style else {
      return occurrence.words.lowerBound
    }
    let parent = document.sections[own].parent
    let first = document.sections[..<own].firstIndex {
      $0.parent == parent && $0.marker?.style == style
    }
    return first.map { document.sections[$0].words.lowerBound } ?? occurrence.words.lowerBound
  }

  /// The word behind an item and its own text, which ends at the next item or section.
  private static func end(
    of index: Int, among occurrences: [ListOccurrence], in document: Document
  ) -> Int {
    let words = occurrences[index].words
    guard let extent = extent(of: index, among: occurrences, in: document) else {
      return words.upperBound
    }
    // What stands below the last item may be the end of the whole text, unless the others have
    // text of their own too.
    let isLast = index == occurrences.count - 1
    let haveText = occurrences.indices.dropLast().contains { other in
      self.extent(of: other, among: occurrences, in: document).map { $0.count > 1 } ?? false
    }
    guard !isLast || haveText else { return words.upperBound }
    return max(words.upperBound, document.paragraphs[extent.upperBound - 1].words.upperBound)
  }

  /// The paragraphs of an item up to the next item or section; nil where it shares its own with
  /// others.
  private static func extent(
    of index: Int, among occurrences: [ListOccurrence], in document: Document
  ) -> Range<Int>? {
    guard let first = occurrences[index].start.flatMap({ $0.isInline ? nil : $0.paragraph }),
      document.paragraphs.indices.contains(first)
    else { return nil }
    let next = index + 1 < occurrences.count ? occurrences[index + 1].paragraph : nil
    guard next != first else { return nil }
    let section = document.sections.first { $0.opening > first }?.opening
    let end = min(next ?? .max, section ?? .max, document.paragraphs.count)
    return first..<max(end, first + 1)
  }
}
