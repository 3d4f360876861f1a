import SoatFindings
import SoatRuleFiles

/// What a run says on standard error: inputs that it could not follow, output that it could not
/// write.
struct Complaints {
  let language: Language

  func unreachable(_ path: FilePath, _ error: SystemError) {
    complain("“\(VisibleText.text(path.text))”: \(error.why(language))\(hint(path.text))")
  }

  /// What is no path may be a slip in the name of a command.
  private func hint(_ name: String) -> String {
    let commands = SoatCommand.configuration.subcommands.compactMap { $0.configuration.commandName }
    guard !name.contains("/"), !name.contains("."),
      let command = NearestWord.nearest(to: name, in: commands)
    else { return "" }
    return language(
      vi: "\n  → Có phải lệnh “\(command)”?", en: "\n  → Did you mean the command “\(command)”?")
  }

  func unwritable(_ error: SystemError) {
    complain(
      language(
        vi: "không ghi được kết quả: \(error.whyUnwritable(language))",
        en: "the report cannot be written: \(error.whyUnwritable(language))"))
  }

  func unwritable(_ failure: OutputFailure) {
    guard let file = failure.file else { return unwritable(failure.error) }
    complain(unwritable(file, failure.error))
  }

  /// One sentence.
  func unwritable(_ file: FilePath, _ error: SystemError) -> String {
    let name = VisibleText.text(file.text)
    return language(
      vi: "không ghi được “\(name)”: \(error.whyUnwritableFile(language))",
      en: "“\(name)” cannot be written: \(error.whyUnwritableFile(language))")
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
