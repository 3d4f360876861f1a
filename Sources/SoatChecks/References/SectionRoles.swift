import SoatDocument

extension Document {
  /// The sections that bear this role, the highest and then the first of the text before others.
  package func sections(for role: SectionRole) -> [Section] {
    sectionPositions(for: role).map { sections[$0] }
  }

  /// The same as positions among all sections.
  ///
  /// - Parameter counts: leaves out what is not meant.
  func sectionPositions(
    for role: SectionRole, where counts: (Section) -> Bool = { _ in true }
  ) -> [Int] {
    sections.withUnsafeBufferPointer { sections in
      var top = Int.max
      var found: [Int] = []
      for index in sections.indices where sections[index].depth <= top {
        guard !sections[index].roles.isEmpty, sections[index].roles.contains(role),
          counts(sections[index])
        else { continue }
        if sections[index].depth < top { found.removeAll() }
        top = sections[index].depth
        found.append(index)
      }
      return found
    }
  }
}
