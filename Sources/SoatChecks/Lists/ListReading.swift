import SoatDocument
import SoatFindings
import SoatText

/// One place of a document that renders an item of a required list.
struct ListOccurrence {
  /// Position of the item in the official list.
  let item: Int
  /// Where the item begins by its own marker or paragraph; nil where it stands inside another.
  let start: ItemStart?
  let difference: WordingDifference
  /// How many of the item's seeds stand here.
  let seedCount: Int
  /// The paragraph of the running text; nil elsewhere.
  let paragraph: Int?

  var words: Range<Int> { difference.matched }

  /// It stands right behind its marker, or behind a label that ends with a mark: *Thứ nhất, …*.
  func opensItem(in stream: SyllableStream) -> Bool {
    guard let start else { return false }
    let lead = words.lowerBound - start.word
    return lead <= 1 || lead <= 4 && stream.words[words.lowerBound].gap.intersects(.marks)
  }
}

/// Finds where a document renders the items of a list: in paragraphs, bullets or one sentence,
/// numbered or not, word for word or reworded.
struct ListReading {
  /// The chosen occurrence of each item that is there, in the order of the text.
  let occurrences: [ListOccurrence]
  /// Further occurrences of the same items.
  let repeated: [ListOccurrence]

  private struct Cluster {
    let item: Int
    var first: (hit: Hit, offset: Int)
    var last: (hit: Hit, offset: Int)
    var seeds: Set<Int>
    var keySeeds: Int
  }

  /// Hits of one item that lie further apart than this belong to two renderings.
  private static let widestGap = 45
  /// How many words may stand between a marker and the first word of the item.
  private static let longestLeadIn = 14

  init(_ items: [ListItem], in context: CheckContext) {
    let clusters = Self.clusters(items, context).sorted {
      $0.first.hit.words.lowerBound < $1.first.hit.words.lowerBound
    }
    var found: [ListOccurrence] = []
    for (index, cluster) in clusters.enumerated() {
      let limit =
        index + 1 < clusters.count
        ? Self.start(of: clusters[index + 1]) : context.stream.words.count
      found.append(
        Self.occurrence(cluster, items[cluster.item], before: max(limit, 0), context))
    }
    var best: [Int: Int] = [:]
    for (index, occurrence) in found.enumerated() {
      guard let known = best[occurrence.item] else {
        best[occurrence.item] = index
        continue
      }
      if Self.isBetter(occurrence, found[known]) { best[occurrence.item] = index }
    }
    let chosen = Set(best.values)
    occurrences = found.indices.filter(chosen.contains).map { found[$0] }
    repeated = found.indices.filter { !chosen.contains($0) }.map { found[$0] }
  }

  private static func isBetter(_ left: ListOccurrence, _ right: ListOccurrence) -> Bool {
    if (left.start != nil) != (right.start != nil), abs(left.seedCount - right.seedCount) <= 2 {
      return left.start != nil
    }
    return left.seedCount > right.seedCount
  }

  private static func clusters(_ items: [ListItem], _ context: CheckContext) -> [Cluster] {
    var open: [Int: Cluster] = [:]
    var done: [Cluster] = []
    for hit in context.ownHits {
      guard case .listSeed(let item) = context.book.lexicon.phrases[hit.phrase].use,
        let offset = items[item].seeds[hit.phrase]
      else { continue }
      let isKey = offset + hit.words.count <= items[item].keyCount
      if var cluster = open[item],
        hit.words.lowerBound - cluster.last.hit.words.upperBound <= widestGap,
        !cluster.seeds.contains(hit.phrase)
      {
        cluster.last = (hit, offset)
        cluster.seeds.insert(hit.phrase)
        cluster.keySeeds += isKey ? 1 : 0
        open[item] = cluster
      } else {
        if let cluster = open[item] { done.append(cluster) }
        open[item] = Cluster(
          item: item, first: (hit, offset), last: (hit, offset), seeds: [hit.phrase],
          keySeeds: isKey ? 1 : 0)
      }
    }
    return (done + open.sorted { $0.key < $1.key }.map(\.value)).filter {
      let needed = max(min(2, items[$0.item].keySeeds), items[$0.item].keySeeds * 3 / 10)
      return $0.keySeeds >= needed
    }
  }

  private static func start(of cluster: Cluster) -> Int {
    cluster.first.hit.words.lowerBound - cluster.first.offset
  }

  private static func occurrence(
    _ cluster: Cluster, _ item: ListItem, before limit: Int, _ context: CheckContext
  ) -> ListOccurrence {
    let document = context.document
    let firstHit = cluster.first.hit.words.lowerBound
    let start = itemStart(of: cluster, item, context)
    let clause = document.sentence(at: firstHit).lowerBound
    let guess = firstHit - cluster.first.offset
    let lower = start?.word ?? max(clause, guess - 2, 0)
    let phrase = item.rendered(upTo: cluster.last.offset, context.book.lexicon)
    let rest = phrase.count - cluster.last.offset
    let next = document.itemStarts.first { $0.word > cluster.last.hit.words.lowerBound }
    let paragraph = document.paragraphIndex(at: firstHit)
    let paragraphEnd =
      document.paragraphIndex(at: cluster.last.hit.words.lowerBound)
      .map { document.paragraphs[$0].words.upperBound } ?? document.stream.words.count
    let nextMarker = next.map { markerWord($0, document) } ?? paragraphEnd
    var end = min(paragraphEnd, nextMarker, cluster.last.hit.words.lowerBound + rest + 24)
    if limit > cluster.last.hit.words.upperBound { end = min(end, limit) }
    let upper = max(end, cluster.last.hit.words.upperBound)
    let leadEnd = exactStart(phrase, lower..<upper, guess, document)
    let difference = WordingDifference(
      phrase, against: (leadEnd ?? lower)..<clauseEnd(after: cluster, rest, upper, document),
      in: document, freeStart: leadEnd == nil, freeEnd: true)
    return ListOccurrence(
      item: cluster.item, start: start, difference: difference, seedCount: cluster.seeds.count,
      paragraph: paragraph)
  }

  /// Where the first syllable stands just where the first hit lets it be expected.
  private static func exactStart(
    _ phrase: Phrase, _ words: Range<Int>, _ guess: Int, _ document: Document
  ) -> Int? {
    guard words.contains(guess),
      document.stream.words[guess].toned == phrase.syllables.first?.toned
    else { return nil }
    return guess
  }

  /// What follows the item in the same sentence without any mark still belongs to it.
  private static func clauseEnd(
    after cluster: Cluster, _ rest: Int, _ upper: Int, _ document: Document
  ) -> Int {
    min(
      upper, max(cluster.last.hit.words.upperBound, cluster.last.hit.words.lowerBound + rest + 24))
  }

  private static func markerWord(_ start: ItemStart, _ document: Document) -> Int {
    start.isInline
      ? start.word - 1
      : document.paragraphs[start.paragraph].words.lowerBound
  }

  /// The marker or paragraph that the item begins with.
  private static func itemStart(
    of cluster: Cluster, _ item: ListItem, _ context: CheckContext
  ) -> ItemStart? {
    let firstHit = cluster.first.hit.words.lowerBound
    let start = context.document.itemStarts.last { $0.word <= firstHit }
    guard let start, firstHit - start.word <= cluster.first.offset + longestLeadIn else {
      return nil
    }
    return start
  }
}
