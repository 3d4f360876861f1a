import SoatDocument
import SoatText
import Testing

/// Recipients, signature and appendices below the text.
@Suite("Tail")
struct TailTests {
  private static let head = "Văn phòng thông báo lịch trực tuần tới như sau.\n\n"

  private func parsed(_ tail: String) -> ParsedText { ParsedText(Self.head + tail + "\n") }

  @Test(
    "the recipients are read below each other, in one line, wrapped, beside the signature",
    arguments: [
      "Nơi nhận:\n- Đảng ủy xã (b/c),\n- Các chi bộ trực thuộc,\n- Lưu Văn phòng.",
      "Nơi nhận:\n- Đảng ủy xã (b/c),\n- Các chi bộ\ntrực thuộc,\n- Lưu Văn phòng.",
      "Nơi nhận: - Đảng ủy xã (b/c),\n- Các chi bộ trực thuộc,\n- Lưu Văn phòng.",
      "Nơi nhận:                                  T/M ĐẢNG ỦY\n- Đảng ủy xã (b/c),                                  BÍ THƯ\n- Các chi bộ trực thuộc,\n- Lưu Văn phòng.                        Hà Thị Bông",
      "***Nơi nhận:***\n- Đảng ủy xã (b/c),\n- Các chi bộ trực thuộc,\n- Lưu Văn phòng.",
    ])
  func recipients(_ tail: String) throws {
    let parsed = parsed(tail)
    let recipients = try #require(parsed.document.recipients)
    #expect(
      recipients.items.map { parsed[$0.words].replacing("\n", with: " ") } == [
        "Đảng ủy xã (b/c", "Các chi bộ trực thuộc", "Lưu Văn phòng",
      ])
    #expect(recipients.items.map(\.ending) == [.comma, .comma, .stop])
    #expect(recipients.items.allSatisfy { $0.hasDash && !$0.isTagBehindSeparator })
    #expect(recipients.items.map { parsed[$0.tag] } == ["b/c", nil, nil])
  }

  @Test("the marks of each item are told as they stand")
  func endings() throws {
    let parsed = parsed(
      "Nơi nhận:\n- Như trên;\n- Đảng ủy xã, (báo cáo)\n- Trạm Y tế:\nTrường học,\n- Lưu: VT./.")
    let items = try #require(parsed.document.recipients).items
    #expect(items.map(\.ending) == [.semicolon, nil, .colon, .comma, .stopSlash])
    #expect(items.map(\.hasDash) == [true, true, true, false, true])
    #expect(items.map(\.isTagBehindSeparator) == [false, true, false, false, false])
  }

  @Test("where nơi nhận is only mentioned there is no list")
  func mentioned() {
    let parsed = ParsedText(
      "Văn thư ghi rõ nơi nhận của từng văn bản.\n\nNơi nhận hồ sơ là bộ phận một cửa.\n")
    #expect(parsed.document.recipients == nil)
    #expect(parsed.document.paragraphs.count == 2)
  }

  /// The lines of a signature: right, form and office of each, then the name.
  static let signatures: [(tail: String, lines: [String], name: String?)] = [
    (
      "T/M BAN THƯỜNG VỤ\nPHÓ BÍ THƯ\n\n\nHà Thị Bông",
      ["onBehalf party BAN THƯỜNG VỤ", "- - PHÓ BÍ THƯ"], "Hà Thị Bông"
    ),
    (
      "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\n\nHà Thị Bông",
      ["onBehalf state ỦY BAN NHÂN DÂN", "- - CHỦ TỊCH"], "Hà Thị Bông"
    ),
    (
      "K/T TRƯỞNG BAN\nPHÓ TRƯỞNG BAN\n\nHà Thị Bông",
      ["inPlaceOf party TRƯỞNG BAN", "- - PHÓ TRƯỞNG BAN"], "Hà Thị Bông"
    ),
    (
      "KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n\nTS. Hà Thị Bông",
      ["inPlaceOf state CHỦ TỊCH", "- - PHÓ CHỦ TỊCH"], "TS. Hà Thị Bông"
    ),
    ("T/L THƯỜNG TRỰC\nHà Thị Bông", ["byOrder party THƯỜNG TRỰC"], "Hà Thị Bông"),
    ("TL. CHỦ TỊCH\nHà Thị Bông", ["byOrder state CHỦ TỊCH"], "Hà Thị Bông"),
    ("TUQ. CHỦ TỊCH\nHà Thị Bông", ["byDelegation state CHỦ TỊCH"], "Hà Thị Bông"),
    ("Q. CHỦ TỊCH\nHà Thị Bông", ["acting - CHỦ TỊCH"], "Hà Thị Bông"),
    ("BÍ THƯ\n\n\nHÀ THỊ BÔNG", ["- - BÍ THƯ"], "HÀ THỊ BÔNG"),
    ("BÍ THƯ", ["- - BÍ THƯ"], nil),
  ]

  @Test("a signature is read below the recipients and above them", arguments: signatures)
  func signature(_ given: (tail: String, lines: [String], name: String?)) throws {
    let list = "Nơi nhận:\n- Các chi bộ,\n- Lưu Văn phòng."
    for tail in ["\(list)\n\n\(given.tail)", "\(given.tail)\n\n\(list)"] {
      let parsed = parsed(tail)
      let signature = try #require(parsed.document.signature, "\(tail)")
      let lines = signature.lines.map { line in
        [
          line.right.map { "\($0)" } ?? "-", line.form?.rawValue ?? "-", parsed[line.office],
        ].joined(separator: " ")
      }
      #expect(lines == given.lines, "\(tail)")
      #expect(parsed[signature.name] == given.name, "\(tail)")
      #expect(parsed.document.recipients?.items.count == 2, "\(tail)")
    }
  }

  @Test("room for a name is told from no name", arguments: ["..............", "……………", "_______"])
  func blankName(_ room: String) throws {
    let parsed = parsed("Nơi nhận:\n- Lưu Văn phòng.\n\nBÍ THƯ\n\n\(room)")
    let signature = try #require(parsed.document.signature)
    #expect(signature.name == nil)
    #expect(signature.blankName.map { parsed[$0] } == room)
  }

  @Test("of two who sign, the second is the name, and the first is not lost")
  func twoSign() throws {
    let parsed = parsed(
      "Nơi nhận:\n- Lưu Văn phòng.\n\nCHỦ TỊCH HỘI                         BÍ THƯ\n\n\nLò Văn Pín                           Hà Thị Bông"
    )
    let signature = try #require(parsed.document.signature)
    #expect(parsed[signature.name] == "Hà Thị Bông")
    #expect(parsed.document.leftover.map { parsed[$0.span] } == ["Lò Văn Pín"])
  }

  @Test("an appendix follows the signature and belongs to neither")
  func appendix() throws {
    let parsed = parsed(
      """
      Nơi nhận:
      - Các chi bộ,
      - Lưu Văn phòng.

      BÍ THƯ


      Hà Thị Bông

      PHỤ LỤC

      1. Lịch trực sáng từ 7 giờ.

      2. Lịch trực chiều từ 13 giờ.
      """)
    #expect(
      parsed.document.appendix.map { parsed[$0.span] } == [
        "PHỤ LỤC", "1. Lịch trực sáng từ 7 giờ.", "2. Lịch trực chiều từ 13 giờ.",
      ])
    #expect(parsed.document.paragraphs.count == 1)
    #expect(parsed[try #require(parsed.document.signature).name] == "Hà Thị Bông")
    #expect(parsed.document.leftover.isEmpty)
  }

  @Test("what a document puts into force is a text of its own, a table behind it is none")
  func attachments() throws {
    let parsed = parsed(
      """
      Nơi nhận:
      - Các chi bộ,
      - Lưu Văn phòng.

      BÍ THƯ


      Hà Thị Bông

      QUY CHẾ LÀM VIỆC
      CỦA CHI BỘ
      (Ban hành kèm theo Quyết định số 05-QĐ/CB, ngày 02/12/2025 của Chi bộ)

      Điều 1. Chi bộ họp vào ngày mùng ba hằng tháng.

      Điều 2. Bí thư chuẩn bị nội dung.

      PHỤ LỤC

      1. Lịch trực sáng từ 7 giờ.
      """)
    let text = try #require(parsed.document.attachments.first)
    #expect(parsed.document.attachments.count == 1)
    #expect(
      text.paragraphs.map { parsed[$0.span] } == [
        "Điều 1. Chi bộ họp vào ngày mùng ba hằng tháng.", "Điều 2. Bí thư chuẩn bị nội dung.",
      ])
    #expect(text.sections.compactMap { $0.marker?.ordinal } == [1, 2])
    let inside = try #require(text.paragraphs.last).words.lowerBound
    #expect(parsed.document.text(holding: inside) === text)
    #expect(parsed.document.text(holding: 0) === parsed.document)
  }

  @Test("what only bears the name of a type is no text that was put into force")
  func noAttachment() {
    let parsed = parsed(
      """
      Nơi nhận:
      - Lưu Văn phòng.

      BÍ THƯ


      Hà Thị Bông

      PHỤ LỤC
      KẾ HOẠCH TRỰC
      (Kèm theo Thông báo số 05-TB/CB, ngày 02/12/2025 của Chi bộ)

      1. Lịch trực sáng từ 7 giờ.

      3. Lịch trực chiều từ 13 giờ.
      """)
    #expect(parsed.document.attachments.isEmpty)
    #expect(parsed.document.texts.count == 1)
  }

  @Test("behind a comma an item goes on where semicolons end the others")
  func itemBehindComma() throws {
    let parsed = parsed(
      "Nơi nhận:\n- Đảng ủy xã;\n- Ủy ban nhân dân xã, Hội đồng nhân dân xã,\nCông an xã;\n- Lưu: VT."
    )
    let items = try #require(parsed.document.recipients).items
    #expect(
      items.map { parsed[$0.words].replacing("\n", with: " ") } == [
        "Đảng ủy xã", "Ủy ban nhân dân xã, Hội đồng nhân dân xã, Công an xã", "Lưu: VT",
      ])
  }

  @Test("the space behind a right may be lost")
  func gluedRight() throws {
    let parsed = parsed("Nơi nhận:\n- Lưu Văn phòng.\n\nT/MBAN THƯỜNG VỤ\nBÍ THƯ\n\n\nHà Thị Bông")
    let line = try #require(parsed.document.signature?.lines.first)
    #expect(line.right == .onBehalf && line.isGlued && !line.isWellFormed)
  }

  @Test("a document that ends without recipients keeps its signature, one without both its text")
  func missing() {
    let signed = parsed("BÍ THƯ\n\n\nHà Thị Bông")
    #expect(signed[signed.document.signature?.name] == "Hà Thị Bông")
    #expect(signed.document.recipients == nil && signed.document.paragraphs.count == 1)
    let bare = parsed("Lịch trực dán tại cổng.")
    #expect(bare.document.signature == nil && bare.document.recipients == nil)
    #expect(bare.document.paragraphs.count == 2)
  }
}
