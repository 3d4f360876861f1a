import SoatText

/// What the decision to join two lines rests on; it holds no reference, since it is passed about
/// for each pair of lines.
struct LineFacts {
  let number: Int
  /// At least one.
  let words: Range<Int>
  /// Without the spaces around it.
  let content: ByteSpan
  let ending: Ending
  /// Its first word is in small letters.
  let startsLower: Bool
  /// Its last word ends no sentence: *của*.
  let endsWithLink: Bool
  let marker: Marker?
  /// The number of `#` before it.
  let markdownLevel: Int
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
