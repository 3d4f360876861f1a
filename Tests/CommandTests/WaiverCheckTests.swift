import Foundation
import Testing

/// A run by a ledger of waivers, as its exit status and its reports show it.
@Suite("Waivers of a run")
struct WaiverCheckTests {
  static let heading = "schema = \"soat.waivers/1\"\n"

  static func waiver(
    _ keys: String, file: String = "loi.txt", expires: String = "2026-12-31"
  ) -> String {
    "[[waiver]]\n\(keys)\nfile = \"\(file)\"\nreason = \"lý do\"\napprover = \"Chánh Văn phòng\"\n"
      + "expires = \(expires)\n"
  }

  static func folder(_ ledger: String) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write(SampleText.rules, to: "thu.toml")
    try folder.write(SampleText.error, to: "loi.txt")
    try folder.write(SampleText.warning, to: "canh-bao.txt")
    try folder.write(
      SampleText.error.replacing("mèo đen", with: "mèo đen, mèo đen"), to: "hai.txt")
    try folder.write(heading + ledger, to: "so.toml")
    return folder
  }

  private static let arguments = [
    "check", "--rules", "thu.toml", "--waivers", "so.toml", "--today", "2026-11-21",
  ]

  enum State: String, CaseIterable, Sendable {
    /// All that is wrong with the document is waived.
    case waived
    case lapsed, unreadable, unused, broad, none

    var ledger: String {
      switch self {
      case .waived: waiver("rule = \"thu/loi\"")
      case .lapsed: waiver("rule = \"thu/loi\"", expires: "2026-11-20")
      case .unreadable: waiver("rule = \"thu/loi\"", expires: "20/12/2026")
      case .unused: waiver("rule = \"thu/loi\"") + waiver("rule = \"thu/ghi-chu\"")
      case .broad: waiver("rule = \"thu/loi\"", file: "*.txt")
      case .none: ""
      }
    }

    /// The document that is checked.
    var document: String { self == .broad ? "hai.txt" : "loi.txt" }

    /// Of this document alone, and of what is said of the ledger.
    var worst: String? {
      switch self {
      case .waived: nil
      case .lapsed, .unreadable, .broad, .none: "error"
      case .unused: "warning"
      }
    }
  }

  @Test(
    "the exit status is that of what is open and of the ledger, in every format",
    arguments: State.allCases)
  func status(_ state: State) throws {
    let folder = try Self.folder(state.ledger)
    let ranks = ["note", "warning", "error"]
    for threshold in ranks + ["never"] {
      for format in ["table", "json"] {
        let outcome = try Soat.run(
          Self.arguments + [state.document, "--fail-on", threshold, "--format", format],
          in: folder.url)
        let rank = state.worst.flatMap { ranks.firstIndex(of: $0) } ?? -1
        let least = ranks.firstIndex(of: threshold) ?? .max
        #expect(
          outcome.status == (rank >= least ? 1 : 0),
          "\(state) \(threshold)\n\(outcome.output)\(outcome.errors)")
        #expect(outcome.errors.isEmpty)
      }
    }
  }

  @Test("a waived finding stays in the JSON with its grounds, and is not counted")
  func json() throws {
    let folder = try Self.folder(Self.waiver("rule = \"thu/loi\""))
    let outcome = try Soat.run(Self.arguments + ["loi.txt", "--format", "json"], in: folder.url)
    #expect(
      outcome.output.contains(
        #""waiver":{"reason":"lý do","approver":"Chánh Văn phòng","expires":"2026-12-31","file":"so.toml","line":2}"#
      ))
    #expect(outcome.output.contains(#""verdict":"waived""#))
    #expect(
      outcome.output.contains(
        #""documents":1,"rejected":0,"errors":0,"warnings":0,"notes":0,"waived":1"#))
  }

  @Test("what is said of a ledger comes behind the documents, under its own name")
  func ledgerDocument() throws {
    let folder = try Self.folder(Self.waiver("rule = \"thu/loi\"", expires: "2026-11-20"))
    let json = try Soat.run(Self.arguments + ["loi.txt", "--format", "json"], in: folder.url).output
    let documents = json.split(separator: "\n").filter { $0.hasPrefix("{\"path\"") }
    #expect(documents.count == 2)
    #expect(
      documents.last?.hasPrefix(#"{"path":"so.toml","status":"checked","type":null,"#) == true)
    #expect(
      json.contains(#""code":"rule.expired-waiver","rule":"core/waivers","subject":"thu/loi","#))
    #expect(json.contains(#""line":2,"column":3,"endLine":2,"endColumn":9"#))
    let table = try Soat.run(Self.arguments + ["loi.txt"], in: folder.url).output
    #expect(table.contains("▲ so.toml\n"))
    #expect(table.contains("dòng 2:3"))
  }

  @Test(
    "a document is the same by whatever path it is named",
    arguments: [
      "loi.txt", "./loi.txt", "../goc/loi.txt", "x/../loi.txt", "lien-ket.txt", "lk/loi.txt",
      "TUYETDOI",
    ])
  func paths(_ path: String) throws {
    let folder = try TemporaryFolder()
    for (text, name) in [
      (SampleText.rules, "thu.toml"), (SampleText.error, "loi.txt"), ("", "x/y"),
      (Self.heading + Self.waiver("rule = \"thu/loi\""), "so.toml"),
    ] { try folder.write(text, to: "goc/" + name) }
    try folder.link("goc/lien-ket.txt", to: "loi.txt")
    try folder.link("goc/lk", to: "../goc")
    let goc = folder.url.appendingPathComponent("goc")
    let path = path == "TUYETDOI" ? goc.appendingPathComponent("loi.txt").path : path
    let outcome = try Soat.run(Self.arguments + [path], in: goc)
    #expect(outcome.status == 0, "\(outcome.output)\(outcome.errors)")
  }

  @Test(
    "the ledger names documents from its own folder, wherever the run is, in either normal form")
  func folders() throws {
    let folder = try TemporaryFolder()
    try folder.write(SampleText.rules, to: "thu.toml")
    let name = "xã Mường Kén/kế hoạch.txt"
    try folder.write(SampleText.error, to: "kho/" + name.decomposedStringWithCanonicalMapping)
    try folder.write(
      Self.heading + Self.waiver("rule = \"thu/loi\"", file: name), to: "kho/so.toml")
    let arguments = Self.arguments.map { $0 == "so.toml" ? "kho/so.toml" : $0 }
    let whole = try Soat.run(arguments + ["kho", "--fail-on", "note"], in: folder.url)
    #expect(whole.status == 0, "\(whole.output)\(whole.errors)")
    #expect(whole.output.contains("1 được miễn"))
  }

  @Test("a run over one file calls no waiver for another one unused; a run over the folder does")
  func partial() throws {
    let folder = try Self.folder(
      Self.waiver("rule = \"thu/loi\"") + Self.waiver("rule = \"thu/loi\"", file: "cu.txt"))
    let one = try Soat.run(Self.arguments + ["canh-bao.txt", "--format", "json"], in: folder.url)
    #expect(!one.output.contains("rule.unused-suppression"))
    let all = try Soat.run(Self.arguments + [".", "--format", "json"], in: folder.url)
    #expect(all.output.contains("rule.unused-suppression") && all.output.contains("“cu.txt”"))
    #expect(all.output.components(separatedBy: "rule.unused-suppression").count == 2)
  }

  @Test("any number of jobs says the same of the ledger")
  func jobs() throws {
    let folder = try Self.folder(
      Self.waiver("code = \"text.forbidden\"", file: "d/*.txt", expires: "2026-11-20")
        + Self.waiver("rule = \"thu/loi\"", file: "**"))
    for number in 0..<100 { try folder.write(SampleText.error, to: "d/\(1_000 + number).txt") }
    let one = try Soat.run(
      Self.arguments + [".", "--format", "json", "--jobs", "1"], in: folder.url)
    #expect(one.output.contains(#""waived":101"#) && one.output.contains("rule.broad-waiver"))
    let many = try Soat.run(
      Self.arguments + [".", "--format", "json", "--jobs", "7"], in: folder.url)
    #expect(many.output == one.output)
  }

  @Test(
    "two ledgers are applied in the order in which they are named, one that is named twice once")
  func several() throws {
    let folder = try Self.folder(Self.waiver("rule = \"thu/loi\""))
    try folder.write(
      Self.heading + Self.waiver("rule = \"thu/canh-bao\"", file: "canh-bao.txt"), to: "hai.toml")
    let outcome = try Soat.run(
      Self.arguments + [
        "--waivers", "./so.toml", "--waivers", "hai.toml", "loi.txt", "canh-bao.txt",
        "--fail-on", "note",
      ],
      in: folder.url)
    #expect(outcome.status == 0, "\(outcome.output)\(outcome.errors)")
  }

  @Test("a ledger that is missing or wrong makes 2, and nothing is checked")
  func wrong() throws {
    let folder = try Self.folder("[[waiver]]\nrul = \"a/b\"\n")
    let wrong = try Soat.run(Self.arguments + ["loi.txt"], in: folder.url)
    #expect(wrong.status == 2 && wrong.output.isEmpty)
    #expect(
      wrong.errors.contains("so.toml:3:1: lỗi: [[waiver]] không có khóa “rul”\n  → Có phải “rule”?")
    )
    let missing = try Soat.run(
      ["check", "loi.txt", "--waivers", "khong-co.toml"], in: folder.url)
    #expect(missing.status == 2 && missing.output.isEmpty)
    #expect(
      missing.errors == "soat: lỗi: không đọc được sổ miễn trừ “khong-co.toml”: không có tệp này\n")
    let day = try Soat.run(["check", "loi.txt", "--today", "2026-02-30"], in: folder.url)
    #expect(day.status == 2)
    #expect(day.errors.hasPrefix("soat: lỗi: “--today” không nhận giá trị “2026-02-30”\n"))
  }

  @Test("a report is not written over a ledger")
  func overwriting() throws {
    let folder = try Self.folder(Self.waiver("rule = \"thu/loi\""))
    let outcome = try Soat.run(
      Self.arguments + ["loi.txt", "-o", "json=./so.toml"], in: folder.url)
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("“./so.toml” là sổ miễn trừ"))
    #expect(try folder.text("so.toml").hasPrefix(Self.heading))
  }

  @Test("an unreadable document stays 2, whatever is waived")
  func unreadable() throws {
    let folder = try Self.folder(Self.waiver("rule = \"core/file\"", file: "**"))
    try folder.link("hong.txt", to: "khong-co.txt")
    let outcome = try Soat.run(Self.arguments + [".", "--fail-on", "never"], in: folder.url)
    #expect(outcome.status == 2)
  }
}

extension TemporaryFolder {
  func text(_ path: String) throws -> String {
    try String(contentsOf: url.appendingPathComponent(path), encoding: .utf8)
  }
}
