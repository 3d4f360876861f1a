import SoatText

/// What the decision to join two lines rests on; it holds no reference, since it is passed about
/// for each pair of lines.
struct LineFacts {
  private let line: Int32
  private let firstWord: Int32
  private let wordEnd: Int32
  private let start: Int32
  private let end: Int32
  private let level: Int32
  let marker: Marker?
  let ending: Ending
  /// Its first word is in small letters.
  let startsLower: Bool
  /// Its last word ends no sentence: *của*.
  let endsWithLink: Bool

  init(
    number: Int, words: Range<Int>, content: ByteSpan, ending: Ending, startsLower: Bool,
    endsWithLink: Bool, marker: Marker?, markdownLevel: Int
  ) {
    line = Int32(truncatingIfNeeded: number)
    firstWord = Int32(truncatingIfNeeded: words.lowerBound)
    wordEnd = Int32(truncatingIfNeeded: words.upperBound)
    start = Int32(truncatingIfNeeded: content.start)
    end = Int32(truncatingIfNeeded: content.end)
    level = Int32(truncatingIfNeeded: markdownLevel)
    self.marker = marker
    self.ending = ending
    self.startsLower = startsLower
    self.endsWithLink = endsWithLink
  }

  var number: Int { Int(line) }
  /// At least one.
  var words: Range<Int> { Range(uncheckedBounds: (Int(firstWord), Int(wordEnd))) }
  /// Without the spaces around it.
  var content: ByteSpan { ByteSpan(Int(start), Int(end)) }
  /// The number of `#` before it.
  var markdownLevel: Int { Int(level) }
}

/// The last ordinal of each style of markers.
struct LastOrdinals {
  private var ordinals = [Int](repeating: 0, count: Marker.Style.count)

  mutating func note(_ marker: Marker?) {
    if let marker, let ordinal = marker.ordinal { ordinals[marker.style.rawValue] = ordinal }
  }

  /// 0 where none has come yet.
  subscript(style: Marker.Style) -> Int { ordinals[style.rawValue] }
}
