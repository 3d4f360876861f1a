import SoatDocument
import SoatText

/// The comma before *ngày* where a document is cited: *số 57-NQ/TW, ngày …* or *số 57-NQ/TW ngày …*.
///
/// It is the way of the body that cites. Only a Party document may write the symbols of Party and
/// State in two ways, each as its regime does: with a comma, and without one.
struct DateCommas {
  private var party = VariedSpelling()
  private var state = VariedSpelling()
  private var all = VariedSpelling()
  private let isOfState: Bool
  private let isOwn: (Range<Int>) -> Bool

  private static let day = Wording("ngày").folded[0]
  private static let withComma = 0
  private static let withoutComma = 1

  init(_ context: CheckContext) {
    let (document, words) = (context.document, context.stream.words)
    isOfState = context.regime == .state
    isOwn = { !document.isQuoted($0.lowerBound) }
    let citations = document.citations
    let days = citations.indices.map { Self.day(before: citations[$0].date, words) }
    let areMixed =
      days.contains { $0.map { words[$0].gap.contains(.comma) } == true }
      && days.contains { $0.map { words[$0].gap.contains(.comma) } == false }
    // What most documents lack.
    guard areMixed else { return }
    for index in citations.indices where citations[index].symbol.form != .irregular {
      guard let day = days[index] else { continue }
      let form = words[day].gap.contains(.comma) ? Self.withComma : Self.withoutComma
      let place = max(citations[index].words.lowerBound, day - 1)..<day + 1
      all.add(place, form: form)
      if citations[index].symbol.form == .party {
        party.add(place, form: form)
      } else {
        state.add(place, form: form)
      }
    }
  }

  /// The word *ngày* before the date of a citation; nil where it lacks one or the other.
  private static func day(before date: DateMention?, _ words: [Word]) -> Int? {
    guard let date, date.words.lowerBound > 0 else { return nil }
    let day = date.words.lowerBound - 1
    guard words[day].folded == Self.day else { return nil }
    // A word that is typed twice is told as such.
    return day > 0 && words[day - 1].folded == Self.day ? day - 1 : day
  }

  /// The places that depart from what most others do.
  var minorities: [VariedSpelling.Minority] {
    guard all.isMixed else { return [] }
    let isEachAsUsual =
      !isOfState && party.usual(where: isOwn) == Self.withComma
      && state.usual(where: isOwn) == Self.withoutComma
    return (isEachAsUsual ? [party, state] : [all]).compactMap { $0.minority(where: isOwn) }
  }
}
