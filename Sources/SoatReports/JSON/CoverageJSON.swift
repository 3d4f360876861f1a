import SoatFindings

/// The value of `coverage`, in `soat.findings/1` and in `soat.outline/1`.
extension ByteWriter {
  mutating func coverage(_ coverage: Coverage) {
    raw(#"{"lists":"#)
    coverage.lists.withUnsafeBufferPointer { lists in
      list(lists.count) { $0.list(lists[$1]) }
    }
    raw(#","assignments":"#)
    coverage.assignments.withUnsafeBufferPointer { assignments in
      list(assignments.count) { $0.assignment(assignments[$1]) }
    }
    raw("}")
  }

  private mutating func list(_ list: borrowing Coverage.List) {
    raw(#"{"rule":"#)
    string(list.rule.text)
    raw(#","items":"#)
    list.items.withUnsafeBufferPointer { items in
      self.list(items.count) { $0.item(items[$1]) }
    }
    raw("}")
  }

  private mutating func item(_ item: borrowing Coverage.Item) {
    raw(#"{"subject":"#)
    string(item.subject)
    raw(#","line":"#)
    if let line = item.line { integer(line) } else { raw("null") }
    raw(#","section":"#)
    string(item.section)
    raw("}")
  }

  private mutating func assignment(_ assignment: borrowing Coverage.Assignment) {
    raw(#"{"body":"#)
    string(assignment.body)
    raw(#","task":"#)
    string(assignment.task)
    raw(#","deadline":"#)
    string(assignment.deadline)
    raw(#","line":"#)
    integer(assignment.line)
    raw(#","section":"#)
    string(assignment.section)
    raw("}")
  }
}
