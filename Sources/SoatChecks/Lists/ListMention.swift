import SoatDocument

/// Words of an item that charge somebody with work, and render nothing: *Phòng Khoa học và Hợp tác
/// quốc tế tổng hợp* is no item *Tăng cường hợp tác quốc tế …*.
enum ListMention {
  /// So little of the wording, in per cent, is no rendering in a place where none is expected.
  private static let mostMentioned = 50

  /// Those of a list that stands elsewhere, without the few that only the section on implementation
  /// mentions.
  static func dropped(
    from occurrences: [ListOccurrence], in document: Document
  ) -> [ListOccurrence] {
    let implementing = document.sections(for: .implementation).map(\.words)
    func isMention(_ occurrence: ListOccurrence) -> Bool {
      implementing.contains { $0.contains(occurrence.words.lowerBound) }
        && occurrence.difference.agreement < mostMentioned
    }
    let mentions = occurrences.count(where: isMention)
    return mentions == 0 || mentions * 2 >= occurrences.count
      ? occurrences : occurrences.filter { !isMention($0) }
  }
}
