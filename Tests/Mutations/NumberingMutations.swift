import SoatDocument
import SoatFindings
import SoatText

/// What goes wrong with the numbers of sections and paragraphs.
enum NumberingMutations {
  static let all = gaps + duplicates + orders + singles + starts

  /// A reference to a part that bears another number now is told too.
  private static let referred: Set<FindingCode> = [.referenceDangling]

  private static let gaps = [
    numbering(.numberingGap, "the last number is one too high", from: 2) { series in
      // Behind *d)* both *đ)* and *e)* are right, as some count without *đ*.
      series.count == 5 ? [] : [(series.count - 1, series.count + 1)]
    },
    numbering(.numberingGap, "all numbers from the second on are one too high", from: 3) { series in
      (1..<series.count).map { ($0, $0 + 2) }
    },
    Mutation(
      .numberingGap, "a numbered paragraph is gone, the others keep their numbers", with: referred
    ) {
      clean, random in
      clean.series(from: 4).compactMap { series in
        let section = clean.sections[
          series.members[Int.random(in: 1..<series.count - 1, using: &random)]]
        // Headings carry roles, and their absence is told too.
        return section.roles.isEmpty && section.heading == nil
          ? clean.removing(paragraphs: section.paragraphs) : nil
      }
    },
    Mutation(
      .numberingGap, "a lettered paragraph is gone, the others keep their letters", with: referred
    ) {
      clean, _ in
      clean.series(from: 3).compactMap { series in
        let section = clean.sections[series.members[1]]
        return section.marker?.style == .letter
          ? clean.removing(paragraphs: section.paragraphs) : nil
      }
    },
  ]

  private static let duplicates = [
    numbering(.numberingDuplicate, "the last number repeats the one above", from: 2) { series in
      [(series.count - 1, series.count - 1)]
    },
    numbering(.numberingDuplicate, "all numbers from the third on are one too low", from: 3) {
      series in
      (2..<series.count).map { ($0, $0) }
    },
    Mutation(
      .numberingDuplicate, "a paragraph is added under the number of the one above", with: referred
    ) {
      clean, _ in
      clean.series(from: 2).compactMap { series in
        let last = clean.sections[series.members[series.count - 1]]
        guard last.paragraphs.count == 1, last.heading == nil else { return nil }
        let lead = clean.source[
          ByteSpan(clean.block(last.opening).start, clean.behindMarker(last.opening).start)]
        return clean.inserting(
          lead + "Mỗi quý một lần, các nơi tự kiểm tra và gửi số liệu về nơi tổng hợp.\n\n",
          at: clean.block(last.opening).end)
      }
    },
  ]

  private static let orders = [
    numbering(.numberingOrder, "the last two numbers have changed places", from: 3) { series in
      [(series.count - 2, series.count), (series.count - 1, series.count - 1)]
    },
    numbering(.numberingOrder, "the second and the third number have changed places", from: 4) {
      _ in
      [(1, 3), (2, 2)]
    },
    Mutation(
      .numberingOrder, "two paragraphs have changed places with their numbers", with: referred
    ) { clean, _ in
      clean.series(from: 3).compactMap { series in
        let (left, right) = (clean.sections[series.members[1]], clean.sections[series.members[2]])
        guard left.heading == nil, right.heading == nil, left.roles.isEmpty, right.roles.isEmpty,
          !clean.citesFirst(in: left.paragraphs), !clean.citesFirst(in: right.paragraphs)
        else { return nil }
        return clean.swapping(clean.block(left.paragraphs), clean.block(right.paragraphs))
      }
    },
  ]

  private static let singles = [
    Mutation(.numberingSingle, "of two items only the first is left", with: referred) { clean, _ in
      clean.pairs.map {
        clean.removing(paragraphs: clean.sections[$0.1].paragraphs).told(at: clean.firstWord($0.0))
      }
    },
    Mutation(.numberingSingle, "of two items only the second is left, renumbered", with: referred) {
      clean, _ in
      clean.pairs.compactMap { pair in
        clean.renumbering(clean.sections[pair.1].opening, to: 1).map {
          clean.removing(paragraphs: clean.sections[pair.0].paragraphs).and($0)
        }
      }
    },
    Mutation(.numberingSingle, "of several items only the first is left", with: referred) {
      clean, _ in
      clean.series(from: 3).compactMap { series in
        let rest = series.members.dropFirst().map { clean.sections[$0] }
        guard let first = rest.first, let last = rest.last,
          clean.sections[series.members[0]].depth > 0,
          rest.allSatisfy({ $0.roles.isEmpty && $0.heading == nil }),
          !clean.citesFirst(in: first.opening..<last.paragraphs.upperBound)
        else { return nil }
        return clean.removing(paragraphs: first.opening..<last.paragraphs.upperBound)
          .told(at: clean.firstWord(series.members[0]))
      }
    },
  ]

  /// *2.1* below what is now *3.* contradicts it.
  private static let contradicted = referred.union([.numberingOrder])

  private static let starts = [
    numbering(.numberingStart, "every number is one too high", from: 2, with: contradicted) {
      series in
      (0..<series.count).map { ($0, $0 + 2) }
    },
    Mutation(
      .numberingStart, "the first paragraph is gone, the others keep their numbers", with: referred
    ) {
      clean, _ in
      clean.series(from: 3).compactMap { series in
        let section = clean.sections[series.members[0]]
        guard section.heading == nil, section.roles.isEmpty,
          !clean.citesFirst(in: section.paragraphs)
        else { return nil }
        return clean.removing(paragraphs: section.paragraphs)
      }
    },
    numbering(.numberingStart, "the numbers go on from another list", from: 2, with: contradicted) {
      series in
      (0..<series.count).map { ($0, $0 + 4) }
    },
  ]

  /// - Parameter ordinals: takes a series, gives the members that bear another ordinal.
  private static func numbering(
    _ code: FindingCode, _ label: String, from fewest: Int,
    with companions: Set<FindingCode> = referred,
    _ ordinals: @escaping @Sendable (Series) -> [(member: Int, ordinal: Int)]
  ) -> Mutation {
    Mutation(code, label, with: companions, positions: 3) { clean, _ in
      clean.series(from: fewest).compactMap { clean.renumbering($0, ordinals($0)) }
    }
  }
}

extension CleanDocument {
  /// Series of just two items below a heading, neither of which holds a role or is referred to.
  fileprivate var pairs: [(Int, Int)] {
    series().filter { $0.count == 2 }.map { ($0.members[0], $0.members[1]) }.filter { pair in
      [pair.0, pair.1].allSatisfy {
        sections[$0].depth > 0 && !holdsList(sections[$0].paragraphs)
          && sections[$0].roles.allSatisfy { $0 == .purpose }
          && !citesFirst(in: sections[$0].paragraphs)
      }
    }
  }

  fileprivate func firstWord(_ section: Int) -> ByteSpan? {
    let first = sections[section].words.lowerBound
    return span(first..<first + 1)
  }

  /// A document is cited here that was not cited above: without these paragraphs the next mention
  /// would be the first.
  func citesFirst(in range: Range<Int>) -> Bool {
    document.citations.enumerated().contains { index, citation in
      range.contains { paragraphs[$0].words.contains(citation.symbol.words.lowerBound) }
        && !document.citations[..<index].contains { $0.symbol.key == citation.symbol.key }
    }
  }
}
