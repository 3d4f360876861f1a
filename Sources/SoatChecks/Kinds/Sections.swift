import SoatDocument
import SoatFindings
import SoatText

/// The sections that a document must have, in their order — *bố cục*.
package struct Sections: Check {
  package static let keyword = "sections"
  package static let summary = Bilingual(
    vi: "Văn bản đủ các mục, đúng thứ tự, không mục nào trống",
    en: "The document has its sections, in order, none empty")
  package static let codes: [FindingCode] = [
    .sectionMissing, .sectionEmpty, .sectionOrder, .sectionDuplicate,
  ]

  static let section = OptionKey(
    "section", .list(.table(TableSchema([role, headings, isRequired, types, regimes, minWords]))),
    isRequired: true, vi: "Các mục, theo thứ tự", en: "The sections, in order")
  static let ordered = OptionKey(
    "ordered", .boolean, vi: "Kiểm tra thứ tự các mục", en: "Whether their order counts")
  static let role = OptionKey(
    "role", .choice(SectionRole.allCases.map(\.rawValue)), isRequired: true,
    vi: "Vai trò của mục", en: "What the section is for")
  static let headings = OptionKey(
    "headings", .list(.phrase), isRequired: true, vi: "Các cách gọi tên mục",
    en: "The headings by which it is known")
  static let isRequired = OptionKey(
    "required", .boolean, vi: "Mục bắt buộc", en: "Whether it must be there")
  static let types = OptionKey(
    "types", .list(.choice(DocumentType.allCases.map(\.rawValue))),
    vi: "Chỉ bắt buộc với các loại văn bản này", en: "Demanded of these types only")
  static let regimes = OptionKey(
    "regime", .list(.choice(Regime.allCases.map(\.rawValue))),
    vi: "Chỉ bắt buộc với văn bản Đảng hoặc nhà nước", en: "Demanded of this regime only")
  static let minWords = OptionKey(
    "min-words", .integer(1...10_000), vi: "Số từ ít nhất dưới tên mục",
    en: "The fewest words below the heading")
  package static let schema = TableSchema([section, ordered])

  /// One section as the rule set describes it.
  private struct Demand {
    let role: SectionRole
    let name: String
    let isRequired: Bool
    let types: [DocumentType]
    let regimes: [Regime]
    let fewestWords: Int

    func concerns(_ context: CheckContext) -> Bool {
      guard isRequired else { return false }
      if !regimes.isEmpty, context.regime.map({ !regimes.contains($0) }) ?? true { return false }
      return types.isEmpty || context.type.map { types.contains($0) } ?? true
    }
  }

  private let demands: [Demand]
  private let isOrdered: Bool

  package init(_ options: OptionTable, _ setup: inout CheckSetup) {
    isOrdered = options.boolean(Self.ordered) ?? false
    var demands: [Demand] = []
    for table in options.tables(Self.section) {
      guard let role = table.cases(Self.role, of: SectionRole.self).first else { continue }
      let headings = table.texts(Self.headings)
      for heading in headings { setup.add(heading, use: .heading(role: role.index)) }
      demands.append(
        Demand(
          role: role, name: headings.first ?? role.rawValue,
          isRequired: table.boolean(Self.isRequired) ?? true, types: table.cases(Self.types),
          regimes: table.cases(Self.regimes), fewestWords: table.integer(Self.minWords) ?? 1))
    }
    self.demands = demands
  }

  package var subjects: [String] { demands.filter(\.isRequired).map(\.role.rawValue) }

  package func run(_ context: inout CheckContext) {
    var present: [(demand: Int, section: Int)] = []
    for index in demands.indices {
      let found = context.document.sectionPositions(for: demands[index].role)
      guard let first = found.first else {
        let demand = demands[index]
        if demand.concerns(context) {
          reportMissing(demand, at: index, &context)
        } else if demand.isRequired {
          context.notApplicable(
            demand.role.rawValue,
            context.language(
              vi: "không bắt buộc với loại văn bản này", en: "not demanded of this type"))
        }
        continue
      }
      present.append((index, first))
      context.met(demands[index].role.rawValue, at: context.document.sections[first].title)
      for section in found { checkText(section, demands[index], &context) }
      if found.count > 1 {
        checkDuplicates(
          found.map { context.document.sections[$0] }, demands[index], &context)
      }
    }
    if isOrdered { checkOrder(present, &context) }
  }

  private func reportMissing(_ demand: Demand, at index: Int, _ context: inout CheckContext) {
    let document = context.document
    let anchor = SectionPlace.insertion(
      behind: demands[..<index].map(\.role), before: demands[(index + 1)...].map(\.role),
      mentioning: Wording(demand.name), in: document)
    let isMentioned = if case .words = anchor { true } else { false }
    context.report(
      Draft(
        .sectionMissing, subject: demand.role.rawValue, at: anchor,
        message: isMentioned
          ? context.language(
            vi: "Không có mục “\(demand.name)” riêng, chỉ nhắc trong câu",
            en: "No section “\(demand.name)”; it is only mentioned in running text")
          : context.language(
            vi: "Thiếu mục “\(demand.name)”", en: "The section “\(demand.name)” is missing"),
        expected: demand.name,
        help: context.language(
          vi: "Thêm mục có tên “\(demand.name)” tại đây.",
          en: "Add a section headed “\(demand.name)” here.")))
  }

  private func checkText(_ position: Int, _ demand: Demand, _ context: inout CheckContext) {
    guard let heading = context.document.sections[position].heading,
      let title = context.document.sections[position].title
    else { return }
    let text = context.document.sections[position].words.upperBound - heading.upperBound
    guard text < demand.fewestWords else { return }
    context.report(
      Draft(
        .sectionEmpty, subject: demand.role.rawValue, at: .words(title),
        message: context.language(
          vi: "Mục “\(context.text(title))” không có nội dung",
          en: "The section “\(context.text(title))” has no text"),
        found: context.text(title),
        help: context.language(
          vi: "Viết nội dung hoặc bỏ mục này.", en: "Write its text or drop the section.")))
  }

  /// The same heading twice under one parent.
  private func checkDuplicates(
    _ found: [Section], _ demand: Demand, _ context: inout CheckContext
  ) {
    for (index, section) in found.enumerated() {
      guard let heading = section.heading, let title = section.title else { continue }
      let isRepeated = found[..<index].contains { earlier in
        earlier.parent == section.parent
          && earlier.heading.map { isSame($0, heading, context) } ?? false
      }
      guard isRepeated else { continue }
      context.report(
        Draft(
          .sectionDuplicate, subject: demand.role.rawValue, at: .words(title),
          message: context.language(
            vi: "Mục “\(context.text(title))” có hai lần",
            en: "The section “\(context.text(title))” stands twice"),
          found: context.text(title),
          help: context.language(
            vi: "Gộp hai mục hoặc đổi tên một mục.", en: "Merge the two or rename one.")))
    }
  }

  private func isSame(_ left: Range<Int>, _ right: Range<Int>, _ context: CheckContext) -> Bool {
    left.count == right.count
      && zip(left, right).allSatisfy {
        context.stream.words[$0].folded == context.stream.words[$1].folded
      }
  }

  /// Each section stands behind those that the rule names before it.
  ///
  /// - Parameter present: the first section of each demand that is met, in the order of the rule.
  private func checkOrder(
    _ present: [(demand: Int, section: Int)], _ context: inout CheckContext
  ) {
    let sections = context.document.sections
    let starts = present.map { sections[$0.section].words.lowerBound }
    for index in LongestIncreasing.others(in: starts) {
      guard let title = sections[present[index].section].title else { continue }
      let name = demands[present[max(index - 1, 0)].demand].name
      context.report(
        Draft(
          .sectionOrder, subject: demands[present[index].demand].role.rawValue,
          at: .words(title),
          message: context.language(
            vi: "Mục “\(context.text(title))” không đúng thứ tự",
            en: "The section “\(context.text(title))” is out of order"),
          found: context.text(title),
          help: context.language(
            vi: "Đặt mục này sau mục “\(name)”.", en: "Put it behind “\(name)”.")))
    }
  }
}

extension Document {
  /// The sections that bear this role, the highest and then the first of the text before others.
  package func sections(for role: SectionRole) -> [Section] {
    sectionPositions(for: role).map { sections[$0] }
  }

  /// The same as positions among all sections.
  func sectionPositions(for role: SectionRole) -> [Int] {
    sections.withUnsafeBufferPointer { sections in
      var top = Int.max
      var found: [Int] = []
      for index in sections.indices where sections[index].depth <= top {
        guard !sections[index].roles.isEmpty, sections[index].roles.contains(role) else { continue }
        if sections[index].depth < top { found.removeAll() }
        top = sections[index].depth
        found.append(index)
      }
      return found
    }
  }
}

/// Where a clerk would insert a missing section.
enum SectionPlace {
  /// Behind the section that should come before it; where the text of that section mentions what
  /// is missing, at the last mention.
  static func insertion(
    behind earlier: [SectionRole], before later: [SectionRole], mentioning name: Wording,
    in document: Document
  ) -> Draft.Anchor {
    for role in earlier.reversed() {
      guard let section = document.sections(for: role).last else { continue }
      if let mention = lastMention(name, in: section, document) {
        return .words(mention..<mention + name.count)
      }
      return .behind(word: section.words.upperBound - 1)
    }
    for role in later {
      guard let section = document.sections(for: role).first else { continue }
      return .before(word: section.words.lowerBound)
    }
    return .behind(word: document.paragraphs.last.map { $0.words.upperBound - 1 })
  }

  /// Words in small letters within a clause are no name of a section: *các đơn vị tổ chức thực hiện
  /// đầy đủ*, *những nội dung chủ yếu*. A name opens a clause, or nothing of its clause follows it,
  /// or a word leads to it: *bằng các hình thức phù hợp*.
  private static func isNamed(_ range: Range<Int>, in words: UnsafeBufferPointer<Word>) -> Bool {
    let ends: Gap = Gap.marks.union(.boundary)
    return words[range.lowerBound].isCapitalised || words[range.lowerBound].gap.intersects(ends)
      || range.upperBound == words.count || words[range.upperBound].gap.intersects(ends)
  }

  private static let leads: Wordings = [
    "bằng", "bằng các", "bằng những", "bằng nhiều", "qua các", "với các", "với nhiều", "dưới các",
    "theo các", "về", "phần", "mục",
  ]

  private static func lastMention(
    _ name: Wording, in section: Section, _ document: Document
  ) -> Int? {
    guard name.count > 1 else { return nil }
    return document.stream.words.withUnsafeBufferPointer { words in
      section.words.last { word in
        words[word].folded == name.first && word + name.count <= words.count
          && (0..<name.count).allSatisfy { words[word + $0].toned == name.toned[$0] }
          && (isNamed(word..<word + name.count, in: words)
            || document.stream.firstMatch(of: leads, before: word) != nil)
      }
    }
  }
}

/// The longest increasing subsequence: what is in order, so that only the rest is told.
enum LongestIncreasing {
  /// The positions of those that are not in order; equal values are.
  static func others(in values: [Int]) -> [Int] {
    if values.indices.dropFirst().allSatisfy({ values[$0 - 1] <= values[$0] }) { return [] }
    let kept = Set(positions(of: values))
    return values.indices.filter { !kept.contains($0) }
  }

  private static func positions(of values: [Int]) -> [Int] {
    var length = [Int](repeating: 1, count: values.count)
    var previous = [Int?](repeating: nil, count: values.count)
    for index in values.indices {
      for earlier in 0..<index where values[earlier] <= values[index] {
        if length[earlier] + 1 > length[index] {
          length[index] = length[earlier] + 1
          previous[index] = earlier
        }
      }
    }
    var chain: [Int] = []
    var position = values.indices.max { length[$0] < length[$1] }
    while let index = position {
      chain.append(index)
      position = previous[index]
    }
    return chain.reversed()
  }
}
