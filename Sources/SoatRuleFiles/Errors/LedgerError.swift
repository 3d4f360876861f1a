import SoatFindings

/// What is wrong with one waiver of a ledger, beyond what its keys take.
package enum LedgerError: Error, Hashable {
  /// Neither a rule nor a code.
  case namesNothing
  case unknownCode(String, nearest: String?)
  /// A code in the place of a rule, and the other way round.
  case codeForRule(String)
  case ruleForCode(String)
  /// A rule or a code that nobody may let pass.
  case notWaivable(String)
  case malformedPattern(String)
  /// A path that leads out of the folder of the ledger.
  case leavesFolder(String)
  case malformedFingerprint(String)
  /// How many findings are meant, although they are all named.
  case countIsGiven

  /// One sentence without a final mark.
  func message(_ language: Language) -> String {
    switch self {
    case .namesNothing:
      language(
        vi: "miễn trừ không nêu “rule” hay “code”", en: "the waiver names neither “rule” nor “code”"
      )
    case .unknownCode(let text, _):
      language(vi: "không có mã “\(text)”", en: "there is no code “\(text)”")
    case .codeForRule(let text):
      language(
        vi: "“\(text)” là một mã, không phải quy tắc", en: "“\(text)” is a code and no rule")
    case .ruleForCode(let text):
      language(
        vi: "“\(text)” không phải mã, mà giống tên quy tắc",
        en: "“\(text)” is no code; it looks like a rule")
    case .notWaivable(let text):
      language(vi: "“\(text)” không được miễn", en: "“\(text)” cannot be waived")
    case .malformedPattern(let text):
      language(vi: "không hiểu mẫu tên tệp “\(text)”", en: "“\(text)” is no pattern of names")
    case .leavesFolder(let text):
      language(
        vi: "“\(text)” dẫn ra ngoài thư mục của sổ",
        en: "“\(text)” leads out of the folder of the ledger")
    case .malformedFingerprint(let text):
      language(
        vi: "“\(text)” không phải dấu vân tay gồm 16 chữ số thập lục phân",
        en: "“\(text)” is no fingerprint of 16 hexadecimal digits")
    case .countIsGiven:
      language(
        vi: "“count” thừa: “fingerprints” đã nêu đúng từng chỗ",
        en: "“count” is idle: “fingerprints” name each finding")
    }
  }

  /// What to do about it, an imperative sentence.
  func hint(_ language: Language) -> String {
    switch self {
    case .namesNothing:
      language(
        vi: "Thêm “rule”, như “nq57/task-groups”, hoặc “code”, như “list.missing-item”.",
        en: "Add “rule”, like “nq57/task-groups”, or “code”, like “list.missing-item”.")
    case .unknownCode(_, let nearest?): RuleFileError.question(nearest, language)
    case .unknownCode:
      language(
        vi: "Chép mã ở dòng “Mã:” của bảng kết quả, như “list.missing-item”.",
        en: "Copy the code from the report, like “list.missing-item”.")
    case .codeForRule(let text):
      language(vi: "Ghi code = \"\(text)\".", en: "Write code = \"\(text)\".")
    case .ruleForCode(let text):
      language(vi: "Ghi rule = \"\(text)\".", en: "Write rule = \"\(text)\".")
    case .notWaivable:
      language(
        vi: "Xóa miễn trừ này: tệp không đọc được và lỗi của chính sổ miễn trừ luôn bị báo.",
        en: "Take it out: files that cannot be read and faults of a ledger are always told.")
    case .malformedPattern:
      language(
        vi: "Ghi tên tệp, hoặc mẫu như “xa/ke-hoach-*.txt”, “**/*.txt”.",
        en: "Write a name, or a pattern like “xa/ke-hoach-*.txt”, “**/*.txt”.")
    case .leavesFolder:
      language(
        vi: """
          Ghi đường dẫn tính từ thư mục chứa sổ, không có “..” và không bắt đầu bằng “/”; văn bản ở \
          nơi khác cần sổ ở nơi đó.
          """,
        en: """
          Write a path from the folder of the ledger, without “..” or a leading “/”; documents \
          elsewhere need a ledger there.
          """)
    case .malformedFingerprint:
      language(
        vi: "Để “soat waivers add” ghi, hoặc chép trường “fingerprint” của báo cáo JSON.",
        en: "Let “soat waivers add” write it, or copy “fingerprint” from the JSON report.")
    case .countIsGiven: language(vi: "Bỏ “count”.", en: "Drop “count”.")
    }
  }
}
