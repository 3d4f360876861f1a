import SoatFindings

extension Terms {
  /// A group of wordings that look alike has two of them, and a misspelling one that is right.
  package static func faults(in options: OptionTable) -> [OptionFault] {
    let groups = options.textLists(either).enumerated().compactMap { index, group in
      group.count == 1
        ? OptionFault(.tooFew(1, least: 2), at: [.key(either), .index(index)]) : nil
    }
    let pairs = options.textLists(misspelt).enumerated().compactMap { index, pair in
      pair.count == 2
        ? nil
        : OptionFault(.wrongCount(pair.count, expected: 2), at: [.key(misspelt), .index(index)])
    }
    return groups + pairs
  }
}
