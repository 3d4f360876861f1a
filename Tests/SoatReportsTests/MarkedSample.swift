import SoatFindings
import SoatText

/// A document written as text in which findings are marked: `⟦1` begins the words of the first,
/// `1⟧` ends them.
enum MarkedSample {
  /// - Parameters:
  ///   - severities: of the findings, by their numbers; errors where none is given.
  ///   - standing: how each finding, by its number, stands.
  static func document(
    _ marked: String, path: String = "mau/van-ban.txt", severities: [Severity] = [],
    standing: (Int) -> Standing = { _ in .open }
  ) -> DocumentReport {
    let (text, places) = read(marked)
    let findings = places.keys.sorted().map { number in
      finding(
        number, places[number],
        severities.indices.contains(number - 1) ? severities[number - 1] : .error)
    }
    return DocumentReport(
      path: path, status: .checked, facts: .init(), ruleSets: [], findings: findings, verdicts: [],
      text: OriginalText(text)
    ).accepting { standing($0 + 1) }
  }

  static func finding(_ number: Int, _ place: Place?, _ severity: Severity) -> Finding {
    Finding(
      code: .textForbidden, rule: RuleID("mau/cam"), severity: severity, place: place,
      message: "Phát hiện \(number)", fingerprint: Sample.fingerprint(UInt64(number)),
      ruleFile: "mau.toml", ruleLine: number)
  }

  private static func read(_ marked: String) -> (text: String, places: [Int: Place]) {
    var text = String.UnicodeScalarView()
    var (line, column) = (1, 1)
    var starts: [Int: (line: Int, column: Int)] = [:]
    var places: [Int: Place] = [:]
    var rest = marked.unicodeScalars[...]
    while let scalar = rest.popFirst() {
      if scalar == "⟦", let number = rest.popFirst()?.properties.numericValue {
        starts[Int(number)] = (line, column)
      } else if rest.first == "⟧", let number = scalar.properties.numericValue {
        rest.removeFirst()
        let start = starts[Int(number)] ?? (line, column)
        places[Int(number)] = Place(
          line: start.line, column: start.column, endLine: line, endColumn: column)
      } else {
        text.append(scalar)
        (line, column) = scalar == "\n" ? (line + 1, 1) : (line, column + 1)
      }
    }
    return (String(text), places)
  }
}
