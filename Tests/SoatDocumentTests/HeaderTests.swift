import Foundation
import SoatDocument
import SoatText
import Testing

/// The parts above the text, however a conversion has laid their two columns.
@Suite("Header")
struct HeaderTests {
  private static let party = [
    "title": "ĐẢNG CỘNG SẢN VIỆT NAM", "issuer": "HUYỆN ỦY SUỐI ĐÁ / BAN TỔ CHỨC",
    "number": "08-BC/BTCHU", "date": "2025-04-24", "place": "Suối Đá", "type": "bao-cao",
    "subject": "về tuyển quân\nnăm 2025",
  ]
  private static let state = [
    "title": "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "motto": "Độc lập - Tự do - Hạnh phúc",
    "issuer": "ỦY BAN NHÂN DÂN / XÃ YÊN LÂM", "number": "12/KH-UBND", "date": "2025-12-09",
    "place": "Yên Lâm", "type": "ke-hoach", "subject": "Về việc trồng cây",
  ]

  static let layouts: [(name: String, text: String, parts: [String: String])] = [
    (
      "party, side by side",
      """
      HUYỆN ỦY SUỐI ĐÁ                          ĐẢNG CỘNG SẢN VIỆT NAM
      BAN TỔ CHỨC
      *                                  Suối Đá, ngày 24 tháng 4 năm 2025
      Số 08-BC/BTCHU

      BÁO CÁO
      về tuyển quân
      năm 2025
      -----
      """, party
    ),
    (
      "party, left column first",
      """
      HUYỆN ỦY SUỐI ĐÁ
      BAN TỔ CHỨC
      *
      Số 08-BC/BTCHU

      ĐẢNG CỘNG SẢN VIỆT NAM
      Suối Đá, ngày 24 tháng 4 năm 2025

      BÁO CÁO
      về tuyển quân
      năm 2025
      """, party
    ),
    (
      "party, right column first and line by line",
      """
      ĐẢNG CỘNG SẢN VIỆT NAM
      HUYỆN ỦY SUỐI ĐÁ
      BAN TỔ CHỨC
      Suối Đá, ngày 24 tháng 4 năm 2025
      *
      Số 08-BC/BTCHU
      BÁO CÁO
      về tuyển quân
      năm 2025
      -----
      """, party
    ),
    (
      "party, a table of markdown",
      """
      | HUYỆN ỦY SUỐI ĐÁ | ĐẢNG CỘNG SẢN VIỆT NAM |
      |---|---|
      | BAN TỔ CHỨC | |
      | Số 08-BC/BTCHU | *Suối Đá, ngày 24 tháng 4 năm 2025* |

      **BÁO CÁO**
      **về tuyển quân**
      **năm 2025**
      """, party.merging(["subject": "về tuyển quân**\n**năm 2025"]) { $1 }
    ),
    (
      "state, side by side",
      """
      ỦY BAN NHÂN DÂN            CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
      XÃ YÊN LÂM                      Độc lập - Tự do - Hạnh phúc
      Số: 12/KH-UBND             Yên Lâm, ngày 09 tháng 12 năm 2025

      KẾ HOẠCH
      Về việc trồng cây
      """, state
    ),
    (
      "state, line by line",
      """
      CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
      Độc lập - Tự do - Hạnh phúc
      ỦY BAN NHÂN DÂN
      XÃ YÊN LÂM
      Số: 12/KH-UBND
      Yên Lâm, ngày 09 tháng 12 năm 2025
      KẾ HOẠCH
      Về việc trồng cây
      """, state
    ),
    (
      "state, a công văn",
      """
      ỦY BAN NHÂN DÂN            CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
      XÃ YÊN LÂM                      Độc lập - Tự do - Hạnh phúc
      Số: 12/UBND-VX             Yên Lâm, ngày 09 tháng 12 năm 2025
      V/v trồng cây

      Kính gửi:
      - Trạm Y tế;
      - Các trường học.
      """,
      state.merging([
        "number": "12/UBND-VX", "type": "cong-van", "subject": "V/v trồng cây",
        "addressee": "Kính gửi:\n- Trạm Y tế;\n- Các trường học",
      ]) { $1 }
    ),
  ]

  private static let body = "\n\nCác đơn vị trồng cây từ đầu xuân.\n"

  @Test("the parts of both regimes are read in every layout", arguments: layouts)
  func layout(_ layout: (name: String, text: String, parts: [String: String])) {
    let parsed = ParsedText(layout.text + Self.body)
    #expect(parsed.headerParts == layout.parts, "\(layout.name)")
    #expect(
      parsed.document.paragraphs.map { parsed[$0.span] } == [
        "Các đơn vị trồng cây từ đầu xuân."
      ])
  }

  @Test("the parts are the same decomposed, and with line breaks of Windows", arguments: layouts)
  func transported(_ layout: (name: String, text: String, parts: [String: String])) throws {
    let text = layout.text + Self.body
    let decomposed = text.decomposedStringWithCanonicalMapping
    #expect(ParsedText(decomposed).headerParts == layout.parts)
    let windows = ParsedText(text.replacing("\n", with: "\r\n"))
    #expect(windows.headerParts.mapValues { $0.replacing("\r\n", with: "\n") } == layout.parts)
  }

  @Test(
    "number and symbol: whole, blank, torn, malformed, none",
    arguments: [
      ("Số 08-BC/BTCHU", .complete, "08-BC/BTCHU"), ("Số: 8/BC-UBND", .complete, "8/BC-UBND"),
      ("Số      -BC/BTCHU", .blank, "-BC/BTCHU"), ("Số:      /BC-UBND", .blank, "/BC-UBND"),
      ("Số 08\n-BC/BTCHU", .split, "08-BC/BTCHU"), ("Số 08-\nBC/BTCHU", .split, "08-BC/BTCHU"),
      ("Số 08-BC/\nBTCHU", .split, "08-BC/BTCHU"), ("Số\n08-BC/BTCHU", .split, "08-BC/BTCHU"),
      ("Số 08\u{2011}BC/BT\u{200B}CHU", .complete, "08-BC/BTCHU"), ("Số BTCHU", .malformed, nil),
      ("Số 08-BTCHU", .malformed, nil), ("", nil, nil),
    ] as [(String, NumberField.State?, String?)])
  func number(_ line: String, _ state: NumberField.State?, _ symbol: String?) {
    let field = ParsedText(
      "ĐẢNG CỘNG SẢN VIỆT NAM\nHUYỆN ỦY SUỐI ĐÁ\n\(line)\nBÁO CÁO\nvề tuyển quân" + Self.body
    ).document.header.number
    #expect(field?.state == state)
    #expect(field?.symbol?.canonical == symbol)
  }

  @Test(
    "place and date: whole, blank, malformed, none",
    arguments: [
      ("Suối Đá, ngày 24 tháng 4 năm 2025", .complete, "2025-04-24"),
      ("Suối Đá, ngày    tháng 4 năm 2025", .blank, nil),
      ("Suối Đá, ngày    tháng    năm 2025", .blank, nil),
      ("Suối Đá ngày 24 tháng 4 năm 2025", .malformed, "2025-04-24"),
      ("Suối Đá, 24/4/2025", .malformed, "2025-04-24"),
      ("Suối Đá, ngày 24/4/ 2025", .malformed, "2025-04-24"),
      ("Suối Đá, ngày 24 tháng 4, 2025", .malformed, "2025-04-24"),
      ("Suối Đá, ngày 24 tháng 4 năm 25", .malformed, "2025-04-24"),
      ("Suối Đá, ngày 24 tháng 4 năm 205", .malformed, nil),
      ("Suối Đá, ngày24 tháng 4năm 2025", .malformed, "2025-04-24"), ("", nil, nil),
    ] as [(String, PlaceDateField.State?, String?)])
  func placeDate(_ line: String, _ state: PlaceDateField.State?, _ date: String?) {
    let field = ParsedText(
      "ĐẢNG CỘNG SẢN VIỆT NAM\nHUYỆN ỦY SUỐI ĐÁ\n\(line)\nBÁO CÁO\nvề tuyển quân" + Self.body
    ).document.header.placeDate
    #expect(field?.state == state)
    #expect(field?.mention?.date.iso == date)
  }

  @Test(
    "the regime is that of the title, unless number and signature both say otherwise",
    arguments: [
      ("ĐẢNG CỘNG SẢN VIỆT NAM\nSố 08-BC/HU", "T/M BAN THƯỜNG VỤ", .party),
      ("ĐẢNG CỘNG SẢN VIỆT NAM\nSố: 08/BC-UBND", "T/M BAN THƯỜNG VỤ", .party),
      ("ĐẢNG CỘNG SẢN VIỆT NAM\nSố: 08/BC-UBND", "TM. ỦY BAN NHÂN DÂN", .state),
      ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố 08-BC/HU", "T/M BAN THƯỜNG VỤ", .party),
      ("Số 08-BC/HU", "BÍ THƯ", .party), ("Số: 08/BC-UBND", "CHỦ TỊCH", .state),
      ("HUYỆN ỦY SUỐI ĐÁ", "K/T TRƯỞNG BAN", .party), ("HUYỆN ỦY SUỐI ĐÁ", "BÍ THƯ", nil),
    ] as [(String, String, Regime?)])
  func regime(_ header: String, _ signature: String, _ regime: Regime?) {
    let parsed = ParsedText(
      "\(header)\nBÁO CÁO\nvề tuyển quân\(Self.body)\nNơi nhận:\n- Lưu Văn phòng.\n\n\(signature)\n\nHà Thị Bông"
    )
    #expect(parsed.document.regime == regime)
  }
}

extension ParsedText {
  /// What was understood of the header, by name; absent where it was not found.
  fileprivate var headerParts: [String: String] {
    let header = document.header
    var parts: [String: String] = [:]
    parts["title"] = header.titleLine.map { self[$0.cell.words] }
    parts["motto"] = header.motto.map { self[$0.words] }
    if !header.issuer.isEmpty {
      parts["issuer"] = header.issuer.map { self[$0.words] }.joined(separator: " / ")
    }
    parts["number"] = header.number?.symbol?.canonical
    parts["date"] = header.placeDate?.mention?.date.iso
    parts["place"] = header.placeDate.map { self[$0.place] }
    parts["type"] = document.type?.rawValue
    parts["subject"] = self[header.subject]
    parts["addressee"] = self[header.addressee]
    return parts
  }
}
