import SoatChecks
import SoatFindings
import Testing

/// Recipients by meaning, by form, and by who is charged with work.
@Suite("Recipients")
struct RecipientTests {
  /// Year, paragraphs on implementation where they matter, recipients, what is told; ` / ` parts
  /// lines, × stands for a lost dash.
  static let cases: [(year: Int, work: String, list: String, told: [FindingCode])] = [
    (2025, "", "Thường trực Tỉnh ủy (b/c), / Các chi bộ trực thuộc, / Lưu Văn phòng Đảng ủy.", []),
    (
      2025, "",
      "Thường trực Tỉnh ủy (b/c), / Các chi bộ trực thuộc, / UBMTTQVN xã, / Ủy ban Mặt trận Tổ quốc Việt Nam xã, / Lưu Văn phòng Đảng ủy.",
      [.recipientsDuplicate]
    ),
    (
      2025, "",
      "Thường trực Tỉnh ủy (b/c), / Các chi bộ trực thuộc, / UBMTTQ xã, / UBMTTQVN tỉnh, / Lưu Văn phòng Đảng ủy.",
      []
    ),
    (
      2025, "",
      "Thường trực Tỉnh ủy (b/c), / Các chi bộ trực thuộc, / TTTU, / Lưu Văn phòng Đảng ủy.",
      [.recipientsDuplicate]
    ),
    (
      2025, "",
      "Thường trực Tỉnh ủy (b/c), / Các chi bộ trực thuộc, / TT Tỉnh ủy (báo cáo), / Lưu Văn phòng Đảng ủy.",
      [.recipientsDuplicate]
    ),
    (
      2025, "",
      "Thường trực Tỉnh ủy (b/c), / Các chi bộ trực thuộc, / Thường trực Tỉnh ủy (để t/h), / Lưu Văn phòng Đảng ủy.",
      []
    ),
    (
      2025, "",
      "Thường trực Tỉnh ủy (b/c), / Các chi bộ trực thuộc, / UBND xã, / Uỷ ban nhân dân xã, / Lưu Văn phòng Đảng ủy.",
      [.recipientsDuplicate]
    ),
    (
      2025, "",
      "Thường trực Tỉnh ủy (b/c), / Các chi bộ trực thuộc, / UBND xã, / UBND tỉnh, / UBND xã Cồn Tre, / Lưu Văn phòng Đảng ủy.",
      []
    ),
    (
      2025, "",
      "Thường trực Tỉnh ủy (b/c), / Các chi bộ trực thuộc, / VP Đảng ủy, / Văn phòng Đảng ủy, / Lưu Văn phòng Đảng ủy.",
      [.recipientsDuplicate]
    ),
    (
      2025, "",
      "Thường trực Tỉnh ủy (b/c), / Các chi bộ trực thuộc, / Các chi bộ trực thuộc, / Lưu Văn phòng Đảng ủy.",
      [.recipientsDuplicate]
    ),
    (
      2025, "",
      "Thường trực Tỉnh ủy (b/c), / Các chi bộ trực thuộc, / Các ban xây dựng Đảng, / Ban Xây dựng Đảng, / Lưu Văn phòng Đảng ủy.",
      []
    ),
    (
      2025, "",
      "Thường trực Tỉnh ủy (b/c), / Các chi bộ trực thuộc, / BTV Tỉnh ủy, / Ban Thường vụ Tỉnh uỷ (b/c), / Lưu Văn phòng Đảng ủy.",
      [.recipientsDuplicate]
    ),
    (
      2025, "",
      "Thường trực Tỉnh ủy (b/c), / Các chi bộ trực thuộc, / QXZĐ xã, / Lưu Văn phòng Đảng ủy.",
      [.recipientsAbbreviation]
    ),
    (
      2025, "Các chi bộ báo cáo Tổ giám sát cộng đồng (GSCĐ) trước ngày 15/12/2025.",
      "Thường trực Tỉnh ủy (b/c), / Các chi bộ trực thuộc, / Tổ GSCĐ xã, / Lưu Văn phòng Đảng ủy.",
      []
    ),
    (
      2025, "",
      "Thường trực Tỉnh ủy (b/c), / Các chi bộ trực thuộc, / Hội CCB xã, / HĐND, UBND xã, / Đoàn TNCS Hồ Chí Minh xã, / Lưu Văn phòng Đảng ủy.",
      []
    ),
    (
      2025, "1. Ban Xây dựng Đảng chủ trì hướng dẫn các chi bộ. / 2. Các chi bộ thực hiện.",
      "Thường trực Tỉnh ủy (b/c), / Các chi bộ trực thuộc, / Lưu Văn phòng Đảng ủy.",
      [.recipientsUninformed]
    ),
    (
      2025, "1. Ban Xây dựng Đảng chủ trì hướng dẫn các chi bộ. / 2. Các chi bộ thực hiện.",
      "Thường trực Tỉnh ủy (b/c), / Các chi bộ trực thuộc, / Ban Xây dựng Đảng, / Lưu Văn phòng Đảng ủy.",
      []
    ),
    (
      2025, "1. Ban Xây dựng Đảng chủ trì hướng dẫn các chi bộ. / 2. Các chi bộ thực hiện.",
      "Thường trực Tỉnh ủy (b/c), / Các chi bộ trực thuộc, / Các ban đảng, / Lưu Văn phòng Đảng ủy.",
      []
    ),
    (
      2025,
      "1. Giao Ủy ban nhân dân xã bố trí kinh phí. / 2. Đề nghị Mặt trận Tổ quốc xã giám sát.",
      "Thường trực Tỉnh ủy (b/c), / Các chi bộ trực thuộc, / Lưu Văn phòng Đảng ủy.",
      [.recipientsUninformed, .recipientsUninformed]
    ),
    (
      2025,
      "1. Giao Ủy ban nhân dân xã bố trí kinh phí. / 2. Đề nghị Mặt trận Tổ quốc xã giám sát.",
      "Thường trực Tỉnh ủy (b/c), / Các chi bộ trực thuộc, / UBND, UBMTTQVN xã, / Lưu Văn phòng Đảng ủy.",
      []
    ),
    (
      2025, "1. Trạm Y tế xã tổ chức khám.",
      "Thường trực Tỉnh ủy (b/c), / Các cơ quan, đơn vị, / Lưu Văn phòng Đảng ủy.", []
    ),
    (2025, "", "Thường trực Tỉnh ủy (b/c), / Lưu Văn phòng Đảng ủy.", [.recipientsUninformed]),
    (
      2025,
      "Văn phòng Đảng ủy theo dõi, đôn đốc. Văn phòng tổng hợp kết quả. Ban Thường vụ Đảng ủy chỉ đạo chung.",
      "Thường trực Tỉnh ủy (b/c), / Lưu Văn phòng Đảng ủy.", []
    ),
    (
      2025, "",
      "Thường trực Tỉnh ủy (b/c), / Các chi bộ trực thuộc, / Đảng ủy xã Cồn Tre,  / Đảng ủy xã Cồn Mận, / Lưu Văn phòng Đảng ủy.",
      []
    ),
    (
      2025, "Đảng ủy xã Cồn Tre chủ trì tổ chức hội thi.",
      "Thường trực Tỉnh ủy (b/c), / Các chi bộ trực thuộc, / Các đảng ủy xã, phường, / Lưu Văn phòng Đảng ủy.",
      []
    ),
    (
      2025, "", "Thường trực Tỉnh ủy, (b/c) / Các chi bộ trực thuộc, / Lưu Văn phòng Đảng ủy.",
      [.recipientsPunctuation]
    ),
    (
      2025, "", "Thường trực Tỉnh ủy (b/c), / ×Các chi bộ trực thuộc, / Lưu Văn phòng Đảng ủy.",
      [.recipientsPunctuation]
    ),
    (
      2025, "", "Thường trực Tỉnh ủy (b/c), / Các chi bộ trực thuộc, / Lưu Văn phòng Đảng ủy",
      [.recipientsPunctuation]
    ),
    (
      2025, "", "Thường trực Tỉnh ủy (b/c), / Các chi bộ trực thuộc, / Lưu Văn phòng Đảng ủy;",
      [.recipientsPunctuation]
    ),
    (
      2025, "", "Thường trực Tỉnh ủy (b/c); / Các chi bộ trực thuộc, / Lưu Văn phòng Đảng ủy.",
      [.recipientsPunctuation]
    ),
    (
      2025, "", "Thường trực Tỉnh ủy (b/c); / Các chi bộ trực thuộc; / Lưu Văn phòng Đảng ủy.",
      [.recipientsPunctuation]
    ),
    (2026, "", "Thường trực Tỉnh ủy (b/c); / Các chi bộ trực thuộc; / Lưu Văn phòng Đảng ủy.", []),
    (
      2026, "", "Thường trực Tỉnh ủy (b/c), / Các chi bộ trực thuộc, / Lưu Văn phòng Đảng ủy.",
      [.recipientsPunctuation]
    ),
    (
      2025, "", "Thường trực Tỉnh ủy (b/c) / Các chi bộ trực thuộc, / Lưu Văn phòng Đảng ủy.",
      [.recipientsPunctuation]
    ),
    (
      2025, "", "Thường trực Tỉnh ủy (b/c), / Lưu Văn phòng Đảng ủy, / Các chi bộ trực thuộc.",
      [.recipientsArchiveMissing]
    ),
    (2025, "", "Thường trực Tỉnh ủy (b/c), / Các chi bộ trực thuộc.", [.recipientsArchiveMissing]),
    (
      2025, "",
      "Thường trực Tỉnh ủy (b/c), / Các chi bộ trực thuộc, / Lưu Văn phòng Đảng ủy, / Lưu Văn phòng Đảng ủy.",
      [.recipientsDuplicate]
    ),
    (
      2025,
      "1. Ban Xây dựng Đảng / - Chủ trì hướng dẫn. / - Theo dõi. / 2. Các chi bộ / Thực hiện trước ngày 15/12/2025.",
      "Thường trực Tỉnh ủy (b/c), / Các chi bộ trực thuộc, / Lưu Văn phòng Đảng ủy.",
      [.recipientsUninformed]
    ),
    (
      2025, "",
      "Thường trực Tỉnh ủy (b/c), / Các chi bộ trực thuộc, / Ban Chỉ huy Quân sự xã, / Ban CHQS xã, / Lưu Văn phòng Đảng ủy.",
      [.recipientsDuplicate]
    ),
    (
      2025, "",
      "Thường trực Tỉnh ủy (b/c), / Các chi bộ trực thuộc, / Đảng ủy Quân sự tỉnh, / Đảng ủy Công an tỉnh, / Lưu Văn phòng Đảng ủy.",
      []
    ),
  ]

  @Test("each list tells its departures and nothing else of recipients", arguments: cases)
  func list(_ year: Int, _ work: String, _ list: String, _ told: [FindingCode]) throws {
    let codes = try SampleReport.of(Self.text(year, work, list)).findings.map(\.code)
    let ofRecipients = codes.filter { $0.rawValue.hasPrefix("recipients.") }
    #expect(ofRecipients.sorted { $0.rawValue < $1.rawValue } == told)
  }

  @Test("what the document implements is reported to its issuer, whatever he is called")
  func superior() throws {
    let known = ["Tỉnh ủy (b/c)", "TTTU (b/c)", "BTV Tỉnh ủy (để b/c)", "Thường trực Tỉnh ủy"]
    for name in known + ["Tỉnh ủy Vĩnh Lạc (b/c)"] {
      let text = Self.text(2025, "", "\(name), / Các chi bộ trực thuộc, / Lưu Văn phòng Đảng ủy.")
      #expect(try missing(text).isEmpty, "\(name)")
    }
    let other = "Ủy ban nhân dân tỉnh (b/c), / Các chi bộ trực thuộc, / Lưu Văn phòng Đảng ủy."
    #expect(try missing(Self.text(2025, "", other)) == ["Tỉnh ủy"])
  }

  private func missing(_ text: String) throws -> [String?] {
    let report = try SampleReport.of(text, named: ["nq57"])
    return report.findings.filter { $0.code == .recipientsMissing }.map(\.expected)
  }

  @Test("the coverage tells who is to do what by when")
  func assignments() throws {
    let work = """
      1. Ban Xây dựng Đảng / - Chủ trì hướng dẫn, hoàn thành trước ngày 30/9/2025. / - Theo dõi. / \
      2. Giao Ủy ban nhân dân xã bố trí kinh phí; Trạm Y tế, Công an xã (cơ quan phối hợp) giữ trật \
      tự trong quý IV. / 3. Căn cứ Kế hoạch này, các chi bộ lập kế hoạch; định kỳ sáu tháng báo cáo.
      """
    let text = Self.text(2025, work, "Các cơ quan, đơn vị, / Lưu Văn phòng Đảng ủy.")
    let assignments = try SampleReport.of(text).coverage.assignments
    #expect(
      assignments.map(\.body) == [
        "Ban Xây dựng Đảng", "Ban Xây dựng Đảng", "Ủy ban nhân dân xã", "Trạm Y tế, Công an xã",
        "các chi bộ",
      ])
    #expect(
      assignments.map(\.task) == [
        "Chủ trì hướng dẫn, hoàn thành trước ngày 30/9/2025", "Theo dõi", "bố trí kinh phí",
        "giữ trật tự trong quý IV", "lập kế hoạch",
      ])
    #expect(
      assignments.map(\.deadline) == [
        "trước ngày 30/9/2025", nil, nil, "trong quý IV", "định kỳ sáu tháng",
      ])
    #expect(assignments.map(\.section) == ["II.1", "II.1", "II.2", "II.2", "II.3"])
  }

  @Test("an office of two councils is one body, and polite words are no part of a name")
  func offices() throws {
    let work = """
      1. Văn phòng Hội đồng nhân dân và Ủy ban nhân dân xã niêm yết quy chế. / 2. Văn phòng Đảng ủy \
      mời các chi bộ dự họp.
      """
    let text = Self.text(2025, work, "Các cơ quan, đơn vị, / Lưu Văn phòng Đảng ủy.")
    #expect(
      try SampleReport.of(text).coverage.assignments.map(\.body) == [
        "Văn phòng Hội đồng nhân dân và Ủy ban nhân dân xã", "Văn phòng Đảng ủy",
      ])
  }

  private static func text(_ year: Int, _ work: String, _ list: String) -> String {
    let usual = "Các chi bộ báo cáo kết quả trước ngày 15/12/\(year)."
    return frame.replacing("YEAR", with: "\(year)")
      .replacing("WORK", with: work.isEmpty ? usual : work.replacing(" / ", with: "\n\n"))
      .replacing(
        "LIST",
        with: list.split(separator: " / ").map {
          $0.hasPrefix("×") ? "\($0.dropFirst())" : "- \($0)"
        }
        .joined(separator: "\n"))
  }

  private static let frame = """
    ĐẢNG CỘNG SẢN VIỆT NAM
    ĐẢNG BỘ TỈNH VĨNH LẠC
    ĐẢNG ỦY XÃ SUỐI MƠ
    *
    Số 86-KH/ĐU
    Suối Mơ, ngày 14 tháng 9 năm YEAR

    KẾ HOẠCH
    phát triển phong trào đọc sách
    -----

    Thực hiện Chương trình số 21-CTr/TU, ngày 20/8/YEAR của Tỉnh ủy Vĩnh Lạc về phát triển văn hóa đọc, Ban Thường vụ Đảng ủy xã Suối Mơ xây dựng kế hoạch như sau:

    I- MỤC ĐÍCH

    Giúp đảng viên hiểu đúng.

    II- TỔ CHỨC THỰC HIỆN

    WORK

    Nơi nhận:
    LIST

    T/M BAN THƯỜNG VỤ
    PHÓ BÍ THƯ



    Lò Thị Ngát

    """
}
