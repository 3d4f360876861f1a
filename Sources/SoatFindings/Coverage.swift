/// Where a document treats what it must treat, and whom it charges with what.
package struct Coverage: Sendable {
  /// A required list — *danh mục bắt buộc*.
  package struct List: Sendable {
    package let rule: RuleID
    /// That of the rule, in the report's language.
    package let title: String
    package let items: [Item]

    package init(rule: RuleID, title: String, items: [Item]) {
      self.rule = rule
      self.title = title
      self.items = items
    }
  }

  /// One item of a required list.
  package struct Item: Sendable {
    /// As verdicts name it: `task-4`.
    package let subject: String
    /// *nhóm nhiệm vụ 4*
    package let label: String
    /// 1-based; nil where the document does not treat it.
    package let line: Int?
    /// Path of ordinals; nil outside all sections.
    package let section: String?

    package init(subject: String, label: String, line: Int?, section: String?) {
      self.subject = subject
      self.label = label
      self.line = line
      self.section = section
    }
  }

  /// Work with which a body is charged — *phân công*.
  package struct Assignment: Sendable {
    /// The body or bodies as written.
    package let body: String
    /// The leading words of the task.
    package let task: String
    /// As written; nil where none is stated.
    package let deadline: String?
    /// 1-based.
    package let line: Int
    package let section: String?

    package init(body: String, task: String, deadline: String?, line: Int, section: String?) {
      self.body = body
      self.task = task
      self.deadline = deadline
      self.line = line
      self.section = section
    }
  }

  package let lists: [List]
  /// Those of the section on implementation, in the order of the text.
  package let assignments: [Assignment]

  package init(lists: [List] = [], assignments: [Assignment] = []) {
    self.lists = lists
    self.assignments = assignments
  }
}
