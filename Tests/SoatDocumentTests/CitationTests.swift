import SoatDocument
import SoatText
import Testing

/// What a text says of the documents that it names — *viện dẫn*.
@Suite("Citations")
struct CitationTests {
  /// One citation, all its parts as text; nil for those that it does not give.
  struct Read: Equatable {
    var type: String?
    var symbol: String
    var date: String?
    var issuer: String?
    var congress: String?
    var title: String?
    var shortName: String?
  }

  private func citations(_ sentence: String) -> [Read] {
    let parsed = ParsedText("Xã báo cáo.\n\n\(sentence)\n")
    return parsed.document.citations.map { citation in
      Read(
        type: citation.type?.type.rawValue, symbol: citation.symbol.canonical,
        date: citation.date?.date.iso, issuer: parsed[citation.issuer],
        congress: citation.congress?.roman,
        title: citation.titleStart.map { parsed[$0..<$0 + 3] },
        shortName: parsed[citation.shortName])
    }
  }

  static let complete: [(sentence: String, read: Read)] = [
    (
      "Thực hiện Nghị quyết số 57-NQ/TW, ngày 22/12/2024 của Bộ Chính trị về đột phá phát triển.",
      Read(
        type: "nghi-quyet", symbol: "57-NQ/TW", date: "2024-12-22", issuer: "Bộ Chính trị",
        title: "về đột phá")
    ),
    (
      "Theo Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư.",
      Read(
        type: "khac", symbol: "30/2020/NĐ-CP", date: "2020-03-05", issuer: "Chính phủ",
        title: "về công tác")
    ),
    (
      "Theo Nghị quyết số 18-NQ/TW, ngày 25/10/2017 của Ban Chấp hành Trung ương Đảng khóa XII.",
      Read(
        type: "nghi-quyet", symbol: "18-NQ/TW", date: "2017-10-25",
        issuer: "Ban Chấp hành Trung ương Đảng", congress: "XII")
    ),
    (
      "Theo Nghị quyết số 18-NQ/TW, ngày 25/10/2017, Hội nghị lần thứ sáu Ban Chấp hành Trung ương khoá 12.",
      Read(
        type: "nghi-quyet", symbol: "18-NQ/TW", date: "2017-10-25",
        issuer: "Ban Chấp hành Trung ương", congress: "XII")
    ),
    (
      "Theo Kế hoạch số 15-KH/HU của Huyện ủy Suối Đá ngày 03/3/2025 về trồng cây.",
      Read(
        type: "ke-hoach", symbol: "15-KH/HU", date: "2025-03-03", issuer: "Huyện ủy Suối Đá",
        title: "về trồng cây")
    ),
    (
      "Theo Nghị quyết số 60-NQ/TW, ngày 12/4/2025 của Hội nghị lần thứ mười một Ban Chấp hành Trung ương Đảng khóa XIII.",
      Read(
        type: "nghi-quyet", symbol: "60-NQ/TW", date: "2025-04-12",
        issuer: "Ban Chấp hành Trung ương Đảng", congress: "XIII")
    ),
    (
      "Theo Quyết định số: 12/QĐ-UBND ngày 05/3/2025 về trồng cây.",
      Read(
        type: "quyet-dinh", symbol: "12/QĐ-UBND", date: "2025-03-05", title: "về trồng cây")
    ),
    (
      "Theo Kế hoạch số 12/KH-CP của Chính phủ Lào, ngày 03/3/2025 về trồng cây.",
      Read(
        type: "ke-hoach", symbol: "12/KH-CP", date: "2025-03-03", issuer: "Chính phủ",
        title: "về trồng cây")
    ),
    (
      "Theo Công văn số 12/UBND-VX của Ủy ban nhân dân xã.",
      Read(type: "cong-van", symbol: "12/UBND-VX", issuer: "Ủy ban nhân dân xã")
    ),
    (
      "Theo Luật số 80/2015/QH13 của Quốc hội.",
      Read(type: "khac", symbol: "80/2015/QH13", issuer: "Quốc hội")
    ),
    ("Thực hiện Chương trình số 08-CTr/TU.", Read(type: "chuong-trinh", symbol: "08-CTr/TU")),
    ("Thực hiện Quyết định số 229-QĐ/TW.", Read(type: "quyet-dinh", symbol: "229-QĐ/TW")),
    ("Thực hiện 57-NQ/TW.", Read(symbol: "57-NQ/TW")),
    (
      "Theo Kế hoạch số 9-KH/ĐU (ngày 03/3/2025) về trồng cây (sau đây gọi tắt là Kế hoạch số 9).",
      Read(
        type: "ke-hoach", symbol: "9-KH/ĐU", date: "2025-03-03", title: "về trồng cây",
        shortName: "Kế hoạch số 9")
    ),
  ]

  @Test("a citation is read with all that it gives", arguments: complete)
  func whole(_ given: (sentence: String, read: Read)) {
    #expect(citations(given.sentence) == [given.read])
  }

  @Test(
    "a symbol that lines tear is one",
    arguments: [
      "57-\nNQ/TW", "57-NQ/\nTW", "57\n-NQ/TW", "57-\n\nNQ/TW", "57-NQ\n/TW", "57- NQ/TW",
      "57 - NQ / TW",
    ])
  func torn(_ symbol: String) {
    let read = citations("Thực hiện Nghị quyết số \(symbol), ngày 22/12/2024 của Bộ Chính trị.")
    #expect(
      read == [
        Read(
          type: "nghi-quyet", symbol: "57-NQ/TW", date: "2024-12-22", issuer: "Bộ Chính trị")
      ])
  }

  @Test(
    "what stands behind số in a wrong form is a symbol still",
    arguments: [
      ("57NQ/TW", "57-NQ/TW"), ("57-NQTW", "57-NQ/TW"), ("57-NQ.TW", "57-NQ/TW"),
      ("57–NQ/TW", "57-NQ/TW"), ("57/NQ/TW", "57-NQ/TW"), ("57-NQ-TW", "57-NQ/TW"),
      ("25 KH/TU", "25-KH/TU"), ("30-2020/NĐ-CP", "30/2020/NĐ-CP"),
    ])
  func irregular(_ typed: String, _ canonical: String) {
    #expect(
      citations("Thực hiện Nghị quyết số \(typed) về trồng cây.").map(\.symbol) == [canonical])
  }

  @Test(
    "what only looks like a symbol is none",
    arguments: [
      "Số 15 TP/HCM được vẽ lại.", "Tỷ lệ 3/4 hộ dân.", "Ngày 22/12/2024 xã họp.",
      "Xe 29-A1 chở sách.", "Từ 7-8 giờ.", "Số 57 được nêu.", "Nhà số 5/12 phố Chợ.",
    ])
  func none(_ sentence: String) { #expect(citations(sentence).isEmpty) }

  @Test("two citations in one sentence keep their own parts")
  func two() {
    let read = citations(
      "Theo Kết luận số 69-KL/TW, ngày 11/01/2024 của Bộ Chính trị và Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ."
    )
    #expect(
      read == [
        Read(type: "ket-luan", symbol: "69-KL/TW", date: "2024-01-11", issuer: "Bộ Chính trị"),
        Read(type: "khac", symbol: "30/2020/NĐ-CP", date: "2020-03-05", issuer: "Chính phủ"),
      ])
  }

  @Test("the number of the document itself is no citation")
  func ownNumber() {
    let parsed = ParsedText(
      "ĐẢNG CỘNG SẢN VIỆT NAM\nSố 08-BC/HU\nBÁO CÁO\nvề Kế hoạch số 15-KH/HU\n\nXã báo cáo như sau.\n"
    )
    #expect(parsed.document.citations.map(\.symbol.canonical) == ["15-KH/HU"])
  }

  @Test(
    "the form of a symbol is told",
    arguments: [
      ("57-NQ/TW", .party), ("08-CTr/TU", .party), ("30/2020/NĐ-CP", .state),
      ("12/UBND-VX", .state), ("193/2025/QH15", .state), ("57-NQ-TW", .irregular),
      ("57/NQ/TW", .irregular),
    ] as [(String, DocumentSymbol.Form)])
  func form(_ text: String, _ form: DocumentSymbol.Form) throws {
    let symbol = try #require(DocumentSymbol.reading(text))
    #expect(symbol.form == form)
  }

  @Test("two spellings of one symbol have one key, two symbols have two")
  func key() throws {
    let key = try #require(DocumentSymbol.reading("05-NQ/TW")).key
    for same in ["5-NQ/TW", "05- NQ/TW", "05/NQ-TW", "05-nq/tw".uppercased()] {
      #expect(DocumentSymbol.reading(same)?.key == key, "\(same)")
    }
    for other in ["50-NQ/TW", "05-QĐ/TW", "05-NQ/TU", "05/2020/NQ-TW"] {
      #expect(DocumentSymbol.reading(other)?.key != key, "\(other)")
    }
  }
}
