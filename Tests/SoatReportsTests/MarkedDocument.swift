import SoatFindings
import SoatText

/// A text in which « and » mark the places of findings, so that nobody counts columns.
struct MarkedDocument {
  /// Without the marks.
  let text: String
  /// In the order of the text; «» is an absence.
  let places: [Place]

  init(_ marked: String) {
    var text = String.UnicodeScalarView()
    var places: [Place] = []
    var start = (line: 0, column: 0)
    var (line, column) = (1, 1)
    for scalar in marked.unicodeScalars {
      switch scalar {
      case "«": start = (line, column)
      case "»":
        places.append(
          Place(line: start.line, column: start.column, endLine: line, endColumn: column))
      case "\n":
        text.append(scalar)
        (line, column) = (line + 1, 1)
      default:
        text.append(scalar)
        column += 1
      }
    }
    self.text = String(text)
    self.places = places
  }

  /// A report with one finding at each place.
  ///
  /// - Parameter finding: the finding of this number at this place.
  func report(_ finding: (Int, Place) -> Finding) -> DocumentReport {
    DocumentReport(
      path: "ke-hoach/09-kh.txt", status: .checked,
      facts: .init(type: "ke-hoach", number: "09-KH/TU", date: "2025-03-05", regime: "party"),
      ruleSets: [], findings: places.enumerated().map { finding($0, $1) }, verdicts: [],
      text: OriginalText(text))
  }

  static func finding(
    _ number: Int, _ place: Place, severity: Severity = .error, message: String? = nil,
    found: String? = nil, expected: String? = nil, diff: [DiffRun] = [], quote: String? = nil
  ) -> Finding {
    Finding(
      code: .textMisspelling, rule: RuleID("terms/spelling"), severity: severity, place: place,
      message: message ?? "Lỗi thứ \(number + 1)", found: found, expected: expected, diff: diff,
      quote: quote ?? "không được trích", fingerprint: Sample.fingerprint(UInt64(number)),
      ruleFile: "a", ruleLine: 1)
  }
}
