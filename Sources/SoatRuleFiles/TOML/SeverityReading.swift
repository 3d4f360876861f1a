import SoatChecks
import SoatDocument
import SoatFindings

extension TableReader {
  /// One severity, or a table of them. The keys of a table may be quoted (`"type.cong-van"`) or
  /// nested (`type.cong-van`).
  mutating func severity(_ value: TOMLNode, of key: String) -> OptionValue? {
    if case .table(let table) = value {
      var pairs: [OptionValue] = []
      severities(table, prefix: "", into: &pairs)
      return .list(pairs)
    }
    guard let word = value.text else { return mismatch(value, .severity, key) }
    check(word, Self.words, of: key)
    return .text(word)
  }

  private static let words = OptionShape.choice(Severity.allCases.reversed().map(\.rawValue))

  private mutating func severities(
    _ table: TOMLPairs, prefix: String, into pairs: inout [OptionValue]
  ) {
    for (name, value) in table.pairs {
      let key = prefix + name
      descend(.key(name)) { reader in
        if case .table(let table) = value {
          reader.severities(table, prefix: key + ".", into: &pairs)
        } else {
          reader.check(severityKey: key)
          guard case .text(let word) = reader.value(value, Self.words, of: key) else { return }
          pairs.append(.list([.text(key), .text(word)]))
        }
      }
    }
  }

  private mutating func check(severityKey key: String) {
    guard !isProven else { return }
    guard let parsed = SeverityTable.Key(text: key) else {
      return fault(unknownSeverityKey(key), .key)
    }
    guard let code = parsed.code else { return }
    if let kind {
      if let error = Self.error(code, of: kind) { fault(error, .key) }
    } else if path.steps.count > 1, path.steps[0] == .key("override"),
      case .index(let index) = path.steps[1]
    {
      refer(.code(code, override: index))
    }
  }

  private func unknownSeverityKey(_ key: String) -> RuleFileError {
    let codes = (kind?.codes ?? FindingCode.allCases).map(\.rawValue)
    let types = DocumentType.allCases.map { "type.\($0.rawValue)" }
    let phases = Phase.allCases.map { "phase.\($0.rawValue)" }
    // Who has begun with `type.` is helped by the types alone.
    let known =
      key.hasPrefix("type.")
      ? types : key.hasPrefix("phase.") ? phases : ["default"] + codes + phases + types
    let parts = key.split(separator: "/", maxSplits: 1)
    if parts.count == 2, codes.contains(String(parts[0])) {
      let reasons = Reason.allCases.map { "\(parts[0])/\($0.rawValue)" }
      return .unknownKey(
        key, table: "severity", nearest: NearestWord.nearest(to: key, in: reasons),
        known: reasons)
    }
    return .unknownKey(
      key, table: "severity", nearest: NearestWord.nearest(to: key, in: known), known: known)
  }

  /// What is wrong with a severity for this code in a rule of this kind; nil for nothing.
  static func error(_ code: FindingCode, of kind: any Check.Type) -> RuleFileError? {
    guard !kind.codes.contains(code) else { return nil }
    let known = kind.codes.map(\.rawValue)
    return .foreignCode(
      code.rawValue, kind: kind.keyword,
      nearest: NearestWord.nearest(to: code.rawValue, in: known), known: known)
  }
}

extension SeverityTable.Key {
  /// `default`, a code, `code/reason`, `type.<type>` or `phase.<phase>`.
  init?(text: String) {
    if text == "default" {
      self = .general
    } else if let code = FindingCode(rawValue: text) {
      self = .code(code)
    } else if text.hasPrefix("type."), let type = DocumentType(rawValue: String(text.dropFirst(5)))
    {
      self = .type(type)
    } else if text.hasPrefix("phase."), let phase = Phase(rawValue: String(text.dropFirst(6))) {
      self = .phase(phase)
    } else {
      let parts = text.split(separator: "/", maxSplits: 1).map(String.init)
      guard parts.count == 2, let code = FindingCode(rawValue: parts[0]),
        let reason = Reason(rawValue: parts[1])
      else { return nil }
      self = .reason(code, reason)
    }
  }

  var code: FindingCode? {
    switch self {
    case .code(let code), .reason(let code, _): code
    case .every, .general, .type, .phase: nil
    }
  }
}

extension OptionTable {
  /// Nil where nothing is said of severities.
  var severities: SeverityTable? {
    let pairs = textLists(.severity)
    if let word = text(.severity), let severity = Severity(rawValue: word) {
      return SeverityTable([.every: severity])
    }
    guard !pairs.isEmpty else { return nil }
    var severities: [SeverityTable.Key: Severity] = [:]
    for pair in pairs where pair.count == 2 {
      if let key = SeverityTable.Key(text: pair[0]), let severity = Severity(rawValue: pair[1]) {
        severities[key] = severity
      }
    }
    return SeverityTable(severities)
  }
}
