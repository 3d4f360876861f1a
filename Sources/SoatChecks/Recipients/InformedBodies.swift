import SoatDocument
import SoatText

/// Tells whether a list of recipients informs a body: by its own name, by the name of those who
/// lead it, or by a group to which it belongs.
///
/// An object that never changes: a value of so many tables would be dear to hand on.
final class InformedBodies: Sendable {
  let meaning: BodyMeaning
  /// Collective names among the recipients.
  let groups: SyllableTable
  let groupCount: Int
  /// By group: everybody belongs to it.
  let holdEverybody: [Bool]
  /// How the names of members begin.
  private let members: SyllableTable
  /// By member: its group.
  private let groupOfMember: [Int]
  private let leaders: SyllableTable

  // Asked of every name: stored, since a static value asks each time whether it has been made.
  private let quantifiers = Wording("các từng mỗi những").toned
  private let level = Wording("cấp").toned[0]
  private let office = Wording("văn phòng").toned
  /// *các thôn*, *Trưởng các thôn*: who alone says enough; *các ngành*, *các ban* may be anybody.
  private let places = Wording("thôn bản ấp buôn xã phường khoa").toned

  init(_ meaning: BodyMeaning, groups: [[String]], leaders: [String]) {
    func full(_ texts: [String]) -> [[UInt64]] {
      let stream = SyllableStream(texts: texts)
      return texts.indices.map {
        var full: [UInt64] = []
        meaning.read(stream.words(ofText: $0).indices, of: stream.words, into: &full)
        return full
      }
    }
    self.meaning = meaning
    let rows = groups.filter { !$0.isEmpty }
    self.groups = SyllableTable(full(rows.map { $0[0] }))
    groupCount = rows.count
    holdEverybody = rows.map { $0.dropFirst().contains("*") }
    let listed = rows.indices.filter { !rows[$0].dropFirst().contains("*") }
    members = SyllableTable(full(listed.flatMap { rows[$0].dropFirst() }))
    groupOfMember = listed.flatMap { [Int](repeating: $0, count: rows[$0].count - 1) }
    self.leaders = SyllableTable(full(leaders))
  }

  /// What a body is called, added to the names that were asked before.
  func name(
    _ range: Range<Int>, of words: [Word], into asked: inout [UInt64]
  ) -> ListedBodies.Name {
    let first = asked.count
    meaning.read(range, of: words, into: &asked)
    return name(first..<asked.count, of: asked)
  }

  /// - Parameter full: what the words of the name say in full, as a range of syllables.
  func name(_ full: Range<Int>, of syllables: [UInt64]) -> ListedBodies.Name {
    var first = full.lowerBound
    var isMany = full.contains { syllables[$0] == level }
    while first < full.upperBound {
      if quantifiers.contains(syllables[first]) {
        isMany = true
        first += 1
      } else if let leader = leaders.match(at: first, before: full.upperBound - 1, in: syllables) {
        first += leader.count
        // Several lead one body: *các Phó Chủ tịch Ủy ban nhân dân xã*.
        isMany = (first..<full.upperBound).contains { syllables[$0] == level }
      } else {
        break
      }
    }
    return ListedBodies.Name(full: first..<full.upperBound, isMany: isMany)
  }

  /// Whether some recipient stands for the body; what is too vague to tell counts as informed.
  ///
  /// - Parameter asked: the syllables to which the name points.
  func inform(_ name: ListedBodies.Name, of asked: [UInt64], _ listed: ListedBodies) -> Bool {
    guard !listed.areAll, let first = name.full.first, !isVague(name.full, asked) else {
      return true
    }
    let arePlaces = name.isMany && places.contains(asked[first])
    if arePlaces, listed.mentions(asked[first]) { return true }
    if name.full.count == 1, !arePlaces { return true }
    return listed.names(name, of: asked) || holdGroup(of: name.full, asked, listed)
  }

  /// The body that issues the document, and its own office.
  func isOwn(_ name: ListedBodies.Name, of asked: [UInt64], _ listed: ListedBodies) -> Bool {
    let isOffice =
      name.full.count >= office.count
      && office.indices.allSatisfy { asked[name.full.lowerBound + $0] == office[$0] }
    let rest = self.name(name.full.dropFirst(isOffice ? office.count : 0), of: asked).full
    return rest.isEmpty || listed.isIssuer(rest, of: asked)
  }

  /// *các cơ quan, đơn vị* may be anybody.
  private func isVague(_ name: Range<Int>, _ asked: [UInt64]) -> Bool {
    var group = groups.match(at: name.lowerBound, before: name.upperBound, in: asked)
    while let found = group {
      if holdEverybody[found.index] { return true }
      group = groups.match(
        at: name.lowerBound, before: name.upperBound, in: asked, after: found)
    }
    return false
  }

  private func holdGroup(
    of name: Range<Int>, _ asked: [UInt64], _ listed: ListedBodies
  ) -> Bool {
    var member = members.match(at: name.lowerBound, before: name.upperBound, in: asked)
    while let found = member {
      if listed.holdsGroup(groupOfMember[found.index]) { return true }
      member = members.match(
        at: name.lowerBound, before: name.upperBound, in: asked, after: found)
    }
    return false
  }
}
