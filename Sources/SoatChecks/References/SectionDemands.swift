import SoatFindings

extension Sections {
  /// One heading for two sections that do not share theirs. Only one that joins two names, *Nội
  /// dung, hình thức*, can be meant for both without its being said.
  package static func faults(in options: OptionTable) -> [OptionFault] {
    var first: [String: (path: [OptionFault.Step], isJoint: Bool?)] = [:]
    var faults: [OptionFault] = []
    for (index, table) in options.tables(section).enumerated() {
      let isJoint = table.boolean(Self.isJoint)
      for (number, heading) in table.texts(headings).enumerated() {
        let path: [OptionFault.Step] = [
          .key(section), .index(index), .key(headings), .index(number),
        ]
        let key = heading.lowercased().split(whereSeparator: \.isWhitespace)
        let name = key.joined(separator: " ")
        guard let earlier = first[name] else {
          first[name] = (path, isJoint)
          continue
        }
        let joins = key.contains("và") || name.contains { ",;-–".contains($0) }
        let isShared = earlier.isJoint == true || isJoint == true
        let isSingle = earlier.isJoint == false || isJoint == false
        guard earlier.path[1] != .index(index), isSingle || !joins && !isShared else { continue }
        faults.append(OptionFault(.repeated(heading, first: earlier.path), at: path))
      }
    }
    return faults
  }
}
