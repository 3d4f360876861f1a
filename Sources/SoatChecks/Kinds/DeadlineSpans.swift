import SoatDocument
import SoatFindings
import SoatText

/// *từ ngày 01/6/2025 đến ngày 30/6/2025*
struct TimeSpan {
  let start: DateMention
  let end: DateMention
  /// From the word *từ* on.
  let words: Range<Int>
}

extension Document {
  private static let from = Wording("từ").toned[0]
  private static let to = Wording("đến").toned[0]
  private static let between = Wording("đến hết ngày giờ").toned
  private static let mostBetween = 5

  /// Every span of time between two dates of one clause.
  var timeSpans: [TimeSpan] {
    zip(dates, dates.dropFirst()).compactMap { start, end in
      let joint = start.words.upperBound..<end.words.lowerBound
      guard (1...Self.mostBetween).contains(joint.count),
        let first = spanStart(of: start), stream.words[joint.lowerBound].toned == Self.to,
        joint.allSatisfy({ position in
          (Self.between.contains(stream.words[position].toned) || beginsWithDigit(position))
            && !stream.words[position].gap.intersects(Gap.sentenceEnd.union(.semicolon))
        })
      else { return nil }
      return TimeSpan(start: start, end: end, words: first..<end.words.upperBound)
    }
  }

  private func spanStart(of mention: DateMention) -> Int? {
    var word = mention.words.lowerBound - 1
    while word >= max(0, mention.words.lowerBound - Self.mostBetween) {
      if stream.words[word].toned == Self.from { return word }
      guard Self.between.contains(stream.words[word].toned) || beginsWithDigit(word) else {
        return nil
      }
      word -= 1
    }
    return nil
  }

  /// The term names its year, as most do: *ngày 10/3* does not.
  func namesYear(_ due: Period) -> Bool {
    stream.words[due.words].contains { $0.isNumber && $0.end - $0.start == 4 }
  }
}

/// Spans of time and columns of tables.
extension Deadlines {
  /// A span that ends before it begins, and a schedule that is over when it is issued.
  func check(_ span: TimeSpan, _ date: CalendarDate, _ context: inout CheckContext) {
    let document = context.document
    guard span.start.date.exists, span.end.date.exists, !document.isQuoted(span.words.lowerBound),
      !document.isCited(span.words.lowerBound)
    else { return }
    let clause = clause(around: span.words, document)
    if span.end.date < span.start.date {
      if !context.stream.holds(anyOf: Self.moving, in: clause) { reportReversed(span, &context) }
      return
    }
    guard span.end.date < date, let type = context.type, scheduling.contains(type),
      date.year - span.end.date.year <= 1, span.words.lowerBound < document.appendixStart,
      context.stream.ends(withAnyOf: schedules, clause.lowerBound..<span.words.lowerBound),
      !context.stream.holds(anyOf: unless, in: clause),
      !tellsOfPast(span.words.lowerBound, context)
    else { return }
    report(span.words, Period(end: span.end.date, words: span.words), date, &context)
  }

  /// What is moved may move to an earlier day.
  private static let moving = ["chuyển", "dời", "lùi", "điều chỉnh", "thay đổi", "rút ngắn"]

  private func reportReversed(_ span: TimeSpan, _ context: inout CheckContext) {
    let found = context.text(span.words)
    context.report(
      Draft(
        .dateDeadlinePast, at: .words(span.words),
        message: context.language(
          vi: "Khoảng thời gian “\(found)” kết thúc trước khi bắt đầu",
          en: "“\(found)” ends before it begins"),
        found: found,
        help: context.language(
          vi: "Đối chiếu lại ngày bắt đầu và ngày kết thúc (thường là nhầm tháng hoặc năm).",
          en: "Check both dates: usually a month or a year is wrong.")))
  }

  /// A column of a table that gives time limits: a cell below its name that holds nothing but a day,
  /// a month or a quarter long past.
  ///
  /// - Returns: the first words of what was told.
  func checkColumn(
    below name: Range<Int>, _ date: CalendarDate, _ context: inout CheckContext
  ) -> [Int] {
    let document = context.document
    let line = document.stream.line(at: context.stream.words[name.lowerBound].span.start)
    guard let header = TableRow(line, of: document), header.cells.count > 1,
      let column = header.cells.firstIndex(where: { $0.words.contains(name.lowerBound) }),
      header.cells[column].words.lowerBound == name.lowerBound
    else { return [] }
    var told: [Int] = []
    let number = header.cells[column].number
    var next = line + 1
    while next < document.stream.lines.count, next - line <= Self.mostRows {
      defer { next += 1 }
      if document.stream.lines[next].words.isEmpty { continue }
      guard let row = TableRow(next, of: document, like: header) else { break }
      guard let cell = row.cells.first(where: { $0.number == number })?.words,
        let due = document.period(in: cell), due.end < date,
        due.words.upperBound == cell.upperBound,
        date.year - due.end.year <= 1,
        !context.stream.holds(anyOf: unless, in: document.stream.lines[next].words),
        context.stream.words[cell.lowerBound..<due.words.lowerBound].allSatisfy({
          Self.leadWords.contains($0.toned)
        })
      else { continue }
      told.append(due.words.lowerBound)
      report(cell, due, date, &context)
    }
    return told
  }

  private static let mostRows = 400
  private static let leadWords = Wording("trước ngày đến hết chậm nhất hoàn thành xong").toned
}

/// One line of a table, by its columns: bars, tabs or wide spaces part them.
struct TableRow {
  struct Cell {
    /// How many marks that part columns stand before it.
    let number: Int
    let words: Range<Int>
  }

  let cells: [Cell]
  private let mark: UInt8

  private static let bar: UInt8 = 0x7C
  private static let tab: UInt8 = 0x09
  private static let space: UInt8 = 0x20
  private static let widest = 3

  /// - Parameter header: a row whose columns are parted by the same mark.
  init?(_ line: Int, of document: Document, like header: TableRow? = nil) {
    let stream = document.stream
    let row = stream.lines[line]
    let bytes = document.source.bytes
    let mark =
      header?.mark
      ?? [Self.bar, Self.tab].first { bytes[row.span.start..<row.span.end].contains($0) }
      ?? Self.space
    var cells: [Cell] = []
    var number = 0
    var position = row.span.start
    for word in row.words {
      let gap = position..<Int(stream.words[word].start)
      let marks =
        mark == Self.space
        ? (word > row.words.lowerBound && gap.count { bytes[$0] == Self.space } >= Self.widest
          ? 1 : 0)
        : gap.count { bytes[$0] == mark }
      number += marks
      if marks == 0, let last = cells.last {
        cells[cells.count - 1] = Cell(number: last.number, words: last.words.lowerBound..<word + 1)
      } else {
        cells.append(Cell(number: number, words: word..<word + 1))
      }
      position = Int(stream.words[word].end)
    }
    guard number > 0 else { return nil }
    self.cells = cells
    self.mark = mark
  }
}
