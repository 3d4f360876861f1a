import SoatDocument
import SoatFindings
import SoatText

/// Who must receive the document, and how the list is written — *nơi nhận*.
package struct RecipientList: Check {
  package static let keyword = "recipients"
  package static let summary = Bilingual(
    vi: "Nơi nhận đủ và trình bày đúng", en: "The recipients are complete and rightly written")
  package static let codes: [FindingCode] = [
    .recipientsBlockMissing, .recipientsMissing, .recipientsArchiveMissing,
    .recipientsPunctuation,
  ]

  static let recipient = OptionKey(
    "recipient",
    .list(.table(TableSchema([id, names, isLast, severity, when]))),
    vi: "Những nơi phải có trong danh sách", en: "Who must be in the list")
  static let id = OptionKey("id", .text, isRequired: true, vi: "Tên của yêu cầu", en: "Its id")
  static let names = OptionKey(
    "names", .list(.text), isRequired: true,
    vi: "Các cách gọi; “Lưu” là dòng lưu, “\(superior)” là nơi ban hành văn bản được triển khai",
    en: "Its names; “Lưu” is the archive line, “\(superior)” whose document is implemented")
  static let isLast = OptionKey(
    "last", .boolean, vi: "Phải đứng cuối danh sách", en: "It must be the last line")
  static let severity = OptionKey(
    "severity", .choice(["note", "warning", "error"]), vi: "Mức độ của riêng yêu cầu này",
    en: "The severity of this demand alone")
  static let when = OptionKey(
    "when",
    .table(
      TableSchema([
        OptionKey(
          "cites", .choice(["superior-document"]), isRequired: true,
          vi: "Chỉ khi văn bản triển khai một văn bản cấp trên",
          en: "Only where the document implements one of a superior body")
      ])), vi: "Điều kiện", en: "The condition")
  static let separators = OptionKey(
    "separators", .list(.choice([",", ";"])), vi: "Dấu cuối mỗi dòng",
    en: "The mark at the end of each line")
  package static let schema = TableSchema([recipient, separators])

  /// Stands for the body whose document this one implements.
  static let superior = "$issuer-of-superior-document"

  /// One recipient as the rule set describes it.
  struct Demand {
    let id: String
    let name: String
    /// As the rule set writes them.
    let names: [String]
    let wordings: [Wording]
    let isLast: Bool
    let isArchive: Bool
    /// The body whose document is implemented will do.
    let isSuperior: Bool
    /// It is demanded only where a document of a superior body is implemented.
    let isConditional: Bool
    /// Nil where the rule says nothing of this one alone.
    let severity: Severity?
  }

  private static let archive: Wording = "lưu"
  private static let mostSuperiors = 12

  let required: [Demand]
  private let separators: [Recipients.Item.Ending]

  package init(_ options: OptionTable, _ setup: inout CheckSetup) {
    required = options.tables(Self.recipient).map { table in
      let names = table.texts(Self.names)
      let plain = names.filter { $0 != Self.superior }
      let wordings = plain.map { Wording($0) }
      return Demand(
        id: table.text(Self.id) ?? "", name: plain.first ?? "", names: names,
        wordings: wordings,
        isLast: table.boolean(Self.isLast) ?? false,
        isArchive: wordings.contains { $0.folded == Self.archive.folded },
        isSuperior: plain.count < names.count, isConditional: table.table(Self.when) != nil,
        severity: table.cases(Self.severity, of: Severity.self).first)
    }
    separators = options.cases(Self.separators)
  }

  package var subjects: [String] { required.map(\.id) }

  package func run(_ context: inout CheckContext) {
    guard let recipients = context.document.recipients, !recipients.items.isEmpty else {
      reportBlock(&context)
      return
    }
    if let blank = recipients.blanks.first { reportBlank(blank, recipients, &context) }
    for demand in required { check(demand, recipients, &context) }
    if !separators.isEmpty { RecipientPunctuation.check(recipients, separators, &context) }
  }

  private func reportBlock(_ context: inout CheckContext) {
    guard !required.isEmpty else { return }
    if let recipients = context.document.recipients {
      reportBlank(recipients.blanks.first ?? recipients.titleSpan, recipients, &context)
      return
    }
    if context.isPartOfCarrier() { return }
    let last = context.document.paragraphs.last?.words
    context.report(
      Draft(
        .recipientsBlockMissing, at: .behind(word: last.map { $0.upperBound - 1 }),
        section: "recipients",
        message: context.language(
          vi: "Thiếu phần Nơi nhận", en: "The recipients are missing"),
        expected: "Nơi nhận:",
        help: context.language(
          vi: "Thêm “Nơi nhận:” và danh sách, dòng cuối là dòng Lưu.",
          en: "Add “Nơi nhận:” and the list, the archive line last.")))
  }

  /// *Nơi nhận:* with nobody below it, or with lines that are to be filled in.
  private func reportBlank(
    _ span: ByteSpan, _ recipients: Recipients, _ context: inout CheckContext
  ) {
    guard !required.isEmpty else { return }
    context.report(
      Draft(
        .recipientsBlockMissing, reason: .blank,
        at: .bytes(span, word: recipients.title.upperBound - 1), section: "recipients",
        message: context.language(
          vi: "Nơi nhận còn để trống", en: "The recipients are to be filled in"),
        found: context.source.collapsed(span),
        help: context.language(
          vi: "Ghi đủ nơi nhận, dòng cuối là dòng Lưu; bỏ dòng chấm.",
          en: "Name the recipients, the archive line last; drop the dotted lines.")))
  }

  private func check(
    _ demand: Demand, _ recipients: Recipients, _ context: inout CheckContext
  ) {
    if demand.isConditional, SuperiorDocument.issuers(in: context.document).isEmpty {
      reportUnconcerned(demand, &context)
      return
    }
    // Given twice, the second line is the one that counts.
    let found = recipients.items.lastIndex { item in
      demand.wordings.contains { wording in
        demand.isArchive
          ? context.stream.matches(wording, at: item.words.lowerBound)
          : context.stands(wording, in: item.words)
      }
    }
    guard let found = found.map({ recipients.items[$0] }) else {
      if demand.isSuperior {
        checkSuperior(demand, recipients, &context)
      } else {
        reportMissing(demand, recipients, &context)
      }
      return
    }
    context.met(demand.id, at: found.words)
    guard demand.isLast, let last = recipients.items.last, found.line != last.line else { return }
    context.report(
      Draft(
        demand.isArchive ? .recipientsArchiveMissing : .recipientsMissing, subject: demand.id,
        at: .words(found.words), section: "recipients",
        message: context.language(
          vi: "Dòng “\(demand.name)” không đứng cuối Nơi nhận",
          en: "The line “\(demand.name)” is not the last one"),
        found: context.text(found.words),
        help: context.language(
          vi: "Chuyển dòng này xuống cuối danh sách.", en: "Move it to the end of the list."),
        severity: demand.severity))
  }

  private func reportMissing(
    _ demand: Demand, _ recipients: Recipients, _ context: inout CheckContext
  ) {
    guard let last = recipients.items.last else { return }
    context.report(
      Draft(
        demand.isArchive ? .recipientsArchiveMissing : .recipientsMissing, subject: demand.id,
        at: .behind(word: last.words.upperBound - 1), section: "recipients",
        message: demand.isArchive
          ? context.language(
            vi: "Nơi nhận thiếu dòng Lưu", en: "The archive line is missing")
          : context.language(
            vi: "Nơi nhận thiếu “\(demand.name)”", en: "“\(demand.name)” is not among them"),
        expected: demand.isArchive ? nil : demand.name,
        help: demand.isArchive
          ? context.language(
            vi: "Thêm dòng Lưu ở cuối danh sách.", en: "Add the archive line at the end.")
          : context.language(
            vi: "Thêm “\(demand.name)” vào danh sách.", en: "Add “\(demand.name)”."),
        severity: demand.severity))
  }

  private func reportUnconcerned(_ demand: Demand, _ context: inout CheckContext) {
    context.notApplicable(
      demand.id,
      context.language(
        vi: "không rõ văn bản cấp trên được triển khai",
        en: "no document of a superior body is implemented"))
  }

  /// The body whose document this one implements is informed.
  private func checkSuperior(
    _ demand: Demand, _ recipients: Recipients, _ context: inout CheckContext
  ) {
    var missing: String?
    let names = context.book.recipientNames
    for issuer in SuperiorDocument.issuers(in: context.document).prefix(Self.mostSuperiors) {
      if let found = recipients.items.first(where: { context.stands(issuer, in: $0.words) }) {
        context.met(demand.id, at: found.words)
        return
      }
      guard let names else {
        missing = missing ?? context.text(issuer)
        continue
      }
      let listed = context.listed(recipients.items, by: names.check, names.rule)
      switch names.check.names(issuer, listed, in: context.stream) {
      case true?:
        context.met(demand.id)
        return
      case false?: missing = missing ?? context.text(issuer)
      case nil: continue
      }
    }
    guard let name = missing, let last = recipients.items.last else {
      reportUnconcerned(demand, &context)
      return
    }
    context.report(
      Draft(
        .recipientsMissing, subject: demand.id, at: .behind(word: last.words.upperBound - 1),
        section: "recipients",
        message: context.language(
          vi: "Nơi nhận không có “\(name)”, nơi ban hành văn bản được triển khai",
          en: "“\(name)”, whose document is implemented, is not among the recipients"),
        expected: name,
        help: context.language(
          vi: "Cân nhắc thêm “\(name) (để báo cáo)”.", en: "Consider adding it, for report."),
        severity: demand.severity))
  }
}
