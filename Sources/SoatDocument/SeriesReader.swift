import SoatText

/// Sorts the numbered paragraphs of a text into series.
///
/// An item belongs to the series that it goes on with; else it opens one of its own below the
/// last item. So series may nest in any order, *I. A. 1.* as well as *A. I. 1)*, and what follows a
/// restart may still go on with the series outside it.
struct SeriesReader {
  let document: Document
  let markers: MarkerText
  var levels: [Level] = []
  /// The items of all series, with the number of their series.
  var items: [(series: Int, item: NumberedSeries.Item)] = []
  var seriesCount = 0
  var found: [(number: Int, series: NumberedSeries)] = []
  var tight: [Int] = []
  var romans: [Int] = []
  /// The series of each style that was closed last.
  var closed: [Level?] = Array(repeating: nil, count: Marker.Style.count)
  /// The last paragraph without an ordinal.
  var lastPlain = -1
  let inline: InlineSeries
  /// The first item start that has not been looked at.
  var start = 0

  /// More levels than most documents nest.
  static let usualDepth = 8
  /// An ordinal that jumps further, and that nothing goes on with, is a number of the text.
  static let longestJump = 4

  /// A series that the next item may still belong to.
  struct Level {
    let style: Marker.Style
    let mark: UInt8?
    let isLettered: Bool
    /// How many ordinals an item bears: two for *1.1*.
    let depth: Int
    let prefix: [Int]
    let series: Int
    let isContinued: Bool
    var isRestarted: Bool
    var last: Int
    var lastParagraph: Int
    var count = 1
    /// Its last item bears the ordinal that was due.
    var isLastDue = true
    /// It counts up from the first.
    var isRegular: Bool
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

  init(document: Document) {
    self.document = document
    markers = MarkerText(stream: document.stream, source: document.source)
    inline = InlineSeries(document: document)
    levels.reserveCapacity(Self.usualDepth)
    items.reserveCapacity(document.paragraphs.count)
  }

  mutating func numbering() -> Numbering {
    var heading = 0
    for index in document.paragraphs.indices {
      guard let marker = document.paragraphs[index].marker, let ordinal = marker.ordinal else {
        if document.paragraphs[index].marker == nil { lastPlain = index }
        while heading < document.sections.count, document.sections[heading].opening < index {
          heading += 1
        }
        if heading < document.sections.count, document.sections[heading].opening == index {
          close { $0.style > .article }
        }
        placeInline(index)
        continue
      }
      if !marker.hasSpace { tight.append(index) }
      if marker.style == .roman { romans.append(index) }
      place(reading(marker, ordinal, index))
      placeInline(index)
    }
    close { _ in true }
    let marks = romans.map { document.paragraphs[$0].marker?.mark }
    return Numbering(
      series: found.map(\.series) + inline.unusual(), tight: tight,
      romans: marks.allSatisfy { $0 == marks[0] } ? [] : romans)
  }

  func reading(_ marker: Marker, _ ordinal: Int, _ index: Int) -> Reading {
    let isSpelled =
      marker.style == .capital || marker.style == .letter
      || marker.style == .parenthesised
        && !document.stream.words[marker.words.lowerBound].isNumber
    return Reading(
      marker: marker, ordinal: ordinal,
      prefix: marker.style == .decimal ? markers.ordinals(of: marker).dropLast() : [],
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
    let starts = document.itemStarts
    while start < starts.count, starts[start].paragraph <= index {
      defer { start += 1 }
      guard starts[start].isInline, starts[start].paragraph == index, inline.stands(start),
        let kind = inline.kind(starts[start]), let ordinal = starts[start].ordinal
      else { continue }
      let words = starts[start].word - 1..<starts[start].word
      let marker = Marker(
        style: kind == .enclosed ? .parenthesised : kind == .closed ? .arabic : .letter,
        ordinal: ordinal, words: words, mark: 0x29, hasSpace: true)
      let reading = reading(marker, ordinal, index)
      let level = levels.lastIndex {
        $0.lastParagraph == index && fits(reading, $0, sameMark: true)
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
