import SoatChecks
import SoatDocument
import SoatFindings

extension TableReader {
  /// One severity, or a table of them. The keys of a table may be quoted (`"type.cong-van"`) or
  /// nested (`type.cong-van`).
  mutating func severity(_ value: TOMLNode, of key: String) -> OptionValue? {
    if case .table(let table) = value {
      if table.pairs.isEmpty { fault(.empty(key: key)) }
      var pairs: [OptionValue] = []
      var first: [String: TOMLPath] = [:]
      severities(table, prefix: "", into: &pairs, &first)
      return .list(pairs)
    }
    guard let word = value.text else { return mismatch(value, .severity, key) }
    check(word, Self.words, of: key)
    return .text(word)
  }

  private static let words = OptionShape.choice(Severity.allCases.reversed().map(\.rawValue))

  /// - Parameter first: where each key stands that was met; `"list.wording"` and `list.wording` are
  ///   two to TOML.
  private mutating func severities(
    _ table: TOMLPairs, prefix: String, into pairs: inout [OptionValue],
    _ first: inout [String: TOMLPath]
  ) {
    for (name, value) in table.pairs {
      let key = prefix + name
      descend(.key(name)) { reader in
        if case .table(let table) = value {
          reader.severities(table, prefix: key + ".", into: &pairs, &first)
        } else {
          if !reader.isProven { reader.check(severityKey: key, &first) }
          guard case .text(let word) = reader.value(value, Self.words, of: key) else { return }
          pairs.append(.list([.text(key), .text(word)]))
        }
      }
    }
  }

  private mutating func check(severityKey key: String, _ first: inout [String: TOMLPath]) {
    if let earlier = first[key] { repeated(.key, key, first: earlier, .key) }
    first[key] = path
    guard let parsed = SeverityTable.Key(text: key) else {
      return fault(unknownSeverityKey(key), .key)
    }
    guard let code = parsed.code else { return }
    if let kind, let error = Self.error(code, parsed.reason, of: kind, schema) {
      return fault(error, .key)
    }
    if !isRuleFile, let reason = parsed.reason {
      let reasons = schema.reasons(of: code, nil)
      if !reasons.contains(reason) {
        fault(Self.unknownReason(reason.rawValue, code, reasons), .key)
      }
      return
    }
    guard path.steps.count > 1, case .index(let index) = path.steps[1] else { return }
    if path.steps[0] == .key("override") {
      refer(.code(code, parsed.reason, of: .override(index)))
    } else if kind != nil {
      refer(.code(code, parsed.reason, of: .rule(index)))
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
    let parts = key.split(separator: "/", maxSplits: 1).map(String.init)
    if !isRuleFile, parts.count == 2, !parts[0].contains(".") {
      return .configuration(.ruleForCode(key))
    }
    if parts.count == 2, codes.contains(parts[0]), let code = FindingCode(rawValue: parts[0]) {
      return Self.unknownReason(parts[1], code, schema.reasons(of: code, kind))
    }
    return .unknownKey(
      key, table: "severity", nearest: NearestWord.nearest(to: key, in: known), known: known)
  }

  private static func unknownReason(
    _ reason: String, _ code: FindingCode, _ reasons: [Reason]
  ) -> RuleFileError {
    let nearest = NearestWord.nearest(to: reason, in: reasons.map(\.rawValue))
    return .foreignReason(
      reason, code: code.rawValue, nearest: nearest.map { "\(code.rawValue)/\($0)" },
      known: reasons.map { "\(code.rawValue)/\($0.rawValue)" })
  }

  /// What is wrong with a severity for this code, and for this reason if there is one, in a rule of
  /// this kind; nil for nothing.
  ///
  /// - Parameter options: those of the rule; nil where only its kind is known.
  static func error(
    _ code: FindingCode, _ reason: Reason?, of kind: any Check.Type, _ schema: RuleFileSchema,
    with options: OptionTable? = nil
  ) -> RuleFileError? {
    let codes = options.map { kind.codes(with: $0) } ?? kind.codes
    guard codes.contains(code) else {
      let known = codes.map(\.rawValue)
      let nearest = NearestWord.nearest(to: code.rawValue, in: known)
      return kind.codes.contains(code)
        ? .idleCode(code.rawValue, known: known)
        : .foreignCode(code.rawValue, kind: kind.keyword, nearest: nearest, known: known)
    }
    guard let reason, !schema.reasons(of: code, kind).contains(reason) else { return nil }
    return unknownReason(reason.rawValue, code, schema.reasons(of: code, kind))
  }
}

extension RuleFileSchema {
  /// The reasons that rules of a kind, or of any where none is known, give for a code.
  fileprivate func reasons(of code: FindingCode, _ kind: (any Check.Type)?) -> [Reason] {
    let known =
      (kind.map { [$0] } ?? kinds).flatMap { $0.reasons[code] ?? [] }
      + (FileFinding.reasons[code] ?? [])
    return Reason.allCases.filter { known.contains($0) }
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

  var reason: Reason? {
    if case .reason(_, let reason) = self { return reason }
    return nil
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
    var severities: [(key: SeverityTable.Key, severity: Severity)] = []
    for pair in pairs where pair.count == 2 {
      if let key = SeverityTable.Key(text: pair[0]), let severity = Severity(rawValue: pair[1]) {
        severities.append((key, severity))
      }
    }
    return SeverityTable(severities)
  }
}
