import SoatChecks
import SoatDocument
import SoatFindings
import SoatReports

/// The pages on codes, rules and sets.
struct RulePages {
  let book: RuleBook
  let language: Language
  /// The sets that the user has named, whose overrides count; nil for none.
  var named: [String]?

  func page(of code: FindingCode) -> Page {
    let rules = book.rules.indices.filter { type(of: book.rules[$0].check).codes.contains(code) }
    var blocks: [Page.Block] = [
      .heading(code.rawValue, title: code.page.title(language)), .blank,
      .paragraph(code.page.explanation(language)), .blank,
      .fact(
        language(vi: "Mức độ thường dùng", en: "Usual severity"),
        severities(of: code) { code.usualSeverity($0) }),
    ]
    let grounds = grounds(of: rules)
    if !grounds.isEmpty {
      blocks.append(.fact(language(vi: "Căn cứ", en: "Legal ground"), grounds))
    }
    if !rules.isEmpty {
      blocks += [
        .blank, .paragraph(language(vi: "Quy tắc báo mã này:", en: "Rules that report it:")),
      ]
      blocks += rules.map { .fact(book.rules[$0].id.text, book.rules[$0].title(language)) }
    }
    let ledger = LedgerExamples.blocks(of: code)
    if !ledger.isEmpty {
      blocks += [.blank, .paragraph(language(vi: "Ví dụ:", en: "Examples:"))] + ledger
    }
    return Page(blocks + examples(examples(of: code, rules)))
  }

  /// What tells the cases of a code apart, as the kinds that report it say.
  func reasons(of code: FindingCode) -> [Reason] {
    let known =
      CheckKinds.all.flatMap { $0.reasons[code] ?? [] } + (FileFinding.reasons[code] ?? [])
      + (LedgerReport.reasons[code] ?? [])
    return Reason.allCases.filter { known.contains($0) }
  }

  /// What shows this code, and beside it what is right where the rule has no other code.
  private func examples(of code: FindingCode, _ rules: [Int]) -> [RuleExample] {
    let trials = ExampleTrials(book)
    let shown = rules.flatMap { rule -> [RuleExample] in
      let isOnly = type(of: book.rules[rule].check).codes.count == 1
      return trials.trials(of: rule).filter { trial in
        trial.example.isGood ? isOnly : trial.findings.contains { $0.code == code }
      }.map(\.example)
    }
    return Array(shown.prefix(Self.mostExamples))
  }

  /// Those of the rules and of the sets that give them another, each once.
  private func grounds(of rules: [Int]) -> String {
    var grounds: [String] = []
    for rule in rules {
      let id = book.rules[rule].id
      let sources = [book.rules[rule].source] + book.sets.map { $0.override(of: id)?.source }
      for source in sources.compactMap(\.self).flatMap({ $0.split(separator: "; ") })
      where !grounds.contains(String(source)) {
        grounds.append(String(source))
      }
    }
    return grounds.joined(separator: "; ")
  }

  private static let mostExamples = 6

  func page(of rule: Rule) -> Page {
    let kind = type(of: rule.check)
    let override = override(of: rule)
    var blocks: [Page.Block] = [.heading(rule.id.text, title: rule.title(language)), .blank]
    if let why = rule.why { blocks += [.paragraph(why(language)), .blank] }
    if override?.isEnabled == false {
      blocks += [
        .paragraph(language(vi: "Quy tắc này đang tắt.", en: "It is switched off.")), .blank,
      ]
    }
    blocks.append(
      .fact(language(vi: "Loại", en: "Kind"), "\(kind.keyword) — \(kind.summary(language))"))
    if let source = override?.source ?? rule.source {
      blocks.append(.fact(language(vi: "Căn cứ", en: "Legal ground"), source))
    }
    blocks.append(.fact(language(vi: "Ghi ở", en: "Written in"), "\(rule.file):\(rule.line)"))
    blocks += changes(of: rule)
    blocks += [.blank, .paragraph(language(vi: "Mã và mức độ:", en: "Codes and severities:"))]
    blocks += kind.codes(with: rule.options).map { code in
      let severities = severities(of: code, in: rule, override?.severities)
      return .fact(code.rawValue, "\(severities) — \(code.page.title(language))")
    }
    blocks += RuleValues(rule: rule, language: language).blocks
    return Page(blocks + examples(rule.examples))
  }

  private func examples(_ examples: [RuleExample]) -> [Page.Block] {
    guard !examples.isEmpty else { return [] }
    return [.blank, .paragraph(language(vi: "Ví dụ:", en: "Examples:"))]
      + examples.map { .example(isGood: $0.isGood, $0.text) }
  }

  /// The page of a rule that is in no set; nil for a rule of one.
  func corePage(_ name: String) -> Page? {
    switch name {
    case FileFinding.rule.text:
      corePage(
        name,
        language(vi: "Tệp đọc được như một văn bản", en: "The file can be read as a document"),
        codes: "file.")
    case LedgerReport.rule.text:
      corePage(
        name,
        language(
          vi: "Miễn trừ trong sổ còn hạn, còn cần và vừa đủ",
          en: "The waivers of a ledger hold, are needed and go no further"), codes: "rule.")
    default: nil
    }
  }

  private func corePage(_ name: String, _ title: String, codes prefix: String) -> Page {
    let codes = FindingCode.allCases.filter { $0.rawValue.hasPrefix(prefix) }
    return Page(
      [.heading(name, title: title), .blank]
        + codes.map { .fact($0.rawValue, $0.page.title(language)) })
  }
}
