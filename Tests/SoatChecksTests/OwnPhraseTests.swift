import SoatFindings
import Testing

/// A wording that a rule set forbids or knows stands in a text as the set writes it, signs and all.
@Suite("Own phrases")
struct OwnPhraseTests {
  @Test(
    "what is forbidden is found with its signs, and nothing else is",
    arguments: [
      (
        "TP. Hồ Chí Minh", "Tại TP. Hồ Chí Minh, TP.Hồ Chí Minh, TP Hồ Chí Minh.",
        ["TP. Hồ Chí Minh", "TP.Hồ Chí Minh"]
      ),
      ("TP.HCM", "Tại TP.HCM và TP HCM.", ["TP.HCM"]),
      ("v.v.", "Sách, vở v.v. và bút v.v., giấy v.v; mực vv.", ["v.v.", "v.v.", "v.v"]),
      ("v.v...", "Sách, vở v.v... và bút v.v… hoặc giấy v.v. nữa.", ["v.v...", "v.v…"]),
      ("100.000 đồng", "Thu 100.000 đồng, không thu 1.100.000 đồng.", ["100.000 đồng"]),
      ("4 lần", "Họp 4 lần, gấp 1.4 lần.", ["4 lần"]),
      ("50%", "Đạt 50%, 50 %, đạt 50 phần.", ["50%", "50 %"]),
      ("(nếu có)", "Hồ sơ (nếu có), hồ sơ nếu có (bản sao).", ["(nếu có)"]),
      ("\\\"tự diễn biến\\\"", "Chống “tự diễn biến”, tự diễn biến.", ["“tự diễn biến”"]),
      ("R&D", "Quỹ R&D, quỹ R+D.", ["R&D"]),
      ("nhà trường…", "Nhà trường... và nhà trường.", ["Nhà trường..."]),
      ("Kính gửi:", "Ghi Kính gửi: ở đầu, không ghi Kính gửi cuối.", ["Kính gửi:"]),
      ("a@b.vn", "Thư gửi a@b.vn hoặc a b.vn.", ["a@b.vn"]),
      ("học sinh", "Các em học, sinh hoạt; học sinh.", ["học sinh"]),
      ("thầy, cô", "Các thầy, cô và thầy cô.", ["thầy, cô"]),
      ("ông/bà", "Mời ông/bà, ông bà, ông, bà.", ["ông/bà"]),
    ] as [(String, String, [String])])
  func forbidden(_ phrase: String, _ text: String, _ expected: [String]) throws {
    let rules = try OwnRules(
      """
      [[rule]]
      id = "own/cam"
      kind = "forbidden"
      phrases = [{ text = "\(phrase)" }]
      """)
    let document = OwnPlan.text(text)
    let findings = rules.report(document).findings
    #expect(findings.map { $0.found ?? "" } == expected)
    // What is quoted is what stands at the place.
    let lines = document.split(separator: "\n", omittingEmptySubsequences: false)
    for finding in findings {
      let place = try #require(finding.place)
      let line = lines[place.line - 1].unicodeScalars
      let marked = line.dropFirst(place.column - 1).prefix(place.endColumn - place.column)
      #expect(String(marked) == finding.found)
    }
  }

  @Test(
    "a slip in a term that holds a sign is told",
    arguments: [
      ("TP. Hồ Chí Minh", "Tại TP. Hồ Chi Minh.", "TP. Hồ Chi Minh → TP. Hồ Chí Minh"),
      ("công nghệ 4.0", "Dùng công nghê 4.0 nhiều.", "công nghê 4.0 → công nghệ 4.0"),
    ])
  func terms(_ term: String, _ text: String, _ repair: String) throws {
    let rules = try OwnRules(
      """
      [[rule]]
      id = "own/thuat-ngu"
      kind = "terms"
      terms = ["\(term)"]
      """)
    #expect(rules.repairs(OwnPlan.text(text)) == [repair])
    #expect(rules.repairs(OwnPlan.text("Ghi đúng \(term) nhé.")).isEmpty)
  }

  @Test("no phrase with a sign goes on in another paragraph")
  func paragraphs() throws {
    let rules = try OwnRules(
      """
      [[rule]]
      id = "own/cam"
      kind = "forbidden"
      phrases = [{ text = "thực hiện. Giao" }]
      """)
    #expect(rules.told(OwnPlan.text("Các chi bộ thực hiện. Giao văn phòng.")).count == 1)
    #expect(rules.told(OwnPlan.text("1. Các chi bộ thực hiện.\n\n2. Giao văn phòng.")).isEmpty)
    #expect(rules.told(OwnPlan.text("Các chi bộ thực hiện.\n\nGiao văn phòng theo dõi.")).isEmpty)
  }
}
