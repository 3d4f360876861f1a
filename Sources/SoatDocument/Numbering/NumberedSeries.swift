import SoatText

/// Items of one level that are numbered one after the other — *dãy số thứ tự*.
package struct NumberedSeries: Sendable {
  /// One item, as far as its number goes.
  package struct Item: Sendable {
    package let ordinal: Int
    /// The words of its marker.
    package let words: Range<Int>
    /// The paragraph that it opens, or that holds it.
    package let paragraph: Int
    /// What separates the ordinal from the text; nil where only a space does.
    package let mark: UInt8?
    /// What the first ordinals of a decimal should be where they are not those of the item above
    /// it: 1 for 2.2 between 1.1 and 1.3; nil where they are right.
    package let expectedPrefix: [Int]?
  }

  package let style: Marker.Style
  /// At least one, in the order of the text.
  package let items: [Item]
  /// It counts letters, not numbers: *(a)*, *a)*, *A.*
  package let isLettered: Bool
  /// It goes on where a series of the same style above it stopped: khoản that run through chapters.
  package let isContinued: Bool
  /// The same numbering stands once more beside it, so that one of them may be a restart.
  package let isRestarted: Bool
  /// All stand inside one paragraph.
  package let isInline: Bool
  /// The ordinals of the item above it, where its own repeat them: 1 of 1.1 and 1.2.
  package let prefix: [Int]
}

extension NumberedSeries {
  /// The same items, of which the first should bear the first ordinal.
  var beginning: NumberedSeries {
    NumberedSeries(
      style: style, items: items, isLettered: isLettered, isContinued: false,
      isRestarted: isRestarted, isInline: isInline, prefix: prefix)
  }

  /// Letters that a list may use or leave out: Vietnamese *đ* behind *d*.
  static let optionalLetter = 5

  /// The ordinal behind this one; a list that has no *đ* goes on from *d* to *e*.
  package func next(_ ordinal: Int) -> Int {
    guard isLettered, ordinal == Self.optionalLetter - 1,
      !items.contains(where: { $0.ordinal == Self.optionalLetter })
    else { return ordinal + 1 }
    return ordinal + 2
  }
}

/// What is odd about the numbers of a text.
package struct Numbering: Sendable {
  /// The series whose ordinals or marks do not simply count up from the first, and those of one
  /// item. What only looks like an ordinal is in none of them.
  package var series: [NumberedSeries] = []
  /// The paragraphs whose marker touches their text: *IV-TỔ CHỨC*.
  package var tight: [Int] = []
  /// The paragraphs with a Roman marker, where these are not all written alike.
  package var romans: [Int] = []
}

extension Document {
  package func numbering() -> Numbering { SeriesReader.numbering(of: self) }
}
