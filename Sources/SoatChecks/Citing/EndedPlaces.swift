import SoatDocument
import SoatText

/// A level of administration that ended — *cấp huyện* — as the second line of an issuer names it:
/// *ỦY BAN NHÂN DÂN* above *HUYỆN …*.
struct EndedLevel: Sendable {
  let until: CalendarDate
  private let names: [Wording]

  private static let committee: Wording = "ủy"

  init(_ names: [String], until: CalendarDate) {
    self.names = names.map { Wording($0) }
    self.until = until
  }

  /// The lines of the issuer that begin with the level; *HUYỆN ỦY* is the name of a body.
  func issuers(in document: Document) -> [Range<Int>] {
    document.header.issuer.dropFirst().compactMap { cell in
      let start = cell.words.lowerBound
      let isNamed = names.contains { name in
        name.count < cell.words.count && name.toned == tones(document, start, name.count)
          && !document.stream.matches(Self.committee, at: start + name.count)
      }
      return isNamed ? cell.words : nil
    }
  }

  private func tones(_ document: Document, _ start: Int, _ count: Int) -> [UInt64] {
    document.stream.words[start..<start + count].map(\.toned)
  }
}

/// Places that were merged into others: bodies that bear their names ended.
struct MergedPlaces: Sendable {
  let until: CalendarDate
  private let before: [Wording]
  private let places: [(name: Wording, successor: String?)]
  private let names: Wordings

  /// - Parameters:
  ///   - places: the old name, then what it belongs to now.
  ///   - before: how the name of a body ends to which the place is added: *tỉnh*, *Tỉnh ủy*.
  init(_ places: [[String]], before: [String], until: CalendarDate) {
    self.until = until
    self.before = before.map { Wording($0) }
    let named = places.filter { !$0.isEmpty }
    self.places = zip(named, Wording.wordings(named.map { $0[0] })).map { place, name in
      (name, place.count > 1 ? place[1] : nil)
    }
    names = Wordings(self.places.map(\.name))
  }

  /// The place whose name stands behind that of a body, and the words of both.
  func place(
    behind body: Range<Int>, _ stream: SyllableStream
  ) -> (place: Int, words: Range<Int>, successor: String?)? {
    let start = body.upperBound
    guard start < stream.words.count, stream.words[start].isCapitalised,
      names.mayBegin(with: stream.words[start].folded),
      !stream.words[start].gap.intersects(Gap.marks.union(.boundary)),
      before.contains(where: { $0.count <= body.count && stands($0, start - $0.count, stream) }),
      let place = places.firstIndex(where: { stands($0.name, start, stream) })
    else { return nil }
    let end = start + places[place].name.count
    return (place, body.lowerBound..<end, places[place].successor)
  }

  private func stands(_ name: Wording, _ start: Int, _ stream: SyllableStream) -> Bool {
    guard start >= 0, start + name.count <= stream.words.count else { return false }
    return name.toned.indices.allSatisfy { stream.words[start + $0].toned == name.toned[$0] }
  }
}
