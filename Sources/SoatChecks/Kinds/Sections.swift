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
    "section",
    .list(
      .table(
        TableSchema([
          role, headings, wholeHeadings, isRequired, isJoint, types, advised, regimes, minWords,
        ]))),
    isRequired: true, vi: "Các mục, theo thứ tự", en: "The sections, in order")
  static let ordered = OptionKey(
    "ordered", .boolean, vi: "Kiểm tra thứ tự các mục", en: "Whether their order counts")
  static let role = OptionKey(
    "role", .choice(SectionRole.allCases.map(\.rawValue)), isRequired: true,
    vi: "Vai trò của mục", en: "What the section is for")
  static let headings = OptionKey(
    "headings", .list(.phrase), isRequired: true, vi: "Các cách gọi tên mục",
    en: "The headings by which it is known")
  static let wholeHeadings = OptionKey(
    "whole-headings", .list(.phrase), vi: "Các cách gọi chỉ nhận khi là cả tên mục",
    en: "Headings that count only as the whole of one")
  static let isRequired = OptionKey(
    "required", .boolean, vi: "Mục bắt buộc", en: "Whether it must be there")
  static let isJoint = OptionKey(
    "joint", .boolean, vi: "Được chung một tên mục với mục khác: “Nội dung, hình thức”",
    en: "Whether it may share a heading with another section")
  static let types = OptionKey(
    "types", .list(.choice(DocumentType.allCases.map(\.rawValue))),
    vi: "Chỉ bắt buộc với các loại văn bản này", en: "Demanded of these types only")
  static let advised = OptionKey(
    "advised", .list(.choice(DocumentType.allCases.map(\.rawValue))),
    vi: "Với các loại văn bản này thì nên có: thiếu chỉ là ghi chú",
    en: "Advised to these types: its absence is a note")
  static let regimes = OptionKey(
    "regime", .list(.choice(Regime.allCases.map(\.rawValue))),
    vi: "Chỉ bắt buộc với văn bản Đảng hoặc nhà nước", en: "Demanded of this regime only")
  static let minWords = OptionKey(
    "min-words", .integer(1...10_000), vi: "Số từ ít nhất dưới tên mục",
    en: "The fewest words below the heading")
  package static let schema = TableSchema([section, ordered])

  package static func codes(with options: OptionTable) -> [FindingCode] {
    codes.filter { $0 != .sectionOrder || options.boolean(ordered) == true }
  }

  /// One section as the rule set describes it.
  struct Demand {
    let role: SectionRole
    /// As verdicts name it: the role; of further sections that have none, `other-2`.
    let subject: String
    /// As the rule set writes them.
    let headings: [String]
    let wordings: [Wording]
    let isJoint: Bool
    let isRequired: Bool
    let types: [DocumentType]
    let advised: [DocumentType]
    let regimes: [Regime]
    let fewestWords: Int

    var name: String { headings.first ?? role.rawValue }

    func concerns(_ context: CheckContext) -> Bool {
      guard isRequired else { return false }
      if !regimes.isEmpty, context.regime.map({ !regimes.contains($0) }) ?? true { return false }
      return isAdvised(context) || types.isEmpty
        || context.type.map { types.contains($0) } ?? true
    }

    /// A document of this type may do without it.
    func isAdvised(_ context: CheckContext) -> Bool {
      context.type.map { advised.contains($0) } ?? false
    }
  }

  let required: [Demand]
  private let isOrdered: Bool

  package init(_ options: OptionTable, _ setup: inout CheckSetup) {
    isOrdered = options.boolean(Self.ordered) ?? false
    var required: [Demand] = []
    for table in options.tables(Self.section) {
      guard let role = table.cases(Self.role, of: SectionRole.self).first else { continue }
      let headings = table.texts(Self.headings)
      for heading in headings { setup.add(heading, use: .heading(role: role.index)) }
      for heading in table.texts(Self.wholeHeadings) {
        setup.add(heading, use: .heading(role: role.index, isWhole: true))
      }
      let others = required.count { $0.role == role }
      required.append(
        Demand(
          role: role,
          subject: others > 0 ? "\(role.rawValue)-\(others + 1)" : role.rawValue,
          headings: headings, wordings: role == .other ? headings.map { Wording($0) } : [],
          isJoint: table.boolean(Self.isJoint) ?? true,
          isRequired: table.boolean(Self.isRequired) ?? true, types: table.cases(Self.types),
          advised: table.cases(Self.advised), regimes: table.cases(Self.regimes),
          fewestWords: table.integer(Self.minWords) ?? 1))
    }
    self.required = required
  }

  package var subjects: [String] { required.map(\.subject) }

  package func run(_ context: inout CheckContext) {
    var present: [(demand: Int, section: Int)] = []
    for index in required.indices {
      let found = sections(for: index, context)
      guard let first = found.first else {
        let demand = required[index]
        if demand.concerns(context) {
          reportMissing(demand, at: index, &context)
        } else {
          context.notApplicable(
            demand.subject,
            demand.isRequired
              ? context.language(
                vi: "không bắt buộc với loại văn bản này", en: "not demanded of this type")
              : context.language(vi: "không bắt buộc", en: "not demanded"))
        }
        continue
      }
      present.append((index, first))
      context.met(required[index].subject, at: context.document.sections[first].title)
      for section in found { checkText(section, required[index], &context) }
      if found.count > 1 {
        checkDuplicates(
          found.map { context.document.sections[$0] }, required[index], &context)
      }
    }
    CopiedSections(context.document).report(&context)
    if isOrdered { checkOrder(present, &context) }
  }

  /// The sections that bear the role, as positions. Of sections that have none, those of this name;
  /// one that must have a heading of its own is none of those that share one.
  ///
  /// - Parameter demand: its position; it is read where it is.
  private func sections(for demand: Int, _ context: CheckContext) -> [Int] {
    let (document, role, isJoint) = (
      context.document, required[demand].role, required[demand].isJoint
    )
    guard role == .other || !isJoint else { return document.sectionPositions(for: role) }
    return document.sectionPositions(for: role) { section in
      guard isJoint || section.roles.count == 1 else { return false }
      guard role == .other, let heading = section.heading else { return true }
      return required[demand].wordings.contains { context.stands($0, in: heading) }
    }
  }

  private func reportMissing(_ demand: Demand, at index: Int, _ context: inout CheckContext) {
    let document = context.document
    if let shared = sharedSection(demand, context) {
      reportShared(demand, shared, &context)
      return
    }
    let anchor = SectionPlace.insertion(
      behind: required[..<index].map(\.role), before: required[(index + 1)...].map(\.role),
      mentioning: Wording(demand.name), in: document)
    let isMentioned = if case .words = anchor { true } else { false }
    context.report(
      Draft(
        .sectionMissing, subject: demand.subject, at: anchor,
        message: isMentioned
          ? context.language(
            vi: "Không có mục “\(demand.name)” riêng, chỉ nhắc trong câu",
            en: "No section “\(demand.name)”; it is only mentioned in running text")
          : context.language(
            vi: "Thiếu mục “\(demand.name)”", en: "The section “\(demand.name)” is missing"),
        expected: demand.name,
        help: context.language(
          vi: "Thêm mục có tên “\(demand.name)” tại đây.",
          en: "Add a section headed “\(demand.name)” here."),
        severity: demand.isAdvised(context) || context.isSupporting ? .note : nil))
  }

  private func checkText(_ position: Int, _ demand: Demand, _ context: inout CheckContext) {
    guard let heading = context.document.sections[position].heading,
      let title = context.document.sections[position].title
    else { return }
    let text = context.document.sections[position].words.upperBound - heading.upperBound
    guard text < demand.fewestWords else { return }
    let name = context.text(title)
    context.report(
      Draft(
        .sectionEmpty, subject: demand.subject, at: .words(title),
        message: text > 0
          ? context.language(
            vi: "Mục “\(name)” chỉ có \(text) từ, cần ít nhất \(demand.fewestWords)",
            en: "The section “\(name)” has \(text) words; it takes \(demand.fewestWords)")
          : context.language(
            vi: "Mục “\(name)” không có nội dung", en: "The section “\(name)” has no text"),
        found: name,
        help: text > 0
          ? context.language(vi: "Viết đủ nội dung của mục này.", en: "Write its text in full.")
          : context.language(
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
          .sectionDuplicate, subject: demand.subject, at: .words(title),
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
      context.report(
        Draft(
          .sectionOrder, subject: required[present[index].demand].subject,
          at: .words(title),
          message: context.language(
            vi: "Mục “\(context.text(title))” không đúng thứ tự",
            en: "The section “\(context.text(title))” is out of order"),
          found: context.text(title),
          help: orderHelp(present.map(\.section), index, context)))
    }
  }

  /// Names the section beside which it belongs as the document names it.
  private func orderHelp(
    _ sections: [Int], _ index: Int, _ context: CheckContext
  ) -> String? {
    func name(_ position: Int) -> String? {
      let section = context.document.sections[sections[position]]
      return (section.heading ?? section.title).map { context.text($0) }
    }
    // The role may stand in the heading of another one: *HÌNH THỨC, THỜI GIAN*.
    let own = sections[index]
    if let before = sections[..<index].last(where: { $0 != own }),
      let position = sections.firstIndex(of: before)
    {
      return name(position).map {
        context.language(vi: "Đặt mục này sau mục “\($0)”.", en: "Put it behind “\($0)”.")
      }
    }
    let after = sections[(index + 1)...].first { $0 != own }
    return after.flatMap { sections.firstIndex(of: $0) }.flatMap { name($0) }.map {
      context.language(vi: "Đặt mục này trước mục “\($0)”.", en: "Put it before “\($0)”.")
    }
  }
}
