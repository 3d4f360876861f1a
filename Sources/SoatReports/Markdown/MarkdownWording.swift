import SoatFindings

/// The fixed words of the markdown report that the table does not have.
struct MarkdownWording {
  let language: Language

  var title: String { language(vi: "Rà soát văn bản", en: "Document check") }
  var overview: String { language(vi: "Tổng hợp", en: "Summary") }
  var severity: String { language(vi: "Mức độ", en: "Severity") }
  var place: String { language(vi: "Vị trí", en: "Place") }
  var content: String { language(vi: "Nội dung", en: "Finding") }
  var expected: String { language(vi: "Đúng", en: "Expected") }
  var code: String { language(vi: "Mã", en: "Code") }
  var path: String { language(vi: "Văn bản", en: "Document") }
  var errors: String { language(vi: "Lỗi", en: "Errors") }
  var warnings: String { language(vi: "Cảnh báo", en: "Warnings") }
  var notes: String { language(vi: "Ghi chú", en: "Notes") }
  var waived: String { language(vi: "Được miễn", en: "Waived") }
  var known: String { language(vi: "Đã biết", en: "Known") }

  func spotless(_ number: Int) -> String {
    language(
      vi: "Không có gì phải sửa: \(number) văn bản",
      en: "Nothing to mend: \(number) document\(number == 1 ? "" : "s")")
  }

  /// Rows of the table of documents that are not there.
  func moreRows(_ number: Int) -> String {
    language(
      vi: "Còn \(number) văn bản nữa không có trong bảng.",
      en: "\(number) more document\(number == 1 ? "" : "s") not listed.")
  }

  /// What became too long for the page of a step.
  func moreDocuments(_ number: Int) -> String {
    language(
      vi: "Cắt ở đây vì GitHub chỉ nhận 1 MiB cho một bước: còn \(number) văn bản nữa.",
      en: """
        Cut here, since GitHub takes 1 MiB of one step: \(number) more \
        document\(number == 1 ? "" : "s").
        """)
  }
}
