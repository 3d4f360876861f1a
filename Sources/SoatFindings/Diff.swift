/// One run of a comparison between what stands and what should stand.
package struct DiffRun: Sendable, Hashable {
  package enum Operation: String, Sendable {
    /// Stands in both.
    case equal
    /// Must be put in: it is expected and not there.
    case insert
    /// Must go: it is there and not expected.
    case delete
  }

  package let operation: Operation
  package let text: String

  package init(_ operation: Operation, _ text: String) {
    self.operation = operation
    self.text = text
  }
}
