import SoatDocument
import SoatFindings
import SoatText

/// What goes wrong with whole sections and their headings.
enum SectionMutations {
  static let all = missing + empty + orders + duplicates + styles

  /// A number that is left out is told as well where the other sections keep theirs, and so is a
  /// reference to what is gone.
  private static let gap: Set<FindingCode> = [.numberingGap, .numberingStart, .referenceDangling]

  private static let missing = [
    Mutation(.sectionMissing, "the heading is gone, its text stays", with: gap) { clean, _ in
      clean.headed.map {
        clean.removing(paragraphs: $0.opening..<$0.opening + 1).told(at: clean.end($0))
      }
    },
    Mutation(.sectionMissing, "the section is gone", with: gap) { clean, _ in
      clean.demanded.filter { !clean.holdsList($0.paragraphs) }.map {
        clean.removing(paragraphs: $0.paragraphs)
      }
    },
    Mutation(
      .sectionMissing, "the section is gone, the others are renumbered", with: [.referenceDangling]
    ) { clean, _ in
      clean.demanded.filter { !clean.holdsList($0.paragraphs) }.compactMap { section in
        clean.loweringSiblings(behind: section).map {
          clean.removing(paragraphs: section.paragraphs).and($0)
        }
      }
    },
    Mutation(.sectionMissing, "the heading says something else") { clean, random in
      clean.headed.compactMap { section in
        guard let heading = section.heading else { return nil }
        let other =
          ["MỘT SỐ VẤN ĐỀ KHÁC", "PHẦN THỨ HAI", "CÁC VIỆC CỤ THỂ"]
          .randomElement(using: &random) ?? ""
        return clean.replacing(heading, other)
          .told(at: clean.end(section), clean.start(section.opening))
      }
    },
  ]

  private static let empty = [
    Mutation(.sectionEmpty, "the text below the heading is gone") { clean, _ in
      clean.emptied.map { clean.removing(paragraphs: $0.opening + 1..<$0.paragraphs.upperBound) }
        .enumerated().map { index, edit in edit.told(at: clean.headingSpan(clean.emptied[index])) }
    },
    Mutation(.sectionEmpty, "the text stands above the heading") { clean, _ in
      clean.emptied.map { section in
        clean.swapping(
          clean.block(section.opening),
          clean.block(section.opening + 1..<section.paragraphs.upperBound))
      }
    },
    Mutation(.sectionEmpty, "a rule stands for the text below the heading") { clean, _ in
      clean.emptied.map { section in
        Edit(clean.block(section.opening + 1..<section.paragraphs.upperBound), "-----\n\n")
          .told(at: clean.headingSpan(section))
      }
    },
  ]

  private static let orders = [
    order("the first section stands second") { count in count >= 2 ? (0, 1) : nil },
    order("the last section stands before the one above it") { count in
      count >= 2 ? (count - 2, count - 1) : nil
    },
    order("the first and the last section have changed places") { count in
      count >= 3 ? (0, count - 1) : nil
    },
  ]

  /// Two sections change places; their numbers stay in order, so that a reference to a part of
  /// either may lead nowhere now, and is told too.
  private static func order(
    _ label: String, _ pair: @escaping @Sendable (Int) -> (Int, Int)?
  ) -> Mutation {
    Mutation(.sectionOrder, label, with: [.referenceDangling]) { clean, _ in
      let sections = clean.demanded
      guard let (first, second) = pair(sections.count) else { return [] }
      let (left, right) = (sections[first], sections[second])
      guard left.marker?.style == right.marker?.style else { return [] }
      let between = clean.sections.filter {
        $0.depth == 0 && left.opening < $0.opening && $0.opening < right.opening
      }
      // Those between are behind a later one and before an earlier one as well.
      return [
        between.reduce(clean.swapping(clean.behindMarker(left), clean.behindMarker(right))) {
          $0.told(at: clean.headingSpan($1))
        }
      ]
    }
  }

  private static let duplicates = [
    Mutation(.sectionDuplicate, "heading and first paragraph stand again at the end") { clean, _ in
      guard let last = clean.demanded.last, last.paragraphs.count > 1,
        let marker = last.marker, let ordinal = clean.ordinal(marker),
        let text = CleanDocument.text(ordinal + 1, marker.style),
        !clean.sections.contains(where: {
          $0.depth == last.depth && $0.opening >= last.paragraphs.upperBound
        })
      else { return [] }
      let heading = clean.source[clean.behindMarker(last.opening)]
      let copy = "\(text)\(clean.gapBehindMarker(last.opening))\(heading)"
      let below = clean.block(last.paragraphs.upperBound - 1).end
      return [
        clean.inserting(
          copy + "Các cơ quan, đơn vị nghiêm túc thực hiện các nội dung nêu trên.\n\n", at: below)
      ]
    },
    Mutation(
      .sectionDuplicate, "the section is pasted twice, the others are renumbered",
      with: [.referenceDangling]
    ) {
      clean, _ in
      clean.demanded.filter { !clean.holdsList($0.paragraphs) }.compactMap { section in
        guard let marker = section.marker, let ordinal = clean.ordinal(marker),
          let text = CleanDocument.text(ordinal + 1, marker.style),
          let raised = clean.loweringSiblings(behind: section, by: -1)
        else { return nil }
        let copy = clean.copy(section.paragraphs, numbered: text)
        return clean.inserting(copy, at: clean.block(section.paragraphs).end).and(raised)
      }
    },
    Mutation(
      .sectionDuplicate, "the heading stands again above the last paragraph",
      // What stands below it goes on with the numbers of the first, where one alone may be left.
      with: [.numberingDuplicate, .numberingStart, .numberingSingle]
    ) { clean, _ in
      clean.demanded.filter { $0.paragraphs.count > 3 }.map { section in
        clean.pasting(
          section.opening..<section.opening + 1, below: section.paragraphs.upperBound - 2)
      }
    },
  ]

  private static let styles = [
    style("the space behind a Roman number is lost") { clean, section in
      guard let marker = section.marker, marker.style == .roman,
        let gap = clean.markerSpace(section)
      else { return nil }
      return Edit(gap, "")
    },
    style("the space behind an Arabic number is lost") { clean, section in
      guard let marker = section.marker, marker.style == .arabic,
        let gap = clean.markerSpace(section)
      else { return nil }
      return Edit(gap, "")
    },
    style("one Roman number has another mark") { clean, section in
      clean.changingMark(section, of: .roman)
    },
  ]

  private static func style(
    _ label: String, _ edit: @escaping @Sendable (CleanDocument, Section) -> Edit?
  ) -> Mutation {
    Mutation(.sectionHeadingStyle, label) { clean, _ in
      // A series of three shows what is usual; its members are headings, not paragraphs.
      clean.series(from: 3).flatMap { series in
        series.members.dropFirst().filter { clean.sections[$0].heading != nil }
      }.compactMap { edit(clean, clean.sections[$0]) }
    }
  }
}
