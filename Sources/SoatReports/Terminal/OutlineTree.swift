import SoatFindings

/// `soat outline`: the parts of a document as a tree, each with its line.
package struct OutlineTree {
  private let language: Language
  private let width: Int
  private let palette: Palette

  /// - Parameter width: columns; narrower than 40 is taken for 40, wider than 120 for 120.
  package init(width: Int, hasColour: Bool, language: Language) {
    self.width = min(max(width, 40), 120)
    self.language = language
    palette = Palette(hasColour: hasColour)
  }

  package func bytes(_ outline: Outline) -> [UInt8] {
    var lines = InkedText(path: outline.path, .strong).wrapped(to: width)
    let branches = self.branches(outline)
    for (index, branch) in branches.enumerated() {
      lines += self.lines(branch, stem: "", isLast: index == branches.count - 1)
    }
    return lines.flatMap { Array((palette.painted($0.glyphs[...]) + "\n").utf8) }
  }

  private struct Branch {
    var label: String?
    var text: String?
    var line: Int?
    var children: [Branch] = []
  }

  private func branches(_ outline: Outline) -> [Branch] {
    var branches = [Branch(label: language(vi: "Phần đầu", en: "Header"))]
    branches[0].children = header(outline.header)
    branches.append(
      Branch(
        label: language(vi: "Các mục", en: "Sections"), children: outline.sections.map(section)))
    branches.append(
      Branch(
        label: language(vi: "Viện dẫn", en: "Citations"),
        children: outline.citations.map(citation)))
    for list in outline.lists {
      branches.append(
        Branch(
          label: language(vi: "Danh sách \(list.count) ý", en: "List of \(list.count)"),
          line: list.first?.line, children: list.map(item)))
    }
    if let recipients = outline.recipients {
      branches.append(
        Branch(label: language(vi: "Nơi nhận", en: "Recipients"), children: recipients.map(part)))
    }
    if let signature = outline.signature { branches.append(self.signature(signature)) }
    branches += coverage(outline.coverage)
    if !outline.leftover.isEmpty {
      branches.append(
        Branch(
          label: language(vi: "Dòng chưa nhận ra", en: "Not understood"),
          children: outline.leftover.map(part)))
    }
    return branches
  }

  private func coverage(_ coverage: Coverage) -> [Branch] {
    var branches = coverage.lists.map { list in
      Branch(label: list.title, children: list.items.map(covered))
    }
    if !coverage.assignments.isEmpty {
      branches.append(
        Branch(
          label: language(vi: "Phân công thực hiện", en: "Assignments"),
          children: coverage.assignments.map(assignment)))
    }
    return branches
  }

  private func covered(_ item: Coverage.Item) -> Branch {
    guard let line = item.line else {
      return Branch(label: item.label, text: language(vi: "chưa nêu", en: "not treated"))
    }
    let section = item.section.map { language(vi: "mục \($0)", en: "section \($0)") }
    return Branch(
      label: item.label, text: section ?? language(vi: "ngoài các mục", en: "outside sections"),
      line: line)
  }

  private func assignment(_ assignment: Coverage.Assignment) -> Branch {
    var branch = Branch(label: assignment.body, text: assignment.task, line: assignment.line)
    if let deadline = assignment.deadline {
      branch.children = [Branch(label: language(vi: "thời hạn", en: "due"), text: deadline)]
    }
    return branch
  }

  private func header(_ header: Outline.Header) -> [Branch] {
    let parts: [(String, Outline.Part?)] =
      [
        (language(vi: "Tiêu đề", en: "Title line"), header.titleLine),
        (language(vi: "Số, ký hiệu", en: "Number"), header.number),
        (language(vi: "Địa danh", en: "Place"), header.place),
        (language(vi: "Ngày", en: "Date"), header.date),
        (
          language(vi: "Tên loại", en: "Type"),
          header.type.map {
            Outline.Part(text: DocumentTypeName.name(of: $0.text, language), line: $0.line)
          }
        ),
        (language(vi: "Trích yếu", en: "Subject"), header.subject),
        (language(vi: "Kính gửi", en: "Addressee"), header.addressee),
      ] + header.issuer.map { (language(vi: "Cơ quan", en: "Issuer"), $0) }
    return parts.compactMap { label, part in
      part.map { Branch(label: label, text: $0.text, line: $0.line) }
    }
  }

  private func section(_ section: Outline.Section) -> Branch {
    let roles = section.roles.isEmpty ? "" : " (\(section.roles.joined(separator: ", ")))"
    return Branch(
      label: section.ordinal, text: (section.heading ?? "…") + roles, line: section.line,
      children: section.children.map(self.section))
  }

  private func citation(_ citation: Outline.Citation) -> Branch {
    let parts = [citation.date, citation.issuer, citation.congress].compactMap(\.self)
    return Branch(
      label: citation.number, text: parts.joined(separator: " · "), line: citation.line)
  }

  private func item(_ item: Outline.Item) -> Branch {
    Branch(label: item.ordinal.map { "(\($0))" } ?? "-", text: item.text, line: item.line)
  }

  private func part(_ part: Outline.Part) -> Branch { Branch(text: part.text, line: part.line) }

  private func signature(_ signature: Outline.Signature) -> Branch {
    let parts = [signature.authority, signature.position, signature.name]
    return Branch(
      label: language(vi: "Phần ký", en: "Signature"), line: signature.line,
      children: parts.compactMap { $0.map { Branch(text: $0) } })
  }

  private func lines(_ branch: Branch, stem: String, isLast: Bool) -> [InkedText] {
    var text = InkedText()
    if let label = branch.label {
      text.append(label, branch.text == nil ? .strong : .faint)
      if branch.text != nil { text.append(" ") }
    }
    if let words = branch.text { text.append(words) }
    if let line = branch.line {
      text.append(language(vi: " · dòng \(line)", en: " · line \(line)"), .faint)
    }
    let below = stem + (isLast ? "   " : "│  ")
    var lines: [InkedText] = []
    for (index, line) in text.wrapped(to: width - InkedText(below).width).enumerated() {
      var row = InkedText()
      row.append(
        InkedText(path: index == 0 ? stem + (isLast ? "└─ " : "├─ ") : below, .faint).glyphs)
      row.append(line.glyphs)
      lines.append(row)
    }
    for (index, child) in branch.children.enumerated() {
      lines += self.lines(child, stem: below, isLast: index == branch.children.count - 1)
    }
    return lines
  }
}
