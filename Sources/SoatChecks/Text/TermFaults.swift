import SoatFindings

extension Terms {
  /// A group of wordings that look alike has two of them.
  package static func faults(in options: OptionTable) -> [OptionFault] {
    options.textLists(either).enumerated().compactMap { index, group in
      group.count == 1
        ? OptionFault(.tooFew(1, least: 2), at: [.key(either), .index(index)]) : nil
    }
  }
}
