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

/// The part of an alignment that needs the table.
private struct Middle {
  private(set) var steps: [Alignment.Step] = []
  private(set) var matched = 0..<0

  init(
    text: ArraySlice<Alignment.Item>, expected: ArraySlice<Alignment.Item>, freeStart: Bool,
    freeEnd: Bool
  ) {
    if expected.isEmpty {
      if !freeStart, !freeEnd { steps = (0..<text.count).map { .surplus(text: $0) } }
      matched = 0..<(freeStart || freeEnd ? 0 : text.count)
      return
    }
    // A wording of five thousand words is told as lacking throughout.
    guard AlignmentSavings.canCompare(text: text.count, expected: expected.count) else {
      steps = (0..<expected.count).map { .lacking(expected: $0, before: 0) }
      return
    }
    let savings = AlignmentSavings(text: text, expected: expected, freeStart: freeStart)
    trace(
      text, expected, savings, from: freeEnd ? savings.cheapestEnd : text.count,
      freeStart: freeStart)
  }

  private mutating func trace(
    _ text: ArraySlice<Alignment.Item>, _ expected: ArraySlice<Alignment.Item>,
    _ savings: AlignmentSavings, from end: Int, freeStart: Bool
  ) {
    steps.reserveCapacity(expected.count + end)
    var row = expected.count
    var column = end
    while row > 0 || (column > 0 && !freeStart) {
      let here = savings[row, column]
      if row > 0, column > 0 {
        let saving = expected[expected.startIndex + row - 1].saving(
          text[text.startIndex + column - 1])
        if here == savings[row - 1, column - 1] + saving {
          steps.append(
            saving == AlignmentSavings.equal
              ? .equal(text: column - 1, expected: row - 1)
              : .replace(text: column - 1, expected: row - 1))
          row -= 1
          column -= 1
          continue
        }
      }
      if column > 0, here == savings[row, column - 1] {
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
}

extension Alignment.Item {
  fileprivate func saving(_ other: Alignment.Item) -> Int16 {
    if toned == other.toned { return AlignmentSavings.equal }
    return folded == other.folded ? AlignmentSavings.near : AlignmentSavings.other
  }
}
