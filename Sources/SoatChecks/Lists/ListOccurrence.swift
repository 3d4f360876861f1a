import SoatDocument
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

  /// It stands right behind its marker, or behind a label that ends with a mark: *Thứ nhất, …*,
  /// *Nhóm nhiệm vụ thứ nhất: …*.
  func opensItem(in stream: SyllableStream) -> Bool {
    guard let start else { return false }
    let lead = words.lowerBound - start.word
    let gap = stream.words[words.lowerBound].gap
    return lead <= 1 || lead <= 4 && gap.intersects(.marks) || lead <= 6 && gap.contains(.colon)
  }
}
