import SoatFindings

/// What is wrong with one waiver of a ledger, as a run has shown.
enum WaiverFault {
  /// So many findings are open again.
  case lapsed(WaiverTerm, open: Int)
  /// In so many documents it matched more than approved; the one with the most.
  case tooBroad(matches: Int, most: Int, path: String, documents: Int)
  /// What was approved stands in several documents.
  case copies(matches: Int, most: Int, documents: Int)
  /// Another waiver stands above it and took all.
  case taken(by: String, line: Int)
  case unknownRule(RuleID, nearest: String?)
  case noDocument(String)
  /// The sentence has changed, or its fault was mended.
  case gone
  case noMatch

  var code: FindingCode {
    switch self {
    case .lapsed: .ruleExpiredWaiver
    case .tooBroad, .copies: .ruleBroadWaiver
    case .taken, .unknownRule, .noDocument, .gone, .noMatch: .ruleUnusedSuppression
    }
  }

  var reason: Reason? {
    switch self {
    case .lapsed(.unreadable, _): .malformed
    case .copies: .copies
    default: nil
    }
  }

  /// What stands in the ledger.
  var found: String? {
    if case .lapsed(let term, _) = self { return "expires = \(term.text)" }
    return nil
  }

  /// What follows the name of the waiver, without a final mark.
  func message(_ language: Language) -> String {
    switch self {
    case .lapsed(.until(let day), let open):
      language(vi: "đã hết hạn sau ngày \(day.short)", en: "it lapsed after \(day.iso)")
        + Self.consequence(open, language)
    case .lapsed(.unreadable, let open):
      language(
        vi: "không đọc được ngày hết hạn nên coi như đã hết",
        en: "its last day cannot be read and counts as past") + Self.consequence(open, language)
    case .tooBroad(let matches, let most, let path, let documents):
      language(
        vi: """
          khớp \(matches) chỗ trong “\(path)”\(Self.others(documents - 1, language)), nhiều hơn \
          \(most) chỗ đã duyệt, nên không miễn chỗ nào ở đó
          """,
        en: """
          it matches \(matches) findings of “\(path)”\(Self.others(documents - 1, language)), more \
          than the \(most) approved, and lets none of them pass
          """)
    case .copies(let matches, let most, let documents):
      language(
        vi: "miễn \(matches) chỗ ở \(documents) văn bản, nhiều hơn \(most) chỗ đã duyệt",
        en:
          "it lets \(matches) findings of \(documents) documents pass, more than the \(most) approved"
      )
    case .taken(let ledger, let line):
      language(
        vi: "thừa, vì chỗ nó nói tới đã được miễn ở \(ledger):\(line)",
        en: "it is idle, since \(ledger):\(line) lets the same pass")
    case .unknownRule(let rule, _):
      language(vi: "không có quy tắc “\(rule)”", en: "there is no rule “\(rule)”")
    case .noDocument(let pattern):
      language(
        vi: "không có văn bản nào tên “\(pattern)”", en: "there is no document “\(pattern)”")
    case .gone:
      language(
        vi: "không còn khớp chỗ nào: lỗi đã sửa, hoặc câu đã đổi",
        en: "it matches nothing any more: the fault was mended, or the sentence changed")
    case .noMatch:
      language(vi: "không khớp chỗ nào", en: "it matches nothing")
    }
  }

  private static func others(_ number: Int, _ language: Language) -> String {
    guard number > 0 else { return "" }
    return language(
      vi: " và quá rộng ở \(number) văn bản khác", en: " and too many of \(number) others")
  }

  private static func consequence(_ open: Int, _ language: Language) -> String {
    open == 0
      ? language(
        vi: "; lần soát này không có chỗ nào cần nó", en: "; nothing of this run has need of it")
      : language(
        vi: "; \(open) chỗ nó từng miễn lại bị báo",
        en:
          "; \(open) finding\(open == 1 ? "" : "s") that it let pass \(open == 1 ? "is" : "are") open again"
      )
  }

  /// What to do, an imperative sentence.
  func help(_ language: Language) -> String {
    switch self {
    case .lapsed(.unreadable, _):
      language(
        vi: "Ghi “expires” như 2026-12-31: năm trước, không có ngoặc kép, ngày có thật.",
        en: "Write “expires” like 2026-12-31: a real day, without quotation marks.")
    case .lapsed(_, open: 0):
      language(vi: "Xóa miễn trừ này.", en: "Take the waiver out.")
    case .lapsed:
      language(
        vi: "Sửa văn bản rồi xóa miễn trừ này, hoặc xin người duyệt gia hạn rồi sửa “expires”.",
        en: "Mend the document and take the waiver out, or have it prolonged and change “expires”.")
    case .tooBroad(let matches, _, _, _):
      language(
        vi: """
          Miễn đúng chỗ bằng “soat waivers add”, hoặc thêm “section”, “subject”; nếu người duyệt \
          đồng ý cả \(matches) chỗ, ghi “count = \(matches)”.
          """,
        en: """
          Name the findings by “soat waivers add”, or add “section”, “subject”; if all \(matches) \
          are approved, write “count = \(matches)”.
          """)
    case .copies:
      language(
        vi: "Để “file” chỉ đúng một văn bản; mỗi văn bản xin một miễn trừ.",
        en: "Let “file” name one document, and have each document approved by itself.")
    case .taken:
      language(vi: "Xóa một trong hai miễn trừ.", en: "Take out one of the two.")
    case .unknownRule(_, let nearest):
      nearest.map { language(vi: "Có phải “\($0)”?", en: "Did you mean “\($0)”?") }
        ?? language(
          vi: "Xem các quy tắc: soat rules list.", en: "To see the rules: soat rules list.")
    case .noDocument:
      language(
        vi: "Sửa “file” nếu văn bản đã đổi tên hay chuyển chỗ; nếu không còn, xóa miễn trừ này.",
        en: "Mend “file” if the document was renamed or moved; else take the waiver out.")
    case .gone:
      language(
        vi: "Nếu lỗi đã sửa, xóa miễn trừ này; nếu câu đã đổi mà vẫn cần miễn, xin duyệt lại.",
        en: "If the fault was mended, take the waiver out; if the sentence changed, ask again.")
    case .noMatch:
      language(
        vi: "Nếu lỗi đã sửa, xóa miễn trừ này; nếu ghi nhầm, sửa rule, code, section, subject.",
        en: "If the fault was mended, take the waiver out; else mend what it names.")
    }
  }
}
