/// How much a finding weighs — *mức độ*.
package enum Severity: String, Sendable, CaseIterable, Comparable {
  /// Style; listed only on request.
  case note
  /// Must be looked at before signing.
  case warning
  /// Must not be signed.
  case error

  package static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }

  private var rank: Int {
    switch self {
    case .note: 0
    case .warning: 1
    case .error: 2
    }
  }
}
