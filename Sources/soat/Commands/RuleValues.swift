import SoatChecks
import SoatFindings
import SoatReports

/// What a rule set has given to one rule, as its file says it: the schema of the kind leads through
/// the values.
struct RuleValues {
  let rule: Rule
  let language: Language

  private static let mostEntries = 40
  private static let mostTexts = 12
  private static let longestText = 400

  /// The lists of tables, then all keys with their values.
  var blocks: [Page.Block] {
    let keys = type(of: rule.check).schema.keys
    var blocks: [Page.Block] = []
    for key in keys {
      if case .list(.table(let schema)) = key.shape { blocks += entries(key, schema) }
    }
    guard !keys.isEmpty else { return blocks }
    blocks += [.blank, .paragraph(language(vi: "Tùy chọn:", en: "Options:"))]
    return blocks
      + keys.map { key in
        let value = rule.options.value(key).map { "\(text($0, key)) — " } ?? ""
        return .fact(key.name, value + key.summary(language))
      }
  }

  /// What the rule demands: its items, phrases, recipients, each with all that is said of it.
  private func entries(_ key: OptionKey, _ schema: TableSchema) -> [Page.Block] {
    let tables = rule.options.tables(key)
    guard !tables.isEmpty, let name = schema.keys.first else { return [] }
    let rest = tables.count - Self.mostEntries
    return [.blank, .paragraph(language(vi: "Nội dung yêu cầu:", en: "What it demands:"))]
      + tables.prefix(Self.mostEntries).map { table in
        let others = schema.keys.dropFirst().filter { table.isGiven($0) }
        let texts = others.map { key in
          let value = table.value(key).map { text($0, key) } ?? ""
          return key.isRequired ? value : "\(key.name): \(value)"
        }
        return .fact(
          table.value(name).map { text($0, name) } ?? "",
          texts.isEmpty ? "–" : texts.joined(separator: "; "))
      }
      + (rest > 0
        ? [.paragraph(language(vi: "… và \(rest) mục nữa", en: "… and \(rest) more"))] : [])
  }

  private func text(_ value: OptionValue, _ key: OptionKey) -> String {
    switch value {
    case .text(let text):
      return text.count > Self.longestText ? "\(text.prefix(Self.longestText))…" : text
    case .integer(let number): return String(number)
    case .boolean(let boolean): return String(boolean)
    case .date(let date): return date.iso
    case .bytes(let bytes):
      let count = bytes.split(separator: 0x0A).count
      return language(vi: "\(count) dòng", en: "\(count) lines")
    case .table(let table): return text(of: table, key)
    case .list(let values):
      if case .list(.table) = key.shape {
        return language(vi: "\(values.count) mục", en: "\(values.count) entries")
      }
      let texts = values.prefix(Self.mostTexts).map { text($0, key) }
      let rest = values.count - texts.count
      let more = language(vi: " | … và \(rest) nữa", en: " | … and \(rest) more")
      return texts.isEmpty ? "[]" : texts.joined(separator: " | ") + (rest > 0 ? more : "")
    }
  }

  private func text(of table: OptionTable, _ key: OptionKey) -> String {
    switch key.shape {
    case .bilingual: return rule.options.bilingual(key)?(language) ?? "–"
    case .table(let schema):
      return schema.keys.compactMap { key in
        table.value(key).map { "\(key.name) = \(text($0, key))" }
      }.joined(separator: ", ")
    default: return "–"
    }
  }
}
