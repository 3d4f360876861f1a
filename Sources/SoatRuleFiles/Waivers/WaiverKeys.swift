import SoatChecks

/// The keys of a ledger of waivers.
package enum WaiverSchema {
  /// The value of its key `schema`.
  package static let version = "soat.waivers/1"

  static let file = TableSchema([.schemaVersion, .waiver])
}

extension OptionKey {
  static let waiver = OptionKey(
    "waiver", .list(.table(waiverKeys)), mayBeEmpty: true,
    vi: "Các miễn trừ, mỗi mục mở đầu bằng [[waiver]]", en: "The waivers")

  private static let waiverKeys = TableSchema([
    .waivedRule, .waivedCode, .waivedFile, .waivedSection, .waivedSubject, .fingerprints,
    .waivedCount, .waiverReason, .approver, .expires,
  ])

  static let waivedRule = OptionKey(
    "rule", .ruleReference, vi: "Quy tắc được miễn, như nq57/task-groups",
    en: "The rule that is waived, like nq57/task-groups")
  static let waivedCode = OptionKey(
    "code", .text, vi: "Mã được miễn, như list.missing-item; cần “rule”, “code” hoặc cả hai",
    en: "The code that is waived, like list.missing-item; “rule”, “code” or both are needed")
  static let waivedFile = OptionKey(
    "file", .text, isRequired: true,
    vi: "Văn bản, hoặc mẫu tên như xa/ke-hoach-*.txt, tính từ thư mục của sổ",
    en: "The document, or a pattern like xa/ke-hoach-*.txt, from the folder of the ledger")
  static let waivedSection = OptionKey(
    "section", .text, vi: "Mục, như II.1, cùng các mục con", en: "A section with all below it")
  static let waivedSubject = OptionKey(
    "subject", .text, vi: "Ý của quy tắc, như task-4", en: "The item of the rule, like task-4")
  static let fingerprints = OptionKey(
    "fingerprints", .list(.text), vi: "Đúng những chỗ này; soat waivers add ghi",
    en: "Exactly these findings, as soat waivers add writes them")
  static let waivedCount = OptionKey(
    "count", .integer(1...10_000), vi: "Số chỗ được miễn trong mỗi văn bản; mặc định 1",
    en: "How many findings of each document are waived; 1 by default")
  static let waiverReason = OptionKey(
    "reason", .text, isRequired: true, vi: "Lý do miễn", en: "Why it is waived")
  static let approver = OptionKey(
    "approver", .text, isRequired: true, vi: "Người duyệt", en: "Who has approved it")
  /// Required too; what cannot be read counts as past.
  static let expires = OptionKey(
    "expires", .date, vi: "Ngày cuối cùng còn hiệu lực", en: "The last day on which it holds")
}
