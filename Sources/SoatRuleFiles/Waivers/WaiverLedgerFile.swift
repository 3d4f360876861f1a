import SoatChecks
import SoatFindings

/// Reads a ledger of waivers.
package enum WaiverLedgerFile {
  /// - Throws: all that is wrong with the ledger; a last day that cannot be read is not.
  package static func ledger(_ source: RuleSource) throws(RuleFileErrors) -> WaiverLedger {
    var reading = WaiverReading(source)
    let entries = reading.entries()
    if let errors = reading.file.errors { throw errors }
    return WaiverLedger(path: source.name, entries: entries.compactMap(\.self))
  }
}

/// Makes entries of tables that have been held against the schema, and finds what no schema says.
private struct WaiverReading {
  var file: SettingsFile
  private let lines: ForgivenKey

  init(_ source: RuleSource) {
    file = SettingsFile(
      source, WaiverSchema.file, version: WaiverSchema.version, forgiving: .expires)
    lines = ForgivenKey(.expires, in: source.bytes)
  }

  /// Nil for one that cannot be used, which is told.
  mutating func entries() -> [WaiverEntry?] {
    let tables = file.root.tables(.waiver)
    let starts = tables.indices.map { file.place(of: Self.path($0), .key).line }
    return tables.indices.map { index in
      let next = index + 1 < starts.count ? starts[index + 1] : .max
      return entry(tables[index], at: Self.path(index), before: next)
    }
  }

  private static func path(_ index: Int) -> TOMLPath {
    TOMLPath(steps: [.key(OptionKey.waiver.name), .index(index)])
  }

  private mutating func entry(
    _ table: OptionTable, at path: TOMLPath, before next: Int
  ) -> WaiverEntry? {
    let scope = scope(table, at: path)
    let term = term(table, at: path, before: next)
    guard let scope, let term, let reason = table.text(.waiverReason),
      let approver = table.text(.approver)
    else { return nil }
    return WaiverEntry(
      place: place(path), scope: scope, reason: reason, approver: approver, term: term)
  }

  /// The word between the brackets of its header.
  private func place(_ path: TOMLPath) -> Place {
    let start = file.place(of: path, .key)
    return Place(
      line: start.line, column: start.column, endLine: start.line,
      endColumn: start.column + OptionKey.waiver.name.count)
  }

  private mutating func term(
    _ table: OptionTable, at path: TOMLPath, before next: Int
  ) -> WaiverTerm? {
    let value = file.place(of: path.appending(.key(OptionKey.expires.name)))
    if file.forgiven.contains(value) { return .unreadable(lines.written(value)) }
    if let day = table.date(.expires) { return .until(day) }
    // Its line may have been left out altogether.
    let start = file.place(of: path, .key).line
    if let lost = file.forgiven.first(where: { (start..<next).contains($0.line) }) {
      return .unreadable(lines.written(lost))
    }
    file.fault(
      .missingKey(
        OptionKey.expires.name, table: "[[\(OptionKey.waiver.name)]]",
        expected: OptionKey.expires.shape.words), at: path, .key)
    return nil
  }

  private mutating func scope(_ table: OptionTable, at path: TOMLPath) -> WaiverScope? {
    let rule = rule(table, at: path)
    let code = code(table, at: path)
    let isNamed = table.isGiven(.waivedRule) || table.isGiven(.waivedCode)
    // What is told already may be its name, misspelt.
    if !isNamed, !file.hasFault(below: path) { fault(.namesNothing, at: path, nil) }
    guard let files = files(table, at: path), let extent = extent(table, at: path) else {
      return nil
    }
    return WaiverScope(
      rule: rule, code: code, files: files, section: table.text(.waivedSection),
      subject: table.text(.waivedSubject), extent: extent)
  }

  private mutating func rule(_ table: OptionTable, at path: TOMLPath) -> RuleID? {
    guard let text = table.text(.waivedRule) else { return nil }
    if text == LedgerReport.rule.text { fault(.notWaivable(text), at: path, .waivedRule) }
    if FindingCode(rawValue: text) != nil { fault(.codeForRule(text), at: path, .waivedRule) }
    return RuleID(text)
  }

  private mutating func code(_ table: OptionTable, at path: TOMLPath) -> FindingCode? {
    guard let text = table.text(.waivedCode) else { return nil }
    guard let code = FindingCode(rawValue: text) else {
      let known = FindingCode.allCases.map(\.rawValue)
      fault(
        text.contains("/")
          ? .ruleForCode(text)
          : .unknownCode(text, nearest: NearestWord.nearest(to: text, in: known)),
        at: path, .waivedCode)
      return nil
    }
    if !code.isWaivable { fault(.notWaivable(text), at: path, .waivedCode) }
    return code
  }

  private mutating func files(_ table: OptionTable, at path: TOMLPath) -> WaivedFiles? {
    guard let pattern = table.text(.waivedFile) else { return nil }
    do {
      return try WaivedFiles(pattern)
    } catch {
      switch error {
      case .malformed: fault(.malformedPattern(pattern), at: path, .waivedFile)
      case .leavesFolder: fault(.leavesFolder(pattern), at: path, .waivedFile)
      }
      return nil
    }
  }

  private mutating func extent(
    _ table: OptionTable, at path: TOMLPath
  ) -> WaiverScope.Extent? {
    guard table.isGiven(.fingerprints) else { return .upTo(table.integer(.waivedCount) ?? 1) }
    if table.isGiven(.waivedCount) { fault(.countIsGiven, at: path, .waivedCount) }
    var fingerprints: Set<Fingerprint> = []
    for (index, text) in table.texts(.fingerprints).enumerated() {
      if let fingerprint = Fingerprint(hex: text) {
        fingerprints.insert(fingerprint)
      } else {
        file.fault(
          .ledger(.malformedFingerprint(text)),
          at: path.appending(.key(OptionKey.fingerprints.name), .index(index)))
      }
    }
    return .exactly(fingerprints)
  }

  private mutating func fault(_ error: LedgerError, at path: TOMLPath, _ key: OptionKey?) {
    guard let key else { return file.fault(.ledger(error), at: path, .key) }
    file.fault(.ledger(error), at: path.appending(.key(key.name)))
  }
}
