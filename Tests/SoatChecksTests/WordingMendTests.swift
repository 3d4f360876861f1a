import SoatChecks
import SoatFindings
import Testing

/// A departure from an official wording is told in whole words, with what should stand there and its
/// marks in their places; what is mended as told is the official wording.
@Suite("Mending of a wording")
struct WordingMendTests {
  /// One departure of one task group.
  struct Slip: Sendable, CustomTestStringConvertible {
    let item: Int
    let official: String
    let typed: String
    let found: String
    let expected: String
    /// As the diff shows it: `[-…-]` must go, `{+…+}` must come.
    let shown: String

    init(
      _ item: Int, _ official: String, _ typed: String, mend found: String, to expected: String,
      shown: String
    ) {
      self.item = item
      self.official = official
      self.typed = typed
      self.found = found
      self.expected = expected
      self.shown = shown
    }

    var testDescription: String { "\(item): \(typed)" }

    var items: [(number: Int, text: String)] {
      ListDeparture.official.enumerated().map { index, text in
        let isOwn = index + 1 == item
        return (
          number: index + 1,
          text: isOwn ? text.replacing(official, with: typed, maxReplacements: 1) : text
        )
      }
    }
  }

  static let slips = [
    // What stands for the beginning of an item.
    Slip(
      7, "Tăng cường hợp tác", "Mở rộng hợp tác", mend: "Mở rộng", to: "Tăng cường",
      shown: "[-Mở rộng-]{+Tăng cường+} hợp tác quốc tế"),
    Slip(
      3, "Tăng cường đầu tư", "Ưu tiên đầu tư", mend: "Ưu tiên", to: "Tăng cường",
      shown: "[-Ưu tiên-]{+Tăng cường+} đầu tư, hoàn thiện"),
    // A comma belongs to the word before it.
    Slip(
      4, "chất lượng cao, nhân tài", "chất lượng, nhân tài", mend: "chất lượng, nhân tài",
      to: "chất lượng cao, nhân tài", shown: "chất lượng{+ cao+}, nhân tài"),
    Slip(
      1, "xung lực mới, khí thế", "xung lực, khí thế", mend: "xung lực, khí thế mới",
      to: "xung lực mới, khí thế mới", shown: "xung lực{+ mới+}, khí thế"),
    // No half of a compound.
    Slip(
      5, "quản trị quốc gia", "quản lý quốc gia", mend: "quản lý", to: "quản trị",
      shown: "quản [-lý-]{+trị+} quốc gia"),
    Slip(
      2, "xoá bỏ mọi", "loại bỏ mọi", mend: "loại bỏ", to: "xoá bỏ",
      shown: "[-loại-]{+xoá+} bỏ mọi"),
    Slip(
      3, "chuyển đổi số quốc gia", "chuyển đổi số", mend: "chuyển đổi số",
      to: "chuyển đổi số quốc gia", shown: "chuyển đổi số{+ quốc gia+}"),
    // Words in another order, told once.
    Slip(
      6, "Thúc đẩy mạnh mẽ", "Mạnh mẽ thúc đẩy", mend: "Mạnh mẽ thúc đẩy", to: "Thúc đẩy mạnh mẽ",
      shown: "[-Mạnh mẽ thúc đẩy-]{+Thúc đẩy mạnh mẽ+} hoạt động"),
    // What stands for the end of an item.
    Slip(
      3, "hạ tầng cho khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số quốc gia",
      "hạ tầng, trang thiết bị của trạm y tế", mend: "hạ tầng, trang thiết bị của trạm y tế",
      to: "hạ tầng cho khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số quốc gia",
      shown:
        "hạ tầng[-, trang thiết bị của trạm y tế-]{+ cho khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số quốc gia+}"
    ),
  ]

  @Test("a mend names whole words and what should stand for them", arguments: slips)
  func mend(_ slip: Slip) throws {
    let writing = try #require(ListWriting.all.first { $0.name == "(1)" })
    let text = ListFrame.state.document(around: writing.text(slip.items))
    let findings = try SampleReport.of(text).findings.filter { $0.severity > .note }
    let finding = try #require(findings.first)
    #expect(findings.count == 1)
    #expect(finding.code == .listWording)
    #expect(finding.subject == "task-\(slip.item)")
    let help = try #require(finding.help)
    // Of a long one the mend says no words.
    let isLong = slip.expected.utf8.count >= 120
    #expect(help.contains(isLong ? "Chép lại mục này" : "“\(slip.found)”"), "\(help)")
    #expect(isLong || help.contains("thành “\(slip.expected)”"), "\(help)")
    #expect(Self.shown(finding.diff).contains(slip.shown), "\(Self.shown(finding.diff))")
    let mended = finding.diff.filter { $0.operation != .delete }.map(\.text).joined()
    #expect(mended == ListDeparture.official[slip.item - 1])
  }

  private static func shown(_ diff: [DiffRun]) -> String {
    diff.map { run in
      switch run.operation {
      case .equal: run.text
      case .delete: "[-\(run.text)-]"
      case .insert: "{+\(run.text)+}"
      }
    }.joined()
  }
}
