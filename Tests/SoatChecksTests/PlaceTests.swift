import Foundation
import SoatChecks
import SoatFindings
import SoatText
import TestSupport
import Testing

/// A place names the line and the code point of the file as its author sees it in an editor.
@Suite("Places")
struct PlaceTests {
  private static let slip = "hành hành"

  /// What may stand before a word on its line.
  static let before = [
    "", "Xã ", "\t", "   ", "\u{A0}", "- ", "Đảng ủy, ", "𠊛 ", "🌾 ", "lã\u{200B}nh đạo ",
    "e\u{301}\u{323} ",
    "57-NQ/TW ", "“", "**", "Москва ",
  ]

  /// What an editor may do to a whole file.
  static let saved: [(name: String, change: @Sendable (String) -> String)] = [
    ("as it is", { $0 }), ("decomposed", { $0.decomposedStringWithCanonicalMapping }),
    ("for Windows", { $0.replacing("\n", with: "\r\n") }),
    ("for an old Mac", { $0.replacing("\n", with: "\r") }), ("with a mark", { "\u{FEFF}\($0)" }),
  ]

  @Test("line and column count the lines and code points of the file", arguments: saved)
  func place(_ saved: (name: String, change: @Sendable (String) -> String)) throws {
    for before in Self.before {
      let text = saved.change(
        """
        THÔNG BÁO
        về lịch trực tuần
        -----

        Văn phòng thông báo như sau.

        \(before)tiến hành hành ngay trong tuần.

        Nơi nhận:
        - Lưu Văn phòng.
        """)
      let report = try SampleReport.of(text)
      let places = report.findings.filter { $0.code == .textRepeatedWord }.map(\.place)
      #expect(places == [Self.expected(in: text)], "\(saved.name), “\(before)”")
    }
  }

  /// Where the slip stands, counted code point by code point.
  private static func expected(in text: String) -> Place? {
    let scalars = Array(text.unicodeScalars)
    // A mark of the byte order is no part of the text.
    let start = scalars.first == "\u{FEFF}" ? 1 : 0
    let wanted = [slip, slip.decomposedStringWithCanonicalMapping].map { Array($0.unicodeScalars) }
    var (line, column) = (1, 1)
    for index in start..<scalars.count {
      for word in wanted where scalars[index...].starts(with: word) {
        return Place(line: line, column: column, endLine: line, endColumn: column + word.count)
      }
      let isBreak =
        scalars[index] == "\n"
        || scalars[index] == "\r" && (index + 1 == scalars.count || scalars[index + 1] != "\n")
      (line, column) = isBreak ? (line + 1, 1) : (line, column + 1)
    }
    return nil
  }

  @Test("a finding over two lines ends on the second")
  func overLines() throws {
    let text = try SampleReport.text("bao-cao-lap-tu").replacing("đang đang", with: "đang\nđang")
    let place = try #require(
      try SampleReport.of(text).findings.first { $0.code == .textRepeatedWord }?.place)
    #expect(place.endLine == place.line + 1)
    #expect(place.endColumn == "đang".unicodeScalars.count + 1)
  }

  @Test("a quotation takes no words of the cell beside it, nor of the paragraph behind it")
  func quotation() throws {
    let report = try SampleReport.of(
      """
      ĐẢNG ỦY XÃ ĐỒNG MƠ          ĐẢNG CỘNG SẢN VIỆT NAM
              *
      Số: 118-TB/ĐU               Đồng Mơ, ngày 05 tháng 11 năm 2025

      THÔNG BÁO
      về lịch trực tuần
      -----

      Văn phòng trực trực.

      Chi bộ nghỉ.

      Nơi nhận:                   T/M BAN THƯỜNG VỤ
      - Các chi bộ,               PHÓ BÍ THƯ
      - Lưu Văn phòng.
                                  Lý Thanh Hoài
      """)
    let quotes = report.findings.filter { $0.severity == .error }.map(\.quote)
    #expect(quotes == ["Số: 118-TB/ĐU", "Văn phòng trực trực"])
  }

  @Test("what a finding quotes as found holds the words at its place", arguments: Fixture.all)
  func found(_ fixture: Fixture) throws {
    let report = try StandardJudge.judge().report(path: fixture.name, file: fixture.file)
    let text = String(decoding: fixture.file, as: UTF8.self)
    for finding in report.findings {
      guard let place = finding.place, let found = finding.found else { continue }
      let words = Self.visible(text, at: place)
      #expect(!words.isEmpty && found.contains(words), "\(finding.code): “\(words)”, “\(found)”")
    }
  }

  /// The text between two places, as a quotation gives it.
  private static func visible(_ text: String, at place: Place) -> String {
    var (line, column) = (1, 1)
    var inside = String.UnicodeScalarView()
    for scalar in text.unicodeScalars where scalar != "\u{FEFF}" && scalar != "\r" {
      let isBehindStart = (line, column) >= (place.line, place.column)
      if isBehindStart, (line, column) < (place.endLine, place.endColumn) { inside.append(scalar) }
      (line, column) = scalar == "\n" ? (line + 1, 1) : (line, column + 1)
    }
    return LookAlike.visible(
      String(inside).replacing("\u{2011}", with: "-").split { $0.isWhitespace }
        .joined(separator: " "))
  }
}
