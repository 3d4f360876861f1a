/// Which requirement a finding breaks: `set/rule`, for instance `nq57/task-groups`.
package struct RuleID: Sendable, Hashable, Comparable, CustomStringConvertible {
  package let text: String

  package init(_ text: String) { self.text = text }

  package var description: String { text }

  package static func < (left: RuleID, right: RuleID) -> Bool { left.text < right.text }
}
