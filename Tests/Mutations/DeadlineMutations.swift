import SoatDocument
import SoatFindings
import SoatText
import TestSupport

/// Further ways in which tasks are due too early.
enum DeadlineMutations {
  static let all = [
    past("has an hour") { clean, mention, due in
      clean.replacing(mention, by: due)
        .and(clean.inserting("17h00 ", before: mention.words.lowerBound - 1))
    },
    past("is a day of the week with its date in parentheses") { clean, mention, due in
      clean.replacing(
        mention.words.lowerBound - 1..<mention.words.upperBound,
        "\(Weekday.name(due)) (\(due.short))")
    },
    past("has an hour and a day of the week") { clean, mention, due in
      clean.replacing(mention, by: due)
        .and(
          clean.inserting("17 giờ \(Weekday.name(due)), ", before: mention.words.lowerBound - 1))
    },
    Mutation(.dateDeadlinePast, "a task without a year was due before the document", positions: 2) {
      clean, _ in
      guard let own = clean.document.date else { return [] }
      let due = own.advanced(by: -20)
      guard due.year == own.year else { return [] }
      return clean.hostsOfThisYear.map {
        clean.adding("Danh sách gửi trước ngày \(due.short.dropLast(5)).", to: $0)
      }
    },
    Mutation(.dateDeadlinePast, "a span of time ends before it begins", positions: 2) {
      clean, random in
      guard let own = clean.document.date, let host = clean.taskHost(&random) else { return [] }
      let (start, end) = (own.advanced(by: 40), own.advanced(by: 30))
      return [
        clean.adding("Hội thi diễn ra từ ngày \(start.short) đến ngày \(end.short).", to: host)
      ]
    },
  ]

  /// The deadline *trước ngày …* is a week before the document, and is written otherwise.
  private static func past(
    _ label: String,
    _ edit: @escaping @Sendable (CleanDocument, DateMention, CalendarDate) -> Edit
  ) -> Mutation {
    Mutation(.dateDeadlinePast, "the deadline is past and \(label)", positions: 3) { clean, _ in
      guard let own = clean.document.date else { return [] }
      return clean.deadlines.filter { clean.isWord($0.words.lowerBound - 2, "trước ngày") }.map {
        edit(clean, $0, own.advanced(by: -7))
      }
    }
  }
}

extension CleanDocument {
  private static let recurring = Wording("hằng hàng định mỗi quý tháng năm tuần kỳ").toned

  /// Paragraphs that say who does what, and speak of nothing that comes back each year.
  fileprivate var hostsOfThisYear: [Int] {
    guard let section = document.sections(for: .implementation).last else { return [] }
    return sentences().filter { index in
      section.paragraphs.contains(index)
        && !words[paragraphs[index].words].contains { Self.recurring.contains($0.toned) }
    }
  }
}
