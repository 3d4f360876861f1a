/// What the best way to each pair of positions of an alignment saves, as against leaving out every
/// word of either side (a longest common subsequence with weights; Needleman and Wunsch, 1970).
///
/// A word too many or too few costs 2, the same letters with other diacritics 1, another word in
/// its place 3; two words side by side save what both would cost alone, less that. Counted in this
/// way a row only grows from left to right, so that it is made in two steps: eight cells at once
/// from the row above, then what the few words that do agree add to them.
struct AlignmentSavings {
  static let equal: Int16 = 4
  static let near: Int16 = 3
  static let other: Int16 = 1
  /// A word of the text that does not count saves its own cost.
  static let freeWord: Int16 = 2

  private typealias Lanes = SIMD8<Int16>

  /// Cell (row, column) stands for so many expected words and so many of the text.
  private let cells: [Int16]
  private let rows: Int
  private let columns: Int
  /// Cells from one row to the next: whole lanes behind column 0, and one more to write into.
  private let stride: Int

  /// Whether sixteen bits can count what so many words may save.
  static func canCompare(text: Int, expected: Int) -> Bool {
    expected * Int(equal) + text * Int(freeWord) <= Int(Int16.max)
  }

  /// - Parameter freeStart: words of the text before the expected ones cost nothing.
  init(
    text: ArraySlice<Alignment.Item>, expected: ArraySlice<Alignment.Item>, freeStart: Bool
  ) {
    let (rows, columns) = (expected.count, text.count)
    let lanes = (columns + Lanes.scalarCount - 1) / Lanes.scalarCount
    let stride = 1 + (lanes + 1) * Lanes.scalarCount
    (self.rows, self.columns, self.stride) = (rows, columns, stride)
    let toned = WordPlaces(text) { $0.toned }
    let folded = WordPlaces(text) { $0.folded }
    let size = (rows + 1) * stride
    cells = [Int16](unsafeUninitializedCapacity: size) { saved, filled in
      guard let cells = saved.baseAddress else { return }
      for column in 0..<stride {
        cells[column] = freeStart ? Int16(min(column, columns)) * Self.freeWord : 0
      }
      var above = cells
      for item in expected {
        let row = above + stride
        Self.fillReplacing(row, above: above, count: stride)
        // An equal word is a near one too, and then already told.
        toned.forEach(of: item.toned) { Self.raise(row, $0 + 1, above[$0] &+ Self.equal, columns) }
        folded.forEach(of: item.folded) { Self.raise(row, $0 + 1, above[$0] &+ Self.near, columns) }
        above = row
      }
      filled = size
    }
  }

  /// As if no word of the text were the one of this row.
  private static func fillReplacing(
    _ row: UnsafeMutablePointer<Int16>, above: UnsafeMutablePointer<Int16>, count: Int
  ) {
    row[0] = 0
    var column = 1
    while column < count {
      let replaced = lanes(above + (column &- 1)) &+ Lanes(repeating: other)
      let best = pointwiseMax(replaced, lanes(above + column))
      UnsafeMutableRawPointer(row + column).storeBytes(of: best, as: Lanes.self)
      column &+= Lanes.scalarCount
    }
  }

  /// What one cell has saved, all behind it in the row have; they are sorted already.
  @inline(__always)
  private static func raise(
    _ row: UnsafeMutablePointer<Int16>, _ first: Int, _ saved: Int16, _ last: Int
  ) {
    var column = first
    while column <= last, row[column] < saved {
      let raised = pointwiseMax(lanes(row + column), Lanes(repeating: saved))
      UnsafeMutableRawPointer(row + column).storeBytes(of: raised, as: Lanes.self)
      column &+= Lanes.scalarCount
    }
  }

  @inline(__always)
  private static func lanes(_ cells: UnsafeMutablePointer<Int16>) -> Lanes {
    UnsafeRawPointer(cells).loadUnaligned(as: Lanes.self)
  }

  subscript(row: Int, column: Int) -> Int16 { cells[row * stride + column] }

  /// Where in the text the whole wording ends at the least cost; the first such place.
  var cheapestEnd: Int {
    var best = 0
    for column in 0..<columns + 1
    where self[rows, column] - self[rows, best] > Int16(column - best) * Self.freeWord {
      best = column
    }
    return best
  }
}

/// Where in a text each word stands, by one of its identities: a hash table with chains.
private struct WordPlaces {
  private let words: [UInt64]
  /// The last place of each bucket, and for each place the one before it; -1 for none.
  private var last: [Int32]
  private var previous: [Int32]
  private let shift: UInt64

  init(_ text: ArraySlice<Alignment.Item>, _ identity: (Alignment.Item) -> UInt64) {
    words = text.map(identity)
    var bits: UInt64 = 4
    while 1 << bits < text.count { bits += 1 }
    shift = 64 - bits
    last = [Int32](repeating: -1, count: 1 << Int(bits))
    previous = [Int32](repeating: -1, count: words.count)
    for place in words.indices {
      let bucket = Self.bucket(words[place], shift)
      previous[place] = last[bucket]
      last[bucket] = Int32(truncatingIfNeeded: place)
    }
  }

  @inline(__always)
  func forEach(of word: UInt64, _ body: (Int) -> Void) {
    var place = Int(last[Self.bucket(word, shift)])
    while place >= 0 {
      if words[place] == word { body(place) }
      place = Int(previous[place])
    }
  }

  @inline(__always)
  private static func bucket(_ word: UInt64, _ shift: UInt64) -> Int {
    Int(truncatingIfNeeded: (word &* 0x9E37_79B9_7F4A_7C15) >> shift)
  }
}
