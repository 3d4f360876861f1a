import SoatDocument
import SoatText

/// Where an item may stand of which some seeds were found.
struct ListWindow {
  /// The marker or paragraph that it begins with; nil where it stands inside another.
  let start: ItemStart?
  /// The wording as far as the text renders it.
  let official: OfficialWords
  let words: Range<Int>
  /// The first word must be that of the wording.
  let isStartKnown: Bool
  /// It ends where another item begins within the same paragraph.
  let isCut: Bool

  /// - Parameters:
  ///   - start: the marker or paragraph that the item begins with.
  ///   - limit: where the next item surely begins.
  init(
    of cluster: ListCluster, _ items: [ListItem], from start: ItemStart?, before limit: Int,
    _ context: borrowing CheckContext
  ) {
    let guess = cluster.start
    let lower =
      start?.word
      ?? max(context.document.sentence(at: cluster.firstWord).lowerBound, guess - 2, 0)
    official = items[cluster.item].rendered(upTo: cluster.lastOffset)
    let rest = official.count - cluster.lastOffset
    let last = cluster.lastWords.lowerBound
    let next = context.document.firstItemStart(behind: last)
    let paragraphEnd =
      context.document.paragraphIndex(at: last)
      .map { context.document.paragraphs[$0].words.upperBound }
      ?? context.document.stream.words.count
    let nextMarker = next.map { context.document.markerWord(of: $0) } ?? paragraphEnd
    var end = min(paragraphEnd, nextMarker, last + rest + 24)
    isCut = limit > cluster.lastWords.upperBound && limit <= end
    if isCut { end = limit }
    let upper = max(end, cluster.lastWords.upperBound)
    let leadEnd = Self.exactStart(official, lower..<upper, guess, context)
    self.start = start
    words = (leadEnd ?? lower)..<upper
    isStartKnown = leadEnd != nil
  }

  /// Where the first syllable stands just where the first hit lets it be expected.
  private static func exactStart(
    _ official: OfficialWords, _ words: Range<Int>, _ guess: Int,
    _ context: borrowing CheckContext
  ) -> Int? {
    guard words.contains(guess), official.count > 0,
      context.stream.words[guess].toned
        == context.book.lexicon.phrases[official.phrase].syllables[0].toned
    else { return nil }
    return guess
  }

  /// Whether so much of the wording, in per cent, is there at all, in whatever order.
  func mayAgree(_ fewest: Int, in context: CheckContext) -> Bool {
    let most = WordingDifference.mostAgreement(
      official, of: context.book.lexicon.phrases, with: words, in: context.stream.words)
    return most >= fewest
  }

  /// How the text renders the wording here.
  ///
  /// - Parameter cluster: that of the window.
  func difference(of cluster: ListCluster, in context: CheckContext) -> WordingDifference {
    var difference = WordingDifference(
      official, of: context.book.lexicon.phrases, against: words, in: context.stream.words,
      freeStart: !isStartKnown, freeEnd: true)
    if difference.isRewritten, let whole = wholeSentence(of: cluster, context) {
      difference = WordingDifference(
        official, of: context.book.lexicon.phrases, against: whole, in: context.stream.words,
        freeStart: false, freeEnd: false)
    }
    return difference
  }

  /// Of an item that says it in other words, all is held against the wording; nil for one that shares
  /// its sentence with others.
  private func wholeSentence(
    of cluster: ListCluster, _ context: CheckContext
  ) -> Range<Int>? {
    guard let start, start.style != nil, !isCut, start.word <= cluster.firstWord else { return nil }
    let all = context.stream.words
    let ends = Gap.sentenceEnd.union(.colon)
    // Behind a label: *Nhóm nhiệm vụ thứ tư: …*
    let label = (start.word + 1..<cluster.firstWord + 1).last { all[$0].gap.intersects(ends) }
    let end = (cluster.lastWords.upperBound..<words.upperBound).first {
      all[$0].gap.intersects(ends)
    }
    return (label ?? start.word)..<(end ?? words.upperBound)
  }
}

extension ListCluster {
  /// How many words may stand between a marker and the first word of the item.
  private static let longestLeadIn = 14
  private static let clauseEnd: Gap = [.semicolon, .stop, .boundary]

  /// The marker or paragraph that the item begins with.
  func itemStart(in document: Document) -> ItemStart? {
    guard let start = document.lastItemStart(upTo: firstWord),
      firstWord - start.word <= firstOffset + Self.longestLeadIn
    else { return nil }
    return start
  }

  /// Where the item begins, its marker included: not before that, nor before a mark, though its
  /// first hit may lie further on in the wording, as in the heading *4. Nhân lực chất lượng cao*.
  func opening(in document: Document) -> Int {
    let marker = document.lastItemStart(upTo: firstWord).map { document.markerWord(of: $0) }
    let guess = max(start, 0)
    let words = document.stream.words
    let marked = guess...max(guess, firstWord)
    return max(marked.last { words[$0].gap.intersects(Self.clauseEnd) } ?? guess, marker ?? 0)
  }
}

extension Document {
  fileprivate func markerWord(of start: ItemStart) -> Int {
    start.isInline ? start.word - 1 : paragraphs[start.paragraph].words.lowerBound
  }
}
