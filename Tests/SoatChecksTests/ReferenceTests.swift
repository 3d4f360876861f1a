import SoatChecks
import SoatFindings
import Testing

/// A reference to a part that the document lacks is told; one into another document is not.
@Suite("Reference")
struct ReferenceTests {
  /// The sentence that refers, and behind the signature what else the document holds; «…» is told.
  static let cases: [(frame: Frame, tail: Tail, sentence: String)] = [
    (.decision, .nothing, "Việc họp theo khoản 2 Điều 1."),
    (.decision, .nothing, "Việc họp theo «khoản 3 Điều 1»."),
    (.decision, .nothing, "Việc họp theo điểm a khoản 1 Điều 1."),
    (.decision, .nothing, "Việc họp theo «điểm c khoản 1 Điều 1»."),
    (.decision, .nothing, "Việc họp theo khoản 1 Điều này."),
    (.decision, .nothing, "Việc họp theo «khoản 5 Điều này»."),
    (.decision, .nothing, "Việc họp theo «điểm a khoản 2 Điều 5»."),
    (.decision, .nothing, "Việc họp theo «Điều 9»."),
    (.decision, .nothing, "Việc họp theo Điều 9 Luật Lưu trữ."),
    (.decision, .nothing, "Việc họp theo khoản 2 Điều 5 của Luật Lưu trữ."),
    (.decision, .nothing, "Việc họp theo Điều 8, Điều 9 và Điều 10 Nghị định số 30/2020/NĐ-CP."),
    (.decision, .nothing, "Việc họp theo các điều 8, 9 và 10 Nghị định số 30/2020/NĐ-CP."),
    (.decision, .nothing, "Việc họp theo Nghị định số 30/2020/NĐ-CP (khoản 2 Điều 8)."),
    (.decision, .nothing, "Việc họp theo Điều 7 Điều lệ Đảng."),
    (.decision, .nothing, "Việc họp theo «khoản 9, Điều 1» Quyết định này."),
    (.decision, .nothing, "Việc họp theo Chương III."),
    (.decision, .appendices, "Việc họp theo mẫu tại Phụ lục II."),
    (.decision, .appendices, "Việc họp theo mẫu tại «Phụ lục III»."),
    (.decision, .nothing, "Việc họp theo mẫu (kèm theo «Phụ lục 1»)."),
    (.decision, .nothing, "Việc họp theo mẫu tại Phụ lục kèm theo."),
    (.decision, .appendices, "Việc họp theo mẫu tại «Phụ lục số 5» kèm theo Quyết định này."),
    (.decision, .appendices, "Việc họp theo Phụ lục V Nghị định số 30/2020/NĐ-CP."),
    (
      .decision, .appendices,
      "Việc họp theo Phụ lục V ban hành kèm theo Nghị định số 30/2020/NĐ-CP."
    ),
    (.decision, .regulation, "Việc họp theo Điều 4 Quy chế ban hành kèm theo Quyết định này."),
    (.decision, .regulation, "Việc họp theo Quy chế."),
    (.decision, .nothing, "Việc họp theo 5 điều Bác Hồ dạy và điều 9 người đề nghị."),
    (.decision, .nothing, "Chi từ tài khoản 9 và khoản 12 triệu đồng."),
    (.plan, .nothing, "thực hiện theo mục II.1 của Kế hoạch này."),
    (.plan, .nothing, "thực hiện theo «mục II.3» của Kế hoạch này."),
    (.plan, .nothing, "thực hiện theo mục II.1.2."),
    (.plan, .nothing, "thực hiện theo «mục II.1.3»."),
    (.plan, .nothing, "thực hiện theo mục 1.2 phần II."),
    (.plan, .nothing, "thực hiện theo điểm 2 mục I."),
    (.plan, .nothing, "thực hiện theo «điểm 3 mục I»."),
    (.plan, .nothing, "thực hiện theo «khoản 2 mục V» Kế hoạch này."),
    (.plan, .nothing, "thực hiện theo «Mục IV»."),
    (.plan, .nothing, "thực hiện theo mục 1 phần II."),
    (.plan, .nothing, "thực hiện theo mục II Kế hoạch số 15-KH/TU."),
    (.plan, .nothing, "thực hiện theo mục V Kế hoạch số 15-KH/TU."),
    (.plan, .nothing, "thực hiện theo mục V.3 Hướng dẫn số 15-HD/BTGTU."),
    (.plan, .nothing, "thực hiện Hướng dẫn số 15-HD/BTGTU (mục V.3)."),
    (.plan, .nothing, "thực hiện theo «Phần IV»."),
    (.plan, .appendices, "gửi theo «Phụ lục 3» đính kèm."),
    (.plan, .appendices, "gửi theo các Phụ lục I, II."),
    (.plan, .appendices, "gửi theo Phụ lục I và «Phụ lục IV»."),
    (.plan, .nothing, "đạt danh mục 9 loại sách, hạng mục 7 và chuyên mục V."),
    (.plan, .nothing, "thực hiện theo điểm b, mục II."),
    (.plan, .nothing, "thực hiện khoản 2 Điều 5."),
    (.plan, .nothing, "đọc Chương III của sách."),
    (.plan, .nothing, "làm các việc nêu tại điểm 1.2."),
    (.plan, .nothing, "làm các việc nêu tại «điểm 1.5»."),
    (.plan, .nothing, "làm các việc nêu tại điểm 1.5 Kế hoạch số 15-KH/TU."),
    (.plan, .nothing, "làm các việc nêu tại điểm 9.5."),
    (.plan, .nothing, "mỗi người đọc thi đạt điểm 1.5 trở lên."),
    (.plan, .nothing, "thực hiện theo «khoản 1.5 mục II»."),
    (.plan, .nothing, "thực hiện theo khoản 1.5 mục II Kế hoạch số 15-KH/TU."),
    (.plan, .nothing, "thực hiện theo Phần thứ ba."),
    (.plan, .nothing, "thực hiện theo «Phần thứ tư»."),
    (.plan, .nothing, "thực hiện theo Phần thứ tư Báo cáo chính trị."),
    (.plan, .nothing, "hội thi đọc gồm bốn phần, phần thứ tư dành cho khán giả."),
    (.plan, .forms, "báo cáo theo Mẫu số 02."),
    (.plan, .forms, "báo cáo theo «Mẫu số 03»."),
    (.plan, .forms, "báo cáo theo Mẫu số 05 Thông tư số 12/2024/TT-BTC."),
    (.plan, .nothing, "báo cáo theo Mẫu số 05."),
  ]

  @Test("only a part that the document lacks is told", arguments: cases)
  func dangling(_ frame: Frame, _ tail: Tail, _ sentence: String) throws {
    let plain = sentence.replacing("«", with: "").replacing("»", with: "")
    let text = frame.text.replacing("@", with: plain) + tail.text
    let found = try SampleReport.of(text).findings.filter { $0.code == .referenceDangling }
    let marked = sentence.split(separator: "«").dropFirst().map {
      String($0.prefix { $0 != "»" })
    }
    #expect(found.map(\.found) == marked)
  }

  @Test("the recipients refer too, and so does an attached regulation")
  func elsewhere() throws {
    let decision = Frame.decision.text.replacing("@", with: "Việc khác giữ nguyên.")
    let recipients = decision.replacing("- Như Điều 3;", with: "- Như Điều 5;")
    #expect(try told(recipients) == ["Điều 5"])
    #expect(try told(decision + Tail.regulation.text) == [])
    let regulation = Tail.regulation.text.replacing("khoản 2 Điều 2", with: "khoản 7 Điều 2")
    #expect(try told(decision + regulation) == ["khoản 7 Điều 2"])
    let plan = Frame.plan.text.replacing("@", with: "đọc sách tại nhà văn hóa.")
      .replacing("- Các chi bộ trực thuộc,", with: "- Như Điều 3,")
    #expect(try told(plan) == ["Điều 3"])
  }

  private func told(_ text: String) throws -> [String?] {
    try SampleReport.of(text).findings.filter { $0.code == .referenceDangling }.map(\.found)
  }

  enum Frame: Sendable {
    case decision, plan

    var text: String {
      switch self {
      case .decision: Self.decisionText
      case .plan: Self.planText
      }
    }

    private static let decisionText = """
      ỦY BAN NHÂN DÂN
      TỈNH BÌNH KHÊ
      CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
      Độc lập - Tự do - Hạnh phúc
      Số: 1407/QĐ-UBND
      Bình Khê, ngày 23 tháng 7 năm 2024

      QUYẾT ĐỊNH
      Ban hành Quy chế làm việc của Tổ công tác

      ỦY BAN NHÂN DÂN TỈNH BÌNH KHÊ

      Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư.

      QUYẾT ĐỊNH:

      Điều 1. Phạm vi
      1. Quyết định này quy định việc họp.
      a) Họp định kỳ;
      b) Họp bất thường.
      2. Việc khác do Tổ trưởng quyết định.

      Điều 2. Hiệu lực
      1. Quyết định này có hiệu lực từ ngày ký.
      2. @

      Điều 3. Chánh Văn phòng Ủy ban nhân dân tỉnh chịu trách nhiệm thi hành Quyết định này.

      Nơi nhận:
      - Như Điều 3;
      - Lưu: VT, NC.

      TM. ỦY BAN NHÂN DÂN
      CHỦ TỊCH



      Vi Quang Tạo

      """

    private static let planText = """
      ĐẢNG CỘNG SẢN VIỆT NAM
      ĐẢNG BỘ TỈNH VĨNH LẠC
      ĐẢNG ỦY XÃ SUỐI MƠ
      *
      Số 86-KH/ĐU
      Suối Mơ, ngày 14 tháng 9 năm 2025

      KẾ HOẠCH
      phát triển phong trào đọc sách
      -----

      Thực hiện Chương trình số 21-CTr/TU, ngày 20/8/2025 của Tỉnh ủy Vĩnh Lạc về phát triển văn hóa đọc, Ban Thường vụ Đảng ủy xã Suối Mơ xây dựng kế hoạch như sau:

      I- MỤC ĐÍCH, YÊU CẦU

      1. Giúp đảng viên hiểu đúng.

      2. Mỗi chi bộ chọn một việc.

      II- NỘI DUNG

      1. Học tập
      1.1. Học tại chi bộ.
      1.2. Học tại nhà.

      2. Tuyên truyền trên loa; @

      III- TỔ CHỨC THỰC HIỆN

      Các chi bộ báo cáo kết quả về Văn phòng Đảng ủy trước ngày 15/12/2025.

      Nơi nhận:
      - Thường trực Tỉnh ủy (b/c),
      - Các chi bộ trực thuộc,
      - Lưu Văn phòng Đảng ủy.

      T/M BAN THƯỜNG VỤ
      PHÓ BÍ THƯ



      Lò Thị Ngát

      """
  }

  enum Tail: Sendable {
    case nothing, appendices, forms, regulation

    var text: String {
      switch self {
      case .nothing: ""
      case .appendices:
        """


        PHỤ LỤC I
        danh mục việc làm

        1. Mở thư viện.

        PHỤ LỤC II
        biểu mẫu báo cáo

        1. Số sách (xem Phụ lục I).

        """
      case .forms:
        """


        PHỤ LỤC
        biểu mẫu báo cáo

        Mẫu số 01: Số sách đã đọc
        Mẫu số 02: Số người đọc

        """
      case .regulation:
        """


        QUY CHẾ
        Làm việc của Tổ công tác
        (Ban hành kèm theo Quyết định số 1407/QĐ-UBND ngày 23 tháng 7 năm 2024 của Ủy ban nhân dân tỉnh Bình Khê)

        Chương I
        QUY ĐỊNH CHUNG

        Điều 1. Phạm vi
        Quy chế này quy định việc làm.

        Điều 2. Nguyên tắc
        1. Làm việc tập thể.
        2. Công khai.

        Chương II
        TỔ CHỨC

        Điều 3. Thành viên
        Thành viên theo khoản 2 Điều 2 Quy chế này.

        Điều 4. Nhiệm vụ
        Nhiệm vụ theo Điều 3 và Chương I.

        """
      }
    }
  }
}
