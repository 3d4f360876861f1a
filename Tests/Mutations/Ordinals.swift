import SoatDocument
import SoatText

/// Sections that are counted together: neighbours below one parent, numbered alike from the first.
struct Series {
  /// Positions in `Document.sections`.
  let members: [Int]

  var count: Int { members.count }
}

extension CleanDocument {
  /// Every series of at least so many members. Required lists are left out: they have codes of
  /// their own.
  func series(from fewest: Int = 2) -> [Series] {
    let listed = Set((tasks + viewpoints).map(\.paragraph))
    var series: [Series] = []
    for index in sections.indices {
      guard let marker = sections[index].marker, ordinal(marker) == 1,
        marker.style != .article
      else { continue }
      let members = sections.indices.filter { other in
        other >= index && sections[other].parent == sections[index].parent
          && sections[other].marker?.style == marker.style
      }
      let ordinals = members.map { ordinal(sections[$0].marker) }
      guard members.count >= fewest, ordinals == (1...members.count).map({ $0 }),
        !members.contains(where: { listed.contains(sections[$0].opening) })
      else { continue }
      series.append(Series(members: members))
    }
    return series
  }

  /// The last ordinal of a marker: 2 for *II-* and *1.2.*; nil for a bullet.
  func ordinal(_ marker: Marker?) -> Int? { marker.flatMap { document.ordinals(of: $0).last } }

  /// The paragraph bears another ordinal, and all else stays.
  func renumbering(_ paragraph: Int, to ordinal: Int) -> Edit? {
    let behind = paragraphs[paragraph].text.lowerBound
    guard let marker = paragraphs[paragraph].marker,
      behind > paragraphs[paragraph].words.lowerBound, let text = Self.text(ordinal, marker.style)
    else { return nil }
    return replacing(behind - 1..<behind, text)
  }

  /// Members of a series bear other ordinals.
  func renumbering(_ series: Series, _ ordinals: [(member: Int, ordinal: Int)]) -> Edit? {
    let edits = ordinals.map {
      renumbering(sections[series.members[$0.member]].opening, to: $0.ordinal)
    }
    return edits.reduce(Edit([])) { all, edit in all.flatMap { all in edit.map { all.and($0) } } }
  }

  static func text(_ ordinal: Int, _ style: Marker.Style) -> String? {
    switch style {
    case .roman, .part, .chapter: roman.indices.contains(ordinal - 1) ? roman[ordinal - 1] : nil
    case .letter: letters.indices.contains(ordinal - 1) ? letters[ordinal - 1] : nil
    case .capital:
      letters.indices.contains(ordinal - 1) ? letters[ordinal - 1].uppercased() : nil
    case .arabic, .decimal, .parenthesised, .article, .division: String(ordinal)
    case .dash, .plus, .star: nil
    }
  }

  private static let roman = [
    "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII",
  ]
  private static let letters = ["a", "b", "c", "d", "đ", "e", "g", "h", "i", "k", "l", "m", "n"]
}

extension Optional where Wrapped == Edit {
  func and(_ other: Edit?) -> Edit? { flatMap { edit in other.map { edit.and($0) } } }
}
