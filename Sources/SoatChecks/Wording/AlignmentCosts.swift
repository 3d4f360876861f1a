import SoatText

/// Two sequences of words as small numbers: equal words have equal numbers, and a word of the text
/// that the expected wording does not hold has number 0.
struct NumberedPair {
  struct Item {
    let toned: Int32
    let folded: Int32
  }

  let text: [Item]
  let expected: [Item]
  /// No alignment costs less: what the text does not hold in any spelling is lacking.
  let leastCost: Int32

  init(_ text: ArraySlice<Alignment.Item>, _ expected: ArraySlice<Alignment.Item>) {
    var toned = SymbolTable(capacity: expected.count * 2)
    var folded = SymbolTable(capacity: expected.count * 2)
    self.expected = expected.map {
      Item(toned: toned.intern($0.toned), folded: folded.intern($0.folded))
    }
    self.text = text.map {
      Item(toned: toned.symbol($0.toned), folded: folded.symbol($0.folded))
    }
    var isThere = [Bool](repeating: false, count: folded.count + 1)
    for item in self.text { isThere[Int(item.folded)] = true }
    leastCost = AlignmentCosts.word * Int32(self.expected.count { !isThere[Int($0.folded)] })
  }

  func cost(text: Int, expected: Int) -> Int32 {
    let (left, right) = (self.text[text], self.expected[expected])
    if left.toned == right.toned { return 0 }
    return left.folded == right.folded ? AlignmentCosts.near : AlignmentCosts.other
  }
}

/// The cheapest way to each pair of positions of an alignment, in a band around the diagonal.
///
/// Cell (row, column) — so many expected words, so many of the text — stands in its row at place
/// `column - row + reach`, so that the cell before both words has the same place in the row above.
/// Each row is made in two steps: eight cells at once from the row above, then from left to right.
struct AlignmentCosts {
  /// A word too many or too few.
  static let word: Int32 = 2
  /// The same letters with other diacritics: half a word.
  static let near: Int32 = 1
  /// Another word in its place.
  static let other: Int32 = 3
  /// More than any way costs, and far from overflow.
  private static let never = Int32.max / 2

  private typealias Lanes = SIMD8<Int32>

  private let cells: [Int32]
  private let reach: Int
  private let rows: Int
  private let columns: Int
  /// Cells from one row to the next: the band, and room for whole lanes.
  private let stride: Int

  /// - Parameters:
  ///   - reach: how many cells a way may stray from the diagonal to either side.
  ///   - freeStart: words of the text before the expected ones cost nothing.
  init(_ pair: NumberedPair, reach: Int, freeStart: Bool) {
    let (rows, columns) = (pair.expected.count, pair.text.count)
    let width = 2 * reach + 1
    let stride = (width + 1 + 2 * Lanes.scalarCount) / Lanes.scalarCount * Lanes.scalarCount
    self.reach = reach
    self.rows = rows
    self.columns = columns
    self.stride = stride
    let text = Padded(pair.text, front: reach + 1, back: rows + stride)
    let size = (rows + 1) * stride + Lanes.scalarCount
    cells = [Int32](unsafeUninitializedCapacity: size) { cost, filled in
      cost.initialize(repeating: Self.never)
      filled = size
      guard let cells = cost.baseAddress else { return }
      for column in 0...min(columns, reach) {
        cells[column + reach] = freeStart ? 0 : Int32(column) * Self.word
      }
      for row in 1..<rows + 1 {
        let places = max(0, reach - row)..<max(0, min(width, columns - row + reach + 1))
        guard !places.isEmpty else { continue }
        Self.fill(
          cells + row * stride, above: cells + (row - 1) * stride, places, pair.expected[row - 1],
          text, at: row)
        // Beyond the band lies nothing, whatever whole lanes have left there.
        cells[row * stride + width] = Self.never
      }
    }
  }

  private static func fill(
    _ cells: UnsafeMutablePointer<Int32>, above: UnsafeMutablePointer<Int32>,
    _ places: Range<Int>, _ wanted: NumberedPair.Item, _ text: Padded, at row: Int
  ) {
    let toned = Lanes(repeating: wanted.toned)
    let folded = Lanes(repeating: wanted.folded)
    var place = places.lowerBound & ~(Lanes.scalarCount - 1)
    while place < places.upperBound {
      var change = Lanes(repeating: other)
      change.replace(with: near, where: text.folded(row &+ place) .== folded)
      change.replace(with: 0, where: text.toned(row &+ place) .== toned)
      let replaced = lanes(above + place) &+ change
      let lacking = lanes(above + place + 1) &+ Lanes(repeating: word)
      UnsafeMutableRawPointer(cells + place).storeBytes(
        of: pointwiseMin(replaced, lacking), as: Lanes.self)
      place &+= Lanes.scalarCount
    }
    var last = never
    for place in places {
      last = min(cells[place], last &+ word)
      cells[place] = last
    }
  }

  @inline(__always)
  private static func lanes(_ cells: UnsafeMutablePointer<Int32>) -> Lanes {
    UnsafeRawPointer(cells).loadUnaligned(as: Lanes.self)
  }

  subscript(row: Int, column: Int) -> Int32 {
    abs(column - row) > reach ? Self.never : cells[row * stride + column - row + reach]
  }

  /// Where in the text the whole wording ends at the least cost; the first such place.
  var cheapestEnd: Int {
    var best = max(0, min(columns, rows - reach))
    for column in best..<max(min(columns, rows + reach) + 1, best + 1)
    where self[rows, column] < self[rows, best] {
      best = column
    }
    return best
  }

  /// The numbers of the text, with words that equal none before and behind it: place p of row r is
  /// compared with word `r + p`.
  private struct Padded {
    private let tonedNumbers: [Int32]
    private let foldedNumbers: [Int32]

    init(_ text: [NumberedPair.Item], front: Int, back: Int) {
      let (before, behind) = (
        [Int32](repeating: 0, count: front), [Int32](repeating: 0, count: back)
      )
      tonedNumbers = before + text.map { $0.toned } + behind
      foldedNumbers = before + text.map { $0.folded } + behind
    }

    @inline(__always)
    func toned(_ start: Int) -> Lanes { Self.lanes(tonedNumbers, start) }

    @inline(__always)
    func folded(_ start: Int) -> Lanes { Self.lanes(foldedNumbers, start) }

    @inline(__always)
    private static func lanes(_ numbers: [Int32], _ start: Int) -> Lanes {
      precondition(start >= 0 && start + Lanes.scalarCount <= numbers.count)
      return numbers.withUnsafeBytes {
        $0.loadUnaligned(fromByteOffset: start * MemoryLayout<Int32>.stride, as: Lanes.self)
      }
    }
  }
}
