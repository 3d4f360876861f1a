import Foundation
import SoatDocument
import SoatText
import Testing

/// The mark of a secret document, wherever conversion has put it; words about secrecy are none.
@Suite("Secrecy")
struct SecrecyTests {
  private static func document(
    front: String = "", left: String = "TỈNH ỦY AN KHÊ", number: String = "Số 12-KH/TU",
    below: String = "", type: String = "KẾ HOẠCH", subject: String = "mở lớp bồi dưỡng năm 2025",
    body: String = "2. Chọn cử học viên đúng đối tượng."
  ) -> String {
    """
    \(front)
    \(left)                           ĐẢNG CỘNG SẢN VIỆT NAM
            *                              An Khê, ngày 24 tháng 4 năm 2025
    \(number)
    \(below)
    \(type)
    \(subject)
    -----

    1. Mở lớp cho cấp ủy viên lần đầu tham gia cấp ủy.

    \(body)

    Nơi nhận:
    - Các đảng bộ trực thuộc,
    - Lưu Văn phòng Tỉnh ủy.

    T/M BAN THƯỜNG VỤ
    BÍ THƯ


    Lý Thanh Hoài
    """
  }

  static let marks: [(String, Secrecy)] = [
    ("MẬT", .secret), ("TỐI MẬT", .topSecret), ("TUYỆT MẬT", .absoluteSecret),
    ("Độ mật: Tối mật", .topSecret), ("ĐỘ MẬT: TUYỆT MẬT", .absoluteSecret),
    ("Mức độ mật: Mật", .secret), ("Độ mật: mật", .secret), ("[MẬT]", .secret),
    ("(TỐI MẬT)", .topSecret), ("“MẬT”", .secret), ("TỐI MẬT - HỎA TỐC", .topSecret),
    ("HỎA TỐC - TỐI MẬT", .topSecret), ("MẬT/KHẨN", .secret), ("M Ậ T", .secret),
    ("T Ố I   M Ậ T", .topSecret), ("T U Y Ệ T  M Ậ T", .absoluteSecret), ("TOI MAT", .topSecret),
    ("TUYET MAT", .absoluteSecret), ("MAT", .secret), ("MÂT", .secret), ("**MẬT**", .secret),
    ("***TỐI MẬT***", .topSecret), ("| MẬT | |", .secret), ("<b>TỐI MẬT</b>", .topSecret),
    ("> MẬT", .secret), ("TỐIMẬT", .topSecret), ("Tối mật", .topSecret), ("Mật", .secret),
    ("TUYỆT\nMẬT", .absoluteSecret), ("TỐI  MẬT", .topSecret), ("M\u{200B}ẬT", .secret),
    ("MẬT   Bản số: 03", .secret), ("MẬT (Thời hạn bảo vệ: 10 năm)", .secret),
    ("MẬT - KHÔNG SAO CHỤP", .secret), ("TÀI LIỆU TỐI MẬT", .topSecret), ("--- MẬT ---", .secret),
  ]

  @Test("is read before the header and below the number, composed or not", arguments: marks)
  func mark(_ mark: String, _ secrecy: Secrecy) {
    for text in [Self.document(front: mark), Self.document(below: mark)] {
      #expect(ParsedText(text).document.secrecy == secrecy)
      let decomposed = text.decomposedStringWithCanonicalMapping
      #expect(ParsedText(decomposed).document.secrecy == secrecy)
    }
  }

  @Test(
    "is read beside other parts of the header, in the heads of pages, in appendices",
    arguments: ["MẬT", "TỐI MẬT", "TUYỆT MẬT", "M Ậ T", "TOI MAT"])
  func place(_ mark: String) {
    for text in [
      Self.document(left: "\(mark)  TỈNH ỦY AN KHÊ"), Self.document(left: "\(mark) TỈNH ỦY AN KHÊ"),
      Self.document(left: "TỈNH ỦY AN KHÊ \(mark)"), Self.document(number: "Số 12-KH/TU \(mark)"),
      Self.document(number: "Số 12-KH/TU          \(mark)"),
      Self.document(type: "KẾ HOẠCH \(mark)"), Self.document(type: "KẾ HOẠCH (\(mark))"),
      Self.document(body: "2. Chọn học viên.\n\n\(mark)\n\n3. Làm tiếp."),
      Self.document(body: "2. Chọn học viên.\n\n2          \(mark)\n\n3. Làm tiếp."),
      Self.document(body: "2. Chọn học viên.\n\n\(mark) - Trang 2/5\n\n3. Làm tiếp."),
      Self.document() + "\n\n\(mark)\nPHỤ LỤC\n",
    ] {
      #expect(ParsedText(text).document.secrecy != nil, "\(text)")
    }
  }

  @Test("the gravest of several marks counts")
  func gravest() {
    let text = Self.document(front: "MẬT", body: "TUYỆT MẬT\n\n3. Làm tiếp.\n\nTỐI MẬT")
    #expect(ParsedText(text).document.secrecy == .absoluteSecret)
  }

  @Test(
    "is not read in a subject about it",
    arguments: [
      "bảo vệ bí mật nhà nước năm 2025", "BẢO VỆ BÍ MẬT NHÀ NƯỚC NĂM 2025",
      "QUẢN LÝ VĂN BẢN MẬT, TỐI MẬT", "về danh mục tài liệu MẬT của tỉnh",
      "VỀ DANH MỤC BÍ MẬT NHÀ NƯỚC ĐỘ TUYỆT MẬT", "XÁC ĐỊNH ĐỘ MẬT CỦA TÀI LIỆU",
      "AN TOÀN, BẢO MẬT THÔNG TIN", "VỀ PHÁT TRIỂN NGHỀ NUÔI ONG LẤY MẬT", "thu giữ MẬT ONG giả",
    ])
  func subject(_ subject: String) {
    #expect(ParsedText(Self.document(subject: subject)).document.secrecy == nil)
  }

  @Test(
    "is not read in a text about it",
    arguments: [
      "2. Tài liệu MẬT để trong tủ có khóa.", "2. Văn bản đóng dấu “TỐI MẬT” gửi riêng.",
      "3. Độ mật: do người ký quyết định.", "Độ mật: …", "- Độ mật của từng văn bản.", "1. MẬT",
      "a) TỐI MẬT", "TỐI MẬT, TUYỆT MẬT và MẬT là ba độ mật theo luật.",
      "| STT | TÊN TÀI LIỆU | ĐỘ MẬT |", "Mật", "Tối mật", "BẢO MẬT", "BÍ MẬT", "ĐỘ MẬT",
      "văn bản chỉ mức độ\nTỐI MẬT.", "văn bản đóng dấu\n“MẬT”", "BẢO VỆ BÍ\nMẬT NHÀ NƯỚC",
      "BỆNH VIỆN\nMẮT", "MẶT TRẬN", "MẤT", "M Ặ T  T R Ậ N", "B Ả O  M Ậ T", "MẬT ĐỘ DÂN SỐ",
      "MẬT KHẨU", "I. ĐỘ TỐI MẬT", "MẬT MÃ",
    ])
  func text(_ body: String) {
    #expect(ParsedText(Self.document(body: body)).document.secrecy == nil)
  }

  @Test(
    "is not read in the names of bodies",
    arguments: ["CỤC BẢO MẬT", "ỦY BAN MẶT TRẬN TỔ QUỐC", "CỤC MẬT MÃ", "BAN CƠ YẾU"])
  func body(_ name: String) {
    #expect(ParsedText(Self.document(left: name)).document.secrecy == nil)
  }

  @Test(
    "is a part of the header of its own, not the name of the body",
    arguments: ["M Ậ T", "ĐỘ MẬT: TỐI MẬT", "TỐIMẬT", "MẬT - KHÔNG SAO CHỤP", "TÀI LIỆU MẬT"])
  func part(_ mark: String) {
    for text in [Self.document(front: mark), Self.document(below: mark)] {
      let parsed = ParsedText(text)
      #expect(parsed.document.header.issuer.map { parsed[$0.span] } == ["TỈNH ỦY AN KHÊ"])
      #expect(parsed.document.header.type?.type == .keHoach)
    }
  }
}
