import SoatFindings
import SoatText

/// What is wrong with a value of a configuration, beyond what its key takes.
package enum ConfigurationError: Error, Hashable {
  case unusablePath(String, ConfiguredPath, UnusablePath)
  case unknownSet(String, nearest: String?, known: [String])
  case unknownRule(String, nearest: String?)
  /// A code, or a set, among rules.
  case codeForRule(String)
  case setForRule(String)
  /// A rule among the codes that have severities.
  case ruleForCode(String)
  case malformedPattern(String, Glob.Fault)
  /// A pattern that matches nothing in the folder of the configuration.
  case leavesFolder(String)
  /// An override that says nothing but which files it is for; the keys that it may have.
  case idleOverride(known: [String])

  /// One sentence without a final mark.
  func message(_ language: Language) -> String {
    switch self {
    case .unusablePath(let path, _, let unusable):
      language(vi: "“\(path)”: \(unusable.why.vi)", en: "“\(path)”: \(unusable.why.en)")
    case .unknownSet(let set, _, _):
      language(vi: "không có bộ quy tắc “\(set)”", en: "there is no rule set “\(set)”")
    case .unknownRule(let rule, _):
      language(vi: "không có quy tắc “\(rule)”", en: "there is no rule “\(rule)”")
    case .codeForRule(let code):
      language(
        vi: "“\(code)” là một mã, không phải quy tắc", en: "“\(code)” is a code and no rule")
    case .setForRule(let set):
      language(
        vi: "“\(set)” là một bộ quy tắc, không phải một quy tắc",
        en: "“\(set)” is a rule set and no rule")
    case .ruleForCode(let rule):
      language(
        vi: "[severity] chỉ nhận mã, không nhận quy tắc “\(rule)”",
        en: "[severity] takes codes, not the rule “\(rule)”")
    case .malformedPattern(let pattern, _):
      language(vi: "không hiểu mẫu “\(pattern)”", en: "“\(pattern)” is no pattern")
    case .leavesFolder(let pattern):
      language(
        vi: "mẫu “\(pattern)” dẫn ra ngoài thư mục của tệp cấu hình",
        en: "the pattern “\(pattern)” leads out of the folder of the configuration")
    case .idleOverride:
      language(
        vi: "mục [[override]] này không thay đổi gì", en: "this [[override]] changes nothing")
    }
  }

  /// What to do about it, an imperative sentence; nil where the message says it.
  func hint(_ language: Language) -> String? {
    switch self {
    case .unusablePath(_, _, let unusable) where unusable.nearest != nil:
      unusable.nearest.map { RuleFileError.question($0, language) }
    case .unusablePath(_, .file(madeBy: let command), _):
      language(
        vi: "Tạo tệp này bằng lệnh “\(command)”; đường dẫn tính từ thư mục của tệp cấu hình.",
        en: "“\(command)” makes it; paths go from the folder of the configuration.")
    case .unusablePath:
      language(
        vi: "Đường dẫn tính từ thư mục của tệp cấu hình.",
        en: "Paths go from the folder of the configuration.")
    case .unknownSet(_, let nearest, let known): RuleFileError.choice(nearest, known, language)
    case .unknownRule(_, let nearest?): RuleFileError.question(nearest, language)
    case .unknownRule:
      language(vi: "Xem các quy tắc: soat rules list", en: "To see the rules: soat rules list")
    case .codeForRule(let code):
      language(
        vi: "Đổi mức độ của mã trong [severity]: \"\(code)\" = \"note\".",
        en: "Change the severity of a code in [severity]: \"\(code)\" = \"note\".")
    case .setForRule(let set):
      language(
        vi: "Ghi từng quy tắc của bộ, như “\(set)/…”. Xem: soat rules list",
        en: "Name each rule of the set, like “\(set)/…”. To see them: soat rules list")
    case .ruleForCode(let rule):
      language(
        vi: "Ghi mã mà quy tắc báo (xem: soat explain \(rule)), hoặc tắt nó bằng “disable”.",
        en: "Write the code that it reports (soat explain \(rule)), or switch it off by “disable”.")
    case .malformedPattern(_, let fault): fault.hint(language)
    case .leavesFolder:
      language(
        vi: "Ghi mẫu tính từ thư mục đó, không có “..” và không bắt đầu bằng “/”.",
        en: "Write it from that folder, without “..” or a leading “/”.")
    case .idleOverride(let known): RuleFileError.choice(nil, known, language)
    }
  }
}

extension Glob.Fault {
  /// How to write it.
  fileprivate func hint(_ language: Language) -> String {
    switch self {
    case .empty: language(vi: "Ghi một mẫu như “xa/**”.", en: "Write a pattern like “xa/**”.")
    case .openClass:
      language(
        vi: "Đóng “[” bằng “]”, như “[a-c]”; chính dấu “[” ghi là “[[]”.",
        en: "Close “[” by “]”, as in “[a-c]”; “[[]” is the bracket itself.")
    case .gluedStars:
      language(
        vi: "“**” phải đứng riêng giữa hai dấu “/”, như “nhap/**”, “**/*.txt”.",
        en: "“**” stands alone between slashes, as in “nhap/**”, “**/*.txt”.")
    case .backslash:
      language(
        vi: "Dùng “/” giữa tên thư mục và tên tệp.", en: "Put “/” between folders and files.")
    case .brace:
      language(
        vi: "Không dùng “{a,b}”: ghi thành hai mẫu.", en: "Instead of “{a,b}” write two patterns.")
    }
  }
}
