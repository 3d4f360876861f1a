import SoatChecks
import SoatDocument
import SoatFindings
import SoatRuleFiles
import SoatText
import Testing

/// A set that an office has written for a resolution of its own does what its file says.
@Suite("Own rule set")
struct OwnRuleSetTests {
  @Test("it tells what it asks for, and nothing else")
  func whole() throws {
    #expect(
      try Self.told(Self.document) == [
        "note text.forbidden xây dựng kế hoạch", "error section.empty purpose",
        "error section.missing forms",
        "note text.forbidden khoa học công nghệ", "note text.forbidden uỷ ban",
        "error section.missing other-2", "warning recipients.missing sgd",
      ])
  }

  @Test(
    "what is mended is told no more, and what is lost is told",
    arguments: [
      (
        "Thống nhất nhận thức trong", "Thống nhất nhận thức và hành động trong", "section.empty", []
      ),
      (
        "II- NỘI DUNG VÀ HÌNH THỨC\n", "II- HÌNH THỨC\n", "section.missing", ["content", "other-2"]
      ),
      (
        "IV- TỔ CHỨC", "IV- CHẾ ĐỘ BÁO CÁO\nBáo cáo hằng quý.\n\nV- TỔ CHỨC", "section.missing",
        ["forms"]
      ),
      ("- Lưu Văn", "- Sở Giáo dục và Đào tạo,\n- Lưu Văn", "recipients.missing", []),
      (
        "- Bộ Chính trị (để báo cáo),", "- Các huyện ủy,", "recipients.missing",
        ["sgd", "superior"]
      ),
      ("3. Chuyển đổi số.\n", "", "list.missing-item", ["c"]),
      ("4. Chuyển đổi số trong giáo dục.\n", "", "list.missing-item", ["d"]),
      ("2. Đổi mới thể chế.\n", "", "list.missing-item", ["b"]),
      ("quyết tâm chính trị mạnh mẽ", "quyết tâm chính trị", "list.wording", ["a"]),
      (
        "phát triển giáo dục và đào tạo và Kế", "giáo dục và đào tạo và Kế",
        "citation.wrong-title", ["71-NQ/TW@2025-08-22"]
      ),
      (
        "ngày 22/8/2025", "ngày 23/8/2025", "citation.wrong-date",
        ["71-NQ/TW@2025-08-22", "71-NQ/TW@2025-08-22"]
      ),
      (
        "của Ban Thường vụ Tỉnh ủy thực", "của Chính phủ thực", "citation.wrong-issuer",
        ["30-KH/TU@2025-09-10"]
      ),
    ] as [(String, String, String, [String])])
  func changes(_ old: String, _ new: String, _ code: String, _ subjects: [String]) throws {
    let text = Self.document.replacing(old, with: new)
    #expect(text != Self.document)
    let found = try Self.report(text).findings.filter { $0.code.rawValue == code }
    #expect(found.map { $0.subject ?? "-" } == subjects)
  }

  @Test("a section that is too short is told with the number of its words")
  func shortSection() throws {
    let found = try Self.report(Self.document).findings.first { $0.code == .sectionEmpty }
    #expect(found?.message == "Mục “I- MỤC ĐÍCH, YÊU CẦU” chỉ có 9 từ, cần ít nhất 12")
  }

  private static func told(_ text: String) throws -> [String] {
    try report(text).findings.filter { $0.rule.text.hasPrefix("nq71/") }.map {
      "\($0.severity.rawValue) \($0.code.rawValue) \($0.subject ?? "-")"
    }
  }

  private static func report(_ text: String) throws -> DocumentReport {
    let book = try book.get()
    let judge = Judge(book: book, phase: .issued, language: .vi, named: ["nq71"])
    return judge.report(path: "a", Document.parse(SourceText(text), lexicon: book.lexicon))
  }

  private static let book = Result {
    let own = RuleSource(name: "nq71.toml", bytes: Array(file.utf8))
    return try RuleLoader().load(StandardJudge.sources + [own]).book
  }

  private static let file = """
    [set]
    id = "nq71"
    version = "1.0.0"
    title = "Nghị quyết 71"
    extends = ["the-thuc", "terms", "registry"]

    [applies]
    types = ["ke-hoach", "huong-dan"]
    regime = "party"
    from = 2025-08-22
    about = "71-NQ/TW@2025-08-22"

    [[document]]
    number = "71-NQ/TW"
    date = 2025-08-22
    type = "nghi-quyet"
    issuer = ["Bộ Chính trị"]
    title = "đột phá phát triển giáo dục và đào tạo"
    congress = "XIII"

    [[document]]
    number = "30-KH/TU"
    date = 2025-09-10
    type = "ke-hoach"
    issuer = ["Tỉnh ủy"]
    title = "về thực hiện đột phá phát triển giáo dục"

    [[rule]]
    id = "nq71/cites"
    kind = "citation"
    document = "71-NQ/TW@2025-08-22"
    where = ["subject", "opening"]

    [[rule]]
    id = "nq71/sections"
    kind = "sections"
    ordered = true
    [[rule.section]]
    role = "purpose"
    headings = ["Mục đích, yêu cầu"]
    min-words = 12
    [[rule.section]]
    role = "content"
    headings = ["Nội dung"]
    [[rule.section]]
    role = "forms"
    headings = ["Hình thức"]
    joint = false
    [[rule.section]]
    role = "other"
    headings = ["Kinh phí"]
    [[rule.section]]
    role = "other"
    headings = ["Chế độ báo cáo"]
    required = true
    [[rule.section]]
    role = "implementation"
    headings = ["Tổ chức thực hiện"]

    [[rule]]
    id = "nq71/tasks"
    kind = "list"
    ordered = true
    numbered = true
    label = { vi = "nhiệm vụ", en = "task" }
    [[rule.item]]
    id = "a"
    text = "Nâng cao nhận thức, đổi mới tư duy và hành động, xác lập quyết tâm chính trị mạnh mẽ"
    key = "xác lập quyết tâm chính trị"
    [[rule.item]]
    id = "b"
    text = "Đổi mới thể chế"
    [[rule.item]]
    id = "c"
    text = "Chuyển đổi số"
    [[rule.item]]
    id = "d"
    text = "Chuyển đổi số trong giáo dục"
    [[rule.item]]
    id = "e"
    text = "Hội nhập"

    [[rule]]
    id = "nq71/recipients"
    kind = "recipients"
    [[rule.recipient]]
    id = "sgd"
    names = ["Sở Giáo dục và Đào tạo"]
    when = { cites = "superior-document" }
    severity = "warning"
    [[rule.recipient]]
    id = "superior"
    names = ["$issuer-of-superior-document"]
    severity = "note"
    [[rule.recipient]]
    id = "archive"
    names = ["Lưu"]
    last = true

    [[rule]]
    id = "nq71/phrases"
    kind = "forbidden"
    severity = "note"
    phrases = [
      { text = "khoa học công nghệ", use = "khoa học, công nghệ" },
      { text = "uỷ ban", use = "ủy ban" },
      { text = "V/v", use = "về", where = ["subject"], regime = ["party"] },
      { text = "theo dõi việc", where = ["opening"] },
      { text = "xây dựng kế hoạch", where = ["opening"] },
    ]
    """

  private static let document = """
    TỈNH ỦY HÒA AN            ĐẢNG CỘNG SẢN VIỆT NAM
    *
    Số 12-KH/TU                Hòa An, ngày 15 tháng 10 năm 2025

    KẾ HOẠCH
    thực hiện Nghị quyết số 71-NQ/TW, ngày 22/8/2025 của Bộ Chính trị khóa XIII về đột phá phát triển giáo dục và đào tạo

    Thực hiện Nghị quyết số 71-NQ/TW, ngày 22/8/2025 của Bộ Chính trị khóa XIII về đột phá phát triển giáo dục và đào tạo và Kế hoạch số 30-KH/TU, ngày 10/9/2025 của Ban Thường vụ Tỉnh ủy thực hiện đột phá phát triển giáo dục, Ban Thường vụ Tỉnh ủy xây dựng kế hoạch như sau:

    I- MỤC ĐÍCH, YÊU CẦU
    Thống nhất nhận thức trong toàn Đảng bộ tỉnh.

    II- NỘI DUNG VÀ HÌNH THỨC
    1. Nâng cao nhận thức, đổi mới tư duy và hành động, xác lập quyết tâm chính trị mạnh mẽ.
    2. Đổi mới thể chế.
    3. Chuyển đổi số.
    4. Chuyển đổi số trong giáo dục.
    5. Hội nhập.
    Phát triển khoa học, công nghệ và khoa học công nghệ trong các uỷ ban và ủy ban, Ủy ban.

    III- KINH PHÍ
    Kinh phí do ngân sách tỉnh bảo đảm theo quy định hiện hành.

    IV- TỔ CHỨC THỰC HIỆN
    Giao Ban Tuyên giáo và Dân vận Tỉnh ủy theo dõi việc thực hiện kế hoạch này.

    Nơi nhận:                T/M BAN THƯỜNG VỤ
    - Bộ Chính trị (để báo cáo),            BÍ THƯ
    - Ban Tuyên giáo và Dân vận Tỉnh ủy,
    - Lưu Văn phòng Tỉnh ủy.
                    Trần Văn Mẫu
    """
}
