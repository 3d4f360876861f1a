import SoatFindings

/// The results of one document, one on a line.
///
/// Accepted findings stay, with the grounds on which they are: `suppressions` are empty for what is
/// open, since section 3.27.23 wants them on all results of a run or on none. A finding of the
/// baseline is `unchanged` (section 3.27.24) and suppressed too, for readers that know only one of
/// the two.
struct SARIFResults {
  let wording: TableWording
  let hasBaseline: Bool
  /// A document that has more keeps the gravest.
  let most: Int

  init(language: Language, hasBaseline: Bool, most: Int) {
    wording = TableWording(language: language)
    self.hasBaseline = hasBaseline
    self.most = most
  }

  func write(_ document: DocumentReport, _ writer: inout ByteWriter) {
    let location = DocumentLocation(document)
    let uri = location.uri
    let causality = Causality(listed: [], all: document.findings)
    var seen: [Fingerprint: Int] = [:]
    var isFirst = true
    for index in chosen(document.findings) {
      if !isFirst { writer.raw(",\n") }
      isFirst = false
      let finding = document.findings[index]
      let number = seen[finding.fingerprint, default: 0] + 1
      seen[finding.fingerprint] = number
      let place = SARIFPlace(uri: uri, isAbsolute: location.isAbsolute)
      result(finding, number, place, causality.cause(of: finding), &writer)
    }
  }

  /// Positions in the order of the text.
  private func chosen(_ findings: [Finding]) -> [Int] {
    guard findings.count > most else { return Array(findings.indices) }
    let gravest = findings.indices.sorted {
      let (left, right) = (findings[$0], findings[$1])
      if left.standing.isOpen != right.standing.isOpen { return left.standing.isOpen }
      return left.severity == right.severity ? $0 < $1 : left.severity > right.severity
    }
    return gravest.prefix(most).sorted()
  }

  private static let ruleIndices = Dictionary(
    uniqueKeysWithValues: FindingCode.allCases.enumerated().map { ($1, $0) })

  /// - Parameter number: 1-based, among equal fingerprints of the document.
  private func result(
    _ finding: Finding, _ number: Int, _ place: SARIFPlace, _ cause: Finding?,
    _ writer: inout ByteWriter
  ) {
    writer.raw(#"{"ruleId":"#)
    writer.string(finding.code.rawValue)
    if let index = Self.ruleIndices[finding.code] {
      writer.raw(#","ruleIndex":"#)
      writer.integer(index)
    }
    writer.raw(#","level":"#)
    writer.string(finding.severity.rawValue)
    writer.raw(#","message":{"text":"#)
    writer.string(message(finding, cause))
    writer.raw(#"},"locations":["#)
    place.write(finding.place, &writer)
    writer.raw("]")
    if let cause {
      writer.raw(#","relatedLocations":["#)
      place.write(cause.place, id: 1, message: SARIFMessage.escaped(cause.message), &writer)
      writer.raw("]")
    }
    // What GitHub computes itself, for want of it, is the hash of a line and its number among equals.
    writer.raw(#","partialFingerprints":{"primaryLocationLineHash":"#)
    writer.string("\(finding.fingerprint.hex):\(number)")
    writer.raw(#","soatFinding/v1":"#)
    writer.hexadecimal(finding.fingerprint.value)
    writer.raw("}")
    standing(finding.standing, &writer)
    properties(finding, &writer)
    writer.raw("}")
  }

  private func message(_ finding: Finding, _ cause: Finding?) -> String {
    let text = SARIFMessage.escaped(FindingSummary(wording: wording).text(finding))
    guard let cause else { return text }
    return text + " \(Label.cause.text(wording.language)) [\(wording.place(cause.place))](1)."
  }

  private func standing(_ standing: Standing, _ writer: inout ByteWriter) {
    writer.raw(#","suppressions":["#)
    if let why = StandingWording(language: wording.language).text(standing) {
      writer.raw(#"{"kind":"external","status":"accepted","justification":"#)
      writer.string(why)
      if let waiver = standing.waiver { ledger(waiver, &writer) }
      writer.raw("}")
    }
    writer.raw("]")
    if standing == .known {
      writer.raw(#","baselineState":"unchanged""#)
    } else if hasBaseline {
      writer.raw(#","baselineState":"new""#)
    }
  }

  /// Where the waiver is written, section 3.35.4, and what it says.
  private func ledger(_ waiver: Waiver, _ writer: inout ByteWriter) {
    let place = SARIFPlace(DocumentLocation(path: Array(waiver.file.utf8)))
    writer.raw(#","location":"#)
    let line = waiver.line
    place.write(Place(line: line, column: 1, endLine: line, endColumn: 1), &writer)
    writer.raw(#","properties":{"reason":"#)
    writer.string(waiver.reason)
    writer.raw(#","approver":"#)
    writer.string(waiver.approver)
    writer.raw(#","expires":"#)
    writer.string(waiver.expires)
    writer.raw("}")
  }

  private func properties(_ finding: Finding, _ writer: inout ByteWriter) {
    writer.raw(#","properties":{"rule":"#)
    writer.string(finding.rule.text)
    writer.property(#","subject":"#, finding.subject)
    writer.property(#","reason":"#, finding.reason?.rawValue)
    writer.property(#","section":"#, finding.section)
    writer.property(#","found":"#, finding.found)
    writer.property(#","expected":"#, finding.expected)
    writer.property(#","help":"#, finding.help)
    writer.property(#","source":"#, finding.source)
    writer.raw("}")
  }
}

extension ByteWriter {
  /// Appends a key and its value, or neither.
  fileprivate mutating func property(_ key: StaticString, _ value: String?) {
    guard let value else { return }
    raw(key)
    string(value)
  }
}
