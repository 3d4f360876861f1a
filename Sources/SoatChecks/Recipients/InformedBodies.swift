import SoatDocument
import SoatText

/// Tells whether a list of recipients informs a body: by its own name, by the name of those who
/// lead it, or by a group to which it belongs.
struct InformedBodies: Sendable {
  /// A collective name among the recipients.
  private struct Group {
    let name: [UInt64]
    /// How the names of its members begin; nil where everybody belongs to it.
    let members: [[UInt64]]?
  }

  /// What a body is called, compared by meaning.
  struct Name {
    /// Without quantifier and without those who lead it.
    let full: [UInt64]
    /// *các chi bộ*, *Ủy ban nhân dân cấp xã*
    let isMany: Bool
  }

  private let meaning: BodyMeaning
  private let groups: [Group]
  private let leaders: [[UInt64]]

  private static let quantifiers = Wording("các từng mỗi những").toned
  private static let level = Wording("cấp").toned[0]
  private static let article: Wording = "như điều"
  private static let longestList = 200
  private static let office = Wording("văn phòng").toned

  init(_ meaning: BodyMeaning, groups: [[String]], leaders: [String]) {
    func full(_ text: String) -> [UInt64] {
      let stream = SyllableStream(SourceText(text), dropsPageNumbers: false)
      return meaning.full(stream.words.indices, of: stream)
    }
    self.meaning = meaning
    self.groups = groups.compactMap { row in
      guard let name = row.first else { return nil }
      let members = row.dropFirst()
      return Group(
        name: full(name), members: members.contains("*") ? nil : members.map { full($0) })
    }
    self.leaders = leaders.map { full($0) }
  }

  func name(_ words: Range<Int>, in stream: SyllableStream) -> Name {
    name(meaning.full(words, of: stream)[...])
  }

  private func name(_ full: ArraySlice<UInt64>) -> Name {
    var rest = full
    var isMany = full.contains(Self.level)
    while let first = rest.first {
      if Self.quantifiers.contains(first) {
        isMany = true
        rest = rest.dropFirst()
      } else if let leader = leaders.first(where: { rest.starts(with: $0) && rest.count > $0.count }
      ) {
        rest = rest.dropFirst(leader.count)
        // Several lead one body: *các Phó Chủ tịch Ủy ban nhân dân xã*.
        isMany = rest.contains(Self.level)
      } else {
        break
      }
    }
    return Name(full: Array(rest), isMany: isMany)
  }

  /// The recipients of one document, with all that *Như trên* and *Như Điều 3* stand for.
  func listed(_ items: [Recipients.Item], in document: Document) -> Listed {
    let stream = document.stream
    let items = items.prefix(Self.longestList)
    var lines = items.map { line($0.name, stream) }
    if let addressee = document.header.addressee { lines.append(line(addressee, stream)) }
    for item in items where stream.matches(Self.article, at: item.words.lowerBound) {
      let number = item.words.lowerBound + Self.article.count
      guard item.words.contains(number) else { continue }
      for section in document.sections where section.marker?.style == .article {
        if stream.words[section.words.lowerBound + 1].toned == stream.words[number].toned {
          lines.append(line(section.words, stream))
        }
      }
    }
    return Listed(
      bodies: self, lines: lines,
      issuer: document.header.issuer.map { meaning.full($0.words, of: stream) })
  }

  /// One line, with the names that it joins.
  fileprivate struct Line {
    let full: [UInt64]
    let name: Name
    /// Where each of several names begins.
    let starts: [[UInt64]]
  }

  private func line(_ words: Range<Int>, _ stream: SyllableStream) -> Line {
    let full = meaning.full(words, of: stream)
    var starts: [[UInt64]] = []
    var first = words.lowerBound
    for position in words.dropFirst() {
      let isJoint = stream.words[position].toned == Self.joint
      guard isJoint || stream.words[position].gap.intersects([.comma, .semicolon]) else { continue }
      starts.append(name(first..<position, in: stream).full)
      first = position + (isJoint ? 1 : 0)
    }
    if first < words.upperBound { starts.append(name(first..<words.upperBound, in: stream).full) }
    return Line(full: full, name: name(full[...]), starts: starts.filter { !$0.isEmpty })
  }

  private static let joint = Wording("và").toned[0]
  /// *Tỉnh ủy viên* is a person.
  fileprivate static let member = Wording("viên").toned

  /// The recipients, ready to be asked.
  struct Listed {
    fileprivate let bodies: InformedBodies
    fileprivate let lines: [Line]
    fileprivate let issuer: [[UInt64]]

    /// Syllables: *Đảng ủy xã*.
    private static let shortName = 3

    /// Whether some recipient stands for the body; what is too vague to tell counts as informed.
    func informs(_ name: Name) -> Bool {
      guard name.full.count > 1, !isVague(name) else { return true }
      return lines.contains { names(name, $0) || holdsGroup(of: name, $0) }
    }

    /// Whether some recipient bears the name, or one that leads the body does.
    func names(_ name: Name) -> Bool { lines.contains { names(name, $0) } }

    /// The body that issues the document, and its own office.
    func isOwn(_ name: Name) -> Bool {
      let isOffice = name.full.starts(with: office)
      let rest = bodies.name(name.full.dropFirst(isOffice ? office.count : 0)).full
      return rest.isEmpty || issuer.contains { $0.holds(rest) }
    }

    /// *các cơ quan, đơn vị* may be anybody.
    private func isVague(_ name: Name) -> Bool {
      bodies.groups.contains { $0.members == nil && name.full.starts(with: $0.name) }
    }

    private func names(_ name: Name, _ line: Line) -> Bool {
      // *Ban Tổ chức Tỉnh ủy* is no line for the *Tỉnh ủy*; a longer name is within others whole.
      if name.full.count > Self.shortName, line.full.holds(name.full) { return true }
      let isNamed = (line.starts + [line.name.full]).contains {
        $0.starts(with: name.full)
          && !$0.dropFirst(name.full.count).starts(with: InformedBodies.member)
      }
      if isNamed { return true }
      for start in line.starts {
        // *Văn phòng* for *Văn phòng Đảng ủy*, *các chi bộ trực thuộc* for *Chi bộ thôn Bãi*.
        if start.count > 1 || line.name.isMany, name.full.starts(with: start.prefix(2)) {
          if line.name.isMany || name.isMany || name.full.starts(with: start) { return true }
        }
      }
      return false
    }

    private func holdsGroup(of name: Name, _ line: Line) -> Bool {
      bodies.groups.contains { group in
        guard let members = group.members else { return isEverybody(group.name, line) }
        return line.full.holds(group.name) && members.contains { name.full.starts(with: $0) }
      }
    }

    /// A line is for everybody where a name in it begins so and is not that of a narrower group:
    /// neither *Ban Tổ chức* nor *các cơ quan tham mưu, giúp việc* are all *tổ chức* and *cơ quan*.
    private func isEverybody(_ group: [UInt64], _ line: Line) -> Bool {
      let isNarrowed = bodies.groups.contains {
        $0.members != nil && $0.name.starts(with: group) && line.full.holds($0.name)
      }
      return !isNarrowed && (line.starts + [line.name.full]).contains { $0.starts(with: group) }
    }
  }
}

extension [UInt64] {
  /// Whether the others stand in it, one right behind the other.
  fileprivate func holds(_ others: [UInt64]) -> Bool {
    guard !others.isEmpty, others.count <= count else { return false }
    return (0...count - others.count).contains { start in
      others.indices.allSatisfy { self[start + $0] == others[$0] }
    }
  }
}
