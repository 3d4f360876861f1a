import SoatDocument
import SoatText

/// Tells where an old name is right: in the citation of an older document, in a sentence that
/// tells history or speaks of what is to come.
struct HistoryTelling: Sendable {
  private let anywhere: ExactWordings
  private let beside: ExactWordings
  private let plans: ExactWordings
  private let reports: [DocumentType]
  private let ahead: ExactWordings
  private let past: ExactWordings

  /// How many words away *beside* still is.
  private static let nearness = 6
  private static let year: Wordings = ["năm", "nhiệm kỳ", "giai đoạn"]

  /// - Parameters:
  ///   - anywhere: wordings by which a sentence tells history.
  ///   - beside: wordings that do so right beside the name.
  ///   - plans: wordings by which it speaks of what is to come.
  ///   - reports: types whose running text tells of the year before.
  ///   - ahead: headings of the work to come, below which a report tells no history.
  ///   - past: wordings by which such a heading tells of the past nevertheless.
  init(
    anywhere: [String], beside: [String], plans: [String] = [], reports: [DocumentType],
    ahead: [String], past: [String]
  ) {
    self.anywhere = ExactWordings(anywhere)
    self.beside = ExactWordings(beside)
    self.plans = ExactWordings(plans)
    self.reports = reports
    self.ahead = ExactWordings(ahead)
    self.past = ExactWordings(past)
  }

  func tells(
    of words: Range<Int>, _ departure: BodyPeriods.Departure, on days: DateBounds,
    in context: CheckContext
  ) -> Bool {
    if isCited(words, departure, days, context) { return true }
    let statement = context.document.statement(at: words.lowerBound)
    switch departure {
    case .notYet: return plans.stand(in: statement, of: context.stream)
    case .gone(let end):
      return isReported(at: words.lowerBound, after: end, days, context.document)
        || tellsHistory(statement, around: words, in: context.stream)
        || holdsDay(statement, upTo: end, context.document)
    }
  }

  /// Whether the sentence tells history by its words.
  func tellsHistory(
    _ statement: Range<Int>, around words: Range<Int>, in stream: SyllableStream
  ) -> Bool {
    let near =
      max(
        statement.lowerBound, words.lowerBound - Self.nearness)..<min(
        statement.upperBound, words.upperBound + Self.nearness)
    return anywhere.stand(in: statement, of: stream) || beside.stand(in: near, of: stream)
  }

  /// The running text of a report may tell of the year before its date.
  func isReported(
    at word: Int, after end: CalendarDate, _ days: DateBounds, _ document: Document
  ) -> Bool {
    document.type.map { reports.contains($0) } ?? false && days.isWithinYear(after: end)
      && document.paragraphIndex(at: word) != nil && !isAhead(word, document)
  }

  /// The word stands below the heading of work to come: *nhiệm vụ thời gian tới*.
  private func isAhead(_ word: Int, _ document: Document) -> Bool {
    var index = document.sectionIndex(at: word)
    while let current = index {
      if let heading = document.sections[current].heading,
        ahead.stand(in: heading, of: document.stream),
        !past.stand(in: heading, of: document.stream)
      {
        return true
      }
      index = document.sections[current].parent
    }
    return false
  }

  /// The keys of a rule that asks for what a report tells.
  static let reportKeys = [reports, ahead, past]
  static let reports = OptionKey(
    "reports", .list(.choice(DocumentType.allCases.map(\.rawValue))),
    vi: "Loại văn bản kể việc của năm trước đó", en: "Types that tell of the year before")
  static let ahead = OptionKey(
    "ahead-headings", .list(.phrase), vi: "Mục nói việc sắp làm trong văn bản như vậy",
    en: "Headings of the work to come in such a document")
  static let past = OptionKey(
    "past-headings", .list(.phrase), vi: "Cụm từ cho thấy mục ấy vẫn kể việc đã làm",
    en: "Wordings by which such a heading tells of the past nevertheless")

  /// It issued the document that is cited, or is named in its title.
  private func isCited(
    _ words: Range<Int>, _ departure: BodyPeriods.Departure, _ days: DateBounds,
    _ context: CheckContext
  ) -> Bool {
    if let index = context.document.citationIndex(at: words.lowerBound) {
      // A document that it issued when it was gone already, as far as its date can be trusted.
      if case .gone(let end) = departure,
        let date = context.document.citations[index].date?.date, date.exists,
        end < date, date <= days.latest, context.resolutions[index]?.isDateWrong != true
      {
        return false
      }
      return true
    }
    return context.document.citationWhoseTitleHolds(words, isListed: true) != nil
  }

  /// The sentence names a day or a year before the end of the body, apart from citations.
  private func holdsDay(
    _ statement: Range<Int>, upTo end: CalendarDate, _ document: Document
  ) -> Bool {
    var low = 0
    var high = document.dates.count
    while low < high {
      let middle = (low + high) / 2
      if document.dates[middle].words.lowerBound < statement.lowerBound {
        low = middle + 1
      } else {
        high = middle
      }
    }
    let isDated = document.dates[low...].prefix { $0.words.lowerBound < statement.upperBound }
      .contains {
        $0.date.exists && $0.date <= end.next
          && document.citationIndex(at: $0.words.lowerBound) == nil
      }
    return isDated
      || statement.contains { position in
        document.stream.words[position].isNumber
          && document.stream.firstMatch(of: Self.year, before: position) != nil
          && isEarlier(position, than: end.year, document)
          && document.citationIndex(at: position) == nil
      }
  }

  private func isEarlier(_ position: Int, than year: Int, _ document: Document) -> Bool {
    let span = document.stream.words[position].span
    guard span.end - span.start == 4, let number = Int(document.source[span]) else { return false }
    return (1900..<year).contains(number)
  }
}
