import SoatFindings

/// The fixed words of the page in one language, beside those that it shares with the table.
struct HTMLWording {
  let table: TableWording

  init(_ language: Language) { table = TableWording(language: language) }

  var language: Language { table.language }

  /// `Lỗi`
  func name(_ severity: Severity) -> String {
    switch severity {
    case .error: language(vi: "Lỗi", en: "Error")
    case .warning: language(vi: "Cảnh báo", en: "Warning")
    case .note: language(vi: "Ghi chú", en: "Note")
    }
  }

  func name(_ outcome: Verdict.Outcome) -> String {
    switch outcome {
    case .met: language(vi: "đạt", en: "met")
    case .notMet: language(vi: "không đạt", en: "not met")
    case .notApplicable: language(vi: "không áp dụng", en: "not applicable")
    case .waived: language(vi: "được miễn", en: "waived")
    }
  }

  /// Without the colon that a label has in the table.
  func label(_ label: Label) -> String {
    let text = label.text(language)
    return text.hasSuffix(":") ? String(text.dropLast()) : text
  }

  /// `dòng 40`
  func line(_ number: Int) -> String { language(vi: "dòng \(number)", en: "line \(number)") }

  /// What a folded stretch holds; both lines are 1-based and belong to it.
  func folded(_ first: Int, _ last: Int) -> String {
    language(
      vi: "Dòng \(first)–\(last): \(last - first + 1) dòng không có phát hiện",
      en: "Lines \(first)–\(last): \(last - first + 1) lines without findings")
  }

  var title: String { language(vi: "Kết quả rà soát văn bản", en: "Document review") }
  var toOverview: String { language(vi: "Đến bảng tổng hợp", en: "Skip to the summary") }
  var toDocuments: String { language(vi: "Đến các văn bản", en: "Skip to the documents") }
  var overview: String { language(vi: "Tổng hợp", en: "Summary") }
  var documents: String { language(vi: "Các văn bản", en: "Documents") }
  var document: String { language(vi: "Văn bản", en: "Document") }
  var accepted: String { language(vi: "Miễn, đã biết", en: "Waived, known") }
  var acceptedFindings: String {
    language(vi: "Được miễn hoặc đã biết, không tính", en: "Waived or known, not counted")
  }
  var known: String { language(vi: "Đã có trong mốc nợ cũ", en: "Stands in the baseline") }
  var waived: String { language(vi: "Được miễn", en: "Waived") }
  var reason: String { language(vi: "Lý do", en: "Reason") }
  var approver: String { language(vi: "Người duyệt", en: "Approved by") }
  var expires: String { language(vi: "Hết hạn", en: "Expires") }
  var ledger: String { language(vi: "Ghi tại", en: "Recorded in") }
  var rejected: String { language(vi: "Không kiểm tra được", en: "Could not be checked") }
  var textLeftOut: String {
    language(
      vi: "Không có phát hiện nào nên lời văn không in lại ở đây.",
      en: "There are no findings, so the text is not repeated here.")
  }
  var textWithheld: String {
    language(
      vi: "Lời văn của văn bản này không được đưa vào báo cáo.",
      en: "The text of this document is left out of the report.")
  }
  var secrecy: String { language(vi: "Độ mật", en: "Secrecy") }
  var checked: String { language(vi: "Đã kiểm tra", en: "What was checked") }
  var rule: String { language(vi: "Quy tắc", en: "Rule") }
  var outcome: String { language(vi: "Kết quả", en: "Outcome") }
  var whereAndWhy: String { language(vi: "Ở đâu, vì sao", en: "Where, why") }
  var requiredList: String { language(vi: "Danh mục bắt buộc", en: "Required list") }
  var untreated: String { language(vi: "không thấy", en: "not found") }
  var assignments: String { language(vi: "Phân công", en: "Assignments") }
  var body: String { language(vi: "Cơ quan", en: "Body") }
  var task: String { language(vi: "Việc", en: "Task") }
  var deadline: String { language(vi: "Thời hạn", en: "Deadline") }
  var caption: String {
    language(
      vi: "Các văn bản, nhiều lỗi nhất đứng trước",
      en: "The documents, those with most errors first")
  }
  var filter: String { language(vi: "Lọc phát hiện", en: "Filter the findings") }
  var severity: String { language(vi: "Mức độ", en: "Severity") }
  var code: String { language(vi: "Mã", en: "Code") }
  var allCodes: String { language(vi: "Tất cả các mã", en: "All codes") }
  var reset: String { language(vi: "Bỏ lọc", en: "Show all") }
  var unfold: String { language(vi: "Mở tất cả", en: "Open all") }
  var fold: String { language(vi: "Thu gọn", en: "Close all") }
  /// `{n}` and `{m}` become numbers in the page.
  var shown: String {
    language(vi: "Đang hiện {n} trên {m} phát hiện", en: "Showing {n} of {m} findings")
  }
  var nothingShown: String {
    language(
      vi: "Không có phát hiện nào hợp với bộ lọc.", en: "No finding passes the filter.")
  }
  var partial: String {
    language(
      vi: "Bản này đã lọc, không đủ mọi phát hiện.",
      en: "This copy is filtered and does not show every finding.")
  }
}
