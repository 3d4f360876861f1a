import SoatDocument
import SoatFindings
import SoatText

/// Gathers what the checks have found to be treated, and who is charged with work.
struct CoverageReading {
  private let context: CheckContext
  private let locator: Locator
  private let charged: [Assignment]

  private static let longestTask = 16

  /// - Parameter charged: who is charged with work, in the order of the text.
  init(_ context: CheckContext, _ charged: [Assignment]) {
    self.context = context
    self.charged = charged
    locator = Locator(document: context.document)
  }

  /// - Parameter rules: those that judged the document.
  func coverage(_ rules: [Int]) -> Coverage {
    Coverage(
      lists: rules.compactMap { list($0) }, assignments: charged.map { assignment($0) })
  }

  /// Nil for a rule without a list, and for a list that does not concern the document.
  private func list(_ rule: Int) -> Coverage.List? {
    guard let check = context.book.requiredLists[rule] else { return nil }
    // What one rule says stands together.
    let first = context.verdicts.firstIndex { $0.rule == rule } ?? context.verdicts.count
    let notes = context.verdicts[first...].prefix { $0.rule == rule }
    guard !notes.contains(where: { $0.subject == nil && $0.reason != nil }) else { return nil }
    return Coverage.List(
      rule: context.book.rules[rule].id,
      title: context.book.rules[rule].title(context.language),
      items: check.subjects.enumerated().map { index, subject in
        let span = notes.first { $0.subject == subject }?.span
        return Coverage.Item(
          subject: subject, label: check.name(index, context.language),
          line: span.map { context.stream.line(at: $0.start) + 1 },
          section: span.flatMap { locator.section(context.stream.firstWord(after: $0.start)) })
      })
  }

  private func assignment(_ assignment: Assignment) -> Coverage.Assignment {
    let word = assignment.task.first ?? assignment.body.lowerBound
    return Coverage.Assignment(
      body: context.text(assignment.body), task: context.text(leading(assignment.task)),
      deadline: context.document.deadline(of: assignment).map { context.text($0) },
      line: context.stream.line(at: Int(context.stream.words[word].start)) + 1,
      section: locator.section(word))
  }

  /// To the end of the first sentence, but not too far.
  private func leading(_ task: Range<Int>) -> Range<Int> {
    let words = task.prefix(Self.longestTask)
    let end = words.dropFirst().first {
      let gap = context.stream.words[$0].gap
      return gap.contains(.semicolon)
        || gap.intersects(.sentenceEnd) && gap.intersects([.space, .newline])
    }
    return task.lowerBound..<(end ?? words.endIndex)
  }
}
