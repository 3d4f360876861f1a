import SoatChecks
import SoatDocument
import SoatFindings
import SoatText
import TestSupport

/// One mutant, delivered and judged.
package struct Trial: Sendable {
  package let mutant: Mutant
  package let transport: Transport
  /// 1-based lines of the delivered file where the departure may be told.
  package let lines: [ClosedRange<Int>]
  /// The finding that tells the departure stands at its place.
  package let isKilled: Bool
  /// What is told beside it, errors and warnings only.
  package let strays: [Finding]
  /// Everything that the clean document does not have.
  package let found: [Finding]

  init(_ mutant: Mutant, _ transport: Transport, _ judge: Judge) throws(DecodingError) {
    let file = transport.deliver(mutant.document)
    let document = Document.parse(try SourceText.decode(file), lexicon: judge.book.lexicon)
    let lines = Self.lines(mutant.places, in: document.stream, of: mutant.document.stream)
    let found = Self.new(judge.report(path: "a", document).findings, mutant.clean)
    let (code, companions) = (mutant.mutation.code, mutant.mutation.companions)
    let told = found.filter { $0.code == code && Self.stands($0, at: lines) }
    let causes = told.map(\.fingerprint)
    self.mutant = mutant
    self.transport = transport
    self.lines = lines
    self.found = found
    isKilled = !told.isEmpty
    strays = found.filter { finding in
      guard finding.severity > .note, !companions.contains(finding.code) else { return false }
      if let cause = finding.causedBy, causes.contains(cause) { return false }
      return finding.code != code || !Self.stands(finding, at: lines)
    }
  }

  /// A transport moves words to other lines, and neither adds nor drops any; nowhere where it does.
  private static func lines(
    _ places: [Range<Int>], in stream: SyllableStream, of original: SyllableStream
  ) -> [ClosedRange<Int>] {
    guard stream.words.count == original.words.count else { return [] }
    let last = stream.words.count - 1
    return places.map { place in
      // What is lacking lacks between two words.
      let first = place.isEmpty ? max(place.lowerBound - 1, 0) : place.lowerBound
      let end = place.isEmpty ? place.lowerBound : place.upperBound - 1
      let endLine =
        end > last ? stream.lines.count - 1 : stream.line(at: stream.words[end].span.start)
      return stream.line(at: stream.words[first].span.start) + 1...endLine + 1
    }
  }

  private static func stands(_ finding: Finding, at lines: [ClosedRange<Int>]) -> Bool {
    guard let place = finding.place else { return false }
    return lines.contains { $0.overlaps(place.line...max(place.line, place.endLine)) }
  }

  /// Without what the clean document has too.
  private static func new(_ findings: [Finding], _ clean: CleanDocument) -> [Finding] {
    var known = Dictionary(grouping: clean.report.findings, by: identity).mapValues(\.count)
    return findings.filter { finding in
      guard let count = known[identity(finding)], count > 0 else { return true }
      known[identity(finding)] = count - 1
      return false
    }
  }

  private static func identity(_ finding: Finding) -> String {
    "\(finding.code.rawValue) \(finding.rule) \(finding.subject ?? "") \(finding.found ?? "")"
  }
}

extension Trial {
  /// What was expected where, and what was found instead.
  package var account: String {
    let expected = lines.map { "\($0.lowerBound)-\($0.upperBound)" }.joined(separator: ", ")
    let verdict = isKilled ? "STRAY" : strays.isEmpty ? "SURVIVES" : "SURVIVES, STRAY"
    let all = found.map { finding in
      let place = finding.place.map { "\($0.line):\($0.column)-\($0.endLine):\($0.endColumn)" }
      let reason = finding.reason.map { "/\($0.rawValue)" } ?? ""
      return
        "    \(finding.severity.rawValue) \(finding.code.rawValue)\(reason) \(place ?? "-") "
        + "\(finding.subject ?? "-") «\(finding.found ?? "")» \(finding.message)\n"
    }
    return "\(verdict) [\(mutant.name)] \(transport.rawValue), lines \(expected)\n"
      + all.joined() + mutant.excerpt
  }
}
