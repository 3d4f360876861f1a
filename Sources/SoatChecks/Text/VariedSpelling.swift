import SoatDocument
import SoatFindings
import SoatText

/// The places of a word that may be written in two ways.
struct VariedSpelling {
  private var places: [(words: Range<Int>, form: Int)] = []
  private var counts = [0, 0]

  /// The form that stands less often.
  struct Minority {
    /// Its first place.
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
    places.append((words, form))
    counts[form] += 1
  }

  /// Both forms stand somewhere, be it in quotations: what most documents lack.
  var isMixed: Bool { counts[0] > 0 && counts[1] > 0 }

  /// The form that stands more often; nil of two that stand equally often, or nowhere.
  func usual(where isCounted: (Range<Int>) -> Bool) -> Int? {
    let own = places.filter { isCounted($0.words) }
    let first = own.count { $0.form == 0 }
    return first * 2 == own.count ? nil : first * 2 > own.count ? 0 : 1
  }

  /// - Parameter isCounted: whether a place is the document's own.
  func minority(where isCounted: (Range<Int>) -> Bool) -> Minority? {
    let own = places.filter { isCounted($0.words) }
      .sorted { $0.words.lowerBound < $1.words.lowerBound }
    guard let first = own.first, let second = own.first(where: { $0.form != first.form }) else {
      return nil
    }
    let count = own.count { $0.form == first.form }
    let others = own.count - count
    // Of two that he writes equally often, the author's own is the one that stands in more of what
    // he quotes, then the first.
    let isRare = others == count ? counts[1 - first.form] > counts[first.form] : others > count
    return isRare
      ? Minority(
        words: first.words, form: first.form, count: count, others: others, example: second.words)
      : Minority(
        words: second.words, form: second.form, count: others, others: count,
        example: first.words)
  }
}
