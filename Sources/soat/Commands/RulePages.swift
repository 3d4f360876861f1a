import SoatChecks
import SoatDocument
import SoatFindings
import SoatReports

/// The pages on codes, rules and sets.
struct RulePages {
  let book: RuleBook
  let language: Language

  func page(of code: FindingCode) -> Page {
    let rules = book.rules.filter { type(of: $0.check).codes.contains(code) }
    var blocks: [Page.Block] = [
      .heading(code.rawValue, title: code.page.title(language)), .blank,
      .paragraph(code.page.explanation(language)), .blank,
      .fact(
        language(vi: "Mức độ thường dùng", en: "Usual severity"), name(code.usualSeverity(nil))),
    ]
    if !rules.isEmpty {
      blocks += [
        .blank, .paragraph(language(vi: "Quy tắc báo mã này:", en: "Rules that report it:")),
      ]
      blocks += rules.map { .fact($0.id.text, $0.title(language)) }
    }
    // Only of rules with one code is it certain that an example is one of this code.
    let exact = rules.filter { type(of: $0.check).codes.count == 1 }.flatMap(\.examples)
    return Page(blocks + examples(Array(exact.prefix(Self.mostExamples))))
  }

  private static let mostExamples = 6

  func page(of rule: Rule) -> Page {
    let kind = type(of: rule.check)
    var blocks: [Page.Block] = [.heading(rule.id.text, title: rule.title(language)), .blank]
    if let why = rule.why { blocks += [.paragraph(why(language)), .blank] }
    blocks.append(
      .fact(language(vi: "Loại", en: "Kind"), "\(kind.keyword) — \(kind.summary(language))"))
    if let source = rule.source {
      blocks.append(.fact(language(vi: "Căn cứ", en: "Legal ground"), source))
    }
    blocks.append(.fact(language(vi: "Ghi ở", en: "Written in"), "\(rule.file):\(rule.line)"))
    blocks += [.blank, .paragraph(language(vi: "Mã và mức độ:", en: "Codes and severities:"))]
    blocks += kind.codes.map { code in
      .fact(code.rawValue, "\(severities(of: code, in: rule)) — \(code.page.title(language))")
    }
    let keys = kind.schema.keys
    if !keys.isEmpty {
      blocks += [.blank, .paragraph(language(vi: "Tùy chọn:", en: "Options:"))]
      blocks += keys.map { .fact($0.name, $0.summary(language)) }
    }
    return Page(blocks + examples(rule.examples))
  }

  private func examples(_ examples: [RuleExample]) -> [Page.Block] {
    guard !examples.isEmpty else { return [] }
    return [.blank, .paragraph(language(vi: "Ví dụ:", en: "Examples:"))]
      + examples.map { .example(isGood: $0.isGood, $0.text) }
  }

  /// The severity, and for which types of documents it is another one.
  private func severities(of code: FindingCode, in rule: Rule) -> String {
    func severity(_ type: DocumentType?) -> Severity {
      rule.severities.severity(of: code, reason: nil, type: type, phase: .issued)
    }
    let general = severity(nil)
    let others = DocumentType.allCases.filter { severity($0) != general }.map {
      "\($0.names.first ?? $0.rawValue): \(name(severity($0)))"
    }
    return others.isEmpty ? name(general) : "\(name(general)) (\(others.joined(separator: ", ")))"
  }

  private func name(_ severity: Severity) -> String {
    switch severity {
    case .error: language(vi: "lỗi", en: "error")
    case .warning: language(vi: "cảnh báo", en: "warning")
    case .note: language(vi: "ghi chú", en: "note")
    }
  }

  /// The rule that is in no set: a file must be readable as a document.
  var filePage: Page {
    let codes = FindingCode.allCases.filter { $0.rawValue.hasPrefix("file.") }
    return Page(
      [
        .heading(
          FileFinding.rule.text,
          title: language(
            vi: "Tệp đọc được như một văn bản", en: "The file can be read as a document")), .blank,
      ] + codes.map { .fact($0.rawValue, $0.page.title(language)) })
  }

  /// All sets with their rules.
  var listing: Page {
    Page(
      book.sets.enumerated().flatMap { index, set -> [Page.Block] in
        let heading = Page.Block.heading(
          "\(set.id) \(set.version)", title: set.title(language))
        let rules = book.rules[set.rules].map { rule -> Page.Block in
          let kind = type(of: rule.check)
          let severities = Set(
            kind.codes.map {
              rule.severities.severity(of: $0, reason: nil, type: nil, phase: .issued)
            })
          let names = severities.sorted(by: >).map(name).joined(separator: ", ")
          return .fact(rule.id.text, "\(rule.title(language)) · \(kind.keyword) · \(names)")
        }
        return (index == 0 ? [] : [.blank]) + [heading] + scope(of: set) + rules
      })
  }

  private func scope(of set: RuleSet) -> [Page.Block] {
    var parts: [String] = []
    if !set.applies.regimes.isEmpty {
      parts += set.applies.regimes.map {
        $0 == .party
          ? language(vi: "văn bản Đảng", en: "Party documents")
          : language(vi: "văn bản nhà nước", en: "State documents")
      }
    }
    parts += set.applies.types.map { $0.names.first ?? $0.rawValue }
    if let from = set.applies.from {
      parts.append(language(vi: "từ \(from.short)", en: "from \(from.iso)"))
    }
    if let until = set.applies.until {
      parts.append(language(vi: "đến \(until.short)", en: "until \(until.iso)"))
    }
    if let about = set.applies.about {
      parts.append(language(vi: "về \(about.number)", en: "about \(about.number)"))
    }
    let scope =
      parts.isEmpty
      ? language(vi: "mọi văn bản", en: "every document") : parts.joined(separator: ", ")
    let inherited =
      set.extends.isEmpty
      ? "" : language(vi: "; kế thừa ", en: "; extends ") + set.extends.joined(separator: ", ")
    return [.paragraph(language(vi: "Áp dụng: ", en: "For: ") + scope + inherited)]
  }
}
