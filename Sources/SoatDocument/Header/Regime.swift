/// Whose form a document follows.
package enum Regime: String, Sendable, CaseIterable {
  /// — *văn bản của Đảng*
  case party
  /// — *văn bản hành chính nhà nước*
  case state
}
