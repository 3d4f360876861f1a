import Testing

/// A way in which documents write a list.
struct ListWriting: Sendable, CustomTestStringConvertible {
  let name: String
  /// Its items bear numbers or letters.
  let isNumbered: Bool
  /// Each item is a paragraph, a heading or a marked part of a sentence.
  let setsApart: Bool
  let text: @Sendable ([(number: Int, text: String)]) -> String

  var testDescription: String { name }

  /// Whether a departure can be told from this writing at all.
  func shows(_ departure: ListDeparture) -> Bool {
    switch departure.needs {
    case .nothing: true
    case .numbers: isNumbered
    case .setApart: setsApart
    }
  }

  static let lead = "Các cơ quan thực hiện đủ các nhóm nhiệm vụ, giải pháp sau:"
  private static let work = [
    "Mở chuyên mục hỏi đáp.", "Bãi bỏ giấy tờ thừa.", "Phủ sóng tại 14 thôn.",
    "Đưa môn lập trình vào trường học.", "Nâng cấp hệ thống văn bản.", "Giúp làng nghề bán hàng.",
    "Giới thiệu nhu cầu của tỉnh.", "Tổng kết.",
  ]
  private static let letters = ["a", "b", "c", "d", "đ", "e", "g", "h"]
  private static let counted = ["Một", "Hai", "Ba", "Bốn", "Năm", "Sáu", "Bảy", "Tám"]
  private static let ordered = ["nhất", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám"]

  private static func low(_ text: String) -> String {
    text.prefix(1).lowercased() + text.dropFirst()
  }

  private static func paragraphs(
    _ name: String, isNumbered: Bool = false,
    _ line: @escaping @Sendable (Int, String) -> String
  ) -> ListWriting {
    ListWriting(name: name, isNumbered: isNumbered, setsApart: true) { items in
      lead + "\n\n" + items.map { line($0.number, $0.text) }.joined(separator: "\n\n")
    }
  }

  private static func inline(
    _ name: String, isNumbered: Bool, _ separator: String,
    _ part: @escaping @Sendable (Int, String) -> String
  ) -> ListWriting {
    ListWriting(name: name, isNumbered: isNumbered, setsApart: isNumbered) { items in
      lead + " " + items.map { part($0.number, $0.text) }.joined(separator: separator) + "."
    }
  }

  static let all: [ListWriting] = [
    paragraphs("(1)", isNumbered: true) { "(\($0)) \($1)." },
    paragraphs("1.", isNumbered: true) { "\($0). \($1)." },
    paragraphs("1)", isNumbered: true) { "\($0)) \($1);" },
    paragraphs("a)", isNumbered: true) { "\(letters[$0 - 1])) \($1);" },
    paragraphs("dashes") { "- \($1)." },
    paragraphs("plus signs") { "+ \($1);" },
    paragraphs("paragraphs") { "\($1)." },
    paragraphs("một là") { "- \(counted[$0 - 1]) là, \(low($1))." },
    paragraphs("thứ nhất") { "Thứ \(ordered[$0 - 1]), \(low($1))." },
    paragraphs("nhóm nhiệm vụ") { "Nhóm nhiệm vụ thứ \(ordered[$0 - 1]): \($1)." },
    paragraphs("về") { "- Về \(low($1)): \(work[$0 - 1])" },
    paragraphs("headings", isNumbered: true) { "\($0). \($1)\n\n\(work[$0 - 1])" },
    paragraphs("bold headings", isNumbered: true) { "**\($0). \($1)**\n\n\(work[$0 - 1])" },
    paragraphs("headings with text", isNumbered: true) { "\($0). \($1): \(work[$0 - 1])" },
    inline("(1) in a sentence", isNumbered: true, "; ") { "(\($0)) \(low($1))" },
    inline("(1) in a paragraph", isNumbered: true, ". ") { "(\($0)) \($1)" },
    inline("a) in a sentence", isNumbered: true, "; ") { "\(letters[$0 - 1])) \($1)" },
    inline("one sentence", isNumbered: false, "; ") { low($1) },
    inline("one paragraph", isNumbered: false, ". ") { $1 },
    ListWriting(name: "two sections", isNumbered: false, setsApart: true) { items in
      let lines = items.map { "- \($0.text)." }
      return (["1. Việc trước mắt"] + lines.prefix(3) + ["2. Việc lâu dài"] + lines.dropFirst(3))
        .joined(separator: "\n\n")
    },
  ]
}

/// One way in which a list departs from the official one.
struct ListDeparture: Sendable {
  enum Need: Sendable { case nothing, numbers, setApart }

  let name: String
  let items: [(number: Int, text: String)]
  let expected: [String]
  let needs: Need

  var isOfWording: Bool { expected.contains { $0.hasPrefix("list.wording") } }

  /// Source: Nghị quyết 57-NQ/TW; Hướng dẫn 186-HD/BTGTW.
  static let official = [
    "Nâng cao nhận thức, đột phá về đổi mới tư duy, xác định quyết tâm chính trị mạnh mẽ, quyết liệt lãnh đạo, chỉ đạo, tạo xung lực mới, khí thế mới trong toàn xã hội về phát triển khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số quốc gia",
    "Khẩn trương, quyết liệt hoàn thiện thể chế; xoá bỏ mọi tư tưởng, quan niệm, rào cản đang cản trở sự phát triển; đưa thể chế thành một lợi thế cạnh tranh trong phát triển khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số",
    "Tăng cường đầu tư, hoàn thiện hạ tầng cho khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số quốc gia",
    "Phát triển, trọng dụng nhân lực chất lượng cao, nhân tài đáp ứng yêu cầu phát triển khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số quốc gia",
    "Đẩy mạnh chuyển đổi số, ứng dụng khoa học, công nghệ, đổi mới sáng tạo trong hoạt động của các cơ quan trong hệ thống chính trị; nâng cao hiệu quả quản trị quốc gia, hiệu lực quản lý nhà nước trên các lĩnh vực, bảo đảm quốc phòng và an ninh",
    "Thúc đẩy mạnh mẽ hoạt động khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số trong doanh nghiệp",
    "Tăng cường hợp tác quốc tế trong phát triển khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số",
  ]

  private init(
    _ name: String, _ texts: [String], numbers: [Int]? = nil, needs: Need = .nothing,
    _ expected: String...
  ) {
    self.name = name
    items = zip(numbers ?? Array(1...texts.count), texts).map { (number: $0, text: $1) }
    self.expected = expected
    self.needs = needs
  }

  private static func changed(
    _ item: Int, _ from: String, _ to: String, _ reason: String = "altered"
  ) -> ListDeparture {
    var texts = official
    texts[item - 1] = texts[item - 1].replacing(from, with: to, maxReplacements: 1)
    return ListDeparture("\(item): \(to)", texts, "list.wording/\(reason) task-\(item)")
  }

  private static func order(_ items: Int...) -> [String] { items.map { official[$0 - 1] } }

  private static func folded(_ item: Int, _ joint: String) -> [String] {
    var texts = official
    let text = texts.remove(at: item - 1)
    texts[item - 2] += joint + text.prefix(1).lowercased() + text.dropFirst()
    return texts
  }

  static let all: [ListDeparture] = [
    ListDeparture("as it is", official),
    ListDeparture("without 1", order(2, 3, 4, 5, 6, 7), "list.missing-item task-1"),
    ListDeparture("without 4", order(1, 2, 3, 5, 6, 7), "list.missing-item task-4"),
    ListDeparture("without 7", order(1, 2, 3, 4, 5, 6), "list.missing-item task-7"),
    ListDeparture(
      "without 5, 6", order(1, 2, 3, 4, 7), "list.missing-item task-5", "list.missing-item task-6"),
    ListDeparture("4 in 3", folded(4, "; "), needs: .setApart, "list.merged-item task-4"),
    ListDeparture("7 in 6", folded(7, ", "), needs: .setApart, "list.merged-item task-7"),
    ListDeparture("3 twice", order(1, 2, 3, 3, 4, 5, 6, 7), "list.duplicate-item task-3"),
    ListDeparture("2 again", order(1, 2, 3, 4, 5, 6, 2, 7), "list.duplicate-item task-2"),
    ListDeparture("1 last", order(2, 3, 4, 5, 6, 7, 1), "list.order task-1"),
    ListDeparture("6 second", order(1, 6, 2, 3, 4, 5, 7), "list.order task-6"),
    ListDeparture(
      "a number left out", official, numbers: [1, 2, 3, 5, 6, 7, 8], needs: .numbers,
      "list.numbering task-4"),
    ListDeparture(
      "a number twice", official, numbers: [1, 2, 3, 4, 4, 5, 6], needs: .numbers,
      "list.numbering task-5"),
    changed(1, "khí thế mới", "khích lệ mới"),
    changed(3, " quốc gia", ""),
    changed(4, "Phát triển, trọng dụng", "Phát triển và trọng dụng"),
    changed(5, " trên các lĩnh vực", ""),
    changed(6, "Thúc đẩy mạnh mẽ", "Mạnh mẽ thúc đẩy"),
    changed(6, "doanh nghiệp", "doanh nghiệp quốc gia"),
    changed(2, "thể chế;", "các chính sách của địa phương;", "adapted"),
    changed(6, "doanh nghiệp", "doanh nghiệp trên địa bàn tỉnh", "adapted"),
  ]
}
