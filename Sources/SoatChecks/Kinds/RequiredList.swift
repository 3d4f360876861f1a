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

  let list: ListItems
  private let likeness: ItemLikeness
  private let isOrdered: Bool
  /// It has its own word on the numbers of its items.
  let isNumbered: Bool
  private let label: Bilingual
  /// What a message calls each item: *nhóm nhiệm vụ 4*, and at the beginning of a sentence.
  private let names: [Bilingual]
  private let capitalNames: [Bilingual]
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
    names = list.items.indices.map { [label] item in
      Bilingual(vi: "\(label.vi) \(item + 1)", en: "\(label.en) \(item + 1)")
    }
    capitalNames = names.map { Bilingual(vi: $0.vi.capitalisedFirst, en: $0.en.capitalisedFirst) }
    subjects = list.items.map(\.id)
    types = options.cases(Self.types)
    fewest = options.integer(Self.judgedFrom) ?? 1
  }

  var items: [ListItem] { list.items }

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
    let rendered = ListMention.dropped(from: reading.occurrences, in: context.document)
    let occurrences =
      isRequired
      ? ListStandIns.completing(rendered, of: list, likeness, in: context) : rendered
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
  func capitalName(_ item: Int, _ language: Language) -> String { capitalNames[item](language) }

  /// The first words of an item, by which it is shown.
  static func opening(_ words: Range<Int>) -> Range<Int> {
    words.lowerBound..<min(words.upperBound, words.lowerBound + 8)
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
          vi: "Bổ sung đủ \(items.count) \(label.vi).", en: "Add all \(items.count) of them."),
        severity: context.isSupporting ? .note : nil))
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
}
