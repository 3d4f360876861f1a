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
    "integer": "ở một số nguyên", "decimal integer": "ở một số nguyên",
    "floating-point": "ở một số thập phân",
  ]

  private static func detailed(_ detail: String) -> String {
    let quoted = detail.split(separator: "'", omittingEmptySubsequences: false)
    if detail.hasPrefix("cannot redefine"), quoted.count > 1 {
      return "“\(quoted[1])” đã được khai báo ở trên"
    }
    if detail.hasPrefix("expected '"), quoted.count > 3, detail.contains(", saw '") {
      return "phải là “\(quoted[1])”, không phải \(seen(String(quoted[3])))"
    }
    if let known = sentences.first(where: { detail.hasPrefix($0.key) }) { return known.value }
    if detail.contains("unescaped control characters") || detail.contains("end-of-file") {
      return "thiếu dấu đóng trước khi hết dòng hoặc hết tệp"
    }
    return "trình đọc báo “\(detail)”"
  }

  private static let sentences = [
    "could not determine value type": "giá trị bằng chữ phải đặt giữa hai dấu ngoặc kép thẳng",
    "expected a comment or whitespace": "mỗi dòng chỉ ghi một khóa",
    "expected comma or closing ']'": "thiếu dấu phẩy, hoặc dấu đóng “]”",
    "expected key or closing '}'": "thiếu dấu đóng “}” trước khi hết dòng",
    "unknown escape sequence": "dấu “\\” trong chuỗi phải viết hai lần",
    "leading zeroes are prohibited": "số nguyên không bắt đầu bằng 0",
  ]

  private static func seen(_ sign: String) -> String {
    sign == "\\n" || sign == "\\r" ? "chỗ xuống dòng" : "“\(sign)”"
  }
}
