import Foundation
import SoatChecks
import SoatFindings
import TestSupport
import Testing

@Suite("Document that is only")
struct DocumentThatIsOnlyTests {
  @Test("a part of a document is judged within its bounds", arguments: Part.all)
  func part(_ part: Part) throws {
    let report = try BoundedJudge.judged(Array(part.text.utf8))
    #expect(report.status == .checked)
    for code in part.codes {
      #expect(report.findings.contains { $0.code == code }, "\(code.rawValue) is not reported")
    }
  }

  @Test("a file without any part of a document is refused", arguments: ["Ghi", "Ghi chú.\n", "57"])
  func refused(_ text: String) throws {
    let report = try BoundedJudge.judged(Array(text.utf8))
    #expect(report.status == .rejected)
    #expect(report.findings.map(\.code) == [.fileNotADocument])
  }

  @Test("words that stand twice may hold a full stop")
  func repeatedFullStop() throws {
    let text = "KẾ HOẠCH\n\nrecipients.archive-missing\nrecipients.archive-missing Thiếu dòng lưu\n"
    let found = try BoundedJudge.judged(Array(text.utf8)).findings
    #expect(found.contains { $0.code == .textRepeatedWord })
  }

  @Test("blank lines alone are an empty file", .timeLimit(.minutes(10)))
  func blankLines() throws {
    let report = try BoundedJudge.judged([UInt8](repeating: 0x0A, count: 100_000))
    #expect(report.findings.map(\.code) == [.fileEmpty])
  }

  @Test("100,000 blank lines do not move what stands below them", .timeLimit(.minutes(10)))
  func blankLinesBetween() throws {
    let text = Part.header.text + String(repeating: "\n", count: 100_000) + Part.recipients.text
    let report = try BoundedJudge.judged(Array(text.utf8))
    #expect(!report.findings.contains { $0.code == .recipientsBlockMissing })
  }

  @Test(
    "one line of a megabyte comes to an end", .timeLimit(.minutes(10)),
    arguments: ["a", "chuyển đổi số ", "(1) "])
  func megabyte(_ word: String) throws { try expectEnd(of: word, bytes: 1_000_000) }

  @Test(
    "a line with thousands of findings comes to an end", .timeLimit(.minutes(10)),
    arguments: Part.endless)
  func manyFindings(_ word: String) throws { try expectEnd(of: word, bytes: 30_000) }

  private func expectEnd(of word: String, bytes: Int) throws {
    let line = String(repeating: word, count: bytes / word.utf8.count)
    _ = try BoundedJudge.judged(Array((Part.header.text + "\n\n" + line).utf8))
  }

  @Test("random bytes are judged or refused", .timeLimit(.minutes(10)), arguments: 0..<20)
  func randomBytes(_ round: UInt64) throws {
    for seed in round * 10..<round * 10 + 10 {
      var random = SeededNumbers(seed: seed)
      let count = Int.random(in: 1...600, using: &random)
      let isText = Bool.random(using: &random)
      let bytes = (0..<count).map { _ in
        isText
          ? UInt8.random(in: 0x09...0x7E, using: &random) : .random(in: 0...255, using: &random)
      }
      _ = try BoundedJudge.judged(bytes)
    }
  }

  @Test(
    "a fixture cut off at any byte is judged within its bounds", .timeLimit(.minutes(10)),
    arguments: Array(Fixture.all.enumerated().map { ($0.offset, $0.element) }))
  func truncated(_ number: Int, _ fixture: Fixture) throws {
    // All cuts of every third fixture: those of the others are alike, and cost as much.
    let step = number % 3 == 0 ? 97 : 997
    for end in stride(from: 1 + number, to: fixture.file.count, by: step) {
      _ = try BoundedJudge.judged(Array(fixture.file[..<end]))
    }
  }

  @Test(
    "a fixture that has lost lines is judged within its bounds", .timeLimit(.minutes(10)),
    arguments: Array(Fixture.all.enumerated().map { ($0.offset, $0.element) }))
  func gaps(_ number: Int, _ fixture: Fixture) throws {
    var random = SeededNumbers(seed: UInt64(number))
    let lines = fixture.file.split(separator: 0x0A, omittingEmptySubsequences: false)
    for share in [0.1, 0.3, 0.5, 0.8] {
      let kept = lines.filter { _ in Double.random(in: 0..<1, using: &random) > share }
      _ = try BoundedJudge.judged(Array(kept.joined(separator: [0x0A])))
    }
  }

  @Test("a fixture with spoilt bytes is judged within its bounds", arguments: Fixture.all)
  func spoilt(_ fixture: Fixture) throws {
    var random = SeededNumbers(seed: UInt64(fixture.file.count))
    var file = fixture.file
    for _ in 0..<max(1, file.count / 300) {
      file[Int.random(in: file.indices, using: &random)] = .random(in: 0x80...0xFF, using: &random)
    }
    _ = try BoundedJudge.judged(file)
  }
}

/// A fragment of a document, and some of what is reported to be missing.
struct Part: Sendable, CustomTestStringConvertible {
  let name: String
  let text: String
  let codes: [FindingCode]

  var testDescription: String { name }

  static let header = Part(
    name: "only a header",
    text: """
      TỈNH ỦY SÔNG VÂN\t\tĐẢNG CỘNG SẢN VIỆT NAM
      BAN TUYÊN GIÁO VÀ DÂN VẬN
      *\t\tSông Vân, ngày 25 tháng 4 năm 2025
      Số 03-HD/BTGDVTU
      HƯỚNG DẪN
      công tác dân vận năm 2025
      -----
      """, codes: [.recipientsBlockMissing, .signatureMissing])
  static let recipients = Part(
    name: "only recipients",
    text: "Nơi nhận:\n- Các chi bộ trực thuộc,\n- Lưu Văn phòng Đảng ủy.\n",
    codes: [.headerTitleLine, .headerNumber, .headerPlaceDate, .headerSubject, .signatureMissing])
  static let all: [Part] = [
    header, recipients,
    Part(
      name: "only the title of recipients", text: "Nơi nhận:",
      codes: [.headerTitleLine, .recipientsBlockMissing]),
    Part(
      name: "only one list",
      text:
        "1. Các chi bộ họp định kỳ.\n2. Các chi bộ báo cáo kết quả.\n3. Các chi bộ nộp đảng phí.",
      codes: [.headerTitleLine, .headerIssuer, .recipientsBlockMissing, .signatureMissing]),
    Part(
      name: "only a signature", text: "T/M BAN THƯỜNG VỤ\nPHÓ BÍ THƯ\n\n\nLò Văn Khe\n",
      codes: [.headerTitleLine, .recipientsBlockMissing]),
    Part(
      name: "only a title line", text: "ĐẢNG CỘNG SẢN VIỆT NAM",
      codes: [.headerIssuer, .headerNumber, .signatureMissing]),
    Part(
      name: "only a number", text: "Số 12-HD/TU", codes: [.headerTitleLine, .headerPlaceDate]),
    Part(
      name: "only a citation", text: "Nghị quyết số 57-NQ/TW", codes: [.headerTitleLine]),
    Part(
      name: "only a type", text: "KẾ HOẠCH", codes: [.headerTitleLine, .headerSubject]),
    Part(name: "only an addressee", text: "Kính gửi: Các chi bộ", codes: [.headerTitleLine]),
  ]

  /// What an endless line is made of.
  static let endless = [
    "a ", "Ủy ban nhân dân ", "chuyển đổi sổ ", "khoa học công nghệ, ", "57-NQ/TW ",
    "ngày 31/11/2025, ", "(1) ", "hành hành ", ". A", "-", "/", "* ", "số 57- ",
    "Nghị quyết số 57-NQ/TW, ngày 22/12/2024 của Bộ Chính trị; ", "1.", "IV- ", "…", "\t", "(",
  ]
}

/// The code points of a file: one U+FFFD for each byte that belongs to none.
enum FileText {
  static func decoded(_ file: [UInt8]) -> String {
    if file.starts(with: [0xFF, 0xFE]) || file.starts(with: [0xFE, 0xFF]) {
      return String(decoding: Data(file), as: UTF16.self, isLittle: file[0] == 0xFF)
    }
    return Bytewise.decoded(
      file.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(file.dropFirst(3)) : file)
  }
}

private enum Bytewise {
  static func decoded(_ file: [UInt8]) -> String {
    if let whole = String(validating: file, as: UTF8.self) { return whole }
    var text = String.UnicodeScalarView()
    var rest = file[...]
    while let lead = rest.first {
      let length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
      let piece = rest.prefix(length)
      if let whole = String(validating: piece, as: UTF8.self), whole.unicodeScalars.count == 1 {
        text.append(contentsOf: whole.unicodeScalars)
        rest = rest.dropFirst(length)
      } else {
        text.append("\u{FFFD}")
        rest = rest.dropFirst()
      }
    }
    return String(text)
  }
}

extension String {
  fileprivate init(decoding data: Data, as _: UTF16.Type, isLittle: Bool) {
    let bytes = Array(data.dropFirst(2))
    let units = stride(from: 0, to: bytes.count - bytes.count % 2, by: 2).map { index in
      let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
      return isLittle ? second << 8 | first : first << 8 | second
    }
    let odd = bytes.count % 2 == 1 ? "\u{FFFD}" : ""
    self = String(decoding: units, as: UTF16.self) + odd
  }
}
