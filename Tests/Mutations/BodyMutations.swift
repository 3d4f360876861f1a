import SoatChecks
import SoatDocument
import SoatFindings
import SoatText
import TestSupport

/// Bodies that did not exist at the document's date.
enum BodyMutations {
  static let all = [
    outdated("a body that was dissolved is charged with a task", inTask: true) { $0.isOver },
    outdated("a body that was dissolved is informed", inTask: false) { $0.isOver },
    Mutation(.issuerOutdated, "a body bears the name that it had before", positions: 3) {
      clean, _ in
      guard let own = clean.document.date else { return [] }
      return renamed.flatMap { new, old, until in
        // The name *Ban Tuyên giáo* came back in 2026.
        own > until && !clean.isThere(old, on: own)
          ? clean.places(of: new).map { clean.replacing($0, old) } : []
      }
    },
  ]

  /// New name, old name, last day of the old one.
  private static let renamed: [(Wording, String, CalendarDate)] = [
    (
      "Ban Tuyên giáo và Dân vận Tỉnh ủy", "Ban Tuyên giáo Tỉnh ủy",
      CalendarDate(year: 2025, month: 2, day: 28)
    ),
    (
      "Ban Tuyên giáo và Dân vận Trung ương", "Ban Tuyên giáo Trung ương",
      CalendarDate(year: 2025, month: 2, day: 28)
    ),
    (
      "Sở Khoa học và Công nghệ", "Sở Thông tin và Truyền thông",
      CalendarDate(year: 2025, month: 3, day: 31)
    ),
  ]

  private struct Span {
    let from: CalendarDate?
    let until: CalendarDate?
    let own: CalendarDate
    var isOver: Bool { until.map { $0 < own } ?? false }
  }

  private static func outdated(
    _ label: String, inTask: Bool, _ isWanted: @escaping @Sendable (Span) -> Bool
  ) -> Mutation {
    Mutation(.issuerOutdated, label, positions: 4) { clean, random in
      guard let own = clean.document.date else { return [] }
      let bodies = clean.book.registry.bodies.filter {
        isWanted(Span(from: $0.from, until: $0.until, own: own))
      }
      return bodies.compactMap { body in
        guard let name = body.names.first(where: { !$0.contains("UBND") && !$0.contains("HĐND") }),
          !clean.isThere(name, on: own)
        else { return nil }
        if inTask {
          return clean.hostOfWork(&random).map {
            clean.adding("\(name) theo dõi, đôn đốc việc này.", to: $0)
          }
        }
        guard let first = clean.document.recipients?.items.first else { return nil }
        let mark = first.ending?.rawValue ?? ";"
        return clean.inserting(
          "- \(name)\(mark)\n", at: clean.span(lines: first.line..<first.line + 1).start)
      }
    }
  }
}

extension CleanDocument {
  /// A body of this name is registered for this day.
  fileprivate func isThere(_ name: String, on day: CalendarDate) -> Bool {
    book.registry.bodies.contains { body in
      body.names.contains(name) && body.from.map { $0 <= day } ?? true
        && body.until.map { $0 >= day } ?? true
    }
  }

  /// A paragraph that may charge somebody. What a report tells of the months before its date was
  /// done under the old names: there only the last part, on the work to come, charges anybody.
  fileprivate func hostOfWork(_ random: inout SeededNumbers) -> Int? {
    guard document.type == .baoCao else { return host(&random) }
    guard let section = sections.last(where: { $0.depth == 0 }) else { return nil }
    return sentences().filter { section.paragraphs.contains($0) }.randomElement(using: &random)
  }

  /// Where a wording stands in the running text, and no citation holds it.
  func places(of wording: Wording) -> [Range<Int>] {
    paragraphs.flatMap { paragraph in
      paragraph.words.filter { isWord($0, wording) && words[$0].isCapitalised }
        .map { $0..<$0 + wording.count }
    }.filter { range in
      !document.citations.contains { $0.issuer?.overlaps(range) ?? false }
    }
  }
}
