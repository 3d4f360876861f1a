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
      text: Array(text[prefix..<text.count - suffix]),
      expected: Array(expected[prefix..<expected.count - suffix]),
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

/// The part of an alignment that needs the whole table (Needleman and Wunsch, 1970).
private struct Middle {
  private(set) var steps: [Alignment.Step] = []
  private(set) var matched = 0..<0

  /// Half a word: the same letters with other diacritics are nearer than another word.
  private static let nearCost: Int32 = 1
  private static let wordCost: Int32 = 2

  init(text: [Alignment.Item], expected: [Alignment.Item], freeStart: Bool, freeEnd: Bool) {
    if expected.isEmpty {
      if !freeStart, !freeEnd { steps = text.indices.map { .surplus(text: $0) } }
      matched = 0..<(freeStart || freeEnd ? 0 : text.count)
      return
    }
    let width = text.count + 1
    let cost = Self.costs(text, expected, freeStart: freeStart)
    trace(text, expected, cost, width, freeStart: freeStart, freeEnd: freeEnd)
  }

  /// The cheapest way to each pair of positions, row by row of the expected wording.
  private static func costs(
    _ text: [Alignment.Item], _ expected: [Alignment.Item], freeStart: Bool
  ) -> [Int32] {
    let width = text.count + 1
    let size = (expected.count + 1) * width
    return [Int32](unsafeUninitializedCapacity: size) { cost, filled in
      for column in 0..<width { cost[column] = freeStart ? 0 : Int32(column) * wordCost }
      for row in 1...expected.count {
        let line = row * width
        let wanted = expected[row - 1]
        var last = Int32(row) * wordCost
        cost[line] = last
        for column in 1..<width {
          let above = line &- width &+ column
          let diagonal = cost[above &- 1] &+ Self.cost(text[column - 1], wanted)
          last = min(diagonal, cost[above] &+ wordCost, last &+ wordCost)
          cost[line &+ column] = last
        }
      }
      filled = size
    }
  }

  private mutating func trace(
    _ text: [Alignment.Item], _ expected: [Alignment.Item], _ cost: [Int32], _ width: Int,
    freeStart: Bool, freeEnd: Bool
  ) {
    var row = expected.count
    var column = width - 1
    if freeEnd {
      let last = row * width
      column = (0..<width).min { cost[last + $0] < cost[last + $1] } ?? column
    }
    let end = column
    while row > 0 || (column > 0 && !freeStart) {
      let here = cost[row * width + column]
      if row > 0, column > 0 {
        let pair = Self.cost(text[column - 1], expected[row - 1])
        if here == cost[(row - 1) * width + column - 1] + pair {
          steps.append(
            pair == 0
              ? .equal(text: column - 1, expected: row - 1)
              : .replace(text: column - 1, expected: row - 1))
          row -= 1
          column -= 1
          continue
        }
      }
      if column > 0, here == cost[row * width + column - 1] + Self.wordCost {
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
