import SoatDocument
import SoatText

/// When the bodies of each registered name were there. Two bodies of one name, one after the
/// other, leave a gap only.
package struct BodyPeriods: Sendable {
  /// Why a name does not fit a document.
  enum Departure: Equatable {
    /// The body ended on this day.
    case gone(CalendarDate)
    /// The body begins on this day.
    case notYet(CalendarDate)
  }

  private struct Period: Sendable {
    let from: CalendarDate?
    let until: CalendarDate?
  }

  /// For each phrase of the lexicon that is the name of a body, which body that is. These phrases
  /// are the first of the lexicon.
  private let bodies: [Int]
  /// For each of them when bodies of the name were there; empty where always.
  private let periods: [[Period]]

  /// - Parameter lexicon: empty; takes the names.
  init(_ registered: [RegisteredBody], lexicon: inout Lexicon.Builder) {
    var bodies: [Int] = []
    // Bodies of one name, one after the other, have one place in `shared`.
    var places: [UInt64: Int] = [:]
    var shared: [[Period]] = []
    var rows: [Int] = []
    for (index, body) in registered.enumerated() {
      let period = Period(from: body.from, until: body.until)
      for name in body.names {
        lexicon.add(name, use: .body(index), owner: -1)
        bodies.append(index)
        let row = places[Self.key(name), default: shared.count]
        if row == shared.count {
          places[Self.key(name)] = row
          shared.append([])
        }
        rows.append(row)
        shared[row].append(period)
      }
    }
    self.bodies = bodies
    periods = rows.map { row in
      shared[row].contains { $0.from == nil && $0.until == nil } ? [] : shared[row]
    }
    isDated = periods.map { !$0.isEmpty }
  }

  /// FNV-1a over the bytes of a name: to compare names as Unicode does, letter by letter, would
  /// cost more of the start than all else here.
  static func key(_ name: String) -> UInt64 {
    var name = name
    return name.withUTF8 { bytes in
      var key: UInt64 = 0xcbf2_9ce4_8422_2325
      for byte in bytes { key = (key ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
      return key
    }
  }

  /// The body that a phrase of the lexicon names; nil for any other phrase.
  @inline(__always)
  func body(of phrase: Int) -> Int? { phrase < bodies.count ? bodies[phrase] : nil }

  /// By phrase: whether bodies of the name come or go.
  let isDated: [Bool]

  /// Why the body of this name was not there on any of these days; nil where it was on some.
  func departure(of phrase: Int, on days: DateBounds) -> Departure? {
    let all = periods[phrase]
    guard !all.isEmpty,
      !all.contains(where: { period in
        period.from.map { $0 <= days.latest } ?? true
          && period.until.map { $0 >= days.earliest } ?? true
      })
    else { return nil }
    if let end = all.compactMap(\.until).filter({ $0 < days.earliest }).max() { return .gone(end) }
    return all.compactMap(\.from).filter { $0 > days.latest }.min().map { .notYet($0) }
  }
}
