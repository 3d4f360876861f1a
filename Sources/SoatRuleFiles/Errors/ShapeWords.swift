import SoatChecks
import SoatFindings

extension OptionShape {
  /// What a key takes, as messages call it.
  var words: Bilingual {
    switch self {
    case .text, .verbatim: Bilingual(vi: "một chuỗi", en: "a string")
    case .sortedLines: Bilingual(vi: "một chuỗi nhiều dòng", en: "a string of lines")
    case .phrase: Bilingual(vi: "một cụm từ", en: "a phrase")
    case .boolean: Bilingual(vi: "true hoặc false", en: "true or false")
    case .integer(let range):
      Bilingual(
        vi: "số nguyên từ \(range.lowerBound) đến \(range.upperBound)",
        en: "a whole number from \(range.lowerBound) to \(range.upperBound)")
    case .date: Bilingual(vi: "một ngày như 2024-12-22", en: "a date like 2024-12-22")
    case .choice(let words):
      Bilingual(
        vi: "một trong: \(words.joined(separator: ", "))",
        en: "one of: \(words.joined(separator: ", "))")
    case .documentReference:
      Bilingual(vi: "chuỗi như “57-NQ/TW@2024-12-22”", en: "a string like “57-NQ/TW@2024-12-22”")
    case .documentEntry:
      Bilingual(
        vi: "chuỗi như “57-NQ/TW@2024-12-22 về …”", en: "a string like “57-NQ/TW@2024-12-22 về …”")
    case .ruleReference: Bilingual(vi: "mã một quy tắc", en: "the id of a rule")
    case .setReference: Bilingual(vi: "mã một bộ quy tắc", en: "the id of a rule set")
    case .bilingual:
      Bilingual(
        vi: "một chuỗi hoặc { vi = …, en = … }", en: "a string or { vi = …, en = … }")
    case .list(.table): Bilingual(vi: "danh sách bảng, [[…]]", en: "a list of tables, [[…]]")
    case .list(let element):
      Bilingual(
        vi: "danh sách, mỗi mục là \(element.words.vi)", en: "a list of \(element.words.en)")
    case .table: Bilingual(vi: "một bảng", en: "a table")
    case .severity:
      Bilingual(
        vi: "error, warning, note hoặc bảng mức độ",
        en: "error, warning, note or a table of severities")
    }
  }
}

extension TOMLNode {
  /// What stands there, as messages call it.
  var words: Bilingual {
    switch self {
    case .table: Bilingual(vi: "bảng", en: "a table")
    case .list: Bilingual(vi: "danh sách", en: "a list")
    case .text, .bytes: Bilingual(vi: "chuỗi", en: "a string")
    case .integer: Bilingual(vi: "số nguyên", en: "a whole number")
    case .decimal: Bilingual(vi: "số thập phân", en: "a decimal number")
    case .boolean: Bilingual(vi: "true/false", en: "true or false")
    case .date: Bilingual(vi: "ngày", en: "a date")
    case .time: Bilingual(vi: "giờ", en: "a time")
    case .dateTime: Bilingual(vi: "ngày giờ", en: "a date with time")
    }
  }
}
