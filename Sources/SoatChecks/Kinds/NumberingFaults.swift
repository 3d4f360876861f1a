import SoatDocument
import SoatFindings

/// What is wrong with the ordinals of one series, each slip told once.
struct NumberingFaults {
  /// One item whose number is not what it should be.
  struct Fault {
    let code: FindingCode
    /// Its position in the series.
    let item: Int
    /// The ordinal that it should bear, or that is left out before it.
    let expected: Int
  }

  /// More than any ordinal, and the two behind the last.
  private static let mostOrdinals = 104

  let series: NumberedSeries
  private let ordinals: [Int]

  init(_ series: NumberedSeries) {
    self.series = series
    ordinals = series.items.map(\.ordinal)
  }

  /// The first ordinal of the series, as it should be.
  private var first: Int {
    let goesOn = series.isContinued && !(ordinals.count > 1 && ordinals[1] == 2)
    return goesOn ? ordinals[0] : 1
  }

  func faults() -> [Fault] {
    var faults: [Fault] = []
    var expected = first
    // Items that stand too early: what they leave out further down is not missing.
    var displaced: Set<Int> = []
    // Ordinals have two digits at most.
    var seen = [Int](repeating: 0, count: Self.mostOrdinals)
    var left = seen
    for ordinal in ordinals { left[ordinal] += 1 }
    var isPrefixTold = false
    for item in ordinals.indices {
      let ordinal = ordinals[item]
      left[ordinal] -= 1
      defer { seen[ordinal] += 1 }
      if series.items[item].expectedPrefix != nil {
        if !isPrefixTold {
          isPrefixTold = true
          faults.append(Fault(code: .numberingOrder, item: item, expected: ordinal))
        }
        expected = series.next(ordinal)
        continue
      }
      while ordinal > expected, displaced.contains(expected) { expected = series.next(expected) }
      if ordinal == expected {
        expected = series.next(ordinal)
        continue
      }
      let next = item + 1 < ordinals.count ? ordinals[item + 1] : nil
      if next == series.next(expected) {
        // Only this one is wrong.
        let isElsewhere = seen[ordinal] + left[ordinal] > 0
        let code: FindingCode =
          isElsewhere ? .numberingDuplicate : item == 0 ? .numberingStart : .numberingOrder
        faults.append(Fault(code: code, item: item, expected: expected))
        expected = series.next(expected)
      } else if next == expected, ordinal > expected {
        faults.append(Fault(code: .numberingOrder, item: item, expected: expected))
        displaced.insert(ordinal)
      } else if ordinal > expected {
        let isLater = left[expected] > 0
        if !isLater {
          faults.append(
            Fault(
              code: item == 0 ? .numberingStart : .numberingGap, item: item, expected: expected))
        }
        expected = series.next(ordinal)
      } else {
        let isRepeated = seen[ordinal] > 0
        faults.append(
          Fault(
            code: isRepeated ? .numberingDuplicate : .numberingOrder, item: item,
            expected: expected))
      }
    }
    return faults
  }
}
