import SoatChecks
import SoatDocument
import SoatFindings
import SoatText
import TestSupport
import Testing

/// A required list however it is written, wrapped or not: what departs is told, and nothing else.
@Suite("Required list")
struct RequiredListTests {
  @Test("each way of writing tells each departure", arguments: ListWriting.all)
  func departures(in writing: ListWriting) throws {
    let judge = try StandardJudge.judge()
    for departure in ListDeparture.all where writing.shows(departure) {
      for frame in ListFrame.allCases {
        let text = frame.document(around: writing.text(departure.items))
        for transport in [Transport.nfc, .wrapped, .wrappedWithBlankLines] {
          let file = transport.deliver(
            Document.parse(SourceText(text), lexicon: judge.book.lexicon))
          let report = judge.report(path: "a", file: file)
          let found = report.findings.filter { $0.code.rawValue.hasPrefix("list.") }
          #expect(
            found.map(Self.described) == departure.expected,
            "\(writing.name), \(departure.name), \(frame), \(transport)")
        }
      }
    }
  }

  private static func described(_ finding: Finding) -> String {
    let reason = finding.reason.map { "/\($0.rawValue)" } ?? ""
    return "\(finding.code.rawValue)\(reason) \(finding.subject ?? "-")"
  }

  @Test("the difference gives the official wording back", arguments: ListWriting.all)
  func difference(in writing: ListWriting) throws {
    for departure in ListDeparture.all where departure.isOfWording && writing.shows(departure) {
      let text = ListFrame.party.document(around: writing.text(departure.items))
      let found = try SampleReport.of(text).findings.filter { $0.code == .listWording }
      let finding = try #require(found.first, "\(writing.name), \(departure.name)")
      let official = finding.diff.filter { $0.operation != .delete }.map(\.text)
      let item = try #require(finding.subject.flatMap { Int($0.suffix(1)) })
      #expect(
        Wording(official.joined(separator: " ")).toned
          == Wording(ListDeparture.official[item - 1]).toned)
      let typed = finding.diff.filter { $0.operation != .insert }.map(\.text)
      let words = Wording(typed.joined(separator: " ")).toned
      let all = SyllableStream(SourceText(text)).words.map(\.toned)
      #expect(all.indices.contains { all[$0...].starts(with: words) })
    }
  }

  @Test(
    "the columns of a table belong to no item",
    arguments: [
      ("1\t", "\tBan Xây dựng Đảng\tQuý IV/2025"), ("1.\t", "\tBan Xây dựng Đảng\tQuý IV/2025"),
      ("1   ", "    Ban Xây dựng Đảng    Quý IV/2025"),
    ])
  func columns(_ mark: String, _ rest: String) throws {
    for isWrong in [false, true] {
      let rows = ListDeparture.official.enumerated().map { number, text in
        let typed =
          isWrong && number == 0 ? text.replacing("khí thế mới", with: "khích lệ mới") : text
        return mark.replacing("1", with: String(number + 1)) + typed + rest
      }
      let text = ListFrame.party.document(around: rows.joined(separator: "\n"))
      let found = try SampleReport.of(text).findings.filter { $0.code.rawValue.hasPrefix("list.") }
      #expect(found.map(\.found) == (isWrong ? ["khích lệ"] : []))
    }
  }

  @Test("a missing item is told between its neighbours")
  func placeOfMissing() throws {
    for writing in ListWriting.all {
      for missing in 1...6 {
        var official = ListDeparture.official
        official.remove(at: missing)
        let numbered = official.enumerated().map { (number: $0 + 1, text: $1) }
        let text = ListFrame.state.document(around: writing.text(numbered))
        let report = try SampleReport.of(text)
        let place = try #require(report.findings.first { $0.code == .listMissingItem }?.place)
        let items = report.coverage.lists.flatMap(\.items)
        func line(_ task: Int) -> Int? { items.first { $0.subject == "task-\(task)" }?.line }
        let before = try #require(line(missing))
        let after = line(missing + 2) ?? before
        #expect(
          place.line >= before && (place.line <= after || missing == 6),
          "\(writing.name), \(missing + 1)")
      }
    }
  }
}

/// A clean plan with a place for the seven task groups.
enum ListFrame: CaseIterable {
  case party, state

  func document(around list: String) -> String {
    switch self {
    case .party: Self.partyPlan.replacing("@", with: list)
    case .state: Self.statePlan.replacing("@", with: list)
    }
  }

  private static let partyPlan = """
    ĐẢNG CỘNG SẢN VIỆT NAM
    ĐẢNG BỘ TỈNH VĨNH LẠC
    ĐẢNG ỦY XÃ SUỐI MƠ
    *
    Số 61-KH/ĐU
    Suối Mơ, ngày 14 tháng 9 năm 2025

    KẾ HOẠCH
    thực hiện Nghị quyết số 57-NQ/TW, ngày 22/12/2024 của Bộ Chính trị
    -----

    Thực hiện Chương trình số 21-CTr/TU, ngày 20/8/2025 của Tỉnh ủy Vĩnh Lạc về phát triển kinh tế số, Ban Thường vụ Đảng ủy xã Suối Mơ xây dựng kế hoạch như sau:

    I- MỤC ĐÍCH, YÊU CẦU

    Giúp đảng viên hiểu đúng.

    II- NỘI DUNG

    @

    III- HÌNH THỨC

    Học tập tại sinh hoạt chi bộ.

    IV- TỔ CHỨC THỰC HIỆN

    Các chi bộ báo cáo kết quả trước ngày 15/12/2025.

    Nơi nhận:
    - Thường trực Tỉnh ủy (b/c),
    - Các chi bộ trực thuộc,
    - Lưu Văn phòng Đảng ủy.

    T/M BAN THƯỜNG VỤ
    PHÓ BÍ THƯ



    Lò Thị Ngát

    """

  private static let statePlan = """
    ỦY BAN NHÂN DÂN
    TỈNH VĨNH LẠC
    CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
    Độc lập - Tự do - Hạnh phúc
    Số: 45/KH-UBND
    Vĩnh Lạc, ngày 10 tháng 02 năm 2025

    KẾ HOẠCH
    Triển khai Nghị quyết số 57-NQ/TW ngày 22 tháng 12 năm 2024 của Bộ Chính trị

    Thực hiện Nghị quyết số 57-NQ/TW ngày 22 tháng 12 năm 2024 của Bộ Chính trị về đột phá phát triển khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số quốc gia, Ủy ban nhân dân tỉnh Vĩnh Lạc ban hành Kế hoạch như sau:

    I. MỤC ĐÍCH, YÊU CẦU

    Cụ thể hóa nhiệm vụ của Trung ương.

    II. NỘI DUNG

    @

    III. TỔ CHỨC THỰC HIỆN

    Các sở, ban, ngành báo cáo kết quả trước ngày 15 tháng 12 năm 2025.

    Nơi nhận:
    - Bộ Chính trị (để b/c);
    - Các sở, ban, ngành;
    - Lưu: VT, KGVX.

    TM. ỦY BAN NHÂN DÂN
    CHỦ TỊCH



    Quàng Văn Pâng

    """
}
