import SoatDocument

/// Which documents bear each symbol: a hash table with chains, since every citation asks it several
/// times.
struct SymbolIndex: Sendable {
  /// The symbols that count as one.
  private struct Group {
    let number: Int?
    let year: Int?
    let codes: UInt64
    var positions: [Int]
    /// The next group of its bucket; -1 for none.
    let next: Int

    @inline(__always)
    func holds(_ number: Int?, _ year: Int?, _ codes: UInt64) -> Bool {
      self.codes == codes && self.number == number && self.year == year
    }
  }

  private var groups: [Group] = []
  /// The first group of each bucket; -1 for none.
  private var first: [Int]
  /// Symbols that differ in their numbers alone are one.
  private let ignoresNumber: Bool

  /// - Parameter symbols: nil for what is no symbol.
  init(_ symbols: [DocumentSymbol?], ignoringNumbers: Bool = false) {
    ignoresNumber = ignoringNumbers
    var size = 16
    while size < 2 * symbols.count { size *= 2 }
    first = [Int](repeating: -1, count: size)
    for (position, symbol) in symbols.enumerated() {
      guard let symbol else { continue }
      if let group = group(of: symbol) {
        groups[group].positions.append(position)
      } else {
        let bucket = bucket(symbol)
        groups.append(
          Group(
            number: number(of: symbol), year: symbol.year, codes: symbol.codesKey,
            positions: [position], next: first[bucket]))
        first[bucket] = groups.count - 1
      }
    }
  }

  /// Of the documents that bear the symbol, in their order.
  func positions(of symbol: borrowing DocumentSymbol) -> [Int] {
    group(of: symbol).map { groups[$0].positions } ?? []
  }

  /// Of those that bear it but for its year, which is this one.
  func positions(of symbol: borrowing DocumentSymbol, in year: Int) -> [Int] {
    var group = first[bucket(symbol)]
    while group >= 0 {
      if groups[group].holds(number(of: symbol), year, symbol.codesKey) {
        return groups[group].positions
      }
      group = groups[group].next
    }
    return []
  }

  private func group(of symbol: borrowing DocumentSymbol) -> Int? {
    var group = first[bucket(symbol)]
    while group >= 0 {
      if groups[group].holds(number(of: symbol), symbol.year, symbol.codesKey) { return group }
      group = groups[group].next
    }
    return nil
  }

  private func number(of symbol: borrowing DocumentSymbol) -> Int? {
    ignoresNumber ? nil : symbol.number
  }

  private func bucket(_ symbol: borrowing DocumentSymbol) -> Int {
    let number = UInt64(truncatingIfNeeded: number(of: symbol) ?? 0)
    let hash = (symbol.codesKey ^ number) &* 0x9E37_79B9_7F4A_7C15
    return Int(truncatingIfNeeded: hash >> 32) & (first.count - 1)
  }
}
