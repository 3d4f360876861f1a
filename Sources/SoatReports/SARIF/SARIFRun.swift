import SoatFindings

/// What stands around the results of one run: the tool and its rules before them, how it went behind
/// them.
struct SARIFRun: Sendable {
  let toolVersion: String
  let language: Language
  private(set) var results = 0
  private var unreadable = 0

  init(toolVersion: String, language: Language) {
    self.toolVersion = toolVersion
    self.language = language
  }

  /// Counts the results of a document.
  mutating func add(_ count: Int, isUnreadable: Bool) {
    results += count
    unreadable += isUnreadable ? 1 : 0
  }

  /// - Parameter number: 1-based; the first run is `soat/`, the others `soat/2/` and so on. All
  ///   before the last slash is the category under which GitHub keeps the run.
  func open(_ number: Int, _ writer: inout ByteWriter) {
    writer.raw(#"{"tool":{"driver":{"name":"soat","semanticVersion":"#)
    writer.string(toolVersion)
    writer.raw(#","language":"#)
    writer.string(language.rawValue)
    writer.raw(",\"rules\":[\n")
    for (index, code) in FindingCode.allCases.enumerated() {
      if index > 0 { writer.raw(",\n") }
      rule(code, &writer)
    }
    writer.raw(#"]}},"language":"#)
    writer.string(language.rawValue)
    writer.raw(#","columnKind":"unicodeCodePoints","newlineSequences":["\r\n","\n","\r"],"#)
    // Where the paths begin is not told: it would name a folder of the machine (section 3.14.14).
    writer.raw(#""originalUriBaseIds":{"%SRCROOT%":{"description":{"text":"#)
    writer.string(
      language(
        vi: "Thư mục mà từ đó soat được chạy", en: "The folder in which soat was started"))
    writer.raw(#"}}},"automationDetails":{"id":"#)
    writer.string(number == 1 ? "soat/" : "soat/\(number)/")
    writer.raw("},\"results\":[\n")
  }

  /// - Parameter leftOut: results of this and later documents for which there was no room.
  func close(leftOut: Int, _ writer: inout ByteWriter) {
    writer.raw("\n],\"invocations\":[{\"executionSuccessful\":")
    writer.raw(unreadable == 0 ? "true" : "false")
    writer.raw(#","toolExecutionNotifications":["#)
    if unreadable > 0 {
      notification(
        language(
          vi: "\(unreadable) tệp không đọc được (file.unreadable).",
          en: "Files that could not be read: \(unreadable) (file.unreadable)."), &writer)
    }
    if leftOut > 0 {
      if unreadable > 0 { writer.raw(",") }
      notification(
        language(
          vi:
            "\(leftOut) phát hiện không có chỗ trong báo cáo này. Chia thư mục ra soát từng phần.",
          en: "Findings for which this report has no room: \(leftOut). Check the folder in parts."),
        &writer)
    }
    writer.raw("]}]}")
  }

  private func notification(_ text: String, _ writer: inout ByteWriter) {
    writer.raw(#"{"level":"error","message":{"text":"#)
    writer.string(text)
    writer.raw("}}")
  }

  /// Every code, found or not: GitHub wants the rules to change with the tool only. The help is
  /// plain prose, which gains nothing from being written as Markdown.
  private func rule(_ code: FindingCode, _ writer: inout ByteWriter) {
    let page = code.page
    let explanation = page.explanation(language)
    writer.raw(#"{"id":"#)
    writer.string(code.rawValue)
    writer.raw(#","shortDescription":{"text":"#)
    writer.string(page.title(language))
    writer.raw(#"},"fullDescription":{"text":"#)
    writer.string(SARIFMessage.escaped(explanation))
    writer.raw(#"},"help":{"text":"#)
    writer.string(SARIFMessage.escaped(explanation) + " → soat explain \(code.rawValue)")
    writer.raw(#"},"defaultConfiguration":{"level":"#)
    writer.string(code.usualSeverity(nil).rawValue)
    writer.raw(#"},"properties":{"tags":["#)
    writer.string(String(code.rawValue.prefix { $0 != "." }))
    writer.raw("]}}")
  }
}
