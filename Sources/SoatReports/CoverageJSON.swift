import SoatFindings

/// The value of `coverage`, in `soat.findings/1` and in `soat.outline/1`.
extension ByteWriter {
  mutating func coverage(_ coverage: Coverage) {
    raw(#"{"lists":"#)
    list(coverage.lists) { $0.list($1) }
    raw(#","assignments":"#)
    list(coverage.assignments) { $0.assignment($1) }
    raw("}")
  }

  private mutating func list(_ list: Coverage.List) {
    raw(#"{"rule":"#)
    string(list.rule.text)
    raw(#","items":"#)
    self.list(list.items) { $0.item($1) }
    raw("}")
  }

  private mutating func item(_ item: Coverage.Item) {
    raw(#"{"subject":"#)
    string(item.subject)
    raw(#","line":"#)
    if let line = item.line { integer(line) } else { raw("null") }
    raw(#","section":"#)
    string(item.section)
    raw("}")
  }

  private mutating func assignment(_ assignment: Coverage.Assignment) {
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

  private mutating func list<Element>(
    _ elements: [Element], _ write: (inout ByteWriter, Element) -> Void
  ) {
    raw("[")
    for (index, element) in elements.enumerated() {
      if index > 0 { raw(",") }
      write(&self, element)
    }
    raw("]")
  }
}
