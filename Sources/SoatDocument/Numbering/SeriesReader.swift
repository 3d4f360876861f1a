import SoatText

/// Sorts the numbered paragraphs of a text into series.
///
/// An item belongs to the series that it goes on with; else it opens one of its own below the
/// last item. So series may nest in any order, *I. A. 1.* as well as *A. I. 1)*, and what follows a
/// restart may still go on with the series outside it.
struct SeriesReader {
  let document: Document
  var levels: [Level] = []
  /// Those that are not simply right; nil for one that turned out to go on elsewhere.
  var found: [NumberedSeries?] = []
  /// Whether items are kept: not before something unusual has been met.
  let keepsItems: Bool
  var isUnusual = false
  var holdsInline = false
  var tight: [Int] = []
  var romans: [Int] = []
  /// The series of each style that was closed last, in any order.
  var closed: [Level] = []
  /// How many series of each style and mark begin with the first ordinal.
  var firsts = [Int](repeating: 0, count: Marker.Style.count * (marks.count + 1))
  /// The last paragraph without an ordinal.
  var lastPlain = -1
  /// The first item start that has not been looked at.
  var start: Int
  var quotations = QuotationMarks()

  private var markers: MarkerText {
    MarkerText(stream: document.stream, source: document.source)
  }

  private var inline: InlineSeries { InlineSeries(document: document) }

  /// More levels than most documents nest.
  static let usualDepth = 8
  /// An ordinal that jumps further, and that nothing goes on with, is a number of the text.
  static let longestJump = 4

  /// How many series may wait for their next item. A text on one line opens thousands, of which
  /// the last ones may go on.
  static let mostOpen = 64
  /// How many paragraphs further down the next item is looked for.
  static let farthest = 200
  /// How far above an opening quotation mark is looked for (bytes).
  static let longestQuotation = 8_000

  /// A series that the next item may still belong to.
  struct Level {
    let style: Marker.Style
    let mark: UInt8?
    let isLettered: Bool
    /// How many ordinals an item bears: two for *1.1*.
    let depth: Int
    let prefix: [Int]
    let isContinued: Bool
    var isRestarted: Bool
    var last: Int
    var lastParagraph: Int
    var count = 1
    /// Its last item bears the ordinal that was due.
    var isLastDue = true
    /// It counts up from the first.
    var isRegular: Bool
    var items: [NumberedSeries.Item] = []
    /// Where it stands among those found, if it was closed before.
    var position: Int?
  }

  /// What a marker says.
  struct Reading {
    let marker: Marker
    let ordinal: Int
    let prefix: [Int]
    let isLettered: Bool
    let paragraph: Int
    /// It may be no ordinal: it counts only where it fits.
    let isWeak: Bool
  }

  init(document: Document, keepsItems: Bool) {
    self.document = document
    self.keepsItems = keepsItems
    start = document.itemStarts.firstIndex { $0.isInline } ?? document.itemStarts.count
    levels.reserveCapacity(Self.usualDepth)
    closed.reserveCapacity(Self.usualDepth)
  }

  /// Looks whether anything is unusual at all, and only then keeps what it reads.
  static func numbering(of document: Document) -> Numbering {
    var survey = SeriesReader(document: document, keepsItems: false)
    let numbering = survey.numbering()
    guard survey.isUnusual else { return numbering }
    var reader = SeriesReader(document: document, keepsItems: true)
    return reader.numbering()
  }

  private mutating func numbering() -> Numbering {
    var heading = 0
    for index in document.paragraphs.indices {
      guard let marker = document.paragraphs[index].marker, let ordinal = marker.ordinal else {
        // *f)*, *F.* count no further and end nothing.
        if let style = document.paragraphs[index].marker?.style, !style.isBullet { continue }
        if document.paragraphs[index].marker == nil {
          lastPlain = index
          placeMisread(index)
        }
        while heading < document.sections.count, document.sections[heading].opening < index {
          heading += 1
        }
        if heading < document.sections.count, document.sections[heading].opening == index {
          close { $0.style > .article }
        }
        placeInline(index)
        continue
      }
      if marker.style == .letter,
        Self.strokes.contains(document.source.bytes[document.paragraphs[index].span.start])
      {
        placeMisread(index)
      }
      if !marker.hasSpace { tight.append(index) }
      if marker.style == .roman { romans.append(index) }
      if !goesOn(marker, ordinal, index) { place(reading(marker, ordinal, index)) }
      placeInline(index)
    }
    close { _ in true }
    let marks = romans.map { document.paragraphs[$0].marker?.mark }
    return Numbering(
      series: found.compactMap { $0.flatMap(judged) } + (holdsInline ? inline.unusual() : []),
      tight: tight,
      romans: marks.allSatisfy { $0 == marks[0] } ? [] : romans)
  }

  /// Most items follow the last one of their style, which is told at a look.
  private mutating func goesOn(_ marker: Marker, _ ordinal: Int, _ index: Int) -> Bool {
    guard marker.style < .parenthesised, marker.style != .decimal else { return false }
    var level = levels.count - 1
    while level >= 0, levels[level].style != marker.style { level -= 1 }
    guard level >= 0, levels[level].mark == marker.mark, levels[level].last + 1 == ordinal else {
      return false
    }
    if level + 1 < levels.count { close(from: level + 1) }
    levels[level].isLastDue = true
    levels[level].last = ordinal
    levels[level].lastParagraph = index
    levels[level].count += 1
    if keepsItems {
      levels[level].items.append(
        NumberedSeries.Item(
          ordinal: ordinal, words: marker.words, paragraph: index, mark: marker.mark,
          expectedPrefix: nil))
    }
    return true
  }

  /// Where such series are counted: *1.* and *1)* are told apart.
  func kind(_ style: Marker.Style, _ mark: UInt8?) -> Int {
    let position = mark.flatMap { Self.marks.firstIndex(of: $0) } ?? Self.marks.count
    return style.rawValue * (Self.marks.count + 1) + position
  }

  static let marks = Array(".)-/:".utf8)

  /// Numbers that run on through sections are right where they do so everywhere: where two series
  /// begin anew, one that goes on has the wrong numbers. Nil for one that is right.
  func judged(_ series: NumberedSeries) -> NumberedSeries? {
    guard series.isContinued, series.style != .article else { return series }
    if firsts[kind(series.style, series.items[0].mark)] > 1 { return series.beginning }
    let isRegular = zip(series.items, series.items.dropFirst()).allSatisfy {
      $0.ordinal + 1 == $1.ordinal && $0.mark == $1.mark
    }
    return isRegular ? nil : series
  }

  /// *ll. NỘI DUNG*, *Il- NỘI DUNG*: a Roman ordinal in whose letters a scan saw others. It counts
  /// where it fits.
  mutating func placeMisread(_ index: Int) {
    let words = document.paragraphs[index].words
    let first = document.stream.words[words.lowerBound].span
    guard first.end - first.start <= 4, words.count > 1,
      document.source.bytes[first.start..<first.end].allSatisfy({ Self.strokes.contains($0) }),
      document.stream.words[words.lowerBound + 1].gap.intersects([.stop, .dash]),
      document.stream.isUpperCase(words.dropFirst())
    else { return }
    let ordinal = first.end - first.start
    let marker = Marker(
      style: .roman, ordinal: ordinal, words: words.lowerBound..<words.lowerBound + 1,
      mark: document.source.bytes[first.end], hasSpace: true)
    place(
      Reading(
        marker: marker, ordinal: ordinal, prefix: [], isLettered: false, paragraph: index,
        isWeak: true))
  }

  /// Letters that look like one stroke.
  static let strokes = Array("lI1|".utf8)

  func reading(_ marker: Marker, _ ordinal: Int, _ index: Int) -> Reading {
    let isSpelled =
      marker.style == .capital || marker.style == .letter
      || marker.style == .parenthesised
        && !document.stream.words[marker.words.lowerBound].isNumber
    return Reading(
      marker: marker, ordinal: ordinal,
      prefix: marker.style == .decimal ? markers.outerOrdinals(of: marker) : [],
      isLettered: isSpelled, paragraph: index, isWeak: isWeak(marker, index, isSpelled: isSpelled))
  }

  /// A number before small letters, *i)* of a Roman count, *05.3*, *V.I. Lênin*.
  func isWeak(_ marker: Marker, _ index: Int, isSpelled: Bool) -> Bool {
    let words = document.stream.words
    let last = words[marker.words.upperBound - 1]
    let text = document.paragraphs[index].text
    guard let first = text.first else { return marker.style > .article }
    switch marker.style {
    case .part, .chapter, .division, .article: return false
    case .letter, .parenthesised:
      return isSpelled && Self.romanLetters.contains(document.source.bytes[last.span.start])
    case .capital, .roman, .arabic, .decimal, .dash, .plus, .star:
      if words[first].shape == .lower || words[first].isNumber { return true }
      let isPadded = document.source.bytes[last.span.start] == 0x30
      return isPadded || !marker.hasSpace && words[first].shape == .initial
    }
  }

  static let romanLetters = Array("ivx".utf8)

  /// *(1) …; (2) …* in one paragraph may go on with *(3)* in the next.
  mutating func placeInline(_ index: Int) {
    guard start < document.itemStarts.count else { return }
    let starts = document.itemStarts
    while start < starts.count, starts[start].paragraph <= index {
      defer { start += 1 }
      guard starts[start].isInline else { continue }
      holdsInline = true
      guard starts[start].paragraph == index, inline.stands(start),
        let kind = inline.kind(starts[start]), let ordinal = starts[start].ordinal
      else { continue }
      let words = starts[start].word - 1..<starts[start].word
      let marker = Marker(
        style: kind == .enclosed ? .parenthesised : kind == .closed ? .arabic : .letter,
        ordinal: ordinal, words: words, mark: 0x29, hasSpace: true)
      let reading = reading(marker, ordinal, index)
      let level = levels.indices.last {
        levels[$0].lastParagraph == index && fits(reading, levels[$0], sameMark: true)
      }
      if let level {
        append(reading, to: level)
      } else if ordinal == 1, start + 1 < starts.count, starts[start + 1].isInline,
        starts[start + 1].ordinal == 2
      {
        open(reading, isRestarted: true)
      }
    }
  }
}
