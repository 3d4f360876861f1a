import SoatFindings
import SoatRuleFiles

/// What the argument parser says of wrong usage, in the language of the run.
///
/// The parser speaks English only and gives no more than its text, so the text is taken apart:
/// what is not known here is passed on as it is.
struct UsageMessage {
  let text: String
  let language: Language

  /// With the name of the program, what is wrong, and how the command is called.
  var whole: String {
    lines.compactMap(line).joined(separator: "\n") + "\n"
  }

  private var lines: [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  /// Values that an option takes, which the parser puts on lines of their own where they are many.
  private var listed: [String] { lines.compactMap { rest($0, behind: "  - ") } }

  /// Nil for a line that only repeats the help of an option, or is told in another one.
  private func line(_ line: String) -> String? {
    if let message = rest(line, behind: "Error: ") {
      return "soat: \(language(vi: "lỗi", en: "error")): " + sentence(message)
    }
    if line.hasPrefix("Help: ") || language == .vi && line.hasPrefix("  - ") { return nil }
    if let usage = rest(line, behind: "Usage: ") {
      return language(
        vi: "Cách dùng: \(usage.replacing("<subcommand>", with: "<lệnh>"))", en: "\(line)")
    }
    if line.hasPrefix("  See '") {
      return language(vi: "Xem thêm: \(quoted(in: line).joined())", en: "\(line)")
    }
    return VisibleText.text(line)
  }

  private func sentence(_ message: String) -> String {
    let message = VisibleText.text(message)
    return language(vi: "\(vietnamese(message) ?? message)", en: "\(english(message))")
  }

  private func english(_ message: String) -> String {
    guard message.hasPrefix("The value "),
      quoted(in: message).contains(where: {
        ReportFile.names.contains($0.prefix { $0 != " " }.description)
      })
    else { return message }
    return ReportFile.fault(of: value(in: message), .en)
  }

  /// The whole first word between apostrophes, spaces and all.
  private func value(in message: String) -> String { quoted(in: message).first ?? "" }

  private func vietnamese(_ message: String) -> String? {
    let names = quoted(in: message).map { option in option.prefix { $0 != " " }.description }
    guard let first = names.first else { return nil }
    let others = names.dropFirst()
    if message.hasPrefix("Unknown option") {
      // The parser offers the nearest option, however far it is.
      let hint =
        NearestWord.nearest(to: first, in: others).map { "\n  → Có phải “\($0)”?" } ?? ""
      return "không có tùy chọn “\(first)”\(hint)"
    }
    if message.hasPrefix("The value "), let option = others.first {
      if ReportFile.names.contains(option) { return ReportFile.fault(of: value(in: message), .vi) }
      let known = others.dropFirst() + listed
      let all = known.isEmpty ? "" : "\n  → Dùng một trong: \(known.joined(separator: ", "))."
      let hint =
        NearestWord.nearest(to: first, in: known).map { "\n  → Có phải “\($0)”?" } ?? all
      return "“\(option)” không nhận giá trị “\(first)”\(hint)"
    }
    if message.hasPrefix("Missing value for") { return "“\(first)” thiếu giá trị" }
    if message.hasPrefix("Missing expected argument") { return "thiếu \(first)" }
    if message.contains("nexpected argument") { return "thừa “\(names.joined(separator: "”, “"))”" }
    return nil
  }

  private func rest(_ line: String, behind prefix: String) -> String? {
    line.hasPrefix(prefix) ? String(line.dropFirst(prefix.count)) : nil
  }

  /// The words between apostrophes.
  private func quoted(in text: String) -> [String] {
    let parts = text.split(separator: "'", omittingEmptySubsequences: false)
    return parts.indices.filter { $0 % 2 == 1 }.map { String(parts[$0]) }
  }
}
