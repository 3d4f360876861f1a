import SoatDocument
import SoatFindings
import SoatText

/// The places of a word that may be written in two ways.
struct VariedSpelling {
  private var places: [(words: Range<Int>, form: Int)] = []
  private var counts = (first: 0, second: 0)

  private static let usualCount = 8

  /// The form that stands less often.
  struct Minority {
    /// Its first place that is the author's own.
    let words: Range<Int>
    let form: Int
    /// How often it stands, and how often the other one does.
    let count: Int
    let others: Int
    /// The first place of the other one.
    let example: Range<Int>
  }

  /// - Parameter form: 0 or 1.
  mutating func add(_ words: Range<Int>, form: Int) {
    if places.isEmpty { places.reserveCapacity(Self.usualCount) }
    places.append((words, form))
    if form == 0 { counts.first += 1 } else { counts.second += 1 }
  }

  /// Both forms stand somewhere, be it in quotations: what most documents lack.
  var isMixed: Bool { counts.first > 0 && counts.second > 0 }

  /// The form that stands more often; nil of two that stand equally often, or nowhere.
  func usual(where isCounted: (Range<Int>) -> Bool) -> Int? {
    let own = places.filter { isCounted($0.words) }
    let first = own.count { $0.form == 0 }
    return first * 2 == own.count ? nil : first * 2 > own.count ? 0 : 1
  }

  /// - Parameters:
  ///   - isCounted: whether a place shows how the document writes the word.
  ///   - isOwn: whether it may be told too: what is quoted word for word stays as it is.
  ///   - better: the form to keep where both stand equally often; the first one met unless given.
  func minority(
    where isCounted: (Range<Int>) -> Bool, toldWhere isOwn: (Range<Int>) -> Bool = { _ in true },
    better: Int? = nil
  ) -> Minority? {
    let counted = places.filter { isCounted($0.words) }
      .sorted { $0.words.lowerBound < $1.words.lowerBound }
    guard let first = counted.first else { return nil }
    let count = counted.count { $0.form == first.form }
    let others = counted.count - count
    let kept = count == others ? better ?? first.form : count > others ? first.form : 1 - first.form
    let rare = 1 - kept
    guard let odd = counted.first(where: { $0.form == rare && isOwn($0.words) }),
      let example = counted.first(where: { $0.form != rare })
    else { return nil }
    return Minority(
      words: odd.words, form: rare, count: min(count, others), others: max(count, others),
      example: example.words)
  }
}
