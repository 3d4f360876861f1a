import SoatDocument
import SoatFindings

/// How far a document is on its way to being issued; blanks are judged by it.
package enum Phase: String, Sendable, CaseIterable {
  /// Number, day, signer and recipients may still be blank.
  case draft
  /// Number and day may still be blank.
  case signing
  /// Nothing may be blank.
  case issued
}

/// The severities that a rule sets; the most specific key wins: phase, type, code with reason,
/// code, default. What no key sets follows `FindingCode.usualSeverity`; a blank that the phase
/// allows is a note.
package struct SeverityTable: Sendable {
  package enum Key: Sendable, Hashable {
    /// One word in place of a table: in an override, nothing that the rule itself says counts.
    case every
    case general
    case code(FindingCode)
    case reason(FindingCode, Reason)
    case type(DocumentType)
    case phase(Phase)
  }

  /// A table has so few keys that looking at each is cheaper than hashing one. Of several equal ones
  /// the first counts.
  private let entries: [(key: Key, severity: Severity)]

  package init(_ entries: [(key: Key, severity: Severity)]) { self.entries = entries }

  package init(_ severities: KeyValuePairs<Key, Severity> = [:]) {
    entries = severities.map { ($0.key, $0.value) }
  }

  /// - Parameters:
  ///   - own: what the rule says of the one thing that the finding is about, a recipient for
  ///     instance: only a phase is more specific.
  ///   - override: what another set says of the rule; its keys come before the same ones here, and
  ///     one word before all of them.
  package func severity(
    of code: FindingCode, reason: Reason?, type: DocumentType?, phase: Phase,
    own: Severity? = nil, overriddenBy override: SeverityTable? = nil
  ) -> Severity {
    if isEmpty, own == nil, override?.isEmpty ?? true {
      return Self.allowsBlank(code, reason, in: phase) ? .note : code.usualSeverity(reason)
    }
    let isReplaced = override?[.every] != nil
    func set(_ key: Key) -> Severity? { override?[key] ?? (isReplaced ? nil : self[key]) }
    if let severity = set(.phase(phase)) { return severity }
    if Self.allowsBlank(code, reason, in: phase) { return .note }
    if let own, !isReplaced { return own }
    if let type, let severity = set(.type(type)) { return severity }
    if let reason, let severity = set(.reason(code, reason)) { return severity }
    return set(.code(code)) ?? set(.general) ?? set(.every) ?? code.usualSeverity(reason)
  }

  /// What this table says of such findings, whatever the phase; nil for nothing.
  func said(of code: FindingCode, reason: Reason?, type: DocumentType?) -> Severity? {
    if let type, let severity = self[.type(type)] { return severity }
    if let reason, let severity = self[.reason(code, reason)] { return severity }
    return self[.code(code)] ?? self[.general] ?? self[.every]
  }

  subscript(key: Key) -> Severity? { entries.first { $0.key == key }?.severity }

  private var isEmpty: Bool { entries.isEmpty }

  /// Draft and signing leave room for what is filled in last.
  static func allowsBlank(_ code: FindingCode, _ reason: Reason?, in phase: Phase) -> Bool {
    guard reason == .blank else { return false }
    switch phase {
    case .issued: return false
    case .signing: return code == .headerNumber || code == .headerPlaceDate
    case .draft: return true
    }
  }

  /// These severities, with those of an override before them.
  package func overridden(by other: SeverityTable) -> SeverityTable {
    if other[.every] != nil { return other }
    return SeverityTable(other.entries + entries)
  }
}
