import SoatText

/// What the best way to each pair of positions of an alignment saves, as against leaving out every
/// word of either side (a longest common subsequence with weights; Needleman and Wunsch, 1970).
///
/// A word too many or too few costs 2, the same letters with other diacritics 1, another word in
/// its place 3; two words side by side save what both would cost alone, less that. Counted in this
/// way a row only grows from left to right: eight cells at once come from the row above, and what
/// one of the few words that do agree saves, all cells behind it have too.
struct AlignmentSavings {
  private static let equal: Int16 = 4
  private static let near: Int16 = 3
  private static let other: Int16 = 1
  /// A word of the text that does not count saves its own cost.
  private static let freeWord: Int16 = 2

  private typealias Lanes = SIMD8<Int16>

  /// Cell (row, column) stands for so many expected words and so many of the text.
  private let cells: [Int16]
  private let rows: Int
  private let columns: Int
  /// Cells from one row to the next: column 0, and whole lanes behind it.
  private let stride: Int

  /// Whether sixteen bits can count what so many words may save.
  static func canCompare(text: Int, expected: Int) -> Bool {
    expected * Int(equal) + text * Int(freeWord) <= Int(Int16.max)
  }

  /// What two words side by side save.
  @inline(__always)
  static func saving(_ expected: Syllable, _ word: Syllable) -> Int16 {
    if expected.isSame(as: word) { return equal }
    return expected.folded == word.folded ? near : other
  }

  /// - Parameter freeStart: words of the text before the expected ones cost nothing.
  init(
    text: UnsafeBufferPointer<Word>, expected: UnsafeBufferPointer<Syllable>, freeStart: Bool
  ) {
    let (rows, columns) = (expected.count, text.count)
    let stride = 1 + (columns + Lanes.scalarCount - 1) / Lanes.scalarCount * Lanes.scalarCount
    (self.rows, self.columns, self.stride) = (rows, columns, stride)
    let size = (rows + 1) * stride
    cells = [Int16](unsafeUninitializedCapacity: size) { cells, filled in
      for column in 0..<stride {
        let count = Int16(truncatingIfNeeded: min(column, columns))
        cells.initializeElement(at: column, to: freeStart ? count * Self.freeWord : 0)
      }
      WordPlaces.withPlaces(of: text) { places in
        for row in 0..<rows {
          let above = UnsafeMutableBufferPointer(rebasing: cells[row * stride..<size])
          Self.fill(above, stride, expected[row], text, places)
        }
      }
      filled = size
    }
  }

  /// Makes the second of two rows.
  ///
  /// - Parameter above: `2 * stride` cells at least; those of the first row are made.
  @inline(__always)
  private static func fill(
    _ above: UnsafeMutableBufferPointer<Int16>, _ stride: Int, _ expected: Syllable,
    _ text: UnsafeBufferPointer<Word>, _ places: borrowing WordPlaces
  ) {
    guard let first = above.baseAddress else { return }
    let row = first + stride
    row.initialize(to: 0)
    var place = places.first(of: expected)
    var carried = Lanes(repeating: 0)
    var column = 1
    while column < stride {
      // So far no word may agree.
      let agreeing = min(stride, 1 &+ place / Lanes.scalarCount &* Lanes.scalarCount)
      while column < agreeing {
        store(pointwiseMax(replacing(first, column), carried), at: row + column)
        column &+= Lanes.scalarCount
      }
      guard column < stride else { break }
      var best = pointwiseMax(replacing(first, column), carried)
      while place < column &+ (Lanes.scalarCount &- 1) {
        let saving = saving(expected, text[place].syllable)
        if saving > other {
          let saved = Lanes(repeating: first[place] &+ saving)
          best = pointwiseMax(best, saved & ~before(place &+ 1 &- column))
          carried = pointwiseMax(carried, saved)
        }
        place = places.next(behind: place)
      }
      store(best, at: row + column)
      column &+= Lanes.scalarCount
    }
  }

  /// As if no word of the text were the one of this row.
  @inline(__always)
  private static func replacing(_ above: UnsafeMutablePointer<Int16>, _ column: Int) -> Lanes {
    let replaced = lanes(above + (column &- 1)) &+ Lanes(repeating: other)
    return pointwiseMax(replaced, lanes(above + column))
  }

  /// All bits set in the lanes before this one, by the signs of the differences.
  @inline(__always)
  private static func before(_ lane: Int) -> Lanes {
    let order = Lanes(0, 1, 2, 3, 4, 5, 6, 7)
    return (order &- Lanes(repeating: Int16(truncatingIfNeeded: lane))) &>> 15
  }

  @inline(__always)
  private static func store(_ cells: Lanes, at target: UnsafeMutablePointer<Int16>) {
    UnsafeMutableRawPointer(target).storeBytes(of: cells, as: Lanes.self)
  }

  @inline(__always)
  private static func lanes(_ cells: UnsafeMutablePointer<Int16>) -> Lanes {
    UnsafeRawPointer(cells).loadUnaligned(as: Lanes.self)
  }

  /// Follows the best way back from an end.
  ///
  /// - Parameters:
  ///   - end: how many words of the text it covers: `cheapestEnd` or all.
  ///   - offset: what the positions of the steps lie behind those of text and expected words.
  ///   - steps: takes them, the last one first.
  /// - Returns: the column where the way begins.
  func trace(
    text: UnsafeBufferPointer<Word>, expected: UnsafeBufferPointer<Syllable>, from end: Int,
    freeStart: Bool, offset: Int, into steps: inout [Alignment.Step]
  ) -> Int {
    steps.reserveCapacity(steps.count + rows + 2)
    var (row, column) = (rows, end)
    cells.withUnsafeBufferPointer { cells in
      while row > 0 || (column > 0 && !freeStart) {
        // One more word on either side saves no more than two equal ones do: they are a pair always.
        let end = row
        while row > 0, column > 0, expected[row &- 1].isSame(as: text[column &- 1].syllable) {
          (row, column) = (row &- 1, column &- 1)
        }
        if row < end {
          steps.append(
            .equal(text: offset &+ column, expected: offset &+ row, count: end &- row))
          continue
        }
        let place = row &* stride &+ column
        let here = cells[place]
        if row > 0, column > 0,
          here == cells[place &- stride &- 1]
            &+ (expected[row &- 1].folded == text[column &- 1].folded ? Self.near : Self.other)
        {
          (row, column) = (row &- 1, column &- 1)
          steps.append(.replace(text: offset &+ column, expected: offset &+ row))
          continue
        }
        if column > 0, here == cells[place &- 1] {
          column &-= 1
          steps.append(.surplus(text: offset &+ column))
        } else {
          row &-= 1
          steps.append(.lacking(expected: offset &+ row, before: offset &+ column))
        }
      }
    }
    return column
  }

  /// Where in the text the whole wording ends at the least cost; the first such place.
  var cheapestEnd: Int {
    cells.withUnsafeBufferPointer { cells in
      let row = rows * stride
      var best = 0
      var least = cells[row]
      for column in 1..<columns + 1 {
        let saved = cells[row &+ column] &- Int16(truncatingIfNeeded: column) &* Self.freeWord
        if saved > least { (best, least) = (column, saved) }
      }
      return best
    }
  }
}
