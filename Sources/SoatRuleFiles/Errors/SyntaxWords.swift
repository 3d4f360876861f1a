import SoatFindings

/// What the TOML parser says of a mistake, in the language of the run.
///
/// The parser speaks English only and gives no more than its text, so the text is taken apart; of
/// what is not known here, only the sign at which it stopped is passed on.
enum SyntaxWords {
  private static let lead = "Error while parsing "

  static func text(_ words: String, _ language: Language) -> String {
    language(vi: "\(vietnamese(words))", en: "\(words)")
  }

  private static func vietnamese(_ words: String) -> String {
    guard words.hasPrefix(lead), let colon = words.firstIndex(of: ":") else {
      return unknown(words)
    }
    let thing = String(words[..<colon].dropFirst(lead.count))
    let detail = String(words[colon...].dropFirst().drop { $0 == " " })
    let told = detailed(detail, isHeader: thing == "table header")
    return things[thing].map { "\($0): \(told)" } ?? told
  }

  private static let things = [
    "root table": "ở đầu một dòng", "string": "trong một chuỗi", "key": "trong một khóa",
    "value": "trong một giá trị",
    "key-value pair": "ở một cặp khóa - giá trị", "table header": "ở tiêu đề của một bảng",
    "inline table": "trong một bảng viết trên một dòng", "array": "trong một mảng",
    "boolean": "ở giá trị true hoặc false", "comment": "trong một chú thích",
    "date": "ở một ngày", "date-time": "ở một ngày giờ", "time": "ở một giờ",
    "unicode scalar sequence": "ở một mã “\\u…”", "integer": "ở một số nguyên",
    "decimal integer": "ở một số nguyên",
    "floating-point": "ở một số thập phân",
  ]

  private static func detailed(_ detail: String, isHeader: Bool) -> String {
    if detail.hasPrefix("cannot redefine") { return redefined(detail, isHeader: isHeader) }
    if let sign = sign(in: detail) {
      if let told = unwanted(sign, detail, isHeader: isHeader) { return told }
    }
    if detail.hasSuffix("is not representable in 64 bits") { return "số quá lớn" }
    if let known = sentences.first(where: { detail.hasPrefix($0.key) }) { return known.value }
    if detail.contains("unescaped control characters") || detail.contains("end-of-file") {
      return "thiếu dấu đóng trước khi hết dòng hoặc hết tệp"
    }
    return unknown(detail)
  }

  /// Keys of which a file may have many, each under a header of its own.
  private static let repeatable = Set(
    RuleFileSchema(kinds: []).file.keys.compactMap { key -> String? in
      if case .list(.table) = key.shape { return key.name }
      return nil
    })

  private static func redefined(_ detail: String, isHeader: Bool) -> String {
    let parts = detail.split(separator: "'", omittingEmptySubsequences: false)
    let name = parts.count > 1 ? String(parts[1]) : ""
    let told = "“\(name)” đã được khai báo ở trên"
    if detail.hasSuffix("as array-of-tables") {
      return detail.contains("existing array")
        ? "\(told) bằng “\(name) = […]”, không thêm được [[\(name)]]"
        : "[[\(name)]] phải đứng trước các phần của nó như [[\(name).…]], và không lẫn với [\(name)]"
    }
    return isHeader && repeatable.contains(name)
      ? "\(told); mỗi mục phải mở đầu bằng [[\(name)]]" : told
  }

  /// What the parser saw in the place of something else; nil where it does not say.
  private static func sign(in detail: String) -> String? {
    detail.firstRange(of: ", saw '").map { String(detail[$0.upperBound...].dropLast()) }
  }

  private static func unwanted(_ sign: String, _ detail: String, isHeader: Bool) -> String? {
    let isLetter = sign.count == 1 && sign.allSatisfy { $0.isLetter }
    if detail.hasPrefix("expected keys, tables") {
      return switch sign {
      case "=": "thiếu tên khóa trước dấu “=”"
      case ";", "/": "chú thích bắt đầu bằng “#”, không phải “\(sign)”"
      default: "mỗi dòng là khóa = giá trị, [bảng] hoặc # chú thích, không bắt đầu bằng “\(sign)”"
      }
    }
    if detail.hasPrefix("expected space or tab") {
      return "có ký tự lạ (\(sign)) không phải dấu cách thường; xóa và gõ lại"
    }
    if detail.hasPrefix("expected a comment or whitespace"), isHeader || !isLetter {
      return "thừa \(seen(sign))"
    }
    if detail.hasPrefix("expected '=',"), isLetter, !sign.utf8.allSatisfy({ $0 < 0x80 }) {
      return "tên khóa chỉ gồm chữ không dấu, chữ số và gạch nối, không có “\(sign)”"
    }
    let quoted = detail.split(separator: "'", omittingEmptySubsequences: false)
    guard detail.hasPrefix("expected '"), !detail.hasPrefix("expected '\\n'"), quoted.count > 3
    else {
      return nil
    }
    return "phải là “\(quoted[1])”, không phải \(seen(sign))"
  }

  /// In other words than the parser's, which are English.
  private static func unknown(_ detail: String) -> String {
    sign(in: detail).map { "không hiểu \(seen($0)) ở đây" } ?? "viết sai ở chỗ này"
  }

  /// In this order: some begin like others.
  private static let sentences: KeyValuePairs = [
    "could not determine value type": "giá trị bằng chữ phải đặt giữa hai dấu ngoặc kép thẳng",
    "expected a comment or whitespace": "mỗi dòng chỉ ghi một khóa",
    "expected comma or closing ']'": "thiếu dấu phẩy, hoặc dấu đóng “]”",
    "expected comma or closing '}'":
      "thiếu dấu phẩy, hoặc dấu đóng “}”; dấu nháy trong chuỗi phải khác dấu nháy bao ngoài",
    "[[array-of-table]] brackets": "hai dấu [[ và hai dấu ]] phải viết liền",
    "tables with blank bare keys": "thiếu tên bảng giữa hai dấu ngoặc",
    "expected key or closing '}'": "thiếu dấu đóng “}” trước khi hết dòng",
    "unknown escape sequence": "dấu “\\” trong chuỗi phải viết hai lần",
    "unicode surrogates": "mã này không phải của một ký tự; ghi thẳng ký tự đó",
    "values greater than U+10FFFF": "không có ký tự nào mang mã này",
    "exceeded maximum nested value depth": "các danh sách lồng nhau quá sâu",
    "expected key-value pair, saw closing": "thừa dấu phẩy trước “}”",
    "expected value or closing ']', saw comma": "thừa dấu phẩy",
    "expected value, saw": "thiếu giá trị sau dấu “=”",
    "expected digit": "chỉ ghi chữ số; chữ phải đặt giữa hai dấu ngoặc kép thẳng",
    "expected decimal digit": "chỉ ghi chữ số; chữ phải đặt giữa hai dấu ngoặc kép thẳng",
    "expected value-terminator": "thừa chữ sau giá trị",
    "expected '\\n' after '\\r'": "chỗ xuống dòng của tệp không phải LF hay CRLF",
    "exceeds length limit": "số quá dài", "underscores": "dấu “_” đặt sai chỗ trong số",
    "expected hex digit": "mã ký tự chỉ gồm chữ số và a–f",
    "expected bare key": "tên khóa chỉ gồm chữ không dấu, chữ số và gạch nối",
    "leading zeroes are prohibited": "số nguyên không bắt đầu bằng 0",
  ]

  private static func seen(_ sign: String) -> String {
    sign == "\\n" || sign == "\\r" ? "chỗ xuống dòng" : "“\(sign)”"
  }
}
