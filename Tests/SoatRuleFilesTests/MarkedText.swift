import SoatChecks
import SoatFindings
import SoatRuleFiles

/// A rule file in which `▸` stands right before each place that a fault is expected at.
struct MarkedText {
  let text: String
  /// `line:column`, 1-based, in code points.
  let places: [String]

  init(_ marked: String) {
    var text = String.UnicodeScalarView()
    var places: [String] = []
    var line = 1
    var column = 1
    for scalar in marked.unicodeScalars {
      if scalar == "▸" {
        places.append("\(line):\(column)")
        continue
      }
      text.append(scalar)
      (line, column) = scalar == "\n" ? (line + 1, 1) : (line, column + 1)
    }
    self.text = String(text)
    self.places = places
  }
}

/// Loads rule files of one test.
enum Loading {
  static let kinds: [any Check.Type] = [SampleKind.self]

  static func source(_ name: String, _ text: String, isProven: Bool = false) -> RuleSource {
    RuleSource(name: name, bytes: Array(text.utf8), isProven: isProven)
  }

  static func rules(
    _ sources: [RuleSource], beside files: [String: String] = [:]
  ) throws(RuleFileErrors) -> LoadedRules {
    let read: RuleFileReading = { path in
      files[path].map { .success(Array($0.utf8)) } ?? .failure(ReadingFailure(why: "không có"))
    }
    return try RuleLoader(kinds: kinds, read: read).load(sources)
  }

  static func book(_ text: String) throws(RuleFileErrors) -> RuleBook {
    try rules([source("t.toml", text)]).book
  }

  /// What is said of the files; empty where nothing is wrong.
  static func complaints(
    _ sources: [RuleSource], beside files: [String: String] = [:], _ language: Language = .vi
  ) -> String {
    do {
      _ = try rules(sources, beside: files)
      return ""
    } catch {
      return error.text(language)
    }
  }
}
