import SoatDocument
import SoatFindings
import SoatText

/// No other province's name stands where that of the issuer belongs — *chép nhầm địa danh*.
///
/// Told only where the issuer's own province is known (`OwnProvince`).
package struct ForeignPlaces: Check {
  package static let keyword = "foreign-places"
  package static let summary = Bilingual(
    vi: "Không lẫn tên tỉnh, thành phố khác", en: "No other province's name stands for one's own")
  package static let codes: [FindingCode] = [.textForeignPlace]

  static let places = OptionKey(
    "places", .list(.list(.phrase)), isRequired: true,
    vi: "Các tỉnh, thành phố; những tên cùng nhóm là một nơi",
    en: "The provinces; the names of one group are one place")
  static let merged = OptionKey(
    "merged", .list(.list(.phrase)),
    vi: "Các tỉnh, thành phố đã hợp nhất: tên mới, rồi tên các tỉnh cũ",
    en: "Provinces that were merged: the new name, then the former ones")
  static let mergedFrom = OptionKey(
    "merged-from", .date, vi: "Ngày hợp nhất; trước đó mỗi tên là một nơi",
    en: "The day of the merger; before it each name is a place of its own")
  static let leads = OptionKey(
    "leads", .list(.phrase), isRequired: true,
    vi: "Từ đứng ngay trước tên nơi ban hành: địa bàn tỉnh, Tỉnh ủy",
    en: "What stands right before the issuer's own place")
  static let beside = OptionKey(
    "beside", .list(.phrase), vi: "Từ cho thấy nói về nơi khác là đúng: kinh nghiệm, giáp",
    en: "Words that show that another place is meant")
  static let local = OptionKey(
    "local", .list(.phrase), vi: "Từ trong tên cơ quan cấp dưới tỉnh: xã, phường",
    en: "Words in the names of bodies below a province")
  static let provincial = OptionKey(
    "provincial", .list(.phrase), vi: "Từ trong tên cơ quan cấp tỉnh: tỉnh, sở",
    en: "Words in the names of bodies of a province")
  package static let schema = TableSchema([
    places, merged, mergedFrom, leads, beside, local, provincial,
  ])

  /// What a hit of this rule means; from `firstPlace` on, the number of a group of names.
  private enum Cue {
    static let provinceLead = 0
    static let cityLead = 1
    static let firstPlace = 2
  }

  private static let province = Wording("tỉnh").toned[0]

  private let beside: [String]
  /// Every document asks for them.
  private let local: [Wording]
  private let provincial: [Wording]
  /// For each group of names, that of the merged province to which it belongs.
  private let whole: [Int]
  private let mergedFrom: CalendarDate?

  package init(_ options: OptionTable, _ setup: inout CheckSetup) {
    for lead in options.texts(Self.leads) {
      let isOfProvince = Wording(lead).toned.contains(Self.province)
      setup.add(lead, use: .cue(isOfProvince ? Cue.provinceLead : Cue.cityLead))
    }
    let places = options.textLists(Self.places)
    for (group, names) in places.enumerated() {
      for name in names { setup.add(name, use: .cue(group + Cue.firstPlace)) }
    }
    var whole = Array(places.indices)
    let keys = places.map { $0.map(BodyPeriods.key) }
    for names in options.textLists(Self.merged) {
      let groups = names.map(BodyPeriods.key).compactMap { name in
        keys.firstIndex { $0.contains(name) }
      }
      for group in groups { whole[group] = groups[0] }
    }
    self.whole = whole
    mergedFrom = options.date(Self.mergedFrom)
    beside = options.texts(Self.beside)
    local = options.texts(Self.local).map { Wording($0) }
    provincial = options.texts(Self.provincial).map { Wording($0) }
  }

  package func run(_ context: inout CheckContext) {
    let named = named(context)
    checkPlace(named, &context)
    guard named.mentions.contains(where: { $0.isLed }),
      let own = OwnProvince(named, local: local, provincial: provincial, in: context)
    else { return }
    // Whoever is written to, and whatever the subject names, is meant further on too.
    let header = context.document.header
    let meant = [header.subject, header.addressee].compactMap { $0 }
    var done = own.places.union(
      named.mentions.filter { mention in meant.contains { $0.contains(mention.words.lowerBound) } }
        .map(\.place))
    for mention in named.mentions
    where mention.isLed && !done.contains(mention.place) && isInOwnPlace(mention, context) {
      done.insert(mention.place)
      report(mention, context.text(own.name), &context)
    }
  }

  /// *Tuyên Quang, ngày …* below *ỦY BAN NHÂN DÂN TỈNH HÀ GIANG*, *Bắc Sơn, ngày …* below *ỦY BAN NHÂN
  /// DÂN XÃ TÂN LẬP*: an authority of a province or of a commune writes from there.
  private func checkPlace(_ named: NamedProvinces, _ context: inout CheckContext) {
    let header = context.document.header
    guard let field = header.placeDate, field.state == .complete,
      let issuer = IssuingBody.issuer(of: context.document)
    else { return }
    switch issuer.body {
    case .peoplesCommittee, .peoplesCouncil, .provincialCommittee, .committee: break
    case .districtCommittee, .townCommittee, .cell, .inspection, .advisory, .office, .department:
      return
    }
    let own = named.mentions.filter { mention in
      mention.isLed && issuer.lines.contains { $0.words.contains(mention.words.lowerBound) }
    }
    if let first = own.first {
      let stated = named.mentions.filter { field.place.contains($0.words.lowerBound) }
      guard let mention = stated.first, mention.words == field.place,
        !own.contains(where: { $0.place == mention.place })
      else { return }
      report(mention, context.text(first.words), &context)
      return
    }
    guard let name = communeName(of: issuer, context), !isSame(name, field.place, context) else {
      return
    }
    report(
      NamedProvinces.Mention(place: -1, words: field.place, whole: field.place),
      context.text(name), &context)
  }

  private static let communes: Wordings = ["xã", "phường", "đặc khu", "thị trấn"]

  /// *TÂN LẬP* of *ỦY BAN NHÂN DÂN XÃ TÂN LẬP*; nil where more stands between or behind.
  private func communeName(
    of issuer: IssuingBody.Issuer, _ context: CheckContext
  ) -> Range<Int>? {
    // On a line of its own, or behind the noun of the body at once: *ĐẢNG ỦY XÃ*.
    guard let line = issuer.lines.last?.words,
      let start = line.prefix(Self.longestNoun + 1).first(where: {
        context.stream.firstExactMatch(of: Self.communes, at: $0) != nil
      }), let kind = context.stream.firstExactMatch(of: Self.communes, at: start)
    else { return nil }
    let name = start + Self.communes.count(of: kind)..<line.upperBound
    let isPlain =
      (1...Self.longestName).contains(name.count)
      && name.allSatisfy { !context.stream.words[$0].gap.intersects([.dash, .comma, .slash]) }
    return isPlain ? name : nil
  }

  /// *ỦY BAN NHÂN DÂN*; the longest names of communes.
  private static let longestNoun = 4
  private static let longestName = 4

  /// The same syllables, the word *xã* or *phường* before either aside.
  private func isSame(_ name: Range<Int>, _ place: Range<Int>, _ context: CheckContext) -> Bool {
    let tones = place.map { context.stream.words[$0].folded }
    return tones.suffix(name.count) == name.map { context.stream.words[$0].folded }[...]
  }

  /// The names among the hits, each with what leads to it; and the leads, by their last words.
  private func named(_ context: CheckContext) -> NamedProvinces {
    // Which day an undated document bears is not known: all is said of the present.
    let isMerged = context.earliestDate.flatMap { date in
      mergedFrom.map { $0 <= date }
    }
    var named = NamedProvinces()
    for hit in context.ownHits {
      guard case .cue(let cue) = context.book.lexicon.use(of: hit) else { continue }
      switch cue {
      case Cue.provinceLead: named.add(lead: hit.words, isOfProvince: true)
      case Cue.cityLead: named.add(lead: hit.words, isOfProvince: false)
      default:
        let group = cue - Cue.firstPlace
        let words = context.stream.words
        guard hit.words.allSatisfy({ words[$0].isCapitalised }) else { continue }
        named.add(place: isMerged ?? true ? whole[group] : group, hit.words)
      }
    }
    return named
  }

  /// In the running text or what enacts it, or in the recipients as the one who gets a report; and
  /// no word of its sentence says that another place is meant.
  private func isInOwnPlace(_ mention: NamedProvinces.Mention, _ context: CheckContext) -> Bool {
    let document = context.document
    let word = mention.words.lowerBound
    guard !document.isQuoted(word), !document.isInTitle(word) else { return false }
    if document.paragraphIndex(at: word) != nil { return !isExcused(word, context) }
    if let items = document.recipients?.items, let first = items.first?.words.lowerBound,
      first <= word
    {
      let item = items.first { $0.words.contains(word) }
      return item?.tag.map { RecipientPurpose($0, context.stream) == .report } ?? false
    }
    // *ỦY BAN NHÂN DÂN TỈNH …* above *Căn cứ*.
    guard let subject = document.header.subject,
      let text = document.paragraphs.first?.words.lowerBound
    else { return false }
    let addressee = document.header.addressee ?? 0..<0
    return subject.upperBound <= word && word < text && !addressee.contains(word)
      && !document.header.issuer.contains { $0.words.contains(word) }
      && document.header.placeDate?.words.contains(word) != true
  }

  /// Words of its sentence show that another place is meant; those in the title of what is cited
  /// show nothing.
  private func isExcused(_ word: Int, _ context: CheckContext) -> Bool {
    let (document, stream) = (context.document, context.stream)
    let sentence = document.sentence(at: word)
    if tellsOldTimes(sentence, context) { return true }
    return beside.map { Wording($0) }.contains { wording in
      sentence.contains {
        stream.words[$0].folded == wording.first && stream.holds(wording, at: $0)
          && !document.isInTitle($0)
      }
    }
  }

  /// *năm 1997, tỉnh … được tái lập*: no draft of these years is so old.
  private func tellsOldTimes(_ sentence: Range<Int>, _ context: CheckContext) -> Bool {
    guard let year = context.earliestDate?.year else { return false }
    return sentence.contains { position in
      let word = context.stream.words[position]
      guard word.isNumber, word.end - word.start == 4,
        let number = Int(context.source[word.span])
      else { return false }
      return (1900...max(1900, year - Self.oldTimes)).contains(number)
    }
  }

  /// In years.
  private static let oldTimes = 10

  private func report(
    _ mention: NamedProvinces.Mention, _ own: String, _ context: inout CheckContext
  ) {
    let found = context.text(mention.whole)
    context.report(
      Draft(
        .textForeignPlace, at: .words(mention.whole),
        message: context.language(
          vi: "“\(found)” không phải nơi ban hành văn bản",
          en: "“\(found)” is not the place of the issuer"),
        found: found,
        help: context.language(
          vi: "Nếu chép từ văn bản nơi khác, sửa lại theo nơi ban hành (\(own)).",
          en: "If it was copied from elsewhere, put the issuer's own place (\(own)).")))
  }
}
