/// The longest increasing subsequence: what is in order, so that only the rest is told.
enum LongestIncreasing {
  /// The positions of those that are not in order; equal values are.
  static func others(in values: [Int]) -> [Int] {
    if values.indices.dropFirst().allSatisfy({ values[$0 - 1] <= values[$0] }) { return [] }
    let kept = Set(positions(of: values))
    return values.indices.filter { !kept.contains($0) }
  }

  private static func positions(of values: [Int]) -> [Int] {
    var length = [Int](repeating: 1, count: values.count)
    var previous = [Int?](repeating: nil, count: values.count)
    for index in values.indices {
      for earlier in 0..<index where values[earlier] <= values[index] {
        if length[earlier] + 1 > length[index] {
          length[index] = length[earlier] + 1
          previous[index] = earlier
        }
      }
    }
    var chain: [Int] = []
    var position = values.indices.max { length[$0] < length[$1] }
    while let index = position {
      chain.append(index)
      position = previous[index]
    }
    return chain.reversed()
  }
}
