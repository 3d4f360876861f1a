import SoatFindings

/// The fixed words of the table in one language.
struct TableWording {
  let language: Language

  func name(_ severity: Severity) -> String {
    switch severity {
    case .error: language(vi: "LỖI", en: "ERROR")
    case .warning: language(vi: "CẢNH BÁO", en: "WARNING")
    case .note: language(vi: "GHI CHÚ", en: "NOTE")
    }
  }

  /// `3 lỗi`, `1 error`, `2 errors`.
  func count(_ number: Int, _ severity: Severity) -> String {
    let word =
      switch severity {
      case .error: language(vi: "lỗi", en: "error")
      case .warning: language(vi: "cảnh báo", en: "warning")
      case .note: language(vi: "ghi chú", en: "note")
      }
    return "\(number) \(word)" + (language == .en && number != 1 ? "s" : "")
  }

  /// `3 được miễn · 2 đã biết`: what does not count; empty where everything does.
  func accepted(waived: Int, known: Int) -> [String] {
    [
      waived > 0 ? count(waived, .waived) : nil,
      known > 0 ? language(vi: "\(known) đã biết", en: "\(known) known") : nil,
    ].compactMap(\.self)
  }

  /// What a document without errors has nonetheless.
  func rest(_ tally: DocumentTally) -> String {
    let notes = tally.notes > 0 ? [count(tally.notes, .note)] : []
    return (notes + accepted(waived: tally.waived, known: tally.known)).joined(separator: ", ")
  }

  func count(_ number: Int, _ outcome: Verdict.Outcome) -> String {
    switch outcome {
    case .met: language(vi: "\(number) đạt", en: "\(number) met")
    case .notMet: language(vi: "\(number) không đạt", en: "\(number) not met")
    case .notApplicable: language(vi: "\(number) không áp dụng", en: "\(number) not applicable")
    case .waived: language(vi: "\(number) được miễn", en: "\(number) waived")
    }
  }

  /// *bộ nq57 không dùng cho văn bản này (dành cho kế hoạch, không phải thông báo)*
  func unsuited(_ set: DocumentReport.UnsuitedRuleSet) -> String {
    language(
      vi: "bộ \(set.id) không dùng cho văn bản này (\(set.why))",
      en: "the set \(set.id) is not for this document (\(set.why))")
  }

  /// What is said of the rest where a set was not for the document.
  var noErrorsOtherwise: String {
    language(vi: "phần còn lại không có lỗi", en: "the rest has no errors")
  }

  /// What is said where no other set was asked for.
  var notJudged: String { language(vi: "chưa soát gì", en: "nothing was checked") }

  /// `1 cảnh báo: numbering.gap (dòng 40:1)`.
  func effects(_ findings: [Finding]) -> String {
    let counts = Severity.allCases.sorted(by: >).compactMap { severity in
      let number = findings.count { $0.severity == severity }
      return number == 0 ? nil : count(number, severity)
    }
    let names = findings.map { "\($0.code.rawValue) (\(place($0.place)))" }
    return counts.joined(separator: ", ") + ": " + names.joined(separator: ", ")
  }

  /// `dòng 47:3`, or that the whole file is meant.
  func place(_ place: Place?) -> String {
    guard let place else { return language(vi: "cả tệp", en: "whole file") }
    return language(vi: "dòng", en: "line") + " \(place.line):\(place.column)"
  }

  /// The section as a reader names it; `path` is as in `Finding.section`.
  func section(_ path: String) -> String {
    switch path {
    case "header": language(vi: "phần đầu", en: "header")
    case "recipients": language(vi: "nơi nhận", en: "recipients")
    case "signature": language(vi: "chữ ký", en: "signature")
    default: language(vi: "mục", en: "§") + " \(path)"
    }
  }

  /// A date of the document as documents write it: `05/4/2025`, with zeros before days below ten and
  /// before the months 1 and 2, `tháng 01/2025`; English keeps ISO 8601.
  func date(_ iso: String) -> String {
    guard language == .vi else { return iso }
    let parts = iso.split(separator: "-").map { String($0) }
    let month = parts.count > 1 && parts[1] > "02" ? String(parts[1].drop { $0 == "0" }) : nil
    switch parts.count {
    case 3: return "ngày \(parts[2])/\(month ?? parts[1])/\(parts[0])"
    case 2: return "tháng \(month ?? parts[1])/\(parts[0])"
    default: return iso
    }
  }

  /// Beside the caret of an excerpt under which nothing stands.
  var lacking: String { language(vi: "chỗ thiếu", en: "missing here") }

  /// Below an excerpt: the words go on for so many lines.
  func moreLines(_ number: Int, upTo last: Int) -> String {
    language(
      vi: "… còn \(number) dòng, đến dòng \(last)",
      en: "… \(number) more line\(number == 1 ? "" : "s"), up to line \(last)")
  }

  var noErrors: String { language(vi: "không có lỗi", en: "no errors") }
  var rejected: String { language(vi: "không kiểm tra được", en: "could not be checked") }
  var severityTitle: String { language(vi: "MỨC ĐỘ", en: "SEVERITY") }
  var placeTitle: String { language(vi: "VỊ TRÍ", en: "PLACE") }
  var contentTitle: String { language(vi: "NỘI DUNG", en: "FINDING") }
  var pathTitle: String { language(vi: "VĂN BẢN", en: "DOCUMENT") }
  var total: String { language(vi: "Tổng cộng", en: "Total") }

  func documents(_ number: Int) -> String {
    language(vi: "\(number) văn bản", en: "\(number) document\(number == 1 ? "" : "s")")
  }

  var phaseHint: String {
    language(
      vi: "Văn bản chưa ban hành? Dùng --phase signing",
      en: "Not issued yet? Use --phase signing")
  }

  var notesHint: String {
    language(vi: "Xem cả ghi chú: --notes", en: "To see the notes: --notes")
  }

  var explainHint: String {
    language(vi: "Hiểu một mã: soat explain MÃ", en: "To understand a code: soat explain CODE")
  }
}

/// The label of one line of facts.
enum Label {
  case quote, found, expected, required, help, source, cause, effects, code
  case document, issuer, ruleSets, secrecy, result, requirements

  func text(_ language: Language) -> String {
    switch self {
    case .quote: language(vi: "Trích:", en: "Quote:")
    case .found: language(vi: "Hiện:", en: "Found:")
    case .expected: language(vi: "Đúng:", en: "Expected:")
    case .required: language(vi: "Cần có:", en: "Required:")
    case .help: language(vi: "Cách sửa:", en: "Fix:")
    case .source: language(vi: "Căn cứ:", en: "Source:")
    case .cause: language(vi: "Do lỗi:", en: "Cause:")
    case .effects: language(vi: "Kéo theo:", en: "Entails:")
    case .code: language(vi: "Mã:", en: "Code:")
    case .document: language(vi: "Văn bản:", en: "Document:")
    case .issuer: language(vi: "Cơ quan:", en: "Issuer:")
    case .ruleSets: language(vi: "Bộ quy tắc:", en: "Rule sets:")
    case .secrecy: language(vi: "Độ mật:", en: "Secrecy:")
    case .result: language(vi: "Kết quả:", en: "Result:")
    case .requirements: language(vi: "Yêu cầu:", en: "Checked:")
    }
  }
}
