import SoatFindings
import Testing

/// Documents that a rule set registers are told from others as the set describes them.
@Suite("Own citations")
struct OwnCitationTests {
  private static let registry = """
    [[rule]]
    id = "own/danh-ba"
    kind = "registry"
    types = [["Kế hoạch", "KH"]]
    """

  private static func document(_ keys: String) -> String {
    """
    [[document]]
    number = "12/KH-UBND"
    date = 2026-03-05
    type = "ke-hoach"
    \(keys)

    """
  }

  private static func citing(_ words: String) -> String {
    OwnPlan.text(
      "Thực hiện Kế hoạch số 12/KH-UBND ngày 05/3/2026 \(words), Đảng ủy xã lập kế hoạch.")
  }

  @Test(
    "an issuer is the same under its abbreviation, and within its province without the name",
    arguments: [
      ("Ủy ban nhân dân tỉnh Vĩnh Lạc", "của UBND tỉnh Vĩnh Lạc", true),
      ("UBND tỉnh Vĩnh Lạc", "của Ủy ban nhân dân tỉnh Vĩnh Lạc", true),
      ("Ủy ban nhân dân tỉnh Vĩnh Lạc", "của UBND tỉnh", true),
      ("Ủy ban nhân dân tỉnh Vĩnh Lạc", "của Ủy ban nhân dân tỉnh", true),
      ("UBND TP. Vĩnh Lạc", "của Ủy ban nhân dân Thành phố Vĩnh Lạc", true),
      ("Ủy ban nhân dân tỉnh Vĩnh Lạc", "của UBND tỉnh Hà Đông", false),
      ("Ủy ban nhân dân tỉnh Vĩnh Lạc", "của Hội đồng nhân dân tỉnh Vĩnh Lạc", false),
    ])
  func issuers(_ issuer: String, _ cited: String, _ isRight: Bool) throws {
    let rules = try OwnRules(
      Self.document("issuer = [\"\(issuer)\"]") + Self.registry, isAlone: false)
    let expected = isRight ? [] : ["\(cited.dropFirst(4)) → \(issuer)"]
    #expect(rules.repairs(Self.citing(cited)) == expected)
  }

  @Test("where the full name is known, the short one is not that of another province")
  func otherProvince() throws {
    let rules = try OwnRules(
      Self.document("issuer = [\"Ủy ban nhân dân tỉnh Vĩnh Lạc\", \"Ủy ban nhân dân tỉnh\"]")
        + Self.registry, isAlone: false)
    #expect(rules.told(Self.citing("của Ủy ban nhân dân tỉnh")).isEmpty)
    #expect(
      rules.told(Self.citing("của Ủy ban nhân dân tỉnh Hà Đông"))
        == ["citation.wrong-issuer 12/KH-UBND@2026-03-05"])
  }

  @Test(
    "words that stand where a title ends are replaced by its end, and others stay",
    arguments: [
      ("về chuyển đổi số ngành y tế", "về chuyển đổi số ngành giáo dục", "giáo dục → y tế"),
      ("về chuyển đổi số quốc gia", "về chuyển đổi số ngành y tế", "ngành y tế → quốc gia"),
      (
        "về chuyển đổi số quốc gia", "về chuyển đổi số trên địa bàn xã",
        "số → số quốc gia"
      ),
      ("về chuyển đổi số quốc gia", "về các chuyển đổi số quốc gia", "về các chuyển → về chuyển"),
    ])
  func titles(_ title: String, _ cited: String, _ repair: String) throws {
    let rules = try OwnRules(
      Self.document("issuer = [\"Ủy ban nhân dân tỉnh\"]\ntitle = \"\(title)\"") + Self.registry)
    let words = "của Ủy ban nhân dân tỉnh \(cited)"
    #expect(rules.repairs(Self.citing(words)) == [repair])
    #expect(rules.told(Self.citing("của Ủy ban nhân dân tỉnh \(title)")).isEmpty)
  }

  @Test("a document with a successor is replaced from the day of that one on")
  func successor() throws {
    for (date, count) in [("2026-07-01", 1), ("2026-09-14", 0), ("2026-10-01", 0)] {
      let rules = try OwnRules(
        Self.document("issuer = [\"Ủy ban nhân dân tỉnh\"]\nreplaced-by = \"30/KH-UBND@\(date)\"")
          + """
          [[document]]
          number = "30/KH-UBND"
          date = \(date)
          type = "ke-hoach"
          issuer = ["Ủy ban nhân dân tỉnh"]

          """ + Self.registry)
      let told = rules.told(Self.citing("của Ủy ban nhân dân tỉnh"))
      let expected = [String](
        repeating: "citation.superseded 12/KH-UBND@2026-03-05", count: count)
      #expect(told == expected, "\(date)")
    }
  }

  @Test("what must be cited is not met by the same number under another day")
  func otherDay() throws {
    let cites = """
      [[rule]]
      id = "own/can-cu"
      kind = "citation"
      document = "12/KH-UBND@2026-03-05"

      """
    let text = OwnPlan.text(
      "Thực hiện Kế hoạch số 12/KH-UBND ngày 06 tháng 3 năm 2026 của Ủy ban nhân dân tỉnh.")
    let document = Self.document("issuer = [\"Ủy ban nhân dân tỉnh\"]")
    let rules = try OwnRules(document + cites)
    #expect(rules.told(text) == ["citation.missing 12/KH-UBND@2026-03-05"])
    #expect(rules.repairs(text) == ["06 tháng 3 năm 2026 → 05 tháng 3 năm 2026"])
    // Where the registry tells the day, it is told once.
    let both = try OwnRules(document + cites + Self.registry)
    #expect(both.told(text) == ["citation.wrong-date 12/KH-UBND@2026-03-05"])
  }
}
