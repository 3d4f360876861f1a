import Foundation
import SoatChecks
import SoatDocument
import SoatFindings
import SoatReports
import SoatText
import TestSupport
import Testing

/// Whatever way a document came, the carets under its lines stand under the words of the finding.
///
/// What stands above the carets is read off the printed table and held against the words that the
/// place names in the file, both taken without the code that draws.
@Suite("Places of excerpts")
struct ExcerptPlaceTests {
  @Test("the carets stand under the words of the place in every transport", arguments: Fixture.all)
  func carets(_ fixture: Fixture) throws {
    let judge = Judge(
      book: try StandardJudge.book.get(), phase: .issued, language: .vi, detail: [.quotes, .text])
    let document = Document.parse(try SourceText.decode(fixture.file), lexicon: judge.book.lexicon)
    for transport in Transport.allCases {
      let report = judge.report(path: "a", file: transport.deliver(document))
      for finding in report.findings where finding.standing.isOpen {
        try expectCarets(finding, report, "\(fixture.name), \(transport.rawValue)")
      }
    }
  }

  @Test("there are findings of every shape among them")
  func shapes() throws {
    let judge = try StandardJudge.judge()
    let places = Fixture.all.flatMap {
      judge.report(path: "a", file: $0.file).findings.compactMap(\.place)
    }
    #expect(places.contains { $0.endLine > $0.line })
    #expect(places.contains { $0.line == $0.endLine && $0.column == $0.endColumn })
    #expect(places.count > 300)
  }

  private func expectCarets(
    _ finding: Finding, _ report: DocumentReport, _ source: String
  ) throws {
    guard let place = finding.place, let text = report.text else { return }
    // One finding alone, so that its excerpt is the only one.
    let alone = DocumentReport(
      path: "a", status: .checked, facts: .init(), ruleSets: [], findings: [finding], verdicts: [],
      text: text)
    let table = TableReport(
      .init(width: 80, hasColour: false, listsNotes: true, showsExcerpts: true))
    let printed = String(decoding: table.rendered(alone).bytes, as: UTF8.self)
    let shown = PrintedCarets(printed)
    let expected = Self.lines(of: place, in: text)
    let about = "\(source): \(finding.code.rawValue) \(place)\n\(printed)"
    #expect(shown.rows.count == min(2, expected.count), "\(about)")
    for (row, words) in zip(shown.rows, expected) {
      if words.isEmpty {
        #expect(row.count == 1, "\(about)")
        let (before, behind) = Self.sides(of: place, in: text)
        #expect(Self.ends(before, with: row.before), "\(about)")
        #expect(Self.begins(behind, with: row.behind), "\(about)")
      } else if row.words.hasSuffix("…"), row.words != Self.visible(words) {
        #expect(Self.visible(words).hasPrefix(row.words.dropLast()), "\(about)")
        #expect(row.words.count > 20, "\(about)")
      } else {
        #expect(row.words == Self.visible(words), "\(about)")
      }
    }
    for line in printed.split(separator: "\n") {
      #expect(line.unicodeScalars.count <= 80, "\(about)")
    }
  }

  /// The words of a place, line by line; blank lines and page numbers hold none.
  private static func lines(of place: Place, in text: OriginalText) -> [String] {
    if place.line == place.endLine, place.column == place.endColumn { return [""] }
    return (place.line...place.endLine).compactMap { number in
      let scalars = Array(text.line(number).unicodeScalars)
      let start = number == place.line ? place.column - 1 : 0
      let end = number == place.endLine ? place.endColumn - 1 : scalars.count
      let words = String(String.UnicodeScalarView(scalars[start..<end]))
      let isNumber = words.allSatisfy { $0.isNumber || $0 == "-" || $0.isWhitespace }
      let isInside = number > place.line && number < place.endLine
      return visible(words).isEmpty || isInside && isNumber ? nil : words
    }
  }

  private static func sides(of place: Place, in text: OriginalText) -> (String, String) {
    let scalars = Array(text.line(place.line).unicodeScalars)
    return (
      visible(String(String.UnicodeScalarView(scalars[..<(place.column - 1)]))),
      visible(String(String.UnicodeScalarView(scalars[(place.column - 1)...])))
    )
  }

  private static func ends(_ text: String, with shown: String) -> Bool {
    shown.hasPrefix("…") ? text.hasSuffix(shown.dropFirst()) : text == shown
  }

  private static func begins(_ text: String, with shown: String) -> Bool {
    shown.hasSuffix("…") ? text.hasPrefix(shown.dropLast()) : text == shown
  }

  /// As it is printed: composed, what cannot be seen spelt out; white space is told apart nowhere.
  static func visible(_ text: String) -> String {
    let composed = text.precomposedStringWithCanonicalMapping
    var visible = ""
    for scalar in composed.unicodeScalars {
      switch scalar.value {
      case 0xAD, 0x200B: visible += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
      default: visible.unicodeScalars.append(scalar)
      }
    }
    return visible.split { $0.isWhitespace }.joined(separator: " ")
  }
}

/// The lines of carets in a printed table, with what stands above them.
private struct PrintedCarets {
  struct Row {
    /// Carets.
    let count: Int
    let words: String
    let before: String
    let behind: String
  }

  let rows: [Row]

  init(_ printed: String) {
    let lines = printed.components(separatedBy: "\n").map { Array($0.unicodeScalars) }
    rows = lines.indices.dropFirst().compactMap { index in
      // The last bar ends the numbers of the lines.
      guard let bar = lines[index].lastIndex(of: "│"),
        let first = lines[index].firstIndex(of: "^"), first > bar,
        lines[index][bar...].dropFirst().prefix(first - bar - 1).allSatisfy({ $0 == " " })
      else { return nil }
      let end = lines[index][first...].firstIndex { $0 != "^" } ?? lines[index].endIndex
      let above = lines[index - 1]
      func words(_ range: Range<Int>) -> String {
        let range = range.clamped(to: 0..<above.count)
        return String(String.UnicodeScalarView(above[range])).split { $0.isWhitespace }
          .joined(separator: " ")
      }
      return Row(
        count: end - first, words: words(first..<end), before: words(bar + 1..<first),
        behind: words(first..<max(first, above.count)))
    }
  }
}
