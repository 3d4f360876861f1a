import SoatChecks
import SoatDocument
import SoatFindings
import SoatRuleFiles
import SoatText
import Testing

@Suite("Rule loading")
struct LoadingTests {
  static let whole = """
    # Bộ của tỉnh
    [set]
    id      = "tinh"
    version = "1.2.0"
    title   = { vi = "Bộ của tỉnh", en = "Province" }

    [applies]
    types  = ["huong-dan", "cong-van"]
    regime = "party"
    from   = 2024-12-22
    until  = 2025-06-30
    about  = "57-NQ/TW@2024-12-22"

    [[document]]
    number      = "57-NQ/TW"
    date        = 2024-12-22
    type        = "nghi-quyet"
    issuer      = ["Bộ Chính trị"]
    title       = "về đột phá"
    congress    = "XIII"
    until       = 2030-01-01

    [[body]]
    id = "huyen-uy"
    names = ["Huyện ủy"]
    codes = ["HU"]
    until = 2025-06-30

    [[rule]]
    id = "tinh/mau"
    kind = "sample"
    severity = { default = "error", "list.wording/adapted" = "warning", type.cong-van = "note" }
    title = { vi = "Mẫu", en = "Sample" }
    why = "Vì thế."
    source = "Hướng dẫn 36-HD/VPTW"
    phrases = "chuyển đổi số"
    message = { vi = "Sai" }
    item = { text = "một" }
    [[rule.example]]
    good = "đúng"
    [[rule.example]]
    bad = "«sai»"

    [[rule]]
    id = "tinh/khac"
    kind = "sample"
    severity = "note"
    phrases = ["công nghệ", "số hóa"]
    """

  @Test("A whole file becomes a set with its rules, registry and phrases")
  func wholeFile() throws {
    let book = try Loading.book(Self.whole)
    let set = try #require(book.sets.first)
    #expect(set.id == "tinh")
    #expect(set.version == "1.2.0")
    #expect(set.title == Bilingual(vi: "Bộ của tỉnh", en: "Province"))
    #expect(set.rules == 0..<2)
    #expect(set.applies.types == [.huongDan, .congVan])
    #expect(set.applies.regimes == [.party])
    #expect(set.applies.from == CalendarDate(year: 2024, month: 12, day: 22))
    #expect(set.applies.until == CalendarDate(year: 2025, month: 6, day: 30))
    #expect(set.applies.about?.description == "57-NQ/TW@2024-12-22")
    let document = try #require(book.registry.documents.first)
    #expect(document.issuers == ["Bộ Chính trị"])
    #expect(document.congress == "XIII")
    let body = try #require(book.registry.bodies.first)
    #expect(body.codes == ["HU"])
    #expect(body.from == nil)
    #expect(
      book.lexicon.phrases.map(\.text) == [
        "Huyện ủy", "về đột phá", "chuyển đổi số", "công nghệ", "số hóa",
      ])
    #expect(book.lexicon.phrases.map(\.owner) == [-1, -1, 0, 1, 1])
  }

  @Test("Decomposed letters become whole ones, but those of an example")
  func normalForm() throws {
    let text = """
      [set]
      id = "t"
      version = "1"
      title = "Bo\u{323}\u{302}"
      [[rule]]
      id = "t/a"
      kind = "sample"
      why = "Vi\u{300}"
      phrases = "so\u{302}\u{301} ho\u{301}a"
      [[rule.example]]
      good = "so\u{302}\u{301}"
      """
    let book = try Loading.book(text)
    #expect(book.sets.first.map { Array($0.title.vi.utf8) } == Array("Bộ".utf8))
    let rule = try #require(book.rules.first)
    #expect(rule.why.map { Array($0.vi.utf8) } == Array("Vì".utf8))
    #expect(book.lexicon.phrases.map { Array($0.text.utf8) } == [Array("số hóa".utf8)])
    #expect(rule.examples.map { Array($0.text.utf8) } == [Array("so\u{302}\u{301}".utf8)])
  }

  @Test("An example has its own line")
  func exampleLine() throws {
    #expect(try Loading.book(Self.whole).rules.first?.examples.map(\.line) == [40, 42])
  }

  @Test("A series declares each of its documents, with type, issuer and congress of all")
  func series() throws {
    let book = try Loading.book(
      """
      [set]
      id = "t"
      version = "1"
      title = "T"
      [[series]]
      type     = "nghi-quyet"
      issuer   = ["Bộ Chính trị"]
      congress = "XIII"
      documents = ["57-NQ/TW@2024-12-22 về đột phá", "59-NQ/TW@2025-01-24"]
      """)
    let documents = book.registry.documents
    #expect(documents.map(\.id.description) == ["57-NQ/TW@2024-12-22", "59-NQ/TW@2025-01-24"])
    #expect(documents.map(\.title) == ["về đột phá", nil])
    #expect(documents.map(\.type) == [.nghiQuyet, .nghiQuyet])
    #expect(documents.map(\.issuers) == [["Bộ Chính trị"], ["Bộ Chính trị"]])
    #expect(documents.map(\.congress) == ["XIII", "XIII"])
    #expect(book.registry.documents(numbered: "59-NQ/TW").count == 1)
  }

  @Test(
    "Number and date of a document are read only when whole",
    arguments: [
      ("57-NQ/TW@2024-12-22", true), ("57-NQ/TW", false), ("@2024-12-22", false),
      ("57-NQ/TW@2024-12", false), ("57-NQ/TW@2024-12-22-1", false), ("57-NQ/TW@2024-02-30", false),
      ("57-NQ/TW@2024-12-2a", false), ("57-NQ/TW@99999999999999999999-1-1", false),
    ])
  func documentID(_ text: String, _ isWhole: Bool) {
    #expect(DocumentID(text)?.description == (isWhole ? text : nil))
  }

  @Test("A rule has its title, ground, examples and line")
  func rule() throws {
    let rules = try Loading.book(Self.whole).rules
    let rule = try #require(rules.first)
    #expect(rule.id == RuleID("tinh/mau"))
    #expect(rule.title == Bilingual(vi: "Mẫu", en: "Sample"))
    #expect(rule.why == Bilingual(vi: "Vì thế.", en: "Vì thế."))
    #expect(rule.source == "Hướng dẫn 36-HD/VPTW")
    #expect(rule.examples.map(\.isGood) == [true, false])
    #expect(rule.examples.map(\.text) == ["đúng", "«sai»"])
    #expect(rules.map(\.file) == ["t.toml", "t.toml"])
    #expect(rules.map(\.line) == [29, 44])
    #expect(rules.last?.title == SampleKind.summary)
  }

  @Test("Options reach the check in the shape of its schema")
  func options() throws {
    let check = try #require(try Loading.book(Self.whole).rules.first?.check as? SampleKind)
    #expect(check.options.texts(SampleKind.phrases) == ["chuyển đổi số"])
    #expect(check.options.tables(SampleKind.item).count == 1)
    #expect(check.subjects == ["một"])
    #expect(check.phrasePositions == [2])
  }

  @Test("The most specific severity wins, quoted or nested")
  func severities() throws {
    let table = try #require(try Loading.book(Self.whole).rules.first).severities
    func severity(_ code: FindingCode, _ reason: Reason?, _ type: DocumentType) -> Severity {
      table.severity(of: code, reason: reason, type: type, phase: .issued)
    }
    #expect(severity(.listMissing, nil, .huongDan) == .error)
    #expect(severity(.listWording, .adapted, .huongDan) == .warning)
    #expect(severity(.listWording, .altered, .huongDan) == .error)
    #expect(severity(.listWording, .adapted, .congVan) == .note)
  }

  @Test("A proven file gives the same book as a checked one")
  func proven() throws {
    let checked = try Loading.rules([Loading.source("t.toml", Self.whole)]).book
    let proven = try Loading.rules([Loading.source("t.toml", Self.whole, isProven: true)]).book
    #expect(proven.rules.map(\.line) == checked.rules.map(\.line))
    #expect(proven.lexicon.phrases.map(\.text) == checked.lexicon.phrases.map(\.text))
    #expect(proven.sets.map(\.hash.text) == checked.sets.map(\.hash.text))
  }

  @Test(
    "A proven file is read as any other, however its texts are written",
    arguments: [
      #""Hướng dẫn \"36\"\t\u0041 \\ \U0001F600""#, #"'Hướng dẫn \t 36'"#,
      "\"\"\"\nHướng dẫn\n  36\"\"\"", "\"\"\"Hướng \\\n   dẫn \"36\"\"\"\"",
      "'''\nHướng\n'dẫn' 36'''", "\"#, ] và } 36\"   # ghi chú",
    ])
  func written(_ value: String) throws {
    let text = Self.whole
      .replacing("type.cong-van = \"note\"", with: "\"type.cong-van\" = \"note\"")
      .replacing("\"Hướng dẫn 36-HD/VPTW\"", with: value)
    let checked = try Loading.rules([Loading.source("t.toml", text)]).book
    let proven = try Loading.rules([Loading.source("t.toml", text, isProven: true)]).book
    #expect(checked.rules.first?.source?.contains("36") == true)
    #expect(proven.rules.map(\.source) == checked.rules.map(\.source))
    #expect(proven.rules.map(\.line) == checked.rules.map(\.line))
    #expect(proven.sets.map(\.applies.from) == checked.sets.map(\.applies.from))
    #expect(proven.registry.bodies.map(\.until) == checked.registry.bodies.map(\.until))
  }

  @Test("A set comes after those that it extends, by id or by file")
  func order() throws {
    let child = """
      [set]
      id = "con"
      version = "1"
      title = "Con"
      extends = ["cha", "./ong.toml"]
      [[override]]
      rule = "ong/a"
      enabled = false
      [[override]]
      rule = "cha/a"
      severity = "note"
      """
    func parent(_ id: String) -> String {
      """
      [set]
      id = "\(id)"
      version = "1"
      title = "T"
      [[rule]]
      id = "\(id)/a"
      kind = "sample"
      """
    }
    let rules = try Loading.rules(
      [Loading.source("bo/con.toml", child), Loading.source("cha.toml", parent("cha"))],
      beside: ["bo/ong.toml": parent("ong")])
    #expect(rules.book.sets.map(\.id) == ["cha", "ong", "con"])
    #expect(rules.book.sets.last?.extends == ["cha", "ong"])
    #expect(rules.setIDs == ["bo/con.toml": "con", "cha.toml": "cha", "bo/ong.toml": "ong"])
    let extending = try #require(rules.book.sets.last)
    #expect(extending.override(of: RuleID("ong/a"))?.isEnabled == false)
    #expect(extending.override(of: RuleID("cha/a"))?.isEnabled == nil)
    #expect(extending.override(of: RuleID("cha/a"))?.severities != nil)
  }

  @Test(
    "The nearest word is found only when it is near",
    arguments: [
      ("eror", "error"), ("waning", "warning"), ("noet", "note"), ("ERROR", "error"), ("xyz", nil),
      (".", nil),
    ] as [(String, String?)])
  func nearest(_ word: String, _ expected: String?) {
    #expect(NearestWord.nearest(to: word, in: ["error", "warning", "note", ";"]) == expected)
  }
}
