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
    for citation in document.citations {
      guard let date = citation.date, citation.symbol.form != .irregular else { continue }
      var day = date.words.lowerBound - 1
      guard day >= 0, words[day].folded == Self.day else { continue }
      // A word that is typed twice is told as such.
      if day > 0, words[day - 1].folded == Self.day { day -= 1 }
      let form = words[day].gap.contains(.comma) ? Self.withComma : Self.withoutComma
      let place = max(citation.words.lowerBound, day - 1)..<day + 1
      all.add(place, form: form)
      if citation.symbol.form == .party {
        party.add(place, form: form)
      } else {
        state.add(place, form: form)
      }
    }
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
