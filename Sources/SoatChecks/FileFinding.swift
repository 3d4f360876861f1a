import SoatFindings
import SoatText

/// Reports on files that cannot be judged as documents.
package enum FileFinding {
  package static let rule = RuleID("core/file")
  /// Why a file is no document, by code.
  package static let reasons: [FindingCode: [Reason]] = [
    .fileEncoding: LegacyEncoding.allCases.map(\.reason) + [.invalidBytes],
    .fileNotADocument: [.binary, .pdf, .archive, .unrecognised],
  ]

  package static func report(
    path: String, for error: DecodingError, _ settings: JudgeSettings, _ language: Language
  ) -> DocumentReport {
    switch error {
    case .empty:
      rejected(
        path, settings, .fileEmpty, nil,
        language(vi: "Tệp không có nội dung", en: "The file holds no text"),
        language(vi: "Kiểm tra lại tệp đã lưu.", en: "Check what was saved."))
    case .legacy(let encoding):
      rejected(
        path, settings, .fileEncoding, encoding.reason,
        language(
          vi: "Tệp dùng bảng mã \(encoding.name), không phải Unicode",
          en: "The file is encoded in \(encoding.name), not in Unicode"),
        language(
          vi: "Chuyển văn bản sang Unicode (UTF-8) rồi soát lại.",
          en: "Convert the text to Unicode (UTF-8) and check again."))
    case .invalidBytes:
      rejected(
        path, settings, .fileEncoding, .invalidBytes,
        language(
          vi: "Hơn 1% số byte của tệp không đọc được theo Unicode",
          en: "More than 1% of the bytes cannot be read as Unicode"),
        language(
          vi: "Lưu lại văn bản dưới dạng UTF-8 rồi soát lại.",
          en: "Save the text as UTF-8 and check again."))
    case .binary, .pdf, .archive:
      notADocument(path, error, settings, language)
    }
  }

  private static func notADocument(
    _ path: String, _ error: DecodingError, _ settings: JudgeSettings, _ language: Language
  ) -> DocumentReport {
    let kind: (reason: Reason, vi: String, en: String) =
      switch error {
      case .pdf: (.pdf, "tệp PDF", "a PDF file")
      case .archive: (.archive, "tệp Word hoặc tệp nén", "a Word file or an archive")
      default: (.binary, "tệp nhị phân", "a binary file")
      }
    return rejected(
      path, settings, .fileNotADocument, kind.reason,
      language(
        vi: "Đây là \(kind.vi), không phải văn bản thuần", en: "This is \(kind.en), not plain text"),
      language(
        vi: "Trích xuất văn bản ra tệp .txt rồi soát lại.",
        en: "Extract the text to a .txt file and check again."))
  }

  static func unrecognised(
    path: String, _ settings: JudgeSettings, _ language: Language
  ) -> DocumentReport {
    rejected(
      path, settings, .fileNotADocument, .unrecognised,
      language(
        vi: "Không nhận ra phần nào của một văn bản hành chính",
        en: "No part of an official document was recognised"),
      language(
        vi: "Kiểm tra xem có đúng tệp cần soát không.", en: "Check whether this is the right file.")
    )
  }

  /// A file whose reading failed.
  ///
  /// - Parameter why: the system's own words.
  package static func unreadable(
    path: String, why: String, _ settings: JudgeSettings, _ language: Language
  ) -> DocumentReport {
    rejected(
      path, settings, .fileUnreadable, nil,
      language(vi: "Không đọc được tệp: \(why)", en: "The file cannot be read: \(why)"),
      language(
        vi: "Kiểm tra đường dẫn và quyền đọc.", en: "Check the path and the right to read it."))
  }

  private static func rejected(
    _ path: String, _ settings: JudgeSettings, _ code: FindingCode, _ reason: Reason?,
    _ message: String, _ help: String
  ) -> DocumentReport {
    var fingerprint = Fingerprint()
    fingerprint.add(code.rawValue)
    fingerprint.add(rule.text)
    fingerprint.add(reason?.rawValue ?? "")
    let finding = Finding(
      code: code, rule: rule,
      severity: settings.severity(of: code, reason: reason, type: nil)
        ?? code.usualSeverity(reason), reason: reason, place: nil, message: message, help: help,
      fingerprint: fingerprint, ruleFile: "bundled:core", ruleLine: 1)
    return DocumentReport(
      path: path, status: .rejected, facts: DocumentReport.Facts(), ruleSets: [],
      findings: [finding], verdicts: [])
  }
}

extension LegacyEncoding {
  var reason: Reason {
    switch self {
    case .tcvn3: .tcvn3
    case .vni: .vni
    case .viscii: .viscii
    case .windows1258: .windows1258
    case .doubleEncoded: .doubleEncoded
    }
  }

  var name: String {
    switch self {
    case .tcvn3: "TCVN3 (ABC)"
    case .vni: "VNI"
    case .viscii: "VISCII"
    case .windows1258: "Windows-1258"
    case .doubleEncoded: "UTF-8/Latin-1"
    }
  }
}
