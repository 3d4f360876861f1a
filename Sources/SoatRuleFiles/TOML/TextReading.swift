import SoatChecks
import SoatDocument
import SoatFindings
import SoatText

extension TableReader {
  /// Holds a text against what its key takes.
  mutating func check(_ text: String, _ shape: OptionShape, of key: String) {
    if text.utf8.allSatisfy({ $0 <= 0x20 }) { return fault(.empty(key: key)) }
    switch shape {
    case .phrase where !Self.hasWord(text): fault(.noWord(key: key, text: text))
    case .choice(let words) where !words.contains(text):
      let type = DocumentType.meant(by: text)?.rawValue
      let nearest =
        type.flatMap { words.contains($0) ? $0 : nil } ?? NearestWord.nearest(to: text, in: words)
      fault(.unknownWord(text, key: key, nearest: nearest, known: words))
    case .sortedLines:
      if let line = Self.unsortedLine(text) { fault(.unsortedLine(key: key, line: line)) }
    case .documentReference:
      if let id = checkedReference(text, of: key) { refer(.document(id)) }
    case .documentEntry:
      let parts = text.split(separator: " ", maxSplits: 1).map(String.init)
      _ = checkedReference(parts[0], of: key)
      if parts.count > 1, !Self.hasWord(parts[1]) { fault(.noWord(key: key, text: parts[1])) }
    case .ruleReference: refer(.rule(text))
    case .setReference: refer(.set(text))
    default: break
    }
  }

  /// The first line that should stand before the one above it.
  private static func unsortedLine(_ text: String) -> String? {
    let lines = SourceText(text).bytes.split(separator: 0x0A)
    return zip(lines, lines.dropFirst()).first { above, line in
      !above.prefix { $0 != 0x3A }.lexicographicallyPrecedes(line.prefix { $0 != 0x3A })
    }.map { String(decoding: $1, as: UTF8.self) }
  }

  private static func hasWord(_ text: String) -> Bool {
    !SyllableStream(SourceText(text), dropsPageNumbers: false).words.isEmpty
  }

  private mutating func checkedReference(_ text: String, of key: String) -> DocumentID? {
    if let id = DocumentID(text) { return id }
    if let date = text.split(separator: "@").last.flatMap({ WrittenDate(String($0)) }),
      !date.date.exists
    {
      fault(.impossibleDate(date.text))
    } else {
      fault(.malformedReference(text, key: key))
    }
    return nil
  }

  /// `{ vi = "…", en = "…" }`; one text alone, or Vietnamese alone, stands for both languages.
  mutating func bilingual(_ value: TOMLNode, of key: String) -> OptionValue? {
    if let text = string(value) {
      if !isProven { check(text, .text, of: key) }
      return .table(OptionTable([("vi", .text(text)), ("en", .text(text))]))
    }
    guard case .table(let table) = value else { return mismatch(value, .bilingual, key) }
    let texts = self.table(table, Self.languages)
    let vi = texts.text(.vietnamese) ?? ""
    return .table(
      OptionTable([("vi", .text(vi)), ("en", .text(texts.text(.english) ?? vi))]))
  }

  private static let languages = TableSchema([.vietnamese, .english])
}

extension OptionKey {
  static let vietnamese = OptionKey(
    "vi", .text, isRequired: true, vi: "Tiếng Việt", en: "Vietnamese")
  static let english = OptionKey("en", .text, vi: "Tiếng Anh", en: "English")
}

extension OptionTable {
  func bilingual(_ key: OptionKey) -> Bilingual? {
    guard let texts = table(key), let vi = texts.text(.vietnamese), let en = texts.text(.english)
    else { return nil }
    return Bilingual(vi: vi, en: en)
  }
}

/// A date of ISO 8601 as somebody wrote it; it may be impossible.
struct WrittenDate {
  let text: String
  let date: CalendarDate

  /// Nil unless the text is four, two and two digits between hyphens.
  init?(_ text: String) {
    guard text.utf8.count == 10 else { return nil }
    var fields = [0]
    for (position, byte) in text.utf8.enumerated() {
      switch byte {
      case UInt8(ascii: "-") where position == 4 || position == 7: fields.append(0)
      case UInt8(ascii: "0")...UInt8(ascii: "9") where position != 4 && position != 7:
        fields[fields.count - 1] = fields[fields.count - 1] * 10 + Int(byte & 15)
      default: return nil
      }
    }
    self.text = text
    date = CalendarDate(year: fields[0], month: fields[1], day: fields[2])
  }

  /// The day that a text names, in the order of TOML or of a clerk; nil for none.
  static func meant(by text: String) -> CalendarDate? {
    let fields = text.split(omittingEmptySubsequences: false) { "-/.".contains($0) }
    let numbers = fields.compactMap { Int($0) }
    guard fields.count == 3, numbers.count == 3 else { return nil }
    let isYearFirst = fields[0].count == 4
    let date = CalendarDate(
      year: isYearFirst ? numbers[0] : numbers[2], month: numbers[1],
      day: isYearFirst ? numbers[2] : numbers[0])
    return (1_000..<10_000).contains(date.year) && date.exists ? date : nil
  }
}

extension DocumentType {
  /// The type of this name or code, as clerks write it: “Kế hoạch”, “KH”.
  fileprivate static func meant(by text: String) -> DocumentType? {
    allCases.first { type in
      type.names.contains { $0.lowercased() == text.lowercased() } || type.codes.contains(text)
    }
  }
}
