import SoatDocument
import SoatText

/// The recipients of one document by meaning, with all that *Như trên* and *Như Điều 3* stand for.
struct ListedBodies: Sendable {
  /// One line, with the names that it joins.
  private struct Line {
    let full: Range<Int>
    /// Without quantifier and without those who lead it.
    let name: Range<Int>
    /// *các chi bộ*, *Ủy ban nhân dân cấp xã*
    let isMany: Bool
  }

  /// What the words of a line say in full.
  private struct Reading {
    let words: Range<Int>
    let full: Range<Int>
    /// The first abbreviation that nobody knows.
    let unknown: Int?
  }

  /// Where one of the names of a line begins.
  private struct Start {
    let first: UInt64
    /// Not empty.
    let words: Range<Int>
    let isManyOfLine: Bool
  }

  /// A body about which the recipients are asked, as a range of syllables.
  struct Name {
    /// Without quantifier and without those who lead it.
    let full: Range<Int>
    /// *các chi bộ*, *Ủy ban nhân dân cấp xã*
    let isMany: Bool
  }

  /// The full names of all lines, one behind the other.
  private(set) var syllables: [UInt64] = []
  /// Those of each recipient, its purpose left out.
  private(set) var items: [Range<Int>] = []
  /// In each recipient, the first abbreviation that nobody knows.
  private(set) var unknown: [Int?] = []
  private var lines: [Line] = []
  private var starts: [Start] = []
  private var issuer: [Range<Int>] = []
  /// For each word of the line that was read last, where what it says begins among the syllables; -1
  /// inside a name.
  private var wordStarts: [Int] = []
  /// By group: some recipient bears its name.
  private var groups: [Bool]
  /// Some recipient may be anybody: *các cơ quan, đơn vị*.
  private(set) var areAll = false

  private static let article: Wording = "như điều"
  private static let longestList = 200
  private static let joint = Wording("và").toned[0]
  private static let archive = Wording("lưu").toned[0]
  private static let office = Wording("văn phòng").toned
  private static let usualCount = 256
  private static let usualWords = 32
  /// *Tỉnh ủy viên* is a person.
  private static let member = Wording("viên").toned[0]
  /// Syllables: *Đảng ủy xã*.
  private static let shortName = 3

  init(_ items: [Recipients.Item], in document: Document, _ bodies: InformedBodies) {
    let words = document.stream.words
    groups = [Bool](repeating: false, count: bodies.groupCount)
    syllables.reserveCapacity(Self.usualCount)
    self.items.reserveCapacity(items.count)
    unknown.reserveCapacity(items.count)
    // With the addressee.
    lines.reserveCapacity(items.count + 1)
    starts.reserveCapacity(2 * items.count + 1)
    wordStarts.reserveCapacity(Self.usualWords)
    issuer.reserveCapacity(document.header.issuer.count)
    for (index, item) in items.enumerated() {
      let line = readLine(item.name, words, bodies)
      unknown.append(line.unknown)
      self.items.append(line.full)
      if index < Self.longestList { add(line, words, bodies) }
    }
    if let addressee = document.header.addressee { add(addressee, words, bodies) }
    for item in items.prefix(Self.longestList)
    where document.stream.matches(Self.article, at: item.words.lowerBound) {
      let number = item.words.lowerBound + Self.article.count
      guard item.words.contains(number) else { continue }
      for section in document.sections where section.marker?.style == .article {
        if words[section.words.lowerBound + 1].toned == words[number].toned {
          add(section.words, words, bodies)
        }
      }
    }
    for cell in document.header.issuer { issuer.append(read(cell.words, words, bodies)) }
  }

  private mutating func read(
    _ range: Range<Int>, _ words: [Word], _ bodies: InformedBodies
  ) -> Range<Int> {
    let first = syllables.count
    bodies.meaning.read(range, of: words, into: &syllables)
    return first..<syllables.count
  }

  private mutating func add(_ range: Range<Int>, _ words: [Word], _ bodies: InformedBodies) {
    add(readLine(range, words, bodies), words, bodies)
  }

  private mutating func readLine(
    _ range: Range<Int>, _ words: [Word], _ bodies: InformedBodies
  ) -> Reading {
    let first = syllables.count
    var starts: [Int] = []
    swap(&starts, &wordStarts)
    starts.removeAll(keepingCapacity: true)
    let unknown = bodies.meaning.read(range, of: words, into: &syllables) { word, syllable in
      while starts.count < word - range.lowerBound { starts.append(-1) }
      starts.append(syllable)
    }
    while starts.count < range.count { starts.append(-1) }
    starts.append(syllables.count)
    swap(&starts, &wordStarts)
    return Reading(words: range, full: first..<syllables.count, unknown: unknown)
  }

  /// What some words of the line that was read last say by themselves: read again only where a name
  /// goes beyond them.
  private mutating func part(
    _ part: Range<Int>, of line: Reading, _ words: [Word], _ bodies: InformedBodies
  ) -> Range<Int> {
    let first = wordStarts[part.lowerBound - line.words.lowerBound]
    let end = wordStarts[part.upperBound - line.words.lowerBound]
    return first >= 0 && end >= 0 ? first..<end : read(part, words, bodies)
  }

  private mutating func add(_ line: Reading, _ words: [Word], _ bodies: InformedBodies) {
    let name = bodies.name(line.full, of: syllables)
    lines.append(Line(full: line.full, name: name.full, isMany: name.isMany))
    let firstStart = starts.count
    var first = line.words.lowerBound
    let joint = Self.joint
    for position in line.words.dropFirst() {
      let isJoint = words[position].toned == joint
      guard isJoint || words[position].gap.intersects([.comma, .semicolon]) else { continue }
      let part = part(first..<position, of: line, words, bodies)
      addStart(bodies.name(part, of: syllables), name.isMany)
      first = position + (isJoint ? 1 : 0)
    }
    let end = line.words.upperBound
    if first == line.words.lowerBound {
      addStart(name, name.isMany)
    } else if first < end {
      let part = part(first..<end, of: line, words, bodies)
      addStart(bodies.name(part, of: syllables), name.isMany)
    }
    noteGroups(line.full, name.full, firstStart, bodies)
  }

  /// A line holds the narrow groups that stand anywhere in it; it is for everybody where a name in
  /// it begins so and is not that of a narrower group: neither *Ban Tổ chức* nor *các cơ quan tham
  /// mưu, giúp việc* are all *tổ chức* and *cơ quan*.
  private mutating func noteGroups(
    _ full: Range<Int>, _ name: Range<Int>, _ firstStart: Int, _ bodies: InformedBodies
  ) {
    // *Lưu: VT, đơn vị soạn thảo* informs nobody else.
    if let first = full.first, syllables[first] == Self.archive { return }
    // The groups for everybody that a narrower one goes before.
    var narrowed: [Int] = []
    for position in full {
      guard var group = bodies.groups.match(at: position, before: full.upperBound, in: syllables),
        !isInsideOffice(position, full)
      else { continue }
      let wideStart = narrowed.count
      var holdsNarrow = false
      while true {
        if bodies.holdEverybody[group.index] {
          narrowed.append(group.index)
        } else {
          holdsNarrow = true
          groups[group.index] = true
        }
        guard
          let next = bodies.groups.match(
            at: position, before: full.upperBound, in: syllables, after: group)
        else { break }
        group = next
      }
      if !holdsNarrow { narrowed.removeSubrange(wideStart...) }
    }
    areAll = areAll || isForAll(name, narrowed, bodies)
    for start in firstStart..<starts.count where !areAll {
      areAll = isForAll(starts[start].words, narrowed, bodies)
    }
  }

  /// *Văn phòng Ban* is no *phòng, ban*.
  private func isInsideOffice(_ position: Int, _ full: Range<Int>) -> Bool {
    position > full.lowerBound && syllables[position] == Self.office[1]
      && syllables[position - 1] == Self.office[0]
  }

  /// Whether the name begins with that of a group to which everybody belongs.
  private func isForAll(
    _ name: Range<Int>, _ narrowed: [Int], _ bodies: InformedBodies
  ) -> Bool {
    var group = bodies.groups.match(at: name.lowerBound, before: name.upperBound, in: syllables)
    while let found = group {
      if bodies.holdEverybody[found.index], !narrowed.contains(found.index) { return true }
      group = bodies.groups.match(
        at: name.lowerBound, before: name.upperBound, in: syllables, after: found)
    }
    return false
  }

  private mutating func addStart(_ name: Name, _ isManyOfLine: Bool) {
    guard let first = name.full.first else { return }
    starts.append(
      Start(first: syllables[first], words: name.full, isManyOfLine: isManyOfLine))
  }

  /// Whether some recipient bears the name of a group to which the body belongs.
  func holdsGroup(_ group: Int) -> Bool { groups[group] }

  /// Whether some recipient bears the name, or one that leads the body does.
  ///
  /// - Parameter asked: the syllables to which the name points.
  func names(_ name: Name, of asked: [UInt64]) -> Bool {
    guard let first = name.full.first else { return false }
    var singles = 0
    for start in starts where start.first == asked[first] {
      // *Văn phòng* for *Văn phòng Đảng ủy*, *các chi bộ trực thuộc* for *Chi bộ thôn Bãi*.
      guard start.words.count > 1 || start.isManyOfLine else { continue }
      let isLoose = start.isManyOfLine || name.isMany
      guard begins(asked, name.full, with: start.words.prefix(isLoose ? 2 : start.words.count))
      else { continue }
      // One of them is not all: *Đảng ủy Ủy ban nhân dân tỉnh* for *các đảng ủy trực thuộc*.
      let isOneOfMany = name.isMany && !start.isManyOfLine && start.words.count > 2
      if !isOneOfMany || singles > 0 { return true }
      singles += 1
    }
    if singles > 0, name.full.count > 2 { return false }
    // *Ban Tổ chức Tỉnh ủy* is no line for the *Tỉnh ủy*; a longer name is within others whole.
    if name.full.count > Self.shortName {
      if lines.contains(where: { holds($0.full, name.full, of: asked) }) { return true }
    }
    return lines.contains { isNamed($0.name, name.full, asked) }
      || starts.contains { isNamed($0.words, name.full, asked) }
  }

  /// The line begins with the name, and goes on with no word that makes a person of it.
  private func isNamed(_ line: Range<Int>, _ name: Range<Int>, _ asked: [UInt64]) -> Bool {
    guard name.count <= line.count,
      begins(asked, name, with: line.prefix(name.count))
    else { return false }
    let next = line.lowerBound + name.count
    return next >= line.upperBound || syllables[next] != Self.member
  }

  /// Whether the word stands anywhere among the recipients: *Ủy ban nhân dân các xã* for *các xã*.
  func mentions(_ syllable: UInt64) -> Bool {
    lines.contains { line in line.full.contains { syllables[$0] == syllable } }
  }

  /// Whether these syllables name the body that issues the document, or part of its name.
  func isIssuer(_ name: Range<Int>, of asked: [UInt64]) -> Bool {
    issuer.contains { holds($0, name, of: asked) }
  }

  private func begins(_ asked: [UInt64], _ name: Range<Int>, with start: Range<Int>) -> Bool {
    guard start.count <= name.count else { return false }
    let distance = name.lowerBound - start.lowerBound
    return start.allSatisfy { syllables[$0] == asked[$0 + distance] }
  }

  /// The name stands in the line, one syllable right behind the other.
  private func holds(_ line: Range<Int>, _ name: Range<Int>, of asked: [UInt64]) -> Bool {
    guard !name.isEmpty, name.count <= line.count else { return false }
    let first = asked[name.lowerBound]
    var position = line.lowerBound
    while position <= line.upperBound - name.count {
      if syllables[position] == first,
        begins(asked, name, with: position..<position + name.count)
      {
        return true
      }
      position += 1
    }
    return false
  }
}
