import SoatFindings

/// What a run says on standard error: inputs that it could not follow, output that it could not
/// write.
struct Complaints {
  let language: Language

  func unreachable(_ path: FilePath, _ error: SystemError) {
    complain(
      language(
        vi: "“\(VisibleText.text(path.text))”: \(error.why(language))",
        en: "“\(VisibleText.text(path.text))”: \(error.why(language))"))
  }

  func unwritable(_ error: SystemError) {
    complain(
      language(
        vi: "không ghi được kết quả: \(error.why(language))",
        en: "the report cannot be written: \(error.why(language))"))
  }

  func nothingMatched() {
    complain(
      language(
        vi: "không có văn bản nào để soát: trong thư mục chỉ tìm tệp .txt và .md",
        en: "no document to check: folders are searched for .txt and .md files"))
  }

  private func complain(_ sentence: String) {
    ErrorPipe.write("soat: \(language(vi: "lỗi", en: "error")): \(sentence)\n")
  }
}
