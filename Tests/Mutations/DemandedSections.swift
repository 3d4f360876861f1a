import SoatDocument
import SoatFindings
import SoatText

extension CleanDocument {
  /// The sections at the top that alone hold what an implementing document must have.
  var demanded: [Section] {
    guard report.ruleSets.contains(where: { $0.id == "nq57" }) else { return [] }
    return sections.filter { section in
      section.depth == 0 && section.heading != nil
        && section.roles.contains { role in
          isDemanded(role)
            && !sections.contains { other in
              other.roles.contains(role) && !section.paragraphs.contains(other.opening)
            }
        }
      // A sub-heading holds the role as well: *1. Mục đích* below *I. MỤC ĐÍCH, YÊU CẦU*.
    }
  }

  /// Those whose heading alone holds a role: a sub-heading may hold it as well, *1. Mục đích* below
  /// *I. MỤC ĐÍCH, YÊU CẦU*.
  var headed: [Section] {
    demanded.filter { section in
      section.roles.contains { role in
        isDemanded(role) && sections.count { $0.roles.contains(role) } == 1
      }
    }
  }

  private func isDemanded(_ role: SectionRole) -> Bool {
    switch role {
    case .purpose, .content, .implementation: true
    case .forms: isOfParty && document.type != .chuongTrinh
    case .audience, .schedule, .other: false
    }
  }

  /// Those whose text may go without anything else going with it: no required list, and no other
  /// role that a sub-heading holds.
  var emptied: [Section] {
    demanded.filter { section in
      section.paragraphs.count > 1 && !holdsList(section.paragraphs)
        && !sections.contains { other in
          section.paragraphs.dropFirst().contains(other.opening)
            && other.roles.contains { !section.roles.contains($0) }
        }
    }
  }

  func holdsList(_ range: Range<Int>) -> Bool {
    (tasks + viewpoints).contains { range.contains($0.paragraph) }
  }

  func headingSpan(_ section: Section) -> ByteSpan? { section.title.flatMap { span($0) } }

  /// Behind the last word of a section.
  func end(_ section: Section) -> ByteSpan {
    let end = words[section.words.upperBound - 1].span.end
    return ByteSpan(end, end)
  }

  /// Just before a paragraph.
  func start(_ paragraph: Int) -> ByteSpan {
    let start = words[paragraphs[paragraph].words.lowerBound].span.start
    return ByteSpan(start, start)
  }

  /// The lines of some paragraphs, the first of which bears another ordinal.
  func copy(_ range: Range<Int>, numbered ordinal: String) -> String {
    let block = block(range)
    let word = words[paragraphs[range.lowerBound].text.lowerBound - 1].span
    return source[ByteSpan(block.start, word.start)] + ordinal
      + source[ByteSpan(word.end, block.end)]
  }

  /// All siblings behind a section bear ordinals that are so much lower.
  func loweringSiblings(behind section: Section, by number: Int = 1) -> Edit? {
    guard ordinal(section.marker) != nil else { return nil }
    let siblings = sections.filter {
      $0.opening > section.opening && $0.parent == section.parent
        && $0.marker?.style == section.marker?.style
    }
    return siblings.reduce(Edit([])) { all, sibling in
      all.and(
        ordinal(sibling.marker).flatMap { renumbering(sibling.opening, to: $0 - number) })
    }
  }

  /// A section from the first word behind its marker on.
  func behindMarker(_ section: Section) -> ByteSpan {
    ByteSpan(behindMarker(section.opening).start, block(section.paragraphs).end)
  }

  /// The lines of a paragraph from the first word behind its marker on.
  func behindMarker(_ paragraph: Int) -> ByteSpan {
    ByteSpan(words[paragraphs[paragraph].text.lowerBound].span.start, block(paragraph).end)
  }

  /// What stands between the last ordinal of a marker and the text: `. `
  func gapBehindMarker(_ paragraph: Int) -> String {
    let text = paragraphs[paragraph].text.lowerBound
    return source[ByteSpan(words[text - 1].span.end, words[text].span.start)]
  }

  /// The space between a marker and its text.
  func markerSpace(_ section: Section) -> ByteSpan? {
    let start = words[paragraphs[section.opening].text.lowerBound].span.start
    return source.bytes[start - 1] == 0x20 ? ByteSpan(start - 1, start) : nil
  }

  /// `-` for the stop behind a number, or the other way round.
  func changingMark(_ section: Section, of style: Marker.Style) -> Edit? {
    guard let marker = section.marker, marker.style == style,
      let other = [".": "-", "-": "."][marker.separator]
    else { return nil }
    let end = words[paragraphs[section.opening].text.lowerBound - 1].span.end
    return Edit(ByteSpan(end, end + 1), other)
  }
}
