import SoatDocument
import SoatFindings
import SoatText

/// No body is named that was not there at the document's date — *tên cơ quan đúng thời điểm*.
///
/// Each body is told once, at the first place where its name is wrong: a copied draft names it
/// twenty times, and one command replaces them all. Where an older document is cited, or history
/// is told, the old name is right.
package struct OutdatedBodies: Check {
  package static let keyword = "bodies"
  package static let summary = Bilingual(
    vi: "Không nêu cơ quan đã giải thể, sáp nhập, hoặc chưa thành lập",
    en: "No body is named that has ended or does not exist yet")
  package static let codes: [FindingCode] = [.issuerOutdated]

  static let history = OptionKey(
    "history", .list(.phrase), vi: "Cụm từ trong câu cho thấy câu kể chuyện cũ",
    en: "Wordings by which a sentence tells history")
  static let beside = OptionKey(
    "beside", .list(.phrase), vi: "Như history, nhưng chỉ khi đứng sát tên cơ quan",
    en: "As history, but only right beside the name")
  static let plans = OptionKey(
    "plans", .list(.phrase), vi: "Cụm từ cho thấy cơ quan sẽ được lập",
    en: "Wordings by which a sentence speaks of a body to come")
  static let levels = OptionKey(
    "level", .list(.table(TableSchema([levelNames, until]))),
    vi: "Cấp hành chính đã bỏ, đứng đầu dòng thứ hai của cơ quan ban hành: HUYỆN …",
    en: "Levels of administration that ended, at the head of the issuer's second line")
  static let places = OptionKey(
    "place", .list(.table(TableSchema([before, until, placeNames]))),
    vi: "Địa phương đã sáp nhập, đứng ngay sau tên một cơ quan đã khai báo",
    en: "Places that were merged, right behind the name of a declared body")
  static let levelNames = OptionKey(
    "names", .list(.phrase), isRequired: true, vi: "Tên cấp: huyện, quận", en: "Their names")
  static let placeNames = OptionKey(
    "names", .list(.list(.phrase)), isRequired: true,
    vi: "Tên cũ và nơi nay thuộc về", en: "The old name and what it belongs to now")
  static let before = OptionKey(
    "before", .list(.phrase), isRequired: true,
    vi: "Chữ cuối của tên cơ quan mà sau đó là tên địa phương: tỉnh, Tỉnh ủy",
    en: "How the name of the body ends in front of it")
  static let until = OptionKey(
    "until", .date, isRequired: true, vi: "Ngày cuối cùng", en: "The last day")
  package static let schema = TableSchema(
    [history, beside, plans, levels, places] + HistoryTelling.reportKeys)

  private let telling: HistoryTelling
  private let levels: [EndedLevel]
  private let places: [MergedPlaces]

  package init(_ options: OptionTable, _ setup: inout CheckSetup) {
    telling = HistoryTelling(
      anywhere: options.texts(Self.history), beside: options.texts(Self.beside),
      plans: options.texts(Self.plans), reports: options.cases(HistoryTelling.reports),
      ahead: options.texts(HistoryTelling.ahead), past: options.texts(HistoryTelling.past))
    levels = options.tables(Self.levels).compactMap { table in
      table.date(Self.until).map { EndedLevel(table.texts(Self.levelNames), until: $0) }
    }
    places = options.tables(Self.places).compactMap { table in
      table.date(Self.until).map {
        MergedPlaces(
          table.textLists(Self.placeNames), before: table.texts(Self.before), until: $0)
      }
    }
  }

  /// A name that was not right at the document's date.
  private struct Mention {
    let words: Range<Int>
    let departure: BodyPeriods.Departure
    /// What to write instead.
    var successor: String?
    /// What the place belongs to now.
    var whole: String?
  }

  /// What is told once.
  private enum Named: Equatable {
    case body(Int)
    case place(Int, Int)
    case level(Int)
  }

  package func run(_ context: inout CheckContext) {
    guard let days = DateBounds(context.document.header) else {
      context.notApplicable(
        nil,
        context.language(vi: "văn bản không ghi ngày", en: "the document bears no date"))
      return
    }
    var named: [Named] = []
    var mentions: [[Mention]] = []
    func take(_ name: Named, _ mention: Mention) {
      if let known = named.firstIndex(of: name) {
        mentions[known].append(mention)
      } else {
        named.append(name)
        mentions.append([mention])
      }
    }
    for (index, level) in levels.enumerated() where level.until < days.earliest {
      for words in level.issuers(in: context.document) {
        take(
          .level(index), Mention(words: words, departure: .gone(level.until)))
      }
    }
    var told: Range<Int>?
    for hit in context.structuralHits where mayDepart(hit, context) {
      // A name that two bodies bore, one after the other, makes two hits.
      if hit.words != told, let (body, mention) = outdated(hit, days, context) {
        take(.body(body), mention)
        told = hit.words
      }
      for index in places.indices where places[index].until < days.earliest {
        if let (place, mention) = merged(hit, index, days, context) {
          take(.place(index, place), mention)
        }
      }
    }
    for all in Self.once(mentions) { report(all, &context) }
  }

  /// Each spot once: where a body and the place in its name are both gone, what can be mended is
  /// told.
  private static func once(_ found: [[Mention]]) -> [[Mention]] {
    var kept = found
    var taken: Set<Int> = []
    for isMendable in [true, false] {
      for index in found.indices {
        guard let first = found[index].first,
          (first.successor != nil || first.whole != nil) == isMendable
        else { continue }
        kept[index] = found[index].filter { mention in
          guard taken.isDisjoint(with: mention.words) else { return false }
          taken.formUnion(mention.words)
          return true
        }
      }
    }
    return kept.filter { !$0.isEmpty }
  }

  /// Few hits may be wrong: names of bodies that come or go, or with a capital behind.
  private func mayDepart(_ hit: Hit, _ context: CheckContext) -> Bool {
    let (isDated, words) = (context.book.registry.bodyNames.isDated, context.stream.words)
    return hit.phrase < isDated.count && hit.isExact
      && (isDated[hit.phrase]
        || hit.words.upperBound < words.count && words[hit.words.upperBound].isCapitalised)
  }

  private func outdated(
    _ hit: Hit, _ days: DateBounds, _ context: CheckContext
  ) -> (body: Int, mention: Mention)? {
    let names = context.book.registry.bodyNames
    guard let body = names.body(of: hit.phrase),
      let departure = names.departure(of: hit.phrase, on: days),
      !isPartOfLongerName(hit, context),
      !telling.tells(of: hit.words, departure, on: days, in: context)
    else { return nil }
    let bodies = context.book.registry.bodies
    let name = context.book.lexicon.phrases[hit.phrase].text
    let successor =
      bodies[body].successor
      ?? bodies.first { $0.successor != nil && $0.names.contains(name) }?.successor
    return (body, Mention(words: hit.words, departure: departure, successor: successor))
  }

  private func merged(
    _ hit: Hit, _ index: Int, _ days: DateBounds, _ context: CheckContext
  ) -> (place: Int, mention: Mention)? {
    guard let found = places[index].place(behind: hit.words, context.stream) else { return nil }
    let departure = BodyPeriods.Departure.gone(places[index].until)
    guard !telling.tells(of: found.words, departure, on: days, in: context) else { return nil }
    return (
      found.place, Mention(words: found.words, departure: departure, whole: found.successor)
    )
  }

  /// The name belongs to a longer one, which is judged by itself.
  private func isPartOfLongerName(_ hit: Hit, _ context: CheckContext) -> Bool {
    let reach = 8
    let around = max(0, hit.words.lowerBound - reach)..<hit.words.upperBound + reach
    return context.document.hits.within(around).contains { other in
      other.words.count > hit.words.count && other.isExact
        && other.words.lowerBound <= hit.words.lowerBound
        && other.words.upperBound >= hit.words.upperBound
        && context.book.registry.bodyNames.body(of: other.phrase) != nil
    }
  }

  private func report(_ mentions: [Mention], _ context: inout CheckContext) {
    guard let first = mentions.first else { return }
    let name = context.text(first.words)
    let message =
      switch first.departure {
      case .gone(let day):
        context.language(
          vi: "Sau ngày \(day.short) không còn “\(name)”",
          en: "“\(name)” was no longer there after \(day.iso)")
      case .notYet(let day):
        context.language(
          vi: "Trước ngày \(day.short) chưa có “\(name)”",
          en: "“\(name)” was not there before \(day.iso)")
      }
    let others = mentions.count - 1
    let more =
      others == 0
      ? ""
      : context.language(
        vi: "; còn \(others) chỗ khác trong văn bản", en: "; \(others) more in this document")
    context.report(
      Draft(
        .issuerOutdated, at: .words(first.words), message: message + more, found: name,
        expected: first.successor, help: help(first, context)))
  }

  private func help(_ mention: Mention, _ context: CheckContext) -> String {
    switch mention.departure {
    case .gone:
      if let successor = mention.successor {
        return context.language(
          vi: "Nay là “\(successor)”; nếu kể việc trước đó, ghi rõ “trước đây” hoặc “(cũ)”.",
          en: "It is “\(successor)” now; where history is told, say “trước đây” or “(cũ)”.")
      }
      if let whole = mention.whole {
        return context.language(
          vi: "Nay thuộc \(whole); nếu kể việc trước đó, ghi rõ “trước đây” hoặc “(cũ)”.",
          en: "It belongs to \(whole) now; where history is told, say “trước đây” or “(cũ)”.")
      }
      return context.language(
        vi: "Ghi tên cơ quan hiện nay; nếu kể việc trước đó, ghi rõ “trước đây” hoặc “(cũ)”.",
        en: "Name the present body; where history is told, say “trước đây” or “(cũ)”.")
    case .notYet:
      return context.language(
        vi: "Ghi tên cơ quan vào thời điểm của văn bản, hoặc kiểm tra lại ngày văn bản.",
        en: "Name the body of that time, or check the date of the document.")
    }
  }
}
