/// How one sequence of words becomes another, with the fewest changes.
///
/// The whole of the expected wording is aligned; what the text holds before or behind it may be
/// free. Equal ends are trimmed first, so that a wording that agrees costs one pass.
struct Alignment {
  /// One step; positions count from the start of either sequence.
  enum Step: Equatable {
    case equal(text: Int, expected: Int)
    /// The same letters with other diacritics count as a replacement too.
    case replace(text: Int, expected: Int)
    /// The word is expected and not there.
    case lacking(expected: Int, before: Int)
    /// The word is there and not expected.
    case surplus(text: Int)
  }

  /// One word on either side.
  struct Item: Equatable {
    let toned: UInt64
    let folded: UInt64
  }

  let steps: [Step]
  /// The part of the text that the wording was aligned with.
  let matched: Range<Int>

  /// - Parameters:
  ///   - freeStart: words of the text before the wording do not count.
  ///   - freeEnd: nor those behind it.
  init(text: [Item], expected: [Item], freeStart: Bool, freeEnd: Bool) {
    var prefix = 0
    while prefix < text.count, prefix < expected.count,
      text[prefix].toned == expected[prefix].toned
    {
      prefix += 1
    }
    var suffix = 0
    while suffix < text.count - prefix, suffix < expected.count - prefix,
      text[text.count - 1 - suffix].toned == expected[expected.count - 1 - suffix].toned
    {
      suffix += 1
    }
    if prefix == expected.count { suffix = 0 }
    let middle = Middle(
      text: text[prefix..<text.count - suffix],
      expected: expected[prefix..<expected.count - suffix],
      freeStart: freeStart && prefix == 0, freeEnd: freeEnd && suffix == 0)
    var steps = (0..<prefix).map { Step.equal(text: $0, expected: $0) }
    steps += middle.steps.map { $0.shifted(by: prefix) }
    steps += (0..<suffix).reversed().map {
      Step.equal(text: text.count - 1 - $0, expected: expected.count - 1 - $0)
    }
    self.steps = steps
    let start = prefix > 0 ? 0 : middle.matched.lowerBound
    let end = suffix > 0 ? text.count : prefix + middle.matched.upperBound
    matched = start..<max(start, end)
  }
}

extension Alignment.Step {
  fileprivate func shifted(by offset: Int) -> Alignment.Step {
    switch self {
    case .equal(let text, let expected):
      .equal(text: text + offset, expected: expected + offset)
    case .replace(let text, let expected):
      .replace(text: text + offset, expected: expected + offset)
    case .lacking(let expected, let before):
      .lacking(expected: expected + offset, before: before + offset)
    case .surplus(let text): .surplus(text: text + offset)
    }
  }
}

/// The part of an alignment that needs the table (Needleman and Wunsch, 1970).
///
/// From a fixed start, a way that costs no more than `2k` strays at most `k` cells from the
/// diagonal, so only that band is filled, and a wider one where the wording costs more (Ukkonen,
/// 1985).
private struct Middle {
  private(set) var steps: [Alignment.Step] = []
  private(set) var matched = 0..<0

  /// Half a word: the same letters with other diacritics are nearer than another word.
  private static let nearCost: Int32 = 1
  private static let wordCost: Int32 = 2
  private static let narrowest = 8

  init(
    text: ArraySlice<Alignment.Item>, expected: ArraySlice<Alignment.Item>, freeStart: Bool,
    freeEnd: Bool
  ) {
    if expected.isEmpty {
      if !freeStart, !freeEnd { steps = (0..<text.count).map { .surplus(text: $0) } }
      matched = 0..<(freeStart || freeEnd ? 0 : text.count)
      return
    }
    text.withUnsafeBufferPointer { text in
      expected.withUnsafeBufferPointer { expected in
        let whole = max(text.count, expected.count)
        var reach = freeStart || whole <= 3 * Self.narrowest ? whole : Self.narrowest
        while true {
          let table = Costs(text, expected, reach: reach, freeStart: freeStart)
          let end = freeEnd ? table.cheapestEnd : text.count
          if reach >= whole || table[expected.count, end] <= Int32(reach) * Self.wordCost {
            trace(text, expected, table, from: end, freeStart: freeStart)
            return
          }
          reach *= 4
        }
      }
    }
  }

  /// The cheapest way to each pair of positions, row by row of the expected wording.
  private struct Costs {
    private let cells: [Int32]
    private let reach: Int
    private let rows: Int
    private let columns: Int
    /// More than any way costs, and far from overflow.
    private static let never = Int32.max / 2

    init(
      _ text: UnsafeBufferPointer<Alignment.Item>,
      _ expected: UnsafeBufferPointer<Alignment.Item>, reach: Int, freeStart: Bool
    ) {
      self.reach = reach
      let width = 2 * reach + 1
      let (rows, columns) = (expected.count, text.count)
      self.rows = rows
      self.columns = columns
      // Cell (row, column) stands at `row * width + column - row + reach`.
      cells = [Int32](unsafeUninitializedCapacity: (rows + 1) * width) { cost, filled in
        cost.initialize(repeating: Self.never)
        filled = (rows + 1) * width
        for column in 0...min(columns, reach) {
          cost[column &+ reach] = freeStart ? 0 : Int32(column) &* wordCost
        }
        for row in 1..<rows + 1 {
          let wanted = expected[row &- 1]
          let base = row &* width &+ reach &- row
          let above = base &- width &+ 1
          var last = Self.never
          let first = max(0, row - reach)
          if first == 0 {
            last = Int32(row) &* wordCost
            cost[base] = last
          }
          let end = min(columns, row + reach)
          var column = max(first, 1)
          while column <= end {
            var best = last &+ wordCost
            let diagonal =
              cost[above &+ column &- 1] &+ Middle.cost(text[column &- 1], wanted)
            if diagonal < best { best = diagonal }
            if column < row &+ reach {
              let vertical = cost[above &+ column] &+ wordCost
              if vertical < best { best = vertical }
            }
            cost[base &+ column] = best
            last = best
            column &+= 1
          }
        }
      }
    }

    subscript(row: Int, column: Int) -> Int32 {
      abs(column - row) > reach ? Self.never : cells[row * (2 * reach + 1) + column - row + reach]
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
  }

  private mutating func trace(
    _ text: UnsafeBufferPointer<Alignment.Item>,
    _ expected: UnsafeBufferPointer<Alignment.Item>, _ cost: Costs, from end: Int,
    freeStart: Bool
  ) {
    var row = expected.count
    var column = end
    while row > 0 || (column > 0 && !freeStart) {
      let here = cost[row, column]
      if row > 0, column > 0 {
        let pair = Self.cost(text[column - 1], expected[row - 1])
        if here == cost[row - 1, column - 1] + pair {
          steps.append(
            pair == 0
              ? .equal(text: column - 1, expected: row - 1)
              : .replace(text: column - 1, expected: row - 1))
          row -= 1
          column -= 1
          continue
        }
      }
      if column > 0, here == cost[row, column - 1] + Self.wordCost {
        steps.append(.surplus(text: column - 1))
        column -= 1
      } else {
        steps.append(.lacking(expected: row - 1, before: column))
        row -= 1
      }
    }
    steps.reverse()
    matched = column..<end
  }

  @inline(__always)
  private static func cost(_ text: Alignment.Item, _ expected: Alignment.Item) -> Int32 {
    if text.toned == expected.toned { return 0 }
    return text.folded == expected.folded ? nearCost : wordCost + 1
  }
}
