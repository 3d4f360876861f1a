import SoatDocument
import SoatText

/// Where wordings stand that are not the author's own.
struct OfficialPlaces {
  private var listed: [Range<Int>] = []
  private var required: [Range<Int>] = []

  /// Seeds of one item of a required list that stand as far apart as in the item.
  private struct Run {
    let owner: Int32
    let item: Int
    /// Where the item would begin in the text.
    let start: Int
    var words: Range<Int>
    var seeds = 1
  }

  /// How many words may be put in or left out between two seeds.
  private static let slack = 6
  /// How many words to either side of the seeds may be those of the item, spelt in another way.
  private static let margin = 8

  init(_ context: CheckContext) {
    var runs: [Run] = []
    for hit in context.document.hits where hit.isExact && hit.words.count > 1 {
      switch context.book.lexicon.use(of: hit) {
      case .term, .heading, .body: listed.append(hit.words)
      case .listItem, .title: required.append(hit.words)
      case .listSeed(let item, let offset):
        Self.add(hit, item, offset, context.book.lexicon.owners[hit.phrase], to: &runs)
      case .lookalike, .forbidden, .cue: continue
      }
    }
    for run in runs where run.seeds > 1 {
      let first = context.document.sentence(at: run.words.lowerBound)
      let last = context.document.sentence(at: run.words.upperBound - 1)
      let start = max(first.lowerBound, run.start, run.words.lowerBound - Self.margin)
      let end = min(last.upperBound, run.words.upperBound + Self.margin)
      required.append(min(start, run.words.lowerBound)..<end)
    }
  }

  private static func add(
    _ hit: Hit, _ item: Int, _ offset: Int, _ owner: Int32, to runs: inout [Run]
  ) {
    let start = hit.words.lowerBound - offset
    let open = runs.suffix(margin).lastIndex {
      $0.owner == owner && $0.item == item && abs($0.start - start) <= slack
    }
    guard let open else {
      runs.append(Run(owner: owner, item: item, start: start, words: hit.words))
      return
    }
    let words = runs[open].words
    let first = min(words.lowerBound, hit.words.lowerBound)
    runs[open].words = first..<max(words.upperBound, hit.words.upperBound)
    runs[open].seeds += 1
  }

  /// It belongs to a known wording: no part of a person's name.
  func isListed(_ words: Range<Int>) -> Bool { listed.contains { $0.overlaps(words) } }

  /// It is part of what is quoted word for word.
  func isRequired(_ words: Range<Int>) -> Bool { required.contains { $0.overlaps(words) } }
}
