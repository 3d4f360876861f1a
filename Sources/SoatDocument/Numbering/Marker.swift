import SoatText

/// What a line begins with when it opens a part of a document: `II-`, `1.2.`, `a)`, `-`.
///
/// Lines, paragraphs and sections are copied with theirs: it is sixteen bytes, and public as the
/// other small values that are read in many places.
public struct Marker: Sendable, BitwiseCopyable {
  /// In the order of their rank, the highest first.
  public enum Style: Int, Sendable, Comparable, BitwiseCopyable {
    /// — *Phần I*
    case part
    /// — *Chương II*
    case chapter
    /// — *Mục 1*
    case division
    /// — *A.*
    case capital
    /// — *I-*, *I.*
    case roman
    /// — *Điều 5.*
    case article
    /// — *1.*
    case arabic
    /// — *1.1.*
    case decimal
    /// — *a)*
    case letter
    /// — *(1)*
    case parenthesised
    /// — *-*
    case dash
    /// — *+*
    case plus
    /// — `*`
    case star

    /// How many styles there are.
    static let count = Style.star.rawValue + 1

    @inlinable public static func < (left: Style, right: Style) -> Bool {
      left.rawValue < right.rawValue
    }

    /// The styles that only introduce an item and open no section.
    @inlinable public var isBullet: Bool { self >= .dash }
  }

  @usableFromInline let firstWord: Int32
  @usableFromInline let wordEnd: Int32
  /// Negative for none.
  @usableFromInline let lastOrdinal: Int16
  /// NUL for none.
  @usableFromInline let markByte: UInt8
  public let style: Style
  /// Something separates its separator from the text.
  public let hasSpace: Bool

  init(style: Style, ordinal: Int?, words: Range<Int>, mark: UInt8?, hasSpace: Bool) {
    firstWord = Int32(truncatingIfNeeded: words.lowerBound)
    wordEnd = Int32(truncatingIfNeeded: words.upperBound)
    lastOrdinal = Int16(truncatingIfNeeded: ordinal ?? -1)
    markByte = mark ?? 0
    self.style = style
    self.hasSpace = hasSpace
  }

  /// The last one, 2 for *II-* and *1.2.*; nil for a bullet and for *f)*, *F.*, which is no ordinal.
  @inlinable public var ordinal: Int? { lastOrdinal < 0 ? nil : Int(lastOrdinal) }
  /// The words that it takes, the first ones of its line; empty for a bullet.
  @inlinable public var words: Range<Int> {
    Range(uncheckedBounds: (Int(firstWord), Int(wordEnd)))
  }
  /// The byte that separates it from its text; nil where only a space does.
  @inlinable public var mark: UInt8? { markByte == 0 ? nil : markByte }

  /// How many words of the line it takes.
  var wordCount: Int { words.count }

  /// How many ordinals it has: two for *1.2.*, none for a bullet.
  var levelCount: Int { style == .decimal ? words.count : ordinal == nil ? 0 : 1 }

  /// What separates it from its text: `-`, `.`, `)`; empty where only a space does.
  package var separator: String { mark.map { String(Unicode.Scalar($0)) } ?? "" }
}

extension Document {
  /// A marker as written, without markup: *II*, *1.2*, *a*, *Điều 5*; empty for a bullet.
  package func text(of marker: Marker) -> String {
    MarkerText(stream: stream, source: source).text(of: marker)
  }

  /// `[2]` for *II-*, `[1, 2]` for *1.2.*; empty for a bullet.
  package func ordinals(of marker: Marker) -> [Int] {
    // Most have one ordinal, and the text need not be copied to be asked.
    marker.style == .decimal
      ? MarkerText(stream: stream, source: source).ordinals(of: marker)
      : marker.ordinal.map { [$0] } ?? []
  }
}

/// What a marker leaves to be read where it stands.
struct MarkerText {
  let stream: SyllableStream
  let source: SourceText

  func span(of marker: Marker) -> ByteSpan { stream.span(marker.words) ?? ByteSpan(0, 0) }

  func text(of marker: Marker) -> String { source[span(of: marker)] }

  func ordinals(of marker: Marker) -> [Int] {
    guard marker.style == .decimal else { return marker.ordinal.map { [$0] } ?? [] }
    return (0..<marker.levelCount).map { ordinal($0, of: marker) }
  }

  /// Those of the items around a decimal one: 1 of *1.2*.
  func outerOrdinals(of marker: Marker) -> [Int] {
    (0..<max(marker.levelCount - 1, 0)).map { ordinal($0, of: marker) }
  }

  /// How many ordinals repeat those of the marker above it: one of 1.2 below 1; none unless all of
  /// those are repeated.
  func repeated(_ marker: Marker, below above: Marker) -> Int {
    let count = above.levelCount
    guard count > 0, count < marker.levelCount else { return 0 }
    if above.style != .decimal { return ordinal(0, of: marker) == above.ordinal ? 1 : 0 }
    let isRepeated = (0..<count).allSatisfy { ordinal($0, of: marker) == ordinal($0, of: above) }
    return isRepeated ? count : 0
  }

  /// One of the ordinals of a decimal marker, at most two digits.
  func ordinal(_ level: Int, of marker: Marker) -> Int {
    source.number(stream.words[marker.words.lowerBound + level].span) ?? 0
  }
}
