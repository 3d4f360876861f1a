import SoatFindings

/// What the TOML parser says of a mistake, in the language of the run.
///
/// The parser speaks English only and gives no more than its text, so the text is taken apart:
/// what is not known here is passed on as it is, behind a Vietnamese lead.
enum SyntaxWords {
  private static let lead = "Error while parsing "

  static func text(_ words: String, _ language: Language) -> String {
    language(vi: vietnamese(words), en: words)
  }

  private static func vietnamese(_ words: String) -> String {
    guard words.hasPrefix(lead), let colon = words.firstIndex(of: ":") else {
      return "trình đọc báo “\(words)”"
    }
    let thing = String(words[..<colon].dropFirst(lead.count))
    let detail = words[colon...].dropFirst().drop { $0 == " " }
    return "\(things[thing] ?? "“\(thing)”"): \(detailed(String(detail)))"
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

  private static func detailed(_ detail: String) -> String {
    let quoted = detail.split(separator: "'", omittingEmptySubsequences: false)
    if detail.hasPrefix("cannot redefine"), quoted.count > 1 {
      return "“\(quoted[1])” đã được khai báo ở trên"
    }
    let isReturn = detail.hasPrefix("expected '\\n'")
    if detail.hasPrefix("expected '"), !isReturn, quoted.count > 3, detail.contains(", saw '") {
      return "phải là “\(quoted[1])”, không phải \(seen(String(quoted[3])))"
    }
    if detail.hasSuffix("is not representable in 64 bits") { return "số quá lớn" }
    if let known = sentences.first(where: { detail.hasPrefix($0.key) }) { return known.value }
    if detail.contains("unescaped control characters") || detail.contains("end-of-file") {
      return "thiếu dấu đóng trước khi hết dòng hoặc hết tệp"
    }
    return "trình đọc báo “\(detail)”"
  }

  /// In this order: some begin like others.
  private static let sentences: KeyValuePairs = [
    "could not determine value type": "giá trị bằng chữ phải đặt giữa hai dấu ngoặc kép thẳng",
    "expected a comment or whitespace": "mỗi dòng chỉ ghi một khóa",
    "expected comma or closing ']'": "thiếu dấu phẩy, hoặc dấu đóng “]”",
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
