import ArgumentParser
import SoatChecks
import SoatFindings

/// How documents are judged, as far as a `soat.toml` can say it too. What is not given is nil.
struct CheckOptions: ParsableArguments {
  @Option(
    help: Speech.help(
      vi:
        "Bộ quy tắc có sẵn hoặc tệp .toml; lặp lại được; không xét “about” của bộ được nêu. Mặc định: chọn theo văn bản.",
      en:
        "A bundled set or a .toml file; repeatable; “about” of a named set is not asked. Default: chosen from the document.",
      value: ("bộ|tệp", "set|file")))
  var rules: [String] = []

  @Option(
    help: Speech.help(
      vi: "Mức độ làm mã kết thúc là 1. Mặc định: error.",
      en: "The severity that makes the exit status 1. Default: error.",
      value: ("mức", "fail-on")))
  var failOn: FailureThreshold?

  @Option(
    help: Speech.help(
      vi: "Văn bản đang ở bước nào: dự thảo, trình ký, đã ban hành. Mặc định: issued.",
      en: "How far the documents are on their way to being issued. Default: issued.",
      value: ("bước", "phase")))
  var phase: Phase?

  @Flag(inversion: .prefixedNo, help: Speech.help(vi: "Chỉ in lỗi.", en: "Errors only."))
  var quiet: Bool?

  @Flag(
    inversion: .prefixedNo, help: Speech.help(vi: "Liệt kê cả ghi chú.", en: "List notes too."))
  var notes: Bool?

  @Option(
    help: Speech.help(
      vi: "Nợ cũ: lỗi có trong tệp này không tính. Xem “soat baseline”.",
      en: "Old departures: what stands in this file does not count. See “soat baseline”.",
      value: ("tệp", "file")))
  var baseline: String?

  @Flag(help: Speech.help(vi: "Tính cả nợ cũ.", en: "Count old departures too."))
  var noBaseline = false

  @Option(
    help: Speech.help(
      vi: "Tệp cấu hình. Mặc định: soat.toml ở thư mục hiện tại hoặc phía trên, đến hết kho git.",
      en: "The configuration. Default: soat.toml here or above, within the git repository.",
      value: ("tệp", "file")))
  var config: String?

  @Flag(help: Speech.help(vi: "Không đọc soat.toml.", en: "No soat.toml is read."))
  var noConfig = false

  @Flag(
    help: Speech.help(
      vi: "Soát cả những tệp mà soat.toml loại trừ.",
      en: "Check what soat.toml excludes, too."))
  var noExclude = false

  func validate() throws {
    if config != nil, noConfig {
      throw ValidationError(
        Speech.language(
          vi: "--config và --no-config loại trừ nhau.",
          en: "--config and --no-config exclude each other."))
    }
    if baseline != nil, noBaseline {
      throw ValidationError(
        Speech.language(
          vi: "--baseline và --no-baseline loại trừ nhau.",
          en: "--baseline and --no-baseline exclude each other."))
    }
  }
}
