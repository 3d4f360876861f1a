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

  /// What the sets that the user has named, and those that they extend, change of a rule.
  func override(of rule: Rule) -> RuleOverride? {
    guard let position = book.rules.firstIndex(where: { $0.id == rule.id }) else { return nil }
    var open = book.sets.indices.filter { named?.contains(book.sets[$0].id) ?? false }
    var chosen: Set<Int> = []
    while let set = open.popLast() {
      guard chosen.insert(set).inserted else { continue }
      open += book.sets[set].extends.compactMap { id in book.sets.firstIndex { $0.id == id } }
    }
    return book.overrides(by: chosen.sorted())[position]
  }

  /// One line for each set that changes the rule.
  func changes(of rule: Rule) -> [Page.Block] {
    let label = language(vi: "Sửa ở bộ", en: "Changed by")
    return book.sets.compactMap { set in
      set.overrides[rule.id].map { .fact("\(label) \(set.id)", words(of: $0, rule)) }
    }
  }

  private func words(of override: RuleOverride, _ rule: Rule) -> String {
    var parts: [String] = []
    if let isEnabled = override.isEnabled {
      parts.append(
        isEnabled
          ? language(vi: "bật", en: "switched on") : language(vi: "tắt", en: "switched off"))
    }
    if override.severities != nil {
      let texts = type(of: rule.check).codes.map { code in
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
