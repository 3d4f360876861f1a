import SoatDocument
import SoatText

/// By phrase: whether it is a wording that is not the author's own.
struct OfficialPhrases: Sendable {
  enum Kind: UInt8, Sendable {
    /// The author's own, or part of a required list.
    case none
    /// A known wording: no part of a person's name.
    case listed
    /// The title of a document.
    case title
  }

  private let kinds: [Kind]
  /// How many words the longest of them has.
  private let longest: Int

  init(_ lexicon: Lexicon) {
    let kinds = lexicon.uses.map { use -> Kind in
      switch use {
      case .term, .heading, .body: .listed
      case .title: .title
      case .listItem, .listSeed, .lookalike, .forbidden, .cue: .none
      }
    }
    self.kinds = kinds
    var longest = 0
    for phrase in kinds.indices {
      switch kinds[phrase] {
      case .none: break
      case .listed, .title: longest = max(longest, lexicon.phrases[phrase].count)
      }
    }
    self.longest = longest
  }

  /// Whether one that is told to the letter holds any of these words.
  func hold(_ words: Range<Int>, _ kind: Kind, among hits: [Hit]) -> Bool {
    // Hits stand in the order of their last words, so that none far behind can reach back.
    let reach = words.upperBound + longest
    var index = hits.firstIndex(endingBehind: words.lowerBound)
    while index < hits.count, hits[index].words.upperBound < reach {
      let hit = hits[index]
      if hit.words.lowerBound < words.upperBound, hit.isExact, hit.words.count > 1,
        kinds[hit.phrase] == kind
      {
        return true
      }
      index += 1
    }
    return false
  }
}

/// Where wordings stand that are not the author's own. Asked of few words, and not in every
/// document: looked for around the word, or gathered at the first question.
struct OfficialPlaces {
  private var lists: ListedPlaces?

  /// It belongs to a known wording: no part of a person's name.
  func isListed(_ words: Range<Int>, in context: CheckContext) -> Bool {
    context.book.official.hold(words, .listed, among: context.document.hits)
  }

  /// It is part of what is quoted word for word.
  mutating func isRequired(_ words: Range<Int>, in context: CheckContext) -> Bool {
    if lists == nil { lists = ListedPlaces(context) }
    return lists?.overlap(words, in: context.document) == true
      || context.book.official.hold(words, .title, among: context.document.hits)
  }
}

/// Where a document renders items of required lists.
private struct ListedPlaces {
  /// Seeds of one item that stand as far apart as in the item.
  private struct Run {
    let item: Int
    /// Where the item would begin in the text.
    let start: Int
    var words: Range<Int>
    var seeds = 1
  }

  private var whole: [Range<Int>] = []
  private var runs: [Run] = []

  /// How many words may be put in or left out between two seeds.
  private static let slack = 6
  /// How many words to either side of the seeds may be those of the item, spelt in another way.
  private static let margin = 8
  /// How many runs may wait for their next seed.
  private static let mostOpen = 8

  init(_ context: CheckContext) {
    let (book, lexicon) = (context.book, context.book.lexicon)
    for rule in book.rules.indices where book.requiredLists[rule] != nil {
      let first = runs.count
      for hit in context.hits(of: rule) where hit.isExact && hit.words.count > 1 {
        switch lexicon.use(of: hit) {
        case .listItem: whole.append(hit.words)
        case .listSeed(let item, let offset): add(hit.words, item, offset, behind: first)
        default: continue
        }
      }
    }
    runs.removeAll { $0.seeds < 2 }
  }

  /// - Parameter first: the first run of the same list.
  private mutating func add(_ words: Range<Int>, _ item: Int, _ offset: Int, behind first: Int) {
    let start = words.lowerBound - offset
    let farthest = max(first, runs.count - Self.mostOpen)
    // Every hit looks through them: read where they are.
    let open = runs.withUnsafeBufferPointer { runs in
      var open = runs.count &- 1
      while open >= farthest,
        runs[open].item != item || abs(runs[open].start &- start) > Self.slack
      {
        open &-= 1
      }
      return open
    }
    guard open >= farthest else {
      runs.append(Run(item: item, start: start, words: words))
      return
    }
    let begin = min(runs[open].words.lowerBound, words.lowerBound)
    runs[open].words = begin..<max(runs[open].words.upperBound, words.upperBound)
    runs[open].seeds += 1
  }

  func overlap(_ words: Range<Int>, in document: Document) -> Bool {
    whole.contains { $0.overlaps(words) }
      || runs.contains { Self.reaches($0, words, in: document) }
  }

  /// Beside its seeds, an item goes on to the end of their sentences, as far as its start lies.
  private static func reaches(
    _ run: Run, _ words: Range<Int>, in document: Document
  ) -> Bool {
    let (first, end) = (run.words.lowerBound, run.words.upperBound)
    guard first - margin < words.upperBound, words.lowerBound < end + margin else { return false }
    if words.upperBound <= first {
      return run.start < words.upperBound
        && document.sentence(at: first, reach: margin).lowerBound < words.upperBound
    }
    return words.lowerBound < end
      || words.lowerBound < document.sentence(at: end - 1, reach: margin).upperBound
  }
}
