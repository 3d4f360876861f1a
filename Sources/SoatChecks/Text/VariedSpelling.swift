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

  /// - Parameter isCounted: whether a place is the document's own.
  func minority(where isCounted: (Range<Int>) -> Bool) -> Minority? {
    let own = places.filter { isCounted($0.words) }
      .sorted { $0.words.lowerBound < $1.words.lowerBound }
    guard let first = own.first, let second = own.first(where: { $0.form != first.form }) else {
      return nil
    }
    let count = own.count { $0.form == first.form }
    let others = own.count - count
    return others > count
      ? Minority(
        words: first.words, form: first.form, count: count, others: others, example: second.words)
      : Minority(
        words: second.words, form: second.form, count: others, others: count,
        example: first.words)
  }
}

/// Where wordings stand that are not the author's own.
struct OfficialPlaces {
  private var listed: [Range<Int>] = []
  private var required: [Range<Int>] = []

  init(_ context: CheckContext) {
    for hit in context.document.hits where hit.isExact && hit.words.count > 1 {
      switch context.book.lexicon.use(of: hit) {
      case .term, .heading, .body: listed.append(hit.words)
      case .listSeed, .listItem, .title:
        required.append(context.document.sentence(at: hit.words.lowerBound))
      case .lookalike, .forbidden, .cue: continue
      }
    }
  }

  /// It belongs to a known wording: no part of a person's name.
  func isListed(_ words: Range<Int>) -> Bool { listed.contains { $0.overlaps(words) } }

  /// It stands in a sentence that is quoted word for word.
  func isRequired(_ words: Range<Int>) -> Bool { required.contains { $0.overlaps(words) } }
}
