import SoatChecks
import SoatDocument
import SoatFindings

/// The keys of a rule file.
package struct RuleFileSchema: Sendable {
  let kinds: [any Check.Type]

  package init(kinds: [any Check.Type] = CheckKinds.all) { self.kinds = kinds }

  /// The whole file; of a rule, the keys that every kind takes.
  package var file: TableSchema {
    TableSchema([
      OptionKey.set, .applies, .document, .series, .body,
      OptionKey(
        OptionKey.rule.name, .list(.table(rule)), vi: OptionKey.rule.summary.vi,
        en: OptionKey.rule.summary.en),
      .override,
    ])
  }

  /// What every rule has, whatever its kind.
  package var rule: TableSchema {
    TableSchema([
      .id,
      OptionKey(
        OptionKey.kind.name, .choice(kinds.map { $0.keyword }), isRequired: true,
        vi: OptionKey.kind.summary.vi, en: OptionKey.kind.summary.en),
      .title, .why, .source, .severity, .example,
    ])
  }

  /// The keys of a rule of one kind.
  package func rule(of kind: any Check.Type) -> TableSchema {
    TableSchema(rule.keys + kind.schema.keys)
  }

  func kind(_ keyword: String?) -> (any Check.Type)? {
    kinds.first { $0.keyword == keyword }
  }
}

extension OptionKey {
  static let id = OptionKey(
    "id", .text, isRequired: true, vi: "Mã, chữ thường và gạch nối", en: "Id in kebab-case")
  /// The words that it takes are the kinds that there are.
  static let kind = OptionKey("kind", .choice([]), vi: "Loại quy tắc", en: "The kind of rule")
  static let title = OptionKey("title", .bilingual, vi: "Tên", en: "Title")
  static let why = OptionKey("why", .bilingual, vi: "Lý do của yêu cầu", en: "Why it is demanded")
  static let source = OptionKey("source", .text, vi: "Căn cứ pháp lý", en: "The legal ground")
  static let severity = OptionKey("severity", .severity, vi: "Mức độ", en: "Severity")
  static let from = OptionKey("from", .date, vi: "Từ ngày", en: "First day")
  static let until = OptionKey("until", .date, vi: "Đến hết ngày", en: "Last day")

  static let version = OptionKey(
    "version", .text, isRequired: true, vi: "Phiên bản", en: "Version")
  static let extends = OptionKey(
    "extends", .list(.setReference), mayBeEmpty: true,
    vi: "Các bộ được kế thừa: mã hoặc ./tệp.toml",
    en: "Sets whose rules it takes over: ids or ./file.toml")
  /// The rules of a file; their keys depend on their kind.
  static let rule = OptionKey(
    "rule", .list(.table(TableSchema([]))), vi: "Một yêu cầu của bộ", en: "A requirement")
  static let set = OptionKey(
    "set",
    .table(
      TableSchema([
        .id, .version,
        OptionKey("title", .bilingual, isRequired: true, vi: "Tên bộ", en: "Title"), .extends,
      ])), isRequired: true, vi: "Bộ quy tắc", en: "The rule set")

  static let types = OptionKey(
    "types", .list(.choice(DocumentType.allCases.map(\.rawValue))), vi: "Loại văn bản",
    en: "Document types")
  static let regime = OptionKey(
    "regime", .list(.choice(Regime.allCases.map(\.rawValue))), vi: "Văn bản Đảng hay nhà nước",
    en: "Party or State")
  static let about = OptionKey(
    "about", .documentReference, vi: "Văn bản mà nội dung nói về", en: "What it is about")
  static let supporting = OptionKey(
    "supporting", .list(.phrase),
    vi: "Trích yếu của văn bản phục vụ, mở đầu như thế: thiếu mục hay danh sách chỉ là ghi chú",
    en: "A subject that begins so serves the work: an absent section or list is a note")
  static let applies = OptionKey(
    "applies", .table(TableSchema([.types, .regime, .from, .until, .about, .supporting])),
    vi: "Văn bản thuộc phạm vi; mọi điều kiện đều phải đúng",
    en: "The documents that it is for; all that is given must hold")

  static let number = OptionKey(
    "number", .text, isRequired: true, vi: "Số và ký hiệu", en: "Number and symbol")
  static let date = OptionKey(
    "date", .date, isRequired: true, vi: "Ngày ban hành", en: "Date of issue")
  static let type = OptionKey(
    "type", .choice(DocumentType.allCases.map(\.rawValue)), isRequired: true, vi: "Loại văn bản",
    en: "Document type")
  static let issuer = OptionKey(
    "issuer", .list(.phrase), isRequired: true, vi: "Cơ quan ban hành, tên thường dùng trước",
    en: "Issuing body, the usual name first")
  static let officialTitle = OptionKey(
    "title", .phrase, vi: "Trích yếu, bắt đầu bằng “về”", en: "Subject, beginning with “về”")
  static let termGroup = OptionKey(
    "term-group", .phrase, vi: "Cụm từ cho thấy văn bản nói về nó",
    en: "A wording that shows that a text is about it")
  static let congress = OptionKey(
    "congress", .text, vi: "Khóa, chữ số La Mã", en: "Term of the congress")
  static let replacedBy = OptionKey(
    "replaced-by", .documentReference, vi: "Văn bản thay thế", en: "What replaces it")
  static let doubtfulFrom = OptionKey(
    "doubtful-from", .date, vi: "Ngày đầu tiên có thể đã bị thay thế, nguồn chưa thống nhất",
    en: "The first day on which it may have been replaced: sources differ")
  static let sparse = OptionKey(
    "sparse", .boolean,
    vi: "Hiếm khi hai văn bản của dãy số này cùng ngày: số liền kề cũng là số sai",
    en: "Two documents of the series hardly ever share a date: a number next to it is wrong too")
  static let document = OptionKey(
    "document",
    .list(
      .table(
        TableSchema([
          .number, .date, .type, .issuer, .officialTitle, .termGroup, .congress, .replacedBy,
          .until, .doubtfulFrom, .sparse,
        ]))), vi: "Văn bản được viện dẫn", en: "A document that others cite")

  static let entries = OptionKey(
    "documents", .list(.documentEntry), isRequired: true,
    vi: "Số@ngày, sau đó là trích yếu nếu chắc chắn từng chữ",
    en: "Number@date, then the subject where it is known to the letter")
  static let series = OptionKey(
    "series", .list(.table(TableSchema([.type, .issuer, .congress, .sparse, .entries]))),
    vi: "Nhiều văn bản cùng loại, cùng cơ quan, cùng khóa",
    en: "Several documents of one type, issuer and congress")

  static let names = OptionKey(
    "names", .list(.phrase), isRequired: true, vi: "Các tên gọi", en: "Its names")
  static let codes = OptionKey(
    "codes", .list(.text), mayBeEmpty: true, vi: "Chữ viết tắt", en: "Its codes")
  static let successor = OptionKey(
    "successor", .text, vi: "Cơ quan thay nó", en: "The body that took over")
  static let body = OptionKey(
    "body", .list(.table(TableSchema([.id, .names, .codes, .from, .until, .successor]))),
    vi: "Cơ quan và thời gian tồn tại", en: "A body and when it existed")

  static let good = OptionKey("good", .verbatim, vi: "Ví dụ đúng", en: "Something right")
  static let bad = OptionKey(
    "bad", .verbatim, vi: "Ví dụ sai, chỗ sai trong «…»", en: "Something wrong, marked with «…»")
  static let example = OptionKey(
    "example", .list(.table(TableSchema([.good, .bad]))), vi: "Ví dụ", en: "Examples")

  static let overridden = OptionKey(
    "rule", .ruleReference, isRequired: true, vi: "Quy tắc được sửa", en: "The rule it changes")
  static let enabled = OptionKey("enabled", .boolean, vi: "false để tắt", en: "false: off")
  static let override = OptionKey(
    "override", .list(.table(TableSchema([.overridden, .severity, .source, .enabled]))),
    vi: "Sửa hoặc tắt một quy tắc được kế thừa", en: "Changes an inherited rule")
}
