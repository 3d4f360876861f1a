import SoatFindings
import Testing

/// A recipient that a rule set demands is met by a line that is for that body, and by no other.
@Suite("Own recipients")
struct OwnRecipientTests {
  @Test(
    "a line is for the body, not for an office or a member of it",
    arguments: [
      ("Tỉnh ủy", "Tỉnh ủy (để báo cáo);", true), ("Tỉnh ủy", "Thường trực Tỉnh ủy;", true),
      ("Tỉnh ủy", "Các đồng chí Ban Thường vụ Tỉnh ủy;", true),
      ("Tỉnh ủy", "Văn phòng Tỉnh ủy;", false), ("Tỉnh ủy", "Ban Tổ chức Tỉnh ủy;", false),
      ("Tỉnh ủy", "Các ban đảng, Văn phòng Tỉnh ủy;", false),
      ("Tỉnh ủy", "Văn phòng Trung ương, Tỉnh ủy;", true), ("Đảng ủy", "Đảng ủy viên;", false),
      ("Tỉnh ủy", "Trưởng Ban Tổ chức Tỉnh ủy;", false),
      ("Tỉnh ủy", "Các Ủy viên Ban Thường vụ Tỉnh ủy;", true),
      ("Sở Y tế", "Thanh tra Sở Y tế;", false), ("Sở Y tế", "Ban Giám đốc Sở Y tế;", true),
      ("Sở Y tế", "Lãnh đạo Sở Y tế;", true), ("Hội Nông dân", "MTTQ, Hội Nông dân xã;", true),
      ("Ban Tổ chức", "Ban Tổ chức Tỉnh ủy;", true),
    ])
  func names(_ name: String, _ line: String, _ isMet: Bool) throws {
    try expect(name, line, isMet, isAlone: true)
  }

  @Test(
    "the first words of several names may stand once for all",
    arguments: [
      ("Sở Tài chính", "Các Sở: Khoa học và Công nghệ, Tài chính;", true),
      ("Sở Khoa học và Công nghệ", "Các Sở: Khoa học và Công nghệ, Tài chính;", true),
      ("Sở Nội vụ", "Các sở Tài chính, Nội vụ và Y tế;", true),
      ("Sở Y tế", "Các sở Tài chính, Nội vụ và Y tế;", true),
      ("Sở Công nghệ", "Các Sở: Khoa học và Công nghệ số;", false),
      ("Sở Tài chính", "Sở Y tế, Ban Tài chính;", false),
    ])
  func sharedWords(_ name: String, _ line: String, _ isMet: Bool) throws {
    try expect(name, line, isMet, isAlone: true)
  }

  @Test(
    "abbreviations that the bundled sets know stand for the names",
    arguments: [
      ("Ủy ban nhân dân tỉnh", "UBND tỉnh;", true),
      ("UBND tỉnh", "Ủy ban nhân dân tỉnh;", true),
      ("Sở Giáo dục và Đào tạo", "Sở GDĐT;", true),
      ("Sở Giáo dục và Đào tạo", "Lãnh đạo Sở GD&ĐT;", true),
      ("Ủy ban nhân dân tỉnh", "Văn phòng UBND tỉnh;", false),
      ("Ủy ban nhân dân tỉnh", "UBND xã;", false),
    ])
  func abbreviations(_ name: String, _ line: String, _ isMet: Bool) throws {
    try expect(name, line, isMet, isAlone: false)
  }

  private func expect(_ name: String, _ line: String, _ isMet: Bool, isAlone: Bool) throws {
    let rules = try OwnRules(
      """
      [[rule]]
      id = "own/noi-nhan"
      kind = "recipients"
      [[rule.recipient]]
      id = "a"
      names = ["\(name)"]
      """, isAlone: isAlone)
    let text = OwnPlan.text("Giao các chi bộ thực hiện.", recipients: [line])
    #expect(rules.told(text) == (isMet ? [] : ["recipients.missing a"]))
  }

  @Test("one mark throughout that is not the prescribed one is told apart from several")
  func separators() throws {
    let rules = try OwnRules(
      """
      [[rule]]
      id = "own/noi-nhan"
      kind = "recipients"
      separators = [";"]
      """)
    let uniform = OwnPlan.text("Giao các chi bộ.", recipients: ["Tỉnh ủy,", "Các chi bộ,"])
    let mixed = OwnPlan.text("Giao các chi bộ.", recipients: ["Tỉnh ủy;", "Các chi bộ,"])
    #expect(rules.told(uniform) == ["recipients.punctuation/separator -"])
    #expect(rules.told(mixed) == ["recipients.punctuation/mixed -"])
  }

  @Test("the document that is implemented counts, not every other basis")
  func superior() throws {
    let rules = try OwnRules(
      """
      [[rule]]
      id = "own/noi-nhan"
      kind = "recipients"
      [[rule.recipient]]
      id = "cap-tren"
      names = ["$issuer-of-superior-document"]
      when = { cites = "superior-document" }
      """, isAlone: false)
    let text = OwnPlan.text(
      """
      Căn cứ Nghị quyết số 57-NQ/TW, ngày 22/12/2024 của Bộ Chính trị;

      Thực hiện Kế hoạch số 41-KH/TU, ngày 05/5/2025 của Tỉnh ủy, Đảng ủy xã lập kế hoạch như sau:

      I- NỘI DUNG

      Giao các chi bộ thực hiện.
      """)
    #expect(rules.report(text).findings.map(\.expected) == ["Tỉnh ủy"])
  }
}
