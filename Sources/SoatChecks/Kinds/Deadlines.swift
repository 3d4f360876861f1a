import SoatDocument
import SoatFindings
import SoatText

/// No task is due before the document's own date — *thời hạn đã qua*.
///
/// What is told of the past stays alone: reports, sections on results, sentences with *đã*, and
/// terms that another document had set.
package struct Deadlines: Check {
  package static let keyword = "deadlines"
  package static let summary = Bilingual(
    vi: "Thời hạn giao việc không đứng trước ngày của văn bản",
    en: "No task is due before the date of the document")
  package static let codes: [FindingCode] = [.dateDeadlinePast]

  static let leads = OptionKey(
    "leads", .list(.phrase), isRequired: true,
    vi: "Cách mở đầu một thời hạn: trước ngày, trong quý",
    en: "How a time limit begins")
  static let periods = OptionKey(
    "periods", .list(.phrase),
    vi: "Cách nêu khoảng thời gian, chỉ là thời hạn khi việc đứng trước: hoàn thành trong quý I",
    en: "How a span of time begins, which is a limit only behind the task")
  static let tasks = OptionKey(
    "tasks", .list(.phrase), isRequired: true, vi: "Từ cho thấy đang giao việc: hoàn thành, gửi",
    en: "Words that show a task")
  static let unless = OptionKey(
    "unless", .list(.phrase), vi: "Từ cho thấy là chuyện đã qua hoặc một điều kiện: đã, trường hợp",
    en: "Words that show the past or a condition")
  static let completing = OptionKey(
    "completing", .list(.phrase),
    vi: "Từ giao việc phải xong; chỉ với từ này một năm không kèm quý, tháng mới là thời hạn",
    en: "Words that ask for the end of work, without which a year alone is no limit")
  static let reported = OptionKey(
    "reported", .list(.phrase), vi: "Điều được báo cáo của một khoảng thời gian: kết quả, số liệu",
    en: "What is reported of a span of time")
  static let attributes = OptionKey(
    "attributes", .list(.phrase),
    vi: "Từ đứng ngay trước cho thấy ngày chỉ là đặc điểm: tuyển dụng trước ngày",
    en: "Words right before a day that only describes something")
  static let pastHeadings = OptionKey(
    "past-headings", .list(.phrase), vi: "Mục kể lại việc đã làm: kết quả, tình hình",
    en: "Headings of sections that tell of the past")
  static let exceptTypes = OptionKey(
    "except", .list(.choice(DocumentType.allCases.map(\.rawValue))),
    vi: "Loại văn bản không giao việc", en: "Types of documents that set no tasks")
  static let recurring = OptionKey(
    "recurring", .list(.phrase),
    vi: "Từ cho thấy việc lặp lại, nên ngày không ghi năm là của mọi năm: hằng, định kỳ, quý",
    en: "Words by which a day without a year is one of every year")
  static let schedules = OptionKey(
    "schedules", .list(.phrase),
    vi: "Cách mở đầu khoảng thời gian của một việc sắp làm: thời gian thực hiện",
    en: "What a span of time follows that is still to come")
  static let scheduling = OptionKey(
    "scheduling", .list(.choice(DocumentType.allCases.map(\.rawValue))),
    vi: "Loại văn bản nêu khoảng thời gian của việc sắp làm",
    en: "Types of documents that give such spans")
  static let columns = OptionKey(
    "columns", .list(.phrase), vi: "Tên cột ghi thời hạn trong bảng: thời gian hoàn thành",
    en: "Names of the columns of tables that give time limits")
  package static let schema = TableSchema([
    leads, periods, tasks, completing, reported, unless, attributes, pastHeadings, recurring,
    schedules, scheduling, columns, exceptTypes,
  ])

  /// What a hit of this rule means.
  private static let lead = 0
  private static let period = 1
  private static let column = 2

  private let tasks: [String]
  private let completing: [String]
  private let reported: [String]
  let unless: [String]
  private let attributes: [String]
  private let pastHeadings: [String]
  private let recurring: [String]
  let schedules: [String]
  let scheduling: [DocumentType]
  private let exceptTypes: [DocumentType]

  package init(_ options: OptionTable, _ setup: inout CheckSetup) {
    for lead in options.texts(Self.leads) { setup.add(lead, use: .cue(Self.lead)) }
    for period in options.texts(Self.periods) { setup.add(period, use: .cue(Self.period)) }
    for column in options.texts(Self.columns) { setup.add(column, use: .cue(Self.column)) }
    tasks = options.texts(Self.tasks)
    completing = options.texts(Self.completing)
    reported = options.texts(Self.reported)
    unless = options.texts(Self.unless)
    attributes = options.texts(Self.attributes)
    pastHeadings = options.texts(Self.pastHeadings)
    recurring = options.texts(Self.recurring)
    schedules = options.texts(Self.schedules)
    scheduling = options.cases(Self.scheduling)
    exceptTypes = options.cases(Self.exceptTypes)
  }

  package func run(_ context: inout CheckContext) {
    let document = context.document
    guard let date = document.date else {
      context.notApplicable(
        nil,
        context.language(
          vi: "văn bản không ghi đủ ngày, tháng, năm", en: "the document bears no whole date"))
      return
    }
    for span in document.timeSpans { check(span, date, &context) }
    if let type = context.type, exceptTypes.contains(type) { return }
    var reported = 0
    var told: [Int] = []
    for hit in context.ownHits {
      let use = context.book.lexicon.use(of: hit)
      if use == .cue(Self.column) {
        told += checkColumn(below: hit.words, date, &context)
        continue
      }
      guard hit.words.lowerBound >= reported, let due = due(behind: hit, date, document),
        date > due.end, !told.contains(due.words.lowerBound),
        isTask(
          hit.words.lowerBound..<max(hit.words.upperBound, due.words.upperBound),
          due, isPeriod: use == .cue(Self.period), context)
      else { continue }
      reported = due.words.upperBound
      told.append(due.words.lowerBound)
      report(hit.words.lowerBound..<due.words.upperBound, due, date, &context)
    }
    for mention in document.dates
    where mention.date < date && mention.date.exists
      && !told.contains(mention.words.lowerBound)
    {
      let due = Period(end: mention.date, words: mention.words)
      guard let start = document.limitStart(of: mention) else { continue }
      let words = start..<mention.words.upperBound
      if isTask(words, due, isPeriod: false, context) { report(words, due, date, &context) }
    }
  }

  /// The term to which a lead belongs; *trước quý II/2025* ends with the first quarter.
  private func due(behind hit: Hit, _ date: CalendarDate, _ document: Document) -> Period? {
    let reach = reach(of: hit, document)
    guard let due = document.period(in: reach, of: date) else { return nil }
    if !document.namesYear(due) { return isOfThisYear(due, date, document) ? due : nil }
    let isBefore =
      document.stream.words[hit.words.lowerBound].toned == Self.before
      && due.words.lowerBound < hit.words.upperBound
    return isBefore ? due.before : due
  }

  private static let before = Wording("trước").toned[0]

  /// A day without a year that passed not long ago, where neither its sentence, the one before, nor
  /// the heading above speaks of what comes back; an earlier one may be of the next year.
  private func isOfThisYear(
    _ due: Period, _ date: CalendarDate, _ document: Document
  ) -> Bool {
    let days = (date.month - due.end.month) * Self.daysOfMonth + date.day - due.end.day
    let word = due.words.lowerBound
    guard (1...Self.mostDays).contains(days), document.paragraphIndex(at: word) != nil else {
      return false
    }
    let sentence = document.sentence(at: word)
    let before = document.sentence(at: max(sentence.lowerBound - 1, 0)).lowerBound
    return !document.stream.holds(anyOf: recurring, in: before..<word)
      && !document.stream.holds(anyOf: recurring, in: due.words.upperBound..<sentence.upperBound)
      && !isRecurring(document.section(at: word)?.heading, document)
  }

  private func isRecurring(_ heading: Range<Int>?, _ document: Document) -> Bool {
    heading.map { document.stream.holds(anyOf: recurring, in: $0) } ?? false
  }

  private static let daysOfMonth = 30
  private static let mostDays = 100

  /// *chậm nhất là vào hết ngày 30/6/2025*
  private static let mostBetween = 5

  private func reach(of hit: Hit, _ document: Document) -> Range<Int> {
    let words = document.stream.words
    let last = min(words.count, hit.words.upperBound + Self.mostBetween)
    var end = hit.words.upperBound
    while end < last, !words[end].gap.intersects(Gap.sentenceEnd.union(.semicolon)) { end += 1 }
    // The unit may be the last word of the lead, and the date may end behind its reach.
    return hit.words.lowerBound..<end
  }

  private func isTask(
    _ words: Range<Int>, _ due: Period, isPeriod: Bool, _ context: CheckContext
  ) -> Bool {
    let document = context.document.text(holding: words.lowerBound)
    let paragraph = document.paragraphIndex(at: words.lowerBound)
    let isInside = paragraph.map {
      document.sections.isEmpty || $0 >= document.sections[0].opening
    }
    guard isInside ?? (words.lowerBound >= context.document.appendixStart),
      !isCondition(words.upperBound, document), !tellsOfPast(words.lowerBound, context),
      !document.isQuoted(words.lowerBound),
      !document.isCited(words.lowerBound)
    else { return false }
    let clause = clause(around: words, document)
    let before = clause.lowerBound..<words.lowerBound
    guard !context.stream.holds(anyOf: unless, in: clause), !isSetElsewhere(clause, document),
      !context.stream.ends(withAnyOf: attributes, before)
    else { return false }
    if let date = document.date, date.year - due.end.year > Self.mostYearsOfTasks { return false }
    if isPeriod || due.isYear { return isDue(within: due, before, context) }
    if context.stream.holds(anyOf: tasks, in: clause) { return true }
    return paragraph.map { isCharged(words, due, $0, document) } ?? false
  }

  /// *hoàn thành trong quý I/2025*; not *báo cáo kết quả thực hiện trong quý I/2025*.
  private func isDue(
    within due: Period, _ before: Range<Int>, _ context: CheckContext
  ) -> Bool {
    let stream = context.stream
    let report = stream.first(ofAny: reported, in: before)
    if let end = stream.first(ofAny: completing, in: before) {
      return report.map { end < $0 } ?? true || stream.words[end].gap.contains(.comma)
    }
    return report == nil && !due.isYear && stream.holds(anyOf: tasks, in: before)
  }

  /// A body is charged with the work, and the day ends its clause: *Phòng Kinh tế làm sạch dữ liệu
  /// trước ngày 05/3/2025;*. A day long past describes what is to be dealt with.
  private func isCharged(
    _ words: Range<Int>, _ due: Period, _ paragraph: Int, _ document: Document
  ) -> Bool {
    let next = words.upperBound
    // On the first of January and of July laws come into force: such a day tells cases apart.
    guard let date = document.date, date.year - due.end.year <= Self.mostYears,
      due.end.day > 1 || due.end.month % 6 != 1,
      next >= document.paragraphs[paragraph].words.upperBound
        || document.stream.words[next].gap.intersects(.marks)
    else { return false }
    let section = document.section(at: words.lowerBound)
    let first = section.map { $0.parent.map { document.sections[$0].opening } ?? $0.opening }
    return document.assignments(in: min(first ?? paragraph, paragraph)..<paragraph + 1).contains {
      $0.task.contains(words.lowerBound)
    }
  }

  /// Years after which a day that has passed is none that anybody set as a limit.
  private static let mostYears = 3
  private static let mostYearsOfTasks = 15

  func clause(around words: Range<Int>, _ document: Document) -> Range<Int> {
    let all = document.stream.words
    let ends = Gap.sentenceEnd.union(.semicolon)
    var start = words.lowerBound
    while start > 0, !all[start].gap.intersects(ends) { start -= 1 }
    var end = words.upperBound
    while end < all.count, !all[end].gap.intersects(ends) { end += 1 }
    return start..<end
  }

  /// *hồ sơ nộp trước ngày 01/01/2025 được giải quyết …* tells which ones are meant.
  private func isCondition(_ next: Int, _ document: Document) -> Bool {
    next < document.stream.words.count
      && !document.stream.words[next].gap.intersects(.marks)
      && Self.predicates.contains(document.stream.words[next].toned)
  }

  private static let predicates = Wording("được thì mà vẫn tiếp còn là không sẽ phải chưa").toned

  /// *theo Kế hoạch số 15-KH/TU, các đơn vị hoàn thành trước ngày …* quotes another's term.
  private func isSetElsewhere(_ clause: Range<Int>, _ document: Document) -> Bool {
    document.citations.contains { citation in
      let first = citation.words.lowerBound
      return clause.contains(first) && first > clause.lowerBound
        && Self.sources.contains(document.stream.words[first - 1].toned)
    }
  }

  private static let sources = Wording("theo tại").toned

  func tellsOfPast(_ word: Int, _ context: CheckContext) -> Bool {
    let document = context.document.text(holding: word)
    var index = document.sectionIndex(at: word)
    while let current = index {
      if let heading = document.sections[current].heading, !heading.contains(word),
        context.stream.holds(anyOf: pastHeadings, in: heading)
      {
        return true
      }
      index = document.sections[current].parent
    }
    return false
  }

  func report(
    _ words: Range<Int>, _ due: Period, _ date: CalendarDate, _ context: inout CheckContext
  ) {
    let found = context.text(words)
    context.report(
      Draft(
        .dateDeadlinePast, at: .words(words),
        message: context.language(
          vi: "Thời hạn “\(found)” đã qua khi văn bản ban hành ngày \(date.short)",
          en: "“\(found)” had passed when the document was issued on \(date.iso)"),
        found: found,
        help: context.language(
          vi: "Sửa lại thời hạn (thường là nhầm năm, hoặc chép từ văn bản cũ).",
          en: "Set another time limit: usually the year is wrong or an old draft was copied.")))
  }
}
