import SoatFindings
import SoatRuleFiles
import SoatText

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

  /// - Parameter excluded: something was there and is excluded.
  func nothingMatched(excluded: Bool) {
    complain(
      excluded
        ? language(
          vi: """
            không có văn bản nào để soát: “exclude” của tệp cấu hình đã loại trừ tất cả
              → Muốn soát cả những tệp đó: thêm --no-exclude.
            """,
          en: """
            no document to check: “exclude” of the configuration leaves out everything
              → To check those files as well, add --no-exclude.
            """)
        : language(
          vi: "không có văn bản nào để soát: trong thư mục chỉ tìm tệp .txt và .md",
          en: "no document to check: folders are searched for .txt and .md files"))
  }

  /// Files that were named and are left out all the same.
  func excluded(_ files: [(path: FilePath, pattern: Said<Glob>)]) {
    guard let (path, pattern) = files.first else { return }
    let name = VisibleText.text(path.text)
    let place = "\(VisibleText.text(pattern.place.file)):\(pattern.place.line)"
    let count = files.count
    ErrorPipe.write(
      language(
        vi: """
          soat: bỏ qua \(count == 1 ? "“\(name)”" : "\(count) tệp, như “\(name)”"): \(place) loại trừ
            → Muốn soát cả những tệp bị loại trừ: thêm --no-exclude.

          """,
        en: """
          soat: left out \(count == 1 ? "“\(name)”" : "\(count) files, like “\(name)”"): excluded by \(place)
            → To check excluded files as well, add --no-exclude.

          """))
  }

  private func complain(_ sentence: String) {
    ErrorPipe.write("soat: \(language(vi: "lỗi", en: "error")): \(sentence)\n")
  }
}
