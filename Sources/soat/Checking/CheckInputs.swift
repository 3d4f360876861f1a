import ArgumentParser
import SoatFindings

/// Which documents a command reads, and how many at once.
struct CheckInputs: ParsableArguments {
  @Argument(
    help: Speech.help(
      vi: "Tệp, thư mục (tìm *.txt và *.md), hoặc - để đọc đầu vào chuẩn.",
      en: "Files, folders (searched for *.txt and *.md), - for standard input.",
      value: ("đường-dẫn", "path")))
  var paths: [String] = []

  @Option(
    help: Speech.help(
      vi: "Đọc danh sách đường dẫn, mỗi dòng một; - là đầu vào chuẩn.",
      en: "Read paths from a file, one a line; - is standard input.", value: ("tệp|-", "file|-")))
  var filesFrom: String?

  @Option(
    help: Speech.help(
      vi: "Số văn bản soát cùng lúc.", en: "How many documents are checked at once.",
      value: ("n", "n")))
  var jobs: Int?

  func validate() throws {
    if let jobs, jobs < 1 {
      throw ValidationError(
        Speech.language(vi: "--jobs phải từ 1 trở lên.", en: "--jobs starts at 1."))
    }
    if filesFrom == "-", paths.contains("-") {
      throw ValidationError(
        Speech.language(
          vi: "Đầu vào chuẩn chỉ đọc được một lần: bỏ “-” hoặc “--files-from -”.",
          en: "Standard input can be read only once: leave out “-” or “--files-from -”."))
    }
  }

  /// The command line leaves it to the configuration what is checked.
  var namesNothing: Bool { paths.isEmpty && filesFrom == nil }

  /// - Throws: a `ValidationError` where nobody names anything, a `CommandFailure` where the list
  ///   cannot be read.
  func paths(_ settings: CheckSettings, _ language: Language) throws -> [FilePath] {
    if namesNothing {
      let paths = settings.paths.map(\.value)
      if !paths.isEmpty { return paths }
      // Not in `validate()`, which would speak before unknown options are told.
      let name = settings.place.map { VisibleText.text($0.file.text) }
      throw ValidationError(
        language(
          vi: """
            Chưa nêu tệp hay thư mục cần soát\(name.map { ", \($0) cũng không có “paths”" } ?? "").
            """,
          en: "Name a file or a folder to check\(name.map { "; \($0) has no “paths”" } ?? "")."))
    }
    let named = paths.map { RawArguments.path($0) }
    guard let filesFrom else { return named }
    let list = RawArguments.path(filesFrom)
    switch FileContents.read(list) {
    case .success(let bytes): return named + PathList.paths(in: bytes)
    case .failure(let error):
      let why = error.why(language)
      throw CommandFailure(
        language(
          vi: "không đọc được danh sách “\(VisibleText.text(filesFrom))”: \(why)",
          en: "the list “\(VisibleText.text(filesFrom))” cannot be read: \(why)"))
    }
  }
}
