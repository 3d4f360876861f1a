import SoatText

/// How one sequence of words becomes another, with the fewest changes.
///
/// The whole of the expected wording is aligned; what the text holds before or behind it may be
/// free. Equal ends are trimmed first, so that a wording that agrees costs one pass.
struct Alignment {
  /// One step, or one stretch of equal words; positions count from the start of either sequence.
  enum Step: Equatable {
    case equal(text: Int, expected: Int, count: Int)
    /// The same letters with other diacritics count as a replacement too.
    case replace(text: Int, expected: Int)
    /// The word is expected and not there.
    case lacking(expected: Int, before: Int)
    /// The word is there and not expected.
    case surplus(text: Int)
  }

  let steps: [Step]
  /// The part of the text that the wording was aligned with.
  let matched: Range<Int>

  /// - Parameters:
  ///   - freeStart: words of the text before the wording do not count.
  ///   - freeEnd: nor those behind it.
  init(
    text: UnsafeBufferPointer<Word>, expected: UnsafeBufferPointer<Syllable>, freeStart: Bool,
    freeEnd: Bool
  ) {
    var prefix = 0
    while prefix < text.count, prefix < expected.count,
      text[prefix].syllable.isSame(as: expected[prefix])
    {
      prefix &+= 1
    }
    var suffix = 0
    while prefix < expected.count, suffix < text.count &- prefix,
      suffix < expected.count &- prefix,
      text[text.count &- 1 &- suffix].syllable.isSame(as: expected[expected.count &- 1 &- suffix])
    {
      suffix &+= 1
    }
    var steps: [Step] = []
    if suffix > 0 {
      steps.append(
        .equal(text: text.count - suffix, expected: expected.count - suffix, count: suffix))
    }
    let middle = AlignmentMiddle(
      text: UnsafeBufferPointer(rebasing: text[prefix..<text.count - suffix]),
      expected: UnsafeBufferPointer(rebasing: expected[prefix..<expected.count - suffix]),
      offset: prefix, freeStart: freeStart && prefix == 0, freeEnd: freeEnd && suffix == 0)
    let matched = middle.addSteps(to: &steps)
    if prefix > 0 { steps.append(.equal(text: 0, expected: 0, count: prefix)) }
    steps.reverse()
    self.steps = steps
    let start = prefix > 0 ? 0 : matched.lowerBound
    let end = suffix > 0 ? text.count : prefix + matched.upperBound
    self.matched = start..<max(start, end)
  }
}

/// The part of an alignment that needs the table.
private struct AlignmentMiddle {
  let text: UnsafeBufferPointer<Word>
  let expected: UnsafeBufferPointer<Syllable>
  /// How far the part lies behind the start of either sequence.
  let offset: Int
  let freeStart: Bool
  let freeEnd: Bool

  /// - Parameter steps: takes them, the last one first.
  /// - Returns: the part of the text that was aligned.
  func addSteps(to steps: inout [Alignment.Step]) -> Range<Int> {
    if expected.isEmpty {
      if freeStart || freeEnd { return 0..<0 }
      steps += (0..<text.count).reversed().map { .surplus(text: offset + $0) }
      return 0..<text.count
    }
    // One word in the place of another: the least that can be wrong, and what mostly is.
    if text.count == 1, expected.count == 1, !freeStart, !freeEnd {
      steps.append(.replace(text: offset, expected: offset))
      return 0..<1
    }
    // A wording of five thousand words is told as lacking throughout.
    guard AlignmentSavings.canCompare(text: text.count, expected: expected.count) else {
      steps += (0..<expected.count).reversed().map {
        .lacking(expected: offset + $0, before: offset)
      }
      return 0..<0
    }
    let savings = AlignmentSavings(text: text, expected: expected, freeStart: freeStart)
    let end = freeEnd ? savings.cheapestEnd : text.count
    let start = savings.trace(
      text: text, expected: expected, from: end, freeStart: freeStart, offset: offset,
      into: &steps)
    return start..<end
  }
}
