import SoatChecks
import SoatFindings

/// The words of a configuration that other modules own.
package struct ConfigurationVocabulary: Sendable {
  package let formats: [String]
  package let thresholds: [String]
  /// The rule sets that are named without a file.
  package let sets: [String]

  package init(formats: [String], thresholds: [String], sets: [String]) {
    self.formats = formats
    self.thresholds = thresholds
    self.sets = sets
  }

  /// The keys of a `soat.toml`.
  package var schema: TableSchema {
    TableSchema([
      .paths, .exclude, .ruleNames, .phase,
      OptionKey(
        OptionKey.failOn.name, .choice(thresholds), vi: OptionKey.failOn.summary.vi,
        en: OptionKey.failOn.summary.en),
      OptionKey(
        OptionKey.format.name, .choice(formats), vi: OptionKey.format.summary.vi,
        en: OptionKey.format.summary.en),
      OptionKey(
        OptionKey.reports.name, .table(reports), vi: OptionKey.reports.summary.vi,
        en: OptionKey.reports.summary.en),
      .quiet, .notes, .lang, .disable, .severity, .waivers, .baseline, .folderOverride,
    ])
  }

  private var reports: TableSchema {
    TableSchema(
      formats.map { OptionKey($0, .verbatim, vi: "Tệp báo cáo", en: "File of the report") })
  }
}

extension OptionKey {
  static let paths = OptionKey(
    "paths", .list(.verbatim), vi: "Tệp, thư mục cần soát khi dòng lệnh không nêu",
    en: "Files and folders to check where the command line names none")
  static let exclude = OptionKey(
    "exclude", .list(.verbatim), mayBeEmpty: true,
    vi: "Mẫu đường dẫn không soát, như nhap/**, **/*-cu.txt",
    en: "Patterns of paths that are left out, like nhap/**, **/*-cu.txt")
  static let ruleNames = OptionKey(
    "rules", .list(.verbatim), mayBeEmpty: true,
    vi: "Bộ quy tắc có sẵn hoặc tệp .toml; [] để chọn theo văn bản",
    en: "Bundled sets or .toml files; [] to choose from the document")
  static let phase = OptionKey(
    "phase", .choice(Phase.allCases.map(\.rawValue)), vi: "Văn bản đang ở bước nào",
    en: "How far the documents are on their way to being issued")
  /// The words that it takes are those of the vocabulary.
  static let failOn = OptionKey(
    "fail-on", .choice([]), vi: "Mức độ làm mã kết thúc là 1",
    en: "The severity that makes the exit status 1")
  static let format = OptionKey(
    "format", .choice([]), vi: "Dạng báo cáo in ra màn hình",
    en: "Format of the report on standard output")
  static let reports = OptionKey(
    "reports", .table(TableSchema([])), vi: "Báo cáo ghi thêm ra tệp: dạng = tệp",
    en: "Reports in files: format = file")
  static let quiet = OptionKey("quiet", .boolean, vi: "Chỉ in lỗi", en: "Errors only")
  static let notes = OptionKey("notes", .boolean, vi: "Liệt kê cả ghi chú", en: "List notes too")
  static let lang = OptionKey(
    "lang", .choice(Language.allCases.map(\.rawValue)), vi: "Ngôn ngữ", en: "Language")
  static let disable = OptionKey(
    "disable", .list(.text), mayBeEmpty: true, vi: "Quy tắc không dùng",
    en: "Rules that do not judge")
  static let waivers = OptionKey("waivers", .verbatim, vi: "Sổ miễn trừ", en: "Ledger of waivers")
  static let baseline = OptionKey(
    "baseline", .verbatim, vi: "Tệp ghi các lỗi đã có từ trước", en: "Baseline of known findings")

  static let files = OptionKey(
    "files", .list(.verbatim), isRequired: true, vi: "Mẫu đường dẫn của các văn bản, như xa/**",
    en: "Patterns of the documents' paths, like xa/**")
  static let folderOverride = OptionKey(
    "override", .list(.table(TableSchema([.files, .ruleNames, .phase, .disable, .severity]))),
    vi: "Cách soát riêng cho một số văn bản; mục sau thắng mục trước",
    en: "How some documents are judged; later ones win")
}
