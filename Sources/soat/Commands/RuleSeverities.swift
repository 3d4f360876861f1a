import SoatChecks
import SoatDocument
import SoatFindings
import SoatReports

/// What pages say of severities and of who changes them.
extension RulePages {
  /// The severity, and where it is another one: for which reasons, types of documents and phases.
  func severities(of code: FindingCode, in rule: Rule, _ override: SeverityTable?) -> String {
    func severity(
      _ reason: Reason? = nil, _ type: DocumentType? = nil, _ phase: Phase = .issued
    ) -> Severity {
      rule.severities.severity(
        of: code, reason: reason, type: type, phase: phase, overriddenBy: override)
    }
    let general = severity()
    let types = DocumentType.allCases.filter { severity(nil, $0) != general }.map {
      "\($0.names.first ?? $0.rawValue): \(name(severity(nil, $0)))"
    }
    let phases = Phase.allCases.filter { severity(nil, nil, $0) != general }.map {
      "\(name($0)): \(name(severity(nil, nil, $0)))"
    }
    return severities(of: code, others: types + phases) { severity($0) }
  }

  /// - Parameter severity: that of a reason; nil for none.
  func severities(
    of code: FindingCode, others: [String] = [], _ severity: (Reason?) -> Severity
  ) -> String {
    let general = severity(nil)
    let reasons = Reason.allCases.filter { severity($0) != general }.map {
      "\(code.rawValue)/\($0.rawValue): \(name(severity($0)))"
    }
    let all = reasons + others
    return all.isEmpty ? name(general) : "\(name(general)) (\(all.joined(separator: ", ")))"
  }

  /// What the sets that the user has named, and those that they extend, change of a rule in every
  /// document: a set for some documents only is told beside it.
  func override(of rule: Rule) -> RuleOverride? {
    let sets = book.sets.indices.filter { named?.contains(book.sets[$0].id) ?? false }
    return override(of: rule, by: family(of: sets).filter { isForAll(book.sets[$0]) })
  }

  private func override(of rule: Rule, by sets: [Int]) -> RuleOverride? {
    book.rules.firstIndex { $0.id == rule.id }.flatMap { book.overrides(by: sets)[$0] }
  }

  /// These sets and all that they extend, in the order of the book.
  private func family(of sets: [Int]) -> [Int] {
    var open = sets
    var family: Set<Int> = []
    while let set = open.popLast() {
      guard family.insert(set).inserted else { continue }
      open += book.sets[set].extends.compactMap { id in book.sets.firstIndex { $0.id == id } }
    }
    return family.sorted()
  }

  /// Naming a set says what the document is about.
  private func isForAll(_ set: RuleSet) -> Bool {
    let applies = set.applies
    return applies.types.isEmpty && applies.regimes.isEmpty && applies.from == nil
      && applies.until == nil
  }

  /// One line for each set that changes the rule: what holds where the set judges, together with
  /// those that it extends.
  func changes(of rule: Rule) -> [Page.Block] {
    let label = language(vi: "Sửa ở bộ", en: "Changed by")
    return book.sets.indices.compactMap { index in
      let set = book.sets[index]
      guard set.override(of: rule.id) != nil,
        let override = override(of: rule, by: family(of: [index]))
      else { return nil }
      let scope = set.applies.isUnlimited ? "" : "\(scopeText(of: set)): "
      return .fact("\(label) \(set.id)", scope + words(of: override, rule))
    }
  }

  func words(of override: RuleOverride, _ rule: Rule) -> String {
    var parts: [String] = []
    if let isEnabled = override.isEnabled {
      // Of a rule that is off, nothing else holds.
      guard isEnabled else { return language(vi: "tắt", en: "switched off") }
      parts.append(language(vi: "bật", en: "switched on"))
    }
    if override.severities != nil {
      let texts = type(of: rule.check).codes(with: rule.options).map { code in
        (code, severities(of: code, in: rule, override.severities))
      }
      let isOne = texts.allSatisfy { $0.1 == texts.first?.1 }
      parts += isOne ? texts.prefix(1).map(\.1) : texts.map { "\($0.rawValue): \($1)" }
    }
    if let source = override.source { parts.append(source) }
    return parts.joined(separator: "; ")
  }

  func name(_ severity: Severity) -> String {
    switch severity {
    case .error: language(vi: "lỗi", en: "error")
    case .warning: language(vi: "cảnh báo", en: "warning")
    case .note: language(vi: "ghi chú", en: "note")
    }
  }

  private func name(_ phase: Phase) -> String {
    switch phase {
    case .draft: language(vi: "bước dự thảo", en: "phase draft")
    case .signing: language(vi: "bước trình ký", en: "phase signing")
    case .issued: language(vi: "đã ban hành", en: "phase issued")
    }
  }
}
