import SoatDocument
import SoatFindings
import SoatText

/// A list that must be rendered whole, in order, in its official wording — *danh mục bắt buộc*.
package struct RequiredList: Check {
  package static let keyword = "list"
  package static let summary = Bilingual(
    vi: "Danh mục bắt buộc: đủ mục, đúng thứ tự, đúng nguyên văn",
    en: "A required list is complete, in order and in its official wording")
  package static let codes: [FindingCode] = [
    .listMissing, .listMissingItem, .listDuplicateItem, .listOrder, .listNumbering,
    .listMergedItem, .listWording,
  ]
  package static let reasons: [FindingCode: [Reason]] = [.listWording: [.altered, .adapted]]

  static let item = OptionKey(
    "item", .list(.table(TableSchema([id, text, key, topics]))), isRequired: true,
    vi: "Các mục, theo thứ tự", en: "The items, in order")
  static let id = OptionKey("id", .text, isRequired: true, vi: "Tên của mục", en: "Its id")
  static let text = OptionKey(
    "text", .phrase, isRequired: true, vi: "Nguyên văn", en: "The official wording")
  static let key = OptionKey(
    "key", .phrase, vi: "Phần mở đầu đủ để nhận ra mục; mặc định là câu đầu",
    en: "The opening words that identify it; the first sentence unless given")
  static let topics = OptionKey(
    "topics", .list(.phrase),
    vi: "Từ ngữ cho biết mục viết lại, mang đúng số thứ tự, vẫn nói về việc của mục này",
    en: "Words that show a reworded item under the same number to be about the same thing")
  static let ordered = OptionKey(
    "ordered", .boolean, vi: "Kiểm tra thứ tự", en: "Whether their order counts")
  static let numbered = OptionKey(
    "numbered", .boolean, vi: "Kiểm tra số thứ tự", en: "Whether their numbers count")
  static let label = OptionKey(
    "label", .bilingual, vi: "Tên gọi chung của một mục", en: "What one item is called")
  static let types = OptionKey(
    "required-of", .list(.choice(DocumentType.allCases.map(\.rawValue))),
    vi: "Chỉ bắt buộc với các loại văn bản này", en: "Demanded of these types only")
  static let judgedFrom = OptionKey(
    "judged-from", .integer(1...100),
    vi: "Ở loại văn bản khác: chỉ xét khi nhận ra ít nhất chừng này mục",
    en: "In other types: judged where at least so many items are recognised")
  package static let schema = TableSchema([
    item, ordered, numbered, label, types, judgedFrom,
  ])

  package static func codes(with options: OptionTable) -> [FindingCode] {
    codes.filter { code in
      switch code {
      case .listOrder: options.boolean(ordered) == true
      case .listNumbering: options.boolean(numbered) == true
      default: true
      }
    }
  }

  /// *Nhóm nhiệm vụ thứ nhất:*
  private static let longestLabel = 6
  fileprivate let list: ListItems
  private let likeness: ItemLikeness
  private let isOrdered: Bool
  /// It has its own word on the numbers of its items.
  let isNumbered: Bool
  private let label: Bilingual
  private let capitalLabel: Bilingual
  /// What a message calls each item: *nhóm nhiệm vụ 4*.
  private let names: [Bilingual]
  package let subjects: [String]
  private let types: [DocumentType]
  private let fewest: Int

  package init(_ options: OptionTable, _ setup: inout CheckSetup) {
    list = ListItemBuilder.items(
      options.tables(Self.item).map { table in
        (
          id: table.text(Self.id) ?? "", text: table.text(Self.text) ?? "",
          key: table.text(Self.key), topics: table.texts(Self.topics)
        )
      }, &setup)
    likeness = ItemLikeness(list.items)
    isOrdered = options.boolean(Self.ordered) ?? false
    isNumbered = options.boolean(Self.numbered) ?? false
    label = options.bilingual(Self.label) ?? Bilingual(vi: "nội dung bắt buộc", en: "required item")
    capitalLabel = Bilingual(vi: label.vi.capitalisedFirst, en: label.en.capitalisedFirst)
    names = list.items.indices.map { [label] item in
      Bilingual(vi: "\(label.vi) \(item + 1)", en: "\(label.en) \(item + 1)")
    }
    subjects = list.items.map(\.id)
    types = options.cases(Self.types)
    fewest = options.integer(Self.judgedFrom) ?? 1
  }

  private var items: [ListItem] { list.items }

  package func run(_ context: inout CheckContext) {
    let language = context.language
    let reading = ListReading(list, in: context)
    let isRequired = types.isEmpty || context.type.map { types.contains($0) } ?? true
    if !isRequired, reading.occurrences.count < fewest {
      context.notApplicable(
        nil,
        language(
          vi: "không bắt buộc với loại văn bản này", en: "not demanded of this type"))
      return
    }
    guard !reading.occurrences.isEmpty else {
      reportMissingList(&context)
      return
    }
    let occurrences =
      isRequired
      ? ListStandIns.completing(reading.occurrences, of: list, likeness, in: context)
      : reading.occurrences
    for occurrence in occurrences {
      context.met(items[occurrence.item].id, at: occurrence.words)
    }
    if isRequired {
      checkMissing(occurrences, &context)
    } else {
      markAbsent(occurrences, &context)
    }
    checkWording(occurrences, &context)
    checkMerged(occurrences, &context)
    checkRepeated(reading, &context)
    if isOrdered { checkOrder(occurrences, &context) }
    if isNumbered { checkNumbers(occurrences, reading, &context) }
  }

  /// What a message calls an item: *nhóm nhiệm vụ 4*.
  func name(_ item: Int, _ language: Language) -> String { names[item](language) }

  /// At the beginning of a sentence.
  private func capitalName(_ item: Int, _ language: Language) -> String {
    "\(capitalLabel(language)) \(item + 1)"
  }

  private func reportMissingList(_ context: inout CheckContext) {
    let language = context.language
    let document = context.document
    let home = document.sections(for: .content).first?.title ?? document.paragraphs.last?.words
    let names = items.map(\.text).joined(separator: "; ")
    context.report(
      Draft(
        .listMissing, at: .behind(word: home.map { $0.upperBound - 1 }),
        message: language(
          vi: "Không có \(label.vi) nào trong \(items.count) \(label.vi) phải nêu",
          en: "None of the \(items.count) required items is there"),
        expected: names,
        help: language(
          vi: "Bổ sung đủ \(items.count) \(label.vi).", en: "Add all \(items.count) of them.")))
  }

  private func markAbsent(_ occurrences: [ListOccurrence], _ context: inout CheckContext) {
    let language = context.language
    for index in items.indices where !occurrences.contains(where: { $0.item == index }) {
      context.notApplicable(
        items[index].id,
        language(
          vi: "không bắt buộc với loại văn bản này", en: "not demanded of this type"))
    }
  }

  /// A missing item is told behind its predecessor, where a clerk would insert it.
  private func checkMissing(_ occurrences: [ListOccurrence], _ context: inout CheckContext) {
    let language = context.language
    for index in items.indices where !occurrences.contains(where: { $0.item == index }) {
      let anchor = ListPlace.insertion(of: index, among: occurrences, in: context.document)
      context.report(
        Draft(
          .listMissingItem, subject: items[index].id, at: anchor,
          message: language(
            vi: "Thiếu \(name(index, language))", en: "The \(name(index, language)) is missing"),
          expected: items[index].text,
          help: language(
            vi: "Bổ sung nguyên văn mục này tại đây.", en: "Insert its official wording here.")))
    }
  }

  private func checkWording(_ occurrences: [ListOccurrence], _ context: inout CheckContext) {
    let language = context.language
    for occurrence in occurrences {
      let difference = occurrence.difference
      guard let run = difference.firstUntold(in: context) else { continue }
      let reason: Reason = difference.isAdapted ? .adapted : .altered
      let official = items[occurrence.item].official
      let place = difference.place(of: run)
      let (found, expected) = difference.mend(run, official, in: context)
      context.report(
        Draft(
          .listWording, subject: items[occurrence.item].id, reason: reason,
          at: .words(place),
          message: reason == .adapted
            ? language(
              vi:
                "\(capitalName(occurrence.item, language)) được viết lại khác nguyên văn",
              en: "The \(name(occurrence.item, language)) is reworded")
            : language(
              vi: "\(capitalName(occurrence.item, language)) sai nguyên văn",
              en: "The \(name(occurrence.item, language)) departs from its official wording"),
          found: context.text(place),
          expected: difference.expected(run, official, over: place, in: context),
          diff: difference.diff(official, in: context),
          help: help(found, expected, others: difference.shownRuns.count - 1, language)))
    }
  }

  /// How to mend a wording. One of many departures is not mended word by word.
  private func help(
    _ found: String, _ expected: String, others: Int, _ language: Language
  ) -> String {
    guard others < Self.manyDepartures, max(found.utf8.count, expected.utf8.count) < Self.longMend
    else {
      return language(
        vi: "Chép lại mục này theo nguyên văn; chỉ giữ nếu chủ ý viết riêng cho nơi mình.",
        en: "Copy the official wording, unless the item was reworded on purpose.")
    }
    let more = Bilingual(
      vi: others > 0 ? ", và \(others) chỗ nữa" : "", en: others > 0 ? ", and \(others) more" : "")
    guard !expected.isEmpty else {
      return language(vi: "Bỏ “\(found)”\(more.vi).", en: "Drop “\(found)”\(more.en).")
    }
    return language(
      vi: "Sửa “\(found)” thành “\(expected)”\(more.vi).",
      en: "Write “\(expected)”\(more.en).")
  }

  private static let manyDepartures = 3
  /// In bytes: a dozen words or so.
  private static let longMend = 120

  /// An item without a marker or paragraph of its own, where the others have one.
  private func checkMerged(_ occurrences: [ListOccurrence], _ context: inout CheckContext) {
    let language = context.language
    let own = occurrences.indices.filter { isOwn(occurrences, $0) }
    guard own.count * 2 > occurrences.count else { return }
    for index in occurrences.indices where !own.contains(index) && index > 0 {
      let occurrence = occurrences[index]
      // Where lines are torn apart and no marker helps, a sentence on a line of its own may be a
      // paragraph of its own.
      let first = occurrence.words.lowerBound
      let start = context.document.sentence(at: first, reach: Self.longestLabel).lowerBound
      let gap = context.stream.words[start].gap
      let isPlain = occurrences[index - 1].start.map { $0.style == nil } ?? false
      if isPlain, gap.contains(.newline), gap.intersects(.sentenceEnd) {
        continue
      }
      context.report(
        Draft(
          .listMergedItem, subject: items[occurrence.item].id,
          at: .words(Self.opening(occurrence.words)),
          message: language(
            vi:
              "\(capitalName(occurrence.item, language)) bị nhập vào \(name(occurrences[index - 1].item, language))",
            en: "The \(name(occurrence.item, language)) is folded into the one before it"),
          found: context.text(Self.opening(occurrence.words)),
          help: language(
            vi: "Tách thành một mục riêng.", en: "Give it a paragraph or number of its own.")))
    }
  }

  /// No earlier item stands between the marker and this item.
  private func isOwn(_ occurrences: [ListOccurrence], _ index: Int) -> Bool {
    guard let start = occurrences[index].start else { return false }
    guard index > 0 else { return true }
    return occurrences[index - 1].start?.word != start.word
      && start.word >= occurrences[index - 1].words.upperBound
  }

  private static func opening(_ words: Range<Int>) -> Range<Int> {
    words.lowerBound..<min(words.upperBound, words.lowerBound + 8)
  }

  /// In per cent of the wording.
  private static let nearlyAll = 70

  /// The same item again in the list; a list given twice as a whole is two lists.
  private func checkRepeated(_ reading: ListReading, _ context: inout CheckContext) {
    let language = context.language
    let lessThanHalf = (max(reading.occurrences.count, 2) - 1) / 2
    let again = reading.repeated(agreeing: Self.nearlyAll, atMost: lessThanHalf, in: context) {
      !isHeading(of: reading, $0) && !isNamedBefore($0, reading, context)
        && ($0.opensItem(in: context.stream)
          || isRepeatedInline($0, reading.occurrences, context))
    }
    for occurrence in again {
      context.report(
        Draft(
          .listDuplicateItem, subject: items[occurrence.item].id,
          at: .words(Self.opening(occurrence.words)),
          message: language(
            vi: "\(capitalName(occurrence.item, language)) có hai lần",
            en: "The \(name(occurrence.item, language)) stands twice"),
          found: context.text(Self.opening(occurrence.words)),
          help: language(vi: "Bỏ một trong hai.", en: "Drop one of the two.")))
    }
  }

  /// A short heading, *7. Về hợp tác quốc tế*, and the wording right under it are one item: each was
  /// found for itself, and both take in the same words.
  private func isHeading(of reading: ListReading, _ occurrence: ListOccurrence) -> Bool {
    reading.occurrences.contains {
      $0.item == occurrence.item && $0.words.overlaps(occurrence.words)
    }
  }

  /// One sentence names most items, and most of them follow one by one: each is chosen where it is
  /// written best, and none is there twice.
  private func isNamedBefore(
    _ occurrence: ListOccurrence, _ reading: ListReading, _ context: CheckContext
  ) -> Bool {
    let twin = reading.occurrences.first { $0.item == occurrence.item }
    guard let home = twin?.paragraph, home != occurrence.paragraph else { return false }
    var (inside, outside) = (Set<Int>(), Set<Int>())
    let chosen = reading.occurrences.map { (item: $0.item, paragraph: $0.paragraph) }
    for other in chosen + reading.repeatedPlaces(in: context) {
      if other.paragraph == home { inside.insert(other.item) } else { outside.insert(other.item) }
    }
    return min(inside.count, outside.count) * 2 > items.count
  }

  /// In a list that is one sentence or one paragraph: among its other items, behind a mark.
  private func isRepeatedInline(
    _ occurrence: ListOccurrence, _ others: [ListOccurrence], _ context: CheckContext
  ) -> Bool {
    let gap = context.stream.words[occurrence.words.lowerBound].gap
    guard let paragraph = occurrence.paragraph, gap.intersects([.semicolon, .stop, .colon]) else {
      return false
    }
    return others.count { $0.paragraph == paragraph } * 2 > items.count
  }

  private func checkOrder(_ occurrences: [ListOccurrence], _ context: inout CheckContext) {
    let language = context.language
    for index in LongestIncreasing.others(in: occurrences.map(\.item)) {
      let occurrence = occurrences[index]
      context.report(
        Draft(
          .listOrder, subject: items[occurrence.item].id,
          at: .words(Self.opening(occurrence.words)),
          message: language(
            vi: "\(capitalName(occurrence.item, language)) không đúng thứ tự",
            en: "The \(name(occurrence.item, language)) is out of order"),
          found: context.text(Self.opening(occurrence.words)),
          help: occurrence.item == 0
            ? language(vi: "Đưa lên đầu danh mục.", en: "Put it first.")
            : language(
              vi: "Đặt sau \(name(occurrence.item - 1, language)).",
              en: "Put it behind the \(name(occurrence.item - 1, language)).")))
    }
  }

  /// Each number is that of the official list, or one more than the number before it.
  private func checkNumbers(
    _ occurrences: [ListOccurrence], _ reading: ListReading, _ context: inout CheckContext
  ) {
    let language = context.language
    let own = occurrences.indices.map { index in
      isOwn(occurrences, index) ? occurrences[index].start : nil
    }
    let lettering = ListLettering(
      zip(occurrences, own).compactMap { occurrence, start in start.map { (occurrence.item, $0) } })
    let numbers = own.map { $0.flatMap { lettering.place($0) } }
    guard numbers.count(where: { $0 != nil }) * 2 > numbers.count else { return }
    var previous: Int?
    var home: Int?
    for (occurrence, number) in zip(occurrences, numbers) {
      // Spread over sections, the items of each may begin with 1.
      let own = context.document.home(of: occurrence)
      if number == 1, let own, let home, own != home,
        context.document.sections[own].depth == context.document.sections[home].depth
      {
        previous = nil
      }
      home = own
      let skipped = numberOfRepeated(before: occurrence, reading, previous, context)
      previous = max(previous ?? 0, skipped)
      let expected = (previous ?? 0) + 1
      if let start = occurrence.start, lettering.isForeign(start) {
        if lettering.isVietnamese { reportLetter(start, occurrence, &context) }
        previous = expected
        continue
      }
      if let number, number != expected, number != occurrence.item + 1,
        let start = occurrence.start
      {
        let span = start.markerSpan
        context.report(
          Draft(
            .listNumbering, subject: items[occurrence.item].id,
            at: .bytes(span, word: context.stream.firstWord(after: span.start)),
            message: language(
              vi:
                "\(capitalName(occurrence.item, language)) đánh số \(number), lẽ ra \(expected)",
              en: "The \(name(occurrence.item, language)) bears number \(number), not \(expected)"),
            found: context.source[span],
            expected: lettering.isLettered(start) ? OrdinalLetter.text(expected) : String(expected),
            help: language(vi: "Đánh số lại.", en: "Renumber it.")))
      }
      previous = number ?? previous
    }
  }
}

extension RequiredList {
  /// An item given twice takes a number too; 0 where none stands just before.
  private func numberOfRepeated(
    before occurrence: ListOccurrence, _ reading: ListReading, _ previous: Int?,
    _ context: CheckContext
  ) -> Int {
    reading.lastRepeated(before: occurrence.words.lowerBound, in: context)?.ordinal
      .flatMap { $0 == (previous ?? 0) + 1 ? $0 : nil } ?? 0
  }
}

extension String {
  var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}
